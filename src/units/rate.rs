//! 比例 Rate: an exact share of an amount.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::units::Money;
use crate::units::money::{is_plain_decimal, scaled};

/// One whole, in the unit that [`Rate`] counts.
const WHOLE: i64 = 1_000_000_000;
/// `WHOLE` has nine zeros, so a rate has at most nine decimals.
const DECIMALS: usize = 9;

/// 支付比例 or 自付比例. Exact, up to nine decimals: `0.55` is 55 %.
///
/// ```
/// use gongji::{Money, Rate};
/// let half = Rate::parse("0.5").unwrap();
/// assert_eq!(half.of(Money::from_fen(3)), Money::from_fen(2)); // 1.5 fen, half up
/// assert_eq!(half.to_string(), "50%");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize)]
pub struct Rate(i64);

/// Why a text is not a rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RateFault {
    /// Not a decimal number.
    Shape,
    /// Below 0 or above 1.
    Range,
    /// More than nine decimals.
    Decimals,
}

impl Rate {
    /// Nothing.
    pub const ZERO: Rate = Rate(0);
    /// The whole amount.
    pub const ONE: Rate = Rate(WHOLE);

    /// Reads a decimal between 0 and 1: `"0.55"`.
    pub fn parse(text: &str) -> Result<Rate, RateFault> {
        if text.starts_with('-') && is_plain_decimal(&text[1..]) {
            return Err(RateFault::Range);
        }
        if !is_plain_decimal(text) {
            return Err(RateFault::Shape);
        }
        let rate = exact(text)?;
        if rate > WHOLE { Err(RateFault::Range) } else { Ok(Rate(rate)) }
    }

    /// Reads a percentage as region files write it: `"60%"`, `"-5%"`, `"2.8%"`; between −100 % and 100 %.
    pub fn parse_percent(text: &str) -> Result<Rate, RateFault> {
        let number = text.strip_suffix('%').ok_or(RateFault::Shape)?;
        let (sign, digits) = number.strip_prefix('-').map_or((1, number), |rest| (-1, rest));
        if !is_plain_decimal(digits) {
            return Err(RateFault::Shape);
        }
        let hundredfold = exact(digits)?;
        if hundredfold % 100 != 0 {
            return Err(RateFault::Decimals);
        }
        let rate = hundredfold / 100;
        if rate > WHOLE { Err(RateFault::Range) } else { Ok(Rate(sign * rate)) }
    }

    /// A rate from billionths; the inverse of [`Rate::billionths`].
    pub const fn from_billionths(billionths: i64) -> Rate {
        Rate(billionths)
    }

    /// As requests and responses write it: `0.55`.
    pub fn decimal(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.abs() / WHOLE, self.0.abs() % WHOLE);
        let digits = format!("{sign}{whole}.{rest:09}");
        digits.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// The rate in billionths of the whole.
    pub const fn billionths(self) -> i64 {
        self.0
    }

    /// Whether the rate lies between 0 and 1, both included.
    pub const fn is_share(self) -> bool {
        self.0 >= 0 && self.0 <= WHOLE
    }

    /// A share of this rate: half of 4 % is 2 %. Half up to the billionth.
    pub fn times(self, share: Rate) -> Rate {
        Rate((self.0 * share.0 + WHOLE / 2).div_euclid(WHOLE))
    }

    /// This rate of `amount`, half up to the fen (the contract's one rounding rule).
    pub fn of(self, amount: Money) -> Money {
        Exact::of(self, amount).half_up()
    }
}

/// The rate's digits as billionths; the caller has seen that they are plain decimals.
fn exact(text: &str) -> Result<i64, RateFault> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if whole.trim_start_matches('0').len() > 3 {
        return Err(RateFault::Range);
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > DECIMALS {
        return Err(RateFault::Decimals);
    }
    Ok(scaled(whole, decimals, DECIMALS))
}

impl core::ops::Add for Rate {
    type Output = Rate;
    fn add(self, other: Rate) -> Rate {
        Rate(self.0 + other.0)
    }
}

