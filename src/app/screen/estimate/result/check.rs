//! 和结算单对一对: the figures of the real slip, and what explains a difference.

use gongji::engine::Step;
use gongji::reconcile::{Explanation, Reconciled, Verdict};
use gongji::region::{Cite, Region};
use gongji::words as names;

use super::basis::gist;
use crate::field::Field;
use crate::field::choice::{choices, tiles};
use crate::field::money::money;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::slip_at_hand::{PAPER, PAPERS, figures};
use crate::shell::button;
use crate::state::State;
use crate::words::estimate::Words;

/// More explanations than these only confuse.
const MOST: usize = 3;

/// The card; closed until somebody has a slip at hand.
pub fn check(state: &State) -> Option<Element> {
    let (words, region) = (Words::of(state.language), state.region()?);
    state.answer()?;
    let opened = state.estimate.checking;
    let switch = button("button", "check", words.check).attr("aria-expanded", opened.to_string());
    let card = of("div", "card at-hand").with(switch);
    if !opened {
        return Some(card);
    }
    let papers = choices(&PAPERS, |at| words.papers[at]);
    let fields = figures(&state.draft, state.language).into_iter();
    let fields = fields.map(|figure| money(state, Field::new(figure.path, figure.name)).into()).collect();
    let found = state.estimate.checked.as_ref();
    let found = found.and_then(|found| found.as_ref().ok()).map(|found| outcome(state, words, region, found));
    let outcome = of("div", "outcome").attr("id", "checked").attr("tabindex", "-1").attr("role", "status");
    Some(
        card.with(el("p").with(words.check_lead))
            .with(tiles(state, Field::new(PAPER, words.paper), papers))
            .with(of("div", "figures-given").all(fields))
            .with(of("p", "actions").with(button("button go", "compare", words.compare)))
            .with(outcome.all(found.unwrap_or_default())),
    )
}

fn outcome(state: &State, words: &'static Words, region: &Region, found: &Reconciled) -> Vec<Node> {
    let language = state.language;
    let mut all: Vec<Node> = vec![of("h3", "verdict").with(names::reconcile::verdict(found, language)).into()];
    for conflict in &found.sheet.conflicts {
        all.push(el("p").with(names::reconcile::conflict(&found.sheet, conflict, language)).into());
    }
    for (at, explanation) in found.explanations.iter().take(MOST).enumerate() {
        all.push(explained(state, words, region, at, explanation).into());
    }
    if !found.differences.is_empty() {
        all.push(differences(words, found, state).into());
    }
    if found.verdict() == Verdict::Unexplained
        && let Some(step) = found.differences.first().and_then(|first| first.step.as_ref())
    {
        all.push(el("p").with(words.comes_from).into());
        all.extend(source(state, region, step));
    }
    all
}

fn explained(state: &State, words: &'static Words, region: &Region, at: usize, it: &Explanation) -> Element {
    let mut changes: Vec<Node> = Vec::new();
    for (change, cite) in &it.changes {
        changes.push(el("p").with(names::reconcile::change(change, region, state.language)).into());
        if let Some(Cite::Clause(clause)) = cite {
            changes.extend(gist(state, region, *clause));
        }
    }
    let take = button("button", "take", words.take).attr("data-with", at.to_string());
    of("div", "ask").with(el("h3").with((words.explanation)(at + 1))).all(changes).with(of("p", "actions").with(take))
}

fn differences(words: &'static Words, found: &Reconciled, state: &State) -> Element {
    let head = words.columns.map(|name| el("th").attr("scope", "col").with(name).into());
    let row = |name: &'static str, given: String, estimated: String| {
        el("tr")
            .with(el("th").attr("scope", "row").with(name))
            .with(of("td", "num").with(given))
            .with(of("td", "num").with(estimated))
            .into()
    };
    let rows = found.differences.iter();
    let rows = rows.map(|it| row(names::line(it.line, state.language), it.given.to_string(), it.estimated.to_string()));
    of("table", "lines")
        .with(el("caption").with(words.differ))
        .with(el("thead").with(el("tr").all(head.to_vec())))
        .with(el("tbody").all(rows.collect()))
}

fn source(state: &State, region: &Region, step: &Step) -> Vec<Node> {
    let formula = names::formula(step, state.language).map(|formula| of("p", "formula").with(formula));
    let mut all = vec![el("p").with(names::step(step, region, state.language)).into(), formula.into()];
    match step.cite {
        Cite::Clause(clause) => all.extend(gist(state, region, clause)),
        Cite::Assumption(id) => {
            let text = region.assumption(id).text.get(state.language).to_owned();
            all.push(of("p", "hint").with(state.words().assumed).with(text).into());
        }
    }
    all
}
