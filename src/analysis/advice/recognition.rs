//! 门诊慢性病认定: outpatient visits as chronic ones, where the document has that benefit.

use super::{Action, Choice, Scene};
use crate::region::Route;
use crate::units::Care;

pub(super) fn choices(scene: &Scene) -> Vec<Choice> {
    let Route::Benefit(_) = scene.case.region.route(Care::Chronic) else { return Vec::new() };
    let mut choices =
        scene.change(Action::Recognition, &|claim| claim.care == Care::Outpatient, &|claim| claim.care = Care::Chronic);
    // Without any recognised disease the ceiling is not known, unless the person has looked it up.
    if let (true, Some(ceiling)) = (scene.case.diseases.is_empty(), scene.disease_ceiling) {
        choices.iter_mut().for_each(|choice| choice.diseases = Some(vec![ceiling]));
    }
    choices
}
