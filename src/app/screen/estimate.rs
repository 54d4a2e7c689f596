//! 估算: one visit. The form, and beside it the answer, live.

mod check;
mod choices;
mod elder;
pub mod form;
mod open;
mod own;
pub mod reckon;
pub mod result;

use gongji::Problem;

use crate::draft::{Draft, ITEMS, disease, item};
use crate::node::{Element, Node, of};
use crate::rest::coming;
use crate::screen::heading;
use crate::state::{Coming, Page, State};

pub use own::Own;
pub use reckon::{Found, Reckoned, optional};
pub use result::{fine, gauges};

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    if state.elder {
        return match later(state) {
            Some(later) => (later.elder)(state),
            None => vec![heading(state.words().heading), coming(state).into()],
        };
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
        Coming::Here(variants) => Some(reckon::reckon(variants, &state.draft, &mut state.year)),
        Coming::Waiting | Coming::Failed(_) => None,
    };
    // What was found beside the last answer says nothing of this one.
    state.estimate.fresh = false;
    state.estimate.checked = None;
}

/// What comes with the rest of the page. By pointers, as the other screens: its code is fetched when it is first wanted.
struct Later {
    find: [fn(&mut State); 2],
    open: fn(&State) -> Option<Element>,
    choices: fn(&State) -> Option<Element>,
    check: fn(&State) -> Option<Element>,
    elder: fn(&State) -> Vec<Node>,
    press: [fn(Page, &str, &str) -> Option<()>; 2],
}

static LATER: Later = Later {
    find: [open::find, choices::find],
    open: open::card,
    choices: choices::card,
    check: check::card,
    elder: elder::view,
    press: [check::press, elder::press],
};

/// The rest, where it is here. The compiler must not see through the pointers, or it would call without them.
fn later(state: &State) -> Option<&'static Later> {
    matches!(state.rest, Some(Coming::Here(()))).then(|| std::hint::black_box(&LATER))
}

/// Looks for what can still change the answer.
pub fn rest(state: &mut State) {
    if let Some(later) = later(state).filter(|_| !state.estimate.fresh) {
        later.find.iter().for_each(|find| find(state));
        state.estimate.fresh = true;
    }
}

/// Whether something that comes with the rest is wanted.
pub fn wants_rest(state: &State) -> bool {
    state.elder || state.answer().is_some()
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
        "example" => {
            let draft = page.peek(|state| example(state, with))?;
            page.reckon(move |state| state.draft = draft);
            page.focus("#result");
        }
        _ => return page.peek(later)?.press.iter().find_map(|press| press(page, does, with)),
    }
    Some(())
}

fn example(state: &State, id: &str) -> Option<Draft> {
    let region = state.region()?;
    let example = region.examples.iter().find(|example| example.id == id)?;
    Draft::example(&example.request, region)
}
