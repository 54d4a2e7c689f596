//! 选择: tiles for a few, a list for many, a box for yes or no.

use leptos::prelude::*;

use super::{Field, described_by, grouped, invalid, labelled};
use crate::page::Page;

/// A choice: the value for the request, and its name.
pub type Choice = (String, String);

/// The choices of a closed list.
pub fn choices(values: &[&str], names: impl Fn(usize) -> String) -> Vec<Choice> {
    values.iter().enumerate().map(|(at, value)| (value.to_string(), names(at))).collect()
}

/// A few choices side by side.
pub fn tiles(page: Page, field: Field, choices: Vec<Choice>) -> AnyView {
    let name = field.id();
    let tiles: Vec<_> = choices
        .into_iter()
        .map(|(value, label)| {
            let (path, set) = (field.path.clone(), field.path.clone());
            let (chosen, chose) = (value.clone(), value.clone());
            view! {
                <label class="segment">
                    <input type="radio" name=name.clone() value=value
                        prop:checked=move || page.draft.with(|draft| draft.text(&path) == chosen)
                        on:change=move |_| page.set(&set, chose.clone())/>
                    <span>{label}</span>
                </label>
            }
        })
        .collect();
    grouped(page, field, view! { <div class="segments">{tiles}</div> })
}

/// One of many. What a choice does beyond the draft, `then` does.
pub fn list(page: Page, field: Field, choices: Vec<Choice>, then: impl Fn(String) + 'static) -> AnyView {
    let (id, described, invalid) = (field.id(), described_by(page, &field, false), invalid(page, &field.path));
    let options: Vec<_> = choices
        .into_iter()
        .map(|(value, label)| {
            let (path, chosen) = (field.path.clone(), value.clone());
            let selected = move || page.draft.with(|draft| draft.text(&path) == chosen);
            view! { <option value=value prop:selected=selected>{label}</option> }
        })
        .collect();
    let set = field.path.clone();
    let control = view! {
        <span class="pick">
            <select class="input" id=id aria-describedby=described aria-invalid=invalid
                on:change=move |event| {
                    let value = event_target_value(&event);
                    page.set(&set, value.clone());
                    then(value);
                }>{options}</select>
        </span>
    };
    labelled(page, field, control)
}

/// Yes or no.
pub fn check(page: Page, path: &'static str, label: &'static str) -> AnyView {
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || page.draft.with(|draft| draft.text(path) == "true")
                on:change=move |event| page.set(path, event_target_checked(&event).to_string())/>
            <span>{label}</span>
        </label>
    }
    .into_any()
}
