//! From a checked request to a case of its region: parameters, readings and pools get their meaning.

use std::rc::Rc;

use super::{Given, Request};
use crate::engine::{Answers, Case};
use crate::problem::{Fault, Problem, escaped};
use crate::region::{Base, Question, QuestionId, QuestionKind, Region};
use crate::units::{Money, Rate};

impl Request {
    /// The case of this request in its region, under the region's default readings; and the options that the
    /// person chose, by reading.
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
pub fn answers(region: &Region, parameters: &[(String, Given)]) -> Result<Answers, Problem> {
    let mut answers = Answers::none(region.questions.len());
    for (id, given) in parameters {
        let fault = |fault| Problem { path: format!("/parameters/{}", escaped(id)), fault };
        let Some(at) = region.question(id) else {
            let known = region.questions.iter().map(|question| question.id.clone()).collect();
            return Err(fault(Fault::UnknownParameter(known)));
        };
        let question = &region.questions[usize::from(at.0)];
        let answer = answer(question, given).map_err(fault)?;
        let (low, high) = question.bounds;
        if answer < low || answer > high {
            return Err(fault(Fault::ParameterRange(question.print(low), question.print(high))));
        }
        answers.set(at, answer);
    }
    for (id, _) in parameters {
        if let Some(at) = region.question(id)
            && exceeds(region, at, &answers)
        {
            return Err(Problem { path: format!("/parameters/{}", escaped(id)), fault: Fault::RateSum });
        }
    }
    Ok(answers)
}

/// The answer in the question's unit.
fn answer(question: &Question, given: &Given) -> Result<i64, Fault> {
    let (text, whole) = match given {
        Given::Text(text) => (text.as_str(), false),
        Given::Number(digits) if digits.starts_with('-') => return Err(Fault::MoneyNegative),
        Given::Number(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => (digits.as_str(), true),
        Given::Number(_) => return Err(Fault::Type(holds(question.kind))),
        Given::Bool(flag) if question.kind == QuestionKind::YesNo => return Ok(i64::from(*flag)),
        Given::Bool(_) => return Err(Fault::Type(holds(question.kind))),
    };
    match question.kind {
        QuestionKind::Money => Ok(Money::parse(text)?.fen()),
        QuestionKind::Rate => Ok(Rate::parse(text)?.billionths()),
        QuestionKind::Number => text
            .parse()
            .ok()
            .filter(|_| whole || text.bytes().all(|byte| byte.is_ascii_digit()))
            .ok_or(Fault::Integer(question.bounds.0, question.bounds.1)),
        QuestionKind::YesNo => match text {
            "yes" => Ok(1),
            "no" => Ok(0),
            _ => Err(Fault::YesNo),
        },
    }
}

fn holds(kind: QuestionKind) -> &'static crate::contract::table::Holds {
    use crate::contract::table::Holds;
    match kind {
        QuestionKind::Money => &Holds::Money,
        QuestionKind::Rate => &Holds::Rate,
        QuestionKind::Number => &Holds::Integer(0, 0),
        QuestionKind::YesNo => &Holds::Bool,
    }
}

/// Whether all rates that use answers stay between 0 and 100 %.
pub(crate) fn rates_fit(region: &Region, answers: &Answers) -> bool {
    (0..region.questions.len()).all(|at| !exceeds(region, QuestionId(at as u8), answers))
}

/// Whether a rate that uses this answer, with all that may be added to it, leaves 0 to 100 %.
///
/// Additions that exclude each other are not told apart by age or dates here, only by what their masks say.
fn exceeds(region: &Region, question: QuestionId, answers: &Answers) -> bool {
    region.shares.iter().any(|share| {
        let uses = |percent: &crate::region::Percent| matches!(percent.base, Base::Ask(at) if at == question);
        share.table.rows.iter().any(|row| {
            let Ok(rate) = row.value.rate.resolve(answers) else { return false };
            let added = share.add.iter().filter(|add| add.when.meets(&row.when));
            let concerns = uses(&row.value.rate) || added.clone().any(|add| uses(&add.value));
            let sum = added.filter_map(|add| add.value.resolve(answers).ok()).fold(rate, |sum, points| sum + points);
            concerns && !sum.is_share()
        })
    })
}
