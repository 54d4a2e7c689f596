//! 反推: from what is paid back to the bill, whole solution sets in fen.
//!
//! Within a piece of the [`Curve`] one fen more on the bill adds a fen to one side only, so what each side pays never
//! falls there, rounding steps included. The bills of one piece that answer a question are therefore one closed
//! interval, whose ends are found by halving; neighbouring intervals are joined. A set has at most as many intervals
//! as the curve has pieces, whatever the rates: it is exact and small without leaving anything out.

use crate::analysis::curve::{Cause, Curve, PaidOfBill, PayingFund};
use crate::analysis::halving::first;
use crate::engine::{CeilingTerm, Line, Workings};
use crate::estimate::variants::Variants;
use crate::estimate::{ClaimTemplate, Request, template};
use crate::problem::Problem;
use crate::region::{Basis, ClauseId, PoolId};
use crate::units::Money;

/// Which bills?
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InverseQuestion {
    /// 个人最多负担: the person pays at most this.
    PersonAtMost(Money),
    /// 个人正好负担: the person pays exactly this.
    PersonExactly(Money),
    /// 统筹基金至少支付: the fund pays at least this.
    FundAtLeast(Money),
    /// 统筹基金正好支付: the fund pays exactly this.
    FundExactly(Money),
    /// 到起付标准还差多少
    UntilDeductible,
    /// 到最高支付限额还差多少
    UntilCeiling,
}

/// Bills from the first to the last, both included; every fen between is one of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Interval {
    /// The first bill.
    pub from: Money,
    /// The last bill.
    pub to: Money,
}

/// 还差多少: how far it is to a threshold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Until {
    /// What is to be reached.
    pub goal: Goal,
    /// What is left of it, in its own measure.
    pub left: Money,
    /// The first bill at this template that reaches it; none where no bill does.
    pub bill: Option<Money>,
    /// The in-scope part of that bill: the care it takes.
    pub in_scope: Option<Money>,
    /// The pool; none for own terms.
    pub pool: Option<PoolId>,
    /// The clause.
    pub clause: ClauseId,
}

/// A threshold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Goal {
    /// 起付标准
    Deductible,
    /// 最高支付限额 of a fund, on payment or on spending.
    Ceiling(PayingFund, Basis),
}

impl Goal {
    /// The line of the slip that grows towards it.
    pub const fn line(self) -> Line {
        match self {
            Goal::Deductible => Line::Deductible,
            Goal::Ceiling(payer, _) => payer.line(),
        }
    }

    /// What it measures: payment or spending.
    pub const fn basis(self) -> Basis {
        match self {
            Goal::Deductible => Basis::Spend,
            Goal::Ceiling(_, basis) => basis,
        }
    }
}

impl InverseQuestion {
    /// Every name in requests and responses.
    pub const NAMES: &'static [&'static str] =
        &["person_at_most", "person_exactly", "fund_at_least", "fund_exactly", "until_deductible", "until_ceiling"];

    /// The name in requests and responses.
    pub const fn name(self) -> &'static str {
        match self {
            InverseQuestion::PersonAtMost(_) => "person_at_most",
            InverseQuestion::PersonExactly(_) => "person_exactly",
            InverseQuestion::FundAtLeast(_) => "fund_at_least",
            InverseQuestion::FundExactly(_) => "fund_exactly",
            InverseQuestion::UntilDeductible => "until_deductible",
            InverseQuestion::UntilCeiling => "until_ceiling",
        }
    }

    /// The amount that is asked about.
    pub const fn amount(self) -> Option<Money> {
        match self {
            InverseQuestion::PersonAtMost(amount)
            | InverseQuestion::PersonExactly(amount)
            | InverseQuestion::FundAtLeast(amount)
            | InverseQuestion::FundExactly(amount) => Some(amount),
            InverseQuestion::UntilDeductible | InverseQuestion::UntilCeiling => None,
        }
    }
}

/// The bills of the curve for which `pays` gives an amount between both ends, both included.
///
/// `pays` must not fall within a piece: what either fund or the person pays.
pub fn bills(curve: &Curve, pays: fn(PaidOfBill) -> Money, [least, most]: [Money; 2]) -> Vec<Interval> {
    let mut found: Vec<Interval> = Vec::new();
    for piece in &curve.pieces {
        let all = || piece.from.fen()..piece.to.fen() + 1;
        let paid = |fen| pays(piece.at(Money::from_fen(fen)));
        let (from, above) = (first(all(), |fen| paid(fen) >= least), first(all(), |fen| paid(fen) > most));
        if from >= above {
            continue;
        }
        let (from, to) = (Money::from_fen(from), Money::from_fen(above - 1));
        match found.last_mut() {
            Some(last) if last.to + Money::from_fen(1) == from => last.to = to,
            Some(_) | None => found.push(Interval { from, to }),
        }
    }
    found
}

