//! 个人账户: a statement under the contract's names.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use super::citations::Citations;
use super::{Clauses, DocumentView, assumptions, document, readings};
use crate::account::{AccountRefusal, AccountStage, AccountStep, ClosingRange, Credited, MovementPaid, Statement};
use crate::contract::scalars::Decimal;
use crate::engine::{Certainty, Needs};
use crate::region::{ReadingId, Region};
use crate::units::{Date, Language, Money, Month};
use crate::words;

/// 个人账户答复: opening + credits + interest − paid = closing.
#[derive(Serialize, JsonSchema, Debug)]
pub struct AccountResponse<'a> {
    /// 统筹地区: the region's id.
    pub region: &'a str,
    /// 政策文件
    pub document: DocumentView<'a>,
    /// 计入, month by month.
    #[schemars(length(min = 1))]
    pub months: Vec<MonthView<'a>>,
    /// 支出, in the order of the request; none where a value is missing.
    pub movements: Vec<MovementPaidView<'a>>,
    /// 结息, by year.
    pub interest: Vec<InterestView>,
    /// 期末余额; left out where a value is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing: Option<Money>,
    /// 积数乘利率: what has borne interest since the last settlement; the next request's `accrued`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Decimal>")]
    pub accrued: Option<String>,
    /// 缺的数: ids of questions; also `monthly_base`, `interest` and `birth`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<&'a str>,
    /// 按文件、含假设、至少
    pub certainty: Certainty,
    /// 范围: where readings differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<ClosingRangeView<'a>>,
    /// The explanation, in order of time.
    pub steps: Vec<AccountStepView<'a>>,
    /// 假设: the text of every assumption that the answer rests on.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub assumptions: IndexMap<&'a str, &'a str>,
    /// 缺的数: what is asked for and why.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub questions: IndexMap<&'a str, String>,
    /// 读法: what is in question, for every reading that moves the range.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub readings: IndexMap<&'a str, &'a str>,
    /// 条文: every clause that is cited above, by id.
    pub clauses: Clauses<'a>,
}

/// 计入 of one month, on its first day.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "MonthCredit")]
pub struct MonthView<'a> {
    /// The month.
    #[schemars(with = "Month")]
    pub month: String,
    /// 计入, with what is made up; left out where a value is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<Money>,
    /// 条文: its id.
    pub clause: &'a str,
}

/// 支出: `paid` and `refused` add up to what was asked.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "MovementPaid")]
pub struct MovementPaidView<'a> {
    /// 个人账户支付
    pub paid: Money,
    /// 不付
    pub refused: Money,
    /// Why not all is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<RefusalView<'a>>,
}

/// 不付的原因
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Refusal")]
pub struct RefusalView<'a> {
    /// A stable code.
    pub code: AccountRefusal,
    /// The reason in words.
    pub text: String,
    /// 条文: its id.
    pub clause: &'a str,
}

/// 结息 of one year.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "YearInterest")]
pub struct InterestView {
    /// 自然年度
    #[schemars(range(min = 1900, max = 9998))]
    pub year: u32,
    /// 利息
    pub amount: Money,
}

/// 范围: exact, over all combinations of the readings that touch accounts.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "ClosingRange")]
pub struct ClosingRangeView<'a> {
    /// 期末余额: the least and the most.
    pub closing: [Money; 2],
    /// 读法: ids of the readings that move it.
    pub because: Vec<&'a str>,
    /// By how much each of them moves it alone, in the same order.
    #[schemars(length(min = 1))]
    pub moves: Vec<ClosingMoveView<'a>>,
}

/// By how much one reading moves the balance alone, and what would settle it.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "ClosingMove")]
pub struct ClosingMoveView<'a> {
    /// 读法: its id.
    pub reading: &'a str,
    /// The balance under each way to read it.
    #[schemars(length(min = 1))]
    pub options: Vec<ClosingOptionView<'a>>,
    /// What to ask, and whom.
    pub settle: String,
    /// 条文: the id of the words in question.
    pub clause: &'a str,
}

/// One way to read the clause.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "ClosingOption")]
pub struct ClosingOptionView<'a> {
    /// Its id: what `readings` takes.
    pub option: &'a str,
    /// What it says.
    pub text: &'a str,
    /// 期末余额; none where a value is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing: Option<Money>,
}

