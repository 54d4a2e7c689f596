//! The exact line of one payment, and its one rounding.

use crate::units::rate::Exact;
use crate::units::{Fraction, Money, Rate};

/// What a fund pays along a piece: `half_up(rate × (bill − from) + base)`, never below zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PaymentLine {
    /// The bill at which the line has the value of its base.
    from: Money,
    rate: Rate,
    /// The base in fen.
    base: Fraction,
}

impl PaymentLine {
    /// Always the same.
    pub(super) fn flat(amount: Money) -> PaymentLine {
        PaymentLine { from: Money::ZERO, rate: Rate::ZERO, base: amount.into() }
    }

    /// From `base` on, at a rate.
    pub(super) fn rising(from: Money, rate: Rate, base: Exact) -> PaymentLine {
        PaymentLine { from, rate, base: base.into() }
    }

    /// A second fund's: what the rate gives, at `from` the `base`, above what the first fund's payment stands for.
    pub(super) fn above(from: Money, rate: Rate, base: Exact, stands: Exact) -> PaymentLine {
        PaymentLine::rising(from, rate, base.above(stands))
    }

    /// The same at the second fund's own rate `own`, for the spending that `first` gives this payment for.
    pub(super) fn at_own_rate(self, own: Rate, first: Rate) -> PaymentLine {
        if first.is_zero() {
            return PaymentLine::flat(Money::ZERO);
        }
        PaymentLine { rate: own, base: self.base * own.into() / first.into(), ..self }
    }

    /// What is paid at a bill.
    pub fn at(&self, bill: Money) -> Money {
        self.fen(bill).half_up().at_least_zero()
    }

    /// The first bill, not before the line's own, at which at least `amount` is paid; none where that never is.
    pub(super) fn reaches(&self, amount: Money) -> Option<Money> {
        if amount <= Money::ZERO || self.base.half_up() >= amount {
            return Some(self.from);
        }
        if self.rate.is_zero() {
            return None;
        }
        // Half up gives the amount from half a fen below it on.
        let wanted = Fraction::half_below(amount) - self.base;
        Some(self.from + (wanted / self.rate.into()).ceiling())
    }

    /// The exact rate of one more yuan.
    pub fn rate(&self) -> Rate {
        self.rate
    }

    /// What the line is worth at a bill, before rounding.
    pub fn exact(&self, bill: Money) -> Fraction {
        self.fen(bill) / 100_u16.into()
    }

    fn fen(&self, bill: Money) -> Fraction {
        Fraction::from(self.rate) * (bill - self.from).into() + self.base
    }
}

#[cfg(test)]
mod tests {
    use super::PaymentLine;
    use crate::units::rate::Exact;
    use crate::units::{Money, Rate};

    #[test]
    fn a_line_reaches_an_amount_at_its_first_fen() {
        for (rate, own) in [(550_000_000, None), (600_000_000, Some(1_000_000_000)), (333_333_333, Some(1))] {
            let rate = Rate::from_billionths(rate);
            let mut line = PaymentLine::rising(Money::from_fen(1_000), rate, Exact::of(rate, Money::from_fen(7)));
            if let Some(own) = own {
                line = line.at_own_rate(Rate::from_billionths(own), rate);
            }
            for fen in 0..300 {
                let amount = Money::from_fen(fen);
                let Some(bill) = line.reaches(amount).filter(|bill| bill.fen() < 10_000) else { continue };
                assert!(line.at(bill) >= amount, "{line:?} {fen}");
                let before = bill - Money::from_fen(1);
                assert!(before.fen() < 1_000 || line.at(before) < amount, "{line:?} {fen}");
            }
        }
    }
}
