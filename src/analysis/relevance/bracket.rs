//! 大概就够: amounts for which it is enough to know that they are not above, or not below, a line.

use super::input::{Input, InputKind, InputValue};
use super::open_inputs::OpenInputs;
use super::trials::{Seen, choose};
use crate::analysis::halving::first;
use crate::engine::Line;
use crate::region::Answer;
use crate::units::Money;

/// How many contexts a bracket is looked for in, at most.
const MOST: usize = 4_000;

/// 大概就够: within it, the exact amount changes nothing more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bracket {
    /// At least; none: from the bottom.
    pub from: Option<Money>,
    /// At most; none: to the top.
    pub to: Option<Money>,
    /// Whether all of the slip stays the same, or only what the funds pay: the bill itself is on the slip.
    pub funds_only: bool,
}

/// The brackets of one slot, over everything that the `open` slots may still be.
pub(super) fn brackets(inputs: &OpenInputs, slot: usize, open: &[usize]) -> Vec<Bracket> {
    let input = inputs.slots[slot].input;
    let Some((bottom, top)) = bounds(inputs, input) else { return Vec::new() };
    if open.iter().any(|at| *at != slot && shifts(input, inputs.slots[*at].input)) {
        return Vec::new();
    }
    let count = |at: &usize| inputs.slots[*at].values.len();
    let contexts = open.iter().filter(|at| **at != slot).map(count).try_fold(1_usize, usize::checked_mul);
    let Some(contexts) = contexts.filter(|contexts| *contexts <= MOST) else { return Vec::new() };
    let mut lines = [top, bottom];
    for context in 0..contexts {
        let mut rest = context;
        let mut values: Vec<usize> = inputs.slots.iter().map(|slot| slot.rest).collect();
        for at in open.iter().filter(|at| **at != slot) {
            values[*at] = rest % count(at);
            rest /= count(at);
        }
        lines = narrow(lines, [bottom, top], |amount| look(inputs, slot, &values, amount));
    }
    let [to, from] = lines;
    let funds_only = input == Input::Total;
    let low = Bracket { from: None, to: Some(to), funds_only };
    let high = Bracket { from: Some(from), to: None, funds_only };
    let low = (to > bottom && to < top).then_some(low);
    let high = (from < top && from > bottom).then_some(high);
    low.into_iter().chain(high).collect()
}

/// Whether another open input can put the lines anywhere, so that its ends do not tell how far.
fn shifts(input: Input, other: Input) -> bool {
    let parameter = matches!(input.kind(), InputKind::Parameter(_));
    match other.kind() {
        InputKind::Parameter(_) | InputKind::Diseases => true,
        InputKind::Part => parameter || input == Input::Total,
        InputKind::Total | InputKind::Held => parameter,
        InputKind::Choice | InputKind::Day => false,
    }
}

/// The smallest and the largest amount, where the input is an amount of its own.
fn bounds(inputs: &OpenInputs, input: Input) -> Option<(Money, Money)> {
    match input.kind() {
        InputKind::Total => Some((inputs.known_parts(), Money::MAX)),
        InputKind::Held => Some((Money::ZERO, Money::MAX)),
        InputKind::Parameter(at) => match inputs.region().question_of(at).bounds {
            (Answer::Money(low), Answer::Money(high)) => Some((low, high)),
            (Answer::Money(_) | Answer::Rate(_) | Answer::Number(_) | Answer::YesNo(_), _) => None,
        },
        InputKind::Choice | InputKind::Day | InputKind::Part | InputKind::Diseases => None,
    }
}

/// The decision with this amount, as far as it counts; none where no request could have it.
fn look(inputs: &OpenInputs, slot: usize, values: &[usize], amount: Money) -> Option<(u64, Money)> {
    let mut it = inputs.blank();
    let (mut combination, mut stride) = (0, 1);
    for (at, (open, value)) in inputs.slots.iter().zip(values).enumerate() {
        if open.input.is_choice() {
            combination += value * stride;
            stride *= open.values.len();
        } else if at != slot {
            it.set(open.input, &open.values[*value]);
        }
    }
    let input = inputs.slots[slot].input;
    let value = if matches!(input, Input::Parameter(_)) {
        InputValue::Answer(Some(Answer::Money(amount)))
    } else {
        InputValue::Money(amount)
    };
    it.set(input, &value);
    choose(inputs, &mut it, combination);
    inputs.fit(&mut it).then(|| {
        let decision = inputs.decide(&it, &inputs.ledger(&it.case));
        let Seen { print, .. } = Seen::of(&decision);
        if input == Input::Total {
            return (decision.slip[Line::Fund].fen() as u64, decision.slip[Line::LargeAmount]);
        }
        (print, Money::ZERO)
    })
}

/// Up to where and from where on nothing changes any more, in one more context. Every line of a slip moves one way with
/// an amount, so that halving finds both.
fn narrow(
    [mut to, mut from]: [Money; 2],
    [bottom, top]: [Money; 2],
    decided: impl Fn(Money) -> Option<(u64, Money)>,
) -> [Money; 2] {
    let (low, high) = (decided(bottom), decided(top));
    if low.is_none() || high.is_none() {
        return [bottom, top];
    }
    let at = |fen| decided(Money::from_fen(fen));
    // What holds for all contexts so far often holds for this one too.
    if decided(to) != low {
        to = Money::from_fen(first(bottom.fen() + 1..to.fen(), |fen| at(fen) != low) - 1);
    }
    if decided(from) != high {
        from = Money::from_fen(first(from.fen() + 1..top.fen(), |fen| at(fen) == high));
    }
    [to, from]
}
