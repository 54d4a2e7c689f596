//! 金额: typed in any of the ways people write it, echoed in words where it is large.

use gongji::{Language, Money, typed, words};

use super::{Field, id, input, labelled};
use crate::node::{Element, of};
use crate::state::State;

/// From 1000 yuan on an amount is said in words.
const LARGE: Money = Money::from_fen(100_000);

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
    let words = in_words(state.draft.text(&field.path), state.language);
    let echo = of("p", echo).attr("id", field.note("words")).with(words);
    labelled(state, &field, vec![of("span", class).with(control).with(unit).into(), echo.into()])
}

/// The amount in words, where it is large or was not typed as plain digits.
fn in_words(text: &str, language: Language) -> String {
    let plain = typed::amount(text);
    match Money::parse(&plain) {
        Ok(amount) if amount >= LARGE || plain != text.trim() => words::amount(amount, language),
        _ => String::new(),
    }
}
