//! 核对 check: from JSON to a checked request, and from there to a case of its region; of claims, and of an account.

pub(crate) mod account;
mod bind;
mod fields;

use crate::contract::request::{
    CLAIM, DISEASE, FOLLOWED_BY, INSURED, ITEM, ITEMS, OPENING, PARTS, PROVIDER, REQUEST, TERMS,
};
use crate::date::Date;
use crate::engine::{Bill, Claim, Class, FollowedBy, Item, OwnTerms};
use crate::json::Json;
use crate::money::Money;
use crate::order::order;
use crate::problem::{Fault, Problem};
use crate::terms::{Kind, Place, Status};
use crate::text::Language;
pub use bind::answers;
use fields::{Fields, Node};

/// 测算请求, checked for everything that can be said without the region: see `contract.md` for its shape.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// The region's id.
    pub region: String,
    /// 参保状态
    pub status: Status,
    /// 出生日期
    pub birth: Option<Date>,
    /// 个人账户余额
    pub account_balance: Option<Money>,
    /// 门诊慢性病: each recognised disease's ceiling.
    pub diseases: Vec<Money>,
    /// 就诊, in the order given.
    pub claims: Vec<Claim>,
    /// 本年已用
    pub opening: Option<GivenOpening>,
    /// Values that the document leaves open, by id.
    pub parameters: Vec<(String, Given)>,
    /// Chosen readings, by id.
    pub readings: Vec<(String, String)>,
    /// The language of messages and explanations.
    pub language: Language,
}

/// 本年已用, as given; pools are looked up when the region is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GivenOpening {
    /// The calendar year.
    pub year: u32,
    /// 起付标准 already borne, by pool.
    pub deductible: Vec<(String, Money)>,
    /// Used of the ceilings, by pool.
    pub paid: Vec<(String, Money)>,
}

/// A parameter's value, as given; what it must be depends on the region's question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Given {
    /// `"0.05"`, `"80000"`, `"yes"`
    Text(String),
    /// `80000`
    Number(String),
    /// `true`
    Bool(bool),
}

