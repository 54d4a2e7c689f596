//! 估算: one visit. The form, and beside it the answer, live.

mod check;
mod choices;
mod elder;
pub mod form;
mod open;
mod own;
pub mod reckon;
pub mod result;
mod share;

use crate::later::apart;
use gongji::Problem;

use crate::draft::{Draft, ITEMS, disease, item};
use crate::node::{Element, Node, of};
use crate::rest;
use crate::screen::heading;
use crate::state::{Coming, Page, State};

pub use own::Own;
pub use reckon::{Found, Reckoned, optional};
pub use result::{fine, gauges};

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    if state.elder {
        let coming = || vec![heading(state.words().heading), rest::coming(state).into()];
        return rest::later(state, || Some(elder::view(state))).unwrap_or_else(coming);
    }
    let split = of("div", "split").with(state.soon(inputs)).with(state.soon(spoken));
    vec![split.with(result::result(state)).with(result::dock(state)).into()]
}

fn inputs(state: &State) -> Element {
    let words = state.words();
    of("div", "inputs").with(heading(words.heading)).with(of("p", "lead").with(words.lead)).all(form::form(state))
}

fn spoken(state: &State) -> Element {
    of("p", "sr").attr("role", "status").with(state.spoken.clone())
}

/// Answers what was typed.
pub fn reckon(state: &mut State) {
    let answered = state.answer().is_some();
    form::find(state);
    state.reckoned = match &mut state.region {
        Coming::Here(variants) => Some(reckon::reckon(variants, &state.draft, &mut state.year)),
        Coming::Waiting | Coming::Failed(_) => None,
    };
    state.brief &= !state.elder && answered && state.answer().is_some();
    // What was found beside the last answer says nothing of this one.
    state.estimate.fresh = false;
    (state.estimate.checked, state.estimate.shared) = (None, None);
}

/// Looks for what can still change the answer.
pub fn rest(state: &mut State) {
    if rest::is_here(state) && !state.estimate.fresh {
        apart(|| {
            open::find(state);
            choices::find(state);
        });
        state.estimate.fresh = true;
    }
}

/// Whether something that comes with the rest is wanted.
pub fn wants_rest(state: &State) -> bool {
    state.elder || state.answer().is_some() || state.draft.rows(ITEMS) > 0
}

/// The first thing that is wrong with what was typed.
pub fn problem(state: &State) -> Option<&Problem> {
    let checked = || state.estimate.checked.as_ref()?.as_ref().err();
    state.reckoned.as_ref()?.found.as_ref().err().or_else(checked)
}

/// Does what a button of this screen says that it does.
pub fn press(page: Page, does: &str, with: &str) -> Option<()> {
    match does {
        "open-line" => {
            let bit = 1u32.checked_shl(with.parse().ok()?)?;
            page.change(move |state| state.open_lines ^= bit);
        }
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
        "example" => {
            let draft = page.peek(|state| example(state, with))?;
            page.reckon(move |state| state.draft = draft);
            page.focus("#result");
        }
        _ if page.peek(rest::is_here) => {
            let others = || elder::press(page, does, with).or_else(|| share::press(page, does));
            return apart(|| check::press(page, does, with).or_else(others));
        }
        _ => return None,
    }
    Some(())
}

fn example(state: &State, id: &str) -> Option<Draft> {
    let region = state.region()?;
    let example = region.examples.iter().find(|example| example.id == id)?;
    Draft::example(&example.request, region)
}
