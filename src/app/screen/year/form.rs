//! 记一次: the few questions of a visit that most bills answer.

use gongji::{Care, Kind, Level, Problem};

use super::diary::Visit;
use super::words;
use crate::draft::Draft;
use crate::field::Field;
use crate::field::choice::{choices, list, tiles};
use crate::field::date::date;
use crate::field::money::main_amount;
use crate::node::{Element, el, of};
use crate::state::State;

/// Where this form's fields stand: named as the claim's, so that its faults find them.
const HERE: &str = "/year/visit";
/// The bill's total.
pub const TOTAL: &str = "/year/visit/bill/total";
/// The fields that are kept for the next visit: the same hospital, most likely.
const FIELDS: [&str; 7] =
    ["/care", "/provider/kind", "/provider/level", "/date/year", "/date/month", "/date/day", "/bill/total"];

/// The form that adds a visit.
pub fn form(state: &State) -> Element {
    let (say, shared, language) = (words(state), state.words(), state.language);
    let at = |path: &str| format!("{HERE}{path}");
    let cares = choices(Care::NAMES, |at| Care::ALL[at].label(language));
    let levels = choices(Level::NAMES, |at| Level::ALL[at].label(language));
    let kinds = choices(Kind::NAMES, |at| Kind::ALL[at].label(language));
    let care = state.draft.text(&at("/care")).to_owned();
    let form = of("form", "form")
        .attr("aria-label", say.add_title)
        .attr("novalidate", "")
        .with(date(state, Field::new(at("/date"), shared.date)))
        .with(list(state, Field::new(at("/care"), shared.care), cares, &care))
        .with(tiles(state, Field::new(at("/provider/kind"), shared.kind), kinds))
        .with(tiles(state, Field::new(at("/provider/level"), shared.level), levels))
        .with(main_amount(state, Field::new(TOTAL, shared.total)))
        .with(of("button", "button go").attr("type", "submit").with(say.add))
        .with(of("p", "hint").with(say.more_there).with(" ").with(el("a").attr("href", "#/").with(say.go_there)));
    let frame = of("details", "more adding").with(el("summary").with(say.add_title)).with(form);
    frame.state("open", state.year.diary.is_empty() || state.year.adding)
}

/// What the form says, as a visit.
pub fn visit(draft: &Draft) -> Result<Visit, Problem> {
    let mut visit = Draft::fresh();
    visit.set("/insured/status", draft.text("/insured/status"));
    for field in FIELDS {
        visit.set(&format!("/claims/0{field}"), draft.text(&format!("{HERE}{field}")));
    }
    let here = |problem: Problem| {
        let path = problem.path.strip_prefix("/claims/0").unwrap_or_default();
        Problem { path: [HERE, path].concat(), ..problem }
    };
    Visit::new(visit.visit(false)).map_err(here)
}

/// The form as a person finds it, unless they have.
pub fn prepare(draft: &mut Draft) {
    if !draft.text("/year/visit/care").is_empty() {
        return;
    }
    let fresh = Draft::fresh();
    for field in FIELDS {
        draft.set(&format!("{HERE}{field}"), fresh.text(&format!("/claims/0{field}")));
    }
}
