//! 范围: what person and fund may pay over all combinations of the readings that touch the claims, and over all that an
//! opening leaves unsaid.

use super::before::Before;
use super::opening::{Openings, YearBeginning};
use super::paid::{Move, PersonAndFund, Range};
use super::request::Request;
use super::spread::spread;
use super::ways::{FoundAndMet, Pairs, Way, Ways, ends, ways};
use super::year::{LedgerUnder, YearEnd};
use crate::engine::{Case, Claim, Ledger, Outcome, Slip, adjudicate};
use crate::estimate::variants::Variants;
use crate::problem::Problem;
use crate::region::ReadingId;
use crate::units::{Money, Set};

/// The answer's own run: what was asked, and what came out.
pub(super) struct OwnRun<'a> {
    pub request: &'a Request,
    pub case: &'a Case,
    /// The options that the person chose, by reading.
    pub chosen: &'a [Option<u8>],
    /// The claims by date.
    pub order: &'a [usize],
    /// The slips, in the order given.
    pub slips: Vec<Slip>,
    /// For each claim whether a value is missing.
    pub missing: Vec<bool>,
    /// The readings that it met.
    pub readings: Set<ReadingId>,
}

/// What is left open of one amount.
#[derive(Clone, Default)]
pub(super) struct Left {
    /// The range, where person or fund differ.
    pub range: Option<Range>,
    /// The readings that it leaves out.
    pub left_out: Vec<ReadingId>,
}

/// What is left open of a year.
#[derive(Clone, Default)]
pub(super) struct OpenYear {
    /// Of the sum of its slips.
    pub left: Left,
    /// The ledgers at its end, where they differ.
    pub ways: Vec<LedgerUnder>,
}

/// What is left open of a request.
pub(super) struct LeftOpen {
    /// For each claim whether any line of the slip differs under any combination.
    pub differs: Vec<bool>,
    /// For each claim.
    pub claims: Vec<Left>,
    /// Of the sum of all slips.
    pub totals: Left,
    /// Of each year that the claims touch, in order.
    pub years: Vec<OpenYear>,
    /// How many combinations were run, the answer's own included.
    pub runs: usize,
}

impl OwnRun<'_> {
    /// The claims of each calendar year.
    fn years(&self) -> impl Iterator<Item = &[usize]> {
        let year = |at: &usize| self.request.claims[*at].date.year();
        self.order.chunk_by(move |one, next| year(one) == year(next))
    }

    /// What happened, with how its years ended.
    fn outcome(&self, ends: &[YearEnd]) -> WayOutcome {
        let claims = self.slips.iter().zip(&self.missing);
        let claims =
            claims.map(|(slip, missing)| ClaimPaid { paid: PersonAndFund::of(slip), missing: *missing }).collect();
        let touched = ends.len() - self.years().count();
        WayOutcome { claims, ledgers: ends[touched..].iter().map(|end| end.ledger).collect() }
    }

    /// Nothing is left open of an answer that is the same however the document is read: one run.
    fn nothing_open(&self) -> LeftOpen {
        LeftOpen {
            differs: vec![false; self.slips.len()],
            claims: vec![Left::default(); self.slips.len()],
            totals: Left::default(),
            years: vec![OpenYear::default(); self.years().count()],
            runs: 1,
        }
    }
}

