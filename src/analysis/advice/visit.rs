//! Choices of how a planned visit is made: where, by which way it is settled, as which care.

use super::{Action, AdviceCase, AdviceChoice};
use crate::engine::Claim;
use crate::region::Route;
use crate::units::{Care, Kind, Level, Place};

/// Every such choice that concerns a planned visit.
pub(super) fn choices(asked: &AdviceCase) -> Vec<AdviceChoice> {
    let mut choices = Vec::new();
    for level in Level::ALL {
        let concerned = |claim: &Claim| can_choose_level(claim) && claim.level != level;
        choices.extend(asked.change(Action::Level(level), &concerned, &|claim| claim.level = level));
    }
    choices.extend(asked.change(
        Action::Designated,
        &|claim| !claim.designated && claim.kind != Kind::Pharmacy && claim.care != Care::Rescue,
        &|claim| claim.designated = true,
    ));
    choices.extend(asked.change(
        Action::Prescription,
        &|claim| claim.kind == Kind::Pharmacy && !(claim.designated && claim.prescription),
        &|claim| (claim.designated, claim.prescription) = (true, true),
    ));
    choices.extend(asked.change(Action::Direct, &|claim| claim.place == Place::ElsewhereManual, &|claim| {
        claim.place = Place::ElsewhereDirect
    }));
    choices.extend(recognition(asked));
    // Less cash, from money that is the person's own; the fund pays the same.
    if asked.case.balance.is_some_and(|balance| !balance.is_zero()) {
        choices.extend(asked.change(Action::Account, &|claim| claim.designated && !claim.account_pays, &|claim| {
            claim.account_pays = true
        }));
    }
    choices
}

/// A rescue goes where it is nearest.
fn can_choose_level(claim: &Claim) -> bool {
    claim.kind == Kind::Hospital && claim.designated && !claim.during_admission && claim.care != Care::Rescue
}

/// Outpatient visits as chronic ones, where the document has that benefit.
fn recognition(asked: &AdviceCase) -> Option<AdviceChoice> {
    let Route::Benefit(_) = asked.case.region.route(Care::Chronic) else { return None };
    let outpatient = |claim: &Claim| claim.care == Care::Outpatient;
    let choice = asked.change(Action::Recognition, &outpatient, &|claim| claim.care = Care::Chronic)?;
    // Without any recognised disease the ceiling is not known, unless the person has looked it up.
    let ceiling = asked.disease_ceiling.filter(|_| asked.case.diseases.is_empty());
    Some(AdviceChoice { diseases: ceiling.map(|ceiling| vec![ceiling]), ..choice })
}
