//! The rules that readings can change: benefits, deductibles, rates, ceilings, second funds, the account.

use super::account;
use super::cursor::{At, TomlFields};
use super::known::KnownParts;
use super::rows::{Keys, Spot, amounts, rate, rows};
use super::sink::Sink;
use super::tree::{TomlNode, TomlValue};
use super::visit::{self, Taken};
use super::wrong::{Alphabet, Idle, Want, Wrong};
use crate::region::{
    Account, Across, Amount, Bands, Base, Basis, Benefit, ByDisease, Ceiling, CeilingId, ClauseId, Counts, Crossing,
    Deductible, DeductibleId, DeductibleUse, FundId, Limit, OnlyLevels, Period, PoolId, Region, Row, SecondFund, Share,
    ShareId, ShareRow, YearlyLimit,
};
use crate::units::{Level, Money, Set};

/// The tables of a file that readings can change.
pub(super) const SECTIONS: [&str; 6] = ["benefit", "deductible", "share", "ceiling", "second_fund", "account"];

const PERIODS: [(&str, Period); 5] = [
    ("year", Period::Year),
    ("quarter", Period::Quarter),
    ("month", Period::Month),
    ("visit", Period::Visit),
    ("admission", Period::Admission),
];

/// A part and where it stands.
pub(super) struct Placed<'s, T> {
    pub part: T,
    pub path: String,
    node: &'s TomlNode<'s>,
    /// Where its table stands: rates, standards or limits; nowhere without one.
    pub table: Spot,
    /// The same of its second table: additions or a yearly limit.
    pub more: Spot,
}

impl<T> Placed<'_, T> {
    /// The line of one of its keys; its own where it has no such key.
    pub fn line(&self, key: &str) -> u32 {
        self.node.get(key).map_or(self.node.line, |node| node.line)
    }

    /// Notes what is wrong with one of its keys.
    pub fn fault(&self, sink: &Sink, key: &str, what: Wrong) {
        sink.fault(self.line(key), format!("{}.{key}", self.path), what);
    }
}

/// The rules of a file.
pub(super) struct Rules<'s> {
    pub benefits: Vec<Placed<'s, Benefit>>,
    pub deductibles: Vec<Placed<'s, Deductible>>,
    pub shares: Vec<Placed<'s, Share>>,
    pub ceilings: Vec<Placed<'s, Ceiling>>,
    pub second_funds: Vec<Placed<'s, SecondFund>>,
    pub account: Account,
    pub credits: Vec<Spot>,
}

impl Rules<'_> {
    /// Puts the rules into the region.
    pub fn put(&self, region: &mut Region) {
        fn parts<T: Clone>(placed: &[Placed<T>]) -> Vec<T> {
            placed.iter().map(|placed| placed.part.clone()).collect()
        }
        region.benefits = parts(&self.benefits);
        region.deductibles = parts(&self.deductibles);
        region.shares = parts(&self.shares);
        region.ceilings = parts(&self.ceilings);
        region.second_funds = parts(&self.second_funds);
        region.account = self.account.clone();
    }
}

/// Reads the rules; `taken` has the kinds of care that are left to other rules.
pub(super) fn read<'s>(f: &TomlFields<'s>, known: &KnownParts, taken: &mut Taken) -> Rules<'s> {
    let (account, credits) = f.need("account").map(|at| account::account(&at, known)).unwrap_or_default();
    Rules {
        benefits: f.opt("benefit", |at| placed(at, |id, at| benefit(id, at, known, taken))).unwrap_or_default(),
        deductibles: f.opt("deductible", |at| placed(at, |id, at| deductible(id, at, known))).unwrap_or_default(),
        shares: f.opt("share", |at| placed(at, |id, at| share(id, at, known))).unwrap_or_default(),
        ceilings: f.opt("ceiling", |at| placed(at, |id, at| ceiling(id, at, known))).unwrap_or_default(),
        second_funds: f.opt("second_fund", |at| placed(at, |id, at| second_fund(id, at, known))).unwrap_or_default(),
        account,
        credits,
    }
}

/// A part, and where its tables stand.
type PartRead<T> = (T, Spot, Spot);

fn placed<'s, T>(section: &At<'s>, mut read: impl FnMut(&str, &At) -> Option<PartRead<T>>) -> Vec<Placed<'s, T>> {
    let place = |(id, at): &(&str, At)| {
        let (part, table, more) = read(id, at)?;
        Some(Placed { part, path: at.path(), node: section.node.get(id)?, table, more })
    };
    section.entries().iter().filter_map(place).collect()
}

