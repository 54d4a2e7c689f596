//! Stage 3, 起付标准: what the person bears first.

use crate::region::{
    Across, Amount, Base, Benefit, Cite, ClauseId, Crossing, Deductible, DeductibleUse, Period, Row, Situation,
};
use crate::units::{Money, Rate};

use super::Case;
use super::decision::Grounds;
use super::ledger::Ledger;
use super::route::Applied;
use super::shape::Threshold;
use super::slip::{Line, Slip};
use super::standing::DeductibleStanding;
use super::trace::{Stage, Step, Trace, What};
use crate::region::Needs;

/// 起付标准 that applies to one claim, and what has been borne of it.
pub(super) struct Standard<'a> {
    /// The rule; none without a deductible and for own terms.
    rule: Option<&'a Deductible>,
    /// Whether it is the person's own figure.
    own: bool,
    /// The standard.
    amount: Money,
    /// How the standard was found: a base, perhaps a share of it.
    of: (Money, Option<Rate>),
    /// What the period has borne already.
    borne: Money,
    /// The yearly limit, what the year has borne of it, what happens on crossing, and its clause.
    yearly: Option<(Money, Money, Crossing, ClauseId)>,
    /// The clause.
    pub clause: ClauseId,
}

impl<'a> Standard<'a> {
    /// Looks up the benefit's deductible.
    pub fn find(
        case: &'a Case,
        ledger: &Ledger,
        situation: &Situation,
        benefit: &'a Benefit,
        grounds: &mut Grounds,
    ) -> Result<Standard<'a>, Needs> {
        let rule = match benefit.deductible {
            DeductibleUse::None(clause) => return Ok(Standard { own: false, ..Standard::own(Money::ZERO, clause) }),
            DeductibleUse::Of(at) => &case.region.deductibles[usize::from(at)],
        };
        grounds.readings |= rule.touched;
        let pool = ledger.borne(rule.pool);
        let at_level = match rule.across {
            Across::FirstLevel => Situation { level: pool.first.unwrap_or(situation.level), ..*situation },
            Across::TopUp | Across::PerLevel => *situation,
        };
        let row = rule.table.find(&at_level, &case.answers);
        let yearly = yearly(case, ledger, rule, &at_level, grounds);
        let (row, yearly) = match (row, yearly) {
            (Ok(row), Ok(yearly)) => (row, yearly),
            (row, yearly) => {
                let missing = |needs: Option<Needs>| needs.unwrap_or(Needs::NONE);
                return Err(missing(row.err()).and(missing(yearly.err())));
            }
        };
        let amount = value(row, case, grounds)?;
        let apart = matches!(rule.across, Across::PerLevel).then_some(situation.level);
        let of = match row.value.base {
            Base::Given(base) => base,
            Base::Ask(question) => case.answers.money(question).unwrap_or_default(),
        };
        let borne = pool.over(rule.per, apart);
        let of = (of, row.value.percent);
        Ok(Standard { rule: Some(rule), own: false, amount, of, borne, yearly, clause: row.clause })
    }

    /// The person's own deductible; zero: none.
    pub fn own(amount: Money, clause: ClauseId) -> Standard<'static> {
        let of = (amount, None);
        Standard { rule: None, own: true, amount, of, borne: Money::ZERO, yearly: None, clause }
    }

    /// The pool that it fills.
    pub fn pool(&self) -> Option<u8> {
        self.rule.map(|rule| rule.pool)
    }

    /// What is left, the pool it fills, and the clause that decides it: the yearly limit's where that holds.
    pub fn threshold(&self) -> Threshold {
        let left = self.left();
        let apart = (self.amount - self.borne).at_least_zero();
        let (clause, yearly) = match self.yearly {
            Some((_, _, _, clause)) if left < apart => (clause, true),
            Some(_) | None => (self.clause, false),
        };
        Threshold { left, pool: self.pool(), clause, yearly }
    }

    /// How the pool of `rule`, which this standard is of, stands.
    pub fn standing(&self, ledger: &Ledger, rule: &Deductible) -> DeductibleStanding {
        let met = match rule.per {
            Period::Visit | Period::Admission => ledger.borne(rule.pool).over(Period::Year, None),
            Period::Year | Period::Quarter | Period::Month => self.borne,
        };
        DeductibleStanding { pool: rule.pool, standard: self.amount, met, left: self.left() }
    }

    /// What is left to bear before the fund pays, for this visit.
    fn left(&self) -> Money {
        let left = (self.amount - self.borne).at_least_zero();
        match self.yearly {
            Some((limit, borne, _, _)) if borne >= limit => Money::ZERO,
            Some((limit, borne, Crossing::Clipped, _)) => left.min(limit - borne),
            Some((_, _, Crossing::Whole, _)) | None => left,
        }
    }
}

/// The yearly limit and what the year has borne of it; none where its value is missing and the region says what
/// that means.
fn yearly(
    case: &Case,
    ledger: &Ledger,
    rule: &Deductible,
    situation: &Situation,
    grounds: &mut Grounds,
) -> Result<Option<(Money, Money, Crossing, ClauseId)>, Needs> {
    let Some(limit) = &rule.yearly_limit else { return Ok(None) };
    let found = limit.table.find(situation, &case.answers).and_then(|row| Ok((value(row, case, grounds)?, row.clause)));
    match (found, limit.if_missing) {
        (Ok((amount, clause)), _) => {
            let borne = ledger.borne(rule.pool).over(Period::Year, None);
            Ok(Some((amount, borne, limit.crossing, clause)))
        }
        (Err(_), Some(assumption)) => {
            grounds.assume(assumption);
            Ok(None)
        }
        (Err(needs), None) => Err(needs),
    }
}

/// A row's amount, noting what it rests on.
pub(super) fn value(row: &Row<Amount>, case: &Case, grounds: &mut Grounds) -> Result<Money, Needs> {
    let amount = row.value.resolve(&case.answers)?;
    grounds.assume_all(&row.assume);
    grounds.own_figures |= matches!(row.value.base, Base::Ask(_)) || !row.when.facts.is_empty();
    if row.value.is_rounded(&case.answers) {
        grounds.assume(case.region.rounding);
    }
    Ok(amount)
}

/// Takes what is left of the deductible from what counts.
pub(super) fn bear(applied: &Applied, slip: &mut Slip, trace: &mut Trace) {
    let standard = &applied.standard;
    let in_scope = slip[Line::InScope];
    let borne = standard.left().min(in_scope);
    slip[Line::Deductible] = borne;

    let mut say = |what, amount, line, clause| {
        let cite = Cite::Clause(clause);
        trace.step(|| Step { stage: Stage::Deductible, what, amount, line, cite });
    };
    let clause = standard.clause;
    match (standard.rule, standard.own) {
        (None, false) => say(What::NoDeductible, None, None, clause),
        (None, true) => say(What::OwnStandard, Some(standard.amount), None, clause),
        (Some(_), _) => {
            let (of, percent) = standard.of;
            say(What::Standard { of, percent }, Some(standard.amount), None, clause);
        }
    }
    if let Some((limit, borne, _, clause)) = standard.yearly {
        say(What::YearlyLimit { borne }, Some(limit), None, clause);
    }
    let what = What::Deductible { standard: standard.amount, borne: standard.borne, in_scope };
    say(what, Some(borne), Some(Line::Deductible), clause);
}
