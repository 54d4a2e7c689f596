//! 个人账户的例子: account requests in the contract's JSON, and what must come out.

use super::cursor::{At, TomlFields};
use super::example;
use super::known::KnownParts;
use super::wrong::Want;
use crate::region::{AccountExample, ExpectedValue, Reading};
use crate::units::Month;

/// The parts of an example that go into its request.
const REQUEST: [&str; 10] =
    ["insured", "from", "to", "opening", "accrued", "parameters", "readings", "gaps", "interest", "movements"];
/// The last year that a month can have.
const LAST_YEAR: u32 = 9998;

/// Reads the examples of accounts.
pub(super) fn examples(at: &At, region: &str, known: &KnownParts, readings: &[Reading]) -> Vec<AccountExample> {
    example::each(at, |f| {
        for key in ["insured", "from", "to", "opening"] {
            f.need(key);
        }
        for key in ["accrued", "gaps", "interest", "movements"] {
            f.may(key);
        }
        example::choices(f, known, readings);
        let expect = f.need("expect").and_then(|at| at.fields(expected)).unwrap_or_default();
        (example::request(f, region, &REQUEST), expect)
    })
}

fn expected(f: &TomlFields) -> Vec<ExpectedValue> {
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
