//! 估算: one visit. The form, and beside it the answer, live.

mod elder;
pub mod form;
mod own;
mod reckon;
pub mod result;
mod slip_at_hand;

use gongji::Problem;

use crate::draft::{Draft, ITEMS, disease, item};
use crate::node::{Node, of};
use crate::screen::heading;
use crate::state::{Coming, Page, State};

pub use own::Own;
pub use reckon::{Found, Reckoned};

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    if state.elder {
        return elder::view(state);
    }
    let words = state.words();
    let inputs =
        of("div", "inputs").with(heading(words.heading)).with(of("p", "lead").with(words.lead)).all(form::form(state));
    let spoken = of("p", "sr").attr("role", "status").with(state.spoken.clone());
    let split = of("div", "split").with(inputs).with(spoken).with(result::result(state)).with(result::dock(state));
    vec![split.into()]
}

/// Answers what was typed.
pub fn reckon(state: &mut State) {
    state.reckoned = match &mut state.region {
        Coming::Here(variants) => Some(reckon::reckon(variants, &state.draft)),
        Coming::Waiting | Coming::Failed(_) => None,
    };
    // What was found beside the last answer says nothing of this one.
    state.estimate.fresh = false;
    state.estimate.checked = None;
}

/// Looks for what can still change the answer.
pub fn rest(state: &mut State) {
    if state.estimate.fresh {
        return;
    }
    let (Coming::Here(variants), Some(Ok(found))) =
        (&mut state.region, state.reckoned.as_ref().map(|reckoned| reckoned.found.as_ref()))
    else {
        return;
    };
    state.estimate.open = own::open(variants, &state.draft, &found.request);
    state.estimate.fresh = true;
}

/// The first thing that is wrong with what was typed.
pub fn problem(state: &State) -> Option<&Problem> {
    let checked = || state.estimate.checked.as_ref()?.as_ref().err();
    state.reckoned.as_ref()?.found.as_ref().err().or_else(checked)
}

/// Does what a button of this screen says that it does.
pub fn press(page: Page, does: &str, with: &str) -> Option<()> {
    match does {
        "all-lines" => page.change(|state| state.all_lines = !state.all_lines),
        "add-disease" => {
            page.reckon(|state| {
                let next = state.draft.diseases();
                (0..=next).for_each(|at| state.draft.hold(&disease(at)));
            });
        }
        "by-lines" | "add-item" => {
            let row = page.peek(|state| state.draft.rows(ITEMS));
            page.reckon(move |state| state.draft.set(&item(row, "class"), "A"));
            page.focus(["#", &crate::field::id(&item(row, "name"))].concat());
        }
        "by-total" => {
            page.reckon(|state| state.draft.clear(ITEMS));
            page.focus(["#", &crate::field::id(crate::draft::TOTAL)].concat());
        }
        "drop-item" => {
            let row = with.parse().ok()?;
            page.reckon(move |state| state.draft.drop_row(ITEMS, row));
            page.focus(["#", &crate::field::id(ITEMS)].concat());
        }
        "fill" => page.focus(with),
        "set" => {
            let (path, text) = with.split_once('=')?;
            let (path, text) = (path.to_owned(), text.to_owned());
            page.reckon(move |state| state.draft.set(&path, text));
        }
        "check" => page.change(|state| {
            state.estimate.checking = !state.estimate.checking;
            if state.draft.text(slip_at_hand::PAPER).is_empty() {
                state.draft.set(slip_at_hand::PAPER, slip_at_hand::PAPERS[0]);
            }
        }),
        "compare" => {
            page.change(compare);
            page.focus(if page.peek(|state| state.wrong().is_some()) { ".bad input" } else { "#checked" });
        }
        "take" => {
            let at: usize = with.parse().ok()?;
            page.reckon(move |state| take(state, at));
            page.focus("#result");
        }
        "example" => {
            let draft = page.peek(|state| example(state, with))?;
            page.reckon(move |state| state.draft = draft);
            page.focus("#result");
        }
        _ => return elder::press(page, does, with),
    }
    Some(())
}

fn example(state: &State, id: &str) -> Option<Draft> {
    let region = state.region()?;
    let example = region.examples.iter().find(|example| example.id == id)?;
    Draft::example(&example.request, region)
}

/// Holds the slip at hand against the answer.
fn compare(state: &mut State) {
    let (Coming::Here(variants), Some(Ok(found))) =
        (&mut state.region, state.reckoned.as_ref().map(|reckoned| reckoned.found.as_ref()))
    else {
        return;
    };
    state.estimate.checked = Some(slip_at_hand::compare(variants, &state.draft, &found.request, state.language));
}

/// Takes an explanation of the slip at hand into the form.
fn take(state: &mut State, at: usize) {
    let Some(Ok(found)) = state.estimate.checked.take() else { return };
    let changes = found.explanations.get(at).map_or(&[][..], |explanation| &explanation.changes);
    changes.iter().for_each(|(change, _)| slip_at_hand::take(&mut state.draft, change, &found.case.region));
}
