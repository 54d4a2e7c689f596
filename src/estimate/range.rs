//! 范围: what person and fund may pay over all combinations of the readings that touch the claims, and over all that an
//! opening leaves unsaid.

use std::rc::Rc;

use super::before::Before;
use super::opening::{Opening, Openings};
use super::paid::{Move, Paid, Range};
use super::request::Request;
use super::spread::spread;
use super::ways::{Way, ways};
use super::year::{LedgerWay, YearEnd};
use crate::engine::{Case, Claim, Ledger, Outcome, Slip, adjudicate};
use crate::estimate::variants::Variants;
use crate::problem::Problem;
use crate::region::{ReadingId, Region};
use crate::units::{Money, Set};

/// What is asked: a request, its case, the options that the person chose, and the order of its claims.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub request: &'a Request,
    pub case: &'a Case,
    pub chosen: &'a [Option<u8>],
    pub order: &'a [usize],
}

/// The answer itself.
pub(super) struct Own {
    /// Its slips, in the order given.
    pub slips: Vec<Slip>,
    /// For each claim whether a value is missing.
    pub missing: Vec<bool>,
    /// The readings that it met.
    pub readings: Set<ReadingId>,
}

/// What is left open of one amount.
#[derive(Default)]
pub(super) struct Left {
    /// The range, where person or fund differ.
    pub range: Option<Range>,
    /// The readings that it leaves out.
    pub left_out: Vec<ReadingId>,
}

/// What is left open of a year.
pub(super) struct OpenYear {
    /// Of the sum of its slips.
    pub left: Left,
    /// The ledgers at its end, where they differ.
    pub ways: Vec<LedgerWay>,
}

/// What is left open of a request.
pub(super) struct Open {
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

impl Asked<'_> {
    /// How many calendar years the claims touch.
    fn years(&self) -> usize {
        let years = || self.order.iter().map(|at| self.request.claims[*at].date.year());
        years().zip(years().skip(1)).filter(|(year, next)| year != next).count() + 1
    }
}

impl Open {
    /// Of an answer that is the same however the document is read: one run.
    fn nothing(claims: usize, years: usize) -> Open {
        let left = || OpenYear { left: Left::default(), ways: Vec::new() };
        Open {
            differs: vec![false; claims],
            claims: (0..claims).map(|_| Left::default()).collect(),
            totals: Left::default(),
            years: (0..years).map(|_| left()).collect(),
            runs: 1,
        }
    }
}

/// Finds what is left open of the answer, whose years end as `ends` says.
pub(super) fn explore(
    variants: &mut Variants,
    asked: Asked,
    own: Own,
    ends: &[YearEnd],
    before: &mut Before,
) -> Result<Open, Problem> {
    let openings = asked.request.openings(variants.base())?;
    let named = openings.as_ref().map_or(Set::EMPTY, Openings::readings);
    let met = own.readings.union(named);
    let open = |at: usize| asked.chosen.get(at).is_some_and(Option::is_none);
    if openings.is_none() && !met.iter().any(|reading: ReadingId| open(reading.index())) {
        return Ok(Open::nothing(own.slips.len(), asked.years()));
    }
    let options: Vec<u8> =
        asked.chosen.iter().zip(variants.defaults()).map(|(chosen, default)| chosen.unwrap_or(default)).collect();
    let mut runner =
        Runner { asked, own: &own, openings: openings.as_ref(), before, differs: vec![false; own.slips.len()] };
    let (first, met) = runner.own_way(ends, &options);
    let ways = ways(variants, asked.chosen, (first, met.union(named)), &mut |region, options| {
        let (worlds, met) = runner.way(region, options);
        (worlds, met.union(named))
    });
    let (differs, runs) = (runner.differs, ways.len());
    let years = ways.first().and_then(|way| way.found.first()).map_or(0, |world| world.years.len());
    if runs == 1 && ways[0].found.len() == 1 {
        return Ok(Open::nothing(differs.len(), years));
    }
    let counts = variants.base().readings.iter().map(|reading| reading.options.len()).collect();
    let found = Found { ways, own: options, counts };
    let pairs = found.pairs();
    let claim = |at: usize| match own.missing[at] {
        true => Left::default(),
        false => found.left(&pairs, &|world| world.claims[at]),
    };
    let year =
        |at: usize| OpenYear { left: found.left(&pairs, &|world| world.years[at]), ways: found.ledgers(&pairs, at) };
    let claims = (0..differs.len()).map(claim).collect();
    let (totals, years) = (found.left(&pairs, &|world| world.totals), (0..years).map(year).collect());
    Ok(Open { differs, claims, totals, years, runs })
}

/// Runs the claims under one combination of the readings, in every way in which the year may have begun.
struct Runner<'a> {
    asked: Asked<'a>,
    own: &'a Own,
    openings: Option<&'a Openings>,
    before: &'a mut Before,
    differs: Vec<bool>,
}

