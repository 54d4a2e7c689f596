//! 一年的图: visits on a time axis, the deductible filling, the ceiling draining. Widths and heights are whole
//! numbers for the layout only; every amount comes from the engine and stands in the table beside it.

use gongji::region::PoolId;
use std::fmt::Write;

use gongji::engine::Line;
use gongji::estimate::{PeriodSum, Pools};
use gongji::{Date, Money};

use super::replay::Found;
use super::words;
use crate::bars::per_mille;
use crate::node::{Element, Node, el, hidden, of};
use crate::state::State;
use crate::words::year::fill;

/// The days of the axis.
const DAYS: i64 = 366;
/// How wide a visit is drawn, in days.
const WIDE: i64 = 3;

/// One pool of one kind: how it stood, and its measure.
struct Curve {
    /// Below or above the curve: a deductible fills, a ceiling drains.
    fills: bool,
    pool: PoolId,
    /// Day of the year and amount, before and after each visit that used it.
    points: Vec<(i64, Money)>,
    /// The highest standard or limit that was seen.
    whole: Money,
}

/// The pictures of a year, and its table.
pub fn chart(state: &State, found: &Found, at: usize) -> Vec<Node> {
    let Some(region) = state.region() else { return Vec::new() };
    let (say, year) = (words(state), &found.years[at]);
    let pool = |curve: &Curve| region.pool_of(curve.pool).name.get(state.language).to_owned();
    let mut curves = curves(state, found, year, true);
    curves.extend(self::curves(state, found, year, false));
    let mut all: Vec<Node> = vec![picture(say.visits_chart.to_owned(), bars(state, found, year))];
    for curve in &curves {
        let sentence = if curve.fills { say.fills } else { say.drains };
        let title = fill(sentence, &[&pool(curve), &curve.whole]);
        all.push(picture(title, vec![area(curve)]));
    }
    let months = (1..=12).map(|month: u32| el("span").with(month.to_string()).into()).collect();
    all.push(of("p", "axis").attr("aria-hidden", "true").all(months).into());
    let table = table(state, found, year);
    // What scrolls is reached by the keyboard, too.
    let wide = of("div", "wide").attr("tabindex", "0").attr("role", "region").attr("aria-label", say.as_table);
    all.push(of("details", "more").with(el("summary").with(say.as_table)).with(wide.with(table)).into());
    all
}

fn picture(title: String, shapes: Vec<Node>) -> Node {
    let svg = hidden("svg", "chart").attr("viewBox", "0 0 366 100").attr("preserveAspectRatio", "none");
    of("div", "picture").with(of("p", "part-title").with(title)).with(svg.all(shapes)).into()
}

/// The day's place in its year, from nought.
fn day(date: Date) -> i64 {
    Date::new(date.year(), 1, 1).map_or(0, |first| first.days_until(date))
}

/// A column for each visit: what the person pays below, what the funds pay above.
fn bars(state: &State, found: &Found, year: &PeriodSum) -> Vec<Node> {
    let slip = |at: usize| &found.answer.claims[at].decision.slip;
    let most = year.claims.iter().map(|at| slip(*at)[Line::Total]).max().unwrap_or_default();
    let rect = |class, at: usize, bottom: i64, top: i64| {
        let date = state.year.diary.visits[at].claim.date;
        let rect = el("rect").attr("x", day(date).min(DAYS - WIDE).to_string()).attr("width", WIDE.to_string());
        of("g", class).with(rect.attr("y", (100 - top).to_string()).attr("height", (top - bottom).to_string())).into()
    };
    let columns = year.claims.iter().flat_map(|at| {
        let (person, total) = (percent(slip(*at)[Line::Person], most), percent(slip(*at)[Line::Total], most));
        [rect("p", *at, 0, person), rect("f", *at, person, total)]
    });
    columns.collect()
}

fn percent(part: Money, whole: Money) -> i64 {
    per_mille(part, whole) / 10
}

