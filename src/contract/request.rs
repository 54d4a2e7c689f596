//! 核对 check: from JSON to a checked request, and from there to a case of its region; of claims, and of an account.

pub(crate) mod account;
mod advice;
mod compare;
pub mod curve;
mod fields;
mod ledger;
pub mod query;
mod questions;
pub mod reconcile;

use crate::contract::json::Json;
use crate::contract::table::Shape;
use crate::contract::table::request::{
    CLAIM, DISEASE, FOLLOWED_BY, FORMAT, INSURED, ITEM, ITEMS, LEDGER, OPENING, PARTS, PROVIDER, REQUEST, TERMS,
};
use crate::engine::{Bill, Claim, Class, FollowedBy, Item, OwnTerms};
use crate::estimate::{GivenOpening, GivenSums, Request};
use crate::problem::{Fault, Problem};
use crate::units::{Care, Kind, Language, Level, Money, Place, Status};
use fields::{Faults, Fields, Node};

impl Request {
    /// Checks a request. The first fault, in the order of the contract, is returned; nothing is computed from a
    /// request with a fault in it.
    pub fn check(json: &Json) -> Result<Request, Problem> {
        let faults = Faults::default();
        let request = read(&Node::root(json, &faults));
        faults.or(request)
    }
}

fn read(node: &Node) -> Request {
    let fields = Fields::of(node, &REQUEST);
    let region = fields.must("region").text().to_owned();
    let insured = fields.must("insured");
    let insured = Fields::of(&insured, &INSURED);
    let status = insured.must("status").choice(Status::NAMES, Status::ALL);
    let account_balance = insured.get("account_balance").map(|node| node.money());
    let birth = insured.get("birth").map(|node| node.date());
    let (mut diseases, mut claims) = (Vec::new(), Vec::new());
    if let Some(node) = insured.get("chronic_diseases") {
        node.list(&mut |node| {
            let disease = Fields::of(node, &DISEASE);
            disease.read_name();
            diseases.push(disease.must("ceiling").money());
        });
    }
    fields.must("claims").list(&mut |node| claims.push(claim(node)));
    unique_ids(&claims, "/claims", node);
    let opening = fields.get("opening").map(|node| match node.has("through") {
        true => GivenOpening::Ledger(Box::new(ledger::ledger(&Fields::of(&node, &LEDGER)))),
        false => GivenOpening::Sums(sums(&node, &OPENING)),
    });
    let (mut parameters, mut readings) = (Vec::new(), Vec::new());
    fields.by_name("parameters", &mut |id, node| parameters.push((id, node.given())));
    fields.by_name("readings", &mut |id, node| readings.push((id, node.text().to_owned())));
    let language = spoken(&fields).unwrap_or_default();
    if let Some(node) = fields.get("format") {
        node.integer(1, FORMAT);
    }
    Request { region, status, birth, account_balance, diseases, claims, opening, parameters, readings, language }
}

/// The language that is asked for here.
fn spoken(fields: &Fields) -> Option<Language> {
    fields.get("language").map(|node| node.choice(LANGUAGES, &[Language::Zh, Language::En]))
}

/// The names of the languages.
const LANGUAGES: &[&str] = &["zh", "en"];

fn tongue(name: &str) -> Option<Language> {
    match name {
        "zh" => Some(Language::Zh),
        "en" => Some(Language::En),
        _ => None,
    }
}

/// The language that a request asks for, also where the rest of it is wrong.
pub fn language(json: &Json) -> Language {
    let Json::Object(fields) = json else { return Language::Zh };
    match fields.iter().find(|(name, _)| name == "language") {
        Some((_, Json::Text(language))) => tongue(language).unwrap_or_default(),
        _ => Language::default(),
    }
}

/// The region that a request names, also where the rest of it is wrong.
pub fn region<'j>(json: &'j Json) -> Option<&'j str> {
    let Json::Object(fields) = json else { return None };
    fields.iter().find(|(name, _)| name == "region").and_then(|(_, value)| match value {
        Json::Text(id) => Some(id.as_ref()),
        _ => None,
    })
}

