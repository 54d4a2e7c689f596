//! 金额 Money: exact fen, never a float.

use core::fmt;
use core::iter::Sum;
use core::ops::{Add, AddAssign, Sub, SubAssign};

use serde::{Deserialize, Serialize, Serializer};

/// 金额，单位：分. An exact number of fen (0.01 yuan), printed in yuan with two decimals.
///
/// ```
/// use gongji::Money;
/// let bill = Money::parse("1000.5").unwrap();
/// assert_eq!(bill.fen(), 100_050);
/// assert_eq!(bill.to_string(), "1000.50");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Deserialize)]
pub struct Money(i64);

/// Why a text is not an amount of money.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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

    /// Reads `"1000"` or `"1000.50"`: digits, at most two decimals, not negative, at most [`Money::MAX`].
    pub fn parse(text: &str) -> Result<Money, MoneyFault> {
        if text.starts_with('-') && text.len() > 1 {
            return Err(MoneyFault::Negative);
        }
        if !is_plain_decimal(text) {
            return Err(MoneyFault::Shape);
        }
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        if decimals.len() > 2 {
            return Err(MoneyFault::Decimals);
        }
        if whole.trim_start_matches('0').len() > 8 {
            return Err(MoneyFault::TooLarge);
        }
        Ok(Money(scaled(whole, decimals, 2)))
    }

    /// This amount, or zero where it is below zero.
    pub fn at_least_zero(self) -> Money {
        Money(self.0.max(0))
    }

    /// Whether the amount is 0.00.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Hands over the amount as it is printed, `1000.50`: the response's hot path, without formatting machinery.
    fn printed<T>(self, take: impl FnOnce(&str) -> T) -> T {
        let (mut digits, mut at, mut rest) = ([b'0'; 24], 24, self.0.unsigned_abs());
        while rest > 0 || at > 20 {
            at -= 1;
            if at == 21 {
                digits[at] = b'.';
                continue;
            }
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        if self.0 < 0 {
            at -= 1;
            digits[at] = b'-';
        }
        take(str::from_utf8(&digits[at..]).unwrap_or_default())
    }
}

/// Digits, and at most one point with digits on both sides of it.
pub(crate) fn is_plain_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, decimals)) => digits(whole) && digits(decimals),
        None => digits(text),
    }
}

/// Digits before and after the point as a whole number of the smallest unit, with `places` decimals. The caller has
/// seen that there are not more, and that the number fits.
pub(crate) fn scaled(whole: &str, decimals: &str, places: usize) -> i64 {
    let zeros = core::iter::repeat_n(b'0', places - decimals.len());
    let digits = whole.bytes().chain(decimals.bytes()).chain(zeros);
    digits.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'))
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed(|text| f.pad(text))
    }
}

impl Serialize for Money {
    /// People and JSON read yuan; packs carry the fen.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.printed(|text| serializer.serialize_str(text))
        } else {
            serializer.serialize_i64(self.0)
        }
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
