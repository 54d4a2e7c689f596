//! 算个人账户的例子: held against what the engine states.

use std::collections::BTreeMap;

use crate::account::{AccountRequest, Statement, state};
use crate::json::Json;
use crate::month::Month;
use crate::problem::{Fault, Problem};
use crate::readings::Variants;
use crate::region::AccountExample;
use crate::text::Language;
use crate::words;

/// One way in which a statement is not what the example says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AccountDifference {
    /// The example's request is an error.
    Refused(Problem),
    /// Another value; empty where one side has none.
    Value {
        /// Which value.
        of: Stated,
        /// What the example says.
        expected: String,
        /// What the engine states.
        found: String,
    },
}

/// What an example of an account states.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Stated {
    /// 计入 of this month.
    Month(String),
    /// What becomes of this movement, counted from one.
    Movement(usize),
    /// 利息 of this year.
    Interest(u32),
    /// 期末余额
    Closing,
    /// 缺的数
    Needs,
}

impl AccountDifference {
    /// What differs, in words.
    pub fn text(&self, language: Language) -> String {
        words::account_difference(self, language)
    }
}

/// Runs an example's request and compares every month, movement, year and the balance at the end.
pub fn run_account(variants: &mut Variants, example: &AccountExample) -> Vec<AccountDifference> {
    let request = Json::parse(&example.request).map_err(|fault| Problem::whole(Fault::NotJson(fault)));
    let request = request.and_then(|json| AccountRequest::check(&json));
    let statement = match request.and_then(|request| state(variants, &request)) {
        Ok(statement) => statement,
        Err(problem) => return vec![AccountDifference::Refused(problem)],
    };
    let (expected, found) = (expected(example), found(&statement));
    let all: BTreeMap<&Stated, ()> = expected.keys().chain(found.keys()).map(|of| (of, ())).collect();
    let differs = all.into_keys().filter(|of| expected.get(of) != found.get(of));
    let value = |of: &Stated| AccountDifference::Value {
        of: of.clone(),
        expected: expected.get(of).cloned().unwrap_or_default(),
        found: found.get(of).cloned().unwrap_or_default(),
    };
    differs.map(value).collect()
}

fn expected(example: &AccountExample) -> BTreeMap<Stated, String> {
    let expect = &example.expect;
    let mut values = BTreeMap::new();
    for run in &expect.months {
        let ends = Month::parse(&run.from).zip(Month::parse(&run.to));
        let months: Vec<String> = match ends {
            Some((from, to)) => from.through(to).map(|month| month.to_string()).collect(),
            // What is no month stands in its own words, and no month of the statement is like it.
            None => vec![format!("{} {}", run.from, run.to)],
        };
        for month in months {
            let sum = values.entry(Stated::Month(month)).or_insert_with(String::new);
            sum.push_str(&run.credit.to_string());
        }
    }
    for (at, movement) in expect.movements.iter().enumerate() {
        values.insert(Stated::Movement(at + 1), shown(&movement.paid, &movement.refused, &movement.code));
    }
    values.extend(expect.interest.iter().map(|(year, amount)| (Stated::Interest(*year), amount.to_string())));
    values.extend(expect.closing.map(|closing| (Stated::Closing, closing.to_string())));
    values.insert(Stated::Needs, expect.needs.join(" "));
    values
}

fn found(statement: &Statement) -> BTreeMap<Stated, String> {
    let mut values = BTreeMap::new();
    for credited in &statement.months {
        if let Some(amount) = credited.amount {
            values.insert(Stated::Month(credited.month.to_string()), amount.to_string());
        }
    }
    for (at, paid) in statement.movements.iter().enumerate() {
        let code = paid.reason.map_or("", |reason| reason.code.name());
        values.insert(Stated::Movement(at + 1), shown(&paid.paid, &paid.refused, code));
    }
    values.extend(statement.interest.iter().map(|(year, amount)| (Stated::Interest(*year), amount.to_string())));
    values.extend(statement.closing.map(|closing| (Stated::Closing, closing.to_string())));
    let needs: Vec<&str> = words::needs(statement.needs, &statement.case.region).collect();
    values.insert(Stated::Needs, needs.join(" "));
    values
}

fn shown(paid: &crate::Money, refused: &crate::Money, code: &str) -> String {
    format!("{paid} / {refused} {code}").trim_end().to_owned()
}
