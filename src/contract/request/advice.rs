//! From JSON to a checked wish for advice.

use super::fields::{Faults, Fields, Node};
use super::{read, spoken};
use crate::analysis::advice::Advising;
use crate::contract::json::Json;
use crate::contract::table::advice::ADVISE;
use crate::problem::Problem;

impl Advising {
    /// Checks what to give advice on.
    ///
    /// # Errors
    /// The first fault, with a path from the whole.
    pub fn check(json: &Json) -> Result<Advising, Problem> {
        let faults = Faults::default();
        let node = Node::root(json, &faults);
        let fields = Fields::of(&node, &ADVISE);
        let mut request = read(&fields.must("request"));
        let today = fields.get("today").map(|node| node.date());
        let disease_ceiling = fields.get("disease_ceiling").map(|node| node.money());
        request.language = spoken(&fields).unwrap_or(request.language);
        faults.or(Advising { request, today, disease_ceiling })
    }
}
