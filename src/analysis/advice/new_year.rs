//! 挪到元旦的另一边: a planned treatment of the last or the first three months, in the year where it costs less.
//!
//! Only what can wait, or can come earlier, and only as far as the next day of the other year: whoever needs care in
//! June is not told to wait until January.

use super::{Action, AdviceCase, Choice};
use crate::engine::Claim;
use crate::units::{Care, Date};

pub(super) fn choices(asked: &AdviceCase) -> Vec<Choice> {
    let near: Vec<(usize, Date)> = asked.planned.iter().filter_map(|at| Some((*at, across(asked, *at)?))).collect();
    let single = near.iter().map(|(at, day)| moved(asked, *day, &[*at]));
    let mut days: Vec<Date> = near.iter().map(|(_, day)| *day).collect();
    days.dedup();
    let together = days.into_iter().map(|day| {
        let all: Vec<usize> = near.iter().filter(|(_, other)| *other == day).map(|(at, _)| *at).collect();
        moved(asked, day, &all)
    });
    single.chain(together).collect()
}

fn moved(asked: &AdviceCase, day: Date, concerns: &[usize]) -> Choice {
    let mut claims = asked.claims.to_vec();
    concerns.iter().for_each(|at| claims[*at].date = day);
    Choice { action: Action::NewYear(day), concerns: concerns.to_vec(), claims, diseases: None }
}

/// The nearest day of the other year, where the visit is near New Year and can be moved.
fn across(asked: &AdviceCase, at: usize) -> Option<Date> {
    let claim: &Claim = &asked.claims[at];
    if matches!(claim.care, Care::Rescue | Care::Maternity) || claim.during_admission {
        return None;
    }
    let year = claim.date.year();
    match claim.date.quarter() {
        4 => Date::new(year + 1, 1, 1),
        // Earlier is possible only where that day is still to come.
        1 => Date::new(year - 1, 12, 31).filter(|day| asked.today.is_some_and(|today| today <= *day)),
        _ => None,
    }
}
