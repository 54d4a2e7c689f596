//! What every engine of the package answers.

use gongji::account::state;
use gongji::contract::national::Settlements;
use gongji::contract::request::query::{Query, Refused, read};
use gongji::contract::response::{AccountResponse, Response, SlipsResponse};
use gongji::engine::Decision;
use gongji::{AccountRequest, Fault, Problem, Request, Variants};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// Answers a request in JSON from the regions that were added, in this form.
pub type Answer = fn(&mut [Variants], &str, Form) -> Answered;

/// The answer, or what is wrong.
pub type Answered = Result<JsValue, Refused>;

/// What JavaScript gets.
#[derive(Clone, Copy)]
pub enum Form {
    /// An object.
    Object,
    /// Its JSON.
    Text,
}

impl Form {
    /// An answer in this form; of what the contract holds nothing can fail.
    pub fn of(self, view: &impl Serialize) -> JsValue {
        match self {
            Form::Object => view.serialize(&Serializer::json_compatible()).unwrap_or_default(),
            Form::Text => serde_json::to_string(view).map(JsValue::from).unwrap_or_default(),
        }
    }
}

pub fn estimate(regions: &mut [Variants], text: &str, form: Form) -> Answered {
    of(regions, text, |asked: &Request, region| Ok(form.of(&Response::new(&gongji::answer(region, asked)?))))
}

pub fn slips(regions: &mut [Variants], text: &str, form: Form) -> Answered {
    of(regions, text, |asked: &Request, region| {
        let slips = gongji::slips(region, asked)?;
        Ok(form.of(&SlipsResponse::new(&asked.region, with_ids(asked, slips))))
    })
}

pub fn national(regions: &mut [Variants], text: &str, form: Form) -> Answered {
    of(regions, text, |asked: &Request, region| {
        let slips = with_ids(asked, gongji::slips(region, asked)?).map(|(id, decision)| (id, decision.slip));
        Ok(form.of(&Settlements::new(&asked.region, slips)))
    })
}

pub fn account(regions: &mut [Variants], text: &str, form: Form) -> Answered {
    of(regions, text, |asked: &AccountRequest, region| Ok(form.of(&AccountResponse::new(&state(region, asked)?))))
}

/// A question of one region.
pub fn of<Q: Query>(
    regions: &mut [Variants],
    text: &str,
    make: impl FnOnce(&Q, &mut Variants) -> Result<JsValue, Problem>,
) -> Answered {
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
