//! 曲线: what each fund and the person pay against the bill, exact at every fen.
//!
//! # What varies
//!
//! The bill's total, between its fixed parts (全自费, 超限价 and 先行自付 as the bill has them, or as its lines make
//! them) and [`Money::MAX`]. What is added counts in full. The year so far and all else about the claim stay.
//!
//! # How it is found
//!
//! From the rules: the deductible that is left, the rates and their bands, what is left under the ceilings, the second
//! fund; see [`crate::engine::Terms`]. Nothing is sampled.
//!
//! # Half-fen steps
//!
//! A polyline is exact before rounding; money is not. So each piece carries the exact line of each payment, rate and
//! base, and a payment at a bill within the piece is that line rounded once, half up to the fen, and never below zero:
//!
//! ```text
//! half_up(rate × (bill − from) + base)
//! ```
//!
//! Two things follow. A ceiling is reached up to half a fen's payment before the exact line gets there: the breakpoint
//! is the first bill at which the rounded payment is the whole of what was left. And within a piece one fen more on the
//! bill adds a fen either to what the funds pay or to what the person pays, never to both and never takes one away. At
//! a breakpoint both neighbours agree: there are no jumps.

mod draw;
mod find;
mod payment;

pub use draw::{Axis, PLACES, Stop};
pub use payment::PaymentLine;

use schemars::JsonSchema;
use serde::Serialize;

use crate::engine::{Line, Workings};
use crate::estimate::variants::Variants;
use crate::estimate::{ClaimTemplate, Request, template};
use crate::problem::Problem;
use crate::region::{Basis, ClauseId, PoolId};
use crate::units::{Money, Rate};

/// 曲线: pieces that cover every bill from the fixed parts to the largest amount, without gap or overlap.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Curve {
    /// The pieces, in order; at least one.
    pub pieces: Vec<Piece>,
    /// Where one piece ends and the next begins, and why; several causes can meet at one bill.
    pub breakpoints: Vec<Breakpoint>,
}

/// 一段: bills over which one rule holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The first bill.
    pub from: Money,
    /// The last bill.
    pub to: Money,
    /// Which part of the way of a claim this is.
    pub part: PiecePart,
    /// The clause that decides what one more fen does here.
    pub clause: ClauseId,
    /// 统筹基金支付
    pub fund: PaymentLine,
    /// 职工大额医疗费用补助
    pub large_amount: PaymentLine,
}

/// What one more fen on the bill meets.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "PiecePart")]
pub enum PiecePart {
    /// No rule pays.
    Uncovered,
    /// 起付标准以内
    Deductible,
    /// 按比例分担
    Share,
    /// 第二段基金
    SecondFund,
    /// 超最高支付限额
    OverCeiling,
}

/// 转折点: a bill at which the rule changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Breakpoint {
    /// The bill.
    pub bill: Money,
    /// What changes.
    pub cause: Cause,
    /// The pool, where one fills.
    pub pool: Option<PoolId>,
    /// The clause.
    pub clause: ClauseId,
}

/// Why the rule changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cause {
    /// 起付标准 is met.
    Deductible,
    /// 年度起付标准 is met.
    YearlyDeductible,
    /// The next band of the rate begins.
    Band(Rate),
    /// 最高支付限额 of a fund is reached, as it limits payment or spending.
    Ceiling(PayingFund, Basis),
    /// 第二段基金 begins to pay.
    SecondFund,
}

/// Which fund pays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PayingFund {
    /// 统筹基金
    Fund,
    /// 第二段基金, such as 职工大额医疗费用补助.
    LargeAmount,
}

/// What is paid at one bill.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PaidOfBill {
    /// 统筹基金支付
    pub fund: Money,
    /// 职工大额医疗费用补助
    pub large_amount: Money,
    /// 个人负担总额
    pub person: Money,
}

impl PaidOfBill {
    /// 医保出: what both funds pay.
    pub fn funds(&self) -> Money {
        self.fund + self.large_amount
    }
}

