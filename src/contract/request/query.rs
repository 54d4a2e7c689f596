//! What every kind of request has in common, for the command line and the JavaScript package.

use serde_json::Value;

use super::reader::{from_text, from_value};
use crate::account::AccountRequest;
use crate::analysis::advice::Advising;
use crate::analysis::compare::Comparing;
use crate::analysis::curve::CurveRequest;
use crate::analysis::inverse::InverseRequest;
use crate::analysis::reconcile::ReconcileRequest;
use crate::analysis::relevance::VisitDraft;
use crate::contract::json;
use crate::estimate::Request;
use crate::problem::Problem;
use crate::units::Language;

/// What is wrong with a request, and the language to say it in.
pub type Refused = (Problem, Language);

/// A kind of request.
pub trait Query: Sized {
    /// Checks it for everything that can be said without the region.
    ///
    /// # Errors
    /// The first fault.
    fn check(json: &Value) -> Result<Self, Problem>;

    /// The same, from its text.
    ///
    /// # Errors
    /// The first fault.
    fn read(text: &str) -> Result<Self, Problem> {
        Self::check(&json::parse(text)?)
    }

    /// The region that it names.
    fn region(&self) -> &str;

    /// Where it names the region.
    fn region_path(&self) -> &'static str;

    /// The language of its answer.
    fn language(&mut self) -> &mut Language;
}

/// Reads a request: in this language, else in the one that it asks for.
///
/// # Errors
/// The first fault.
pub fn read<Q: Query>(text: &str, given: Option<Language>) -> Result<Q, Refused> {
    let spoken = || spoken(&serde_json::from_str(text).unwrap_or_default());
    let mut query = Q::read(text).map_err(|problem| (problem, given.unwrap_or_else(spoken)))?;
    if let Some(given) = given {
        *query.language() = given;
    }
    Ok(query)
}

/// Reads a request that is JSON already.
///
/// # Errors
/// The first fault.
pub fn check<Q: Query>(json: &Value) -> Result<Q, Refused> {
    Q::check(json).map_err(|problem| (problem, spoken(json)))
}

/// The language that a request asks for, also where the rest of it is wrong: its own, else that of the request inside.
fn spoken(json: &Value) -> Language {
    let asked = json.get("language").or_else(|| json.get("request")?.get("language"));
    if asked.and_then(Value::as_str) == Some("en") { Language::En } else { Language::Zh }
}

/// Requests by the structs of the contract that they are read from, and where they keep region and language.
macro_rules! queries {
    ($($query:ty: $wire:ty, $path:literal, $($way:ident).*;)+) => {$(
        impl Query for $query {
            fn check(json: &Value) -> Result<Self, Problem> {
                <$wire>::check(from_value(json)?)
            }

            fn read(text: &str) -> Result<Self, Problem> {
                <$wire>::check(from_text(text)?)
            }

            fn region(&self) -> &str {
                &self.$($way.)*region
            }

            fn region_path(&self) -> &'static str {
                $path
            }

            fn language(&mut self) -> &mut Language {
                &mut self.$($way.)*language
            }
        }
    )+};
}

queries! {
    Request: super::Request, "/region", ;
    AccountRequest: super::AccountRequest, "/region", ;
    VisitDraft: super::Draft, "/region", ;
    ReconcileRequest: super::Reconcile, "/request/region", request;
    CurveRequest: super::CurveRequest, "/request/region", request;
    InverseRequest: super::InverseRequest, "/request/region", request;
    Comparing: super::Compare, "/request/region", request;
    Advising: super::Advise, "/request/region", request;
}
