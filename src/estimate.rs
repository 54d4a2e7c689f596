//! 答复: a request's claims decided in order of date, what the readings leave open, and how the year stands.

mod before;
mod bind;
mod course;
mod opening;
mod paid;
mod range;
mod real;
mod request;
mod spread;
mod template;
pub mod variants;
pub(crate) mod ways;
mod year;

pub use before::Before;
pub use bind::answers;
pub(crate) use bind::{chosen, rates_fit};
pub use course::{Passage, Pools, Sum, course, sums};
pub use paid::{Move, Paid, Range};
pub use real::RealShare;
pub use request::{Given, GivenHeld, GivenLedger, GivenOpening, GivenSums, Request};
pub use template::{Template, template};
pub use year::{LedgerWay, YearEnd};

use crate::engine::{Case, Certainty, Claim, Decision, Ledger, Outcome, Slip, Step, adjudicate, explain};
use crate::estimate::variants::Variants;
use crate::problem::{Fault, Problem};
use crate::region::ReadingId;
use crate::units::Language;
use range::{Asked, Own};

/// 答复: the contract's response.
#[derive(Debug)]
pub struct Answer {
    /// The region, the person and what they said.
    pub case: Case,
    /// What became of each claim, in the order given.
    pub claims: Vec<Decided>,
    /// 年度: how the pools stand after the last claim of each year, and the year's totals.
    pub years: Vec<YearEnd>,
    /// The sum of all slips.
    pub totals: Slip,
    /// What person and fund may pay in all, where readings differ.
    pub totals_range: Option<Range>,
    /// The readings that the range of the sum leaves out, by index: under them a value is missing.
    pub totals_left_out: Vec<ReadingId>,
    /// How many combinations of readings were run: only those that can matter, the answer's own included.
    pub runs: usize,
    /// The language of explanations.
    pub language: Language,
}

/// What became of one claim.
#[derive(Debug)]
pub struct Decided {
    /// The claim's id.
    pub id: Option<String>,
    /// 结论
    pub decision: Decision,
    /// 可靠程度, readings included.
    pub certainty: Certainty,
    /// What person and fund may pay, where readings differ.
    pub range: Option<Range>,
    /// The readings that the range leaves out, by index: under them a value is missing.
    pub left_out: Vec<ReadingId>,
    /// The explanation.
    pub steps: Vec<Step>,
}

/// Answers a request in full: slips, explanations, ranges, the year.
///
/// # Errors
/// What the region says against the request: unknown parameters, readings and pools, and answers out of bounds.
pub fn answer(variants: &mut Variants, request: &Request) -> Result<Answer, Problem> {
    answer_after(variants, request, &mut Before::default())
}

