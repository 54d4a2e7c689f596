//! What differs between the rules as they stand and the rules under an option.

use super::rules::{Placed, Rules};
use crate::region::{Region, Replacement};

/// The parts that are others under an option.
pub(super) fn replacements(base: &Rules, other: &Rules) -> Vec<Replacement> {
    let mut parts = Vec::new();
    parts.extend(others(&base.deductibles, &other.deductibles, Replacement::Deductible));
    parts.extend(others(&base.shares, &other.shares, Replacement::Share));
    parts.extend(others(&base.ceilings, &other.ceilings, Replacement::Ceiling));
    parts.extend(others(&base.benefits, &other.benefits, Replacement::Benefit));
    parts.extend(others(&base.second_funds, &other.second_funds, Replacement::SecondFund));
    if base.account != other.account {
        parts.push(Replacement::Account(other.account.clone()));
    }
    parts
}

/// Each part that differs, with its index.
fn others<T: PartialEq + Clone>(
    old: &[Placed<T>],
    new: &[Placed<T>],
    replacement: impl Fn(u8, T) -> Replacement,
) -> Vec<Replacement> {
    let pairs = old.iter().zip(new).enumerate().filter(|(_, (old, new))| old.part != new.part);
    pairs.map(|(at, (_, new))| replacement(u8::try_from(at).unwrap_or_default(), new.part.clone())).collect()
}

/// Which values a part replaces: two readings cannot replace one value. The section of the file, the index, the key.
pub(super) fn values(base: &Rules, part: &Replacement) -> Vec<(&'static str, u8, &'static str)> {
    let (section, at, keys) = match part {
        Replacement::Deductible(at, part) => {
            ("deductible", *at, base.deductibles[usize::from(*at)].part.differing(part))
        }
        Replacement::Share(at, part) => ("share", *at, base.shares[usize::from(*at)].part.differing(part)),
        Replacement::Ceiling(at, part) => ("ceiling", *at, base.ceilings[usize::from(*at)].part.differing(part)),
        Replacement::Benefit(at, part) => ("benefit", *at, base.benefits[usize::from(*at)].part.differing(part)),
        Replacement::SecondFund(at, part) => {
            ("second_fund", *at, base.second_funds[usize::from(*at)].part.differing(part))
        }
        Replacement::Account(part) => ("account", 0, base.account.differing(part)),
    };
    keys.into_iter().map(|key| (section, at, key)).collect()
}

/// Notes on the part that is replaced that the reading with this index touches it.
pub(super) fn touch(region: &mut Region, part: &Replacement, reading: usize) {
    let touched = match part {
        Replacement::Deductible(at, _) => &mut region.deductibles[usize::from(*at)].touched,
        Replacement::Share(at, _) => &mut region.shares[usize::from(*at)].touched,
        Replacement::Ceiling(at, _) => &mut region.ceilings[usize::from(*at)].touched,
        Replacement::Benefit(at, _) => &mut region.benefits[usize::from(*at)].touched,
        Replacement::SecondFund(at, _) => &mut region.second_funds[usize::from(*at)].touched,
        Replacement::Account(_) => &mut region.account.touched,
    };
    *touched |= 1 << reading;
}
