//! 比例 Rate: an exact share of an amount.

use core::fmt;
use core::ops::{Add, Sub};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::units::Money;
use crate::units::money::decimals;

/// The most decimals of a rate.
const DECIMALS: usize = 9;

/// 支付比例 or 自付比例. Exact, up to nine decimals: `0.55` is 55 %. Points that are taken off are below zero.
///
/// ```
/// use gongji::{Money, Rate};
/// let half = Rate::parse("0.5").unwrap();
/// assert_eq!(half.of(Money::from_fen(3)), Money::from_fen(2)); // 1.5 fen, half up
/// assert_eq!(half.to_string(), "50%");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Rate(Decimal);

/// Why a text is not a rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
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
    pub const ZERO: Rate = Rate(Decimal::ZERO);
    /// The whole amount.
    pub const ONE: Rate = Rate(Decimal::ONE);

    /// Reads a decimal between 0 and 1: `"0.55"`.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse(text: &str) -> Result<Rate, RateFault> {
        if let Some(positive) = text.strip_prefix('-') {
            return Err(if decimals(positive).is_some() { RateFault::Range } else { RateFault::Shape });
        }
        let rate = read(text, DECIMALS)?;
        if rate.is_share() { Ok(rate) } else { Err(RateFault::Range) }
    }

    /// Reads a percentage as region files write it: `"60%"`, `"-5%"`, `"2.8%"`; between −100 % and 100 %.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse_percent(text: &str) -> Result<Rate, RateFault> {
        let number = text.strip_suffix('%').ok_or(RateFault::Shape)?;
        let (below, digits) = number.strip_prefix('-').map_or((false, number), |rest| (true, rest));
        let Rate(percent) = read(digits, DECIMALS - 2)?;
        let rate = percent / Decimal::ONE_HUNDRED;
        if rate > Decimal::ONE { Err(RateFault::Range) } else { Ok(Rate(if below { -rate } else { rate })) }
    }

    /// A rate from billionths, the smallest steps that rates have.
    pub fn from_billionths(billionths: i64) -> Rate {
        Rate(Decimal::new(billionths, DECIMALS as u32))
    }

    /// The rate in billionths of the whole: its place among all rates.
    pub fn billionths(self) -> i64 {
        let mut scaled = self.0;
        scaled.rescale(DECIMALS as u32);
        i64::try_from(scaled.mantissa()).unwrap_or(i64::MAX)
    }

    /// A rate from tenths of a per cent.
    pub fn from_per_mille(per_mille: i64) -> Rate {
        Rate(Decimal::new(per_mille, 3))
    }

    /// The rate in whole tenths of a per cent, for drawing.
    pub fn per_mille(self) -> i64 {
        self.billionths() / 1_000_000
    }

    /// As requests and responses write it: `0.55`.
    pub fn decimal(self) -> String {
        self.0.normalize().to_string()
    }

    /// Whether nothing is taken.
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether points are taken off.
    pub const fn is_below_zero(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// Whether the rate lies between 0 and 1, both included.
    pub fn is_share(self) -> bool {
        Decimal::ZERO <= self.0 && self.0 <= Decimal::ONE
    }

    /// A share of this rate: half of 4 % is 2 %. Half up to the billionth.
    pub fn times(self, share: Rate) -> Rate {
        Rate((self.0 * share.0).round_dp_with_strategy(DECIMALS as u32, RoundingStrategy::MidpointAwayFromZero))
    }

    /// The mean of rates, cut to the billionth; none of none.
    pub fn mean(rates: &[Rate]) -> Option<Rate> {
        let sum: Decimal = rates.iter().map(|rate| rate.0).sum();
        Some(Rate(sum.checked_div(rates.len().into())?.trunc_with_scale(DECIMALS as u32)))
    }

    /// How far two rates are from each other.
    pub fn distance(self, other: Rate) -> Rate {
        Rate((self.0 - other.0).abs())
    }

    /// This rate of `amount`, half up to the fen (the contract's one rounding rule).
    pub fn of(self, amount: Money) -> Money {
        Exact::of(self, amount).half_up()
    }

    /// The number.
    pub(crate) const fn value(self) -> Decimal {
        self.0
    }
}

/// A number of at most so many decimals, those at the end that are zero aside.
fn read(text: &str, most: usize) -> Result<Rate, RateFault> {
    if decimals(text).ok_or(RateFault::Shape)?.trim_end_matches('0').len() > most {
        return Err(RateFault::Decimals);
    }
    text.parse().map(Rate).map_err(|_| RateFault::Range)
}

impl Add for Rate {
    type Output = Rate;
    fn add(self, other: Rate) -> Rate {
        Rate(self.0 + other.0)
    }
}

impl Sub for Rate {
    type Output = Rate;
    fn sub(self, other: Rate) -> Rate {
        Rate(self.0 - other.0)
    }
}

impl fmt::Display for Rate {
    /// As a percentage, without trailing zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", (self.0 * Decimal::ONE_HUNDRED).normalize())
    }
}

impl Serialize for Rate {
    /// People and JSON read the decimal; packs carry billionths.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(&self.decimal())
        } else {
            serializer.serialize_i64(self.billionths())
        }
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Rate, D::Error> {
        if deserializer.is_human_readable() {
            let text = String::deserialize(deserializer)?;
            return Rate::parse(&text).map_err(|_| de::Error::custom("no rate"));
        }
        let rate = Rate::from_billionths(i64::deserialize(deserializer)?);
        let known = -Decimal::ONE <= rate.0 && rate.0 <= Decimal::ONE;
        known.then_some(rate).ok_or_else(|| de::Error::custom("no rate"))
    }
}

/// An amount before rounding, in fen: parts of one payment add up here and are rounded once.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Exact(Decimal);

impl Exact {
    /// `rate` of `amount`: at most ten digits of yuan and nine decimals, which a `Decimal` holds without rounding.
    pub(crate) fn of(rate: Rate, amount: Money) -> Exact {
        Exact(rate.0 * Decimal::from(amount.fen()))
    }

    /// The sum of two parts of one payment.
    pub(crate) fn plus(self, other: Exact) -> Exact {
        Exact(self.0 + other.0)
    }

    /// How much this is above `other`; below zero where it is less.
    pub(crate) fn above(self, other: Exact) -> Exact {
        Exact(self.0 - other.0)
    }

    /// Half up to the fen.
    pub(crate) fn half_up(self) -> Money {
        Money::rounded(self.0)
    }

    /// Whether [`Exact::half_up`] changes the amount.
    pub(crate) fn is_rounded(self) -> bool {
        !self.0.is_integer()
    }

    /// The number of fen.
    pub(crate) const fn value(self) -> Decimal {
        self.0
    }
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
