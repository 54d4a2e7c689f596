//! 日期: three fields that never jump.

use leptos::prelude::*;

use super::{Field, described_by, grouped, invalid};
use crate::page::Page;
use crate::words::Words;

/// A date.
pub fn date(page: Page, words: &'static Words, field: Field) -> AnyView {
    let parts = [("year", words.year), ("month", words.month), ("day", words.day)];
    let parts = parts.map(|(part, unit)| {
        let path = format!("{}/{part}", field.path);
        let (described, invalid) = (described_by(page, &field, false), invalid(page, &field.path));
        let (shown, set) = (path.clone(), path);
        view! {
            <label>
                <input class=if part == "year" { "input year" } else { "input" } inputmode="numeric" autocomplete="off"
                    aria-describedby=described aria-invalid=invalid
                    prop:value=move || page.text(&shown)
                    on:input=move |event| page.set(&set, event_target_value(&event))/>
                {unit}
            </label>
        }
    });
    grouped(page, field, view! { <div class="date">{Vec::from(parts)}</div> })
}
