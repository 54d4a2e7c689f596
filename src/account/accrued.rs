//! 积数: what has borne interest and has not been settled.

use core::fmt;

use crate::units::money::is_plain_decimal;
use crate::units::{Money, Rate};

/// Fen times billionths: two decimals and nine.
const DECIMALS: usize = 11;
/// One yuan.
const ONE: i128 = 100_000_000_000;
/// The balance of a leap year at the largest amount and a rate of one, in fen times billionths.
const MOST: i128 = Money::MAX.fen() as i128 * Rate::ONE.billionths() as i128 * 366;

/// 积数乘利率: the sum of each day's closing balance times that day's yearly rate, exact, before the year's days divide it.
///
/// Printed in yuan with up to eleven decimals; a later request carries it on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Accrued(i128);

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
        Accrued(balance_days * i128::from(rate.billionths()))
    }

    /// Whether nothing has borne interest.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Both.
    pub(super) fn plus(self, other: Accrued) -> Accrued {
        Accrued(self.0 + other.0)
    }

    /// The interest: divided by the days of a year, half up to the fen, once.
    pub(super) fn interest(self, day_count: u16) -> Money {
        let by = i128::from(day_count.max(1)) * i128::from(Rate::ONE.billionths());
        let fen = (self.0 * 2 + by) / (by * 2);
        Money::from_fen(i64::try_from(fen).unwrap_or(i64::MAX))
    }

    /// Reads `"123.45"`.
    pub(crate) fn parse(text: &str) -> Result<Accrued, AccruedFault> {
        if text.starts_with('-') && is_plain_decimal(&text[1..]) {
            return Err(AccruedFault::Negative);
        }
        if !is_plain_decimal(text) {
            return Err(AccruedFault::Shape);
        }
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        if decimals.len() > DECIMALS {
            return Err(AccruedFault::Decimals);
        }
        if whole.trim_start_matches('0').len() > 11 {
            return Err(AccruedFault::TooLarge);
        }
        let digits = |text: &str| text.bytes().fold(0, |sum: u64, digit| sum * 10 + u64::from(digit - b'0'));
        let zeros = 10_u64.pow((DECIMALS - decimals.len()) as u32);
        let sum = i128::from(digits(whole.trim_start_matches('0'))) * ONE + i128::from(digits(decimals) * zeros);
        if sum > MOST { Err(AccruedFault::TooLarge) } else { Ok(Accrued(sum)) }
    }
}

impl fmt::Display for Accrued {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Both fit; printing wide numbers would be code of its own.
        let decimals = format!(".{:011}", (self.0 % ONE) as u64);
        write!(f, "{}{}", (self.0 / ONE) as u64, decimals.trim_end_matches('0').trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::{Accrued, AccruedFault, MOST};
    use crate::{Money, Rate};

    #[test]
    fn reads_what_it_prints() {
        for text in ["0", "1", "12.5", "0.00000000001", "123456.78901234567", "36599999996.34"] {
            assert_eq!(Accrued::parse(text).map(|sum| sum.to_string()), Ok(text.to_owned()));
        }
        assert_eq!(Accrued::parse(&Accrued(MOST).to_string()), Ok(Accrued(MOST)));
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
        assert_eq!(Accrued(half.0 - 1).interest(360), Money::ZERO);
        assert_eq!(half.interest(365), Money::ZERO);
    }
}
