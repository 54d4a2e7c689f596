//! 例子: one tap fills the form from the region file.

use crate::draft::Draft;
use crate::node::{Element, of};
use crate::shell::button;
use crate::state::State;

/// A button for each example that this screen can show.
pub fn examples(state: &State) -> Option<Element> {
    let region = state.region()?;
    let shown = region.examples.iter().filter(|example| example.show);
    let shown = shown.filter(|example| Draft::example(&example.request, region).is_some());
    let buttons = shown.map(|example| {
        let title = example.title.get(state.language).to_owned();
        button("button", "example", title).attr("data-with", example.id.clone()).into()
    });
    Some(of("p", "actions").all(buttons.collect()))
}
