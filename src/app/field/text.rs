//! 文字: a line of text.

use super::{Field, id, input, labelled};
use crate::node::Element;
use crate::state::State;

/// A text, kept as it is typed.
pub fn text(state: &State, field: Field) -> Element {
    let control = input(state, &field, &field.path, "text", false).attr("id", id(&field.path));
    labelled(state, &field, vec![control.into()])
}
