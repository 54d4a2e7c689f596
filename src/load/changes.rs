//! What differs between the rules as they stand and the rules under an option.

use super::rules::{Placed, Rules};
use crate::region::{BenefitId, CeilingId, DeductibleId, FundId, ReadingId, Region, Replacement, ShareId};

/// The parts that are others under an option.
pub(super) fn replacements(base: &Rules, other: &Rules) -> Vec<Replacement> {
    let mut parts = Vec::new();
    parts.extend(others(&base.deductibles, &other.deductibles, |at, part| {
        Replacement::Deductible(DeductibleId::at(at), part)
    }));
    parts.extend(others(&base.shares, &other.shares, |at, part| Replacement::Share(ShareId::at(at), part)));
    parts.extend(others(&base.ceilings, &other.ceilings, |at, part| Replacement::Ceiling(CeilingId::at(at), part)));
    parts.extend(others(&base.benefits, &other.benefits, |at, part| Replacement::Benefit(BenefitId::at(at), part)));
    parts.extend(others(&base.second_funds, &other.second_funds, |at, part| {
        Replacement::SecondFund(FundId::at(at), part)
    }));
    if base.account != other.account {
        parts.push(Replacement::Account(other.account.clone()));
    }
    parts
}

/// Each part that differs, with its index.
fn others<T: PartialEq + Clone>(
    old: &[Placed<T>],
    new: &[Placed<T>],
    replacement: impl Fn(usize, T) -> Replacement,
) -> Vec<Replacement> {
    let pairs = old.iter().zip(new).enumerate().filter(|(_, (old, new))| old.part != new.part);
    pairs.map(|(at, (_, new))| replacement(at, new.part.clone())).collect()
}

/// Which values a part replaces: two readings cannot replace one value. The section of the file, the index, the key.
pub(super) fn values(base: &Rules, part: &Replacement) -> Vec<(&'static str, usize, &'static str)> {
    let (section, at, keys) = match part {
        Replacement::Deductible(at, part) => {
            ("deductible", at.index(), base.deductibles[at.index()].part.differing(part))
        }
        Replacement::Share(at, part) => ("share", at.index(), base.shares[at.index()].part.differing(part)),
        Replacement::Ceiling(at, part) => ("ceiling", at.index(), base.ceilings[at.index()].part.differing(part)),
        Replacement::Benefit(at, part) => ("benefit", at.index(), base.benefits[at.index()].part.differing(part)),
        Replacement::SecondFund(at, part) => {
            ("second_fund", at.index(), base.second_funds[at.index()].part.differing(part))
        }
        Replacement::Account(part) => ("account", 0, base.account.differing(part)),
    };
    keys.into_iter().map(|key| (section, at, key)).collect()
}

/// Notes on the part that is replaced that the reading with this index touches it.
pub(super) fn touch(region: &mut Region, part: &Replacement, reading: ReadingId) {
    let touched = match part {
        Replacement::Deductible(at, _) => &mut region.deductibles[at.index()].touched,
        Replacement::Share(at, _) => &mut region.shares[at.index()].touched,
        Replacement::Ceiling(at, _) => &mut region.ceilings[at.index()].touched,
        Replacement::Benefit(at, _) => &mut region.benefits[at.index()].touched,
        Replacement::SecondFund(at, _) => &mut region.second_funds[at.index()].touched,
        Replacement::Account(_) => &mut region.account.touched,
    };
    touched.insert(reading);
}
