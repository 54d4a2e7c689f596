//! 个人账户请求: from JSON to a checked request, and from there to a case of its region.

use super::LANGUAGES;
use super::fields::{Faults, Fields, Node};
use crate::account::{AccountRequest, Accrued, Gap, Movement};
use crate::contract::json::Json;
use crate::contract::table::account::{ACCOUNT_INSURED, ACCOUNT_REQUEST, GAP, MAX_MONTHS, MOVEMENT, RATE};
use crate::problem::{Fault, Problem};
use crate::units::{Date, Language, Member, Month, Purpose, Rate, Status};

impl AccountRequest {
    /// Checks a request. The first fault, in the order of the contract, is returned.
    pub fn check(json: &Json) -> Result<AccountRequest, Problem> {
        let faults = Faults::default();
        let request = read(&Node::root(json, &faults));
        faults.or(request)
    }
}

fn read(node: &Node) -> AccountRequest {
    let fields = Fields::of(node, &ACCOUNT_REQUEST);
    let region = fields.must("region").text().to_owned();
    let insured = fields.must("insured");
    let insured = Fields::of(&insured, &ACCOUNT_INSURED);
    let status = insured.must("status").choice(Status::NAMES, Status::ALL);
    let birth = insured.get("birth").map(|node| node.date());
    let retires_on = insured.get("retires_on").map(|node| node.date());
    let monthly_base = insured.get("monthly_base").map(|node| node.money());
    let from = fields.must("from").month();
    let to = fields.must("to");
    let to = within(&to, from, to.month());
    let opening = fields.must("opening").money();
    let accrued = fields.get("accrued").map_or(Accrued::default(), |node| node.accrued());
    let (mut parameters, mut readings, mut movements) = (Vec::new(), Vec::new(), Vec::new());
    fields.by_name("parameters", &mut |id, node| parameters.push((id, node.given())));
    fields.by_name("readings", &mut |id, node| readings.push((id, node.text().to_owned())));
    let gaps = fields.get("gaps").map(|node| gaps(&node)).unwrap_or_default();
    let rates = fields.get("interest").map(|node| rates(&node)).unwrap_or_default();
    if let Some(node) = fields.get("movements") {
        node.list(&mut |node| movements.push(movement(node, from, to)));
    }
    let language = fields.get("language").map(|node| node.choice(LANGUAGES, &[Language::Zh, Language::En]));
    AccountRequest {
        region,
        status,
        birth,
        retires_on,
        monthly_base,
        from,
        to,
        opening,
        accrued,
        parameters,
        readings,
        gaps,
        rates,
        movements,
        language: language.unwrap_or_default(),
    }
}

/// The end of a period that is not backwards and not too long.
fn within(node: &Node, from: Month, to: Month) -> Month {
    if to < from {
        node.fault(Fault::Backwards(from));
    } else if from.months_through(to) > MAX_MONTHS {
        node.fault(Fault::TooMany(MAX_MONTHS));
    }
    to
}

fn gaps(node: &Node) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    node.list(&mut |node| {
        let gap = gap(node);
        if let Some(other) = gaps.iter().position(|other| gap.from <= other.to && other.from <= gap.to) {
            node.fault(Fault::Overlap(format!("/gaps/{other}")));
        }
        gaps.push(gap);
    });
    gaps
}

/// The months whose first day lies in the gap.
fn gap(node: &Node) -> Gap {
    let fields = Fields::of(node, &GAP);
    let first = fields.must("from").date_or_month(Month::first);
    let last = fields.must("to");
    let day = last.date_or_month(Month::last);
    if day < first {
        last.fault(Fault::Backwards(Month::of(first)));
    }
    // A gap between two first days stops nothing: its months run backwards, and none is in it.
    let from = if first.day() == 1 { Month::of(first) } else { Month::of(first).next() };
    let to = Month::of(day);
    if from.months_through(to) > MAX_MONTHS {
        last.fault(Fault::TooMany(MAX_MONTHS));
    }
    let repaid_on = fields.get("repaid_on").map(|node| {
        let repaid_on = node.date();
        if Month::of(repaid_on) < to {
            node.fault(Fault::RepaidEarly);
        }
        repaid_on
    });
    Gap { from, to, repaid_on }
}

fn rates(node: &Node) -> Vec<(Date, Rate)> {
    let mut rates: Vec<(Date, Rate)> = Vec::new();
    node.list(&mut |node| {
        let fields = Fields::of(node, &RATE);
        let from = fields.must("from");
        let day = from.date_or_month(Month::first);
        if let Some(other) = rates.iter().position(|(other, _)| *other == day) {
            from.fault(Fault::DuplicateDate(format!("/interest/{other}/from")));
        }
        rates.push((day, fields.must("rate").rate()));
    });
    rates.sort_by_key(|(day, _)| *day);
    rates
}

fn movement(node: &Node, from: Month, to: Month) -> Movement {
    let fields = Fields::of(node, &MOVEMENT);
    let at = fields.must("date");
    let date = at.date();
    if Month::of(date) < from || Month::of(date) > to {
        at.fault(Fault::OutOfPeriod(from, to));
    }
    Movement {
        date,
        purpose: fields.must("kind").choice(Purpose::NAMES, Purpose::ALL),
        amount: fields.must("amount").money(),
        who: fields.get("who").map_or(Member::Own, |node| node.choice(Member::NAMES, Member::ALL)),
    }
}
