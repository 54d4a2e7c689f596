//! From JSON to a checked wish for a curve, and to a checked question asked back.

use super::fields::{Faults, Fields, Node};
use super::{read, spoken};
use crate::analysis::curve::CurveRequest;
use crate::analysis::inverse::Asked;
use crate::analysis::inverse::InverseRequest;
use crate::contract::json::Json;
use crate::contract::table::curve::{ASKED, CURVE_REQUEST, INVERSE_REQUEST};
use crate::estimate::Request;
use crate::problem::{Fault, Problem};
use crate::units::Money;

impl CurveRequest {
    /// Checks what to draw.
    ///
    /// # Errors
    /// The first fault, with a path from the whole.
    pub fn check(json: &Json) -> Result<CurveRequest, Problem> {
        let faults = Faults::default();
        let node = Node::root(json, &faults);
        let (request, claim) = template(&Fields::of(&node, &CURVE_REQUEST));
        faults.or(CurveRequest { request, claim })
    }
}

impl InverseRequest {
    /// Checks what is asked back.
    ///
    /// # Errors
    /// The first fault, with a path from the whole.
    pub fn check(json: &Json) -> Result<InverseRequest, Problem> {
        let faults = Faults::default();
        let node = Node::root(json, &faults);
        let fields = Fields::of(&node, &INVERSE_REQUEST);
        let (request, claim) = template(&fields);
        let asked = asked(&fields);
        faults.or(InverseRequest { request, claim, asked })
    }
}

fn template(fields: &Fields) -> (Request, Option<String>) {
    let mut request = read(&fields.must("request"));
    request.language = spoken(fields).unwrap_or(request.language);
    (request, fields.get("claim").map(|node| node.text().to_owned()))
}

fn asked(fields: &Fields) -> Asked {
    /// The questions in the order of their names; those of an amount with none yet.
    const ALL: &[Asked] = &[
        Asked::PersonAtMost(Money::ZERO),
        Asked::PersonExactly(Money::ZERO),
        Asked::FundAtLeast(Money::ZERO),
        Asked::FundExactly(Money::ZERO),
        Asked::UntilDeductible,
        Asked::UntilCeiling,
    ];
    let mut asked = fields.must("asked").choice(ASKED, ALL);
    match &mut asked {
        Asked::PersonAtMost(amount)
        | Asked::PersonExactly(amount)
        | Asked::FundAtLeast(amount)
        | Asked::FundExactly(amount) => *amount = fields.must("amount").money(),
        Asked::UntilDeductible | Asked::UntilCeiling => {
            if let Some(node) = fields.get("amount") {
                node.fault(Fault::Unknown(vec!["request", "claim", "asked", "language"]));
            }
        }
    }
    asked
}
