//! 实际报销比例: what the funds truly pay of the whole bill, beside the rate of the document.

use crate::engine::{Decision, Line};
use crate::units::{Money, Rate};

/// Parts of a bill that no rate is applied to.
const UNSHARED: [Line; 6] =
    [Line::OutsideCatalogue, Line::AboveLimit, Line::FirstShare, Line::Deductible, Line::Uncovered, Line::OverCeiling];

/// 实际报销比例 of one visit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RealShare {
    /// What the funds pay of the whole bill, to a tenth of a per cent.
    pub real: Rate,
    /// 支付比例 of the document; none where it goes by bands.
    pub policy: Option<Rate>,
    /// The parts of the bill that the rate is not applied to, in the order in which they come off.
    pub because: Vec<(Line, Money)>,
}

impl RealShare {
    /// Of a decision; none where no rate was applied.
    pub fn of(decision: &Decision) -> Option<RealShare> {
        let slip = &decision.slip;
        let policy = decision.workings.covered.as_ref().ok()?.terms.share.rate();
        let parts = UNSHARED.into_iter().map(|line| (line, slip[line]));
        let because = parts.filter(|(_, amount)| !amount.is_zero()).collect();
        Some(RealShare { real: share(slip.funds(), slip[Line::Total])?, policy, because })
    }
}

/// A part of a whole, half up to a tenth of a per cent; none of nothing.
fn share(part: Money, whole: Money) -> Option<Rate> {
    let thousandths = (part.fen() * 1_000 + whole.fen() / 2).checked_div(whole.fen())?;
    Some(Rate::from_per_mille(thousandths))
}

#[cfg(test)]
mod tests {
    use super::share;
    use crate::units::Money;

    #[test]
    fn a_share_is_rounded_half_up_to_a_tenth_of_a_per_cent() {
        let of = |part, whole| share(Money::from_fen(part), Money::from_fen(whole)).map(|rate| rate.to_string());
        assert_eq!(of(2_000, 5_000).as_deref(), Some("40%"));
        assert_eq!(of(1, 3).as_deref(), Some("33.3%"));
        assert_eq!(of(1, 2_000).as_deref(), Some("0.1%"));
        assert_eq!(of(0, 10).as_deref(), Some("0%"));
        assert_eq!(of(0, 0), None);
    }
}
