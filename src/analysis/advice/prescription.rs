//! 外配处方，定点药店: drugs bought without a prescription, or where the pharmacy is not designated.

use super::{Action, Choice, Scene};
use crate::units::Kind;

pub(super) fn choices(scene: &Scene) -> Vec<Choice> {
    scene.change(
        Action::Prescription,
        &|claim| claim.kind == Kind::Pharmacy && !(claim.designated && claim.prescription),
        &|claim| (claim.designated, claim.prescription) = (true, true),
    )
}
