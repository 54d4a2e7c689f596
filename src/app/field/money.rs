//! 金额: typed in any of the ways people write it, echoed in words where it is large.

use gongji::{Language, Money, typed, words};
use leptos::prelude::*;

use super::{Field, described_by, invalid, labelled};
use crate::page::Page;
use crate::words::Words;

/// From 1000 yuan on an amount is said in words.
const LARGE: Money = Money::from_fen(100_000);

/// An amount of money; `main` where it is the one that the screen is about.
pub fn money(page: Page, words: &'static Words, field: Field, main: bool) -> AnyView {
    let (id, path) = (field.id(), field.path.clone());
    let (described, invalid) = (described_by(page, &field, true), invalid(page, &path));
    let (shown, set, echoed) = (path.clone(), path.clone(), path);
    let echo = move || page.draft.with(|draft| in_words(draft.text(&echoed), words.language));
    let control = view! {
        <span class=if main { "money main-amount" } else { "money" }>
            <input class="input" id=id.clone() inputmode="decimal" autocomplete="off"
                aria-describedby=described aria-invalid=invalid
                prop:value=move || page.text(&shown)
                on:input=move |event| page.set(&set, event_target_value(&event))/>
            <span class="unit" aria-hidden="true">{words.yuan}</span>
        </span>
        <p class=if main { "hint words" } else { "hint" } id=format!("{id}-words")>{echo}</p>
    };
    labelled(page, field, control)
}

/// The amount in words, where it is large or was not typed as plain digits.
fn in_words(text: &str, language: Language) -> String {
    let plain = typed::amount(text);
    match Money::parse(&plain) {
        Ok(amount) if amount >= LARGE || plain != text.trim() => words::amount(amount, language),
        _ => String::new(),
    }
}