/// The same, where the claims come after earlier visits. Totals are of the claims alone; the year is of all.
///
/// # Errors
/// As for [`answer`].
pub fn answer_after(variants: &mut Variants, request: &Request, before: &mut Before) -> Result<Answer, Problem> {
    let (case, chosen) = prepare(variants, request)?;
    let order = by_date(&request.claims);
    let mut found: Vec<Option<(Decision, Vec<Step>)>> = request.claims.iter().map(|_| None).collect();
    let before::Trail { mut ledger, mut years, mut readings, .. } = before.trail(&case);
    let mut totals = Slip::default();
    let mut unsure = vec![false; request.claims.len()];
    for at in order.iter().copied() {
        let claim = &request.claims[at];
        let (decision, next) = adjudicate(&case, &ledger, claim);
        let steps = explain(&case, &decision);
        unsure[at] = rests_on_opening(&case, &ledger, claim, &decision);
        refuse_idle_terms(at, claim, &decision)?;
        years.see(&case, claim, &decision, &next);
        totals += decision.slip;
        readings = readings.union(decision.grounds.readings);
        found[at] = Some((decision, steps));
        ledger = next;
    }
    let mut years = years.end(&case);
    let decided = found.iter().flatten().map(|(decision, _)| decision);
    let missing = decided.clone().map(|decision| decision.outcome == Outcome::NeedsValue).collect();
    let own = Own { slips: decided.map(|decision| decision.slip).collect(), missing, readings };
    let asked = Asked { request, case: &case, chosen: &chosen, order: &order };
    let open = range::explore(variants, asked, own, &years, &mut *before)?;
    // Of a year that began before these claims, their range alone would be no range.
    let whole = before.is_empty();
    for (end, open) in years.iter_mut().rev().zip(open.years.into_iter().rev()) {
        end.ways = open.ways;
        if whole {
            (end.range, end.left_out) = (open.left.range, open.left.left_out);
        }
    }
    let differs = open.differs.iter().zip(&unsure).map(|(differs, unsure)| *differs || *unsure);
    let claims = found.into_iter().zip(differs).zip(open.claims).zip(&request.claims);
    let claims = claims.filter_map(|(((found, differs), left), claim)| {
        let (decision, steps) = found?;
        let certainty = match decision.grounds.certainty() {
            Certainty::Exact if differs => Certainty::Assumed,
            certainty @ (Certainty::Exact | Certainty::Assumed | Certainty::AtLeast) => certainty,
        };
        Some(Decided { id: claim.id.clone(), decision, certainty, range: left.range, left_out: left.left_out, steps })
    });
    let claims = claims.collect();
    let (totals_range, totals_left_out) = (open.totals.range, open.totals.left_out);
    let language = request.language;
    Ok(Answer { years, claims, totals, totals_range, totals_left_out, runs: open.runs, language, case })
}

/// Answers a request with outcomes and slips only, in the order given.
///
/// # Errors
/// As for [`answer`].
pub fn slips(variants: &mut Variants, request: &Request) -> Result<Vec<Decision>, Problem> {
    let (case, _) = prepare(variants, request)?;
    let mut found = vec![None; request.claims.len()];
    let mut ledger = case.ledger();
    for at in by_date(&request.claims) {
        let claim = &request.claims[at];
        let (decision, next) = adjudicate(&case, &ledger, claim);
        refuse_idle_terms(at, claim, &decision)?;
        found[at] = Some(decision);
        ledger = next;
    }
    Ok(found.into_iter().flatten().collect())
}

/// The case under the chosen readings.
pub(crate) fn prepare(variants: &mut Variants, request: &Request) -> Result<(Case, Vec<Option<u8>>), Problem> {
    let (mut case, chosen) = request.case(variants.base())?;
    if chosen.iter().any(Option::is_some) {
        let defaults = variants.defaults();
        let options: Vec<u8> = chosen.iter().zip(defaults).map(|(chosen, default)| chosen.unwrap_or(default)).collect();
        case.region = variants.with(&options);
    }
    Ok((case, chosen))
}

/// Claims by date; those of one day in the order given.
pub(crate) fn by_date(claims: &[Claim]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|at| claims[*at].date);
    order
}

/// Whether a decision rests on what an opening leaves unsaid.
fn rests_on_opening(case: &Case, ledger: &Ledger, claim: &Claim, decision: &Decision) -> bool {
    let (Some(opening), Some(benefit)) = (&case.opening, decision.benefit) else { return false };
    spread::unsure(case, &ledger.on(claim.date, Some(opening)), benefit)
}

/// Own terms are a mistake where the region's own rules answer.
fn refuse_idle_terms(at: usize, claim: &Claim, decision: &Decision) -> Result<(), Problem> {
    let used = decision.benefit.is_none() && matches!(decision.outcome, Outcome::Paid | Outcome::NothingDue);
    if claim.terms.is_some() && !used {
        return Err(Problem { path: format!("/claims/{at}/terms"), fault: Fault::TermsNotNeeded });
    }
    Ok(())
}

/// Decides all claims and hands each decision over.
pub(crate) fn replay(case: &Case, claims: &[Claim], order: &[usize], mut take: impl FnMut(usize, &Decision)) {
    let mut ledger = case.ledger();
    for at in order.iter().copied() {
        let (decision, next) = adjudicate(case, &ledger, &claims[at]);
        take(at, &decision);
        ledger = next;
    }
}
