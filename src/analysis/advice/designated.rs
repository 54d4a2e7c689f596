//! 到定点机构: the planned visits to a hospital that is not designated, at one that is.

use super::{Action, AdviceCase, Choice};
use crate::units::{Care, Kind};

pub(super) fn choices(asked: &AdviceCase) -> Vec<Choice> {
    asked.change(
        Action::Designated,
        &|claim| !claim.designated && claim.kind != Kind::Pharmacy && claim.care != Care::Rescue,
        &|claim| claim.designated = true,
    )
}
