//! 范围: what person and fund may pay over all combinations of the readings that touch the claims.

use crate::engine::{Case, Claim, Line, Slip};
use crate::estimate::variants::Variants;
use crate::units::Money;

use super::before::Before;
use super::replay_from;
use super::ways::{Run, Way, ways};

/// What may be paid, where readings differ: exact, over every combination of the readings that touch the claims.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Range {
    /// The least and the most that the person pays.
    pub person: [Money; 2],
    /// The least and the most that the fund pays.
    pub fund: [Money; 2],
    /// The readings that move it, by index.
    pub because: Vec<u8>,
    /// By how much each of them moves it alone, in the same order.
    pub moves: Vec<Move>,
}

/// By how much one reading moves an amount alone: the others as the answer has them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Move {
    /// The reading, by index.
    pub reading: u8,
    /// The least and the most that the person pays.
    pub person: [Money; 2],
    /// The least and the most that the fund pays.
    pub fund: [Money; 2],
    /// What person and fund pay under each of its options, in the region's order.
    pub options: Vec<Paid>,
}

/// What person and fund pay.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Paid {
    /// 个人负担总额
    pub person: Money,
    /// 统筹基金支付
    pub fund: Money,
}

/// What the readings leave open of a request.
pub(super) struct Open {
    /// For each claim whether any line of the slip differs under any combination.
    pub differs: Vec<bool>,
    /// For each claim the range, where person or fund differ.
    pub claims: Vec<Option<Range>>,
    /// The range of the sum of all slips.
    pub totals: Option<Range>,
    /// The range of the sum of each year's slips, by year.
    pub years: Vec<(u32, Option<Range>)>,
    /// How many combinations were run, the answer's own included.
    pub runs: usize,
}

/// Finds what the readings leave open. `own` has the answer's own slips, in the order given, and the readings met.
pub(super) fn explore(
    variants: &mut Variants,
    case: &Case,
    chosen: &[Option<u8>],
    own: Run<Vec<Slip>>,
    (before, claims, order): (&mut Before, &[Claim], &[usize]),
) -> Open {
    let (first, met) = own;
    let mut differs = vec![false; claims.len()];
    let mut case = case.clone();
    let ways = ways(variants, chosen, (Amounts::of(&first), met), &mut |region| {
        case.region = region;
        let trail = before.trail(&case);
        let (mut slips, mut met) = (vec![Slip::default(); claims.len()], trail.readings);
        replay_from(&case, trail.ledger, claims, order, &mut |at, decision| {
            slips[at] = decision.slip;
            differs[at] |= decision.slip != first[at];
            met |= decision.grounds.readings;
        });
        (Amounts::of(&slips), met)
    });
    let runs = ways.len();
    if runs == 1 {
        return Open { differs, claims: vec![None; claims.len()], totals: None, years: Vec::new(), runs };
    }
    let own = chosen.iter().zip(variants.defaults()).map(|(chosen, default)| chosen.unwrap_or(default)).collect();
    let counts = variants.base().readings.iter().map(|reading| reading.options.len()).collect();
    let found = Found { ways, own, counts };
    let pairs = found.pairs();
    let range = |pick: &dyn Fn(&Amounts) -> Paid| found.range(&pairs, pick);
    let mut years: Vec<u32> = order.iter().map(|at| claims[*at].date.year()).collect();
    years.dedup();
    let of_year = |year: u32| {
        let sum = |way: &Amounts| {
            let paid = way.claims.iter().zip(claims).filter(|(_, claim)| claim.date.year() == year);
            paid.fold(Paid::default(), |sum, (paid, _)| sum.and(*paid))
        };
        (year, range(&sum))
    };
    let years = years.into_iter().map(of_year).collect();
    let claims = (0..claims.len()).map(|at| range(&|way| way.claims[at])).collect();
    Open { differs, claims, totals: range(&|way| way.totals), years, runs }
}

/// What is paid one way.
struct Amounts {
    claims: Vec<Paid>,
    totals: Paid,
}

impl Amounts {
    fn of(slips: &[Slip]) -> Amounts {
        let claims: Vec<Paid> = slips.iter().map(Paid::of).collect();
        let totals = claims.iter().fold(Paid::default(), |sum, paid| sum.and(*paid));
        Amounts { claims, totals }
    }
}

/// All ways; together they cover every combination, each exactly once.
struct Found {
    ways: Vec<Way<Amounts>>,
    /// The options of the answer itself.
    own: Vec<u8>,
    /// How many options each reading has.
    counts: Vec<usize>,
}

impl Found {
    /// For each reading the pairs of ways that stand for two combinations which differ in this reading alone.
    fn pairs(&self) -> Vec<Vec<(usize, usize)>> {
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

    /// The range of an amount; none where neither person nor fund differ.
    fn range(&self, pairs: &[Vec<(usize, usize)>], pick: &dyn Fn(&Amounts) -> Paid) -> Option<Range> {
        let all: Vec<Paid> = self.ways.iter().map(|way| pick(&way.found)).collect();
        let (person, fund) = ends(&all);
        if person[0] == person[1] && fund[0] == fund[1] {
            return None;
        }
        let moving = |reading: &usize| pairs[*reading].iter().any(|(one, other)| all[*one] != all[*other]);
        let because: Vec<u8> = (0..pairs.len()).filter(moving).map(|reading| reading as u8).collect();
        let moves = because.iter().map(|reading| self.alone(*reading, &all)).collect();
        Some(Range { person, fund, because, moves })
    }

    /// The options of one reading, the others as in the answer.
    fn alone(&self, reading: u8, all: &[Paid]) -> Move {
        let at = usize::from(reading);
        let under = |option: usize| {
            let mut options = self.own.clone();
            options[at] = option as u8;
            let stands = |way: &Way<Amounts>| {
                way.options.iter().zip(&options).all(|(way, option)| way.is_none_or(|way| way == *option))
            };
            self.ways.iter().position(stands).map(|way| all[way])
        };
        let options: Vec<Paid> = (0..self.counts[at]).filter_map(under).collect();
        let (person, fund) = ends(&options);
        Move { reading, person, fund, options }
    }
}

fn ends(all: &[Paid]) -> ([Money; 2], [Money; 2]) {
    let ends = |pick: fn(&Paid) -> Money| {
        let amounts = || all.iter().map(pick);
        [amounts().min().unwrap_or_default(), amounts().max().unwrap_or_default()]
    };
    (ends(|paid| paid.person), ends(|paid| paid.fund))
}

impl Paid {
    /// Of one slip.
    pub fn of(slip: &Slip) -> Paid {
        Paid { person: slip[Line::Person], fund: slip[Line::Fund] }
    }

    fn and(self, other: Paid) -> Paid {
        Paid { person: self.person + other.person, fund: self.fund + other.fund }
    }
}
