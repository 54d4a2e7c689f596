//! 和结算单对一对: the figures of the real slip, and what explains a difference.

mod figures;

use gongji::analysis::reconcile::{Reconciled, SlipExplanation, Verdict};
use gongji::engine::Step;
use gongji::region::{Cite, Region};
use gongji::words as names;

use figures::{PAPER, PAPERS, compare, figures, take};

use crate::field::Field;
use crate::field::choice::{choices, tiles};
use crate::field::money::money;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::result::basis::{gist, steps};
use crate::screen::year::with_earlier;
use crate::shell::button;
use crate::state::{Coming, Page, State};
use crate::words::estimate::Words;

/// More explanations than these only confuse.
const MOST: usize = 3;

/// Does what a button of the card says that it does.
pub fn press(page: Page, does: &str, with: &str) -> Option<()> {
    match does {
        "check" => page.change(|state| {
            state.estimate.checking = !state.estimate.checking;
            if state.draft.text(PAPER).is_empty() {
                state.draft.set(PAPER, PAPERS[0]);
            }
        }),
        "compare" => {
            page.change(hold);
            page.focus(if page.peek(|state| state.wrong().is_some()) { ".bad input" } else { "#checked" });
        }
        "take" => {
            let at: usize = with.parse().ok()?;
            page.reckon(move |state| accept(state, at));
            page.focus("#result");
        }
        _ => return None,
    }
    Some(())
}

/// Holds the slip at hand against the answer.
fn hold(state: &mut State) {
    let (Coming::Here(variants), Some(Ok(found))) =
        (&mut state.region, state.reckoned.as_ref().map(|reckoned| reckoned.found.as_ref()))
    else {
        return;
    };
    let whole = with_earlier(&state.year, &found.request);
    state.estimate.checked = Some(compare(variants, &state.draft, whole, state.language));
}

/// Takes an explanation of the slip at hand into the form.
fn accept(state: &mut State, at: usize) {
    let Some(Ok(found)) = state.estimate.checked.take() else { return };
    let changes = found.explanations.get(at).map_or(&[][..], |explanation| &explanation.changes);
    changes.iter().for_each(|(change, _)| take(&mut state.draft, change, &found.case.region));
}

/// The card; closed until somebody has a slip at hand.
pub fn card(state: &State) -> Option<Element> {
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

fn explained(state: &State, words: &'static Words, region: &Region, at: usize, it: &SlipExplanation) -> Element {
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
    let rows = rows.map(|it| row(it.line.label(state.language), it.given.to_string(), it.estimated.to_string()));
    of("table", "lines")
        .with(el("caption").with(words.differ))
        .with(el("thead").with(el("tr").all(head.to_vec())))
        .with(el("tbody").all(rows.collect()))
}

fn source(state: &State, region: &Region, step: &Step) -> Vec<Node> {
    let told =
        (names::step(step, region, state.language).into_owned(), names::formula(step, state.language), step.cite);
    steps(state, region, vec![told])
}
