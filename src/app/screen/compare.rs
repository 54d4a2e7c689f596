//! 比较: the same bill elsewhere, the cost curve, and the questions asked back.

mod back;
mod chart;
mod curve;
mod reckon;
mod rows;
mod table;
mod why;

use gongji::Problem;
use gongji::engine::Line;
use gongji::{Care, Kind, Level, Place, Status};

use crate::draft::{DATE, ITEMS, TOTAL};
use crate::field::Field;
use crate::field::money::main_amount;
use crate::node::{Element, Node, of};
use crate::regions;
use crate::screen::estimate::result::{basis, mend, missing, no_region, refer, waiting};
use crate::screen::{Route, estimate, heading};
use crate::state::{Page, State};
use crate::words::compare::Words;

pub use reckon::{Comparison, reckon};

/// Where the region to add is chosen.
const REGION: &str = "/compare/region";
/// Which stop of the curve the person stands at.
const STOP: &str = "/compare/stop";
/// 自己最多出
const MOST: &str = "/compare/most";
/// 医保至少出
const LEAST: &str = "/compare/least";

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    let words = Words::of(state.language);
    let spoken = of("p", "sr").attr("role", "status").with(state.spoken.clone());
    // Each value that is missing is asked for once, however many rows need it.
    let mut shown = Vec::new();
    let result = of("section", "compared")
        .attr("aria-label", state.words().result)
        .attr("tabindex", "-1")
        .attr("id", "result")
        .with(state.region().and_then(|region| basis::band(state, region)))
        .with(no_region(state))
        .with(waiting(state))
        .with(state.reckoned.as_ref().filter(|base| base.found.is_err()).and_then(|_| mend(state)))
        .with(missing(state, &mut shown))
        .with(refer::refer(state))
        .with(rows::levels(state, &mut shown))
        .with(rows::statuses(state, &mut shown))
        .with(curve::curve(state))
        .with(back::back(state))
        .with(rows::regions(state, &mut shown))
        .with(state.found().and(state.region()).map(|region| basis::fine(state, region)));
    vec![heading(words.heading), about(state).into(), form(state).into(), spoken.into(), result.into()]
}

/// The visit that is compared, and the way to change it.
fn about(state: &State) -> Element {
    let (language, draft) = (state.language, &state.draft);
    let word = |path: &str| draft.text(path);
    let parts = [
        state.region().map(|region| region.name.get(language)),
        Status::parse(word("/insured/status")).map(|it| it.label(language)),
        Care::parse(word("/claims/0/care")).map(|it| it.label(language)),
        Kind::parse(word("/claims/0/provider/kind")).map(|it| it.label(language)),
        Level::parse(word("/claims/0/provider/level")).map(|it| it.label(language)),
        Place::parse(word("/claims/0/place")).map(|it| it.label(language)),
    ];
    let date = ["year", "month", "day"].map(|part| word(&format!("{DATE}/{part}")).to_owned()).join("-");
    let parts: Vec<&str> = parts.into_iter().flatten().chain([&*date]).collect();
    let change = of("a", "change").attr("href", Route::Estimate.address()).with(Words::of(language).change_visit);
    of("p", "lead").with(parts.join(" · ")).with(" ").with(change)
}

fn form(state: &State) -> Element {
    let words = state.words();
    let form = of("form", "form bill").attr("aria-label", words.form).attr("novalidate", "");
    if state.draft.rows(ITEMS) == 0 {
        return form.with(main_amount(state, Field::new(TOTAL, words.total)));
    }
    // A bill by lines is changed where its lines are.
    let total = state.found().map(|found| (words.money)(found.decided.decision.slip[Line::Total]));
    form.with(of("p", "label").with(words.total).with(" ").with(total.unwrap_or_default()))
}

/// Does what a button of this screen says that it does.
pub fn press(page: Page, does: &str, with: &str) -> Option<()> {
    match does {
        "compare-with" => {
            let id = with.to_owned();
            page.reckon(move |state| state.compare.add(vec![id]));
        }
        "compare-chosen" => page.reckon(|state| {
            let chosen = state.draft.text(REGION).to_owned();
            let first = rows::offered(state).find(|listed| chosen.is_empty() || listed.id == chosen);
            let id = first.map(|listed| listed.id.clone());
            state.compare.add(id.into_iter().collect());
        }),
        "compare-all" => page.reckon(|state| {
            let all = rows::offered(state).map(|listed| listed.id.clone()).collect();
            state.compare.add(all);
        }),
        "stop" => {
            let stop = with.to_owned();
            page.reckon(move |state| state.draft.set(STOP, stop));
        }
        "closer" => page.change(|state| state.compare.zoom(-1)),
        "wider" => page.change(|state| state.compare.zoom(1)),
        _ => return estimate::press(page, does, with),
    }
    let wanted = page.peek(|state| state.compare.others.clone());
    regions::want(page, wanted);
    Some(())
}

/// The first thing that is wrong with what was typed: about the visit, a row's own values, or a question asked back.
pub fn problem(state: &State) -> Option<&Problem> {
    let base = state.reckoned.as_ref()?;
    base.found.as_ref().err().or_else(|| state.compare.problem())
}
