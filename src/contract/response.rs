//! 答复的样子: an answer under the contract's names, for any serializer.

mod account;
mod advice;
mod by_name;
mod compare;
mod curve;
mod diff;
mod inverse;
mod ledger;
mod questions;
mod range;
mod reconcile;

pub use account::AccountResponse;
pub use advice::AdvisedResponse;
pub use compare::ComparisonResponse;
pub use curve::CurveResponse;
pub use diff::{Comparison, yuan};
pub use inverse::InverseResponse;
pub use questions::QuestionsResponse;
pub use reconcile::Reconciliation;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::engine::{Case, Decision, Needs, Reason, Slip, Step};
use crate::estimate::{Answer, Decided, YearEnd};
use crate::problem::Problem;
use crate::region::{AssumptionId, Cite, ClauseId, QuestionId, Region};
use crate::units::{Language, Money};
use crate::words;
use by_name::ByName;
use ledger::LedgerView;
use range::RangeView;

/// The response to a request.
#[derive(Serialize, Debug)]
pub struct Response<'a> {
    region: &'a str,
    document: DocumentView<'a>,
    claims: Vec<DecisionView<'a>>,
    year: Vec<YearView<'a>>,
    totals: Slip,
    #[serde(skip_serializing_if = "Option::is_none")]
    totals_range: Option<RangeView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    totals_left_out: Vec<&'a str>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    assumptions: ByName<'a, &'a str>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    questions: ByName<'a, String>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    readings: ByName<'a, &'a str>,
}

/// Outcomes and slips only.
#[derive(Serialize, Debug)]
pub struct SlipsResponse<'a> {
    region: &'a str,
    claims: Vec<OutcomeView<'a>>,
}

/// An error.
#[derive(Serialize, Debug)]
pub struct ErrorResponse<'a> {
    error: ProblemView<'a>,
}

#[derive(Serialize, Debug)]
struct ProblemView<'a> {
    code: &'a str,
    path: &'a str,
    message: String,
}

#[derive(Serialize, Debug)]
struct OutcomeView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    outcome: &'a str,
    slip: Slip,
}

#[derive(Serialize, Debug)]
struct DocumentView<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    number: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<String>,
    in_force: String,
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<&'a str>,
}

#[derive(Serialize, Debug)]
struct DecisionView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    outcome: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<ReasonView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needs: Vec<&'a str>,
    certainty: &'a str,
    assumptions: Vec<&'a str>,
    slip: Slip,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<RangeView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<&'a str>,
    steps: Vec<StepView<'a>>,
}

#[derive(Serialize, Debug)]
struct ReasonView<'a> {
    code: &'a str,
    text: String,
    clause: ClauseView<'a>,
}

#[derive(Serialize, Debug)]
struct ClauseView<'a> {
    id: &'a str,
    article: &'a str,
    quote: &'a str,
    gist: &'a str,
}

#[derive(Serialize, Debug)]
struct StepView<'a> {
    stage: &'a str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    formula: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<ClauseView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumption: Option<&'a str>,
}

#[derive(Serialize, Debug)]
struct YearView<'a> {
    year: u32,
    deductibles: Vec<DeductibleView<'a>>,
    ceilings: Vec<CeilingView<'a>>,
    totals: Slip,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<RangeView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<&'a str>,
    ledger: LedgerView<'a>,
}

#[derive(Serialize, Debug)]
struct DeductibleView<'a> {
    pool: &'a str,
    standard: Money,
    met: Money,
    left: Money,
}

#[derive(Serialize, Debug)]
struct CeilingView<'a> {
    pool: &'a str,
    limit: Money,
    used: Money,
    left: Money,
}

impl Serialize for Slip {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(16))?;
        for (line, amount) in self.lines() {
            map.serialize_entry(line.name(), &amount)?;
        }
        map.end()
    }
}

