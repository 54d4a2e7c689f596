//! 分数 Fraction: an exact number that a decimal cannot hold, such as 1200/17.
//!
//! Such numbers arise in two places only: where a second fund's rate is taken of what the first fund's rate gives, and
//! where a sum that has borne interest is divided by the days of a year.

use core::fmt;
use core::ops::{Add, Div, Mul, Sub};

use num_rational::Ratio;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::units::Money;
use crate::units::rate::{Exact, Rate};

/// The most decimals that are printed before a number is printed as a fraction.
const MOST_DECIMALS: u32 = 20;

/// An exact number: decimal where it has an end, else a fraction such as `1200/17`.
///
/// No sum or product here overflows: amounts have at most ten digits of fen, and denominators at most eighteen, those
/// of two rates.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Fraction(Ratio<i128>);

impl Fraction {
    /// The number, an amount of fen, rounded as [`Money::rounded`] does it: half up to the fen.
    pub(crate) fn half_up(self) -> Money {
        whole(self.0.round())
    }

    /// The number, an amount of fen, up to the next whole fen.
    pub(crate) fn ceiling(self) -> Money {
        whole(self.0.ceil())
    }

    /// Half a fen below an amount.
    pub(crate) fn half_below(amount: Money) -> Fraction {
        Fraction(Ratio::new(i128::from(amount.fen()) * 2 - 1, 2))
    }

    /// Whether [`Fraction::half_up`] changes the amount.
    pub(crate) fn is_rounded(self) -> bool {
        !self.0.is_integer()
    }
}

fn whole(fen: Ratio<i128>) -> Money {
    Money::from_fen(i64::try_from(fen.to_integer()).unwrap_or(i64::MAX))
}

impl From<Decimal> for Fraction {
    fn from(number: Decimal) -> Fraction {
        let number = number.normalize();
        Fraction(Ratio::new(number.mantissa(), 10_i128.pow(number.scale())))
    }
}

impl From<u16> for Fraction {
    fn from(number: u16) -> Fraction {
        Fraction(Ratio::from_integer(number.into()))
    }
}

impl From<Rate> for Fraction {
    fn from(rate: Rate) -> Fraction {
        rate.value().into()
    }
}

impl From<Exact> for Fraction {
    /// In fen.
    fn from(amount: Exact) -> Fraction {
        amount.value().into()
    }
}

impl From<Money> for Fraction {
    /// In fen.
    fn from(amount: Money) -> Fraction {
        Fraction(Ratio::from_integer(amount.fen().into()))
    }
}

impl Add for Fraction {
    type Output = Fraction;
    fn add(self, other: Fraction) -> Fraction {
        Fraction(self.0 + other.0)
    }
}

impl Sub for Fraction {
    type Output = Fraction;
    fn sub(self, other: Fraction) -> Fraction {
        Fraction(self.0 - other.0)
    }
}

impl Mul for Fraction {
    type Output = Fraction;
    fn mul(self, other: Fraction) -> Fraction {
        Fraction(self.0 * other.0)
    }
}

impl Div for Fraction {
    type Output = Fraction;
    /// The caller has seen that `other` is not zero.
    fn div(self, other: Fraction) -> Fraction {
        Fraction(self.0 / other.0)
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (part, whole) = (self.0.numer(), self.0.denom());
        let ends = (2..=MOST_DECIMALS).find(|decimals| 10_i128.pow(*decimals) % whole == 0);
        let decimal = ends.and_then(|decimals| {
            let part = part.checked_mul(10_i128.pow(decimals) / whole)?;
            Decimal::try_from_i128_with_scale(part, decimals).ok()
        });
        match decimal {
            Some(decimal) => decimal.fmt(f),
            None => write!(f, "{part}/{whole}"),
        }
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use num_rational::Ratio;

    use super::Fraction;
    use crate::units::Money;

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
            assert_eq!(Fraction(Ratio::new(part, whole)).to_string(), printed);
        }
    }

    #[test]
    fn halves_are_rounded_up() {
        for (part, whole, fen) in [(1, 2, 1), (1, 3, 0), (2, 3, 1), (3, 2, 2), (999, 2_000, 0), (0, 7, 0)] {
            assert_eq!(Fraction(Ratio::new(part, whole)).half_up(), Money::from_fen(fen), "{part}/{whole}");
        }
        assert_eq!(Fraction(Ratio::new(7, 3)).ceiling(), Money::from_fen(3));
        assert_eq!(Fraction(Ratio::new(6, 3)).ceiling(), Money::from_fen(2));
    }
}
