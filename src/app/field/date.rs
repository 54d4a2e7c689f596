//! 日期: three fields that never jump.

use super::{Field, grouped, input};
use crate::node::{Element, el, of};
use crate::state::State;

/// A date.
pub fn date(state: &State, field: Field) -> Element {
    let words = state.words();
    let parts = [("year", words.year, "input year"), ("month", words.month, "input"), ("day", words.day, "input")];
    let parts = parts.into_iter().map(|(part, unit, class)| {
        let control = input(state, &field, &format!("{}/{part}", field.path), "numeric", false);
        el("label").with(control.attr("class", class)).with(unit).into()
    });
    grouped(state, &field, of("div", "date").all(parts.collect()))
}
