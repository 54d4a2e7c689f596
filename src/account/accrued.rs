//! 积数: what has borne interest and has not been settled.

use core::fmt;

use rust_decimal::Decimal;

use crate::units::money::decimals;
use crate::units::{Fraction, Money, Rate};

/// Those of an amount and of a rate: two and nine.
const DECIMALS: usize = 11;

/// 积数乘利率: the sum of each day's closing balance times that day's yearly rate, exact, before the year's days divide it.
///
/// In yuan, printed with up to eleven decimals; a later request carries it on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Accrued(Decimal);

/// Why a text is not an accrued sum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AccruedFault {
    /// Not digits with an optional decimal point.
    Shape,
    /// A minus sign.
    Negative,
    /// More than eleven decimals.
    Decimals,
    /// More than a year at the largest amount can bear.
    TooLarge,
}

impl Accrued {
    /// The same balance at the same rate on a number of days.
    pub(super) fn of(balance_days: i128, rate: Rate) -> Accrued {
        Accrued(Decimal::from_i128_with_scale(balance_days, 2) * rate.value())
    }

    /// The largest sum: a leap year at the largest amount and a rate of one.
    fn most() -> Accrued {
        Accrued::of(i128::from(Money::MAX.fen()) * 366, Rate::ONE)
    }

    /// Whether nothing has borne interest.
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Both.
    pub(super) fn plus(self, other: Accrued) -> Accrued {
        Accrued(self.0 + other.0)
    }

    /// The interest: divided by the days of a year, half up to the fen, once.
    pub(super) fn interest(self, day_count: u16) -> Money {
        (Fraction::from(self.0 * Decimal::ONE_HUNDRED) / day_count.max(1).into()).half_up()
    }

    /// Reads `"123.45"`.
    pub(crate) fn parse(text: &str) -> Result<Accrued, AccruedFault> {
        if text.strip_prefix('-').and_then(decimals).is_some() {
            return Err(AccruedFault::Negative);
        }
        if decimals(text).ok_or(AccruedFault::Shape)?.len() > DECIMALS {
            return Err(AccruedFault::Decimals);
        }
        let sum = text.parse().map(Accrued).map_err(|_| AccruedFault::TooLarge)?;
        if sum > Accrued::most() { Err(AccruedFault::TooLarge) } else { Ok(sum) }
    }
}

impl fmt::Display for Accrued {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{Accrued, AccruedFault};
    use crate::{Money, Rate};

    #[test]
    fn reads_what_it_prints() {
        for text in ["0", "1", "12.5", "0.00000000001", "123456.78901234567", "36599999996.34"] {
            assert_eq!(Accrued::parse(text).map(|sum| sum.to_string()), Ok(text.to_owned()));
        }
        assert_eq!(Accrued::parse(&Accrued::most().to_string()), Ok(Accrued::most()));
        for (text, fault) in [
            ("", AccruedFault::Shape),
            ("-1", AccruedFault::Negative),
            ("1.", AccruedFault::Shape),
            ("1e3", AccruedFault::Shape),
            ("0.000000000001", AccruedFault::Decimals),
            ("36600000000", AccruedFault::TooLarge),
            ("99999999999999999999999999999999999", AccruedFault::TooLarge),
        ] {
            assert_eq!(Accrued::parse(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn rounds_half_up_once() {
        // 360 days of 1.00 yuan at 0.5 %: half a fen.
        let half = Accrued::of(360 * 100, Rate::from_billionths(5_000_000));
        assert_eq!(half.interest(360), Money::from_fen(1));
        assert_eq!(Accrued(half.0 - Decimal::new(1, 11)).interest(360), Money::ZERO);
        assert_eq!(half.interest(365), Money::ZERO);
    }
}
