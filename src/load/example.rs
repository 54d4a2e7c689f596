//! 例子: requests in the contract's JSON, and what must come out.

use serde_json::{Value as Json, json};

use super::cursor::{At, TomlFields};
use super::known::KnownParts;
use super::names::nearest;
use super::tree::{TomlNode, TomlValue};
use super::wrong::{Alphabet, Wrong};
use crate::engine::{Certainty, Line, Outcome};
use crate::region::{Example, ExpectedClaim, Reading};

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

/// Reads the examples of visits.
pub(super) fn examples(at: &At, region: &str, known: &KnownParts, readings: &[Reading]) -> Vec<Example> {
    each(at, |f| {
        f.need("insured");
        let claims = f.get("claims", |at| at.items().len());
        f.may("opening");
        choices(f, known, readings);
        let expect = f.get("expect", |at| at.each_item(expected));
        if claims != expect.len() {
            f.at.fault(Wrong::Expectations { claims, found: expect.len() });
        }
        (request(f, region, &REQUEST), expect)
    })
}

/// Reads examples: of each its request and what is expected as `read` does, and what all have.
pub(super) fn each<E>(at: &At, read: impl Fn(&TomlFields) -> (String, Vec<E>)) -> Vec<Example<E>> {
    let mut examples: Vec<Example<E>> = Vec::new();
    for item in at.items() {
        let example = item.fields(|f| {
            let id = f.get("id", id);
            let (request, expect) = read(f);
            let title = f.get("title", At::both);
            let show = f.opt("show", At::flag).unwrap_or_default();
            Example { id, title, show, request, expect, line: f.at.line() }
        });
        let Some(example) = example else { continue };
        if let Some(other) = examples.iter().find(|other| other.id == example.id) {
            item.fault(Wrong::ExampleTwice { other: other.line });
        }
        examples.push(example);
    }
    examples
}

/// An example's id.
fn id(at: &At) -> String {
    let id = at.any_text();
    at.check_id(&id, Alphabet::Hyphen);
    id
}

/// Checks that the parameters and readings that an example gives exist.
pub(super) fn choices(f: &TomlFields, known: &KnownParts, readings: &[Reading]) {
    f.opt("parameters", |at| {
        for (id, at) in at.entries() {
            known.has_question(&at, id);
        }
    });
    f.opt("readings", |at| chosen(at, known, readings));
}

/// The request of an example, in the contract's JSON: the region and those of `keys` that the example has.
pub(super) fn request(f: &TomlFields, region: &str, keys: &[&str]) -> String {
    let mut request = json!({ "region": region });
    for key in keys {
        if let Some(node) = f.at.node.get(key) {
            request[*key] = json(node);
        }
    }
    request.to_string()
}

/// A value in JSON; one that JSON has no like for stands in its own words, for the request's own check to refuse.
fn json(node: &TomlNode) -> Json {
    match &node.value {
        TomlValue::Text(text) => Json::from(&**text),
        TomlValue::Whole(whole) => Json::from(*whole),
        TomlValue::Flag(flag) => Json::from(*flag),
        TomlValue::Day(day) => Json::from(day.to_string()),
        TomlValue::Other => Json::from(node.raw),
        TomlValue::List(items) => items.iter().map(json).collect(),
        TomlValue::Table(entries) => entries.iter().map(|entry| (entry.key.to_string(), json(&entry.node))).collect(),
    }
}

/// Checks that the readings and options exist.
fn chosen(at: &At, known: &KnownParts, readings: &[Reading]) {
    for (id, at) in at.entries() {
        let Some(found) = known.readings.find(id) else {
            at.no_such(&known.readings, id);
            continue;
        };
        let (Some(option), Some(reading)) = (at.raw_text(), readings.get(found)) else { continue };
        let mut options = reading.options.iter().map(|option| option.id.as_str());
        if !options.clone().any(|known| known == option) {
            at.fault(Wrong::NoSuchOption { near: nearest(option, &mut options).map(str::to_owned) });
        }
    }
}

fn expected(f: &TomlFields) -> ExpectedClaim {
    ExpectedClaim {
        outcome: f.get("outcome", |at| at.choice(&OUTCOMES.map(|it| (it.name(), it.name())))).to_owned(),
        code: f.opt("code", At::text),
        certainty: f.opt("certainty", |at| at.choice(&CERTAINTIES.map(|it| (it.name(), it.name()))).to_owned()),
        needs: f.opt("needs", |at| at.items().iter().map(At::text).collect()),
        slip: Line::ALL.iter().map(|line| f.opt(line.name(), At::money).unwrap_or_default()).collect(),
    }
}