fn benefit(id: &str, at: &At, known: &KnownParts, taken: &mut Taken) -> Option<PartRead<Benefit>> {
    at.check_id(id, Alphabet::Underscore);
    let benefit = at.fields(|f| {
        let (ceilings, no_ceiling) = f.need("ceilings").map(|at| ceilings(&at, known)).unwrap_or_default();
        Benefit {
            id: id.to_owned(),
            name: f.get("name", At::both),
            care: f.get("care", |at| visit::care(at, taken)),
            only_levels: f.opt("only_levels", |at| only_levels(at, known)).flatten(),
            deductible: f.get_or("deductible", DeductibleUse::Of(DeductibleId(0)), |at| deductible_use(at, known)),
            share: f.get("share", |at| ShareId::at(at.id(&known.shares))),
            ceilings,
            no_ceiling,
            second_fund: f.opt("second_fund", |at| FundId::at(at.id(&known.second_funds))),
            assume: f.opt("assume", |at| known.assumptions(at)).unwrap_or_default(),
            clause: f.get("clause", |at| known.clause(at)),
            touched: Set::EMPTY,
        }
    })?;
    Some((benefit, Spot::default(), Spot::default()))
}

fn only_levels(at: &At, known: &KnownParts) -> Option<OnlyLevels> {
    at.fields(|f| OnlyLevels {
        levels: f.get("levels", |at| at.set(Level::NAMES)),
        clause: f.get("clause", |at| known.clause(at)),
        text: f.get("text", At::both),
    })
}

/// `{ none = "clause" }`: the clause that says that there is none.
fn none(at: &At, known: &KnownParts) -> ClauseId {
    at.fields(|f| f.get("none", |at| known.clause(at))).unwrap_or_default()
}

fn deductible_use(at: &At, known: &KnownParts) -> DeductibleUse {
    match at.node.value {
        TomlValue::Table(_) => DeductibleUse::None(none(at, known)),
        _ => DeductibleUse::Of(DeductibleId::at(at.id(&known.deductibles))),
    }
}

fn ceilings(at: &At, known: &KnownParts) -> (Vec<CeilingId>, Option<ClauseId>) {
    match at.node.value {
        TomlValue::Table(_) => (Vec::new(), Some(none(at, known))),
        _ => (ceiling_list(at, known), None),
    }
}

fn ceiling_list(at: &At, known: &KnownParts) -> Vec<CeilingId> {
    let mut list = Vec::new();
    for item in at.items() {
        let id = CeilingId::at(item.id(&known.ceilings));
        if list.contains(&id) {
            item.fault(Wrong::Repeated);
        }
        list.push(id);
    }
    if list.is_empty() && matches!(at.node.value, TomlValue::List(_)) {
        at.fault(Wrong::Empty);
    }
    list
}

fn deductible(id: &str, at: &At, known: &KnownParts) -> Option<PartRead<Deductible>> {
    const ACROSS: [(&str, Across); 3] =
        [("top_up", Across::TopUp), ("per_level", Across::PerLevel), ("first_level", Across::FirstLevel)];
    at.fields(|f| {
        let per = f.get_or("per", Period::Year, |at| at.choice(&PERIODS));
        let by_visit = matches!(per, Period::Visit | Period::Admission);
        let (table, spot) = amounts(f, known);
        let by_level = spot.asks.lists[1];
        let across = f.opt("across_levels", |at| {
            if by_visit {
                at.fault(Wrong::Idle { because: Idle::AcrossByVisit });
            }
            at.choice(&ACROSS)
        });
        if across.is_none() && by_level && !by_visit {
            f.at.fault(Wrong::AcrossNeeded);
        }
        let yearly = f.may("yearly_limit").and_then(|at| {
            if per == Period::Year {
                at.fault(Wrong::Idle { because: Idle::YearlyLimitOfYear });
            }
            yearly_limit(&at, known)
        });
        let (yearly_limit, more) = yearly.unzip();
        let part = Deductible {
            id: id.to_owned(),
            pool: f.get("pool", |at| PoolId::at(at.id(&known.pools))),
            per,
            across: across.unwrap_or(Across::TopUp),
            table,
            yearly_limit,
            touched: Set::EMPTY,
        };
        (part, spot, more.unwrap_or_default())
    })
}

fn yearly_limit(at: &At, known: &KnownParts) -> Option<(YearlyLimit, Spot)> {
    const CROSSING: [(&str, Crossing); 2] = [("whole", Crossing::Whole), ("clipped", Crossing::Clipped)];
    at.fields(|f| {
        let (table, spot) = amounts(f, known);
        let asks = |row: &Row<Amount>| {
            matches!(row.value.base, Base::Ask(_)) || row.when.age.is_some() || !row.when.facts.is_empty()
        };
        let if_missing = f.opt("if_missing", |at| {
            if !table.rows.iter().any(asks) {
                at.fault(Wrong::Idle { because: Idle::IfMissingKnown });
            }
            known.assumption(at)
        });
        let crossing = f.get_or("crossing", Crossing::Whole, |at| at.choice(&CROSSING));
        (YearlyLimit { table, crossing, if_missing }, spot)
    })
}

