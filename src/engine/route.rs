//! Stage 1, 路由: which rule answers the claim, or why none does.

use crate::region::{Acceptance, Accepted, Benefit, BenefitId, Cite, Needs, Region, Route, Situation};
use crate::units::{Kind, Place};

use super::Case;
use super::claim::Claim;
use super::grounds::Grounds;
use super::ledger::Ledger;
use super::outcome::{Code, Outcome, Reason, Refusal};
use super::terms::{self, Terms};

/// Finds the rule, in the contract's order of precedence, and the terms that it sets.
///
/// The person's own terms stand in where the document refers to other rules or a value is missing.
pub(super) fn route(
    case: &Case,
    ledger: &Ledger,
    claim: &Claim,
    situation: &Situation,
) -> (Result<Terms, Refusal>, Grounds) {
    let region = &*case.region;
    let mut grounds = Grounds::default();
    grounds.assume_all(&region.document.assume);
    let refusal = match precedence(region, claim) {
        Err((outcome, reason)) => Refusal { outcome, reason, needs: Needs::NONE },
        Ok((at, benefit)) => {
            let (terms, rests_on) = terms::find(case, ledger, situation, at);
            grounds = grounds.and(rests_on);
            match terms {
                Ok(terms) => return (Ok(terms), grounds.and(choice(region, ledger, situation, benefit))),
                Err(needs) => {
                    let reason = Reason { code: Code::MissingValue, clause: benefit.clause };
                    Refusal { outcome: Outcome::NeedsValue, reason, needs }
                }
            }
        }
    };
    match (&claim.terms, refusal.outcome) {
        (Some(own), Outcome::Referred | Outcome::NeedsValue) => {
            (Ok(terms::own(own, refusal.reason.clause)), grounds.and(Grounds::of_own_figures()))
        }
        _ => (Err(refusal), grounds),
    }
}

/// Everything that decides before values are looked at.
fn precedence<'a>(region: &'a Region, claim: &Claim) -> Result<(BenefitId, &'a Benefit), (Outcome, Reason)> {
    let refuse = |outcome, code, clause| Err((outcome, Reason { code, clause }));
    let care = claim.care;
    if !region.in_force_on(claim.date) {
        return refuse(Outcome::NotInForce, Code::NotInForce, region.document.clause);
    }
    if let (Some(merge), Some(next)) = (&region.merge, &claim.followed_by) {
        let soon = merge.within_days.is_none_or(|days| next.days <= days);
        let there = next.same_hospital || !merge.same_hospital;
        if merge.care.contains(care) && merge.into.contains(next.care) && soon && there {
            return refuse(Outcome::Referred, Code::Merged, merge.clause);
        }
    }
    let at = match region.route(claim.care) {
        Route::Benefit(at) => at,
        Route::Refer(at) => {
            let clause = region.referral(at).clause;
            return refuse(Outcome::Referred, Code::Care(at), clause);
        }
    };
    let benefit = region.benefit(at);
    if !claim.designated {
        return refuse(Outcome::NotCovered, Code::Undesignated, region.undesignated);
    }
    if let Some(exclusion) = region.during_admission.as_ref().filter(|rule| rule.care.contains(care))
        && claim.during_admission
    {
        return refuse(Outcome::NotCovered, Code::DuringAdmission, exclusion.clause);
    }
    if claim.kind == Kind::Pharmacy && !claim.prescription {
        return refuse(Outcome::NotCovered, Code::NoPrescription, region.pharmacy.clause);
    }
    if let Some(only) = benefit.only_levels.as_ref().filter(|only| !only.levels.contains(claim.level)) {
        return refuse(Outcome::NotCovered, Code::Level(at), only.clause);
    }
    let silent =
        |acceptance: Option<&Acceptance>| acceptance.filter(|it| it.accepted == Accepted::Referred).map(|it| it.clause);
    let place = accepted_place(region, claim.place);
    let kind = accepted_kind(region, claim.kind);
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
pub fn accepted_place(region: &Region, place: Place) -> Option<&Acceptance> {
    match place {
        Place::Local => None,
        Place::ElsewhereDirect => Some(&region.elsewhere_direct),
        Place::ElsewhereManual => Some(&region.elsewhere_manual),
    }
}

/// What the document says of a kind of provider; nothing needs saying of hospitals.
pub fn accepted_kind(region: &Region, kind: Kind) -> Option<&Acceptance> {
    match kind {
        Kind::Hospital => None,
        Kind::Pharmacy => Some(&region.pharmacy),
        Kind::Internet => Some(&region.internet),
    }
}

/// What an answer stands on: its clause, or the assumption where it is not stated.
pub fn cite(acceptance: &Acceptance) -> Cite {
    acceptance.assume.map_or(Cite::Clause(acceptance.clause), Cite::Assumption)
}

/// What the choice of the benefit rests on, beside its terms.
fn choice(region: &Region, ledger: &Ledger, situation: &Situation, benefit: &Benefit) -> Grounds {
    let mut grounds = Grounds::of_document(region);
    for acceptance in
        [accepted_place(region, situation.place), accepted_kind(region, situation.kind)].into_iter().flatten()
    {
        grounds.assume_all(&acceptance.assume);
    }
    if ledger.status_changes_to(situation.status)
        && let Cite::Assumption(assumption) = region.status_change
    {
        grounds.assume(assumption);
    }
    grounds.assume_all(&benefit.assume);
    grounds
}
