//! What every kind of request has in common, for whoever takes them in as JSON: the command line and the JavaScript package.

use super::language;
use crate::account::AccountRequest;
use crate::analysis::advice::Advising;
use crate::analysis::compare::Comparing;
use crate::analysis::curve::CurveRequest;
use crate::analysis::inverse::InverseRequest;
use crate::analysis::reconcile::ReconcileRequest;
use crate::analysis::relevance::Draft;
use crate::contract::json::Json;
use crate::estimate::Request;
use crate::problem::{Fault, Problem};
use crate::units::Language;

/// What is wrong with a request, and the language to say it in.
pub type Refused = (Problem, Language);

/// A kind of request.
pub trait Query: Sized {
    /// Checks it.
    ///
    /// # Errors
    /// The first fault.
    fn check(json: &Json) -> Result<Self, Problem>;

    /// The region that it names.
    fn region(&self) -> &str;

    /// Where it names the region.
    fn region_path(&self) -> &'static str {
        "/region"
    }

    /// The language that it asks for, also where the rest of it is wrong.
    fn spoken(json: &Json) -> Language {
        language(json)
    }

    /// The language of its answer.
    fn language(&mut self) -> &mut Language;
}

/// Reads a request: in this language, else in the one that it asks for.
///
/// # Errors
/// The first fault.
pub fn read<Q: Query>(text: &str, given: Option<Language>) -> Result<Q, Refused> {
    let json = Json::parse(text).map_err(Fault::NotJson);
    let json = json.map_err(|fault| (Problem::whole(fault), given.unwrap_or_default()))?;
    let language = given.unwrap_or_else(|| Q::spoken(&json));
    let mut query = Q::check(&json).map_err(|problem| (problem, language))?;
    *query.language() = language;
    Ok(query)
}

/// The request that stands inside a larger question, if one does.
pub fn inner<'j, 't>(json: &'j Json<'t>) -> Option<&'j Json<'t>> {
    let Json::Object(fields) = json else { return None };
    fields.iter().find(|(name, _)| name == "request").map(|(_, request)| request)
}

/// The language of a larger question: its own, else that of the request inside.
pub fn spoken_inside(json: &Json) -> Language {
    let own = matches!(json, Json::Object(fields) if fields.iter().any(|(name, _)| name == "language"));
    language(inner(json).filter(|_| !own).unwrap_or(json))
}

/// Requests that name the region themselves.
macro_rules! plain {
    ($($query:ty),*) => {$(
        impl Query for $query {
            fn check(json: &Json) -> Result<Self, Problem> {
                <$query>::check(json)
            }

            fn region(&self) -> &str {
                &self.region
            }

            fn language(&mut self) -> &mut Language {
                &mut self.language
            }
        }
    )*};
}

/// Questions with an estimate's request inside.
macro_rules! around {
    ($($query:ty),*) => {$(
        impl Query for $query {
            fn check(json: &Json) -> Result<Self, Problem> {
                <$query>::check(json)
            }

            fn region(&self) -> &str {
                &self.request.region
            }

            fn region_path(&self) -> &'static str {
                "/request/region"
            }

            fn spoken(json: &Json) -> Language {
                spoken_inside(json)
            }

            fn language(&mut self) -> &mut Language {
                &mut self.request.language
            }
        }
    )*};
}

plain!(Request, AccountRequest, Draft);
around!(ReconcileRequest, CurveRequest, InverseRequest, Comparing, Advising);
