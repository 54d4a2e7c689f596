//! Reading JSON by the contract's tables, with a pointer to whatever is wrong.

use std::fmt::Write;

use crate::account::Accrued;
use crate::contract::{Field, Holds, Shape};
use crate::date::Date;
use crate::json::Json;
use crate::money::Money;
use crate::month::Month;
use crate::problem::{Fault, Problem};
use crate::rate::Rate;

use super::Given;

/// A value and the way to it; the way is written out only where something is wrong.
#[derive(Clone, Copy)]
pub(super) struct Node<'j> {
    value: &'j Json<'j>,
    way: Way<'j>,
    holds: Option<&'static Holds>,
}

#[derive(Clone, Copy)]
enum Way<'j> {
    Root,
    Field(&'j Node<'j>, &'j str),
    Entry(&'j Node<'j>, usize),
}

impl<'j> Node<'j> {
    /// The request itself.
    pub fn root(value: &'j Json<'j>) -> Node<'j> {
        Node { value, way: Way::Root, holds: None }
    }

    /// The JSON pointer to this value.
    fn path(&self) -> String {
        let (parent, key) = match self.way {
            Way::Root => return String::new(),
            Way::Field(parent, name) => (parent, escaped(name)),
            Way::Entry(parent, at) => (parent, at.to_string()),
        };
        let mut path = parent.path();
        // Writing to a string cannot fail.
        let _ = write!(path, "/{key}");
        path
    }

    /// Something is wrong here.
    pub fn fault(&self, fault: Fault) -> Problem {
        Problem { path: self.path(), fault }
    }

    fn type_fault(&self, otherwise: &'static Holds) -> Problem {
        self.fault(Fault::Type(self.holds.unwrap_or(otherwise)))
    }

    /// Whether this is an object with such a field.
    pub fn has(&self, name: &str) -> bool {
        matches!(self.value, Json::Object(fields) if fields.iter().any(|(known, _)| known == name))
    }

    /// A text.
    pub fn text(&self) -> Result<&'j str, Problem> {
        match self.value {
            Json::Text(text) => Ok(text),
            _ => Err(self.type_fault(&Holds::Text)),
        }
    }

    /// Yuan: a decimal string, or a whole number.
    pub fn money(&self) -> Result<Money, Problem> {
        let text = match self.value {
            Json::Text(text) => text,
            Json::Number(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits,
            Json::Number(digits) if is_below_zero(digits) => return Err(self.fault(Fault::MoneyNegative)),
            _ => return Err(self.type_fault(&Holds::Money)),
        };
        Money::parse(text).map_err(|fault| self.fault(fault.into()))
    }

    /// A decimal string between 0 and 1.
    pub fn rate(&self) -> Result<Rate, Problem> {
        let text = match self.value {
            Json::Text(text) => text,
            Json::Number(digits) if digits == "0" || digits == "1" => digits,
            _ => return Err(self.type_fault(&Holds::Rate)),
        };
        Rate::parse(text).map_err(|fault| self.fault(fault.into()))
    }

    /// A day of the calendar.
    pub fn date(&self) -> Result<Date, Problem> {
        match self.value {
            Json::Text(text) => Date::parse(text).ok_or_else(|| self.fault(Fault::Date)),
            _ => Err(self.type_fault(&Holds::Date)),
        }
    }

    /// A month.
    pub fn month(&self) -> Result<Month, Problem> {
        match self.value {
            Json::Text(text) => Month::parse(text).ok_or_else(|| self.fault(Fault::Month)),
            _ => Err(self.type_fault(&Holds::Month)),
        }
    }

    /// A day; or a month, of which `day` takes one.
    pub fn date_or_month(&self, day: impl Fn(Month) -> Date) -> Result<Date, Problem> {
        match self.value {
            Json::Text(text) => {
                Date::parse(text).or_else(|| Month::parse(text).map(day)).ok_or_else(|| self.fault(Fault::DateOrMonth))
            }
            _ => Err(self.type_fault(&Holds::DateOrMonth)),
        }
    }

    /// What has borne interest and has not been settled.
    pub fn accrued(&self) -> Result<Accrued, Problem> {
        match self.value {
            Json::Text(text) => Accrued::parse(text).map_err(|fault| self.fault(fault.into())),
            _ => Err(self.type_fault(&Holds::Decimal)),
        }
    }

    /// A whole number between both ends.
    pub fn integer(&self, low: i64, high: i64) -> Result<i64, Problem> {
        match self.value {
            Json::Number(digits) => match digits.parse() {
                Ok(number) if (low..=high).contains(&number) => Ok(number),
                _ => Err(self.fault(Fault::Integer(low, high))),
            },
            _ => Err(self.type_fault(&Holds::Integer(0, 0))),
        }
    }

    /// Yes or no.
    pub fn flag(&self) -> Result<bool, Problem> {
        match self.value {
            Json::Bool(flag) => Ok(*flag),
            _ => Err(self.type_fault(&Holds::Bool)),
        }
    }

    /// One word of a closed list.
    pub fn choice<T>(&self, names: &[&str], parse: impl Fn(&str) -> Option<T>) -> Result<T, Problem> {
        match self.value {
            Json::Text(text) => parse(text)
                .ok_or_else(|| self.fault(Fault::Choice(names.iter().map(|name| (*name).to_owned()).collect()))),
            _ => Err(self.type_fault(&Holds::Text)),
        }
    }

    /// Every entry of a list.
    pub fn list<T>(&self, read: impl Fn(&Node) -> Result<T, Problem>) -> Result<Vec<T>, Problem> {
        let (Json::List(values), Some(&Holds::List(_, low, high))) = (self.value, self.holds) else {
            return Err(self.type_fault(&Holds::Texts));
        };
        if values.len() < low {
            return Err(self.fault(Fault::TooFew(low)));
        }
        if values.len() > high {
            return Err(self.fault(Fault::TooMany(high)));
        }
        values
            .iter()
            .enumerate()
            .map(|(at, value)| read(&Node { value, way: Way::Entry(self, at), holds: None }))
            .collect()
    }

    /// A parameter's value, whatever it must be.
    pub fn given(&self) -> Result<Given, Problem> {
        match self.value {
            Json::Text(text) => Ok(Given::Text(text.clone().into_owned())),
            Json::Number(digits) => Ok(Given::Number(digits.clone().into_owned())),
            Json::Bool(flag) => Ok(Given::Bool(*flag)),
            Json::Null | Json::List(_) | Json::Object(_) => Err(self.type_fault(&Holds::Money)),
        }
    }
}

