//! 选择: tiles for a few, a list for many, a box for yes or no.

use super::{Field, described, grouped, id, labelled};
use crate::node::{Element, Node, el, of};
use crate::state::State;

/// A choice: the value for the request, and its name.
pub type Choice = (String, String);

/// The choices of a closed list, in its order.
pub fn choices(values: &[&str], names: impl Fn(usize) -> &'static str) -> Vec<Choice> {
    values.iter().enumerate().map(|(at, value)| (value.to_string(), names(at).to_owned())).collect()
}

/// A few choices side by side.
pub fn tiles(state: &State, field: Field, choices: Vec<Choice>) -> Element {
    let tile = |(value, label): Choice| {
        let chosen = state.draft.text(&field.path) == value;
        let button = el("input").attr("type", "radio").attr("name", field.path.clone()).attr("value", value);
        of("label", "segment").with(button.state("checked", chosen)).with(el("span").with(label)).into()
    };
    let tiles = choices.into_iter().map(tile).collect();
    grouped(state, &field, of("div", "segments").all(tiles))
}

/// One of many; `chosen` is the value that it stands at.
pub fn list(state: &State, field: Field, choices: Vec<Choice>, chosen: &str) -> Element {
    let option = |(value, label): Choice| {
        let is_chosen = value == chosen;
        el("option").attr("value", value).state("selected", is_chosen).with(label).into()
    };
    let list = of("select", "input").attr("id", id(&field.path)).attr("name", field.path.clone());
    let list = described(state, &field, list, false).all(choices.into_iter().map(option).collect());
    labelled(state, &field, vec![of("span", "pick").with(list).into()])
}

/// Yes or no.
pub fn check(state: &State, path: &'static str, label: impl Into<Node>) -> Element {
    let mark = el("input").attr("type", "checkbox").attr("name", path);
    let mark = mark.state("checked", state.draft.text(path) == "true");
    of("label", "check").with(mark).with(el("span").with(label))
}
