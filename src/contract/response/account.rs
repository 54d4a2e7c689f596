//! 个人账户答复的样子: a statement under the contract's names, for any serializer.

use serde::Serialize;

use super::by_name::ByName;
use super::{ClauseView, DocumentView, ReasonView, clause, document};
use crate::account::{Credited, Paid, Range, Statement, Step};
use crate::engine::Needs;
use crate::region::{Cite, QuestionId, Region};
use crate::units::{Language, Money};
use crate::words;

/// The response to an account request.
#[derive(Serialize, Debug)]
pub struct AccountResponse<'a> {
    region: &'a str,
    document: DocumentView<'a>,
    months: Vec<MonthView<'a>>,
    movements: Vec<PaidView<'a>>,
    interest: Vec<InterestView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closing: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accrued: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needs: Vec<&'a str>,
    certainty: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<RangeView<'a>>,
    steps: Vec<StepView<'a>>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    assumptions: ByName<'a, &'a str>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    questions: ByName<'a, String>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    readings: ByName<'a, &'a str>,
}

#[derive(Serialize, Debug)]
struct MonthView<'a> {
    month: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    credit: Option<Money>,
    clause: ClauseView<'a>,
}

#[derive(Serialize, Debug)]
struct PaidView<'a> {
    paid: Money,
    refused: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<ReasonView<'a>>,
}

#[derive(Serialize, Debug)]
struct InterestView {
    year: u32,
    amount: Money,
}

#[derive(Serialize, Debug)]
struct RangeView<'a> {
    closing: [Money; 2],
    because: Vec<&'a str>,
    moves: Vec<MoveView<'a>>,
}

#[derive(Serialize, Debug)]
struct MoveView<'a> {
    reading: &'a str,
    options: Vec<OptionView<'a>>,
    settle: String,
    clause: ClauseView<'a>,
}

#[derive(Serialize, Debug)]
struct OptionView<'a> {
    option: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    closing: Option<Money>,
}

#[derive(Serialize, Debug)]
struct StepView<'a> {
    date: String,
    stage: &'a str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    formula: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<ClauseView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumption: Option<&'a str>,
}

impl<'a> AccountResponse<'a> {
    /// The statement in words.
    pub fn new(statement: &'a Statement) -> AccountResponse<'a> {
        let (region, language) = (&*statement.case.region, statement.language);
        let assumption = |id| {
            let assumption = region.assumption(id);
            (assumption.id.as_str(), assumption.text.get(language))
        };
        AccountResponse {
            region: &region.id,
            document: document(region, language),
            months: statement.months.iter().map(|credited| month(region, credited, language)).collect(),
            movements: statement.movements.iter().map(|one| paid(region, one, language)).collect(),
            interest: statement
                .interest
                .iter()
                .map(|(year, amount)| InterestView { year: *year, amount: *amount })
                .collect(),
            closing: statement.closing,
            accrued: (!statement.accrued.is_zero()).then(|| statement.accrued.to_string()),
            needs: words::needs(statement.needs, region).collect(),
            certainty: statement.certainty.name(),
            range: statement.range.as_ref().map(|one| range(region, one, language)),
            steps: statement.steps.iter().map(|one| step(region, one, language)).collect(),
            assumptions: statement.grounds.assumptions().map(assumption).collect(),
            questions: questions(region, statement.needs, language),
            readings: readings(region, statement.range.as_ref(), language),
        }
    }
}

fn month<'a>(region: &'a Region, credited: &Credited, language: Language) -> MonthView<'a> {
    let clause = clause(region, credited.clause, language);
    MonthView { month: credited.month.to_string(), credit: credited.amount, clause }
}

fn paid<'a>(region: &'a Region, paid: &Paid, language: Language) -> PaidView<'a> {
    let reason = paid.reason.map(|reason| ReasonView {
        code: reason.code.name(),
        text: words::refusal(reason.code, region, language),
        clause: clause(region, reason.clause, language),
    });
    PaidView { paid: paid.paid, refused: paid.refused, reason }
}

fn range<'a>(region: &'a Region, range: &Range, language: Language) -> RangeView<'a> {
    let id = |at: &u8| region.readings[usize::from(*at)].id.as_str();
    let moved = |(at, closings): (&u8, &Vec<Option<Money>>)| {
        let reading = &region.readings[usize::from(*at)];
        let options = reading.options.iter().zip(closings);
        let options = options.map(|(option, closing)| OptionView {
            option: &option.id,
            text: option.text.get(language),
            closing: *closing,
        });
        MoveView {
            reading: &reading.id,
            options: options.collect(),
            settle: words::settle(reading, region, language),
            clause: clause(region, reading.clause, language),
        }
    };
    let moves = range.because.iter().zip(&range.options).map(moved).collect();
    RangeView { closing: range.closing, because: range.because.iter().map(id).collect(), moves }
}

fn step<'a>(region: &'a Region, step: &Step, language: Language) -> StepView<'a> {
    let (clause, assumption) = match step.cite {
        Cite::Clause(id) => (Some(clause(region, id, language)), None),
        Cite::Assumption(id) => (None, Some(region.assumption(id).id.as_str())),
    };
    StepView {
        date: step.day.to_string(),
        stage: step.stage.name(),
        text: words::account_step(step, region, language),
        formula: words::account_formula(step, language),
        amount: step.amount,
        clause,
        assumption,
    }
}

fn questions(region: &Region, needs: Needs, language: Language) -> ByName<'_, String> {
    let asked = region.questions.iter().enumerate();
    let asked = asked.filter(|(at, _)| needs.has(Needs::question(QuestionId(*at as u8))));
    let asked = asked.map(|(_, question)| {
        let (name, why) = (question.name.get(language), question.why.get(language));
        (question.id.as_str(), words::question(name, why, language))
    });
    let person = words::personal(needs).map(|one| (one.name(), words::person_question(one, language).to_owned()));
    asked.chain(person).collect()
}

fn readings<'a>(region: &'a Region, range: Option<&Range>, language: Language) -> ByName<'a, &'a str> {
    let moving = range.into_iter().flat_map(|range| &range.because);
    let text = |at: &u8| {
        let reading = &region.readings[usize::from(*at)];
        (reading.id.as_str(), reading.text.get(language))
    };
    moving.map(text).collect()
}