/// A name as a JSON pointer writes it.
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// An object whose fields the contract knows.
pub(super) struct Fields<'j> {
    node: Node<'j>,
    shape: &'static Shape,
    values: &'j [(std::borrow::Cow<'j, str>, Json<'j>)],
}

impl<'j> Fields<'j> {
    /// An object: no unknown field, none twice. Fields that must be there are asked for with [`Fields::must`].
    pub fn of(node: &Node<'j>, shape: &'static Shape) -> Result<Fields<'j>, Problem> {
        let Json::Object(values) = node.value else {
            return Err(node.fault(Fault::Type(node.holds.unwrap_or(&Holds::TextByName))));
        };
        for (at, (name, value)) in values.iter().enumerate() {
            let node = Node { value, way: Way::Field(node, name), holds: None };
            if !shape.fields.iter().any(|field| field.name == name) {
                return Err(node.fault(Fault::Unknown(shape.fields.iter().map(|field| field.name).collect())));
            }
            if values[..at].iter().any(|(earlier, _)| earlier == name) {
                return Err(node.fault(Fault::Twice));
            }
        }
        Ok(Fields { node: *node, shape, values })
    }

    fn field(&self, name: &str) -> Option<&'static Field> {
        self.shape.fields.iter().find(|field| field.name == name)
    }

    /// A field that may be left out.
    pub fn get<'s>(&'s self, name: &'static str) -> Option<Node<'s>>
    where
        'j: 's,
    {
        let holds = self.field(name).map(|field| &field.holds);
        debug_assert!(holds.is_some(), "{} has no field {name}", self.shape.name);
        let (_, value) = self.values.iter().find(|(known, _)| known == name)?;
        Some(Node { value, way: Way::Field(&self.node, name), holds })
    }

    /// A field that must be there.
    pub fn must<'s>(&'s self, name: &'static str) -> Result<Node<'s>, Problem>
    where
        'j: 's,
    {
        debug_assert!(self.field(name).is_some_and(|field| field.required), "{name} may be left out");
        let missing = Node { value: self.node.value, way: Way::Field(&self.node, name), holds: None };
        self.get(name).ok_or_else(|| missing.fault(Fault::Missing))
    }

    /// Checks an optional `name`, which only people read.
    pub fn read_name(self) -> Result<Fields<'j>, Problem> {
        if let Some(name) = self.get("name") {
            name.text()?;
        }
        Ok(self)
    }

    /// Values by name; none where the field is left out.
    pub fn by_name<T>(
        &self,
        name: &'static str,
        read: impl Fn(&Node) -> Result<T, Problem>,
    ) -> Result<Vec<(String, T)>, Problem> {
        let Some(node) = self.get(name) else { return Ok(Vec::new()) };
        let Json::Object(values) = node.value else { return Err(node.type_fault(&Holds::TextByName)) };
        let mut all = Vec::with_capacity(values.len());
        for (at, (name, value)) in values.iter().enumerate() {
            let entry = Node { value, way: Way::Field(&node, name), holds: None };
            if values[..at].iter().any(|(earlier, _)| earlier == name) {
                return Err(entry.fault(Fault::Twice));
            }
            all.push((name.clone().into_owned(), read(&entry)?));
        }
        Ok(all)
    }
}

/// `-1`, `-0.5`: a number that is no whole number anyway, but whose first fault is its sign.
fn is_below_zero(digits: &str) -> bool {
    digits.starts_with('-') && digits.bytes().any(|byte| byte.is_ascii_digit() && byte != b'0')
}
