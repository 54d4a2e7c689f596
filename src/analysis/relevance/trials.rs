//! 试一遍: which open inputs change the decision, by trying.
//!
//! Every combination of the choices is tried, and beside it every pair of the other inputs over their values, from four
//! places to stand: with deductibles and ceilings fresh or used up. What changes nothing there is irrelevant, which
//! `tests/questions.rs` holds against random completions. Where that would be too much work, what has shown no effect
//! yet still counts as open: an input is never called irrelevant without the whole trial.

use super::input::{Completion, Input};
use super::open_inputs::OpenInputs;
use crate::engine::{Decision, Line};
use crate::units::Money;

/// How many decisions a trial may take: some fifteen milliseconds.
const MOST: usize = 60_000;

/// What a trial has found out about one slot.
#[derive(Clone)]
pub(super) struct Effect {
    /// Which pairs of values lead to different decisions: row by row.
    differs: Vec<bool>,
    values: usize,
    /// Whether it is a rate by which something was shared. It counts even where every rate that was tried gave the same
    /// fen: another might not.
    shares: bool,
    /// The most that it moves what the funds pay.
    pub moves: Money,
    /// By value: the least and the most that the funds were seen to pay with it.
    pays: Vec<Option<(Money, Money)>>,
}

impl Effect {
    fn new(values: usize) -> Effect {
        let (differs, pays) = (vec![false; values * values], vec![None; values]);
        Effect { differs, values, shares: false, moves: Money::ZERO, pays }
    }

    /// Whether the input changes the decision.
    pub fn shows(&self) -> bool {
        self.shares || self.differs.contains(&true)
    }

    /// How far apart what the funds pay may still be once the answer is known: the mean over its values.
    pub fn leaves(&self) -> Money {
        let (mut sum, mut count) = (Money::ZERO, 0);
        for (low, high) in self.pays.iter().flatten() {
            (sum, count) = (sum + (*high - *low), count + 1);
        }
        Money::from_fen(sum.fen() / count.max(1))
    }

    fn see(&mut self, value: usize, funds: Money) {
        let (low, high) = self.pays[value].unwrap_or((funds, funds));
        self.pays[value] = Some((low.min(funds), high.max(funds)));
    }

    /// Values that always lead to the same decision, by position.
    pub fn alike(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for value in 0..self.values {
            match groups.iter_mut().find(|group| !self.differs[group[0] * self.values + value]) {
                Some(group) => group.push(value),
                None => groups.push(vec![value]),
            }
        }
        groups
    }

    fn note(&mut self, (one, a): (usize, Seen), (other, b): (usize, Seen)) {
        if a.print != b.print {
            self.differs[one * self.values + other] = true;
            self.differs[other * self.values + one] = true;
            let apart = (a.funds - b.funds).at_least_zero() + (b.funds - a.funds).at_least_zero();
            self.moves = self.moves.max(apart);
        }
    }
}

/// What is remembered of a decision.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    /// Sixty-four bits of the outcome and all lines.
    pub print: u64,
    pub funds: Money,
}

impl Seen {
    pub fn of(decision: &Decision) -> Seen {
        let start = decision.outcome as u64;
        let mix = |print: u64, (_, amount): (Line, Money)| {
            (print ^ amount.fen() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
        };
        Seen { print: decision.slip.lines().fold(start, mix), funds: decision.slip.funds() }
    }
}

/// The trial's result, by slot.
pub(super) struct Trials {
    pub effects: Vec<Effect>,
    /// Whether all was tried.
    pub whole: bool,
}

/// Tries all that there is to try.
pub(super) fn run(inputs: &OpenInputs) -> Trials {
    let effects = inputs.slots.iter().map(|slot| Effect::new(slot.values.len())).collect();
    let choices = inputs.slots.iter().take_while(|slot| slot.input.is_choice()).count();
    let combinations = inputs.slots[..choices].iter().map(|slot| slot.values.len()).product();
    let mut trial = TrialRun { inputs, choices, combinations, effects, done: 0 };
    let stands = trial.stands();
    let others: Vec<usize> = (choices..inputs.slots.len()).collect();
    let size = |at: usize| inputs.slots[at].values.len();
    let pairs = || {
        others.iter().flat_map(|one| others.iter().filter(move |other| *other > one).map(move |other| (*one, *other)))
    };
    let cells: usize = pairs().map(|(one, other)| size(one) * size(other)).sum();
    let affordable = cells.max(others.iter().map(|at| size(*at)).sum()).max(1) * stands.len() * combinations <= MOST;
    let whole = affordable && !inputs.entangled;
    for stand in &stands {
        if trial.done > MOST {
            break;
        }
        trial.grid(stand, None, None);
        for at in &others {
            if trial.done <= MOST && (!whole || others.len() == 1) {
                trial.grid(stand, Some(*at), None);
            }
        }
        if whole {
            pairs().for_each(|(one, other)| trial.grid(stand, Some(one), Some(other)));
        }
    }
    Trials { whole, effects: trial.effects }
}

struct TrialRun<'a> {
    inputs: &'a OpenInputs<'a>,
    /// The first slots are choices.
    choices: usize,
    /// Of all choices.
    combinations: usize,
    effects: Vec<Effect>,
    /// Decisions so far.
    done: usize,
}

