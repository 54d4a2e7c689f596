//! 换先后: planned visits of one year that exchange their days.

use super::{Action, AdviceCase, Choice};
use crate::units::Care;

/// Up to this many visits every order is tried; of more, neighbours and levels.
const ALL_ORDERS: usize = 5;

pub(super) fn choices(asked: &AdviceCase) -> Vec<Choice> {
    let mut years: Vec<u32> = asked.planned.iter().map(|at| asked.claims[*at].date.year()).collect();
    years.dedup();
    years.into_iter().flat_map(|year| within(asked, year)).collect()
}

fn within(asked: &AdviceCase, year: u32) -> Vec<Choice> {
    let claims = asked.claims;
    let can_move = |at: &usize| {
        let claim = &claims[*at];
        claim.date.year() == year
            && claim.care != Care::Rescue
            && claim.care != Care::Maternity
            && !claim.during_admission
    };
    let mut visits: Vec<usize> = asked.planned.iter().copied().filter(can_move).collect();
    visits.sort_by_key(|at| claims[*at].date);
    let orders = if visits.len() <= ALL_ORDERS { all(&visits) } else { some(asked, &visits) };
    let moved = orders.into_iter().filter(|order| *order != visits).map(|order| {
        let mut moved = claims.to_vec();
        for (visit, day) in order.iter().zip(&visits) {
            moved[*visit].date = claims[*day].date;
        }
        let concerns = visits.iter().copied().filter(|at| moved[*at].date != claims[*at].date).collect();
        Choice { action: Action::Order(order), concerns, claims: moved, diseases: None }
    });
    moved.filter(|choice| !choice.concerns.is_empty()).collect()
}

/// Every order.
fn all(visits: &[usize]) -> Vec<Vec<usize>> {
    if visits.len() < 2 {
        return vec![visits.to_vec()];
    }
    let first = |at: usize| {
        let mut rest = visits.to_vec();
        let first = rest.remove(at);
        all(&rest).into_iter().map(move |rest| [vec![first], rest].concat())
    };
    (0..visits.len()).flat_map(first).collect()
}

/// Two neighbours exchanged, and all by level both ways.
fn some(asked: &AdviceCase, visits: &[usize]) -> Vec<Vec<usize>> {
    let exchanged = (1..visits.len()).map(|at| {
        let mut order = visits.to_vec();
        order.swap(at - 1, at);
        order
    });
    let mut rising = visits.to_vec();
    rising.sort_by_key(|at| asked.claims[*at].level);
    let mut falling = visits.to_vec();
    falling.sort_by_key(|at| std::cmp::Reverse(asked.claims[*at].level));
    exchanged.chain([rising, falling]).collect()
}
