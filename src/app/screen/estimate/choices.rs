//! 怎样能少出: what the person could choose, what it is worth, and what to mind first.

use gongji::Date;
use gongji::analysis::advice::{Advice, Advising, advise};
use gongji::engine::Certainty;
use gongji::words as names;

use super::result::basis::{article, gist, tag};
use crate::dom;
use crate::node::{Element, el, of};
use crate::screen::year::with_earlier;
use crate::state::{Coming, State};
use crate::words::compare::Words;

/// Looks for what the person could choose from today on.
pub fn find(state: &mut State) {
    let found = state.reckoned.as_mut().and_then(|reckoned| reckoned.found.as_mut().ok());
    let (Coming::Here(variants), Some(found)) = (&mut state.region, found) else { return };
    let [year, month, day] = dom::today();
    let request = with_earlier(&state.year, &found.request);
    let advising = Advising { request, today: Date::new(year, month, day), disease_ceiling: None };
    // The request has just been answered: nothing is wrong with it.
    found.advised = advise(variants, &advising).ok();
}

/// The card of choices; none where there is nothing to choose.
pub fn card(state: &State) -> Option<Element> {
    let words = Words::of(state.language);
    let advised = state.answer().and_then(|found| found.advised.as_ref())?;
    let items = advised.advice.iter().map(|one| item(state, one, advised.base.claims.len())).map(Into::into);
    let items: Vec<_> = items.collect();
    let card =
        of("div", "card choices").with(el("h2").with(words.choices)).with(of("p", "hint").with(words.choices_hint));
    (!items.is_empty()).then(|| card.with(el("ul").all(items)))
}

fn item(state: &State, advice: &Advice, visits: usize) -> Element {
    let (words, language) = (Words::of(state.language), state.language);
    let region = state.region();
    let gain = of("span", "gain").with(names::gain(advice, language));
    let action = of("p", "row").with(of("b", "").with(names::action(advice, visits, language))).with(gain);
    let certainty = (advice.certainty != Certainty::Exact).then(|| tag(advice.certainty, language));
    let range = advice.range.map(|[low, high]| of("p", "hint").with((words.gains)(low, high)));
    let clause = region.map(|region| {
        let title = el("summary").attr("lang", "zh-CN").with(article(region, advice.clause));
        el("details").with(title).all(gist(state, region, advice.clause))
    });
    let caveat = el("p").with(names::caveat(&advice.action, language));
    el("li").with(action).with(certainty).with(range).with(caveat).with(clause)
}