/// The curves of the pools that visits used, in the region's order.
fn curves(state: &State, found: &Found, year: &PeriodSum, fills: bool) -> Vec<Curve> {
    let mut curves: Vec<Curve> = Vec::new();
    for at in &year.claims {
        let date = day(state.year.diary.visits[*at].claim.date);
        let passage = &found.course[*at];
        for ((pool, before, whole), (_, after, _)) in
            standings(&passage.found, fills).zip(standings(&passage.left, fills))
        {
            let place = curves.binary_search_by_key(&pool, |curve| curve.pool);
            let place = place.unwrap_or_else(|place| {
                curves.insert(place, Curve { fills, pool, points: vec![(0, before)], whole });
                place
            });
            let curve = &mut curves[place];
            curve.whole = curve.whole.max(whole);
            curve.points.extend([(date, before), (date, after)]);
        }
    }
    // A deductible that starts anew with each visit does not fill; what was never touched is no picture.
    curves.retain(|curve| curve.points.iter().any(|(_, amount)| *amount != curve.points[0].1));
    curves
}

/// Pool, amount and measure of what stands in a deductible, or of what is left under ceilings.
fn standings(pools: &Pools, fills: bool) -> impl Iterator<Item = (PoolId, Money, Money)> + '_ {
    let deductible = pools.deductible.iter().map(|one| (one.pool, one.met.min(one.standard), one.standard));
    let ceilings = pools.ceilings.iter().map(|one| (one.pool, one.left, one.limit));
    deductible.filter(move |_| fills).chain(ceilings.filter(move |_| !fills))
}

fn area(curve: &Curve) -> Node {
    let mut path = "M0 100".to_owned();
    let mut last = 0;
    for (day, amount) in &curve.points {
        last = last.max(*day);
        // Writing to a string cannot fail.
        let _ = write!(path, "H{day}V{}", 100 - percent(*amount, curve.whole));
    }
    let _ = write!(path, "H{}V100Z", (last + WIDE).min(DAYS));
    of("g", if curve.fills { "p" } else { "f" }).with(el("path").attr("d", path)).into()
}

/// The same in numbers, by month.
fn table(state: &State, found: &Found, year: &PeriodSum) -> Element {
    let Some(region) = state.region() else { return el("table") };
    let say = words(state);
    let mut pools: Vec<(bool, PoolId)> = Vec::new();
    for fills in [true, false] {
        pools.extend(curves(state, found, year, fills).iter().map(|curve| (fills, curve.pool)));
    }
    let mut head: Vec<String> = say.table_head.map(str::to_owned).to_vec();
    for (fills, pool) in &pools {
        let name = region.pool_of(*pool).name.get(state.language);
        head.push(fill(if *fills { say.met_head } else { say.left_head }, &[&name]));
    }
    let head = head.into_iter().map(|text| el("th").attr("scope", "col").with(text).into()).collect();
    let months = found.months.iter().filter(|month| month.since.year() == year.since.year());
    let mut stood: Vec<String> = vec![String::new(); pools.len()];
    let rows = months.map(|month| {
        for at in &month.claims {
            for ((fills, pool), stood) in pools.iter().zip(&mut stood) {
                let known = standings(&found.course[*at].left, *fills).find(|(known, ..)| known == pool);
                if let Some((_, amount, _)) = known {
                    *stood = amount.to_string();
                }
            }
        }
        let cells = [
            month.claims.len().to_string(),
            month.totals[Line::Total].to_string(),
            month.totals[Line::Person].to_string(),
            month.totals.funds().to_string(),
        ];
        let cells = cells.into_iter().chain(stood.iter().cloned()).map(|text| of("td", "num").with(text).into());
        let name = el("th").attr("scope", "row").with(say.month_of(month.since));
        el("tr").with(name).all(cells.collect()).into()
    });
    let rows: Vec<Node> = rows.collect();
    el("table").with(el("thead").with(el("tr").all(head))).with(el("tbody").all(rows))
}
