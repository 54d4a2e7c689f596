//! 月份 Month: what personal accounts are credited by.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::units::Date;

/// A calendar month, ordered as months are, from 1900-01 to 9999-12: its first day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Month(Date);

impl Month {
    /// Reads `2023-03`; years 1900 to 9998, so that every month that is read has a next one.
    pub fn parse(text: &str) -> Option<Month> {
        let day = (text.len() == 7).then(|| Date::parse(&format!("{text}-01")))??;
        (day.year() < 9999).then_some(Month(day))
    }

    /// The month of a day.
    pub fn of(day: Date) -> Month {
        Month(day.first_of_month())
    }

    /// The calendar year 自然年度.
    pub fn year(self) -> u32 {
        self.0.year()
    }

    /// The month of the year, 1 to 12.
    pub fn number(self) -> u32 {
        self.0.month()
    }

    /// The next month; the last month of year 9999 is its own.
    #[must_use]
    pub fn next(self) -> Month {
        Month::of(self.last().next())
    }

    /// The first day.
    pub fn first(self) -> Date {
        self.0
    }

    /// The last day.
    pub fn last(self) -> Date {
        self.0.last_of_month()
    }

    /// How many months this month and those after it are, up to and including `last`.
    pub fn months_through(self, last: Month) -> usize {
        let count = |month: Month| (month.year() * 12 + month.number()) as usize;
        (count(last) + 1).saturating_sub(count(self))
    }

    /// This month and those after it, up to and including `last`.
    pub fn through(self, last: Month) -> impl Iterator<Item = Month> {
        core::iter::successors(Some(self), |month| Some(month.next())).take(self.months_through(last))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

#[cfg(test)]
mod tests {
    use super::Month;

    #[test]
    fn knows_its_days() {
        for (month, first, last) in [
            ("2023-12", "2023-12-01", "2023-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-02", "2023-02-01", "2023-02-28"),
        ] {
            let month = Month::parse(month).expect(month);
            assert_eq!((month.first().to_string(), month.last().to_string()), (first.to_owned(), last.to_owned()));
        }
        for bad in ["2023-13", "2023-00", "2023-1", "2023-01-01", "9999-01", "1899-12", ""] {
            assert_eq!(Month::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn counts_through_the_new_year() {
        let [first, last] = ["2023-11", "2024-02"].map(|month| Month::parse(month).expect(month));
        let months: Vec<String> = first.through(last).map(|month| month.to_string()).collect();
        assert_eq!(months, ["2023-11", "2023-12", "2024-01", "2024-02"]);
        assert_eq!(last.through(first).count(), 0);
    }
}