/// 平段: bills over which neither fund pays a fen more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plateau {
    /// The first bill.
    pub from: Money,
    /// The last bill.
    pub to: Money,
    /// 统筹基金支付
    pub fund: Money,
    /// 职工大额医疗费用补助
    pub large_amount: Money,
}

impl PayingFund {
    /// The line of the slip that it pays.
    pub const fn line(self) -> Line {
        match self {
            PayingFund::Fund => Line::Fund,
            PayingFund::LargeAmount => Line::LargeAmount,
        }
    }
}

impl Cause {
    /// Every name in the response.
    pub const NAMES: &'static [&'static str] =
        &["deductible", "yearly_deductible", "band", "ceiling", "spending_ceiling", "second_fund"];

    /// The name in the response.
    pub const fn name(self) -> &'static str {
        match self {
            Cause::Deductible => "deductible",
            Cause::YearlyDeductible => "yearly_deductible",
            Cause::Band(_) => "band",
            Cause::Ceiling(_, Basis::Fund) => "ceiling",
            Cause::Ceiling(_, Basis::Spend) => "spending_ceiling",
            Cause::SecondFund => "second_fund",
        }
    }
}

impl Piece {
    /// What is paid at a bill within the piece.
    pub fn at(&self, bill: Money) -> PaidOfBill {
        let (fund, large_amount) = (self.fund.at(bill), self.large_amount.at(bill));
        PaidOfBill { fund, large_amount, person: bill - fund - large_amount }
    }

    /// 个人边际负担: what the person pays of one more yuan, before rounding.
    pub fn person_rate(&self) -> Rate {
        Rate::ONE - self.fund.rate() - self.large_amount.rate()
    }
}

impl Curve {
    /// The curve of a claim, from what the engine found for it at any one amount.
    pub fn of(workings: &Workings) -> Curve {
        find::find(workings)
    }

    /// What is paid at a bill; none below the fixed parts and above the largest amount.
    pub fn at(&self, bill: Money) -> Option<PaidOfBill> {
        let after = self.pieces.partition_point(|piece| piece.from <= bill);
        let piece = self.pieces.get(after.checked_sub(1)?)?;
        (bill <= piece.to).then(|| piece.at(bill))
    }

    /// 平段, in order; neighbouring pieces with the same payments are one.
    pub fn plateaus(&self) -> Vec<Plateau> {
        let mut plateaus: Vec<Plateau> = Vec::new();
        for piece in self.pieces.iter().filter(|piece| piece.person_rate() == Rate::ONE) {
            let PaidOfBill { fund, large_amount, .. } = piece.at(piece.from);
            match plateaus.last_mut() {
                Some(last) if (last.fund, last.large_amount) == (fund, large_amount) => last.to = piece.to,
                Some(_) | None => plateaus.push(Plateau { from: piece.from, to: piece.to, fund, large_amount }),
            }
        }
        plateaus
    }
}

/// 曲线请求, checked for everything that can be said without the region.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CurveRequest {
    /// The claim, and those around it.
    pub request: Request,
    /// The claim's id; none: the last claim by date.
    pub claim: Option<String>,
}

/// The answer to a request for a curve.
#[derive(Debug)]
pub struct CurveAnswer<'r> {
    /// The claim, and the year so far.
    pub template: ClaimTemplate<'r>,
    /// 曲线
    pub curve: Curve,
    /// 您在这里: the claim's own bill, and what is paid of it.
    pub here: (Money, PaidOfBill),
}

/// The curve of the last claim by date, or of the one with this id.
///
/// # Errors
/// What the region says against the request, or that no claim has this id.
pub fn curve<'r>(variants: &mut Variants, request: &'r Request, id: Option<&str>) -> Result<CurveAnswer<'r>, Problem> {
    let template = template(variants, request, id)?;
    let curve = Curve::of(&template.workings);
    let bill = template.workings.scope.total;
    let nothing = PaidOfBill { fund: Money::ZERO, large_amount: Money::ZERO, person: bill };
    let here = (bill, curve.at(bill).unwrap_or(nothing));
    Ok(CurveAnswer { template, curve, here })
}
