//! 今年还剩: how deductibles and ceilings stand after this visit.

use gongji::engine::accumulators::{Accumulating, pools_of};
use gongji::estimate::YearEnd;
use gongji::region::{PoolId, Region};

use crate::bars::gauge;
use crate::node::{Element, Node, el, of};
use crate::state::State;

/// The card of the year.
pub fn year(state: &State) -> Option<Element> {
    let year = state.answer()?.year.as_ref()?;
    let gauges = gauges(state, state.region()?, year);
    let title = el("h2").with((state.words().left_this_year)(year.year));
    (!gauges.is_empty()).then(|| of("div", "card year").with(title).all(gauges))
}

/// A row for each pool.
pub fn gauges(state: &State, region: &Region, year: &YearEnd) -> Vec<Node> {
    let words = state.words();
    let pool = |at: PoolId| region.pool_of(at).name.get(state.language);
    let mut gauges: Vec<Node> = Vec::new();
    let own = own(state, region);
    for standing in own_first(&year.ceilings, |standing| own.ceilings.contains(standing.pool)) {
        let (name, about) =
            ((words.ceiling_left)(pool(standing.pool)), (words.ceiling_used)(standing.limit, standing.used));
        let bar = gauge(about.clone(), "f", standing.used, standing.limit);
        gauges.push(row(name, "left fund", (words.money)(standing.left), Some(bar), about));
    }
    for standing in own_first(&year.deductibles, |standing| own.deductibles.contains(standing.pool)) {
        let about = (words.deductible_met)(standing.standard, standing.met);
        // Borne, and as high as before: it starts anew each time, and there is nothing to fill.
        let anew = !standing.met.is_zero() && standing.left == standing.standard;
        let (name, left) = match (anew, standing.left.is_zero()) {
            (_, true) => (words.deductible, words.full.to_owned()),
            (true, false) => (words.deductible_next, (words.money)(standing.left)),
            (false, false) => (words.deductible_left, (words.money)(standing.left)),
        };
        let bar = (!anew).then(|| gauge(about.clone(), "p", standing.met, standing.standard));
        gauges.push(row(name(pool(standing.pool)), "left person", left, bar, about));
    }
    gauges
}

/// The pools that this visit's own benefit fills.
fn own(state: &State, region: &Region) -> Accumulating {
    let benefit = state.answer().and_then(|found| found.decided.decision.benefit);
    benefit.map_or(Accumulating::default(), |at| pools_of(region, at))
}

/// Those that this visit has filled first, the others after them.
fn own_first<T>(all: &[T], own: impl Fn(&T) -> bool) -> Vec<&T> {
    let (mut first, others): (Vec<&T>, Vec<&T>) = all.iter().partition(|one| own(one));
    first.extend(others);
    first
}

fn row(name: String, class: &'static str, left: String, bar: Option<Element>, about: String) -> Node {
    let left = of("span", class).with(of("span", "num").with(left));
    of("div", "gauge")
        .with(of("p", "row").with(el("span").with(name)).with(left))
        .with(bar)
        .with(of("p", "hint").with(about))
        .into()
}
