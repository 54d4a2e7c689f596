//! 算例子: a region file's examples, held against what the engine answers.

mod account;

pub use account::{AccountDifference, run_account};

use crate::account::AccountRequest;
use crate::engine::Line;
use crate::estimate::Request;
use crate::estimate::variants::Variants;
use crate::estimate::{Decided, answer};
use crate::problem::Problem;
use crate::region::{Example, ExpectedClaim, Region};
use crate::units::Money;

/// One way in which an answer is not what the example says. Claims count from zero.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ExampleDifference {
    /// The example's request is an error.
    Refused(Problem),
    /// Another number of claims than of expectations.
    Count {
        /// How many are expected.
        expected: usize,
        /// How many were answered.
        found: usize,
    },
    /// Another amount on a line of the slip.
    Amount {
        /// Which claim.
        claim: usize,
        /// Which line.
        line: Line,
        /// What the example says.
        expected: Money,
        /// What the engine answers.
        found: Money,
    },
    /// Another name: of the outcome, its reason, its certainty, or what it needs.
    Name {
        /// Which claim.
        claim: usize,
        /// Which of the four.
        of: NamedPart,
        /// What the example says.
        expected: String,
        /// What the engine answers; empty where it has none.
        found: String,
    },
}

/// What an example can name beside amounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NamedPart {
    /// 结果
    Outcome,
    /// 原因
    Code,
    /// 可靠程度
    Certainty,
    /// 缺的数
    Needs,
}

/// How an example's request is read: examples write it in JSON, as the contract says.
pub type ReadRequest<T> = fn(&str) -> Result<T, Problem>;

/// How the requests of both kinds of example are read.
#[derive(Clone, Copy, Debug)]
pub struct Readers {
    /// 测算请求
    pub visits: ReadRequest<Request>,
    /// 个人账户请求
    pub account: ReadRequest<AccountRequest>,
}

/// Answers an example's request and compares every line of every slip, and whatever else the example names.
pub fn run(variants: &mut Variants, example: &Example, read: ReadRequest<Request>) -> Vec<ExampleDifference> {
    let answer = match read(&example.request).and_then(|request| answer(variants, &request)) {
        Ok(answer) => answer,
        Err(problem) => return vec![ExampleDifference::Refused(problem)],
    };
    let (expected, found) = (example.expect.len(), answer.claims.len());
    if expected != found {
        return vec![ExampleDifference::Count { expected, found }];
    }
    let pairs = example.expect.iter().zip(&answer.claims).enumerate();
    pairs.flat_map(|(claim, (expected, found))| compare(&answer.case.region, claim, expected, found)).collect()
}

fn compare(region: &Region, claim: usize, expected: &ExpectedClaim, found: &Decided) -> Vec<ExampleDifference> {
    let decision = &found.decision;
    let code = decision.reason.map(|reason| reason.code.id(region)).unwrap_or_default();
    // Which values are missing matters, not in which order.
    let sorted = |mut needs: Vec<&str>| {
        needs.sort_unstable();
        needs.join(" ")
    };
    let needs = sorted(decision.needs.ids(region).collect());
    let expected_needs = expected.needs.as_ref().map(|needs| sorted(needs.iter().map(String::as_str).collect()));
    let names = [
        (NamedPart::Outcome, Some(expected.outcome.clone()), decision.outcome.name().to_owned()),
        (NamedPart::Code, expected.code.clone(), code.to_owned()),
        (NamedPart::Certainty, expected.certainty.clone(), found.certainty.name().to_owned()),
        (NamedPart::Needs, expected_needs, needs),
    ];
    let names = names.into_iter().filter_map(|(of, expected, found)| {
        let expected = expected.filter(|expected| *expected != found)?;
        Some(ExampleDifference::Name { claim, of, expected, found })
    });
    let amounts = decision.slip.lines().zip(&expected.slip).filter(|((_, found), expected)| found != *expected);
    let amounts =
        amounts.map(|((line, found), expected)| ExampleDifference::Amount { claim, line, expected: *expected, found });
    names.chain(amounts).collect()
}
