//! Stage 3, 起付标准: what the person bears first.

use crate::region::{Across, Benefit, ClauseId, Crossing, Deductible, DeductibleUse, Needs, Period, PoolId, Situation};
use crate::units::{Money, Rate};

use super::Case;
use super::grounds::Grounds;
use super::ledger::Ledger;
use super::lookup::{self, Resolved, both};

/// 起付标准 that applies to one claim, and what has been borne of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DeductibleTerms {
    /// Where the standard comes from.
    pub source: Source,
    /// The standard.
    pub standard: Money,
    /// The amount that the standard is, or is a share of.
    pub of: Money,
    /// The share, where it is one.
    pub percent: Option<Rate>,
    /// What the period has borne already.
    pub borne: Money,
    /// 年度起付标准
    pub yearly: Option<YearlyTerms>,
    /// The clause.
    pub clause: ClauseId,
}

/// Where a standard comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// 不设起付标准
    None,
    /// The person's own figure.
    Own,
    /// A rule of the region, which fills this pool.
    Rule(PoolId),
}

/// 年度起付标准 that applies to one claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct YearlyTerms {
    /// The limit.
    pub limit: Money,
    /// What the year has borne of it.
    pub borne: Money,
    /// What the visit that crosses it bears.
    pub crossing: Crossing,
    /// The clause.
    pub clause: ClauseId,
}

/// 起付标准 that is left to bear before the fund pays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Threshold {
    /// How much is left.
    pub left: Money,
    /// The amount that `left` is the rest of, and what has been borne of it, which may be more.
    pub of: [Money; 2],
    /// The pool that it fills; none without a deductible and for own terms.
    pub pool: Option<PoolId>,
    /// The clause that says how much.
    pub clause: ClauseId,
    /// Whether that is the yearly limit's clause.
    pub yearly: bool,
}

/// 起付标准: how one pool stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DeductibleStanding {
    /// The pool, by index.
    pub pool: PoolId,
    /// The standard that the next visit would be compared with.
    pub standard: Money,
    /// What has been borne; of a deductible by visit or admission, over the year.
    pub met: Money,
    /// What the next visit would still bear at most.
    pub left: Money,
}

/// Looks up the benefit's deductible.
pub(super) fn find(
    case: &Case,
    ledger: &Ledger,
    situation: &Situation,
    benefit: &Benefit,
) -> Resolved<DeductibleTerms> {
    let rule = match benefit.deductible {
        DeductibleUse::None(clause) => {
            return (Ok(DeductibleTerms::given(Source::None, Money::ZERO, clause)), Grounds::default());
        }
        DeductibleUse::Of(at) => case.region.deductible(at),
    };
    let pool = ledger.borne(rule.pool);
    let at_level = match rule.across {
        Across::FirstLevel => Situation { level: pool.first.unwrap_or(situation.level), ..*situation },
        Across::TopUp | Across::PerLevel => *situation,
    };
    let level = matches!(rule.across, Across::PerLevel).then_some(situation.level);
    let (standard, standard_grounds) = lookup::amount(case, &at_level, &rule.table);
    let (yearly, yearly_grounds) = yearly(case, ledger, rule, &at_level);
    let terms = both(standard, yearly).map(|((standard, row), yearly)| {
        let of = row.value.whole(&case.answers).unwrap_or_default();
        let (percent, borne, clause) = (row.value.percent, pool.over(rule.per, level), row.clause);
        DeductibleTerms { source: Source::Rule(rule.pool), standard, of, percent, borne, yearly, clause }
    });
    (terms, Grounds::of_readings(rule.touched).and(standard_grounds).and(yearly_grounds))
}

/// The yearly limit and what the year has borne of it; none where its value is missing and the region says what that
/// means.
fn yearly(case: &Case, ledger: &Ledger, rule: &Deductible, situation: &Situation) -> Resolved<Option<YearlyTerms>> {
    let Some(limit) = &rule.yearly_limit else { return (Ok(None), Grounds::default()) };
    let (found, mut grounds) = lookup::amount(case, situation, &limit.table);
    let found = match (found, limit.if_missing) {
        (Ok((amount, row)), _) => {
            let borne = ledger.borne(rule.pool).over(Period::Year, None);
            Ok(Some(YearlyTerms { limit: amount, borne, crossing: limit.crossing, clause: row.clause }))
        }
        (Err(_), Some(assumption)) => {
            grounds.assume(assumption);
            Ok(None)
        }
        (Err(needs), None) => Err::<_, Needs>(needs),
    };
    (found, grounds)
}

impl DeductibleTerms {
    /// A standard that no rule of the region gives, nothing borne yet.
    pub(super) fn given(source: Source, standard: Money, clause: ClauseId) -> DeductibleTerms {
        DeductibleTerms { source, standard, of: standard, percent: None, borne: Money::ZERO, yearly: None, clause }
    }

    /// The pool that it fills.
    pub fn pool(&self) -> Option<PoolId> {
        match self.source {
            Source::Rule(pool) => Some(pool),
            Source::None | Source::Own => None,
        }
    }

    /// What is left for this visit to bear, and what decides it: the yearly limit where that leaves less.
    pub fn threshold(&self) -> Threshold {
        let rest = |[whole, part]: [Money; 2]| (whole - part).at_least_zero();
        let of = [self.standard, self.borne];
        let plain = Threshold { left: rest(of), of, pool: self.pool(), clause: self.clause, yearly: false };
        let Some(yearly) = self.yearly else { return plain };
        let of = [yearly.limit, yearly.borne];
        let by_year = Threshold { left: rest(of), of, clause: yearly.clause, yearly: true, ..plain };
        let holds = match yearly.crossing {
            Crossing::Whole => by_year.left.is_zero(),
            Crossing::Clipped => true,
        };
        if holds && by_year.left < plain.left { by_year } else { plain }
    }

    /// How its pool stands, where `rule` is the region's rule for it.
    pub(super) fn standing(&self, ledger: &Ledger, rule: &Deductible) -> DeductibleStanding {
        let met = match rule.per {
            Period::Visit | Period::Admission => ledger.borne(rule.pool).over(Period::Year, None),
            Period::Year | Period::Quarter | Period::Month => self.borne,
        };
        DeductibleStanding { pool: rule.pool, standard: self.standard, met, left: self.threshold().left }
    }
}

/// 本次起付标准: what this visit bears of what counts.
pub(super) fn bear(terms: &DeductibleTerms, in_scope: Money) -> Money {
    terms.threshold().left.min(in_scope)
}
