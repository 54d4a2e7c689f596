//! 答复: a request's claims decided in order of date, what the readings leave open, and how the year stands.

mod before;
pub(crate) mod benefit;
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
pub use course::{Passage, PeriodSum, Pools, course, sums};
pub use paid::{Move, PersonAndFund, Range};
pub use real::RealShare;
pub(crate) use request::take;
pub use request::{Given, GivenHeld, GivenLedger, GivenOpening, GivenSums, Request};
pub use template::{ClaimTemplate, template};
pub use year::{LedgerUnder, YearEnd};

use crate::engine::{Case, Certainty, Claim, Decision, Ledger, Outcome, Slip, Step, adjudicate, explain};
use crate::estimate::variants::Variants;
use crate::problem::{Fault, Problem};
use crate::region::ReadingId;
use crate::units::Language;
use range::OwnRun;

/// 答复: the contract's response.
#[derive(Debug)]
pub struct EstimateAnswer {
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

impl Decided {
    /// Of one claim, before its ranges; `unsure` where it rests on what an opening leaves unsaid.
    pub(crate) fn of(case: &Case, claim: &Claim, decision: Decision, unsure: bool) -> Decided {
        let steps = explain(case, &decision);
        let certainty = assumed_if(unsure, decision.grounds.certainty());
        Decided { id: claim.id.clone(), decision, certainty, range: None, left_out: Vec::new(), steps }
    }
}

/// Answers a request in full: slips, explanations, ranges, the year.
///
/// # Errors
/// What the region says against the request: unknown parameters, readings and pools, and answers out of bounds.
pub fn answer(variants: &mut Variants, request: &Request) -> Result<EstimateAnswer, Problem> {
    answer_after(variants, request, &mut Before::default())
}

/// The same, where the claims come after earlier visits. Totals are of the claims alone; the year is of all.
///
/// # Errors
/// As for [`answer`].
pub fn answer_after(
    variants: &mut Variants,
    request: &Request,
    before: &mut Before,
) -> Result<EstimateAnswer, Problem> {
    let (case, chosen) = prepare(variants, request)?;
    let order = by_date(&request.claims);
    let before::Trail { ledger, mut years, mut readings, .. } = before.trail(&case);
    let mut totals = Slip::default();
    let mut found = Vec::with_capacity(order.len());
    for it in adjudicate_all(&case, ledger, &request.claims, &order) {
        let claim = &request.claims[it.at];
        refuse_idle_terms(it.at, claim, &it.decision)?;
        years.see(&case, claim, &it.decision, &it.after);
        totals += it.decision.slip;
        readings = readings.union(it.decision.grounds.readings);
        let unsure = rests_on_opening(&case, &it.before, claim, &it.decision);
        found.push((it.at, Decided::of(&case, claim, it.decision, unsure)));
    }
    let mut claims = as_given(found);
    let mut years = years.end(&case);
    let slips = claims.iter().map(|claim| claim.decision.slip).collect();
    let missing = claims.iter().map(|claim| claim.decision.outcome == Outcome::NeedsValue).collect();
    let own = OwnRun { request, case: &case, chosen: &chosen, order: &order, slips, missing, readings };
    let open = range::explore(variants, &own, &years, &mut *before)?;
    // Of a year that began before these claims, their range alone would be no range.
    let whole = before.claims().is_empty();
    for (end, open) in years.iter_mut().rev().zip(open.years.into_iter().rev()) {
        end.ways = open.ways;
        if whole {
            (end.range, end.left_out) = (open.left.range, open.left.left_out);
        }
    }
    for ((claim, left), differs) in claims.iter_mut().zip(open.claims).zip(open.differs) {
        (claim.range, claim.left_out) = (left.range, left.left_out);
        claim.certainty = assumed_if(differs, claim.certainty);
    }
    let (totals_range, totals_left_out) = (open.totals.range, open.totals.left_out);
    let language = request.language;
    Ok(EstimateAnswer { years, claims, totals, totals_range, totals_left_out, runs: open.runs, language, case })
}

/// Answers a request with outcomes and slips only, in the order given.
///
/// # Errors
/// As for [`answer`].
pub fn slips(variants: &mut Variants, request: &Request) -> Result<Vec<Decision>, Problem> {
    let (case, _) = prepare(variants, request)?;
    let mut found = Vec::with_capacity(request.claims.len());
    for it in adjudicate_all(&case, case.ledger(), &request.claims, &by_date(&request.claims)) {
        refuse_idle_terms(it.at, &request.claims[it.at], &it.decision)?;
        found.push((it.at, it.decision));
    }
    Ok(as_given(found))
}

/// The case under the chosen readings.
pub(crate) fn prepare(variants: &mut Variants, request: &Request) -> Result<(Case, Vec<Option<u8>>), Problem> {
    let (mut case, chosen) = request.case(variants.base())?;
    case.region = variants.with(&variants.options(&chosen));
    Ok((case, chosen))
}

/// Claims by date; those of one day in the order given.
pub(crate) fn by_date(claims: &[Claim]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|at| claims[*at].date);
    order
}

/// What was found of each claim, by position, in the order given.
pub(crate) fn as_given<T>(mut found: Vec<(usize, T)>) -> Vec<T> {
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, found)| found).collect()
}

/// One claim, by position, and the ledgers before and after it.
pub(crate) struct Adjudicated {
    pub at: usize,
    pub decision: Decision,
    pub before: Ledger,
    pub after: Ledger,
}

/// Decides claims one after the other, in this order.
pub(crate) fn adjudicate_all(
    case: &Case,
    mut ledger: Ledger,
    claims: &[Claim],
    order: &[usize],
) -> impl Iterator<Item = Adjudicated> {
    order.iter().map(move |at| {
        let before = ledger;
        let (decision, after) = adjudicate(case, &before, &claims[*at]);
        ledger = after;
        Adjudicated { at: *at, decision, before, after }
    })
}

/// What is exact is assumed if something that it rests on is open.
pub(crate) fn assumed_if(open: bool, certainty: Certainty) -> Certainty {
    if open && certainty == Certainty::Exact { Certainty::Assumed } else { certainty }
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
