//! 异地联网直接结算: care elsewhere settled directly instead of by hand.

use super::{Action, AdviceCase, Choice};
use crate::units::Place;

pub(super) fn choices(asked: &AdviceCase) -> Vec<Choice> {
    asked.change(Action::Direct, &|claim| claim.place == Place::ElsewhereManual, &|claim| {
        claim.place = Place::ElsewhereDirect
    })
}
