//! 范围: what the balance at the end may be, over all combinations of the readings that touch accounts.

use crate::estimate::variants::Variants;
use crate::estimate::ways::{ends, ways};
use crate::problem::Problem;
use crate::region::ReadingId;
use crate::units::Money;

use super::{AccountCase, Statement, run};

/// What the balance at the end may be, where readings differ.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClosingRange {
    /// The least and the most.
    pub closing: [Money; 2],
    /// The readings that move it, by index.
    pub because: Vec<ReadingId>,
    /// By how much each of them moves it alone, in the same order: what the balance is under each of its options, the
    /// others as the answer has them; none where a value is missing.
    pub options: Vec<Vec<Option<Money>>>,
}

/// Runs every combination of the readings that touch accounts and that the person has not settled: whether anything
/// differs, and what the balance may be.
pub(super) fn explore(
    variants: &mut Variants,
    case: &AccountCase,
    chosen: &[Option<u8>],
    answered: &Statement,
) -> Result<(bool, Option<ClosingRange>), Problem> {
    if answered.closing.is_none() {
        return Ok((false, None));
    }
    let touched = case.region.account.touched;
    let (mut differs, mut problem) = (false, None);
    let ways = ways(variants, chosen, (answered.closing, touched), &mut |region, _| {
        let closing = match run(AccountCase { region, ..case.clone() }) {
            Ok(other) => {
                differs |= other.closing != answered.closing
                    || other.movements != answered.movements
                    || other.interest != answered.interest;
                other.closing
            }
            Err(found) => {
                problem = Some(found);
                None
            }
        };
        (closing, touched)
    });
    if let Some(problem) = problem {
        return Err(problem);
    }
    let closing = ends(ways.all.iter().filter_map(|way| way.found));
    let because = ways.pairs().moving(|one, other| ways.all[one].found != ways.all[other].found);
    let alone = |reading: &ReadingId| ways.alone(*reading).map(|way| ways.all[way?].found).collect();
    let options = because.iter().map(alone).collect();
    Ok((differs, (closing[0] != closing[1]).then_some(ClosingRange { closing, because, options })))
}
