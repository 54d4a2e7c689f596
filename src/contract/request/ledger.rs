//! 年度台账 of a response, given back as a request's opening.

use super::fields::{Fields, Node};
use crate::contract::table::request::{BORNE, KNOWN, LEVELS, SUMS, USED, WAY};
use crate::engine::{Borne, Known, Sums, Used};
use crate::estimate::{GivenHeld, GivenLedger};
use crate::units::{Level, Status};

pub(super) fn ledger(fields: &Fields) -> GivenLedger {
    let year = fields.must("year").integer(1900, 9999) as u32;
    let through = fields.must("through").date();
    let status = fields.get("status").map(|node| node.choice(Status::NAMES, Status::ALL));
    let status_changed = fields.flag("status_changed", false);
    let held = held(fields);
    let mut ways = Vec::new();
    if let Some(node) = fields.get("ways") {
        node.list(&mut |node| {
            let fields = Fields::of(node, &WAY);
            let mut readings = Vec::new();
            fields.by_name("readings", &mut |id, node| readings.push((id, node.text().to_owned())));
            ways.push((readings, self::held(&fields)));
        });
    }
    GivenLedger { year, through, status, status_changed, held, ways }
}

fn held(fields: &Fields) -> GivenHeld {
    let mut held = GivenHeld { account: fields.get("account").map(|node| node.money()), ..GivenHeld::default() };
    fields.by_name("deductible", &mut |pool, node| held.deductible.push((pool, borne(&Fields::of(node, &BORNE)))));
    fields.by_name("paid", &mut |pool, node| {
        let fields = Fields::of(node, &USED);
        held.paid
            .push((pool, Used { sums: sums(&fields), known: known(&fields), placed: fields.flag("placed", false) }));
    });
    held
}

fn borne(fields: &Fields) -> Borne {
    let mut borne = Borne {
        first: fields.get("first").map(|node| node.choice(Level::NAMES, Level::ALL)),
        known: known(fields),
        placed: fields.flag("placed", false),
        ..Borne::default()
    };
    if let Some(node) = fields.get("levels") {
        let fields = Fields::of(&node, &LEVELS);
        for (level, name) in Level::NAMES.iter().enumerate() {
            if let Some(node) = fields.get(name) {
                borne.levels[level] = sums(&Fields::of(&node, &SUMS));
            }
        }
    }
    borne
}

fn known(fields: &Fields) -> Known {
    let known = |node: Node| node.choice(KNOWN, &[Known::Sum, Known::Nothing]);
    fields.get("known").map_or(Known::Whole, known)
}

fn sums(fields: &Fields) -> Sums {
    let sum = |name| fields.get(name).map(|node| node.money()).unwrap_or_default();
    Sums { year: sum("year"), quarter: sum("quarter"), month: sum("month") }
}
