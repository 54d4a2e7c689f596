//! Tables held against every situation that a claim can meet: one row for each, no more and no less.

use std::collections::BTreeSet;

use super::known::KnownParts;
use super::rows::{Asks, NO_AGE, Spot};
use super::sink::Sink;
use super::wrong::{Circumstance, Circumstances, Wrong};
use crate::region::{Answer, Conditions, QuestionId, Situation};
use crate::units::{Care, Date, Kind, Level, Place, Set, Status};

/// Where the benefits of a file can be met at all.
pub(super) struct Surroundings<'a> {
    pub known: &'a KnownParts<'a>,
    /// Kinds of provider with the same benefits.
    pub kinds: Set<Kind>,
    /// Places with the same benefits.
    pub places: Set<Place>,
    pub in_force: Date,
}

/// The kinds of care and the levels for which a table is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Use {
    pub care: Set<Care>,
    pub levels: Set<Level>,
}

impl Use {
    /// Any care at any level.
    pub fn any() -> Use {
        Use { care: Set::all(), levels: Set::all() }
    }
}

/// A situation, as far as a table asks.
pub(super) struct Cell {
    /// Its place along each axis: the five lists, age, dates, then the answers.
    at: Vec<usize>,
    bits: u32,
    age: u32,
    /// The first and the last day; the ends of the calendar where they are open.
    days: (Date, Date),
    /// Answers, by their places.
    facts: Vec<i64>,
}

/// All situations that a table must answer.
pub(super) struct Grid<'a> {
    world: &'a Surroundings<'a>,
    asks: Asks,
    ages: Vec<(i64, i64)>,
    facts: Vec<Vec<(i64, i64)>>,
    pub cells: Vec<Cell>,
}

const AGE_AXIS: usize = 5;
const DAY_AXIS: usize = 6;

impl<'a> Grid<'a> {
    /// The situations that these rows tell apart, from `start` on.
    pub fn new(
        asks: Asks,
        rows: &[&Conditions],
        uses: &BTreeSet<Use>,
        world: &'a Surroundings<'a>,
        start: Date,
    ) -> Grid<'a> {
        let ages = match asks.age {
            true => split(
                0,
                NO_AGE - 1,
                rows.iter().filter_map(|row| row.age).flat_map(|(low, high)| [low.into(), high.into()]),
            ),
            false => vec![(0, NO_AGE - 1)],
        };
        let facts = asks.facts.iter().map(|question| answers(*question, rows, world)).collect();
        let mut grid = Grid { world, asks, ages, facts, cells: Vec::new() };
        let days = days(rows, world.in_force, start);
        for lists in grid.lists(uses) {
            for facts in products(&grid.facts) {
                for age in 0..grid.ages.len() {
                    for (day, days) in days.iter().enumerate() {
                        let cell = grid.cell(lists, age, (day, *days), &facts);
                        grid.cells.push(cell);
                    }
                }
            }
        }
        grid
    }

    /// The members of the closed lists that can meet, where the table asks for them.
    fn lists(&self, uses: &BTreeSet<Use>) -> BTreeSet<[usize; 5]> {
        let members = |list: usize, mask: u64| -> Vec<usize> {
            if self.asks.lists[list] { (0..64).filter(|at| mask >> at & 1 == 1).collect() } else { vec![0] }
        };
        let mut lists = BTreeSet::new();
        for using in uses {
            let axes = [
                members(0, Set::<Status>::all().mask()),
                members(1, using.levels.mask()),
                members(2, using.care.mask()),
                members(3, self.world.kinds.mask()),
                members(4, self.world.places.mask()),
            ];
            let axes: Vec<Vec<(i64, i64)>> =
                axes.iter().map(|axis| axis.iter().map(|at| (*at as i64, *at as i64)).collect()).collect();
            for product in products(&axes) {
                lists.insert(std::array::from_fn(|list| axes[list][product[list]].0 as usize));
            }
        }
        lists
    }

    fn cell(&self, lists: [usize; 5], age: usize, (day, days): (usize, (Date, Date)), facts: &[usize]) -> Cell {
        let bit = |list: usize| if self.asks.lists[list] { 1 << lists[list] } else { 0 };
        Cell {
            at: lists.iter().copied().chain([age, day]).chain(facts.iter().copied()).collect(),
            bits: Situation::mask(bit(0), bit(1), bit(2), bit(3), bit(4)),
            age: u32::try_from(self.ages[age].0).unwrap_or_default(),
            days,
            facts: self.facts.iter().zip(facts).map(|(cuts, at)| cuts[*at].0).collect(),
        }
    }

    /// Whether a row holds in a cell.
    pub fn holds(&self, row: &Conditions, cell: &Cell) -> bool {
        let fact = |fact: &crate::region::Fact| {
            let at = self.asks.facts.iter().position(|question| *question == fact.question);
            at.is_none_or(|at| (fact.low.place()..=fact.high.place()).contains(&cell.facts[at]))
        };
        row.mask & cell.bits == cell.bits
            && row.holds_on(cell.days.0)
            && row.age.is_none_or(|(low, high)| low <= cell.age && cell.age < high)
            && row.facts.iter().all(fact)
    }

    /// The indexes of the rows that hold in a cell.
    pub fn holding(&self, rows: &[&Conditions], cell: &Cell) -> Vec<usize> {
        (0..rows.len()).filter(|at| self.holds(rows[*at], cell)).collect()
    }

    /// The cell in words.
    pub fn scene(&self, cell: &Cell) -> Circumstances {
        let mut parts = Vec::new();
        let named: [fn(usize) -> Circumstance; 5] = [
            |at| Circumstance::Status(Status::ALL[at]),
            |at| Circumstance::Level(Level::ALL[at]),
            |at| Circumstance::Care(Care::ALL[at]),
            |at| Circumstance::Kind(Kind::ALL[at]),
            |at| Circumstance::Place(Place::ALL[at]),
        ];
        for (list, name) in named.iter().enumerate().filter(|(list, _)| self.asks.lists[*list]) {
            parts.push(name(cell.at[list]));
        }
        if self.asks.age {
            let (low, high) = self.ages[cell.at[AGE_AXIS]];
            let years = |years: i64| u32::try_from(years).unwrap_or_default();
            parts.push(Circumstance::Age(years(low), (high + 1 < NO_AGE).then(|| years(high + 1))));
        }
        for (at, question) in self.asks.facts.iter().enumerate() {
            let question = self.world.known.question(*question);
            let (low, high) = self.facts[at][cell.at[DAY_AXIS + 1 + at]];
            let [from, until] = [low, high].map(|place| Answer::at(question.kind, place).to_string());
            parts.push(Circumstance::Answer { question: question.id.clone(), from, until });
        }
        if self.asks.time {
            let (from, until) = cell.days;
            let open = |day: Date, end: Date| (day != end).then_some(day);
            parts.push(Circumstance::Days(open(from, Date::MIN), open(until, Date::MAX)));
        }
        Circumstances(parts)
    }

    /// The lines of up to two rows that hold next to a cell, those next to it in time, age or answer first.
    fn neighbours(&self, cell: &Cell, rows: &[&Conditions], lines: &[u32]) -> Vec<u32> {
        let mut near: BTreeSet<(usize, u32)> = BTreeSet::new();
        for other in &self.cells {
            let mut apart = (0..cell.at.len()).filter(|axis| cell.at[*axis] != other.at[*axis]);
            let (Some(axis), None) = (apart.next(), apart.next()) else { continue };
            if axis >= AGE_AXIS && cell.at[axis].abs_diff(other.at[axis]) > 1 {
                continue;
            }
            let rank = if axis >= AGE_AXIS { axis } else { usize::MAX };
            near.extend(self.holding(rows, other).into_iter().map(|row| (rank, lines[row])));
        }
        let mut lines: Vec<u32> = Vec::new();
        for (_, line) in near {
            if lines.len() < 2 && !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines.sort_unstable();
        lines
    }
}

