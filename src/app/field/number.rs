//! 比例和次数: percentages and whole numbers.

use leptos::prelude::*;

use super::{Field, described_by, invalid, labelled};
use crate::page::Page;

/// A percentage: the person types 70, not 0.70.
pub fn percent(page: Page, field: Field) -> AnyView {
    number(page, field, "decimal", "%")
}

/// A whole number with its unit.
pub fn count(page: Page, field: Field, unit: &'static str) -> AnyView {
    number(page, field, "numeric", unit)
}

fn number(page: Page, field: Field, keyboard: &'static str, unit: &'static str) -> AnyView {
    let (id, path) = (field.id(), field.path.clone());
    let (described, invalid) = (described_by(page, &field, false), invalid(page, &path));
    let (shown, set) = (path.clone(), path);
    let control = view! {
        <span class="money">
            <input class="input" id=id inputmode=keyboard autocomplete="off"
                aria-describedby=described aria-invalid=invalid
                prop:value=move || page.text(&shown)
                on:input=move |event| page.set(&set, event_target_value(&event))/>
            <span class="unit" aria-hidden="true">{unit}</span>
        </span>
    };
    labelled(page, field, control)
}
