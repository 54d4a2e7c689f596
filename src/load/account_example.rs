//! 个人账户的例子: account requests in the contract's JSON, and what must come out.

use super::cursor::{At, Fields};
use super::example::{choices, id, request};
use super::known::Known;
use super::words::Wrong;
use crate::region::{AccountExample, ExpectedAccount, ExpectedMovement, Reading, Run};

/// The parts of an example that go into its request.
const REQUEST: [&str; 10] =
    ["insured", "from", "to", "opening", "accrued", "parameters", "readings", "gaps", "interest", "movements"];
/// The last year that a month can have.
const LAST_YEAR: u32 = 9998;

/// Reads the examples.
pub(super) fn examples(at: &At, region: &str, known: &Known, readings: &[Reading]) -> Vec<AccountExample> {
    let mut examples: Vec<AccountExample> = Vec::new();
    for item in at.items() {
        let Some(example) = item.fields(|f| example(f, region, known, readings)) else { continue };
        if let Some(other) = examples.iter().find(|other| other.id == example.id) {
            item.fault(Wrong::ExampleTwice { other: other.line });
        }
        examples.push(example);
    }
    examples
}

fn example(f: &Fields, region: &str, known: &Known, readings: &[Reading]) -> AccountExample {
    let id = f.get("id", id);
    for key in ["insured", "from", "to", "opening"] {
        f.need(key);
    }
    for key in ["accrued", "gaps", "interest"] {
        f.may(key);
    }
    choices(f, known, readings);
    let movements = f.opt("movements", |at| at.items().len()).unwrap_or_default();
    let expect = f.need("expect").and_then(|at| at.fields(expected)).unwrap_or_default();
    // Where a value is missing, no movement is decided.
    if expect.movements.len() != movements && expect.needs.is_empty() {
        f.at.fault(Wrong::Expectations { claims: movements, found: expect.movements.len() });
    }
    AccountExample {
        id,
        title: f.get("title", At::both),
        request: request(f, region, &REQUEST),
        expect,
        line: f.at.line(),
    }
}

fn expected(f: &Fields) -> ExpectedAccount {
    let needs: Vec<String> = f.opt("needs", |at| at.items().iter().map(At::text).collect()).unwrap_or_default();
    let closing = f.opt("closing", At::money);
    if closing.is_none() && needs.is_empty() {
        f.missing("closing");
    }
    ExpectedAccount {
        months: f.get("months", |at| at.items().iter().filter_map(run).collect()),
        movements: f.opt("movements", |at| at.items().iter().filter_map(movement).collect()).unwrap_or_default(),
        interest: f.opt("interest", |at| at.items().iter().filter_map(interest).collect()).unwrap_or_default(),
        closing,
        needs,
    }
}

fn run(at: &At) -> Option<Run> {
    at.fields(|f| {
        let from = f.get("from", At::text);
        let to = f.opt("to", At::text).unwrap_or_else(|| from.clone());
        Run { from, to, credit: f.get("credit", At::money) }
    })
}

fn movement(at: &At) -> Option<ExpectedMovement> {
    at.fields(|f| ExpectedMovement {
        paid: f.get("paid", At::money),
        refused: f.opt("refused", At::money).unwrap_or_default(),
        code: f.opt("code", At::text).unwrap_or_default(),
    })
}

fn interest(at: &At) -> Option<(u32, crate::money::Money)> {
    at.fields(|f| (f.get("year", |at| at.whole(LAST_YEAR)), f.get("amount", At::money)))
}
