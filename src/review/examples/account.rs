//! 算个人账户的例子: held against what the engine states.

use std::collections::BTreeSet;

use super::Read;
use crate::account::{AccountRequest, Statement, state};
use crate::estimate::variants::Variants;
use crate::problem::Problem;
use crate::region::{AccountExample, ExpectedValue};
use crate::units::Language;
use crate::words;

/// One way in which a statement is not what the example says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AccountDifference {
    /// The example's request is an error.
    Refused(Problem),
    /// The example says this, and the statement does not.
    Expected(ExpectedValue),
    /// The statement says this, and the example does not.
    Found(ExpectedValue),
}

impl AccountDifference {
    /// What differs, in words.
    pub fn text(&self, language: Language) -> String {
        words::account_difference(self, language)
    }
}

/// Runs an example's request and compares every month, movement, year and the balance at the end.
pub fn run_account(
    variants: &mut Variants,
    example: &AccountExample,
    read: Read<AccountRequest>,
) -> Vec<AccountDifference> {
    let statement = match read(&example.request).and_then(|request| state(variants, &request)) {
        Ok(statement) => statement,
        Err(problem) => return vec![AccountDifference::Refused(problem)],
    };
    let expected: BTreeSet<&ExpectedValue> = example.expect.iter().collect();
    let found = found(&statement);
    let found: BTreeSet<&ExpectedValue> = found.iter().collect();
    let missed = expected.difference(&found).map(|value| AccountDifference::Expected((*value).clone()));
    let more = found.difference(&expected).map(|value| AccountDifference::Found((*value).clone()));
    missed.chain(more).collect()
}

fn found(statement: &Statement) -> Vec<ExpectedValue> {
    let mut values = Vec::new();
    let mut state = |of: String, value: String| values.push(ExpectedValue { of, value });
    for credited in &statement.months {
        if let Some(amount) = credited.amount {
            state(format!("months {}", credited.month), amount.to_string());
        }
    }
    for (at, movement) in statement.movements.iter().enumerate() {
        let code = movement.reason.map_or("", |reason| reason.code.name());
        let value = format!("{} / {} {code}", movement.paid, movement.refused);
        state(format!("movements {}", at + 1), value.trim_end().to_owned());
    }
    for (year, amount) in &statement.interest {
        state(format!("interest {year}"), amount.to_string());
    }
    match statement.closing {
        Some(closing) => state("closing".to_owned(), closing.to_string()),
        None => {
            let needs: Vec<&str> = words::needs(statement.needs, &statement.case.region).collect();
            state("needs".to_owned(), needs.join(" "));
        }
    }
    values
}
