//! 以这次就诊为样板: one claim of a request, with the year so far before it.

use crate::engine::{Case, Certainty, Claim, Grounds, Ledger, Workings, adjudicate};
use crate::estimate::Request;
use crate::estimate::variants::Variants;
use crate::problem::{Fault, Problem};
use crate::region::ReadingId;
use crate::units::{Language, Set};

use super::{adjudicate_all, assumed_if, by_date, prepare, refuse_idle_terms, rests_on_opening};

/// 样板: a claim whose amount varies.
#[derive(Debug)]
pub struct ClaimTemplate<'r> {
    /// The region, the person and what they said.
    pub case: Case,
    /// The ledger that the claim finds.
    pub ledger: Ledger,
    /// The claim.
    pub claim: &'r Claim,
    /// What the engine finds for it: its terms are those of any amount.
    pub workings: Workings,
    /// What any amount rests on: the rule and its values, how amounts are rounded, the second fund.
    pub grounds: Grounds,
    /// The readings among the grounds that the person has not settled: another option may give another result.
    pub open: Set<ReadingId>,
    /// 可靠程度, open readings included.
    pub certainty: Certainty,
    /// The language of explanations.
    pub language: Language,
}

/// The last claim by date, or the one with this id. The claims before it are the year so far; those after it are
/// checked and change nothing.
///
/// # Errors
/// What the region says against the request, or that no claim has this id.
pub fn template<'r>(
    variants: &mut Variants,
    request: &'r Request,
    id: Option<&str>,
) -> Result<ClaimTemplate<'r>, Problem> {
    let (case, chosen) = prepare(variants, request)?;
    let order = by_date(&request.claims);
    let at = match id {
        None => order.last().copied(),
        Some(id) => request.claims.iter().position(|claim| claim.id.as_deref() == Some(id)),
    };
    let Some(at) = at else {
        let known = request.claims.iter().filter_map(|claim| claim.id.clone()).collect();
        return Err(Problem { path: "/claims".to_owned(), fault: Fault::UnknownClaim(known) });
    };
    let (claim, mut ledger) = (&request.claims[at], case.ledger());
    for it in adjudicate_all(&case, ledger, &request.claims, &order) {
        refuse_idle_terms(it.at, &request.claims[it.at], &it.decision)?;
        if it.at == at {
            ledger = it.before;
        }
    }
    let (decision, _) = adjudicate(&case, &ledger, claim);
    let unsure = rests_on_opening(&case, &ledger, claim, &decision);
    let mut grounds = decision.grounds;
    if let Ok(covered) = &decision.workings.covered {
        grounds.assume(case.region.rounding);
        if let Some(second) = &covered.terms.second {
            grounds.assume_all(&case.region.fund(second.fund).assume);
        }
    }
    let open: Set<ReadingId> = grounds.readings.iter().filter(|at: &ReadingId| chosen[at.index()].is_none()).collect();
    let certainty = assumed_if(unsure || !open.is_empty(), grounds.certainty());
    let (workings, language) = (decision.workings, request.language);
    Ok(ClaimTemplate { case, ledger, claim, workings, grounds, open, certainty, language })
}
