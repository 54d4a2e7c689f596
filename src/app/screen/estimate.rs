//! 估算: one visit. The form, and beside it the answer, live.

pub mod form;
pub mod reckon;
pub mod result;

use gongji::{Date, Problem};

use crate::dom;
use crate::draft::{Draft, disease};
use crate::node::{Node, of};
use crate::screen::heading;
use crate::screen::year::with_earlier;
use crate::state::{Coming, Page, State};

pub use reckon::{Found, Reckoned, optional};
pub use result::{fine, gauges};

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    let words = state.words();
    let inputs =
        of("div", "inputs").with(heading(words.heading)).with(of("p", "lead").with(words.lead)).all(form::form(state));
    let spoken = of("p", "sr").attr("role", "status").with(state.spoken.clone());
    let split = of("div", "split").with(inputs).with(spoken).with(result::result(state)).with(result::dock(state));
    vec![split.into()]
}

/// Answers what was typed, and looks for what the person could choose.
pub fn reckon(state: &mut State) {
    answer(state);
    let found = state.reckoned.as_mut().and_then(|reckoned| reckoned.found.as_mut().ok());
    if let (Coming::Here(variants), Some(found)) = (&mut state.region, found) {
        let [year, month, day] = dom::today();
        let whole = with_earlier(&state.year, &found.request);
        reckon::advise_on(variants, found, whole, Date::new(year, month, day));
    }
}

/// Answers what was typed.
pub fn answer(state: &mut State) {
    state.reckoned = match &mut state.region {
        Coming::Here(variants) => Some(reckon::reckon(variants, &state.draft, &mut state.year)),
        Coming::Waiting | Coming::Failed(_) => None,
    };
}

/// The first thing that is wrong with what was typed.
pub fn problem(state: &State) -> Option<&Problem> {
    state.reckoned.as_ref()?.found.as_ref().err()
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
        "example" => {
            let draft = page.peek(|state| example(state, with))?;
            page.reckon(move |state| state.draft = draft);
            page.focus("#result");
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
