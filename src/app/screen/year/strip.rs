//! 在估算里: whether it reckons on from the diary, and the buttons that write the visit down.

use super::{COUNTED, words};
use crate::field::choice::check;
use crate::node::{Element, el, of};
use crate::shell::button;
use crate::state::State;
use crate::words::year::fill;

/// Says that the result comes after the diary's visits, and lets that be switched off.
pub fn counted(state: &State) -> Option<Element> {
    let (say, year) = (words(state), &state.year);
    if year.diary.is_empty() {
        return None;
    }
    let strip = of("div", "counted");
    if year.diary.region != state.chosen {
        return Some(strip.with(el("p").with(fill(say.not_counted, &[&state.region_name(&year.diary.region)]))));
    }
    let changed = year.changing.as_ref().and_then(|changing| year.diary.visits.get(changing.at));
    let changed = changed.map(|visit| el("p").with(fill(say.changing, &[&say.day(visit.claim.date)])));
    let count = if state.reckons_on() { year.before.claims().len() } else { year.diary.visits.len() };
    Some(strip.with(changed).with(check(state, COUNTED, fill(say.counts, &[&say.visits(count)]))))
}

/// 记入今年; or, of a visit that is being changed, 放回.
pub fn record(state: &State) -> Option<Element> {
    let (say, year) = (words(state), &state.year);
    let print = || button("button", "print", say.print);
    let actions = of("p", "actions record");
    if year.changing.is_some() {
        let back = button("button", "give-up", say.give_up);
        return Some(actions.with(button("button go", "record", say.put_back)).with(back));
    }
    state.answer()?;
    if !year.diary.is_empty() && year.diary.region != state.chosen {
        return Some(actions.with(print()));
    }
    Some(actions.with(button("button go", "record", say.record)).with(print()))
}
