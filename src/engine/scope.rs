//! Stage 2, 范围: the bill split into what counts and what does not.

use crate::region::{ClauseId, Region};
use crate::units::rate::Exact;
use crate::units::{Money, Rate};

use super::claim::{Bill, Claim, Class, Item};
use super::grounds::Grounds;

/// The parts of a bill, and how its lines came to them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Scope {
    /// 医疗费总额
    pub total: Money,
    /// 全自费金额
    pub outside_catalogue: Money,
    /// 超限价金额
    pub above_limit: Money,
    /// 先行自付金额
    pub first_share: Money,
    /// 先行自付 by line, where the bill has lines: those that have one.
    pub lines: Vec<LineShare>,
}

/// 先行自付 of one line of the bill.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LineShare {
    /// The line, counted from one.
    pub line: u32,
    /// What the rate is applied to.
    pub of: Money,
    /// 先行自付比例
    pub rate: Rate,
    /// What it gives, rounded once, half up.
    pub amount: Money,
    /// Whether rounding changed it.
    pub rounded: bool,
    /// The clause.
    pub clause: ClauseId,
}

impl Scope {
    /// What never counts, whatever is added to the bill.
    pub fn fixed(&self) -> Money {
        self.outside_catalogue + self.above_limit + self.first_share
    }

    /// 符合政策范围金额
    pub fn in_scope(&self) -> Money {
        self.total - self.fixed()
    }
}

/// Splits the bill. The same whatever the outcome, except that before the in-force date the region's own class B
/// rate does not apply.
pub(super) fn split(region: &Region, claim: &Claim) -> (Scope, Grounds) {
    match &claim.bill {
        Bill::Parts { total, outside_catalogue, above_limit, first_share } => {
            let (total, outside_catalogue, above_limit) = (*total, *outside_catalogue, *above_limit);
            let scope = Scope { total, outside_catalogue, above_limit, first_share: *first_share, lines: Vec::new() };
            (scope, Grounds::default())
        }
        Bill::Items(items) => by_line(region, claim, items),
    }
}

/// The lines of a bill: class C is outside; of A and B first what is over the limit, then the first share.
fn by_line(region: &Region, claim: &Claim, items: &[Item]) -> (Scope, Grounds) {
    let (mut scope, mut grounds) = (Scope::default(), Grounds::default());
    for (at, item) in items.iter().enumerate() {
        scope.total += item.amount;
        if item.class == Class::C {
            scope.outside_catalogue += item.amount;
            continue;
        }
        let above = item.limit.map_or(Money::ZERO, |limit| (item.amount - limit).at_least_zero());
        scope.above_limit += above;
        let of = item.amount - above;
        let (rate, clause, rests_on) = first_share_rate(region, claim, item);
        let exact = Exact::of(rate, of);
        let (amount, rounded) = (exact.half_up(), exact.is_rounded());
        grounds = grounds.and(rests_on).and(Grounds::of_rounding(region, rounded));
        scope.first_share += amount;
        if !amount.is_zero() || rounded {
            scope.lines.push(LineShare { line: at as u32 + 1, of, rate, amount, rounded, clause });
        }
    }
    (scope, grounds)
}

/// The line's own rate, or the region's for class B; the clause that it stands on, and what else.
fn first_share_rate(region: &Region, claim: &Claim, item: &Item) -> (Rate, ClauseId, Grounds) {
    let mut grounds = Grounds::default();
    if let Some(rate) = item.first_share_rate {
        return (rate, region.scope, grounds);
    }
    if item.class == Class::A || !region.in_force_on(claim.date) {
        return (Rate::ZERO, region.scope, grounds);
    }
    let Some(row) = region.first_share.rows.iter().find(|row| row.care & claim.care.bit() != 0) else {
        grounds.assume(region.first_share.otherwise);
        return (Rate::ZERO, region.scope, grounds);
    };
    grounds.assume_all(&row.assume);
    let rate = if item.dual_channel && row.dual_channel_exempt { Rate::ZERO } else { row.rate };
    (rate, row.clause, grounds)
}
