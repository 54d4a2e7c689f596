//! 个人账户的例子: account requests in the contract's JSON, and what must come out.

use super::cursor::{At, Fields};
use super::example::{choices, id, request};
use super::known::Known;
use super::wrong::{Want, Wrong};
use crate::region::{AccountExample, ExpectedValue, Reading};
use crate::units::Month;

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
    for key in ["accrued", "gaps", "interest", "movements"] {
        f.may(key);
    }
    choices(f, known, readings);
    AccountExample {
        id,
        title: f.get("title", At::both),
        show: f.opt("show", At::flag).unwrap_or_default(),
        request: request(f, region, &REQUEST),
        expect: f.need("expect").and_then(|at| at.fields(expected)).unwrap_or_default(),
        line: f.at.line(),
    }
}

fn expected(f: &Fields) -> Vec<ExpectedValue> {
    let mut values = Vec::new();
    for at in f.need("months").iter().flat_map(At::items) {
        at.fields(|f| {
            let from = f.get_or("from", None, month);
            let to = f.may("to").map_or(from, |at| month(&at));
            let credit = f.get("credit", At::money);
            for month in from.zip(to).into_iter().flat_map(|(from, to)| from.through(to)) {
                values.push(ExpectedValue::Credit(month, credit));
            }
        });
    }
    for (at, item) in f.may("movements").iter().flat_map(At::items).enumerate() {
        item.fields(|f| {
            let (paid, refused) = (f.get("paid", At::money), f.opt("refused", At::money).unwrap_or_default());
            values.push(ExpectedValue::Movement(at as u32 + 1, paid, refused, f.opt("code", At::text)));
        });
    }
    for at in f.may("interest").iter().flat_map(At::items) {
        at.fields(|f| {
            let year = f.get("year", |at| at.whole(LAST_YEAR));
            values.push(ExpectedValue::Interest(year, f.get("amount", At::money)));
        });
    }
    let mut needs: Vec<String> = f.may("needs").iter().flat_map(At::items).map(|at| at.text()).collect();
    match f.opt("closing", At::money) {
        Some(closing) => values.push(ExpectedValue::Closing(closing)),
        None if needs.is_empty() => f.missing("closing"),
        None => {
            needs.sort_unstable();
            values.push(ExpectedValue::Needs(needs));
        }
    }
    values
}

fn month(at: &At) -> Option<Month> {
    let month = Month::parse(at.raw_text()?);
    if month.is_none() {
        at.want(Want::Month);
    }
    month
}
