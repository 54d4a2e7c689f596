//! Stage 1, 路由: which rule answers the claim, or why none does.

use crate::region::{
    Acceptance, Accepted, AssumptionId, Benefit, Cite, ClauseId, DocumentKind, Region, Route, Situation,
};
use crate::units::{Kind, Money, Place};

use super::ceiling::Caps;
use super::claim::{Claim, OwnTerms};
use super::decision::{Code, Grounds, Outcome, Reason};
use super::deductible::Standard;
use super::ledger::Ledger;
use super::share::Rates;
use super::slip::{Line, Slip};
use super::trace::{Stage, Step, Trace, What};
use super::{Case, ceiling};
use crate::region::Needs;

/// What answers a claim.
#[expect(clippy::large_enum_variant, reason = "lives on the stack for one claim; a box costs more than the copy")]
pub(super) enum Routed<'a> {
    /// These values apply.
    Answered(Applied<'a>),
    /// None do.
    Refused { outcome: Outcome, reason: Reason, needs: Needs },
}

/// The values that apply to one claim, all known: a benefit of the region, or the person's own terms.
pub(super) struct Applied<'a> {
    /// The benefit, by index; none for own terms.
    pub benefit: Option<u8>,
    /// The clause that grants the benefit, or that leaves it to other rules.
    pub clause: ClauseId,
    /// 起付标准
    pub standard: Standard<'a>,
    /// 支付比例
    pub rates: Rates,
    /// 最高支付限额
    pub caps: Caps,
    /// 第二段基金
    pub second: Option<Second<'a>>,
}

/// The second fund and its values.
pub(super) struct Second<'a> {
    /// Its own rate, where it has one.
    pub rates: Option<Rates>,
    /// Its ceilings.
    pub caps: Caps,
    /// The clause.
    pub clause: ClauseId,
    /// What holds whenever it pays.
    pub assume: &'a [AssumptionId],
}

impl Applied<'_> {
    /// Notes in the ledger what this claim used.
    pub fn enter(&self, situation: &Situation, counted: &ceiling::Counted, slip: &Slip, ledger: &mut Ledger) {
        if let Some(pool) = self.standard.pool() {
            ledger.bear(pool, situation.level, slip[Line::Deductible]);
        }
        if let Some(pool) = self.rates.pool() {
            ledger.pay(pool, slip[Line::InScope] - slip[Line::Deductible]);
        }
        self.caps.enter(slip[Line::Fund], counted.spend, ledger);
        if let Some(second) = &self.second {
            second.caps.enter(slip[Line::LargeAmount], counted.second_spend, ledger);
        }
    }

    /// Whether the answer is a floor: the region's own rule, in a framework.
    pub fn is_floor(&self, region: &Region) -> bool {
        self.benefit.is_some() && region.document.kind == DocumentKind::Framework
    }

    /// Why nothing is paid, where nothing is.
    pub fn nothing_due(&self, slip: &Slip, due: Money) -> Option<Reason> {
        let (code, clause) = if slip.funds() > Money::ZERO {
            return None;
        } else if slip[Line::InScope].is_zero() {
            (Code::NothingInScope, self.clause)
        } else if slip[Line::InScope] == slip[Line::Deductible] {
            (Code::UnderDeductible, self.standard.clause)
        } else if due.is_zero() {
            (Code::ZeroShare, self.rates.clause())
        } else {
            (Code::OverCeiling, self.caps.tightest(self.clause))
        };
        Some(Reason { code, clause })
    }
}

/// Finds the rule, in the contract's order of precedence.
pub(super) fn route<'a>(
    case: &'a Case,
    ledger: &Ledger,
    claim: &Claim,
    situation: &Situation,
    grounds: &mut Grounds,
    trace: &mut Trace,
) -> Routed<'a> {
    let region = &*case.region;
    grounds.assume_all(&region.document.assume);
    let (outcome, reason, needs) = match precedence(region, claim) {
        Err((outcome, reason)) => (outcome, reason, Needs::NONE),
        Ok((at, benefit)) => match apply(case, ledger, situation, at, benefit, grounds) {
            Ok(applied) => {
                note(region, ledger, claim, situation, at, benefit, grounds, trace);
                return Routed::Answered(applied);
            }
            Err(needs) => {
                let reason = Reason { code: Code::MissingValue, clause: benefit.clause };
                (Outcome::NeedsValue, reason, needs)
            }
        },
    };
    match (&claim.terms, outcome) {
        (Some(terms), Outcome::Referred | Outcome::NeedsValue) => {
            grounds.own_figures = true;
            Routed::Answered(own(terms, reason.clause))
        }
        _ => Routed::Refused { outcome, reason, needs },
    }
}

