//! 换一个级别的医院: the planned visits to hospitals, at another level.

use super::{Action, AdviceCase, Choice};
use crate::engine::Claim;
use crate::units::{Care, Kind, Level};

pub(super) fn choices(asked: &AdviceCase) -> Vec<Choice> {
    let to = |level: &Level| {
        let level = *level;
        asked.change(Action::Level(level), &|claim| can_choose(claim) && claim.level != level, &|claim| {
            claim.level = level
        })
    };
    Level::ALL.iter().flat_map(to).collect()
}

/// A rescue goes where it is nearest.
fn can_choose(claim: &Claim) -> bool {
    claim.kind == Kind::Hospital && claim.designated && !claim.during_admission && claim.care != Care::Rescue
}
