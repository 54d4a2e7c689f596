//! 日期 Date: a calendar day; the engine never asks a clock for one.

use core::fmt;

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, ordered as days are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Date(u32);

impl Date {
    /// Before every date that a document names: an open beginning.
    pub const FIRST: Date = Date(0);
    /// After every date: an open end.
    pub const LAST: Date = Date(99_991_231);

    /// The day, where the calendar has it; years 1900 to 9999.
    pub const fn new(year: u32, month: u32, day: u32) -> Option<Date> {
        if year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in(year, month) {
            None
        } else {
            Some(Date(year * 10_000 + month * 100 + day))
        }
    }

    /// Reads `2023-03-01`.
    pub fn parse(text: &str) -> Option<Date> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |range: core::ops::Range<usize>| {
            bytes[range].iter().try_fold(0, |sum, &b| b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0')))
        };
        Date::new(number(0..4)?, number(5..7)?, number(8..10)?)
    }

    /// The day as eight digits, `20230301`: how packs carry it, the open ends too.
    pub(crate) const fn digits(self) -> u32 {
        self.0
    }

    /// The day from what [`Date::digits`] gave.
    pub(crate) const fn from_digits(digits: u32) -> Date {
        Date(digits)
    }

    /// The calendar year 自然年度.
    pub const fn year(self) -> u32 {
        self.0 / 10_000
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u32 {
        self.0 / 100 % 100
    }

    /// The quarter, 1 to 4.
    pub const fn quarter(self) -> u32 {
        (self.month() - 1) / 3 + 1
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u32 {
        self.0 % 100
    }

    /// The next day; the last day of year 9999 is its own.
    pub fn next(self) -> Date {
        Date::new(self.year(), self.month(), self.day() + 1)
            .or_else(|| Date::new(self.year(), self.month() + 1, 1))
            .or_else(|| Date::new(self.year() + 1, 1, 1))
            .unwrap_or(self)
    }

    /// The day before; the first day of 1900 is its own.
    pub fn previous(self) -> Date {
        let (year, month) = (self.year(), self.month());
        Date::new(year, month, self.day().wrapping_sub(1))
            .or_else(|| Date::new(year, month.wrapping_sub(1), days_in(year, month.wrapping_sub(1))))
            .or_else(|| Date::new(year.wrapping_sub(1), 12, 31))
            .unwrap_or(self)
    }

    /// The number of days from `self` up to, not including, `end`; negative where `end` is before.
    pub const fn days_until(self, end: Date) -> i64 {
        end.count() - self.count()
    }

    /// Days since a fixed day long ago. Counting years from March puts the leap day at their end.
    const fn count(self) -> i64 {
        let (year, month) = (self.year() as i64, self.month() as i64);
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + self.day() as i64
    }

    /// 周岁: whole years from `self`, a birthday, to `day`; the birthday itself counts. Zero before it.
    pub const fn age_on(self, day: Date) -> u32 {
        day.0.saturating_sub(self.0) / 10_000
    }
}

/// The number of days in a month.
const fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn knows_the_calendar() {
        for good in ["2023-01-01", "2024-02-29", "2000-02-29", "2023-12-31"] {
            assert_eq!(Date::parse(good).expect(good).to_string(), good);
        }
        for bad in ["2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-1-01", "20230101", ""] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn steps_over_month_and_year() {
        for (day, next) in [("2023-02-28", "2023-03-01"), ("2024-02-28", "2024-02-29"), ("2023-12-31", "2024-01-01")] {
            assert_eq!(Date::parse(day).expect(day).next().to_string(), next);
            assert_eq!(Date::parse(next).expect(next).previous().to_string(), day);
        }
    }

    #[test]
    fn counts_days() {
        let start = Date::parse("1999-12-31").expect("a day");
        let mut day = start;
        for count in 0..150_000 {
            assert_eq!((start.days_until(day), day.days_until(start)), (count, -count), "{day}");
            day = day.next();
        }
    }

    #[test]
    fn counts_birthdays() {
        let birth = Date::parse("1954-03-02").expect("a day");
        for (day, age) in [("2024-03-01", 69), ("2024-03-02", 70), ("1954-03-02", 0), ("1950-01-01", 0)] {
            assert_eq!(birth.age_on(Date::parse(day).expect(day)), age);
        }
    }
}