impl Request {
    /// Checks a request. The first fault, in the order of the contract, is returned; nothing is computed from a
    /// request with a fault in it.
    pub fn check(json: &Json) -> Result<Request, Problem> {
        let fields = Fields::of(&Node::root(json), &REQUEST)?;
        let region = fields.must("region")?.text()?.to_owned();
        let insured = Fields::of(&fields.must("insured")?, &INSURED)?;
        let status = insured.must("status")?.choice(Status::NAMES, Status::parse)?;
        let account_balance = insured.get("account_balance").map(|node| node.money()).transpose()?;
        let birth = insured.get("birth").map(|node| node.date()).transpose()?;
        let diseases = match insured.get("chronic_diseases") {
            Some(node) => node.list(|node| Fields::of(node, &DISEASE)?.read_name()?.must("ceiling")?.money())?,
            None => Vec::new(),
        };
        let claims = fields.must("claims")?.list(claim)?;
        unique_ids(&claims)?;
        if let Some(language) = fields.get("language") {
            language.choice(&["zh", "en"], |name| matches!(name, "zh" | "en").then_some(()))?;
        }
        Ok(Request {
            region,
            status,
            birth,
            account_balance,
            diseases,
            claims,
            opening: fields.get("opening").map(|node| opening(&node)).transpose()?,
            parameters: fields.by_name("parameters", |node| node.given())?,
            readings: fields.by_name("readings", |node| node.text().map(str::to_owned))?,
            language: fields.get("language").map_or(Ok(Language::Zh), |node| node.choice(LANGUAGES, tongue))?,
        })
    }
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

fn unique_ids(claims: &[Claim]) -> Result<(), Problem> {
    let by_id = order(claims.len(), &|one, other| claims[one].id.cmp(&claims[other].id));
    let twice =
        by_id.windows(2).filter(|pair| claims[pair[0]].id.is_some() && claims[pair[0]].id == claims[pair[1]].id);
    // The first repetition in the order of the claims, and where the id stood first.
    let Some(at) = twice.map(|pair| pair[1]).min() else { return Ok(()) };
    let first = claims.iter().position(|claim| claim.id == claims[at].id).unwrap_or_default();
    let fault = Fault::DuplicateId(format!("/claims/{first}/id"));
    Err(Problem { path: format!("/claims/{at}/id"), fault })
}

fn opening(node: &Node) -> Result<GivenOpening, Problem> {
    let fields = Fields::of(node, &OPENING)?;
    Ok(GivenOpening {
        year: fields.must("year")?.integer(1900, 9999)? as u32,
        deductible: fields.by_name("deductible", |node| node.money())?,
        paid: fields.by_name("paid", |node| node.money())?,
    })
}

fn claim(node: &Node) -> Result<Claim, Problem> {
    let fields = Fields::of(node, &CLAIM)?;
    let provider = Fields::of(&fields.must("provider")?, &PROVIDER)?;
    let flag = |fields: &Fields, name, otherwise| match fields.get(name) {
        Some(node) => node.flag(),
        None => Ok(otherwise),
    };
    Ok(Claim {
        id: fields.get("id").map(|node| node.text().map(str::to_owned)).transpose()?,
        date: fields.must("date")?.date()?,
        care: fields.must("care")?.choice(crate::Care::NAMES, crate::Care::parse)?,
        kind: provider.must("kind")?.choice(Kind::NAMES, Kind::parse)?,
        level: provider.must("level")?.choice(crate::Level::NAMES, crate::Level::parse)?,
        designated: flag(&provider, "designated", true)?,
        prescription: flag(&fields, "prescription", true)?,
        place: fields.get("place").map_or(Ok(Place::Local), |node| node.choice(Place::NAMES, Place::parse))?,
        status: fields.get("status").map(|node| node.choice(Status::NAMES, Status::parse)).transpose()?,
        bill: bill(&fields.must("bill")?)?,
        followed_by: fields.get("followed_by").map(|node| followed_by(&node)).transpose()?,
        during_admission: flag(&fields, "during_admission", false)?,
        terms: fields.get("terms").map(|node| terms(&node)).transpose()?,
        account_pays: flag(&fields, "account_pays", true)?,
    })
}

fn bill(node: &Node) -> Result<Bill, Problem> {
    if node.has("items") {
        let items = Fields::of(node, &ITEMS)?.must("items")?.list(item)?;
        let sum: Money = items.iter().map(|item| item.amount).sum();
        return if sum > Money::MAX { Err(node.fault(Fault::SumTooLarge)) } else { Ok(Bill::Items(items)) };
    }
    let fields = Fields::of(node, &PARTS)?;
    let part = |name| fields.get(name).map_or(Ok(Money::ZERO), |node| node.money());
    let total = fields.must("total")?.money()?;
    let (outside_catalogue, above_limit, first_share) =
        (part("outside_catalogue")?, part("above_limit")?, part("first_share")?);
    if outside_catalogue + above_limit + first_share > total {
        return Err(node.fault(Fault::PartsExceedTotal));
    }
    Ok(Bill::Parts { total, outside_catalogue, above_limit, first_share })
}

fn item(node: &Node) -> Result<Item, Problem> {
    let fields = Fields::of(node, &ITEM)?.read_name()?;
    let class = |name: &str| match name {
        "A" => Some(Class::A),
        "B" => Some(Class::B),
        "C" => Some(Class::C),
        _ => None,
    };
    Ok(Item {
        class: fields.must("class")?.choice(&["A", "B", "C"], class)?,
        amount: fields.must("amount")?.money()?,
        limit: fields.get("limit").map(|node| node.money()).transpose()?,
        first_share_rate: fields.get("first_share_rate").map(|node| node.rate()).transpose()?,
        dual_channel: fields.get("dual_channel").map_or(Ok(false), |node| node.flag())?,
    })
}

fn followed_by(node: &Node) -> Result<FollowedBy, Problem> {
    let fields = Fields::of(node, &FOLLOWED_BY)?;
    let care = |name: &str| crate::Care::parse(name).filter(|_| matches!(name, "inpatient" | "special"));
    Ok(FollowedBy {
        care: fields.must("care")?.choice(&["inpatient", "special"], care)?,
        days: fields.must("days")?.integer(0, 36_500)? as u32,
        same_hospital: fields.must("same_hospital")?.flag()?,
    })
}

fn terms(node: &Node) -> Result<OwnTerms, Problem> {
    let fields = Fields::of(node, &TERMS)?;
    Ok(OwnTerms {
        deductible: fields.get("deductible").map_or(Ok(Money::ZERO), |node| node.money())?,
        rate: fields.must("rate")?.rate()?,
        ceiling_left: fields.get("ceiling_left").map(|node| node.money()).transpose()?,
    })
}
