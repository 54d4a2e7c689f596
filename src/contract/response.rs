//! 答复 under the contract's names: each answer as a plain struct, which is its schema too.

mod account;
mod advice;
mod citations;
mod compare;
mod curve;
mod diff;
mod inverse;
mod ledger;
mod questions;
mod range;
mod reconcile;
mod year;

pub use account::AccountResponse;
pub use advice::AdvisedResponse;
pub use citations::{ClauseView, Clauses};
pub use compare::ComparisonResponse;
pub use curve::CurveResponse;
pub use diff::{RulesComparison, yuan};
pub use inverse::InverseResponse;
pub use questions::QuestionsResponse;
pub use range::RangeView;
pub use reconcile::Reconciliation;

use std::borrow::Cow;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::engine::{Certainty, Decision, Line, Needs, Outcome, Reason, Slip, Stage, Step};
use crate::estimate::{Decided, EstimateAnswer};
use crate::problem::{CODES, Problem};
use crate::region::{AssumptionId, DocumentKind, ReadingId, Region};
use crate::units::{Date, Language, Money};
use crate::words;
use citations::Citations;
use year::YearView;

/// 测算答复: what becomes of each claim, and how the year stands.
#[derive(Serialize, JsonSchema, Debug)]
pub struct Response<'a> {
    /// 统筹地区: the region's id.
    pub region: &'a str,
    /// 政策文件
    pub document: DocumentView<'a>,
    /// 结论, in the order of the request's claims.
    #[schemars(length(min = 1))]
    pub claims: Vec<DecisionView<'a>>,
    /// 年度: one entry for each calendar year touched.
    #[schemars(length(min = 1))]
    pub year: Vec<YearView<'a>>,
    /// 合计: the sum of all slips.
    pub totals: Slip,
    /// 合计的范围: where readings differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub totals_range: Option<RangeView<'a>>,
    /// 缺数的读法: ids of the readings that this range leaves out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub totals_left_out: Vec<&'a str>,
    /// 假设: the text of every assumption that a claim names.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub assumptions: IndexMap<&'a str, &'a str>,
    /// 缺的数: what is asked for and why, for every value that a claim needs.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub questions: IndexMap<&'a str, String>,
    /// 读法: what is in question, for every reading that moves a range.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub readings: IndexMap<&'a str, &'a str>,
    /// 条文: every clause that is cited above, by id.
    pub clauses: Clauses<'a>,
}

/// Outcomes and slips only.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Slips")]
pub struct SlipsResponse<'a> {
    /// 统筹地区: the region's id.
    pub region: &'a str,
    /// In the order of the request's claims.
    #[schemars(length(min = 1))]
    pub claims: Vec<OutcomeView<'a>>,
}

/// 结果
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Outcome")]
pub struct OutcomeView<'a> {
    /// The claim's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// 六种结果之一
    pub outcome: Outcome,
    /// 结算单
    pub slip: Slip,
}

/// What is wrong with a request; nothing was computed.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Error")]
pub struct ErrorResponse<'a> {
    /// The first fault.
    pub error: ProblemView<'a>,
}

/// What is wrong, where, and what would be right.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Problem")]
pub struct ProblemView<'a> {
    /// A stable code.
    #[schemars(extend("enum" = CODES))]
    pub code: &'a str,
    /// A JSON pointer to the field.
    pub path: &'a str,
    /// What is wrong and what would be right.
    pub message: String,
}

/// 政策文件
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Document")]
pub struct DocumentView<'a> {
    /// 标题
    pub title: &'a str,
    /// 文号
    #[serde(skip_serializing_if = "str::is_empty")]
    pub number: &'a str,
    /// 印发日期
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<Date>,
    /// 施行日期
    pub in_force: Date,
    /// 正式文件、征求意见稿、框架
    pub kind: DocumentKind,
    /// What a reader must know of the document first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<&'a str>,
}

/// 结论: what becomes of one claim.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Decision")]
pub struct DecisionView<'a> {
    /// The claim's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// 六种结果之一
    pub outcome: Outcome,
    /// Why, for everything but `paid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<ReasonView<'a>>,
    /// 缺的数: ids of questions; also `birth` and `chronic_diseases`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<&'a str>,
    /// 按文件、含假设、至少
    pub certainty: Certainty,
    /// 假设: ids.
    pub assumptions: Vec<&'a str>,
    /// 结算单
    pub slip: Slip,
    /// 范围: where readings differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<RangeView<'a>>,
    /// 缺数的读法: ids of the readings that the range leaves out, because a value is missing under another way to read them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<&'a str>,
    /// The explanation, in order.
    #[schemars(length(min = 1))]
    pub steps: Vec<StepView<'a>>,
}

