//! 文字: free text.

use super::{Field, id, input, labelled};
use crate::node::Element;
use crate::state::State;

/// A line of text.
pub fn text(state: &State, field: Field) -> Element {
    let control = input(state, &field, &field.path, "search", false).attr("id", id(&field.path));
    labelled(state, &field, vec![control.into()])
}
