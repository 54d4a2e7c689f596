//! What only the full engine of the package answers.

use gongji::analysis::advice::Advising;
use gongji::analysis::compare::Comparing;
use gongji::analysis::curve::CurveRequest;
use gongji::analysis::inverse::InverseRequest;
use gongji::analysis::reconcile::ReconcileRequest;
use gongji::analysis::relevance::Draft;
use gongji::contract::request::query::read;
use gongji::contract::response::{
    AdvisedResponse, ComparisonResponse, CurveResponse, InverseResponse, QuestionsResponse, Reconciliation,
};
use gongji::{Problem, Variants};

use crate::question::{Answered, Form, of};

pub fn curve(regions: &mut [Variants], text: &str, form: Form) -> Answered {
    of(regions, text, |asked: &CurveRequest, region| {
        let found =
            gongji::analysis::curve::curve(region, &asked.request, asked.claim.as_deref()).map_err(below_request)?;
        Ok(form.of(&CurveResponse::new(&found)))
    })
}

pub fn inverse(regions: &mut [Variants], text: &str, form: Form) -> Answered {
    of(regions, text, |asked: &InverseRequest, region| {
        let found = gongji::analysis::inverse::inverse(region, &asked.request, asked.claim.as_deref(), asked.asked);
        Ok(form.of(&InverseResponse::new(&found.map_err(below_request)?)))
    })
}

/// The only question of several regions.
pub fn compare(regions: &mut [Variants], text: &str, form: Form) -> Answered {
    let asked: Comparing = read(text, None)?;
    let found =
        gongji::analysis::compare::compare(regions, &asked).map_err(|problem| (problem, asked.request.language))?;
    Ok(form.of(&ComparisonResponse::new(&asked, &found)))
}

pub fn advise(regions: &mut [Variants], text: &str, form: Form) -> Answered {
    of(regions, text, |asked: &Advising, region| {
        Ok(form.of(&AdvisedResponse::new(&gongji::analysis::advice::advise(region, asked)?)))
    })
}

pub fn ask(regions: &mut [Variants], text: &str, form: Form) -> Answered {
    of(regions, text, |asked: &Draft, region| {
        Ok(form.of(&QuestionsResponse::new(&gongji::analysis::relevance::ask(region, asked)?, asked.language)))
    })
}

pub fn reconcile(regions: &mut [Variants], text: &str, form: Form) -> Answered {
    of(regions, text, |asked: &ReconcileRequest, region| {
        Ok(form.of(&Reconciliation::new(asked, &gongji::analysis::reconcile::reconcile(region, asked)?)))
    })
}

/// Where the request stands inside a larger question.
fn below_request(problem: Problem) -> Problem {
    problem.below("/request")
}
