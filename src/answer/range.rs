//! 范围: what person and fund may pay over all combinations of the readings that touch the claims.

use crate::engine::{Case, Claim, Line, Slip};
use crate::money::Money;
use crate::readings::Variants;

use super::replay;

/// What may be paid, where readings differ: exact, over every combination of the readings that touch the claims.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Range {
    /// The least and the most that the person pays.
    pub person: [Money; 2],
    /// The least and the most that the fund pays.
    pub fund: [Money; 2],
    /// The readings that move it, by index.
    pub because: Vec<u8>,
}

/// What the readings leave open of one claim.
#[derive(Clone, Default)]
pub(super) struct Open {
    /// Whether any line of the slip differs under any combination.
    pub differs: bool,
    /// The range, where person or fund differ.
    pub range: Option<Range>,
}

/// Runs every combination of the readings that touch the claims; those the person chose stay as chosen.
///
/// A combination can bring further readings into play: they join until no more do. Readings that no claim meets are
/// never run.
pub(super) fn explore(
    variants: &mut Variants,
    case: &Case,
    chosen: &[Option<u8>],
    met: u32,
    claims: &[Claim],
    order: &[usize],
) -> Vec<Open> {
    let mut touching = free(met, chosen);
    if touching.is_empty() {
        return vec![Open::default(); claims.len()];
    }
    loop {
        let runs = run_all(variants, case, chosen, &touching, claims, order);
        let wider = free(met | runs.met, chosen);
        if wider.len() == touching.len() {
            return (0..claims.len()).map(|at| runs.open(at, &touching)).collect();
        }
        touching = wider;
    }
}

/// The readings among `met` that the person has not settled.
fn free(met: u32, chosen: &[Option<u8>]) -> Vec<usize> {
    (0..chosen.len()).filter(|reading| met >> reading & 1 == 1 && chosen[*reading].is_none()).collect()
}

/// Every combination's slips: combination by combination, each with one slip a claim.
struct Runs {
    slips: Vec<Slip>,
    claims: usize,
    /// How many options each touching reading has.
    counts: Vec<usize>,
    met: u32,
}

fn run_all(
    variants: &mut Variants,
    case: &Case,
    chosen: &[Option<u8>],
    touching: &[usize],
    claims: &[Claim],
    order: &[usize],
) -> Runs {
    let counts: Vec<usize> = touching.iter().map(|at| case.region.readings[*at].options.len()).collect();
    let combinations = counts.iter().product();
    let mut runs =
        Runs { slips: vec![Slip::default(); claims.len() * combinations], claims: claims.len(), counts, met: 0 };
    let defaults = variants.defaults();
    let mut case = case.clone();
    for combination in 0..combinations {
        let mut options: Vec<u8> =
            chosen.iter().zip(&defaults).map(|(chosen, default)| chosen.unwrap_or(*default)).collect();
        let mut rest = combination;
        for (reading, count) in touching.iter().zip(&runs.counts) {
            options[*reading] = (rest % count) as u8;
            rest /= count;
        }
        case.region = variants.with(&options);
        let (slips, met) = (&mut runs.slips, &mut runs.met);
        replay(&case, claims, order, |at, decision| {
            slips[combination * claims.len() + at] = decision.slip;
            *met |= decision.grounds.readings;
        });
    }
    runs
}

impl Runs {
    fn of(&self, claim: usize) -> impl Iterator<Item = &Slip> + Clone {
        self.slips[claim..].iter().step_by(self.claims)
    }

    fn open(&self, claim: usize, touching: &[usize]) -> Open {
        let mut slips = self.of(claim);
        let first = self.slips[claim];
        if slips.all(|slip| *slip == first) {
            return Open::default();
        }
        let ends = |line: Line| {
            let amounts = self.of(claim).map(|slip| slip[line]);
            [amounts.clone().min().unwrap_or_default(), amounts.max().unwrap_or_default()]
        };
        let (person, fund) = (ends(Line::Person), ends(Line::Fund));
        if person[0] == person[1] && fund[0] == fund[1] {
            return Open { differs: true, range: None };
        }
        let because = (0..touching.len()).filter(|at| self.moves(claim, *at)).map(|at| touching[at] as u8).collect();
        Open { differs: true, range: Some(Range { person, fund, because }) }
    }

    /// Whether two combinations that differ in this reading alone differ in what person or fund pay.
    fn moves(&self, claim: usize, reading: usize) -> bool {
        let stride: usize = self.counts[..reading].iter().product();
        let count = self.counts[reading];
        let paid = |combination: usize| {
            let slip = &self.slips[combination * self.claims + claim];
            (slip[Line::Person], slip[Line::Fund])
        };
        (0..self.slips.len() / self.claims).any(|combination| {
            let option = combination / stride % count;
            option > 0 && paid(combination) != paid(combination - option * stride)
        })
    }
}
