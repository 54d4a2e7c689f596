//! The exact line of one payment, and its one rounding.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::units::rate::{Exact, half_up};
use crate::units::{Money, Rate};

const WHOLE: i128 = Rate::ONE.billionths() as i128;

/// What a fund pays along a piece: `half_up(rate × (bill − from) + base)`, never below zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Payment {
    /// The bill at which the line has the value of its base.
    from: Money,
    rate: Rate,
    /// The base in fen, times `scale` billionths.
    base: i128,
    /// One; or the first fund's rate in billionths, where a second fund's payment is found from it.
    scale: i128,
}

/// An exact amount of yuan, or a rate: decimal where it has an end, else a fraction such as `1200/17`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fraction {
    part: i128,
    whole: i128,
}

impl Payment {
    /// Always the same.
    pub(super) fn flat(amount: Money) -> Payment {
        Payment { from: Money::ZERO, rate: Rate::ZERO, base: i128::from(amount.fen()) * WHOLE, scale: 1 }
    }

    /// From `base` on, at a rate.
    pub(super) fn rising(from: Money, rate: Rate, base: Exact) -> Payment {
        Payment { from, rate, base: base.above(Exact::default()), scale: 1 }
    }

    /// A second fund's: what the rate gives, at `from` the `base`, above what the first fund's payment stands for.
    pub(super) fn above(from: Money, rate: Rate, base: Exact, stands: Exact) -> Payment {
        Payment { from, rate, base: base.above(stands), scale: 1 }
    }

    /// The same at the second fund's own rate `own`, for the spending that `first` gives this payment for.
    pub(super) fn at_own_rate(self, own: Rate, first: Rate) -> Payment {
        if first == Rate::ZERO {
            return Payment::flat(Money::ZERO);
        }
        let (rate, scale) = (i128::from(own.billionths()), i128::from(first.billionths()));
        Payment { rate: own, base: self.base * rate, scale, ..self }
    }

    /// What is paid at a bill.
    pub fn at(&self, bill: Money) -> Money {
        let along = i128::from(self.rate.billionths()) * i128::from((bill - self.from).fen());
        half_up(along * self.scale + self.base, WHOLE * self.scale).at_least_zero()
    }

    /// The first bill, not before the line's own, at which at least `amount` is paid; none where that never is.
    pub(super) fn reaches(&self, amount: Money) -> Option<Money> {
        // half_up(x) ≥ amount where x ≥ amount − ½.
        let wanted = (2 * i128::from(amount.fen()) - 1) * WHOLE * self.scale - 2 * self.base;
        let step = 2 * i128::from(self.rate.billionths()) * self.scale;
        if wanted <= 0 || amount <= Money::ZERO {
            return Some(self.from);
        }
        if step == 0 {
            return None;
        }
        i64::try_from((wanted + step - 1) / step).ok().map(|fen| self.from + Money::from_fen(fen))
    }

    /// The exact rate of one more yuan.
    pub fn rate(&self) -> Rate {
        self.rate
    }

    /// What the line is worth at a bill, before rounding.
    pub fn exact(&self, bill: Money) -> Fraction {
        let along = i128::from(self.rate.billionths()) * i128::from((bill - self.from).fen());
        Fraction::new(along * self.scale + self.base, 100 * WHOLE * self.scale)
    }
}

impl From<Rate> for Fraction {
    fn from(rate: Rate) -> Fraction {
        Fraction::new(rate.billionths().into(), WHOLE)
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Fraction {
    fn new(part: i128, whole: i128) -> Fraction {
        let common = common(part.abs(), whole);
        Fraction { part: part / common, whole: whole / common }
    }
}

/// The greatest common divisor.
fn common(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { common(b, a % b) }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut decimals, mut power) = (0_usize, 1);
        while power % self.whole != 0 && decimals < 20 {
            (decimals, power) = (decimals + 1, power * 10);
        }
        if power % self.whole != 0 {
            return write!(f, "{}/{}", self.part, self.whole);
        }
        while decimals < 2 {
            (decimals, power) = (decimals + 1, power * 10);
        }
        let sign = if self.part < 0 { "-" } else { "" };
        let digits = self.part.abs() * (power / self.whole);
        write!(f, "{sign}{}.{:0decimals$}", digits / power, digits % power)
    }
}

#[cfg(test)]
mod tests {
    use super::{Fraction, Payment};
    use crate::units::rate::Exact;
    use crate::units::{Money, Rate};

    #[test]
    fn fractions_print_exactly() {
        for (part, whole, printed) in [
            (0, 100, "0.00"),
            (100, 100, "1.00"),
            (12_345, 100, "123.45"),
            (12_345, 100_000, "0.12345"),
            (-5, 1_000, "-0.005"),
            (600, 17, "600/17"),
            (10, 4, "2.50"),
        ] {
            assert_eq!(Fraction::new(part, whole).to_string(), printed);
        }
    }

    #[test]
    fn a_line_reaches_an_amount_at_its_first_fen() {
        for (rate, own) in [(550_000_000, None), (600_000_000, Some(1_000_000_000)), (333_333_333, Some(1))] {
            let rate = Rate::from_billionths(rate);
            let mut line = Payment::rising(Money::from_fen(1_000), rate, Exact::of(rate, Money::from_fen(7)));
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