impl Runner<'_> {
    /// The ways in which the year may have begun; none without an opening.
    fn begins(&self, case: &Case, options: &[u8]) -> Vec<Opening> {
        let mut all = Vec::new();
        for opening in self.openings.map_or(Vec::new(), |openings| openings.under(options)) {
            let visits = self.before.claims().iter().chain(&self.asked.request.claims);
            let visits: Vec<&Claim> = visits.filter(|visit| visit.date.year() == opening.ledger.year()).collect();
            let ledgers = spread(case, &opening, &visits);
            all.extend(ledgers.into_iter().map(|ledger| Opening { ledger, ..opening }));
        }
        all
    }

    /// The answer's own way, which has been run, and the other ways in which its year may have begun.
    fn own_way(&mut self, ends: &[YearEnd], options: &[u8]) -> (Vec<World>, Set<ReadingId>) {
        let mut world = World::default();
        let mut last = None;
        for at in self.asked.order.iter().copied() {
            world.take(&self.asked.request.claims[at], last, &self.own.slips[at], false);
            last = Some(self.asked.request.claims[at].date.year());
        }
        let paid = |(slip, missing): (&Slip, &bool)| Seen { paid: Paid::of(slip), missing: *missing };
        world.claims = self.own.slips.iter().zip(&self.own.missing).map(paid).collect();
        let touched = world.years.len();
        world.ledgers = ends[ends.len() - touched..].iter().map(|end| end.ledger).collect();
        let (mut worlds, mut met) = (vec![world], self.own.readings);
        for opening in self.begins(self.asked.case, options).iter().skip(1) {
            let (world, more) = self.world(self.asked.case, Some(opening));
            worlds.push(world);
            met = met.union(more);
        }
        (worlds, met)
    }

    fn way(&mut self, region: Rc<Region>, options: &[u8]) -> (Vec<World>, Set<ReadingId>) {
        let case = Case { region, ..self.asked.case.clone() };
        let begins = self.begins(&case, options);
        if begins.is_empty() {
            let (world, met) = self.world(&case, None);
            return (vec![world], met);
        }
        let (mut worlds, mut met) = (Vec::new(), Set::EMPTY);
        for opening in &begins {
            let (world, more) = self.world(&case, Some(opening));
            worlds.push(world);
            met = met.union(more);
        }
        (worlds, met)
    }

    fn world(&mut self, case: &Case, opening: Option<&Opening>) -> (World, Set<ReadingId>) {
        let mut case = case.clone();
        if let Some(opening) = opening {
            opening.start(&mut case);
        }
        let claims = &self.asked.request.claims;
        let trail = self.before.trail(&case);
        let (mut ledger, mut met, mut last) = (trail.ledger, trail.readings, None);
        let mut world = World { claims: vec![Seen::default(); claims.len()], ..World::default() };
        for at in self.asked.order.iter().copied() {
            let claim = &claims[at];
            if last.is_some_and(|last| last != claim.date.year()) {
                world.ledgers.push(ledger);
            }
            let (decision, next) = adjudicate(&case, &ledger, claim);
            ledger = next;
            let missing = decision.outcome == Outcome::NeedsValue;
            world.claims[at] = Seen { paid: Paid::of(&decision.slip), missing };
            world.take(claim, last, &decision.slip, missing != self.own.missing[at]);
            self.differs[at] |= decision.slip != self.own.slips[at];
            met = met.union(decision.grounds.readings);
            last = Some(claim.date.year());
        }
        world.ledgers.push(ledger);
        (world, met)
    }
}

/// What is paid of a claim or of several.
#[derive(Clone, Copy, Default)]
struct Seen {
    paid: Paid,
    /// Of a claim, whether a value is missing; of a sum, whether one is missing of other claims than in the answer.
    missing: bool,
}

impl Seen {
    fn add(&mut self, slip: &Slip, missing: bool) {
        self.paid = self.paid.and(Paid::of(slip));
        self.missing |= missing;
    }
}

/// What happens one way.
#[derive(Default)]
struct World {
    /// By claim, in the order given.
    claims: Vec<Seen>,
    /// By year that the claims touch, in order.
    years: Vec<Seen>,
    /// In all.
    totals: Seen,
    /// The ledger at the end of each year.
    ledgers: Vec<Ledger>,
}

impl World {
    /// Adds a claim to its year, which is another than `last`'s or the same, and to the sum.
    fn take(&mut self, claim: &Claim, last: Option<u32>, slip: &Slip, otherwise: bool) {
        if last != Some(claim.date.year()) {
            self.years.push(Seen::default());
        }
        if let Some(year) = self.years.last_mut() {
            year.add(slip, otherwise);
        }
        self.totals.add(slip, otherwise);
    }
}

/// What is paid one way to read the document, however its year began.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Spread {
    /// As the year's own beginning has it, where that answers.
    own: Paid,
    person: [Money; 2],
    fund: [Money; 2],
}

/// For each reading the pairs of ways that stand for two combinations which differ in this reading alone.
type Pairs = Vec<Vec<(usize, usize)>>;

/// All ways; together they cover every combination, each exactly once.
struct Found {
    ways: Vec<Way<Vec<World>>>,
    /// The options of the answer itself.
    own: Vec<u8>,
    /// How many options each reading has.
    counts: Vec<usize>,
}

