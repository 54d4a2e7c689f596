//! One value of a request as what it must be: text, amount, share, day, number, choice, list.

use crate::account::Accrued;
use crate::contract::json::Json;
use crate::contract::table::Holds;
use crate::estimate::Given;
use crate::problem::Fault;
use crate::units::{Date, Money, Month, Rate};

use super::{Node, Way};

impl<'j> Node<'j> {
    /// A text.
    pub fn text(&self) -> &'j str {
        if let Some(Json::Text(text)) = self.value {
            return text;
        }
        self.type_fault(&Holds::Text);
        ""
    }

    /// Yuan: a decimal string, or a whole number.
    pub fn money(&self) -> Money {
        let parsed = match self.value {
            Some(Json::Text(text)) => Money::parse(text).map_err(Fault::from),
            Some(Json::Number(digits)) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                Money::parse(digits).map_err(Fault::from)
            }
            Some(Json::Number(digits)) if is_below_zero(digits) => Err(Fault::MoneyNegative),
            _ => {
                self.type_fault(&Holds::Money);
                Ok(Money::ZERO)
            }
        };
        parsed.unwrap_or_else(|fault| {
            self.fault(fault);
            Money::ZERO
        })
    }

    /// Yuan as other systems print it: also a number with decimals, whose digits are read as they stand; none where
    /// they print nothing.
    pub fn printed(&self) -> Option<Money> {
        let text = match self.value {
            Some(Json::Text(text)) => text,
            Some(Json::Number(digits)) => digits,
            Some(Json::Null) | None => return None,
            Some(Json::Bool(_) | Json::List(_) | Json::Object(_)) => {
                self.type_fault(&Holds::Printed);
                return None;
            }
        };
        Money::parse(text).map_err(|fault| self.fault(fault.into())).ok()
    }

    /// Whether there is nothing here.
    pub fn is_null(&self) -> bool {
        matches!(self.value, Some(Json::Null) | None)
    }

    /// A decimal string between 0 and 1.
    pub fn rate(&self) -> Rate {
        let text = match self.value {
            Some(Json::Text(text)) => text,
            Some(Json::Number(digits)) if digits == "0" || digits == "1" => digits,
            _ => {
                self.type_fault(&Holds::Rate);
                return Rate::ZERO;
            }
        };
        Rate::parse(text).unwrap_or_else(|fault| {
            self.fault(fault.into());
            Rate::ZERO
        })
    }

    /// A day of the calendar.
    pub fn date(&self) -> Date {
        match self.value {
            Some(Json::Text(text)) => {
                if let Some(date) = Date::parse(text) {
                    return date;
                }
                self.fault(Fault::Date);
            }
            _ => self.type_fault(&Holds::Date),
        }
        Date::MIN
    }

    /// A month.
    pub fn month(&self) -> Month {
        match self.value {
            Some(Json::Text(text)) => {
                if let Some(month) = Month::parse(text) {
                    return month;
                }
                self.fault(Fault::Month);
            }
            _ => self.type_fault(&Holds::Month),
        }
        Month::of(Date::MIN)
    }

    /// A day; or a month, of which `day` takes one.
    pub fn date_or_month(&self, day: fn(Month) -> Date) -> Date {
        match self.value {
            Some(Json::Text(text)) => {
                if let Some(date) = Date::parse(text).or_else(|| Month::parse(text).map(day)) {
                    return date;
                }
                self.fault(Fault::DateOrMonth);
            }
            _ => self.type_fault(&Holds::DateOrMonth),
        }
        Date::MIN
    }

    /// What has borne interest and has not been settled.
    pub fn accrued(&self) -> Accrued {
        let Some(Json::Text(text)) = self.value else {
            self.type_fault(&Holds::Decimal);
            return Accrued::default();
        };
        Accrued::parse(text).unwrap_or_else(|fault| {
            self.fault(fault.into());
            Accrued::default()
        })
    }

    /// A whole number between both ends.
    pub fn integer(&self, low: i64, high: i64) -> i64 {
        match self.value {
            Some(Json::Number(digits)) => match digits.parse() {
                Ok(number) if (low..=high).contains(&number) => return number,
                _ => self.fault(Fault::Integer(low, high)),
            },
            _ => self.type_fault(&Holds::Integer(0, 0)),
        }
        low
    }

    /// Whole numbers between both ends.
    pub fn integers(&self, low: i64, high: i64) -> Vec<i64> {
        let Some(Json::List(values)) = self.value else {
            self.type_fault(&Holds::Integers(0, 0));
            return Vec::new();
        };
        let entries = values.iter().enumerate();
        entries.map(|(at, value)| self.at(Way::Entry(self, at), value).integer(low, high)).collect()
    }

    /// Yes or no.
    pub fn flag(&self) -> bool {
        if let Some(Json::Bool(flag)) = self.value {
            return *flag;
        }
        self.type_fault(&Holds::Bool);
        false
    }

    /// One word of a closed list: the member that has its place.
    pub fn choice<T: Copy>(&self, names: &[&str], members: impl AsRef<[T]>) -> T {
        let members = members.as_ref();
        members[self.place(names).min(members.len() - 1)]
    }

    fn place(&self, names: &[&str]) -> usize {
        match self.value {
            Some(Json::Text(text)) => {
                if let Some(at) = names.iter().position(|name| name == text) {
                    return at;
                }
                self.fault(Fault::Choice(names.iter().map(|name| (*name).to_owned()).collect()));
            }
            _ => self.type_fault(&Holds::Text),
        }
        0
    }

    /// Every entry of a list.
    pub fn list(&self, read: &mut dyn FnMut(&Node)) {
        let (Some(Json::List(values)), Some(&(Holds::List(_, low, high) | Holds::ForeignList(_, low, high)))) =
            (self.value, self.holds)
        else {
            return self.type_fault(&Holds::Texts);
        };
        if values.len() < low {
            return self.fault(Fault::TooFew(low));
        }
        if values.len() > high {
            return self.fault(Fault::TooMany(high));
        }
        for (at, value) in values.iter().enumerate() {
            read(&self.at(Way::Entry(self, at), value));
        }
    }

    /// A parameter's value, whatever it must be.
    pub fn given(&self) -> Given {
        match self.value {
            Some(Json::Text(text)) => Given::Text(text.clone().into_owned()),
            Some(Json::Number(digits)) => Given::Number(digits.clone().into_owned()),
            Some(Json::Bool(flag)) => Given::Bool(*flag),
            Some(Json::Null | Json::List(_) | Json::Object(_)) | None => {
                self.type_fault(&Holds::Money);
                Given::Bool(false)
            }
        }
    }
}

/// `-1`, `-0.5`: a number that is no whole number anyway, but whose first fault is its sign.
fn is_below_zero(digits: &str) -> bool {
    digits.starts_with('-') && digits.bytes().any(|byte| byte.is_ascii_digit() && byte != b'0')
}
