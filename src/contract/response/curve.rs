//! A curve under the contract's names.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::curve::{
    Breakpoint, Cause, Curve, CurveAnswer, PaidOfBill, PaymentLine, Piece, PiecePart, Plateau,
};
use crate::engine::{Certainty, Needs};
use crate::estimate::ClaimTemplate;
use crate::units::{Fraction, Money, Rate};
use crate::words;

use super::citations::Citations;
use super::{Clauses, ReasonView, assumptions, questions, readings, reason};

/// 曲线: what each fund and the person pay against the bill, exact at every fen.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Curve")]
pub struct CurveResponse<'a> {
    /// What every answer about one claim says.
    #[serde(flatten)]
    pub base: BaseView<'a>,
    /// 您在这里: the claim's own bill.
    pub here: PaidView,
    /// 分段: every bill is in exactly one.
    #[schemars(length(min = 1))]
    pub pieces: Vec<PieceView<'a>>,
    /// 转折点, in order; several causes can meet at one bill.
    pub breakpoints: Vec<BreakpointView<'a>>,
    /// 平段: where neither fund pays a fen more.
    pub plateaus: Vec<Plateau>,
    /// 条文: every clause that is cited above, by id.
    pub clauses: Clauses<'a>,
}

/// What every answer about one claim says.
#[derive(Serialize, JsonSchema, Debug)]
pub struct BaseView<'a> {
    /// 统筹地区: the region's id.
    pub region: &'a str,
    /// The claim's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// Why no rule pays, where none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<ReasonView<'a>>,
    /// 缺的数: ids of questions; also `birth` and `chronic_diseases`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<&'a str>,
    /// 按文件、含假设、至少
    pub certainty: Certainty,
    /// 假设: what the answer rests on.
    pub assumptions: IndexMap<&'a str, &'a str>,
    /// 缺的数: what is asked for and why.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub questions: IndexMap<&'a str, String>,
    /// 读法: not settled; another option may give another answer.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub readings: IndexMap<&'a str, &'a str>,
}

/// What is paid at one bill.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Paid")]
pub struct PaidView {
    /// 医疗费总额
    pub bill: Money,
    /// 统筹基金支付 at this bill.
    pub fund: Money,
    /// 职工大额医疗费用补助 at this bill.
    pub large_amount: Money,
    /// 个人负担总额 at this bill.
    pub person: Money,
}

/// 一段: bills over which one rule holds.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Piece")]
pub struct PieceView<'a> {
    /// The first bill.
    pub from: Money,
    /// The last bill.
    pub to: Money,
    /// What one more fen meets.
    pub part: PiecePart,
    /// The same in words.
    pub text: &'a str,
    /// 统筹基金支付
    pub fund: PaymentView,
    /// 职工大额医疗费用补助
    pub large_amount: PaymentView,
    /// 个人边际负担: of one more yuan, before rounding.
    #[schemars(with = "Rate")]
    pub person_rate: Fraction,
    /// 条文: its id.
    pub clause: &'a str,
}

/// A payment along a piece: rate × (bill − from) + base, half up to the fen, never below zero.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Payment")]
pub struct PaymentView {
    /// 边际比例: the exact rate of one more yuan.
    #[schemars(with = "Rate")]
    pub rate: Fraction,
    /// Yuan at the piece's first bill before rounding.
    pub base: Fraction,
}

/// 转折点: the first bill at which another rule holds.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Breakpoint")]
pub struct BreakpointView<'a> {
    /// What changes.
    #[schemars(extend("enum" = Cause::NAMES))]
    pub cause: &'a str,
    /// The same in words.
    pub text: String,
    /// Whose ceiling it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["fund", "large_amount"]))]
    pub of: Option<&'a str>,
    /// The pool that is full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pool: Option<&'a str>,
    /// The rate of the band that begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Rate>")]
    pub rate: Option<Fraction>,
    /// What is paid there.
    #[serde(flatten)]
    pub paid: PaidView,
    /// 条文: its id.
    pub clause: &'a str,
}

impl<'a> BaseView<'a> {
    pub(super) fn new(citations: &Citations<'a>, template: &'a ClaimTemplate) -> BaseView<'a> {
        let (region, language) = (citations.region, citations.language);
        let refusal = template.workings.covered.as_ref().err();
        let needs = refusal.map_or(Needs::NONE, |refusal| refusal.needs);
        BaseView {
            region: &region.id,
            id: template.claim.id.as_deref(),
            reason: refusal.map(|refusal| reason(citations, refusal.reason)),
            needs: needs.ids(region).collect(),
            certainty: template.certainty,
            assumptions: assumptions(region, template.grounds.assumptions(), language),
            questions: questions(region, needs, language),
            readings: readings(region, template.open.iter(), language),
        }
    }
}

impl<'a> CurveResponse<'a> {
    /// The curve in words.
    pub fn new(answer: &'a CurveAnswer) -> CurveResponse<'a> {
        let CurveAnswer { template, curve, here: (bill, paid) } = answer;
        let citations = Citations::new(&template.case.region, template.language);
        CurveResponse {
            base: BaseView::new(&citations, template),
            here: PaidView::new(*bill, *paid),
            pieces: curve.pieces.iter().map(|one| piece(&citations, one)).collect(),
            breakpoints: curve.breakpoints.iter().map(|one| breakpoint(&citations, curve, one)).collect(),
            plateaus: curve.plateaus(),
            clauses: citations.clauses(),
        }
    }
}

impl PaidView {
    fn new(bill: Money, paid: PaidOfBill) -> PaidView {
        PaidView { bill, fund: paid.fund, large_amount: paid.large_amount, person: paid.person }
    }
}

fn piece<'a>(citations: &Citations<'a>, piece: &Piece) -> PieceView<'a> {
    let payment = |payment: &PaymentLine| PaymentView { rate: payment.rate().into(), base: payment.exact(piece.from) };
    PieceView {
        from: piece.from,
        to: piece.to,
        part: piece.part,
        text: words::curves::part(piece.part, citations.language),
        fund: payment(&piece.fund),
        large_amount: payment(&piece.large_amount),
        person_rate: piece.person_rate().into(),
        clause: citations.clause(piece.clause),
    }
}

fn breakpoint<'a>(citations: &Citations<'a>, curve: &Curve, point: &Breakpoint) -> BreakpointView<'a> {
    let (of, rate) = match point.cause {
        Cause::Ceiling(payer, _) => (Some(payer.line().name()), None),
        Cause::Band(rate) => (None, Some(rate.into())),
        Cause::Deductible | Cause::YearlyDeductible | Cause::SecondFund => (None, None),
    };
    let nothing = PaidOfBill { fund: Money::ZERO, large_amount: Money::ZERO, person: point.bill };
    BreakpointView {
        cause: point.cause.name(),
        text: words::curves::cause(point, citations.region, citations.language),
        of,
        pool: point.pool.map(|at| citations.pool(at)),
        rate,
        paid: PaidView::new(point.bill, curve.at(point.bill).unwrap_or(nothing)),
        clause: citations.clause(point.clause),
    }
}