impl Found {
    fn pairs(&self) -> Pairs {
        let mut pairs = vec![Vec::new(); self.counts.len()];
        for (one, way) in self.ways.iter().enumerate() {
            for (other, against) in self.ways.iter().enumerate().skip(one + 1) {
                let both = || way.options.iter().zip(&against.options).enumerate();
                let mut apart = both().filter(|(_, (a, b))| matches!((a, b), (Some(a), Some(b)) if a != b));
                if let (Some((reading, _)), None) = (apart.next(), apart.next()) {
                    pairs[reading].push((one, other));
                }
            }
        }
        pairs
    }

    /// What is left open of an amount.
    fn left(&self, pairs: &Pairs, pick: &dyn Fn(&World) -> Seen) -> Left {
        let all: Vec<Option<Spread>> = self.ways.iter().map(|way| outcomes(way.found.iter().map(pick))).collect();
        let told = || all.iter().flatten();
        let person = ends(told().flat_map(|spread| spread.person));
        let fund = ends(told().flat_map(|spread| spread.fund));
        let readings = |differ: &dyn Fn(Option<Spread>, Option<Spread>) -> bool| -> Vec<ReadingId> {
            let moving = |reading: &usize| pairs[*reading].iter().any(|(one, other)| differ(all[*one], all[*other]));
            (0..pairs.len()).filter(moving).map(ReadingId::at).collect()
        };
        let left_out = readings(&|one, other| one.is_some() != other.is_some());
        if person[0] == person[1] && fund[0] == fund[1] {
            return Left { range: None, left_out };
        }
        let apart = |one: Spread, other: Spread| one.person != other.person || one.fund != other.fund;
        let because = readings(&|one, other| one.zip(other).is_some_and(|(one, other)| apart(one, other)));
        let moves = because.iter().map(|reading| self.alone(*reading, &all)).collect();
        let opening = told().any(|spread| spread.person[0] != spread.person[1] || spread.fund[0] != spread.fund[1]);
        Left { range: Some(Range { person, fund, because, moves, opening }), left_out }
    }

    /// The options of one reading, the others as in the answer.
    fn alone(&self, reading: ReadingId, all: &[Option<Spread>]) -> Move {
        let at = reading.index();
        let under = |option: usize| {
            let mut options = self.own.clone();
            options[at] = option as u8;
            let stands = |way: &Way<Vec<World>>| {
                way.options.iter().zip(&options).all(|(way, option)| way.is_none_or(|way| way == *option))
            };
            self.ways.iter().position(stands).and_then(|way| all[way]).map(|spread| spread.own)
        };
        let options: Vec<Option<Paid>> = (0..self.counts[at]).map(under).collect();
        let person = ends(options.iter().flatten().map(|paid| paid.person));
        let fund = ends(options.iter().flatten().map(|paid| paid.fund));
        Move { reading, person, fund, options }
    }

    /// The ledgers at the end of a year, by the readings that decide them; none where there is but one.
    fn ledgers(&self, pairs: &Pairs, year: usize) -> Vec<LedgerWay> {
        let at_end = |way: &Way<Vec<World>>| {
            let mut ledgers: Vec<Ledger> = Vec::new();
            for world in &way.found {
                if !ledgers.contains(&world.ledgers[year]) {
                    ledgers.push(world.ledgers[year]);
                }
            }
            ledgers
        };
        let all: Vec<Vec<Ledger>> = self.ways.iter().map(at_end).collect();
        let decides = |reading: usize| pairs[reading].iter().any(|(one, other)| all[*one] != all[*other]);
        let deciding: Vec<usize> = (0..pairs.len()).filter(|reading| decides(*reading)).collect();
        let mut found: Vec<LedgerWay> = Vec::new();
        for (way, ledgers) in self.ways.iter().zip(&all) {
            let readings = deciding.iter().filter_map(|at| Some((ReadingId::at(*at), way.options[*at]?)));
            let readings: Vec<(ReadingId, u8)> = readings.collect();
            if found.iter().all(|known| known.readings != readings) {
                let under = |ledger: &Ledger| LedgerWay { readings: readings.clone(), ledger: *ledger };
                found.extend(ledgers.iter().map(under));
            }
        }
        if found.len() == 1 { Vec::new() } else { found }
    }
}

/// What is paid in any of several worlds; those in which a value is missing are left out, and none is left of none.
fn outcomes(worlds: impl Iterator<Item = Seen>) -> Option<Spread> {
    let all: Vec<Paid> = worlds.filter(|seen| !seen.missing).map(|seen| seen.paid).collect();
    let (person, fund) = (ends(all.iter().map(|paid| paid.person)), ends(all.iter().map(|paid| paid.fund)));
    Some(Spread { own: *all.first()?, person, fund })
}

fn ends(amounts: impl Iterator<Item = Money>) -> [Money; 2] {
    let mut ends: Option<[Money; 2]> = None;
    for amount in amounts {
        let [low, high] = ends.unwrap_or([amount; 2]);
        ends = Some([low.min(amount), high.max(amount)]);
    }
    ends.unwrap_or_default()
}
