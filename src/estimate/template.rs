//! 以这次就诊为样板: one claim of a request, with the year so far before it.

use crate::engine::{Case, Certainty, Claim, Decision, Grounds, Ledger, adjudicate};
use crate::estimate::Request;
use crate::estimate::variants::Variants;
use crate::problem::{Fault, Problem};
use crate::region::ReadingId;
use crate::units::Set;

use super::{adjudicate_all, assumed_if, by_date, prepare, refuse_idle_terms, rests_on_opening};

/// 样板: a claim whose amount varies.
#[derive(Debug)]
pub struct Template<'r> {
    /// The region, the person and what they said.
    pub case: Case,
    /// The ledger that the claim finds.
    pub ledger: Ledger,
    /// The claim.
    pub claim: &'r Claim,
    /// The readings that the person has not settled.
    open: Set<ReadingId>,
    /// Whether the claim rests on what an opening leaves unsaid.
    unsure: bool,
}

/// The last claim by date, or the one with this id. The claims before it are the year so far; those after it are
/// checked and change nothing.
///
/// # Errors
/// What the region says against the request, or that no claim has this id.
pub fn template<'r>(variants: &mut Variants, request: &'r Request, id: Option<&str>) -> Result<Template<'r>, Problem> {
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
    let (claim, mut ledger, mut unsure) = (&request.claims[at], case.ledger(), false);
    for it in adjudicate_all(&case, ledger, &request.claims, &order) {
        refuse_idle_terms(it.at, &request.claims[it.at], &it.decision)?;
        if it.at == at {
            unsure = rests_on_opening(&case, &it.before, claim, &it.decision);
            ledger = it.before;
        }
    }
    let open = chosen.iter().enumerate().filter(|(_, chosen)| chosen.is_none());
    let open = open.map(|(at, _)| ReadingId::at(at)).collect();
    Ok(Template { case, ledger, claim, open, unsure })
}

impl Template<'_> {
    /// What becomes of the claim: its terms are those of any amount.
    pub fn decision(&self) -> Decision {
        adjudicate(&self.case, &self.ledger, self.claim).0
    }

    /// The readings among the grounds that the person has not settled, by index: another option may give another curve.
    pub fn open(&self, grounds: &Grounds) -> impl Iterator<Item = ReadingId> + use<> {
        grounds.readings.intersection(self.open).iter()
    }

    /// 可靠程度, open readings included.
    pub fn certainty(&self, grounds: &Grounds) -> Certainty {
        assumed_if(self.unsure || self.open(grounds).next().is_some(), grounds.certainty())
    }
}
