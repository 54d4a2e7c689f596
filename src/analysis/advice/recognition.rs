//! 门诊慢性病认定: outpatient visits as chronic ones, where the document has that benefit.

use super::{Action, AdviceCase, Choice};
use crate::region::Route;
use crate::units::Care;

pub(super) fn choices(asked: &AdviceCase) -> Vec<Choice> {
    let Route::Benefit(_) = asked.case.region.route(Care::Chronic) else { return Vec::new() };
    let mut choices =
        asked.change(Action::Recognition, &|claim| claim.care == Care::Outpatient, &|claim| claim.care = Care::Chronic);
    // Without any recognised disease the ceiling is not known, unless the person has looked it up.
    if let (true, Some(ceiling)) = (asked.case.diseases.is_empty(), asked.disease_ceiling) {
        choices.iter_mut().for_each(|choice| choice.diseases = Some(vec![ceiling]));
    }
    choices
}
