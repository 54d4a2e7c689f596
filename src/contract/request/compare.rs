//! From JSON to a checked comparison.

use super::fields::{Faults, Fields, Node};
use super::{read, spoken};
use crate::analysis::compare::{Comparing, Variant};
use crate::contract::json::Json;
use crate::contract::table::compare::{COMPARE, VARIANT};
use crate::problem::{Fault, Problem};
use crate::units::{Kind, Level, Place, Status};

impl Comparing {
    /// Checks what to compare; the first fault is returned.
    ///
    /// # Errors
    /// The first fault, with a path from the whole.
    pub fn check(json: &Json) -> Result<Comparing, Problem> {
        let faults = Faults::default();
        let node = Node::root(json, &faults);
        let fields = Fields::of(&node, &COMPARE);
        let mut request = read(&fields.must("request"));
        let claims = request.claims.len();
        let mut variants = Vec::new();
        fields.must("variants").list(&mut |node| variants.push(variant(node, claims)));
        request.language = spoken(&fields).unwrap_or(request.language);
        faults.or(Comparing { request, variants })
    }
}

fn variant(node: &Node, claims: usize) -> Variant {
    let fields = Fields::of(node, &VARIANT);
    let text = |name| fields.get(name).map(|node| node.text().to_owned());
    let (mut parameters, mut readings) = (Vec::new(), Vec::new());
    fields.by_name("parameters", &mut |id, node| parameters.push((id, node.given())));
    fields.by_name("readings", &mut |id, node| readings.push((id, node.text().to_owned())));
    Variant {
        name: text("name"),
        region: text("region"),
        claim: fields.get("claim").map(|node| node.integer(0, claims as i64 - 1) as usize),
        status: fields.get("status").map(|node| node.choice(Status::NAMES, Status::ALL)),
        date: fields.get("date").map(|node| node.date()),
        level: fields.get("level").map(|node| node.choice(Level::NAMES, Level::ALL)),
        kind: fields.get("kind").map(|node| node.choice(Kind::NAMES, Kind::ALL)),
        place: fields.get("place").map(|node| node.choice(Place::NAMES, Place::ALL)),
        order: fields.get("order").map(|node| visits(&node, claims)),
        parameters,
        readings,
    }
}

/// Every claim's position once.
fn visits(node: &Node, claims: usize) -> Vec<usize> {
    let visits: Vec<usize> = node.integers(0, claims as i64 - 1).into_iter().map(|at| at as usize).collect();
    let mut seen = vec![false; claims];
    visits.iter().for_each(|at| seen.iter_mut().skip(*at).take(1).for_each(|seen| *seen = true));
    if visits.len() != claims || seen.contains(&false) {
        node.fault(Fault::NotAnOrder(claims));
    }
    visits
}