impl fmt::Display for Rate {
    /// As a percentage, without trailing zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, size) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let percent = WHOLE as u64 / 100;
        let decimals = format!("{:07}", size % percent);
        let decimals = decimals.trim_end_matches('0');
        let point = if decimals.is_empty() { "" } else { "." };
        write!(f, "{sign}{}{point}{decimals}%", size / percent)
    }
}

/// An amount before rounding, in billionths of a fen: parts of one payment add up here and are rounded once.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Exact(u64);

impl Exact {
    /// `rate` of `amount`. Amounts of one bill are at most 10¹⁰ fen and rates at most 10⁹, so a sum over the
    /// parts of one bill stays below 1.1 × 10¹⁹ and fits.
    pub(crate) fn of(rate: Rate, amount: Money) -> Exact {
        debug_assert!(rate.is_share() && amount >= Money::ZERO && amount <= Money::MAX);
        Exact((amount.fen() as u64) * (rate.0 as u64))
    }

    /// The sum of two parts of one payment.
    pub(crate) fn plus(self, other: Exact) -> Exact {
        Exact(self.0 + other.0)
    }

    /// Half up to the fen.
    pub(crate) fn half_up(self) -> Money {
        let whole = WHOLE as u64;
        Money::from_fen((self.0 / whole + u64::from(self.0 % whole >= whole / 2)) as i64)
    }

    /// How much this is above `other`, in billionths of a fen; below zero where it is less.
    pub(crate) fn above(self, other: Exact) -> i128 {
        i128::from(self.0) - i128::from(other.0)
    }

    /// Whether [`Exact::half_up`] changes the amount.
    pub(crate) fn is_rounded(self) -> bool {
        !self.0.is_multiple_of(WHOLE as u64)
    }
}

/// `part / whole` of a fen, half up; below zero too, so that it only ever grows with `part`.
pub(crate) fn half_up(part: i128, whole: i128) -> Money {
    Money::from_fen((2 * part + whole).div_euclid(2 * whole) as i64)
}

#[cfg(test)]
mod tests {
    use super::{Rate, RateFault};
    use crate::Money;
    use rust_decimal::{Decimal, RoundingStrategy};

    #[test]
    fn reads_decimals_and_percentages() {
        for (text, percent) in [("0.55", "55%"), ("0", "0%"), ("1", "100%"), ("1.000", "100%"), ("0.028", "2.8%")] {
            let rate = Rate::parse(text).expect(text);
            assert_eq!(rate.to_string(), percent);
            assert_eq!(Rate::parse_percent(percent), Ok(rate));
        }
        assert_eq!(Rate::parse_percent("-5%").expect("points off").to_string(), "-5%");
    }

    #[test]
    fn refuses_what_is_no_rate() {
        for (text, fault) in [
            ("", RateFault::Shape),
            ("50%", RateFault::Shape),
            ("1.01", RateFault::Range),
            ("-0.1", RateFault::Range),
            ("70", RateFault::Range),
            ("99999", RateFault::Range),
            ("1e-1", RateFault::Shape),
            ("0.1234567891", RateFault::Decimals),
            ("0.00000000000000000000000000000000001", RateFault::Decimals),
        ] {
            assert_eq!(Rate::parse(text), Err(fault), "{text}");
        }
        assert_eq!(Rate::parse_percent("60"), Err(RateFault::Shape));
        assert_eq!(Rate::parse_percent("101%"), Err(RateFault::Range));
    }

    #[test]
    fn rounds_as_decimal_arithmetic_does() {
        for fen in (0..2_000).chain([Money::MAX.fen(), Money::MAX.fen() - 1]) {
            for billionths in [0, 1, 5_000_000, 333_333_333, 500_000_000, 550_000_000, 999_999_999, 1_000_000_000] {
                let exact = Decimal::from(fen) * Decimal::from_i128_with_scale(billionths.into(), 9);
                let half_up = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
                let ours = Rate::from_billionths(billionths).of(Money::from_fen(fen));
                assert_eq!(Decimal::from(ours.fen()), half_up);
            }
        }
    }
}