/// Finds what is left open of the answer, whose years end as `ends` says.
pub(super) fn explore(
    variants: &mut Variants,
    own: &OwnRun,
    ends: &[YearEnd],
    before: &mut Before,
) -> Result<LeftOpen, Problem> {
    let openings = own.request.openings(variants.base())?;
    let named = openings.as_ref().map_or(Set::EMPTY, Openings::readings);
    let met = own.readings.union(named);
    let open = |at: usize| own.chosen.get(at).is_some_and(Option::is_none);
    if openings.is_none() && !met.iter().any(|reading: ReadingId| open(reading.index())) {
        return Ok(own.nothing_open());
    }
    let differs = vec![false; own.slips.len()];
    let mut runner = WayRunner { own, openings: openings.as_ref(), before, differs };
    let first = runner.run_all(own.case, &variants.options(own.chosen), (vec![own.outcome(ends)], met));
    let ways = ways(variants, own.chosen, first, &mut |region, options| {
        runner.run_all(&Case { region, ..own.case.clone() }, options, (Vec::new(), named))
    });
    let (differs, runs) = (runner.differs, ways.all.len());
    if runs == 1 && ways.all[0].found.len() == 1 {
        return Ok(own.nothing_open());
    }
    let pairs = ways.pairs();
    let claim = |at: usize| match own.missing[at] {
        true => Left::default(),
        false => left(&ways, &pairs, &|outcome| outcome.claims[at]),
    };
    let year = |(at, claims): (usize, &[usize])| OpenYear {
        left: left(&ways, &pairs, &|outcome| outcome.sum(own, claims)),
        ways: ledgers(&ways, &pairs, at),
    };
    let claims = (0..differs.len()).map(claim).collect();
    let totals = left(&ways, &pairs, &|outcome| outcome.sum(own, own.order));
    Ok(LeftOpen { differs, claims, totals, years: own.years().enumerate().map(year).collect(), runs })
}

/// Runs the claims under one combination of the readings, in every way in which the year may have begun.
struct WayRunner<'a> {
    own: &'a OwnRun<'a>,
    openings: Option<&'a Openings>,
    before: &'a mut Before,
    differs: Vec<bool>,
}

impl WayRunner<'_> {
    /// The ways in which the year may have begun; without an opening the only one.
    fn begins(&self, case: &Case, options: &[u8]) -> Vec<Option<YearBeginning>> {
        let Some(openings) = self.openings else { return vec![None] };
        let mut all = Vec::new();
        for opening in openings.under(options) {
            let visits = self.before.claims().iter().chain(&self.own.request.claims);
            let visits: Vec<&Claim> = visits.filter(|visit| visit.date.year() == opening.ledger.year()).collect();
            let ledgers = spread(case, &opening, &visits);
            all.extend(ledgers.into_iter().map(|ledger| Some(YearBeginning { ledger, ..opening })));
        }
        all
    }

    /// Every way in which the year may have begun, after the first ones that have been run.
    fn run_all(
        &mut self,
        case: &Case,
        options: &[u8],
        (mut outcomes, mut met): FoundAndMet<Vec<WayOutcome>>,
    ) -> FoundAndMet<Vec<WayOutcome>> {
        for opening in self.begins(case, options).into_iter().skip(outcomes.len()) {
            let (outcome, more) = self.run(case, opening);
            outcomes.push(outcome);
            met = met.union(more);
        }
        (outcomes, met)
    }

    fn run(&mut self, case: &Case, opening: Option<YearBeginning>) -> FoundAndMet<WayOutcome> {
        let (own, mut case) = (self.own, case.clone());
        if let Some(opening) = opening {
            opening.start(&mut case);
        }
        let trail = self.before.trail(&case);
        let (mut ledger, mut met) = (trail.ledger, trail.readings);
        let mut outcome = WayOutcome { claims: vec![ClaimPaid::default(); own.slips.len()], ledgers: Vec::new() };
        for year in own.years() {
            for at in year.iter().copied() {
                let (decision, next) = adjudicate(&case, &ledger, &own.request.claims[at]);
                ledger = next;
                let missing = decision.outcome == Outcome::NeedsValue;
                outcome.claims[at] = ClaimPaid { paid: PersonAndFund::of(&decision.slip), missing };
                self.differs[at] |= decision.slip != own.slips[at];
                met = met.union(decision.grounds.readings);
            }
            outcome.ledgers.push(ledger);
        }
        (outcome, met)
    }
}

/// What is paid of a claim or of several.
#[derive(Clone, Copy, Default)]
struct ClaimPaid {
    paid: PersonAndFund,
    /// Of a claim, whether a value is missing; of a sum, whether one is missing of other claims than in the answer.
    missing: bool,
}

/// What happens one way.
struct WayOutcome {
    /// By claim, in the order given.
    claims: Vec<ClaimPaid>,
    /// The ledger at the end of each year.
    ledgers: Vec<Ledger>,
}

