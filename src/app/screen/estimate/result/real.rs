//! 实际报销比例: what insurance truly pays of the whole bill, beside the document's rate, and why they differ.

use gongji::Rate;
use gongji::engine::Line;
use gongji::estimate::RealShare;

use crate::bars::share;
use crate::node::{Element, Node, el, of};
use crate::state::State;
use crate::words::estimate::Words;

/// The card of the two rates; none where no rate was applied.
pub fn real(state: &State) -> Option<Element> {
    let words = Words::of(state.language);
    let decision = &state.answer()?.decided.decision;
    let slip = &decision.slip;
    let found = RealShare::of(decision)?;
    let policy = found.policy.map_or(words.by_bands.to_owned(), |rate| rate.to_string());
    let why = if found.because.is_empty() {
        vec![of("p", "hint").with(words.same).into()]
    } else {
        let part = |(line, amount): &(Line, _)| el("li").with((words.unshared)(*line, *amount)).into();
        let parts: Vec<Node> = found.because.iter().map(part).collect();
        vec![el("p").with(words.why_less).into(), of("ul", "points").all(parts).into()]
    };
    let rate = |class, name, text: String, rate: Option<Rate>| {
        let bar = rate.map(|rate| share(name, rate));
        let head =
            of("p", "row").with(el("span").with(name)).with(of("span", class).with(of("span", "num").with(text)));
        of("div", "gauge").with(head).with(bar)
    };
    Some(
        of("div", "card real")
            .with(el("h2").with(words.real_title))
            .with(rate("left fund", words.real, found.real.to_string(), Some(found.real)))
            .with(rate("left", words.policy, policy, found.policy))
            .all(why),
    )
}
