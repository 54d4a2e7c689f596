//! What a request asks back, answered.

use crate::analysis::curve::{Curve, drawn};
use crate::engine::{Grounds, Refusal};
use crate::estimate::Request;
use crate::estimate::variants::Variants;
use crate::estimate::{Template, template};
use crate::problem::Problem;
use crate::units::{Language, Money};

use super::{Asked, Interval, Until, bills, until_ceilings, until_deductible};

/// The answer to a question asked back.
#[derive(Debug)]
pub struct InverseAnswer<'r> {
    /// The claim, and the year so far.
    pub template: Template<'r>,
    /// The question.
    pub asked: Asked,
    /// What was found.
    pub found: Found,
    /// Why no rule answers the claim, where none does: the person pays all of any bill.
    pub refusal: Option<Refusal>,
    /// What it rests on.
    pub grounds: Grounds,
    /// The language of explanations.
    pub language: Language,
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// All bills that answer, in order; nothing where none does.
    Bills(Vec<Interval>),
    /// How far it is to each threshold; nothing where there is none.
    Until(Vec<Until>),
}

/// Answers for the last claim by date, or for the one with this id.
pub fn inverse<'r>(
    variants: &mut Variants,
    request: &'r Request,
    id: Option<&str>,
    asked: Asked,
) -> Result<InverseAnswer<'r>, Problem> {
    let template = template(variants, request, id)?;
    let (workings, grounds) = drawn(&template);
    let curve = Curve::of(&workings);
    let found = match asked {
        Asked::PersonAtMost(most) => Found::Bills(bills(&curve, |paid| paid.person, [Money::ZERO, most])),
        Asked::PersonExactly(amount) => Found::Bills(bills(&curve, |paid| paid.person, [amount; 2])),
        Asked::FundAtLeast(least) => Found::Bills(bills(&curve, |paid| paid.fund, [least, Money::MAX])),
        Asked::FundExactly(amount) => Found::Bills(bills(&curve, |paid| paid.fund, [amount; 2])),
        Asked::UntilDeductible => Found::Until(until_deductible(&workings).into_iter().collect()),
        Asked::UntilCeiling => Found::Until(until_ceilings(&workings, &curve)),
    };
    let refusal = curve.refusal;
    Ok(InverseAnswer { template, asked, found, refusal, grounds, language: request.language })
}