/// Holds a table against its situations; `exclusive`: no two rows at once. Returns false where a situation has none.
pub(super) fn cover(grid: &Grid, rows: &[&Conditions], spot: &Spot, exclusive: bool, sink: &Sink) -> bool {
    let mut gaps = Vec::new();
    let mut clashes = BTreeSet::new();
    let mut alive = vec![false; rows.len()];
    for cell in &grid.cells {
        let holding = grid.holding(rows, cell);
        holding.iter().for_each(|row| alive[*row] = true);
        match holding[..] {
            [] if cell.days.1 >= grid.world.in_force => gaps.push(cell),
            [first, second, ..] if exclusive && clashes.insert((first, second)) => {
                let wrong = Wrong::Overlap { situation: grid.scene(cell), other: spot.rows[first] };
                sink.fault(spot.rows[second], spot.row(second), wrong);
            }
            _ => {}
        }
    }
    if let Some(cell) = gaps.first() {
        let near = grid.neighbours(cell, rows, &spot.rows);
        let wrong = Wrong::Gap { situation: grid.scene(cell), more: gaps.len() - 1, near };
        sink.fault(spot.line, spot.path.clone(), wrong);
    }
    dead(&alive, spot, sink);
    gaps.is_empty()
}

/// Notes the rows that no situation reaches.
pub(super) fn dead(alive: &[bool], spot: &Spot, sink: &Sink) {
    for (row, _) in alive.iter().enumerate().filter(|(_, alive)| !**alive) {
        sink.fault(spot.rows[row], spot.row(row), Wrong::DeadRow);
    }
}

/// The ranges between the cuts, all ends included.
fn split(low: i64, high: i64, cuts: impl Iterator<Item = i64>) -> Vec<(i64, i64)> {
    let starts: BTreeSet<i64> = cuts.filter(|cut| low < *cut && *cut <= high).chain([low]).collect();
    let ends = starts.iter().skip(1).map(|start| start - 1).chain([high]);
    starts.iter().copied().zip(ends).collect()
}

/// The ranges of answers that the rows tell apart.
fn answers(question: QuestionId, rows: &[&Conditions], world: &Surroundings) -> Vec<(i64, i64)> {
    let (low, high) = world.known.question(question).bounds;
    let (low, high) = (low.place(), high.place());
    let facts = rows.iter().flat_map(|row| &row.facts).filter(|fact| fact.question == question);
    split(low, high, facts.flat_map(|fact| [fact.low.place(), fact.high.place() + 1]))
}

/// The ranges of days that the rows tell apart.
fn days(rows: &[&Conditions], in_force: Date, start: Date) -> Vec<(Date, Date)> {
    let mut starts: BTreeSet<Date> = [start, start.max(in_force)].into();
    for row in rows {
        starts.extend(row.from);
        starts.extend(row.until.map(Date::next));
    }
    let starts: Vec<Date> = starts.into_iter().filter(|day| *day >= start).collect();
    let ends = starts.iter().skip(1).map(|day| day.previous()).chain([Date::MAX]);
    starts.iter().copied().zip(ends).collect()
}

/// Every choice of one place along each axis.
fn products(axes: &[Vec<(i64, i64)>]) -> Vec<Vec<usize>> {
    axes.iter().fold(vec![Vec::new()], |sums, axis| {
        let extend = |sum: &Vec<usize>| {
            let sum = sum.clone();
            (0..axis.len()).map(move |at| sum.iter().copied().chain([at]).collect())
        };
        sums.iter().flat_map(extend).collect()
    })
}
