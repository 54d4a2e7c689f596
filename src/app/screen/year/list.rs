//! 清单: the visits by month. A month that is folded has no rows, so that a long diary costs what is in sight.

use gongji::engine::{Certainty, Line, Outcome};

use super::replay::Found;
use super::summary::found;
use super::{act, words};
use crate::node::{Element, Node, el, of};
use crate::shell::button;
use crate::state::State;
use crate::words::year::fill;

/// A diary of no more visits than this has all its months open.
const SHORT: usize = 24;

/// The card with the months.
pub fn list(state: &State) -> Option<Element> {
    let (say, found) = (words(state), found(state)?);
    let months = (0..found.months.len()).map(|at| month(state, found, at).into()).collect();
    Some(of("div", "card visits").with(el("h2").with(say.list)).all(months))
}

fn month(state: &State, found: &Found, at: usize) -> Element {
    let (say, sum, year) = (words(state), &found.months[at], &state.year);
    let comes_open = year.diary.visits.len() <= SHORT || at + 1 == found.months.len();
    let open = state.printing || comes_open != year.toggled.contains(&first_of(sum.since));
    let month = fill(say.month, &[&sum.since.year(), &say.month_of(sum.since), &say.visits(sum.claims.len())]);
    let title = el("span").with(month);
    let paid = of("span", "num").with(fill(say.person_paid, &[&sum.totals[Line::Person]]));
    let head = button("button quiet month", "month", title)
        .attr("data-with", first_of(sum.since).to_string())
        .attr("aria-expanded", open.to_string())
        .with(paid);
    let group = of("div", "months").with(el("h3").with(head));
    if !open {
        return group;
    }
    let most = if state.printing { usize::MAX } else { act::ROWS + year.rows };
    let rows = sum.claims.iter().take(most).map(|visit| row(state, found, *visit)).collect();
    let more = (sum.claims.len() > most).then(|| of("p", "actions").with(button("button", "rows", say.more_rows)));
    group.with(el("ul").all(rows)).with(more)
}

/// A month is known by its first day, whatever visits come and go.
fn first_of(date: gongji::Date) -> gongji::Date {
    gongji::Date::new(date.year(), date.month(), 1).unwrap_or(date)
}

fn row(state: &State, found: &Found, at: usize) -> Node {
    let (say, language) = (words(state), state.language);
    let (Some(visit), Some(decided)) = (state.year.diary.visits.get(at), found.answer.claims.get(at)) else {
        return Node::Nothing;
    };
    let (claim, slip) = (&visit.claim, &decided.decision.slip);
    let day = say.day(claim.date);
    let what = [claim.level.label(language), claim.care.label(language)].join(" · ");
    let verdict = match decided.decision.outcome {
        Outcome::Paid => None,
        other => Some(of("span", "tag").with(other.label(language))),
    };
    let certainty = match decided.certainty {
        Certainty::Exact => None,
        Certainty::Assumed => Some(of("span", "tag assumed").with(decided.certainty.label(language))),
        Certainty::AtLeast => Some(of("span", "tag at-least").with(decided.certainty.label(language))),
    };
    let act = |does, label: &'static str| {
        let about = of("span", "sr").with([" ", &day, " ", &what].concat());
        button("button", does, label).attr("data-with", at.to_string()).with(about)
    };
    let part = |class, name, amount: gongji::Money| {
        of("span", class).with(name).with(" ").with(of("span", "num").with(amount.to_string()))
    };
    let changing = state.year.changing.as_ref().is_some_and(|changing| changing.at == at);
    of("li", if changing { "visit now" } else { "visit" })
        .with(
            of("div", "about").with(el("p").with(of("b", "when").with(day.clone())).with(" ").with(what.clone())).with(
                of("p", "pay")
                    .with(part("person", say.person_short, slip[Line::Person]))
                    .with(" ")
                    .with(part("fund", say.fund_short, slip.funds()))
                    .with(" ")
                    .with(part("muted", say.bill_short, slip[Line::Total]))
                    .with(" ")
                    .with(verdict)
                    .with(certainty),
            ),
        )
        .with(of("div", "does").with(act("change", say.change)).with(act("delete", say.delete)))
        .into()
}
