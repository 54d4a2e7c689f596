//! 填写: five questions in sight, the rest behind 「更多情况」.

mod examples;
pub mod items;
pub mod more;

use gongji::load::pack::Listed;
use gongji::region::DocumentKind;
use gongji::{Care, Kind, Level, Status};

use crate::draft::{ITEMS, TOTAL};
use crate::field::choice::{choices, list, tiles};
use crate::field::money::main_amount;
use crate::field::{Field, id};
use crate::node::{Element, Node, el, of};
use crate::rest::later;
use crate::shell::button;
use crate::state::State;

pub use examples::{examples, find};

/// The form, and examples below it.
pub fn form(state: &State) -> Vec<Node> {
    let (words, language) = (state.words(), state.language);
    let statuses = choices(Status::NAMES, |at| Status::ALL[at].label(language));
    let cares = choices(Care::NAMES, |at| Care::ALL[at].label(language));
    let levels = choices(Level::NAMES, |at| Level::ALL[at].label(language));
    let by_lines = state.draft.rows(ITEMS) > 0;
    let care = state.draft.text("/claims/0/care");
    let form = of("form", "form")
        .attr("aria-label", words.form)
        .attr("novalidate", "")
        .with(summary(state))
        .with(region(state))
        .with(tiles(state, Field::new("/insured/status", words.status), statuses))
        .with(list(state, Field::new("/claims/0/care", words.care), cares, care))
        .with(tiles(state, Field::new("/claims/0/provider/level", level_label(state)), levels))
        .with((!by_lines).then(|| main_amount(state, Field::new(TOTAL, words.total))))
        .with(if by_lines { later(state, || Some(items::items(state))) } else { None })
        .with(more::more(state))
        .with(of("button", "button go").attr("type", "submit").with(words.see_result));
    // Beside an empty result the examples stand there.
    let begun = state.found().is_some();
    let examples = begun.then(|| of("details", "more").with(el("summary").with(words.examples)).with(examples(state)));
    vec![form.into(), examples.into()]
}

/// Whose level counts: a pharmacy has none of its own.
pub fn level_label(state: &State) -> &'static str {
    match Kind::parse(state.draft.text("/claims/0/provider/kind")) {
        Some(Kind::Pharmacy) => state.words().level_of_prescriber,
        Some(Kind::Internet) => state.words().level_of_hospital,
        Some(Kind::Hospital) | None => state.words().level,
    }
}

/// What is wrong, in one place: after the enter key, and as long as something is.
pub fn summary(state: &State) -> Option<Element> {
    let (path, message) = state.wrong().filter(|_| state.tried)?;
    let go = button("button quiet", "focus", message).attr("data-with", format!("#{}", id(path)));
    Some(
        of("div", "summary")
            .attr("role", "group")
            .attr("aria-labelledby", "summary-title")
            .attr("tabindex", "-1")
            .with(el("h2").attr("id", "summary-title").with(state.words().to_mend))
            .with(el("ul").with(el("li").with(go))),
    )
}

/// 参保地
pub fn region(state: &State) -> Element {
    let words = state.words();
    let choice = |region: &Listed| (region.id.clone(), name(state, region));
    let choices = state.offered().map(choice).collect();
    list(state, Field::new("/region", words.region), choices, &state.chosen)
}

/// A region's name in a list of them; a draft is named as one.
pub fn name(state: &State, region: &Listed) -> String {
    let name = region.name.get(state.language);
    match region.kind {
        DocumentKind::Draft => (state.words().draft_of)(name),
        DocumentKind::Rules | DocumentKind::Framework => name.to_owned(),
    }
}