/// 原因
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Reason")]
pub struct ReasonView<'a> {
    /// A stable code.
    pub code: &'a str,
    /// The reason in words.
    pub text: String,
    /// 条文: its id.
    pub clause: &'a str,
}

/// One step; it stands on a clause or on an assumption.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Step")]
pub struct StepView<'a> {
    /// The stage.
    pub stage: Stage,
    /// What was done.
    pub text: Cow<'a, str>,
    /// How the amount was found, with its numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// What came out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// The slip's line that the step explains.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<Line>,
    /// 条文: its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<&'a str>,
    /// 假设: its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumption: Option<&'a str>,
}

impl Serialize for Slip {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Line::ALL.len()))?;
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
        let view = |(id, decision): (_, &Decision)| OutcomeView { id, outcome: decision.outcome, slip: decision.slip };
        SlipsResponse { region, claims: claims.map(view).collect() }
    }
}

impl<'a> Response<'a> {
    /// The answer in words.
    pub fn new(answer: &'a EstimateAnswer) -> Response<'a> {
        let (region, language) = (&*answer.case.region, answer.language);
        let citations = Citations::new(region, language);
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
            claims: answer.claims.iter().map(|decided| decision(&citations, decided)).collect(),
            year: answer.years.iter().map(|end| YearView::new(&answer.case, &citations, end)).collect(),
            totals: answer.totals,
            totals_range: answer.totals_range.as_ref().map(|range| RangeView::new(&citations, range)),
            totals_left_out: range::ids(region, &answer.totals_left_out).collect(),
            assumptions: assumptions(region, decisions().flat_map(|decision| decision.grounds.assumptions()), language),
            questions: questions(region, decisions().fold(Needs::NONE, |all, one| all.and(one.needs)), language),
            readings: readings(region, moving.copied(), language),
            clauses: citations.clauses(),
        }
    }
}

fn document(region: &Region, language: Language) -> DocumentView<'_> {
    let document = &region.document;
    DocumentView {
        title: &document.title,
        number: &document.number,
        issued: document.issued,
        in_force: document.in_force,
        kind: document.kind,
        notice: document.notice.as_ref().map(|notice| notice.get(language)),
    }
}

fn decision<'a>(citations: &Citations<'a>, decided: &'a Decided) -> DecisionView<'a> {
    let Decided { id, decision, certainty, range, left_out, steps } = decided;
    DecisionView {
        id: id.as_deref(),
        outcome: decision.outcome,
        reason: decision.reason.map(|given| reason(citations, given)),
        needs: decision.needs.ids(citations.region).collect(),
        certainty: *certainty,
        assumptions: decision.grounds.assumptions().map(|id| citations.assumption(id)).collect(),
        slip: decision.slip,
        range: range.as_ref().map(|range| RangeView::new(citations, range)),
        left_out: range::ids(citations.region, left_out).collect(),
        steps: steps.iter().map(|one| step(citations, one)).collect(),
    }
}

fn reason<'a>(citations: &Citations<'a>, reason: Reason) -> ReasonView<'a> {
    ReasonView {
        code: reason.code.id(citations.region),
        text: words::reason(reason.code, citations.region, citations.language),
        clause: citations.clause(reason.clause),
    }
}

fn step<'a>(citations: &Citations<'a>, step: &Step) -> StepView<'a> {
    let (clause, assumption) = citations.cite(step.cite);
    StepView {
        stage: step.stage,
        text: words::step(step, citations.region, citations.language),
        formula: words::formula(step, citations.language),
        amount: step.amount,
        line: step.line,
        clause,
        assumption: assumption.map(|id| citations.assumption(id)),
    }
}

fn assumptions(region: &Region, ids: impl Iterator<Item = AssumptionId>, language: Language) -> IndexMap<&str, &str> {
    let text = |id| {
        let assumption = region.assumption(id);
        (assumption.id.as_str(), assumption.text.get(language))
    };
    ids.map(text).collect()
}

fn questions(region: &Region, needs: Needs, language: Language) -> IndexMap<&str, String> {
    let text = |id| {
        let question = region.question_of(id);
        let (name, why) = (question.name.get(language), question.why.get(language));
        (question.id.as_str(), words::question(name, why, language))
    };
    needs.questions().map(text).collect()
}

fn readings(region: &Region, at: impl Iterator<Item = ReadingId>, language: Language) -> IndexMap<&str, &str> {
    let text = |at: ReadingId| {
        let reading = region.reading(at);
        (reading.id.as_str(), reading.text.get(language))
    };
    at.map(text).collect()
}
