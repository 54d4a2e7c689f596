//! 范围: what the balance at the end may be, over all combinations of the readings that touch accounts.

use crate::estimate::variants::Variants;
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
    options: &[u8],
    answered: &Statement,
) -> Result<(bool, Option<ClosingRange>), Problem> {
    let Some(closing) = answered.closing else { return Ok((false, None)) };
    let touched = case.region.account.touched;
    let free: Vec<usize> = touched.iter().map(ReadingId::index).filter(|at| chosen[*at].is_none()).collect();
    let mut range = ClosingRange { closing: [closing, closing], because: Vec::new(), options: Vec::new() };
    let mut differs = false;
    let mut closings = vec![(options.to_vec(), Some(closing))];
    let count = |reading: usize| case.region.readings[reading].options.len();
    for combination in 1..free.iter().map(|reading| count(*reading)).product() {
        let (mut options, mut rest) = (options.to_vec(), combination);
        for reading in &free {
            options[*reading] = ((usize::from(options[*reading]) + rest % count(*reading)) % count(*reading)) as u8;
            rest /= count(*reading);
        }
        let region = variants.with(&options);
        let other = run(AccountCase { region, ..case.clone() }, answered.language)?;
        differs |= other.closing != answered.closing
            || other.movements != answered.movements
            || other.interest != answered.interest;
        closings.push((options, other.closing));
    }
    for closing in closings.iter().filter_map(|(_, closing)| *closing) {
        range.closing = [range.closing[0].min(closing), range.closing[1].max(closing)];
    }
    let moves = |reading: &usize| {
        closings.iter().any(|(one, closing)| {
            let alone = |other: &[u8]| (0..other.len()).all(|at| (other[at] != one[at]) == (at == *reading));
            closings.iter().any(|(other, theirs)| theirs != closing && alone(other))
        })
    };
    let alone = |reading: &usize| -> Vec<Option<Money>> {
        let under = |option: usize| {
            let mut wanted = options.to_vec();
            wanted[*reading] = option as u8;
            closings.iter().find(|(known, _)| *known == wanted).and_then(|(_, closing)| *closing)
        };
        (0..count(*reading)).map(under).collect()
    };
    let moving: Vec<usize> = free.iter().copied().filter(|reading| moves(reading)).collect();
    range.options = moving.iter().map(alone).collect();
    range.because = moving.into_iter().map(ReadingId::at).collect();
    Ok((differs, (range.closing[0] != range.closing[1]).then_some(range)))
}