/// How far it is to the deductible; none where nothing answers the claim.
pub fn until_deductible(workings: &Workings) -> Option<Until> {
    let threshold = workings.covered.as_ref().ok()?.terms.deductible.threshold();
    let fixed = workings.scope.fixed();
    let bill = Some(fixed + threshold.left).filter(|bill| *bill <= Money::MAX);
    Some(Until {
        goal: Goal::Deductible,
        left: threshold.left,
        bill,
        in_scope: bill.map(|bill| bill - fixed),
        pool: threshold.pool,
        clause: threshold.clause,
    })
}

/// How far it is to each ceiling, the first fund's before the second's.
///
/// Of several ceilings of one fund only the one that holds first can be reached; of the others is said what is left.
pub fn until_ceilings(workings: &Workings, curve: &Curve) -> Vec<Until> {
    let Ok(covered) = &workings.covered else { return Vec::new() };
    let second = covered.terms.second.iter().flat_map(|second| second.ceilings.each());
    let further = second.map(|cap| (PayingFund::LargeAmount, cap));
    let all = covered.terms.ceilings.each().map(|cap| (PayingFund::Fund, cap)).chain(further);
    all.map(|(payer, cap)| until_ceiling(workings.scope.fixed(), curve, payer, cap)).collect()
}

fn until_ceiling(fixed: Money, curve: &Curve, payer: PayingFund, cap: &CeilingTerm) -> Until {
    let reached = curve.breakpoints.iter().find(|point| {
        point.cause == Cause::Ceiling(payer, cap.basis) && (point.pool, point.clause) == (cap.pool(), cap.clause)
    });
    let used_up = cap.left().is_zero();
    let bill = if used_up { Some(fixed) } else { reached.map(|point| point.bill) };
    Until {
        goal: Goal::Ceiling(payer, cap.basis),
        left: cap.left(),
        bill,
        in_scope: bill.map(|bill| bill - fixed),
        pool: cap.pool(),
        clause: cap.clause,
    }
}

/// 反推请求, checked for everything that can be said without the region.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InverseRequest {
    /// The claim, and those around it.
    pub request: Request,
    /// The claim's id; none: the last claim by date.
    pub claim: Option<String>,
    /// The question.
    pub asked: InverseQuestion,
}

/// The answer to a question asked back.
#[derive(Debug)]
pub struct InverseAnswer<'r> {
    /// The claim, and the year so far.
    pub template: ClaimTemplate<'r>,
    /// The question.
    pub asked: InverseQuestion,
    /// What was found.
    pub found: FoundBills,
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FoundBills {
    /// All bills that answer, in order; nothing where none does.
    Bills(Vec<Interval>),
    /// How far it is to each threshold; nothing where there is none.
    Until(Vec<Until>),
}

/// Answers for the last claim by date, or for the one with this id.
///
/// # Errors
/// What the region says against the request, or that no claim has this id.
pub fn inverse<'r>(
    variants: &mut Variants,
    request: &'r Request,
    id: Option<&str>,
    asked: InverseQuestion,
) -> Result<InverseAnswer<'r>, Problem> {
    let template = template(variants, request, id)?;
    let workings = &template.workings;
    let curve = Curve::of(workings);
    let found = match asked {
        InverseQuestion::PersonAtMost(most) => {
            FoundBills::Bills(bills(&curve, |paid| paid.person, [Money::ZERO, most]))
        }
        InverseQuestion::PersonExactly(amount) => FoundBills::Bills(bills(&curve, |paid| paid.person, [amount; 2])),
        InverseQuestion::FundAtLeast(least) => FoundBills::Bills(bills(&curve, |paid| paid.fund, [least, Money::MAX])),
        InverseQuestion::FundExactly(amount) => FoundBills::Bills(bills(&curve, |paid| paid.fund, [amount; 2])),
        InverseQuestion::UntilDeductible => FoundBills::Until(until_deductible(workings).into_iter().collect()),
        InverseQuestion::UntilCeiling => FoundBills::Until(until_ceilings(workings, &curve)),
    };
    Ok(InverseAnswer { template, asked, found })
}
