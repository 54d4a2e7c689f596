//! 先行自付 and the bill's parts: what the slip says of them against the bill as the request has it.

use super::change::{RequestChange, Span};
use super::sheet::SlipSheet;
use super::solve;
use super::trial::Trial;
use crate::engine::{Bill, Class, Item, Line, Slip};
use crate::units::{Money, Rate};

/// The trial with the slip's own parts in its bill. None where the totals differ: then it is another bill.
pub(super) fn settle(trial: &Trial, sheet: &SlipSheet) -> Option<Trial> {
    let slip = trial.decide().slip;
    let given = |line| sheet.line(line).unwrap_or(slip[line]);
    let agree = |line: Line| given(line) == slip[line];
    if !agree(Line::Total) {
        return None;
    }
    let [total, outside, above] = [Line::Total, Line::OutsideCatalogue, Line::AboveLimit].map(given);
    let rest = total - outside - above;
    let first = match (sheet.line(Line::FirstShare), sheet.line(Line::InScope)) {
        (Some(first), _) => first,
        (None, Some(in_scope)) => rest - in_scope,
        (None, None) => slip[Line::FirstShare],
    };
    if first < Money::ZERO || first > rest || sheet.line(Line::InScope).is_some_and(|scope| scope != rest - first) {
        return None;
    }
    if !agree(Line::OutsideCatalogue) || !agree(Line::AboveLimit) {
        let change = RequestChange::Parts { outside_catalogue: outside, above_limit: above, first_share: first };
        return Some(trial.with(change, |trial| trial.claim.bill = parts(total, outside, above, first)));
    }
    if first == slip[Line::FirstShare] {
        return Some(trial.clone());
    }
    let from = slip[Line::FirstShare];
    let rated = class_b_rate(trial, first);
    let change = RequestChange::FirstShare { from, to: Span::only(first), rate: rated.as_ref().map(|(rate, _)| *rate) };
    let bill = rated.map_or_else(|| parts(total, outside, above, first), |(_, items)| Bill::Items(items));
    Some(trial.with(change, |trial| trial.claim.bill = bill))
}

/// The first share, found from what was paid, where the slip does not tell how the bill is split.
pub(super) fn unsaid(trial: &Trial, sheet: &SlipSheet) -> Option<Trial> {
    if sheet.line(Line::FirstShare).is_some() || sheet.line(Line::InScope).is_some() {
        return None;
    }
    let slip = trial.decide().slip;
    let [total, outside, above, from] =
        [Line::Total, Line::OutsideCatalogue, Line::AboveLimit, Line::FirstShare].map(|line| slip[line]);
    let make = |trial: &mut Trial, first: Money| trial.claim.bill = parts(total, outside, above, first);
    let to = solve::inverse(trial, sheet, total - outside - above, make)?;
    let change = RequestChange::FirstShare { from, to, rate: None };
    Some(trial.with(change, |trial| make(trial, to.low)))
}

fn parts(total: Money, outside_catalogue: Money, above_limit: Money, first_share: Money) -> Bill {
    Bill::Parts { total, outside_catalogue, above_limit, first_share }
}

/// The plainest rate of class B lines without a rate of their own that comes to this first share, and the lines with
/// it. Every line is rounded by itself, so that a span of rates fits; none where no rate does.
fn class_b_rate(trial: &Trial, first: Money) -> Option<(Rate, Vec<Item>)> {
    let Bill::Items(items) = &trial.claim.bill else { return None };
    let free = |item: &Item| item.class == Class::B && item.first_share_rate.is_none() && !item.dual_channel;
    if !items.iter().any(free) {
        return None;
    }
    let at = |billionths: i64| {
        let rate = Some(Rate::from_billionths(billionths));
        let rated =
            |item: &Item| if free(item) { Item { first_share_rate: rate, ..item.clone() } } else { item.clone() };
        items.iter().map(rated).collect::<Vec<Item>>()
    };
    let share = |billionths: i64| -> Slip {
        let mut trial = trial.clone();
        trial.claim.bill = Bill::Items(at(billionths));
        trial.decide().slip
    };
    let (low, high) =
        solve::preimage(0, Rate::ONE.billionths(), first.fen(), |rate| share(rate)[Line::FirstShare].fen())?;
    let plainest = [100_000_000, 50_000_000, 10_000_000, 5_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];
    let rate = plainest.into_iter().map(|step| (low + step - 1) / step * step).find(|rate| *rate <= high)?;
    Some((Rate::from_billionths(rate), at(rate)))
}