/// One step; it stands on a clause or on an assumption.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "AccountStep")]
pub struct AccountStepView<'a> {
    /// 日期
    pub date: Date,
    /// The stage.
    pub stage: AccountStage,
    /// What was done.
    pub text: String,
    /// How the amount was found, with its numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// What came out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// 条文: its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<&'a str>,
    /// 假设: its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumption: Option<&'a str>,
}

impl<'a> AccountResponse<'a> {
    /// The statement in words.
    pub fn new(statement: &'a Statement) -> AccountResponse<'a> {
        let (region, language) = (&*statement.case.region, statement.case.request.language);
        let citations = Citations::new(region, language);
        let interest = |(year, amount): &(u32, Money)| InterestView { year: *year, amount: *amount };
        let moving = statement.range.iter().flat_map(|range| &range.because).copied();
        AccountResponse {
            region: &region.id,
            document: document(region, language),
            months: statement.months.iter().map(|credited| month(&citations, credited)).collect(),
            movements: statement.movements.iter().map(|one| paid(&citations, one)).collect(),
            interest: statement.interest.iter().map(interest).collect(),
            closing: statement.closing,
            accrued: (!statement.accrued.is_zero()).then(|| statement.accrued.to_string()),
            needs: statement.needs.ids(region).collect(),
            certainty: statement.certainty,
            range: statement.range.as_ref().map(|one| range(&citations, one)),
            steps: statement.steps.iter().map(|one| step(&citations, one)).collect(),
            assumptions: assumptions(region, statement.grounds.assumptions(), language),
            questions: questions(region, statement.needs, language),
            readings: readings(region, moving, language),
            clauses: citations.clauses(),
        }
    }
}

fn month<'a>(citations: &Citations<'a>, credited: &Credited) -> MonthView<'a> {
    MonthView { month: credited.month.to_string(), credit: credited.amount, clause: citations.clause(credited.clause) }
}

fn paid<'a>(citations: &Citations<'a>, paid: &MovementPaid) -> MovementPaidView<'a> {
    let reason = paid.reason.map(|reason| RefusalView {
        code: reason.code,
        text: words::refusal(reason.code, citations.region, citations.language),
        clause: citations.clause(reason.clause),
    });
    MovementPaidView { paid: paid.paid, refused: paid.refused, reason }
}

fn range<'a>(citations: &Citations<'a>, range: &ClosingRange) -> ClosingRangeView<'a> {
    let moves = range.because.iter().zip(&range.options).map(|(at, closings)| moved(citations, *at, closings));
    ClosingRangeView {
        closing: range.closing,
        because: range.because.iter().map(|at| citations.region.reading(*at).id.as_str()).collect(),
        moves: moves.collect(),
    }
}

fn moved<'a>(citations: &Citations<'a>, at: ReadingId, closings: &[Option<Money>]) -> ClosingMoveView<'a> {
    let (region, language) = (citations.region, citations.language);
    let reading = region.reading(at);
    let options = reading.options.iter().zip(closings).map(|(option, closing)| ClosingOptionView {
        option: &option.id,
        text: option.text.get(language),
        closing: *closing,
    });
    ClosingMoveView {
        reading: &reading.id,
        options: options.collect(),
        settle: words::settle(reading, region, language),
        clause: citations.clause(reading.clause),
    }
}

fn step<'a>(citations: &Citations<'a>, step: &AccountStep) -> AccountStepView<'a> {
    let (clause, assumption) = citations.cite(step.cite);
    AccountStepView {
        date: step.day,
        stage: step.stage,
        text: words::account_step(step, citations.region, citations.language),
        formula: words::account_formula(step, citations.language),
        amount: step.amount,
        clause,
        assumption: assumption.map(|id| citations.assumption(id)),
    }
}

/// What is asked for: of the region, and of the person.
fn questions(region: &Region, needs: Needs, language: Language) -> IndexMap<&str, String> {
    let mut asked = super::questions(region, needs, language);
    for one in needs.personal() {
        asked.entry(one.name()).or_insert_with(|| words::person_question(one, language).to_owned());
    }
    asked
}