fn share(id: &str, at: &At, known: &KnownParts) -> Option<PartRead<Share>> {
    at.fields(|f| {
        let bands = f.opt("bands", |at| match &at.node.value {
            TomlValue::Text(text) if text == "bill" => Bands::Bill,
            _ => Bands::Year(PoolId::at(at.id(&known.pools))),
        });
        let row = |f: &TomlFields| {
            let (over, up_to) = match bands {
                Some(_) => f.get("band", band),
                None => {
                    f.opt("band", |at| at.fault(Wrong::Idle { because: Idle::BandWithoutBands }));
                    (Money::ZERO, None)
                }
            };
            ShareRow { rate: f.get("rate", |at| rate(at, known, At::percent)), over, up_to }
        };
        let points = |f: &TomlFields| f.get("rate", |at| rate(at, known, At::points));
        let (table, spot) = f.need("rows").map(|at| rows(&at, known, Keys::Same, row)).unwrap_or_default();
        let (add, more) = f.may("add").map(|at| rows(&at, known, Keys::Free, points)).unwrap_or_default();
        (Share { id: id.to_owned(), table, add: add.rows, bands, touched: Set::EMPTY }, spot, more)
    })
}

/// `"0..5000"` or `"5000.."`.
fn band(at: &At) -> (Money, Option<Money>) {
    let read = at.raw_text().and_then(|text| {
        let (over, up_to) = text.split_once("..")?;
        let up_to = if up_to.is_empty() { None } else { Some(Money::parse(up_to).ok()?) };
        Some((Money::parse(over).ok()?, up_to))
    });
    let Some((over, up_to)) = read else {
        at.want(Want::Band);
        return (Money::ZERO, None);
    };
    if up_to.is_some_and(|up_to| up_to <= over) {
        at.fault(Wrong::EmptyRange);
    }
    (over, up_to)
}

fn ceiling(id: &str, at: &At, known: &KnownParts) -> Option<PartRead<Ceiling>> {
    const BASES: [(&str, Basis); 2] = [("fund", Basis::Fund), ("spend", Basis::Spend)];
    at.fields(|f| {
        let per = f.get_or("per", Period::Year, |at| at.choice(&PERIODS));
        let by_disease = f.may("by_disease").and_then(|at| {
            if per != Period::Year {
                at.fault(Wrong::DiseaseYear);
            }
            by_disease(&at, known)
        });
        let (limit, spot) = match by_disease {
            Some(rule) => {
                f.opt("rows", |at| at.fault(Wrong::ExactlyOne { keys: &["rows", "by_disease"] }));
                (Limit::ByDisease(rule), Spot::default())
            }
            None => {
                let (table, spot) = amounts(f, known);
                (Limit::Table(table), spot)
            }
        };
        let part = Ceiling {
            id: id.to_owned(),
            pool: f.get("pool", |at| PoolId::at(at.id(&known.pools))),
            per,
            basis: f.get_or("basis", Basis::Fund, |at| at.choice(&BASES)),
            limit,
            touched: Set::EMPTY,
        };
        (part, spot, Spot::default())
    })
}

fn by_disease(at: &At, known: &KnownParts) -> Option<ByDisease> {
    const COUNTS: [(&str, Counts); 2] = [("total", Counts::Total), ("increments", Counts::Increments)];
    at.fields(|f| ByDisease {
        each_further: f.get("each_further", At::money),
        at_most: f.get("at_most", At::money),
        counts: f.get_or("at_most_counts", Counts::Total, |at| at.choice(&COUNTS)),
        clause: f.get("clause", |at| known.clause(at)),
    })
}

fn second_fund(id: &str, at: &At, known: &KnownParts) -> Option<PartRead<SecondFund>> {
    let part = at.fields(|f| SecondFund {
        id: id.to_owned(),
        name: f.get("name", At::both),
        share: f.need("share").and_then(|at| match &at.node.value {
            TomlValue::Text(text) if text == "same" => None,
            _ => Some(ShareId::at(at.id(&known.shares))),
        }),
        ceilings: f.get("ceilings", |at| ceiling_list(at, known)),
        assume: f.opt("assume", |at| known.assumptions(at)).unwrap_or_default(),
        clause: f.get("clause", |at| known.clause(at)),
        touched: Set::EMPTY,
    })?;
    Some((part, Spot::default(), Spot::default()))
}
