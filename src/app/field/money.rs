//! 金额: typed in any of the ways people write it, echoed in words where it is large.

use gongji::words;

use super::{Field, id, input, labelled};
use crate::node::{Element, of};
use crate::state::State;

/// An amount of money.
pub fn money(state: &State, field: Field) -> Element {
    amount(state, field, "money", "hint")
}

/// The amount that the screen is about.
pub fn main_amount(state: &State, field: Field) -> Element {
    amount(state, field, "money main-amount", "hint words")
}

fn amount(state: &State, field: Field, class: &'static str, echo: &'static str) -> Element {
    let control = input(state, &field, &field.path, "decimal", true).attr("id", id(&field.path));
    let unit = of("span", "unit").attr("aria-hidden", "true").with(state.words().yuan);
    let words = words::echo(state.draft.text(&field.path), state.language);
    let echo = of("p", echo).attr("id", field.note("words")).with(words);
    labelled(state, &field, vec![of("span", class).with(control).with(unit).into(), echo.into()])
}
