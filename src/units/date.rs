//! 日期 Date: a calendar day; the engine never asks a clock for one.

use core::fmt;

use jiff::civil;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A day of the Gregorian calendar, ordered as days are; years 1900 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date(civil::Date);

impl Date {
    /// The first day that a request or a region file may name.
    pub const MIN: Date = Date(civil::date(1900, 1, 1));
    /// The last one.
    pub const MAX: Date = Date(civil::date(9999, 12, 31));

    /// The day, where the calendar has it; years 1900 to 9999.
    pub fn new(year: u32, month: u32, day: u32) -> Option<Date> {
        let (year, month, day) = (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        let date = Date(civil::Date::new(year, month, day).ok()?);
        (Date::MIN..=Date::MAX).contains(&date).then_some(date)
    }

    /// Reads `2023-03-01`, and no other way in which dates are written.
    pub fn parse(text: &str) -> Option<Date> {
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        let number = |digits: &str| digits.parse().ok();
        if shaped { Date::new(number(&text[..4])?, number(&text[5..7])?, number(&text[8..])?) } else { None }
    }

    /// The calendar year 自然年度.
    pub fn year(self) -> u32 {
        self.0.year().unsigned_abs().into()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month().unsigned_abs().into()
    }

    /// The quarter, 1 to 4.
    pub fn quarter(self) -> u32 {
        (self.month() - 1) / 3 + 1
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0.day().unsigned_abs().into()
    }

    /// The next day; the last day of year 9999 is its own.
    #[must_use]
    pub fn next(self) -> Date {
        self.0.tomorrow().map_or(self, Date)
    }

    /// The day before; the first day of 1900 is its own.
    #[must_use]
    pub fn previous(self) -> Date {
        self.0.yesterday().map_or(self, Date).max(Date::MIN)
    }

    /// The first day of the month.
    #[must_use]
    pub fn first_of_month(self) -> Date {
        Date(self.0.first_of_month())
    }

    /// The last day of the month.
    #[must_use]
    pub fn last_of_month(self) -> Date {
        Date(self.0.last_of_month())
    }

    /// The number of days from `self` up to, not including, `end`; negative where `end` is before.
    pub fn days_until(self, end: Date) -> i64 {
        // Seconds of whole days: civil dates know no daylight saving.
        self.0.duration_until(end.0).as_hours() / 24
    }

    /// 周岁: whole years from `self`, a birthday, to `day`; the birthday itself counts. Zero before it.
    ///
    /// Not by jiff, which lets whoever was born on a leap day grow older on 28 February of other years.
    pub fn age_on(self, day: Date) -> u32 {
        let had_birthday = (self.month(), self.day()) <= (day.month(), day.day());
        (day.year() + u32::from(had_birthday)).saturating_sub(self.year() + 1)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl Serialize for Date {
    /// People and JSON read `2023-03-01`; packs carry year, month and day.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            (self.year(), self.month(), self.day()).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let date = if deserializer.is_human_readable() {
            Date::parse(&String::deserialize(deserializer)?)
        } else {
            let (year, month, day) = Deserialize::deserialize(deserializer)?;
            Date::new(year, month, day)
        };
        date.ok_or_else(|| de::Error::custom("no date"))
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
        // A birthday on a leap day falls on the first of March in other years.
        let leap = Date::parse("2004-02-29").expect("a day");
        for (day, age) in [("2005-02-28", 0), ("2005-03-01", 1), ("2008-02-28", 3), ("2008-02-29", 4)] {
            assert_eq!(leap.age_on(Date::parse(day).expect(day)), age);
        }
    }

    #[test]
    fn years_have_bounds() {
        for (year, known) in [(1899, false), (1900, true), (9999, true), (10_000, false)] {
            assert_eq!(Date::new(year, 6, 1).is_some(), known, "{year}");
        }
        assert_eq!(Date::parse("1899-12-31"), None);
        assert_eq!((Date::MIN.previous(), Date::MAX.next()), (Date::MIN, Date::MAX));
    }
}
