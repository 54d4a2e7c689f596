//! What every engine of the package answers.

use gongji::account::state;
use gongji::contract::national::Settlements;
use gongji::contract::request::query::{Query, Refused, check};
use gongji::contract::response::{AccountResponse, Response, SlipsResponse};
use gongji::engine::Decision;
use gongji::{AccountRequest, Fault, Problem, Request, Variants};
use serde::Serialize;
use serde_json::Value;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// Answers a request from the regions that were added.
pub type Answer = fn(&mut [Variants], &Value) -> Answered;

/// The answer, or what is wrong.
pub type Answered = Result<JsValue, Refused>;

/// An answer as an object; of what the contract holds nothing can fail.
pub fn object(view: &impl Serialize) -> JsValue {
    view.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

pub fn estimate(regions: &mut [Variants], request: &Value) -> Answered {
    of(regions, request, |asked: &Request, region| Ok(object(&Response::new(&gongji::answer(region, asked)?))))
}

pub fn slips(regions: &mut [Variants], request: &Value) -> Answered {
    of(regions, request, |asked: &Request, region| {
        let slips = gongji::slips(region, asked)?;
        Ok(object(&SlipsResponse::new(&asked.region, with_ids(asked, &slips))))
    })
}

pub fn national(regions: &mut [Variants], request: &Value) -> Answered {
    of(regions, request, |asked: &Request, region| {
        let decisions = gongji::slips(region, asked)?;
        let slips = with_ids(asked, &decisions).map(|(id, decision)| (id, decision.slip));
        Ok(object(&Settlements::new(&asked.region, slips)))
    })
}

pub fn account(regions: &mut [Variants], request: &Value) -> Answered {
    of(regions, request, |asked: &AccountRequest, region| Ok(object(&AccountResponse::new(&state(region, asked)?))))
}

/// A question of one region.
pub fn of<Q: Query>(
    regions: &mut [Variants],
    request: &Value,
    make: impl FnOnce(&Q, &mut Variants) -> Result<JsValue, Problem>,
) -> Answered {
    let mut asked: Q = check(request)?;
    let made = match regions.iter().position(|known| known.base().id == asked.region()) {
        Some(at) => make(&asked, &mut regions[at]),
        None => {
            let known = regions.iter().map(|known| known.base().id.clone()).collect();
            Err(Problem { path: asked.region_path().to_owned(), fault: Fault::UnknownRegion(known) })
        }
    };
    made.map_err(|problem| (problem, *asked.language()))
}

fn with_ids<'a>(asked: &'a Request, slips: &'a [Decision]) -> impl Iterator<Item = (Option<&'a str>, &'a Decision)> {
    asked.claims.iter().map(|claim| claim.id.as_deref()).zip(slips)
}