impl<'a> ErrorResponse<'a> {
    /// The error in words.
    pub fn new(problem: &'a Problem, language: Language) -> ErrorResponse<'a> {
        let message = words::problem(problem, language);
        ErrorResponse { error: ProblemView { code: problem.code(), path: &problem.path, message } }
    }
}

impl<'a> SlipsResponse<'a> {
    /// Outcomes and slips, each with its claim's id.
    pub fn new(region: &'a str, claims: impl Iterator<Item = (Option<&'a str>, &'a Decision)>) -> SlipsResponse<'a> {
        let view =
            |(id, decision): (_, &Decision)| OutcomeView { id, outcome: decision.outcome.name(), slip: decision.slip };
        SlipsResponse { region, claims: claims.map(view).collect() }
    }
}

impl<'a> Response<'a> {
    /// The answer in words.
    pub fn new(answer: &'a Answer) -> Response<'a> {
        let (region, language) = (&*answer.case.region, answer.language);
        let decisions = || answer.claims.iter().map(|decided| &decided.decision);
        let ranges = answer.claims.iter().filter_map(|decided| decided.range.as_ref()).chain(&answer.totals_range);
        let years = answer.years.iter().filter_map(|end| end.range.as_ref());
        let moving = ranges.chain(years).flat_map(|range| &range.because);
        let left_out = answer.claims.iter().flat_map(|decided| &decided.left_out).chain(&answer.totals_left_out);
        let left_out = left_out.chain(answer.years.iter().flat_map(|end| &end.left_out));
        let moving = moving.chain(left_out);
        Response {
            region: &region.id,
            document: document(region, language),
            claims: answer.claims.iter().map(|decided| decision(region, decided, language)).collect(),
            year: answer.years.iter().map(|end| year(&answer.case, end, language)).collect(),
            totals: answer.totals,
            totals_range: answer.totals_range.as_ref().map(|range| RangeView::new(region, range, language)),
            totals_left_out: range::ids(region, &answer.totals_left_out).collect(),
            assumptions: assumptions(region, decisions().flat_map(|decision| decision.grounds.assumptions()), language),
            questions: questions(region, decisions().fold(Needs::NONE, |all, one| all.and(one.needs)), language),
            readings: readings(region, moving.map(|at| usize::from(*at)), language),
        }
    }
}

fn document(region: &Region, language: Language) -> DocumentView<'_> {
    let document = &region.document;
    DocumentView {
        title: &document.title,
        number: &document.number,
        issued: document.issued.map(|date| date.to_string()),
        in_force: document.in_force.to_string(),
        kind: document.kind.name(),
        notice: document.notice.as_ref().map(|notice| notice.get(language)),
    }
}

fn decision<'a>(region: &'a Region, decided: &'a Decided, language: Language) -> DecisionView<'a> {
    let Decided { id, decision, certainty, range, left_out, steps } = decided;
    DecisionView {
        id: id.as_deref(),
        outcome: decision.outcome.name(),
        reason: decision.reason.map(|given| reason(region, given, language)),
        needs: words::needs(decision.needs, region).collect(),
        certainty: certainty.name(),
        assumptions: decision.grounds.assumptions().map(|id| region.assumption(id).id.as_str()).collect(),
        slip: decision.slip,
        range: range.as_ref().map(|range| RangeView::new(region, range, language)),
        left_out: range::ids(region, left_out).collect(),
        steps: steps.iter().map(|one| step(region, one, language)).collect(),
    }
}

fn reason(region: &Region, reason: Reason, language: Language) -> ReasonView<'_> {
    ReasonView {
        code: words::code(reason.code, region),
        text: words::reason(reason.code, region, language),
        clause: clause(region, reason.clause, language),
    }
}

fn clause(region: &Region, id: ClauseId, language: Language) -> ClauseView<'_> {
    let clause = region.clause(id);
    ClauseView { id: &clause.id, article: &clause.article, quote: &clause.quote, gist: clause.gist.get(language) }
}

fn step<'a>(region: &'a Region, step: &Step, language: Language) -> StepView<'a> {
    let (clause, assumption) = match step.cite {
        Cite::Clause(id) => (Some(clause(region, id, language)), None),
        Cite::Assumption(id) => (None, Some(region.assumption(id).id.as_str())),
    };
    StepView {
        stage: step.stage.name(),
        text: words::step(step, region, language),
        formula: words::formula(step, language),
        amount: step.amount,
        line: step.line.map(|line| line.name()),
        clause,
        assumption,
    }
}

fn year<'a>(case: &'a Case, end: &'a YearEnd, language: Language) -> YearView<'a> {
    let region = &*case.region;
    let pool = |at: u8| region.pools[usize::from(at)].id.as_str();
    let deductibles = end.deductibles.iter().map(|standing| DeductibleView {
        pool: pool(standing.pool),
        standard: standing.standard,
        met: standing.met,
        left: standing.left,
    });
    let ceilings = end.ceilings.iter().map(|standing| CeilingView {
        pool: pool(standing.pool),
        limit: standing.limit,
        used: standing.used,
        left: standing.left,
    });
    YearView {
        year: end.year,
        deductibles: deductibles.collect(),
        ceilings: ceilings.collect(),
        totals: end.totals,
        range: end.range.as_ref().map(|range| RangeView::new(region, range, language)),
        left_out: range::ids(region, &end.left_out).collect(),
        ledger: LedgerView::new(case, end),
    }
}

fn assumptions(region: &Region, ids: impl Iterator<Item = AssumptionId>, language: Language) -> ByName<'_, &str> {
    let text = |id| {
        let assumption = region.assumption(id);
        (assumption.id.as_str(), assumption.text.get(language))
    };
    ids.map(text).collect()
}

fn questions(region: &Region, needs: Needs, language: Language) -> ByName<'_, String> {
    let asked = region.questions.iter().enumerate();
    let asked = asked.filter(|(at, _)| needs.has(Needs::question(QuestionId(*at as u8))));
    asked
        .map(|(_, question)| {
            let (name, why) = (question.name.get(language), question.why.get(language));
            (question.id.as_str(), words::question(name, why, language))
        })
        .collect()
}

fn readings(region: &Region, at: impl Iterator<Item = usize>, language: Language) -> ByName<'_, &str> {
    let text = |at: usize| {
        let reading = &region.readings[at];
        (reading.id.as_str(), reading.text.get(language))
    };
    at.map(text).collect()
}
