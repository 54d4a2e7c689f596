//! What differs between the rules as they stand and the rules under an option.

use super::rules::{Placed, Rules};
use crate::region::{Benefit, Ceiling, Change, Deductible, Region, SecondFund, Share};

/// Everything that an option changes, part by part.
pub(super) fn changes(base: &Rules, other: &Rules) -> Vec<Change> {
    let mut changes = Vec::new();
    each(&base.deductibles, &other.deductibles, |at, old, new| deductible(at, old, new, &mut changes));
    each(&base.shares, &other.shares, |at, old, new| share(at, old, new, &mut changes));
    each(&base.ceilings, &other.ceilings, |at, old, new| ceiling(at, old, new, &mut changes));
    each(&base.benefits, &other.benefits, |at, old, new| benefit(at, old, new, &mut changes));
    each(&base.second_funds, &other.second_funds, |at, old, new| second_fund(at, old, new, &mut changes));
    let (old, new) = (&base.account, &other.account);
    differ(&old.interest, &new.interest, Change::AccountInterest, &mut changes);
    differ(&old.family, &new.family, Change::AccountFamily, &mut changes);
    changes
}

/// Each part that differs, with its index.
fn each<T: PartialEq>(old: &[Placed<T>], new: &[Placed<T>], mut compare: impl FnMut(u8, &T, &T)) {
    for (at, (old, new)) in old.iter().zip(new).enumerate() {
        if old.part != new.part {
            compare(u8::try_from(at).unwrap_or_default(), &old.part, &new.part);
        }
    }
}

fn differ<T: PartialEq + Clone>(old: &T, new: &T, change: impl FnOnce(T) -> Change, changes: &mut Vec<Change>) {
    if old != new {
        changes.push(change(new.clone()));
    }
}

fn deductible(at: u8, old: &Deductible, new: &Deductible, changes: &mut Vec<Change>) {
    differ(&old.pool, &new.pool, |pool| Change::DeductiblePool(at, pool), changes);
    differ(&old.per, &new.per, |per| Change::DeductiblePer(at, per), changes);
    differ(&old.across, &new.across, |across| Change::DeductibleAcross(at, across), changes);
    differ(&old.table, &new.table, |table| Change::DeductibleRows(at, table), changes);
    if let (Some(old), Some(new)) = (&old.yearly_limit, &new.yearly_limit) {
        differ(&old.table, &new.table, |table| Change::DeductibleLimitRows(at, table), changes);
        differ(&old.crossing, &new.crossing, |crossing| Change::DeductibleCrossing(at, crossing), changes);
        differ(&old.if_missing, &new.if_missing, |assume| Change::DeductibleIfMissing(at, assume), changes);
    }
}

fn share(at: u8, old: &Share, new: &Share, changes: &mut Vec<Change>) {
    differ(&old.table, &new.table, |table| Change::ShareRows(at, table), changes);
    differ(&old.add, &new.add, |add| Change::ShareAdd(at, add), changes);
    differ(&old.bands, &new.bands, |bands| Change::ShareBands(at, bands), changes);
}

fn ceiling(at: u8, old: &Ceiling, new: &Ceiling, changes: &mut Vec<Change>) {
    differ(&old.pool, &new.pool, |pool| Change::CeilingPool(at, pool), changes);
    differ(&old.per, &new.per, |per| Change::CeilingPer(at, per), changes);
    differ(&old.basis, &new.basis, |basis| Change::CeilingBasis(at, basis), changes);
    differ(&old.limit, &new.limit, |limit| Change::CeilingLimit(at, limit), changes);
}

fn benefit(at: u8, old: &Benefit, new: &Benefit, changes: &mut Vec<Change>) {
    differ(&old.deductible, &new.deductible, |deductible| Change::BenefitDeductible(at, deductible), changes);
    differ(&old.share, &new.share, |share| Change::BenefitShare(at, share), changes);
    let ceilings = |benefit: &Benefit| (benefit.ceilings.clone(), benefit.no_ceiling);
    let change = |(list, none)| Change::BenefitCeilings(at, list, none);
    differ(&ceilings(old), &ceilings(new), change, changes);
    differ(&old.second_fund, &new.second_fund, |fund| Change::BenefitSecondFund(at, fund), changes);
}

fn second_fund(at: u8, old: &SecondFund, new: &SecondFund, changes: &mut Vec<Change>) {
    differ(&old.share, &new.share, |share| Change::SecondFundShare(at, share), changes);
    differ(&old.ceilings, &new.ceilings, |list| Change::SecondFundCeilings(at, list), changes);
}

/// Which value a change replaces: two changes of one value cannot both hold.
pub(super) fn value(change: &Change) -> (&'static str, u8) {
    match change {
        Change::DeductiblePool(at, _) => ("deductible.pool", *at),
        Change::DeductiblePer(at, _) => ("deductible.per", *at),
        Change::DeductibleAcross(at, _) => ("deductible.across_levels", *at),
        Change::DeductibleRows(at, _) => ("deductible.rows", *at),
        Change::DeductibleLimitRows(at, _) => ("deductible.yearly_limit.rows", *at),
        Change::DeductibleCrossing(at, _) => ("deductible.yearly_limit.crossing", *at),
        Change::DeductibleIfMissing(at, _) => ("deductible.yearly_limit.if_missing", *at),
        Change::ShareRows(at, _) => ("share.rows", *at),
        Change::ShareAdd(at, _) => ("share.add", *at),
        Change::ShareBands(at, _) => ("share.bands", *at),
        Change::CeilingPool(at, _) => ("ceiling.pool", *at),
        Change::CeilingPer(at, _) => ("ceiling.per", *at),
        Change::CeilingBasis(at, _) => ("ceiling.basis", *at),
        Change::CeilingLimit(at, _) => ("ceiling.limit", *at),
        Change::BenefitDeductible(at, _) => ("benefit.deductible", *at),
        Change::BenefitShare(at, _) => ("benefit.share", *at),
        Change::BenefitCeilings(at, ..) => ("benefit.ceilings", *at),
        Change::BenefitSecondFund(at, _) => ("benefit.second_fund", *at),
        Change::SecondFundShare(at, _) => ("second_fund.share", *at),
        Change::SecondFundCeilings(at, _) => ("second_fund.ceilings", *at),
        Change::AccountInterest(_) => ("account.interest", 0),
        Change::AccountFamily(_) => ("account.family", 0),
    }
}

/// Notes on the parts that a change replaces that the reading with this bit touches them.
pub(super) fn touch(region: &mut Region, change: &Change, bit: usize) {
    let (value, at) = value(change);
    let at = usize::from(at);
    let touched = match value.split('.').next() {
        Some("deductible") => region.deductibles.get_mut(at).map(|part| &mut part.touched),
        Some("share") => region.shares.get_mut(at).map(|part| &mut part.touched),
        Some("ceiling") => region.ceilings.get_mut(at).map(|part| &mut part.touched),
        Some("benefit") => region.benefits.get_mut(at).map(|part| &mut part.touched),
        Some("second_fund") => region.second_funds.get_mut(at).map(|part| &mut part.touched),
        _ => Some(&mut region.account.touched),
    };
    if let Some(touched) = touched {
        *touched |= 1 << bit;
    }
}