impl TrialRun<'_> {
    /// Places to stand: deductibles fresh or used up, ceilings fresh or used up.
    fn stands(&self) -> Vec<Vec<usize>> {
        let slots = &self.inputs.slots;
        let stand = |borne: bool, used: bool| -> Vec<usize> {
            let place = |slot: &super::open_inputs::Slot| {
                let full =
                    borne && matches!(slot.input, Input::Borne(_)) || used && matches!(slot.input, Input::Used(_));
                if full { slot.values.len() - 1 } else { slot.rest }
            };
            slots.iter().map(place).collect()
        };
        let mut stands = vec![stand(false, false), stand(true, false), stand(false, true), stand(true, true)];
        stands.dedup();
        stands
    }

    /// Varies up to two inputs, everything else where it stands.
    fn grid(&mut self, stand: &[usize], one: Option<usize>, other: Option<usize>) {
        let size = |at: Option<usize>| at.map_or(1, |at| self.inputs.slots[at].values.len());
        let (rows, columns) = (size(one), size(other));
        let mut cells: Vec<Option<Vec<Seen>>> = Vec::with_capacity(rows * columns);
        for cell in 0..rows * columns {
            let mut values = stand.to_vec();
            one.iter().for_each(|at| values[*at] = cell / columns);
            other.iter().for_each(|at| values[*at] = cell % columns);
            cells.push(self.cell(&values));
        }
        for combination in 0..self.combinations {
            let seen = |cell: usize| cells[cell].as_ref().map(|cell| cell[combination]);
            for cell in 0..rows * columns {
                let Some(here) = seen(cell) else { continue };
                let (row, column) = (cell / columns, cell % columns);
                if let Some(at) = one {
                    let below = (row + 1..rows).filter_map(|row| Some((row, seen(row * columns + column)?)));
                    below.for_each(|there| self.effects[at].note((row, here), there));
                }
                if let Some(at) = other {
                    let right =
                        (column + 1..columns).filter_map(|column| Some((column, seen(row * columns + column)?)));
                    right.for_each(|there| self.effects[at].note((column, here), there));
                }
            }
        }
    }

    /// Every combination of the choices, the other inputs at these values; none where no request could have them.
    fn cell(&mut self, values: &[usize]) -> Option<Vec<Seen>> {
        let inputs = self.inputs;
        let mut it = inputs.blank();
        let slots = inputs.slots.iter().zip(values);
        slots.clone().for_each(|(slot, at)| it.set(slot.input, &slot.values[*at]));
        if !inputs.fit(&mut it) {
            return None;
        }
        let seen: Vec<Seen> = (0..self.combinations).map(|combination| self.decided(&mut it, combination)).collect();
        self.done += self.combinations;
        for (at, value) in values.iter().enumerate().skip(self.choices) {
            seen.iter().for_each(|here| self.effects[at].see(*value, here.funds));
        }
        let mut stride = 1;
        for (at, slot) in inputs.slots[..self.choices].iter().enumerate() {
            let count = slot.values.len();
            for (combination, here) in seen.iter().enumerate() {
                let value = combination / stride % count;
                self.effects[at].see(value, here.funds);
                for next in value + 1..count {
                    let there = seen[combination + (next - value) * stride];
                    self.effects[at].note((value, *here), (next, there));
                }
            }
            stride *= count;
        }
        Some(seen)
    }

    fn decided(&mut self, it: &mut Completion, combination: usize) -> Seen {
        choose(self.inputs, it, combination);
        let decision = self.inputs.decide(it, &self.inputs.ledger(&it.case));
        let effects = self.inputs.slots.iter().zip(&mut self.effects).filter(|(_, effect)| !effect.shares);
        for (slot, effect) in effects {
            if let Input::Parameter(question) = slot.input {
                effect.shares = self.inputs.shares_by(question, it, &decision);
            }
        }
        Seen::of(&decision)
    }
}

/// Takes one combination of the choices.
pub(super) fn choose(inputs: &OpenInputs, it: &mut Completion, combination: usize) {
    let mut rest = combination;
    for slot in inputs.slots.iter().take_while(|slot| slot.input.is_choice()) {
        it.set(slot.input, &slot.values[rest % slot.values.len()]);
        rest /= slot.values.len();
    }
}
