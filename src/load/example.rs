//! 例子: requests in the contract's JSON, and what must come out.

use super::cursor::{At, Fields};
use super::known::Known;
use super::names::nearest;
use super::tree::{Node, Value};
use super::wrong::{Alphabet, Wrong};
use crate::engine::{Certainty, Line, Outcome};
use crate::region::{Example, Expected, Reading};

const OUTCOMES: [Outcome; 6] = [
    Outcome::Paid,
    Outcome::NothingDue,
    Outcome::NotCovered,
    Outcome::Referred,
    Outcome::NeedsValue,
    Outcome::NotInForce,
];
const CERTAINTIES: [Certainty; 3] = [Certainty::Exact, Certainty::Assumed, Certainty::AtLeast];

/// The parts of an example that go into its request.
const REQUEST: [&str; 5] = ["insured", "claims", "opening", "parameters", "readings"];

/// Reads the examples.
pub(super) fn examples(at: &At, region: &str, known: &Known, readings: &[Reading]) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for item in at.items() {
        let Some(example) = item.fields(|f| example(f, region, known, readings)) else { continue };
        if let Some(other) = examples.iter().find(|other| other.id == example.id) {
            item.fault(Wrong::ExampleTwice { other: other.line });
        }
        examples.push(example);
    }
    examples
}

fn example(f: &Fields, region: &str, known: &Known, readings: &[Reading]) -> Example {
    let id = f.get("id", id);
    f.need("insured");
    let claims = f.get("claims", |at| at.items().len());
    f.opt("opening", |_| ());
    choices(f, known, readings);
    let expect = f.get("expect", |at| at.items().iter().filter_map(expected).collect::<Vec<_>>());
    if claims != expect.len() {
        f.at.fault(Wrong::Expectations { claims, found: expect.len() });
    }
    Example {
        id,
        title: f.get("title", At::both),
        show: f.opt("show", At::flag).unwrap_or_default(),
        request: request(f, region, &REQUEST),
        expect,
        line: f.at.line(),
    }
}

/// An example's id.
pub(super) fn id(at: &At) -> String {
    let id = at.any_text();
    if !Alphabet::Hyphen.fits(&id) {
        at.fault(Wrong::BadId { alphabet: Alphabet::Hyphen });
    }
    id
}

/// Checks that the parameters and readings that an example gives exist.
pub(super) fn choices(f: &Fields, known: &Known, readings: &[Reading]) {
    f.opt("parameters", |at| {
        for (id, at) in at.entries() {
            known.has_question(&at, id);
        }
    });
    f.opt("readings", |at| chosen(at, known, readings));
}

/// The request of an example, in the contract's JSON: the region and those of `keys` that the example has.
pub(super) fn request(f: &Fields, region: &str, keys: &[&str]) -> String {
    let mut request = String::from("{\"region\":");
    write_text(region, &mut request);
    for key in keys {
        if let Some(node) = f.at.node.get(key) {
            request.push(',');
            write_text(key, &mut request);
            request.push(':');
            write(node, &mut request);
        }
    }
    request.push('}');
    request
}

/// Checks that the readings and options exist.
fn chosen(at: &At, known: &Known, readings: &[Reading]) {
    for (id, at) in at.entries() {
        let Some(found) = known.readings.find(id) else {
            let near = known.readings.suggest(id).map(str::to_owned);
            at.fault(Wrong::NoSuch { part: known.readings.part, id: id.to_owned(), near });
            continue;
        };
        let (Some(option), Some(reading)) = (at.raw_text(), readings.get(found)) else { continue };
        let mut options = reading.options.iter().map(|option| option.id.as_str());
        if !options.clone().any(|known| known == option) {
            at.fault(Wrong::NoSuchOption { near: nearest(option, &mut options).map(str::to_owned) });
        }
    }
}

fn expected(at: &At) -> Option<Expected> {
    at.fields(|f| Expected {
        outcome: f.get("outcome", |at| at.choice(&OUTCOMES.map(|it| (it.name(), it.name())))).to_owned(),
        code: f.opt("code", At::text),
        certainty: f.opt("certainty", |at| at.choice(&CERTAINTIES.map(|it| (it.name(), it.name()))).to_owned()),
        needs: f.opt("needs", |at| at.items().iter().map(At::text).collect()),
        slip: Line::ALL.iter().map(|line| f.opt(line.name(), At::money).unwrap_or_default()).collect(),
    })
}

/// Writes a value as compact JSON; a value that JSON has no like for stands in its own words, for the request's own
/// check to refuse.
fn write(node: &Node, out: &mut String) {
    match &node.value {
        Value::Text(text) => write_text(text, out),
        Value::Whole(whole) => out.push_str(&whole.to_string()),
        Value::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Day(day) => write_text(&day.to_string(), out),
        Value::Other => write_text(node.raw, out),
        Value::List(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Table(entries) => {
            out.push('{');
            for (at, entry) in entries.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_text(&entry.key, out);
                out.push(':');
                write(&entry.node, out);
            }
            out.push('}');
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}
