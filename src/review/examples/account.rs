//! 算个人账户的例子: held against what the engine states.

use std::collections::BTreeSet;

use super::ReadRequest;
use crate::account::{AccountRequest, Statement, state};
use crate::estimate::variants::Variants;
use crate::problem::Problem;
use crate::region::{AccountExample, ExpectedValue};

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

/// Runs an example's request and compares every month, movement, year and the balance at the end.
pub fn run_account(
    variants: &mut Variants,
    example: &AccountExample,
    read: ReadRequest<AccountRequest>,
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
    for credited in &statement.months {
        values.extend(credited.amount.map(|amount| ExpectedValue::Credit(credited.month, amount)));
    }
    for (number, movement) in (1..).zip(&statement.movements) {
        let code = movement.reason.map(|reason| reason.code.name().to_owned());
        values.push(ExpectedValue::Movement(number, movement.paid, movement.refused, code));
    }
    for (year, amount) in &statement.interest {
        values.push(ExpectedValue::Interest(*year, *amount));
    }
    values.push(match statement.closing {
        Some(closing) => ExpectedValue::Closing(closing),
        None => {
            let mut needs: Vec<String> = statement.needs.ids(&statement.case.region).map(str::to_owned).collect();
            needs.sort_unstable();
            ExpectedValue::Needs(needs)
        }
    });
    values
}
