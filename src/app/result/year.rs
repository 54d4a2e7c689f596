//! 今年还剩: how deductibles and ceilings stand after this visit.

use super::bars::gauge;
use crate::node::{Element, Node, el, of};
use crate::state::State;

/// The card of the year.
pub fn year(state: &State) -> Option<Element> {
    let (words, region, year) = (state.words(), state.region()?, state.answer()?.year.as_ref()?);
    let pool = |at: u8| region.pools[usize::from(at)].name.get(state.language);
    let mut gauges: Vec<Node> = Vec::new();
    for standing in &year.ceilings {
        let (name, about) =
            ((words.ceiling_left)(pool(standing.pool)), (words.ceiling_used)(standing.limit, standing.used));
        let bar = gauge(about.clone(), "f", standing.used, standing.limit);
        gauges.push(row(name, "left fund", (words.money)(standing.left), bar, about));
    }
    for standing in &year.deductibles {
        let (name, about) =
            ((words.deductible_left)(pool(standing.pool)), (words.deductible_met)(standing.standard, standing.met));
        let left = if standing.left.is_zero() { words.full.to_owned() } else { (words.money)(standing.left) };
        let bar = gauge(about.clone(), "p", standing.met, standing.standard);
        gauges.push(row(name, "left person", left, bar, about));
    }
    let title = el("h2").with((words.left_this_year)(year.year));
    (!gauges.is_empty()).then(|| of("div", "card year").with(title).all(gauges))
}

fn row(name: String, class: &'static str, left: String, bar: Element, about: String) -> Node {
    let left = of("span", class).with(of("span", "num").with(left));
    of("div", "gauge")
        .with(of("p", "row").with(el("span").with(name)).with(left))
        .with(bar)
        .with(of("p", "hint").with(about))
        .into()
}
