//! A field: label, hint, what is wrong, and the control. One control for each kind of value.

pub mod choice;
pub mod date;
pub mod money;
pub mod number;

use leptos::prelude::*;

use crate::page::Page;

/// What a field is for.
pub struct Field {
    /// The request's field that it fills.
    pub path: String,
    /// Its visible name.
    pub label: String,
    /// What helps to fill it; may be empty.
    pub hint: String,
}

impl Field {
    /// A field with a name.
    pub fn new(path: impl Into<String>, label: impl Into<String>) -> Field {
        Field { path: path.into(), label: label.into(), hint: String::new() }
    }

    /// With a hint.
    pub fn hint(mut self, hint: impl Into<String>) -> Field {
        self.hint = hint.into();
        self
    }

    /// The id of the control.
    pub fn id(&self) -> String {
        id(&self.path)
    }
}

/// The id of the control that fills `path`.
pub fn id(path: &str) -> String {
    format!("field{}", path.replace('/', "-"))
}

/// A field around one control, which the label names.
fn labelled(page: Page, field: Field, control: impl IntoView) -> AnyView {
    let (id, class) = (field.id(), bad(page, &field.path));
    let notes = notes(page, &field);
    view! { <div class=class><label class="label" for=id>{field.label}</label>{notes}{control.into_any()}</div> }
        .into_any()
}

/// A field around several controls, which the legend names.
fn grouped(page: Page, field: Field, controls: impl IntoView) -> AnyView {
    let (id, class) = (field.id(), bad(page, &field.path));
    let notes = notes(page, &field);
    view! {
        <fieldset class=class id=id tabindex="-1"><legend>{field.label}</legend>{notes}{controls.into_any()}</fieldset>
    }
    .into_any()
}

fn bad(page: Page, path: &str) -> impl Fn() -> &'static str + use<> {
    let path = path.to_owned();
    move || if page.wrong_in(&path).is_some() { "field bad" } else { "field" }
}

/// Hint and error, for `aria-describedby`.
fn notes(page: Page, field: &Field) -> AnyView {
    let (path, id) = (field.path.clone(), field.id());
    let hint =
        (!field.hint.is_empty()).then(|| view! { <p class="hint" id=format!("{id}-hint")>{field.hint.clone()}</p> });
    let error = move || {
        let id = format!("{id}-error");
        page.wrong_in(&path).map(|message| view! { <p class="error" id=id>{message}</p> })
    };
    view! { {hint}{error} }.into_any()
}

/// The ids of a control's hint, error and echo, those that there are.
fn described_by(page: Page, field: &Field, echo: bool) -> impl Fn() -> Option<String> + use<> {
    let (path, id, hint) = (field.path.clone(), field.id(), !field.hint.is_empty());
    move || {
        let wrong = page.wrong_in(&path).is_some();
        let notes = [(wrong, "error"), (hint, "hint"), (echo, "words")];
        let ids: Vec<String> =
            notes.into_iter().filter(|(there, _)| *there).map(|(_, note)| format!("{id}-{note}")).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// `true` while something is wrong in the field.
fn invalid(page: Page, path: &str) -> impl Fn() -> Option<&'static str> + use<> {
    let path = path.to_owned();
    move || page.wrong_in(&path).map(|_| "true")
}
