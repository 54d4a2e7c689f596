//! 例子: one tap fills the form from the region file.

use crate::draft::Draft;
use crate::node::{Element, of};
use crate::shell::button;
use crate::state::State;

/// Finds the examples that this screen can show, once for each region: reading them with every key would cost as much
/// as the answer.
pub fn find(state: &mut State) {
    let Some(region) = state.region().filter(|region| region.id != state.examples.0) else { return };
    let examples = region.examples.iter().enumerate().filter(|(_, example)| example.show);
    let shown = examples.filter(|(_, example)| Draft::example(&example.request, region).is_some());
    let found = (region.id.clone(), shown.map(|(at, _)| at).collect());
    state.examples = found;
}

/// A button for each example that this screen can show.
pub fn examples(state: &State) -> Option<Element> {
    let region = state.region()?;
    let shown = state.examples.1.iter().filter_map(|at| region.examples.get(*at));
    let buttons = shown.map(|example| {
        let title = example.title.get(state.language).to_owned();
        button("button", "example", title).attr("data-with", example.id.clone()).into()
    });
    Some(of("p", "actions").all(buttons.collect()))
}
