//! 比例和次数: percentages and whole numbers.

use super::{Field, id, input, labelled};
use crate::node::{Element, of};
use crate::state::State;

/// A percentage: the person types 70, not 0.70.
pub fn percent(state: &State, field: Field) -> Element {
    number(state, field, "decimal", "%")
}

/// A whole number with its unit.
pub fn count(state: &State, field: Field, unit: &'static str) -> Element {
    number(state, field, "numeric", unit)
}

fn number(state: &State, field: Field, keyboard: &'static str, unit: &'static str) -> Element {
    let control = input(state, &field, &field.path, keyboard, false).attr("id", id(&field.path));
    let unit = of("span", "unit").attr("aria-hidden", "true").with(unit);
    labelled(state, &field, vec![of("span", "money").with(control).with(unit).into()])
}
