//! 金额 Money: exact fen, never a float.

use core::fmt;
use core::iter::Sum;
use core::ops::{Add, AddAssign, Sub, SubAssign};

use arrayvec::ArrayString;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// 金额，单位：分. An exact number of fen (0.01 yuan), printed in yuan with two decimals.
///
/// ```
/// use gongji::Money;
/// let bill = Money::parse("1000.5").unwrap();
/// assert_eq!(bill.fen(), 100_050);
/// assert_eq!(bill.to_string(), "1000.50");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Money(i64);

/// Why a text is not an amount of money.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum MoneyFault {
    /// Not digits with an optional decimal point.
    Shape,
    /// A minus sign.
    Negative,
    /// More than two decimals.
    Decimals,
    /// Above [`Money::MAX`].
    TooLarge,
}

impl Money {
    /// 0.00 yuan.
    pub const ZERO: Money = Money(0);
    /// 99,999,999.99 yuan, the largest amount a request or a region file may name (contract: Conventions).
    pub const MAX: Money = Money(9_999_999_999);

    /// An amount from fen.
    pub const fn from_fen(fen: i64) -> Money {
        Money(fen)
    }

    /// The amount in fen.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// 取整, the contract's one rounding rule: half up to the fen, of an amount in fen that has parts of a fen.
    ///
    /// Half up and half away from zero are the same for what is not below zero, which every payment is.
    pub(crate) fn rounded(fen: Decimal) -> Money {
        let whole = fen.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        // The mantissa of a whole number without decimals is the number.
        Money(i64::try_from(whole.trunc().mantissa()).unwrap_or(i64::MAX))
    }

    /// Reads `"1000"` or `"1000.50"`: digits, at most two decimals, not negative, at most [`Money::MAX`].
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse(text: &str) -> Result<Money, MoneyFault> {
        if text.starts_with('-') && text.len() > 1 {
            return Err(MoneyFault::Negative);
        }
        let decimals = decimals(text).ok_or(MoneyFault::Shape)?;
        if decimals.len() > 2 {
            return Err(MoneyFault::Decimals);
        }
        let yuan: Decimal = text.parse().map_err(|_| MoneyFault::TooLarge)?;
        if yuan > Money::MAX.yuan() {
            Err(MoneyFault::TooLarge)
        } else {
            Ok(Money::rounded(yuan * Decimal::ONE_HUNDRED))
        }
    }

    /// The amount in yuan.
    fn yuan(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// This amount, or zero where it is below zero.
    pub fn at_least_zero(self) -> Money {
        Money(self.0.max(0))
    }

    /// Whether the amount is 0.00.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
}

/// The decimals of a plain number: digits, and at most one point with digits on both sides of it. None where the text
/// is anything else: `Decimal` also reads signs, underscores, exponents, `.5` and `1.`, which the contract does not.
pub(crate) fn decimals(text: &str) -> Option<&str> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, decimals)) => (digits(whole) && digits(decimals)).then_some(decimals),
        None => digits(text).then_some(""),
    }
}

impl Money {
    /// Yuan with both decimals: `1234.50`.
    fn printed(self) -> ArrayString<24> {
        let fen = self.0.unsigned_abs();
        let mut text = ArrayString::new();
        if self.0 < 0 {
            text.push('-');
        }
        text.push_str(itoa::Buffer::new().format(fen / 100));
        text.push('.');
        // 105 for 5 fen: both digits are there, and so is one too many.
        text.push_str(&itoa::Buffer::new().format(100 + fen % 100)[1..]);
        text
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed())
    }
}

impl Serialize for Money {
    /// People and JSON read yuan; packs carry the fen.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(&self.printed())
        } else {
            serializer.serialize_i64(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Money, D::Error> {
        if deserializer.is_human_readable() {
            let text = String::deserialize(deserializer)?;
            return Money::parse(&text).map_err(|_| de::Error::custom("no amount of money"));
        }
        let fen = i64::deserialize(deserializer)?;
        let known = (0..=Money::MAX.0).contains(&fen);
        known.then_some(Money(fen)).ok_or_else(|| de::Error::custom("no amount of money"))
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        self.0 += other.0;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        self.0 -= other.0;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Money::add)
    }
}

#[cfg(test)]
mod tests {
    use super::{Money, MoneyFault};

    #[test]
    fn reads_and_prints_yuan() {
        for (text, fen, printed) in [
            ("0", 0, "0.00"),
            ("0.5", 50, "0.50"),
            ("0.05", 5, "0.05"),
            ("12", 1200, "12.00"),
            ("007.10", 710, "7.10"),
            ("1000.50", 100_050, "1000.50"),
            ("99999999.99", 9_999_999_999, "99999999.99"),
        ] {
            let money = Money::parse(text).expect(text);
            assert_eq!((money.fen(), money.to_string().as_str()), (fen, printed));
        }
        assert_eq!(Money::from_fen(-12_345).to_string(), "-123.45");
        assert_eq!(Money::from_fen(i64::MAX).to_string(), "92233720368547758.07");
    }

    #[test]
    fn refuses_what_is_no_amount() {
        for (text, fault) in [
            ("", MoneyFault::Shape),
            ("-", MoneyFault::Shape),
            ("-1", MoneyFault::Negative),
            ("1.", MoneyFault::Shape),
            (".5", MoneyFault::Shape),
            ("1e3", MoneyFault::Shape),
            ("1_000", MoneyFault::Shape),
            ("1,000", MoneyFault::Shape),
            ("+1", MoneyFault::Shape),
            ("１", MoneyFault::Shape),
            ("NaN", MoneyFault::Shape),
            ("1.005", MoneyFault::Decimals),
            ("100000000", MoneyFault::TooLarge),
            ("99999999999999999999999999999999999999", MoneyFault::TooLarge),
        ] {
            assert_eq!(Money::parse(text), Err(fault), "{text}");
        }
    }
}