impl WayOutcome {
    /// What is paid of several claims.
    fn sum(&self, own: &OwnRun, claims: &[usize]) -> ClaimPaid {
        let mut sum = ClaimPaid::default();
        for at in claims {
            let claim = self.claims[*at];
            sum.paid = sum.paid.and(claim.paid);
            sum.missing |= claim.missing != own.missing[*at];
        }
        sum
    }
}

/// What is paid one way to read the document, however its year began.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Spread {
    /// As the year's own beginning has it, where that answers.
    own: PersonAndFund,
    person: [Money; 2],
    fund: [Money; 2],
}

impl Spread {
    /// Outcomes in which a value is missing are left out, and none is left of none.
    fn of(outcomes: impl Iterator<Item = ClaimPaid>) -> Option<Spread> {
        let all: Vec<PersonAndFund> = outcomes.filter(|claim| !claim.missing).map(|claim| claim.paid).collect();
        let (person, fund) = (ends(all.iter().map(|paid| paid.person)), ends(all.iter().map(|paid| paid.fund)));
        Some(Spread { own: *all.first()?, person, fund })
    }
}

/// What is left open of an amount.
fn left(ways: &Ways<Vec<WayOutcome>>, pairs: &Pairs, pick: &dyn Fn(&WayOutcome) -> ClaimPaid) -> Left {
    let all: Vec<Option<Spread>> = ways.all.iter().map(|way| Spread::of(way.found.iter().map(pick))).collect();
    let told = || all.iter().flatten();
    let person = ends(told().flat_map(|spread| spread.person));
    let fund = ends(told().flat_map(|spread| spread.fund));
    let left_out = pairs.moving(|one, other| all[one].is_some() != all[other].is_some());
    if person[0] == person[1] && fund[0] == fund[1] {
        return Left { range: None, left_out };
    }
    let apart = |(one, other): (Spread, Spread)| one.person != other.person || one.fund != other.fund;
    let because = pairs.moving(|one, other| all[one].zip(all[other]).is_some_and(apart));
    let alone = |reading: &ReadingId| {
        let options: Vec<Option<PersonAndFund>> = ways.alone(*reading).map(|way| Some(all[way?]?.own)).collect();
        let person = ends(options.iter().flatten().map(|paid| paid.person));
        let fund = ends(options.iter().flatten().map(|paid| paid.fund));
        Move { reading: *reading, person, fund, options }
    };
    let moves = because.iter().map(alone).collect();
    let opening = told().any(|spread| spread.person[0] != spread.person[1] || spread.fund[0] != spread.fund[1]);
    Left { range: Some(Range { person, fund, because, moves, opening }), left_out }
}

/// The ledgers at the end of a year, by the readings that decide them; none where there is but one.
fn ledgers(ways: &Ways<Vec<WayOutcome>>, pairs: &Pairs, year: usize) -> Vec<LedgerUnder> {
    let at_end = |way: &Way<Vec<WayOutcome>>| {
        let mut ledgers: Vec<Ledger> = Vec::new();
        for outcome in &way.found {
            if !ledgers.contains(&outcome.ledgers[year]) {
                ledgers.push(outcome.ledgers[year]);
            }
        }
        ledgers
    };
    let all: Vec<Vec<Ledger>> = ways.all.iter().map(at_end).collect();
    let deciding = pairs.moving(|one, other| all[one] != all[other]);
    let mut found: Vec<LedgerUnder> = Vec::new();
    for (way, ledgers) in ways.all.iter().zip(&all) {
        let readings = deciding.iter().filter_map(|at| Some((*at, way.options[at.index()]?)));
        let readings: Vec<(ReadingId, u8)> = readings.collect();
        if found.iter().all(|known| known.readings != readings) {
            let under = |ledger: &Ledger| LedgerUnder { readings: readings.clone(), ledger: *ledger };
            found.extend(ledgers.iter().map(under));
        }
    }
    if found.len() == 1 { Vec::new() } else { found }
}
