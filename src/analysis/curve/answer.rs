//! The curve of a request's claim, with what it rests on.

use crate::engine::{Grounds, Workings};
use crate::estimate::Request;
use crate::estimate::variants::Variants;
use crate::estimate::{Template, template};
use crate::problem::Problem;
use crate::units::{Language, Money};

use super::{Curve, Paid};

/// The answer to a request for a curve.
#[derive(Debug)]
pub struct CurveAnswer<'r> {
    /// The claim, and the year so far.
    pub template: Template<'r>,
    /// 曲线
    pub curve: Curve,
    /// 您在这里: the claim's own bill, and what is paid of it.
    pub here: (Money, Paid),
    /// What the curve rests on.
    pub grounds: Grounds,
    /// The language of explanations.
    pub language: Language,
}

/// The curve of the last claim by date, or of the one with this id.
///
/// # Errors
/// What the region says against the request, or that no claim has this id.
pub fn curve<'r>(variants: &mut Variants, request: &'r Request, id: Option<&str>) -> Result<CurveAnswer<'r>, Problem> {
    let template = template(variants, request, id)?;
    let (workings, grounds) = drawn(&template);
    let curve = Curve::of(&workings);
    let bill = workings.scope.total;
    let nothing = Paid { fund: Money::ZERO, large_amount: Money::ZERO, person: bill };
    let here = (bill, curve.at(bill).unwrap_or(nothing));
    Ok(CurveAnswer { template, curve, here, grounds, language: request.language })
}

/// What the engine found for the claim, and what a curve of it rests on: the rule and its values, how amounts are
/// rounded, the second fund.
pub(crate) fn drawn(template: &Template) -> (Workings, Grounds) {
    let region = &*template.case.region;
    let decision = template.decision();
    let mut grounds = decision.grounds;
    if let Ok(covered) = &decision.workings.covered {
        grounds.assume(region.rounding);
        if let Some(second) = &covered.terms.second {
            grounds.assume_all(&region.fund(second.fund).assume);
        }
    }
    (decision.workings, grounds)
}
