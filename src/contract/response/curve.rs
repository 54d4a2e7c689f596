//! A curve under the contract's names.

use serde::Serialize;

use crate::analysis::curve::{Breakpoint, Cause, Curve, CurveAnswer, Paid, Payment, Piece};
use crate::engine::{Grounds, Needs, Refusal};
use crate::estimate::Template;
use crate::region::Region;
use crate::units::{Fraction, Language, Money};
use crate::words;

use super::by_name::ByName;
use super::{ClauseView, ReasonView, assumptions, clause, questions, readings, reason};

/// The response to a request for a curve.
#[derive(Serialize, Debug)]
pub struct CurveResponse<'a> {
    #[serde(flatten)]
    base: BaseView<'a>,
    here: PaidView,
    pieces: Vec<PieceView<'a>>,
    breakpoints: Vec<BreakpointView<'a>>,
    plateaus: Vec<PlateauView>,
}

/// What every answer about one template says.
#[derive(Serialize, Debug)]
pub(super) struct BaseView<'a> {
    region: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<ReasonView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needs: Vec<&'a str>,
    certainty: &'a str,
    assumptions: ByName<'a, &'a str>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    questions: ByName<'a, String>,
    #[serde(skip_serializing_if = "ByName::is_empty")]
    readings: ByName<'a, &'a str>,
}

#[derive(Serialize, Debug)]
struct PaidView {
    bill: Money,
    fund: Money,
    large_amount: Money,
    person: Money,
}

#[derive(Serialize, Debug)]
struct PieceView<'a> {
    from: Money,
    to: Money,
    part: &'a str,
    text: &'a str,
    fund: PaymentView,
    large_amount: PaymentView,
    person_rate: Fraction,
    clause: ClauseView<'a>,
}

#[derive(Serialize, Debug)]
struct PaymentView {
    rate: Fraction,
    base: Fraction,
}

#[derive(Serialize, Debug)]
struct BreakpointView<'a> {
    cause: &'a str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pool: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<Fraction>,
    #[serde(flatten)]
    paid: PaidView,
    clause: ClauseView<'a>,
}

#[derive(Serialize, Debug)]
struct PlateauView {
    from: Money,
    to: Money,
    fund: Money,
    large_amount: Money,
}

impl<'a> BaseView<'a> {
    pub fn new(template: &'a Template, refusal: Option<Refusal>, grounds: &Grounds, language: Language) -> Self {
        let region = &*template.case.region;
        let needs = refusal.map_or(Needs::NONE, |refusal| refusal.needs);
        BaseView {
            region: &region.id,
            id: template.claim.id.as_deref(),
            reason: refusal.map(|refusal| reason(region, refusal.reason, language)),
            needs: words::needs(needs, region).collect(),
            certainty: template.certainty(grounds).name(),
            assumptions: assumptions(region, grounds.assumptions(), language),
            questions: questions(region, needs, language),
            readings: readings(region, template.open(grounds), language),
        }
    }
}

impl<'a> CurveResponse<'a> {
    /// The curve in words.
    pub fn new(answer: &'a CurveAnswer) -> CurveResponse<'a> {
        let CurveAnswer { template, curve, here: (bill, paid), grounds, language } = answer;
        let region = &*template.case.region;
        let plateaus = curve.plateaus().into_iter().map(|plateau| PlateauView {
            from: plateau.from,
            to: plateau.to,
            fund: plateau.fund,
            large_amount: plateau.large_amount,
        });
        CurveResponse {
            base: BaseView::new(template, curve.refusal, grounds, *language),
            here: PaidView::new(*bill, *paid),
            pieces: curve.pieces.iter().map(|one| piece(region, one, *language)).collect(),
            breakpoints: curve.breakpoints.iter().map(|one| breakpoint(region, curve, one, *language)).collect(),
            plateaus: plateaus.collect(),
        }
    }
}

impl PaidView {
    fn new(bill: Money, paid: Paid) -> PaidView {
        PaidView { bill, fund: paid.fund, large_amount: paid.large_amount, person: paid.person }
    }
}

fn piece<'a>(region: &'a Region, piece: &Piece, language: Language) -> PieceView<'a> {
    let payment = |payment: &Payment| PaymentView { rate: payment.rate().into(), base: payment.exact(piece.from) };
    PieceView {
        from: piece.from,
        to: piece.to,
        part: piece.part.name(),
        text: words::curves::part(piece.part, language),
        fund: payment(&piece.fund),
        large_amount: payment(&piece.large_amount),
        person_rate: piece.person_rate().into(),
        clause: clause(region, piece.clause, language),
    }
}

fn breakpoint<'a>(region: &'a Region, curve: &Curve, point: &Breakpoint, language: Language) -> BreakpointView<'a> {
    let (of, rate) = match point.cause {
        Cause::Ceiling(payer, _) => (Some(payer.line().name()), None),
        Cause::Band(rate) => (None, Some(rate.into())),
        Cause::Deductible | Cause::YearlyDeductible | Cause::SecondFund => (None, None),
    };
    let nothing = Paid { fund: Money::ZERO, large_amount: Money::ZERO, person: point.bill };
    BreakpointView {
        cause: point.cause.name(),
        text: words::curves::cause(point, region, language),
        of,
        pool: point.pool.map(|at| region.pools[usize::from(at)].id.as_str()),
        rate,
        paid: PaidView::new(point.bill, curve.at(point.bill).unwrap_or(nothing)),
        clause: clause(region, point.clause, language),
    }
}