fn unique_ids(claims: &[Claim], list: &str, node: &Node) {
    let mut by_id: Vec<usize> = (0..claims.len()).collect();
    by_id.sort_by_key(|at| &claims[*at].id);
    let twice =
        by_id.windows(2).filter(|pair| claims[pair[0]].id.is_some() && claims[pair[0]].id == claims[pair[1]].id);
    // The first repetition in the order of the claims, and where the id stood first.
    let Some(at) = twice.map(|pair| pair[1]).min() else { return };
    let first = claims.iter().position(|claim| claim.id == claims[at].id).unwrap_or_default();
    node.fault_below(&format!("{list}/{at}/id"), |above| Fault::DuplicateId(format!("{above}{list}/{first}/id")));
}

fn sums(node: &Node, shape: &'static Shape) -> GivenSums {
    let fields = Fields::of(node, shape);
    let year = fields.must("year").integer(1900, 9999) as u32;
    let amounts = |name| {
        let mut amounts = Vec::new();
        fields.by_name(name, &mut |pool, node| amounts.push((pool, node.money())));
        amounts
    };
    GivenSums { year, deductible: amounts("deductible"), paid: amounts("paid") }
}

fn claim(node: &Node) -> Claim {
    let fields = Fields::of(node, &CLAIM);
    let provider = fields.must("provider");
    let provider = Fields::of(&provider, &PROVIDER);
    Claim {
        id: fields.get("id").map(|node| node.text().to_owned()),
        date: fields.must("date").date(),
        care: fields.must("care").choice(Care::NAMES, Care::ALL),
        kind: provider.must("kind").choice(Kind::NAMES, Kind::ALL),
        level: provider.must("level").choice(Level::NAMES, Level::ALL),
        designated: provider.flag("designated", true),
        prescription: fields.flag("prescription", true),
        place: fields.get("place").map_or(Place::Local, |node| node.choice(Place::NAMES, Place::ALL)),
        status: fields.get("status").map(|node| node.choice(Status::NAMES, Status::ALL)),
        bill: bill(&fields.must("bill")),
        followed_by: fields.get("followed_by").map(|node| followed_by(&node)),
        during_admission: fields.flag("during_admission", false),
        terms: fields.get("terms").map(|node| terms(&node)),
        account_pays: fields.flag("account_pays", true),
    }
}

fn bill(node: &Node) -> Bill {
    if node.has("items") {
        let mut items = Vec::new();
        Fields::of(node, &ITEMS).must("items").list(&mut |node| items.push(item(node)));
        if items.iter().map(|item: &Item| item.amount).sum::<Money>() > Money::MAX {
            node.fault(Fault::SumTooLarge);
        }
        return Bill::Items(items);
    }
    let fields = Fields::of(node, &PARTS);
    let part = |name| fields.get(name).map_or(Money::ZERO, |node| node.money());
    let total = fields.must("total").money();
    let (outside_catalogue, above_limit, first_share) =
        (part("outside_catalogue"), part("above_limit"), part("first_share"));
    if outside_catalogue + above_limit + first_share > total {
        node.fault(Fault::PartsExceedTotal);
    }
    Bill::Parts { total, outside_catalogue, above_limit, first_share }
}

fn item(node: &Node) -> Item {
    let fields = Fields::of(node, &ITEM);
    fields.read_name();
    Item {
        class: fields.must("class").choice(&["A", "B", "C"], &[Class::A, Class::B, Class::C]),
        amount: fields.must("amount").money(),
        limit: fields.get("limit").map(|node| node.money()),
        first_share_rate: fields.get("first_share_rate").map(|node| node.rate()),
        dual_channel: fields.flag("dual_channel", false),
    }
}

fn followed_by(node: &Node) -> FollowedBy {
    let fields = Fields::of(node, &FOLLOWED_BY);
    FollowedBy {
        care: fields.must("care").choice(&["inpatient", "special"], &[Care::Inpatient, Care::Special]),
        days: fields.must("days").integer(0, 36_500) as u32,
        same_hospital: fields.must("same_hospital").flag(),
    }
}

fn terms(node: &Node) -> OwnTerms {
    let fields = Fields::of(node, &TERMS);
    OwnTerms {
        deductible: fields.get("deductible").map_or(Money::ZERO, |node| node.money()),
        rate: fields.must("rate").rate(),
        ceiling_left: fields.get("ceiling_left").map(|node| node.money()),
    }
}
