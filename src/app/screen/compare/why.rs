//! 为什么不一样: the step where two ways part, in words, with the clause on each side.

use gongji::analysis::compare::{Divergence, Side, apart, diverge};
use gongji::engine::Line;
use gongji::estimate::Decided;
use gongji::region::{Cite, Region};
use gongji::{Money, words as names};

use super::rows::Row;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::reckon::Found;
use crate::screen::estimate::result::basis::{article, gist};
use crate::state::State;
use crate::words::compare::Words;

/// Lines that differ for the same reason.
struct Difference {
    divergence: Divergence,
    lines: Vec<(Line, Money, Money)>,
}

/// Why a row differs from the person's own; of a row without an answer, why it has none.
pub fn why(state: &State, own: &Row, row: &Row, found: &Found) -> Element {
    let words = Words::of(state.language);
    let cell = of("div", "why").with(range(state, &found.decided));
    if row.own {
        return cell.with((!found.is_answer()).then(|| refused(state, row, &found.decided)));
    }
    let Ok(base) = &own.reckoned.found else { return cell };
    if !found.is_answer() {
        return cell.with(refused(state, row, &found.decided));
    }
    let differences = differences(&base.decided, &found.decided);
    if differences.is_empty() {
        return cell.with(el("p").with(words.same));
    }
    differences.iter().fold(cell, |cell, one| {
        let divergence = &one.divergence;
        let sides = [(own, &base.decided, divergence.base), (row, &found.decided, divergence.variant)];
        let told = sides.map(|(row, decided, side)| told(state, row, decided, side).into());
        let stage = of("p", "stage").with(divergence.stage.label(state.language));
        cell.with(stage).with(of("ul", "sides").all(told.into())).with(more(state, sides, &one.lines))
    })
}

/// The lines of two slips that differ, by the step where they part.
fn differences(base: &Decided, after: &Decided) -> Vec<Difference> {
    let mut all: Vec<Difference> = Vec::new();
    for line in apart(&base.decision.slip, &after.decision.slip) {
        let Some(divergence) = diverge(base, after, line.0) else { continue };
        match all.iter_mut().find(|known| known.divergence == divergence) {
            Some(known) => known.lines.push(line),
            None => all.push(Difference { divergence, lines: vec![line] }),
        }
    }
    all
}

fn refused(state: &State, row: &Row, decided: &Decided) -> Element {
    let title = el("b").with(decided.decision.outcome.label(state.language));
    el("div").with(title).with(of("ul", "sides").with(told(state, row, decided, Side::Reason)))
}

/// What one side does, and where that stands.
fn told(state: &State, row: &Row, decided: &Decided, side: Side) -> Element {
    let words = Words::of(state.language);
    let (name, language) = (el("b").with(row.name.to_owned()), state.language);
    let item = el("li").with(name).with(" ");
    let (text, cite) = match side {
        Side::Nothing => return item.with(words.no_such_step),
        Side::Reason => {
            let Some(reason) = decided.decision.reason else { return item };
            (names::reason(reason.code, row.region, language), Cite::Clause(reason.clause))
        }
        Side::Step(at) => {
            let Some(step) = decided.steps.get(at) else { return item };
            let text = names::step(step, row.region, language).into_owned();
            let amount = names::formula(step, language).or_else(|| step.amount.map(|amount| amount.to_string()));
            (amount.map_or(text.clone(), |amount| [&*text, " ", &*amount].concat()), step.cite)
        }
    };
    item.with(text).with(" ").with(standing(state, row.region, cite))
}

/// Where it stands: an article, or an assumption in words.
fn standing(state: &State, region: &Region, cite: Cite) -> Element {
    match cite {
        Cite::Clause(id) => article(region, id),
        Cite::Assumption(id) => {
            let text = region.assumption(id).text.get(state.language).to_owned();
            of("span", "muted").with(state.words().assumed).with(text)
        }
    }
}

/// Both clauses in the document's words, and every line that differs.
fn more(state: &State, sides: [(&Row, &Decided, Side); 2], lines: &[(Line, Money, Money)]) -> Element {
    let words = Words::of(state.language);
    let line = |(line, base, after): &(Line, Money, Money)| {
        let amounts = of("span", "num").with([&*base.to_string(), " → ", &*after.to_string()].concat());
        el("li").with(line.label(state.language)).with(amounts).into()
    };
    let lines: Vec<Node> = lines.iter().map(line).collect();
    let mut quoted: Vec<Node> = Vec::new();
    for (row, decided, side) in sides {
        let cite = match side {
            Side::Nothing => None,
            Side::Reason => decided.decision.reason.map(|reason| Cite::Clause(reason.clause)),
            Side::Step(at) => decided.steps.get(at).map(|step| step.cite),
        };
        if let Some(Cite::Clause(id)) = cite {
            let clause = gist(state, row.region, id);
            // Both sides often stand on one clause.
            if !quoted.ends_with(&clause) {
                quoted.extend(clause);
            }
        }
    }
    let summary = el("summary").with(words.more);
    el("details").with(summary).with(of("ul", "legend").all(lines)).with(of("div", "step").all(quoted))
}

/// What the readings leave open.
fn range(state: &State, decided: &Decided) -> Option<Element> {
    let range = decided.range.as_ref()?;
    Some(of("p", "hint").with((Words::of(state.language).range)(range.person)))
}
