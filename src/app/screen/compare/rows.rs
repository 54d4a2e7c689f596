//! 同一张账单: a row for each level, status or region, beside the one that the person has.

use gongji::engine::{Certainty, Line};
use gongji::load::pack::Listed;
use gongji::region::Region;
use gongji::{Language, Level, Status, words as names};

use super::reckon::{LEVEL, STATUS};
use super::table::table;
use super::{REGION, why};
use crate::bars::{bar, parts};
use crate::field::Field;
use crate::field::choice::list;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::form::name as listed_name;
use crate::screen::estimate::reckon::{Found, Reckoned};
use crate::screen::estimate::result::{ask, basis};
use crate::shell::button;
use crate::state::{Coming, State, Why};
use crate::words::compare::Words;

/// Up to this many regions come at one tap.
const AT_ONCE: usize = 12;

/// One row.
pub struct Row<'s> {
    /// What is different.
    pub name: &'s str,
    /// Whether it is the person's own.
    pub own: bool,
    /// Where its rules come from.
    pub region: &'s Region,
    /// What comes of it.
    pub reckoned: &'s Reckoned,
}

/// The levels.
pub fn levels(state: &State, shown: &mut Vec<String>) -> Option<Element> {
    let name = |at: usize, language| Level::ALL[at].label(language);
    let rows = named(state, &state.compare.levels, name, Level::NAMES, LEVEL)?;
    group(state, 0, rows, shown)
}

/// The statuses.
pub fn statuses(state: &State, shown: &mut Vec<String>) -> Option<Element> {
    let name = |at: usize, language| Status::ALL[at].label(language);
    let rows = named(state, &state.compare.statuses, name, Status::NAMES, STATUS)?;
    group(state, 1, rows, shown)
}

fn named<'s>(
    state: &'s State,
    all: &'s [Reckoned],
    name: fn(usize, Language) -> &'static str,
    values: &[&str],
    path: &str,
) -> Option<Vec<Row<'s>>> {
    let region = &**state.region()?;
    let row = |(at, reckoned)| Row {
        name: name(at, state.language),
        own: state.draft.text(path) == values[at],
        region,
        reckoned,
    };
    Some(all.iter().enumerate().map(row).collect())
}

/// The regions: the chosen one, those added, and the way to add.
pub fn regions(state: &State, shown: &mut Vec<String>) -> Option<Element> {
    let (words, base) = (Words::of(state.language), state.reckoned.as_ref()?);
    let own = state.region()?;
    base.found.as_ref().ok()?;
    let mut rows = vec![Row { name: own.name.get(state.language), own: true, region: own, reckoned: base }];
    let others = state.compare.others.iter().zip(&state.compare.regions);
    let others = others.filter(|(id, _)| **id != state.chosen);
    let mut absent: Vec<Node> = Vec::new();
    for (id, reckoned) in others {
        match (state.coming(id), reckoned) {
            (Some(Coming::Here(variants)), Some(reckoned)) => {
                let region = &**variants.base();
                rows.push(Row { name: region.name.get(state.language), own: false, region, reckoned });
            }
            (coming, _) => absent.push(not_here(state, id, coming).into()),
        }
    }
    let carried = ["/opening/", "/readings/", "/parameters/"].iter().any(|path| state.draft.has(path));
    let carried = (carried && rows.len() > 1).then(|| of("p", "hint").with(words.carried));
    Some(group(state, 2, rows, shown)?.with(carried).with(el("div").all(absent)).with(add(state)))
}

/// A region that is on its way, or that cannot be had.
fn not_here(state: &State, id: &str, coming: Option<&Coming<gongji::Variants>>) -> Element {
    let (words, listed) = (state.words(), state.offered().find(|listed| listed.id == id));
    let name = el("b").with(listed.map(|listed| listed_name(state, listed)).unwrap_or_default());
    let line = of("div", "absent").with(name);
    let message = match coming {
        Some(Coming::Failed(Why::Broken)) => words.broken,
        Some(Coming::Failed(Why::Unreachable)) => words.unreachable,
        Some(Coming::Waiting | Coming::Here(_)) | None => return line.with(el("p").with(words.fetching)),
    };
    let retry = button("button", "compare-with", words.retry).attr("data-with", id.to_owned());
    line.attr("role", "alert").with(el("p").with(words.no_rules)).with(el("p").with(message)).with(retry)
}

