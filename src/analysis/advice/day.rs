//! Choices of the day: across New Year, and visits that exchange their days.

use super::{Action, AdviceCase, AdviceChoice};
use crate::units::{Care, Date};

/// Up to this many visits every order is tried; of more, neighbours and levels.
const ALL_ORDERS: usize = 5;

/// 挪到元旦的另一边: a planned treatment of the last or the first three months, in the year where it costs less; each by
/// itself, then all of one year together.
///
/// Only what can wait, or can come earlier, and only as far as the next day of the other year: whoever needs care in
/// June is not told to wait until January.
pub(super) fn across_new_year(asked: &AdviceCase) -> Vec<AdviceChoice> {
    let near: Vec<(usize, Date)> = asked.planned.iter().filter_map(|at| Some((*at, other_year(asked, *at)?))).collect();
    let moved = |day: Date, visits: &[(usize, Date)]| asked.moved(Action::NewYear(day), visits);
    let single = near.iter().filter_map(|visit| moved(visit.1, &[*visit]));
    let mut days: Vec<Date> = near.iter().map(|(_, day)| *day).collect();
    days.dedup();
    let together = days.into_iter().filter_map(|day| {
        let all: Vec<(usize, Date)> = near.iter().copied().filter(|(_, other)| *other == day).collect();
        moved(day, &all)
    });
    single.chain(together).collect()
}

/// Whether the visit can take place on another day.
fn can_move(asked: &AdviceCase, at: usize) -> bool {
    let claim = &asked.claims[at];
    !matches!(claim.care, Care::Rescue | Care::Maternity) && !claim.during_admission
}

/// The nearest day of the other year, where the visit is near New Year and can be moved.
fn other_year(asked: &AdviceCase, at: usize) -> Option<Date> {
    let date = asked.claims[at].date;
    match date.quarter() {
        _ if !can_move(asked, at) => None,
        4 => Date::new(date.year() + 1, 1, 1),
        // Earlier is possible only where that day is still to come.
        1 => Date::new(date.year() - 1, 12, 31).filter(|day| asked.today.is_some_and(|today| today <= *day)),
        _ => None,
    }
}

/// 换先后: planned visits of one year that exchange their days.
pub(super) fn exchanged(asked: &AdviceCase) -> Vec<AdviceChoice> {
    let mut years: Vec<u32> = asked.planned.iter().map(|at| asked.claims[*at].date.year()).collect();
    years.dedup();
    years.into_iter().flat_map(|year| exchanged_within(asked, year)).collect()
}

fn exchanged_within(asked: &AdviceCase, year: u32) -> Vec<AdviceChoice> {
    let claims = asked.claims;
    let concerned = |at: &usize| claims[*at].date.year() == year && can_move(asked, *at);
    let mut visits: Vec<usize> = asked.planned.iter().copied().filter(concerned).collect();
    visits.sort_by_key(|at| claims[*at].date);
    let orders = if visits.len() <= ALL_ORDERS { all(&visits) } else { some(asked, &visits) };
    let moved = orders.into_iter().filter(|order| *order != visits).filter_map(|order| {
        let new_day = |visit: &usize| {
            let place = order.iter().position(|at| at == visit)?;
            Some((*visit, claims[visits[place]].date))
        };
        let days: Vec<(usize, Date)> = visits.iter().filter_map(new_day).collect();
        asked.moved(Action::Order(order), &days)
    });
    moved.collect()
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
