//! 范围: what moves it, by how much, and what would settle it.

use schemars::JsonSchema;
use serde::Serialize;

use super::citations::Citations;
use crate::estimate::{Move, Range};
use crate::region::{ReadingId, Region};
use crate::units::Money;
use crate::words;

/// 范围: exact, over all combinations of the readings that touch the claims.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Range")]
pub struct RangeView<'a> {
    /// 个人负担总额: the least and the most.
    pub person: [Money; 2],
    /// 统筹基金支付: the least and the most.
    pub fund: [Money; 2],
    /// 读法: ids of the readings that move it; and `opening`, where what the opening leaves unsaid moves it.
    pub because: Vec<&'a str>,
    /// By how much each of them moves it alone, in the same order.
    pub moves: Vec<MoveView<'a>>,
}

/// By how much one reading moves the range alone, the others as the answer has them, and what would settle it.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Move")]
pub struct MoveView<'a> {
    /// 读法: its id.
    pub reading: &'a str,
    /// 个人负担总额: the least and the most.
    pub person: [Money; 2],
    /// 统筹基金支付: the least and the most.
    pub fund: [Money; 2],
    /// What is paid under each way to read it; the answer's own among them.
    #[schemars(length(min = 1))]
    pub options: Vec<OptionView<'a>>,
    /// What to ask, and whom.
    pub settle: String,
    /// 条文: the id of the words in question.
    pub clause: &'a str,
}

/// One way to read the clause.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "OptionPaid")]
pub struct OptionView<'a> {
    /// Its id: what `readings` takes.
    pub option: &'a str,
    /// What it means.
    pub text: &'a str,
    /// 个人负担总额
    pub person: Money,
    /// 统筹基金支付
    pub fund: Money,
}

/// What `because` says where a range moves with what the opening leaves unsaid; no reading has this id.
const OPENING: &str = "opening";

/// The ids of readings.
pub(super) fn ids<'a>(region: &'a Region, readings: &[ReadingId]) -> impl Iterator<Item = &'a str> {
    readings.iter().map(|at| region.reading(*at).id.as_str())
}

impl<'a> RangeView<'a> {
    pub(super) fn new(citations: &Citations<'a>, range: &Range) -> RangeView<'a> {
        RangeView {
            person: range.person,
            fund: range.fund,
            because: ids(citations.region, &range.because).chain(range.opening.then_some(OPENING)).collect(),
            moves: range.moves.iter().map(|one| moved(citations, one)).collect(),
        }
    }
}

fn moved<'a>(citations: &Citations<'a>, one: &Move) -> MoveView<'a> {
    let (region, language) = (citations.region, citations.language);
    let reading = region.reading(one.reading);
    let options = reading.options.iter().zip(&one.options).filter_map(|(option, paid)| {
        let paid = (*paid)?;
        let text = option.text.get(language);
        Some(OptionView { option: &option.id, text, person: paid.person, fund: paid.fund })
    });
    MoveView {
        reading: &reading.id,
        person: one.person,
        fund: one.fund,
        options: options.collect(),
        settle: words::settle(reading, region, language),
        clause: citations.clause(reading.clause),
    }
}