/// Everything that decides before values are looked at.
fn precedence<'a>(region: &'a Region, claim: &Claim) -> Result<(u8, &'a Benefit), (Outcome, Reason)> {
    let refuse = |outcome, code, clause| Err((outcome, Reason { code, clause }));
    let care = claim.care.bit();
    if !region.in_force_on(claim.date) {
        return refuse(Outcome::NotInForce, Code::NotInForce, region.document.clause);
    }
    if let (Some(merge), Some(next)) = (&region.merge, &claim.followed_by) {
        let soon = merge.within_days.is_none_or(|days| next.days <= days);
        let there = next.same_hospital || !merge.same_hospital;
        if merge.care & care != 0 && merge.into & next.care.bit() != 0 && soon && there {
            return refuse(Outcome::Referred, Code::Merged, merge.clause);
        }
    }
    let at = match region.route(claim.care) {
        Route::Benefit(at) => at,
        Route::Refer(at) => {
            let clause = region.referrals[usize::from(at)].clause;
            return refuse(Outcome::Referred, Code::Care(at), clause);
        }
    };
    let benefit = &region.benefits[usize::from(at)];
    if !claim.designated {
        return refuse(Outcome::NotCovered, Code::Undesignated, region.undesignated);
    }
    if let Some(exclusion) = region.during_admission.as_ref().filter(|rule| rule.care & care != 0)
        && claim.during_admission
    {
        return refuse(Outcome::NotCovered, Code::DuringAdmission, exclusion.clause);
    }
    if claim.kind == Kind::Pharmacy && !claim.prescription {
        return refuse(Outcome::NotCovered, Code::NoPrescription, region.pharmacy.clause);
    }
    if let Some(only) = benefit.only_levels.as_ref().filter(|only| only.levels & claim.level.bit() == 0) {
        return refuse(Outcome::NotCovered, Code::Level(at), only.clause);
    }
    let silent =
        |acceptance: Option<&Acceptance>| acceptance.filter(|it| it.accepted == Accepted::Referred).map(|it| it.clause);
    let place = place(region, claim.place);
    let kind = kind(region, claim.kind);
    match (silent(place), silent(kind)) {
        (Some(clause), _) if claim.place == Place::ElsewhereDirect => {
            refuse(Outcome::Referred, Code::ElsewhereDirect, clause)
        }
        (Some(clause), _) => refuse(Outcome::Referred, Code::ElsewhereManual, clause),
        (None, Some(clause)) if claim.kind == Kind::Pharmacy => refuse(Outcome::Referred, Code::Pharmacy, clause),
        (None, Some(clause)) => refuse(Outcome::Referred, Code::Internet, clause),
        (None, None) => Ok((at, benefit)),
    }
}

/// What the document says of a place; nothing needs saying of home.
fn place(region: &Region, place: Place) -> Option<&Acceptance> {
    match place {
        Place::Local => None,
        Place::ElsewhereDirect => Some(&region.elsewhere_direct),
        Place::ElsewhereManual => Some(&region.elsewhere_manual),
    }
}

/// What the document says of a kind of provider; nothing needs saying of hospitals.
fn kind(region: &Region, kind: Kind) -> Option<&Acceptance> {
    match kind {
        Kind::Hospital => None,
        Kind::Pharmacy => Some(&region.pharmacy),
        Kind::Internet => Some(&region.internet),
    }
}

/// Looks up every value that the benefit needs, or gathers all that are missing.
fn apply<'a>(
    case: &'a Case,
    ledger: &Ledger,
    situation: &Situation,
    at: u8,
    benefit: &'a Benefit,
    grounds: &mut Grounds,
) -> Result<Applied<'a>, Needs> {
    let region = &*case.region;
    let mut needs = Needs::NONE;
    let mut known = |missing: Needs| needs = needs.and(missing);
    grounds.readings |= benefit.touched;
    let standard = Standard::find(case, ledger, situation, benefit, grounds).map_err(&mut known);
    let rates = Rates::find(case, ledger, situation, benefit.share, grounds).map_err(&mut known);
    let caps = Caps::find(case, ledger, situation, &benefit.ceilings, grounds).map_err(&mut known);
    let second = benefit.second_fund.map(|fund| {
        let fund = &region.second_funds[usize::from(fund)];
        grounds.readings |= fund.touched;
        let rates = fund.share.map(|share| Rates::find(case, ledger, situation, share, grounds)).transpose()?;
        let caps = Caps::find(case, ledger, situation, &fund.ceilings, grounds)?;
        Ok(Second { rates, caps, clause: fund.clause, assume: &fund.assume })
    });
    let second = second.transpose().map_err(&mut known);
    match (standard, rates, caps, second) {
        (Ok(standard), Ok(rates), Ok(caps), Ok(second)) => {
            Ok(Applied { benefit: Some(at), clause: benefit.clause, standard, rates, caps, second })
        }
        _ => Err(needs),
    }
}

/// The person's own terms, standing on the clause that leaves the matter to other rules.
fn own(terms: &OwnTerms, clause: ClauseId) -> Applied<'static> {
    Applied {
        benefit: None,
        clause,
        standard: Standard::own(terms.deductible, clause),
        rates: Rates::own(terms.rate, clause),
        caps: Caps::own(terms.ceiling_left, clause),
        second: None,
    }
}

/// Notes what the choice of rule rests on.
#[expect(clippy::too_many_arguments, reason = "a leaf that only reports")]
fn note(
    region: &Region,
    ledger: &Ledger,
    claim: &Claim,
    situation: &Situation,
    at: u8,
    benefit: &Benefit,
    grounds: &mut Grounds,
    trace: &mut Trace,
) {
    let mut say = |what, cite| trace.step(|| Step { stage: Stage::Route, what, amount: None, line: None, cite });
    say(What::Benefit(at), Cite::Clause(benefit.clause));
    for (acceptance, what) in [
        (place(region, claim.place), What::SamePlace(claim.place)),
        (kind(region, claim.kind), What::SameKind(claim.kind)),
    ] {
        let Some(acceptance) = acceptance else { continue };
        grounds.assume_all(&acceptance.assume);
        say(what, acceptance.assume.map_or(Cite::Clause(acceptance.clause), Cite::Assumption));
    }
    if ledger.status.is_some_and(|last| last != situation.status) {
        grounds.assume_all(&assumption(region.status_change));
        say(What::StatusAtSettlement, region.status_change);
    }
    for assumed in &benefit.assume {
        grounds.assume(*assumed);
        say(What::Assumed(*assumed), Cite::Assumption(*assumed));
    }
}

/// The assumption that a citation is, where it is one.
fn assumption(cite: Cite) -> Option<AssumptionId> {
    match cite {
        Cite::Assumption(id) => Some(id),
        Cite::Clause(_) => None,
    }
}
