//! 外配处方，定点药店: drugs bought without a prescription, or where the pharmacy is not designated.

use super::{Action, AdviceCase, Choice};
use crate::units::Kind;

pub(super) fn choices(asked: &AdviceCase) -> Vec<Choice> {
    asked.change(
        Action::Prescription,
        &|claim| claim.kind == Kind::Pharmacy && !(claim.designated && claim.prescription),
        &|claim| (claim.designated, claim.prescription) = (true, true),
    )
}
