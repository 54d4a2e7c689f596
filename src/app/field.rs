//! A field: label, hint, what is wrong, and the control. One control for each kind of value.

pub mod choice;
pub mod date;
pub mod money;
pub mod number;
pub mod text;

use crate::node::{Element, Node, el, of};
use crate::rest::later;
use crate::state::State;
use crate::words::estimate;

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
    #[inline(never)]
    pub fn new(path: impl Into<String>, label: impl Into<String>) -> Field {
        Field { path: path.into(), label: label.into(), hint: String::new() }
    }

    /// With a hint.
    #[inline(never)]
    pub fn hint(mut self, hint: impl Into<String>) -> Field {
        self.hint = hint.into();
        self
    }

    fn note(&self, note: &str) -> String {
        format!("{}-{note}", id(&self.path))
    }
}

/// The id of the control that fills `path`.
pub fn id(path: &str) -> String {
    format!("field{}", path.replace('/', "-"))
}

/// A field around one control, which the label names.
fn labelled(state: &State, field: &Field, control: Vec<Node>) -> Element {
    let label = of("label", "label").attr("for", id(&field.path)).with(field.label.clone());
    frame(state, field, el("div"), label).all(control)
}

/// A field around several controls, which the legend names.
fn grouped(state: &State, field: &Field, controls: Element) -> Element {
    let set = el("fieldset").attr("id", id(&field.path)).attr("tabindex", "-1");
    frame(state, field, set, el("legend").with(field.label.clone())).with(controls)
}

fn frame(state: &State, field: &Field, frame: Element, name: Element) -> Element {
    let wrong = state.wrong_in(&field.path);
    let idle = || Some(of("p", "hint idle").with(estimate::Words::of(state.language).idle));
    let idle = if state.estimate.is_idle(&field.path) { later(state, idle) } else { None };
    let hint =
        (!field.hint.is_empty()).then(|| of("p", "hint").attr("id", field.note("hint")).with(field.hint.clone()));
    let class = match (&wrong, &idle) {
        (Some(_), _) => "field bad",
        (None, Some(_)) => "field idle",
        (None, None) => "field",
    };
    let error = wrong.map(|message| of("p", "error").attr("id", field.note("error")).with(message));
    frame.attr("class", class).with(name).with(hint).with(idle).with(error)
}

/// A text control at `path`, told apart as wrong with its field.
fn input(state: &State, field: &Field, path: &str, keyboard: &'static str, echo: bool) -> Element {
    let control = of("input", "input")
        .attr("name", path.to_owned())
        .attr("inputmode", keyboard)
        .attr("autocomplete", "off")
        .attr("value", state.draft.text(path).to_owned());
    described(state, field, control, echo)
}

/// Tells a control's hint, error and echo to screen readers.
fn described(state: &State, field: &Field, control: Element, echo: bool) -> Element {
    let wrong = state.wrong_in(&field.path).is_some();
    let notes = [(wrong, "error"), (!field.hint.is_empty(), "hint"), (echo, "words")];
    let ids: Vec<String> = notes.into_iter().filter(|(there, _)| *there).map(|(_, note)| field.note(note)).collect();
    let control = control.state("aria-invalid", wrong);
    if ids.is_empty() { control } else { control.attr("aria-describedby", ids.join(" ")) }
}