/// The regions that can still be added.
pub fn offered(state: &State) -> impl Iterator<Item = &Listed> {
    state.offered().filter(|listed| listed.id != state.chosen && !state.compare.others.contains(&listed.id))
}

fn add(state: &State) -> Option<Element> {
    let words = Words::of(state.language);
    let choices: Vec<_> = offered(state).map(|listed| (listed.id.clone(), listed_name(state, listed))).collect();
    let count = choices.len();
    let first = choices.first()?.0.clone();
    let typed = state.draft.text(REGION);
    let chosen = if choices.iter().any(|(id, _)| id == typed) { typed.to_owned() } else { first };
    let all = (2..=AT_ONCE).contains(&count).then(|| button("button", "compare-all", (words.add_all)(count)));
    let actions = of("p", "actions").with(button("button", "compare-chosen", words.add)).with(all);
    let field = Field::new(REGION, words.region).hint(words.region_hint);
    Some(of("div", "add").with(list(state, field, choices, &chosen)).with(actions))
}

/// The card of a group: its rows, and what they still want to know.
fn group(state: &State, at: usize, rows: Vec<Row>, shown: &mut Vec<String>) -> Option<Element> {
    let words = Words::of(state.language);
    let own = rows.iter().find(|row| row.own)?;
    let cells = rows.iter().map(|row| cells(state, own, row)).collect();
    let heads = [words.groups[at], words.who_pays, words.person, words.fund, words.change, words.why];
    let mut asked: Vec<Node> = Vec::new();
    // Answered or not: a field stays while it is filled in.
    for row in &rows {
        let fields = ask::fields(state, row.region, row.reckoned.asked, shown);
        if !fields.is_empty() {
            asked.push(of("p", "part-title").with(row.name.to_owned()).into());
            asked.extend(fields);
        }
    }
    let title = el("h2").with(words.titles[at]);
    let asked =
        (!asked.is_empty()).then(|| of("div", "wanted").with(el("h3").with(state.words().fill_missing)).all(asked));
    Some(of("div", "card").with(title).with(table("rows cards", words.titles[at], &heads, cells)).with(asked))
}

fn cells(state: &State, own: &Row, row: &Row) -> Vec<Node> {
    let (words, language) = (Words::of(state.language), state.language);
    let name = el("div").with(of("span", "name").with(row.name.to_owned()));
    let name = if row.own { name.with(" ").with(of("span", "tag").with(words.own)) } else { name };
    let found = match &row.reckoned.found {
        Ok(found) => found,
        Err(problem) => {
            let message = el("p").with(state.words().fault(&problem.fault));
            return [name.into(), Node::Nothing, none(), none(), none(), message.into()].into();
        }
    };
    let why = why::why(state, own, row, found).into();
    if !found.is_answer() {
        return [name.into(), Node::Nothing, none(), none(), none(), why].into();
    }
    let slip = &found.decided.decision.slip;
    let payers = parts(slip, &[Line::Person, Line::Fund, Line::LargeAmount], language);
    let certainty = found.decided.certainty;
    let name = name.with((certainty != Certainty::Exact).then(|| basis::tag(certainty, language)));
    let bar = (!payers.is_empty()).then(|| bar("bar thin", words.who_pays, &payers));
    let amount = |class, amount: String| of("span", class).with(of("span", "num").with(amount)).into();
    let person = amount("person", slip[Line::Person].to_string());
    let fund = amount("fund", slip.funds().to_string());
    vec![name.into(), bar.into(), person, fund, change(state, own, found), why]
}

/// How much more or less the person pays than now.
fn change(state: &State, own: &Row, found: &Found) -> Node {
    let base = own.reckoned.found.as_ref().ok().filter(|found| found.is_answer());
    let Some(base) = base.filter(|base| !std::ptr::eq(*base, found)) else { return Node::Nothing };
    let [before, after] = [base, found].map(|found| found.decided.decision.slip[Line::Person]);
    el("span").with(names::change(before, after, state.language)).into()
}

fn none() -> Node {
    "–".into()
}
