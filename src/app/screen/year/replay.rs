//! 重算: the whole diary through the engine, when it or the person has changed.

use gongji::engine::Needs;
use gongji::estimate::{Passage, PeriodSum, course, sums};
use gongji::{EstimateAnswer, Problem, Query, Request, Variants};
use serde_json::{Map, Value};

use super::diary::Diary;
use crate::screen::estimate::optional;

/// What became of the diary, and of which.
pub struct Replay {
    /// What was said of the person, and the diary's turn: as long as both are the same, so is the answer.
    of: (String, u32),
    /// The region's id: questions are known by their place in it.
    region: String,
    /// What was asked for and sent.
    pub asked: Needs,
    /// What became of it, or the first fault.
    pub found: Result<Found, Problem>,
}

/// What became of every visit.
pub struct Found {
    /// The engine's answer.
    pub answer: EstimateAnswer,
    /// The sums of years, in order.
    pub years: Vec<PeriodSum>,
    /// The sums of months, in order.
    pub months: Vec<PeriodSum>,
    /// How pools stood before and after each visit.
    pub course: Vec<Passage>,
}

/// Answers the diary, unless `last` has; says whether the answer is new.
pub fn replay(
    variants: &mut Variants,
    diary: &Diary,
    turn: u32,
    last: Option<Replay>,
) -> Result<(Replay, bool), Problem> {
    let region = variants.base().clone();
    let optional = optional(&region);
    let mut last = last.filter(|last| last.region == region.id);
    let mut asked = last.as_ref().map_or(optional, |last| last.asked);
    loop {
        let form = diary.form();
        let person = Value::Object(fields(form.request(&region, asked, false)));
        let of = (person.to_string(), turn);
        if let Some(known) = last.take_if(|known| known.of == of) {
            return Ok((known, false));
        }
        // The person is checked with the first visit; all visits have been.
        let first = diary.visits.first().map_or("", |visit| &visit.text);
        let mut fields = fields(person);
        fields.insert("claims".to_owned(), Value::Array(serde_json::from_str(first).into_iter().collect()));
        let mut request = Request::check(&Value::Object(fields))?;
        request.claims = diary.claims();
        let found = gongji::answer(variants, &request);
        let needs = found.iter().flat_map(|answer| &answer.claims);
        let needs = needs.fold(Needs::NONE, |needs, claim| needs.and(claim.decision.needs));
        if asked.has(needs) {
            let found = found.map(|answer| Found {
                years: sums(&request.claims, &answer.claims, |date| date.year()),
                months: sums(&request.claims, &answer.claims, |date| date.year() * 100 + date.month()),
                course: course(&answer.case, &request.claims),
                answer,
            });
            return Ok((Replay { of, region: region.id.clone(), asked, found }, true));
        }
        asked = asked.and(needs);
    }
}

/// The fields of a request beside its claims.
pub fn fields(request: Value) -> Map<String, Value> {
    let Value::Object(mut fields) = request else { return Map::new() };
    fields.retain(|name, _| name != "claims");
    fields
}
