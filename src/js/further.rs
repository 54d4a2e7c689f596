//! What only the full engine of the package answers.

use gongji::analysis::advice::Advising;
use gongji::analysis::compare::Comparing;
use gongji::analysis::curve::CurveRequest;
use gongji::analysis::inverse::InverseRequest;
use gongji::analysis::reconcile::ReconcileRequest;
use gongji::analysis::relevance::VisitDraft;
use gongji::contract::request::query::check;
use gongji::contract::response::{
    AdvisedResponse, ComparisonResponse, CurveResponse, InverseResponse, QuestionsResponse, Reconciliation,
};
use gongji::{Problem, Variants};
use serde_json::Value;

use crate::question::{Answered, object, of};

pub fn curve(regions: &mut [Variants], request: &Value) -> Answered {
    of(regions, request, |asked: &CurveRequest, region| {
        let found =
            gongji::analysis::curve::curve(region, &asked.request, asked.claim.as_deref()).map_err(below_request)?;
        Ok(object(&CurveResponse::new(&found)))
    })
}

pub fn inverse(regions: &mut [Variants], request: &Value) -> Answered {
    of(regions, request, |asked: &InverseRequest, region| {
        let found = gongji::analysis::inverse::inverse(region, &asked.request, asked.claim.as_deref(), asked.asked);
        Ok(object(&InverseResponse::new(&found.map_err(below_request)?)))
    })
}

/// The only question of several regions.
pub fn compare(regions: &mut [Variants], request: &Value) -> Answered {
    let asked: Comparing = check(request)?;
    let found =
        gongji::analysis::compare::compare(regions, &asked).map_err(|problem| (problem, asked.request.language))?;
    Ok(object(&ComparisonResponse::new(&asked, &found)))
}

pub fn advise(regions: &mut [Variants], request: &Value) -> Answered {
    of(regions, request, |asked: &Advising, region| {
        Ok(object(&AdvisedResponse::new(&gongji::analysis::advice::advise(region, asked)?)))
    })
}

pub fn ask(regions: &mut [Variants], request: &Value) -> Answered {
    of(regions, request, |asked: &VisitDraft, region| {
        Ok(object(&QuestionsResponse::new(&gongji::analysis::relevance::ask(region, asked)?, asked.language)))
    })
}

pub fn reconcile(regions: &mut [Variants], request: &Value) -> Answered {
    of(regions, request, |asked: &ReconcileRequest, region| {
        Ok(object(&Reconciliation::new(asked, &gongji::analysis::reconcile::reconcile(region, asked)?)))
    })
}

/// Where the request stands inside a larger question.
fn below_request(problem: Problem) -> Problem {
    problem.below("/request")
}
