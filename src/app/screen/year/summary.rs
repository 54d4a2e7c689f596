//! 合计: what the year adds up to, what is left of it, and its picture.

use gongji::engine::Line;

use super::replay::{Found, Replay};
use super::{chart, words};
use crate::bars::{bar, legend, parts};
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::{fine, gauges};
use crate::state::State;
use crate::words::year::fill;

/// The cards of each year, the last one first.
pub fn summary(state: &State) -> Vec<Node> {
    let Some(found) = found(state) else { return Vec::new() };
    let years = (0..found.years.len()).rev();
    years.flat_map(|at| [totals(state, found, at).into(), left(state, found, at).into()]).collect()
}

/// What became of the diary, where it has been reckoned under its region's rules.
pub fn found(state: &State) -> Option<&Found> {
    match &state.year.replay {
        Some(Ok(Replay { found: Ok(found), .. })) if state.region().is_some() => Some(found),
        _ => None,
    }
}

fn totals(state: &State, found: &Found, at: usize) -> Element {
    let (say, shared, sum) = (words(state), state.words(), &found.years[at]);
    let figure = |class, who, amount: String| {
        let number = of("span", if amount.len() > 9 { "num long" } else { "num" }).with(amount);
        let amount = of("span", "amount").with(number).with(" ").with(shared.yuan);
        of("p", class).with(of("span", "who").with(who)).with(" ").with(amount)
    };
    let slip = &sum.totals;
    let payers = parts(slip, &[Line::Person, Line::Fund, Line::LargeAmount], state.language);
    let bars = (!slip[Line::Total].is_zero()).then(|| bar("bar", shared.who_pays, &payers));
    let end = found.answer.years.iter().find(|end| end.year == sum.since.year());
    let range = end.and_then(|end| end.range.as_ref());
    let range = range.map(|range| of("p", "hint").with((shared.range)(range.person, range.fund)));
    let region = state.region().map(|region| fine(state, region));
    of("div", "card totals answer")
        .with(el("h2").with(fill(say.year_title, &[&sum.since.year(), &say.visits(sum.claims.len())])))
        .with(
            of("div", "figures")
                .with(figure("figure person", say.person_total, slip[Line::Person].to_string()))
                .with(figure("figure fund", say.fund_total, slip.funds().to_string())),
        )
        .with(bars)
        .with(legend(&payers))
        .with(of("p", "hint").with(fill(say.bills, &[&slip[Line::Total]])))
        .with(range)
        .with(region)
}

fn left(state: &State, found: &Found, at: usize) -> Element {
    let (sum, region) = (&found.years[at], state.region());
    let end = found.answer.years.iter().find(|end| end.year == sum.since.year());
    let gauges: Vec<Node> = end.zip(region).map(|(end, region)| gauges(state, region, end)).unwrap_or_default();
    let title = el("h2").with((state.words().left_this_year)(sum.since.year()));
    of("div", "card year").with(title).all(gauges).all(chart::chart(state, found, at))
}
