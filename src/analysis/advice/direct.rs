//! 异地联网直接结算: care elsewhere settled directly instead of by hand.

use super::{Action, Choice, Scene};
use crate::units::Place;

pub(super) fn choices(scene: &Scene) -> Vec<Choice> {
    scene.change(Action::Direct, &|claim| claim.place == Place::ElsewhereManual, &|claim| {
        claim.place = Place::ElsewhereDirect
    })
}
