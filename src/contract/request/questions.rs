//! From JSON to a checked draft.

use super::fields::{Faults, Fields, Node};
use super::{claim, followed_by, item, spoken, sums, unique_ids};
use crate::analysis::relevance::{Draft, DraftBill};
use crate::contract::json::Json;
use crate::contract::table::questions::{
    DRAFT, DRAFT_CLAIM, DRAFT_INSURED, DRAFT_OPENING, DRAFT_PARTS, DRAFT_PROVIDER,
};
use crate::contract::table::request::{DISEASE, ITEMS};
use crate::problem::{Fault, Problem};
use crate::units::{Care, Kind, Level, Money, Place, Status};

impl Draft {
    /// Checks a draft for everything that can be said without the region.
    ///
    /// # Errors
    /// The first fault.
    pub fn check(json: &Json) -> Result<Draft, Problem> {
        let faults = Faults::default();
        let node = Node::root(json, &faults);
        let draft = draft(&node);
        faults.or(draft)
    }
}

fn draft(node: &Node) -> Draft {
    let fields = Fields::of(node, &DRAFT);
    let mut draft = Draft { region: fields.must("region").text().to_owned(), ..Draft::default() };
    if let Some(node) = fields.get("insured") {
        insured(&Fields::of(&node, &DRAFT_INSURED), &mut draft);
    }
    if let Some(node) = fields.get("earlier") {
        node.list(&mut |node| draft.earlier.push(claim(node)));
        unique_ids(&draft.earlier, "", &node);
    }
    if let Some(node) = fields.get("claim") {
        visit(&Fields::of(&node, &DRAFT_CLAIM), &mut draft);
    }
    draft.opening = fields.get("opening").map(|node| sums(&node, &DRAFT_OPENING));
    fields.by_name("parameters", &mut |id, node| draft.parameters.push((id, node.given())));
    fields.by_name("readings", &mut |id, node| draft.readings.push((id, node.text().to_owned())));
    draft.defaults = fields.flag("defaults", false);
    draft.language = spoken(&fields).unwrap_or_default();
    draft
}

fn insured(fields: &Fields, draft: &mut Draft) {
    draft.status = fields.get("status").map(|node| node.choice(Status::NAMES, Status::ALL));
    draft.birth = fields.get("birth").map(|node| node.date());
    draft.account_balance = fields.get("account_balance").map(|node| node.money());
    draft.diseases = fields.get("chronic_diseases").map(|node| {
        let mut diseases = Vec::new();
        node.list(&mut |node| {
            let disease = Fields::of(node, &DISEASE);
            disease.read_name();
            diseases.push(disease.must("ceiling").money());
        });
        diseases
    });
}

fn visit(fields: &Fields, draft: &mut Draft) {
    let last = draft.earlier.iter().map(|claim| claim.date).max();
    draft.date = fields.get("date").map(|node| {
        let date = node.date();
        if let Some(last) = last.filter(|last| date < *last) {
            node.fault(Fault::TooEarly(last));
        }
        date
    });
    draft.care = fields.get("care").map(|node| node.choice(Care::NAMES, Care::ALL));
    if let Some(node) = fields.get("provider") {
        let provider = Fields::of(&node, &DRAFT_PROVIDER);
        draft.kind = provider.get("kind").map(|node| node.choice(Kind::NAMES, Kind::ALL));
        draft.level = provider.get("level").map(|node| node.choice(Level::NAMES, Level::ALL));
        draft.designated = provider.get("designated").map(|node| node.flag());
    }
    draft.prescription = fields.get("prescription").map(|node| node.flag());
    draft.place = fields.get("place").map(|node| node.choice(Place::NAMES, Place::ALL));
    if let Some(node) = fields.get("bill") {
        draft.bill = bill(&node);
    }
    if fields.get("followed").is_some_and(|node| !node.flag()) {
        draft.followed_by = Some(None);
    }
    draft.followed_by = fields.get("followed_by").map(|node| Some(followed_by(&node))).or(draft.followed_by);
    draft.during_admission = fields.get("during_admission").map(|node| node.flag());
}

fn bill(node: &Node) -> DraftBill {
    if node.has("items") {
        let mut items = Vec::new();
        Fields::of(node, &ITEMS).must("items").list(&mut |node| items.push(item(node)));
        if items.iter().map(|item| item.amount).sum::<Money>() > Money::MAX {
            node.fault(Fault::SumTooLarge);
        }
        return DraftBill::Items(items);
    }
    let fields = Fields::of(node, &DRAFT_PARTS);
    let part = |name| fields.get(name).map(|node| node.money());
    let total = part("total");
    let parts = ["outside_catalogue", "above_limit", "first_share"].map(part);
    if parts.iter().flatten().copied().sum::<Money>() > total.unwrap_or(Money::MAX) {
        node.fault(Fault::PartsExceedTotal);
    }
    DraftBill::Parts { total, parts }
}
