//! English.

use crate::problem::Problem;
use crate::region::Clause;
use crate::review::examples::{AccountDifference, Difference, Named};
use crate::review::findings::What;
use crate::words::en::{level, line, status};

pub(super) fn difference(difference: &Difference) -> String {
    match difference {
        Difference::Refused(problem) => refused(problem),
        Difference::Count { expected, found } => format!("{expected} results are expected, there are {found}"),
        Difference::Amount { claim, line: of, expected, found } => {
            format!("claim {}, {}: the example says {expected}, the answer is {found}", claim + 1, line(*of))
        }
        Difference::Name { claim, of, expected, found } => {
            let of = match of {
                Named::Outcome => "outcome",
                Named::Code => "reason",
                Named::Certainty => "certainty",
                Named::Needs => "missing values",
            };
            format!("claim {}, {of}: the example says {}, the answer is {}", claim + 1, none(expected), none(found))
        }
    }
}

pub(super) fn account_difference(difference: &AccountDifference) -> String {
    match difference {
        AccountDifference::Refused(problem) => refused(problem),
        AccountDifference::Expected(one) => {
            let (of, value) = super::expected(one);
            format!("{of}: the example says {value}, the answer does not")
        }
        AccountDifference::Found(one) => {
            let (of, value) = super::expected(one);
            format!("{of}: the answer is {value}, the example does not say so")
        }
    }
}

fn refused(problem: &Problem) -> String {
    let place = if problem.path.is_empty() { "the request" } else { problem.path.as_str() };
    format!("The request is wrong, {place}: {}", crate::words::en::fault(&problem.fault))
}

fn none(text: &str) -> &str {
    if text.is_empty() { "(none)" } else { text }
}

pub(super) fn finding(scene: &str, what: &What, clauses: &str, bound: Option<&Clause>) -> String {
    let said = match what {
        What::RetiredRateLower { active, retired } => {
            format!("the rate of the retired, {retired}, is below that of the employed, {active}")
        }
        What::HigherLevelRateHigher { status: who, low, high } => {
            let (low_level, high_level) = (level(low.0), level(high.0));
            format!("{}: the rate at {high_level}, {}, is above that at {low_level}, {}", status(*who), high.1, low.1)
        }
        What::RetiredDeductibleHigher { active, retired } => {
            format!("the deductible of the retired, {retired}, is above that of the employed, {active}")
        }
        What::HigherLevelDeductibleLower { status: who, low, high } => {
            let (low_level, high_level) = (level(low.0), level(high.0));
            format!(
                "{}: the deductible at {high_level}, {}, is below that at {low_level}, {}",
                status(*who),
                high.1,
                low.1
            )
        }
        What::RetiredCeilingLower { active, retired } => {
            format!("the ceiling of the retired, {retired}, is below that of the employed, {active}")
        }
        What::DeductibleAbove { status: who, found, bound } => {
            format!("{}: the yearly deductible is {found}, the framework allows at most {bound}", status(*who))
        }
        What::RateBelow { found, bound } => {
            format!("employed: the rate is {found}, the framework asks for at least {bound}")
        }
        What::RetiredExtra { found, bound } => {
            format!("the retired get {found} more on average, the framework says {bound}")
        }
        What::LevelStep { status: who, low, high, found, bound } => {
            let (low, high) = (level(*low), level(*high));
            format!("{}: {low} and {high} are {found} apart, the framework asks for at least {bound}", status(*who))
        }
        What::Ceiling { status: who, found, about } => {
            format!("{}: the yearly ceiling is {found}, the framework says about {about}", status(*who))
        }
        What::Unanswered { needs } => {
            return format!("{scene}: without {} the values that hang on it were not compared", needs.join(", "));
        }
        What::BoundsUnanswered { needs } => {
            return format!("{scene}: without {} the bounds that hang on it were not checked", needs.join(", "));
        }
    };
    match bound {
        None => format!("{scene}: {said} ({clauses})"),
        Some(clause) => format!("{scene}: {said} ({clauses}; framework {} “{}”)", clause.article, clause.quote),
    }
}
