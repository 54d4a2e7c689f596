//! 比较的样子: two rules under the contract's names.

use schemars::JsonSchema;
use serde::Serialize;

use super::Clauses;
use super::citations::Citations;
use crate::region::Region;
use crate::review::diff::{Count, Stated, Tally, Topic, ValueDifference};
use crate::units::{Care, Date, Language, Level, Status};
use crate::words::diff;

/// 两套规定的比较: values that differ, and who wins and loses.
#[derive(Serialize, JsonSchema, Debug)]
pub struct RulesComparison<'a> {
    /// The first rules.
    pub a: RulesView<'a>,
    /// The second rules.
    pub b: RulesView<'a>,
    /// Values that differ, in the order of a visit.
    pub values: Vec<ValueView<'a>>,
    /// 得失, where visits were compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<PeopleView<'a>>,
}

/// A region as of a day.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Rules")]
pub struct RulesView<'a> {
    /// 统筹地区: the region's id.
    pub region: &'a str,
    /// 政策文件: its title.
    pub title: &'a str,
    /// The day whose rules are meant.
    pub as_of: Date,
    /// 条文: every clause that these rules' values cite, by id. Both sides may be versions of one region, so each has its
    /// own.
    pub clauses: Clauses<'a>,
}

/// A value that differs, in all situations in which it differs in the same way.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "ValueDifference")]
pub struct ValueView<'a> {
    /// What it is about.
    pub topic: Topic,
    /// The same in words, and whom it is about.
    pub text: String,
    /// 医疗类别; absent: not about care.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub care: Vec<Care>,
    /// 参保状态; absent: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub status: Vec<Status>,
    /// 医疗机构级别; absent: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub level: Vec<Level>,
    /// What the first rules say; empty: no such value.
    pub a: Vec<SaidView<'a>>,
    /// What the second rules say; empty: no such value.
    pub b: Vec<SaidView<'a>>,
}

/// A value in words.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Said")]
pub struct SaidView<'a> {
    /// The value.
    pub value: String,
    /// 条文: its id, of the side that says it.
    pub clause: &'a str,
}

/// 得失: winners pay less under the second rules. Amounts are texts of yuan with two decimals.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "People")]
pub struct PeopleView<'a> {
    /// All visits compared.
    pub claims: CountView,
    /// Visits that either rules leave unanswered, for want of a value or to another document; in no group.
    pub unknown: u64,
    /// The values that they want under the first rules: ids of questions.
    pub needs_a: Vec<&'a str>,
    /// The values that they want under the second rules.
    pub needs_b: Vec<&'a str>,
    /// Visits by status and level.
    pub groups: Vec<GroupView>,
    /// Persons by the status at their first visit compared.
    pub persons: Vec<PersonsView>,
}

/// How many win and lose.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Count")]
pub struct CountView {
    /// All.
    pub all: u64,
    /// Those that pay less under the second rules.
    pub won: u64,
    /// Those for whom nothing changes.
    pub same: u64,
    /// Those that pay more.
    pub lost: u64,
    /// What the winners save together, in yuan.
    pub gain: String,
    /// What the losers pay more together, in yuan.
    pub loss: String,
}

/// Visits of one status at one level.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Group")]
pub struct GroupView {
    /// 参保状态
    pub status: Status,
    /// 医疗机构级别
    pub level: Level,
    /// Its visits.
    pub claims: CountView,
    /// Yuan with two decimals; sums may exceed the largest amount of a request.
    pub funds_a: String,
    /// Yuan with two decimals; sums may exceed the largest amount of a request.
    pub funds_b: String,
}

/// Persons of one status, over their year.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Persons")]
pub struct PersonsView {
    /// 参保状态
    pub status: Status,
    /// Its persons.
    pub persons: CountView,
}

impl<'a> RulesComparison<'a> {
    /// The comparison in words: each side's region as it was read, and the day whose rules are meant.
    pub fn new(
        sides: [(&'a Region, Date); 2],
        values: &'a [ValueDifference],
        people: Option<&'a Tally>,
        language: Language,
    ) -> RulesComparison<'a> {
        let citations = sides.map(|(region, _)| Citations::new(region, language));
        let values = values.iter().map(|it| value(&citations, it)).collect();
        let [a, b] = [0, 1].map(|at| rules(&citations[at], sides[at].1));
        RulesComparison {
            a,
            b,
            values,
            people: people.map(|tally| self::people(sides.map(|(region, _)| region), tally)),
        }
    }
}

fn rules<'a>(citations: &Citations<'a>, day: Date) -> RulesView<'a> {
    RulesView {
        region: &citations.region.id,
        title: &citations.region.document.title,
        as_of: day,
        clauses: citations.clauses(),
    }
}

fn value<'a>(citations: &[Citations<'a>; 2], it: &'a ValueDifference) -> ValueView<'a> {
    let language = citations[0].language;
    let side = |at: usize| {
        let said = |stated: &Stated| SaidView {
            value: diff::stated(stated, citations[at].region, language),
            clause: citations[at].clause(stated.clause),
        };
        it.sides[at].iter().map(said).collect()
    };
    let whom = diff::whom(it.care, it.status, it.level, language);
    ValueView {
        topic: it.topic,
        text: format!("{} · {whom}", diff::topic(it.topic, language)),
        care: named(it.care, &Care::ALL),
        status: named(it.status, &Status::ALL),
        level: named(it.level, &Level::ALL),
        a: side(0),
        b: side(1),
    }
}

/// The members whose bit is set; none where that is all of them.
fn named<T: Copy>(bits: u32, members: &[T]) -> Vec<T> {
    let all = (1 << members.len()) - 1;
    let chosen = members.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1 && bits & all != all);
    chosen.map(|(_, member)| *member).collect()
}

fn people<'a>(regions: [&'a Region; 2], tally: &Tally) -> PeopleView<'a> {
    let groups = Status::ALL.iter().flat_map(|status| Level::ALL.iter().map(move |level| (*status, *level)));
    let group = |(status, level): (Status, Level)| {
        let [funds_a, funds_b] = tally.funds[status as usize][level as usize].map(yuan);
        let claims = count(&tally.groups[status as usize][level as usize]);
        GroupView { status, level, claims, funds_a, funds_b }
    };
    let lacking = |at: usize| tally.needs[at].ids(regions[at]).collect();
    PeopleView {
        claims: count(&tally.claims()),
        unknown: tally.unknown,
        needs_a: lacking(0),
        needs_b: lacking(1),
        groups: groups.map(group).collect(),
        persons: Status::ALL
            .iter()
            .map(|status| PersonsView { status: *status, persons: count(&tally.persons[*status as usize]) })
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
