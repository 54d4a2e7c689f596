//! 比较的样子: two rules under the contract's names.

use serde::Serialize;

use super::{ClauseView, clause};
use crate::engine::Needs;
use crate::region::Region;
use crate::review::diff::{Count, Difference, Stated, Tally};
use crate::units::{Care, Date, Language, Level, Status};
use crate::words::{self, diff};

/// The response to a comparison of rules.
#[derive(Serialize, Debug)]
pub struct Comparison<'a> {
    a: RulesView<'a>,
    b: RulesView<'a>,
    values: Vec<ValueView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<PeopleView<'a>>,
}

#[derive(Serialize, Debug)]
struct RulesView<'a> {
    region: &'a str,
    title: &'a str,
    as_of: String,
}

#[derive(Serialize, Debug)]
struct ValueView<'a> {
    topic: &'static str,
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    care: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    status: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    level: Vec<&'static str>,
    a: Vec<SaidView<'a>>,
    b: Vec<SaidView<'a>>,
}

#[derive(Serialize, Debug)]
struct SaidView<'a> {
    value: String,
    clause: ClauseView<'a>,
}

#[derive(Serialize, Debug)]
struct PeopleView<'a> {
    claims: CountView,
    unknown: u64,
    needs_a: Vec<&'a str>,
    needs_b: Vec<&'a str>,
    groups: Vec<GroupView>,
    persons: Vec<PersonsView>,
}

#[derive(Serialize, Debug)]
struct CountView {
    all: u64,
    won: u64,
    same: u64,
    lost: u64,
    gain: String,
    loss: String,
}

#[derive(Serialize, Debug)]
struct GroupView {
    status: &'static str,
    level: &'static str,
    claims: CountView,
    funds_a: String,
    funds_b: String,
}

#[derive(Serialize, Debug)]
struct PersonsView {
    status: &'static str,
    persons: CountView,
}

impl<'a> Comparison<'a> {
    /// The comparison in words: each side's region as it was read, and the day whose rules are meant.
    pub fn new(
        sides: [(&'a Region, Date); 2],
        values: &'a [Difference],
        people: Option<&'a Tally>,
        language: Language,
    ) -> Comparison<'a> {
        let regions = sides.map(|(region, _)| region);
        let [a, b] = sides.map(|(region, day)| RulesView {
            region: &region.id,
            title: &region.document.title,
            as_of: day.to_string(),
        });
        Comparison {
            a,
            b,
            values: values.iter().map(|it| value(regions, it, language)).collect(),
            people: people.map(|tally| self::people(regions, tally)),
        }
    }
}

fn value<'a>(regions: [&'a Region; 2], it: &'a Difference, language: Language) -> ValueView<'a> {
    let named = |bits: u32, names: &'static [&'static str]| {
        let all = (1 << names.len()) - 1;
        let chosen = names.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1 && bits & all != all);
        chosen.map(|(_, name)| *name).collect()
    };
    let side = |at: usize| {
        let said = |stated: &Stated| SaidView {
            value: diff::stated(stated, regions[at], language),
            clause: clause(regions[at], stated.clause, language),
        };
        it.sides[at].iter().map(said).collect()
    };
    let whom = diff::whom(it.care, it.status, it.level, language);
    ValueView {
        topic: it.topic.name(),
        text: format!("{} · {whom}", diff::topic(it.topic, language)),
        care: named(it.care, Care::NAMES),
        status: named(it.status, Status::NAMES),
        level: named(it.level, Level::NAMES),
        a: side(0),
        b: side(1),
    }
}

fn people<'a>(regions: [&'a Region; 2], tally: &Tally) -> PeopleView<'a> {
    let groups = Status::ALL.iter().flat_map(|status| Level::ALL.iter().map(move |level| (*status, *level)));
    let group = |(status, level): (Status, Level)| {
        let [funds_a, funds_b] = tally.funds[status as usize][level as usize].map(yuan);
        let claims = count(&tally.groups[status as usize][level as usize]);
        GroupView { status: status.name(), level: level.name(), claims, funds_a, funds_b }
    };
    let lacking = |at: usize| -> Vec<&'a str> {
        let needs: Needs = tally.needs[at];
        words::needs(needs, regions[at]).collect()
    };
    PeopleView {
        claims: count(&tally.claims()),
        unknown: tally.unknown,
        needs_a: lacking(0),
        needs_b: lacking(1),
        groups: groups.map(group).collect(),
        persons: Status::ALL
            .iter()
            .map(|status| PersonsView { status: status.name(), persons: count(&tally.persons[*status as usize]) })
            .collect(),
    }
}

fn count(count: &Count) -> CountView {
    CountView {
        all: count.all,
        won: count.won,
        same: count.same(),
        lost: count.lost,
        gain: yuan(count.gain),
        loss: yuan(count.loss),
    }
}

/// Fen as yuan; a sum over a population may be larger than any one amount.
pub fn yuan(fen: i128) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let fen = fen.unsigned_abs();
    format!("{sign}{}.{:02}", fen / 100, fen % 100)
}
