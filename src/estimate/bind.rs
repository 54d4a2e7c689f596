//! From a checked request to a case of its region: parameters, readings and pools get their meaning.

use std::rc::Rc;

use super::{Given, Request};
use crate::engine::{Answers, Case};
use crate::problem::{Expected, Fault, Problem, escaped};
use crate::region::{Answer, Base, Impossible, Percent, Question, QuestionKind, Region};
use crate::units::{Money, MoneyFault, Rate};

impl Request {
    /// The case of this request in its region, under the region's default readings; and the options that the
    /// person chose, by reading.
    ///
    /// # Errors
    /// What the region says against the request: unknown parameters, readings and pools, and answers out of bounds.
    pub fn case(&self, region: &Rc<Region>) -> Result<(Case, Vec<Option<u8>>), Problem> {
        let mut case = Case {
            region: Rc::clone(region),
            status: self.status,
            birth: self.birth,
            balance: self.account_balance,
            diseases: self.diseases.clone(),
            answers: answers(region, &self.parameters)?,
            opening: None,
        };
        let openings = self.openings(region)?;
        let chosen = chosen(region, &self.readings)?;
        if let Some(openings) = openings {
            let options =
                region.readings.iter().zip(&chosen).map(|(reading, chosen)| chosen.unwrap_or(reading.default));
            openings.own(&options.collect::<Vec<_>>()).start(&mut case);
        }
        Ok((case, chosen))
    }
}

/// The options that the person chose, by reading.
pub(crate) fn chosen(region: &Region, readings: &[(String, String)]) -> Result<Vec<Option<u8>>, Problem> {
    let mut chosen = vec![None; region.readings.len()];
    for (id, option) in readings {
        let path = format!("/readings/{}", escaped(id));
        let Some(at) = region.readings.iter().position(|reading| reading.id == *id) else {
            let known = region.readings.iter().map(|reading| reading.id.clone()).collect();
            return Err(Problem { path, fault: Fault::UnknownReading(known) });
        };
        let options = &region.readings[at].options;
        let Some(option) = options.iter().position(|known| known.id == *option) else {
            let known = options.iter().map(|option| option.id.clone()).collect();
            return Err(Problem { path, fault: Fault::UnknownOption(known) });
        };
        chosen[at] = Some(option as u8);
    }
    Ok(chosen)
}

/// What parameters answer of a region's questions.
///
/// # Errors
/// A parameter that no question asks for, and an answer of another kind or out of bounds.
pub fn answers(region: &Region, parameters: &[(String, Given)]) -> Result<Answers, Problem> {
    let mut answers = Answers::none(region.questions.len());
    for (id, given) in parameters {
        let fault = |fault| Problem { path: format!("/parameters/{}", escaped(id)), fault };
        let Some(at) = region.question(id) else {
            let known = region.questions.iter().map(|question| question.id.clone()).collect();
            return Err(fault(Fault::UnknownParameter(known)));
        };
        let question = region.question_of(at);
        let answer = answer(question, given).map_err(fault)?;
        let (low, high) = question.bounds;
        if answer < low || answer > high {
            return Err(fault(Fault::ParameterRange(low.to_string(), high.to_string())));
        }
        answers.set(at, answer);
    }
    // Nothing below can be laid to an answer where none was given: the search over all situations is left out.
    if parameters.is_empty() {
        return Ok(answers);
    }
    let impossible = region.impossible_rates(&answers);
    let asked = |value: &Percent, question| matches!(value.base, Base::Ask(at) if at == question);
    for (id, _) in parameters {
        let Some(question) = region.question(id) else { continue };
        if impossible.iter().any(|Impossible(values)| values.iter().any(|value| asked(value, question))) {
            return Err(Problem { path: format!("/parameters/{}", escaped(id)), fault: Fault::RateSum });
        }
    }
    Ok(answers)
}

/// The answer, of the question's kind.
fn answer(question: &Question, given: &Given) -> Result<Answer, Fault> {
    let (text, whole) = match given {
        Given::Text(text) => (text.as_str(), false),
        Given::Number(digits) if digits.starts_with('-') => return Err(Fault::Money(MoneyFault::Negative)),
        Given::Number(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => (digits.as_str(), true),
        Given::Number(_) => return Err(Fault::Type(expected(question.kind))),
        Given::Bool(flag) if question.kind == QuestionKind::YesNo => return Ok(Answer::YesNo(*flag)),
        Given::Bool(_) => return Err(Fault::Type(expected(question.kind))),
    };
    match question.kind {
        QuestionKind::Money => Ok(Answer::Money(Money::parse(text)?)),
        QuestionKind::Rate => Ok(Answer::Rate(Rate::parse(text)?)),
        QuestionKind::Number => {
            let (low, high) = question.bounds;
            let plain = whole || text.bytes().all(|byte| byte.is_ascii_digit());
            let number: Option<i64> = text.parse().ok().filter(|_| plain);
            let number = number.ok_or(Fault::Integer(low.place(), high.place()))?;
            let number = u32::try_from(number);
            number.map(Answer::Number).map_err(|_| Fault::ParameterRange(low.to_string(), high.to_string()))
        }
        QuestionKind::YesNo => match text {
            "yes" => Ok(Answer::YesNo(true)),
            "no" => Ok(Answer::YesNo(false)),
            _ => Err(Fault::YesNo),
        },
    }
}

fn expected(kind: QuestionKind) -> Expected {
    match kind {
        QuestionKind::Money => Expected::Money,
        QuestionKind::Rate => Expected::Rate,
        QuestionKind::Number => Expected::Integer,
        QuestionKind::YesNo => Expected::Bool,
    }
}

/// Whether all rates that use answers stay between 0 and 100 %.
pub(crate) fn rates_fit(region: &Region, answers: &Answers) -> bool {
    region.impossible_rates(answers).is_empty()
}
