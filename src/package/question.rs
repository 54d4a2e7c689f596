//! What can be asked, and who answers.

use gongji::account::state;
use gongji::advice::{Advising, advise};
use gongji::compare::{Comparing, compare};
use gongji::curve::curve;
use gongji::engine::Decision;
use gongji::inverse::inverse;
use gongji::national::Settlements;
use gongji::questions::{Draft, ask};
use gongji::reconcile::{ReconcileRequest, reconcile};
use gongji::request::curve::{CurveRequest, InverseRequest};
use gongji::request::query::{Query, Refused, read};
use gongji::response::{
    AccountResponse, AdvisedResponse, ComparisonResponse, CurveResponse, InverseResponse, QuestionsResponse,
    Reconciliation, Response, SlipsResponse,
};
use gongji::{AccountRequest, Fault, Problem, Request, Variants, answer, slips};
use wasm_bindgen::JsValue;

use crate::object;

/// 一问
#[derive(Clone, Copy)]
pub enum Question {
    Estimate,
    Slips,
    National,
    Curve,
    Inverse,
    Compare,
    Advise,
    Ask,
    Reconcile,
    Account,
}

impl Question {
    /// The answer to a request in JSON, as an object.
    pub fn answer(self, regions: &mut [Variants], text: &str) -> Result<JsValue, Refused> {
        match self {
            Question::Estimate => {
                one(regions, text, |asked: &Request, region| Ok(object(&Response::new(&answer(region, asked)?))))
            }
            Question::Slips => one(regions, text, |asked: &Request, region| {
                let slips = slips(region, asked)?;
                Ok(object(&SlipsResponse::new(&asked.region, with_ids(asked, slips))))
            }),
            Question::National => one(regions, text, |asked: &Request, region| {
                let slips = with_ids(asked, slips(region, asked)?).map(|(id, decision)| (id, decision.slip));
                Ok(object(&Settlements::new(&asked.region, slips)))
            }),
            Question::Curve => one(regions, text, |asked: &CurveRequest, region| {
                let found = curve(region, &asked.request, asked.claim.as_deref()).map_err(below_request)?;
                Ok(object(&CurveResponse::new(&found)))
            }),
            Question::Inverse => one(regions, text, |asked: &InverseRequest, region| {
                let found = inverse(region, &asked.request, asked.claim.as_deref(), asked.asked);
                Ok(object(&InverseResponse::new(&found.map_err(below_request)?)))
            }),
            Question::Advise => one(regions, text, |asked: &Advising, region| {
                Ok(object(&AdvisedResponse::new(&advise(region, asked)?)))
            }),
            Question::Ask => one(regions, text, |asked: &Draft, region| {
                Ok(object(&QuestionsResponse::new(&ask(region, asked)?, asked.language)))
            }),
            Question::Reconcile => one(regions, text, |asked: &ReconcileRequest, region| {
                Ok(object(&Reconciliation::new(asked, &reconcile(region, asked)?)))
            }),
            Question::Account => one(regions, text, |asked: &AccountRequest, region| {
                Ok(object(&AccountResponse::new(&state(region, asked)?)))
            }),
            // The only one of several regions.
            Question::Compare => {
                let mut asked: Comparing = read(text, None)?;
                let language = *asked.language();
                let found = compare(regions, &asked).map_err(|problem| (problem, language))?;
                Ok(object(&ComparisonResponse::new(&asked, &found)))
            }
        }
    }
}

/// A question of one region.
fn one<Q: Query>(
    regions: &mut [Variants],
    text: &str,
    make: impl FnOnce(&Q, &mut Variants) -> Result<JsValue, Problem>,
) -> Result<JsValue, Refused> {
    let mut asked: Q = read(text, None)?;
    let made = match regions.iter().position(|known| known.base().id == asked.region()) {
        Some(at) => make(&asked, &mut regions[at]),
        None => {
            let known = regions.iter().map(|known| known.base().id.clone()).collect();
            Err(Problem { path: asked.region_path().to_owned(), fault: Fault::UnknownRegion(known) })
        }
    };
    made.map_err(|problem| (problem, *asked.language()))
}

fn with_ids(asked: &Request, slips: Vec<Decision>) -> impl Iterator<Item = (Option<&str>, Decision)> {
    asked.claims.iter().map(|claim| claim.id.as_deref()).zip(slips)
}

/// Where the request stands inside a larger question.
fn below_request(problem: Problem) -> Problem {
    problem.below("/request")
}
