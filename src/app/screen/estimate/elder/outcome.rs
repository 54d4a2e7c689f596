//! 结果: one strong number, the two purses, and where to go from here.

use gongji::engine::{Certainty, Line};
use gongji::region::Region;
use gongji::words as names;

use super::go;
use crate::dom;
use crate::node::{Element, Node, el, of};
use crate::purses::purses;
use crate::screen::estimate::result::no_region;
use crate::screen::heading;
use crate::shell::button;
use crate::state::State;
use crate::words::compare;
use crate::words::elder::Words;

/// The screen of the result.
pub fn view(state: &State, words: &'static Words) -> Element {
    let place = of("div", "place outcome").attr("id", "result");
    let Some(region) = state.region() else {
        return place.with(heading(state.words().result)).with(no_region(state));
    };
    if let Some((_, message)) = state.wrong() {
        let back = button("button go", "elder-back", words.change);
        return place.with(heading(words.mend)).with(el("p").with(message)).with(of("p", "ways").with(back));
    }
    let aloud = dom::can_speak().then(|| button("button", "elder-aloud", words.aloud));
    let ways = match state.answer() {
        Some(found) => {
            let advised = found.advised.as_ref().filter(|advised| !advised.advice.is_empty());
            let advised = advised.map(|_| go("button", "choices", compare::Words::of(state.language).choices));
            let why = go("button", "why", words.why);
            of("p", "ways").with(why).with(go("button", "left", words.left)).with(advised).with(aloud)
        }
        None => {
            let referred = state.reckoned.as_ref().is_some_and(|reckoned| reckoned.referred.is_some());
            of("p", "ways").with(referred.then(|| go("button", "terms", state.words().own_terms)))
        }
    };
    let ways = ways.with(go("button", "more", words.more)).with(button("button", "elder-back", words.change)).with(go(
        "button",
        "start",
        words.again,
    ));
    // What it rests on stands below: the next step is what one looks for first.
    let source = of("p", "fine").with((state.words().source)(&region.document));
    place.all(told(state, words, region)).with(ways).with(source)
}

/// What came out.
fn told(state: &State, words: &'static Words, region: &Region) -> Vec<Node> {
    let (page, language) = (state.words(), state.language);
    let Some(found) = state.found() else { return vec![heading(page.empty)] };
    let decided = &found.decided;
    let (decision, slip) = (&decided.decision, &decided.decision.slip);
    let why = decision.reason.map(|reason| {
        let why = names::reason(reason.code, region, language);
        el("p").with(why).with((page.next_step)(reason.code))
    });
    let mut told = Vec::new();
    if state.answer().is_none() {
        told.push(heading(decision.outcome.label(language)));
        told.push(why.into());
    } else {
        let (you, fund) = match decided.certainty {
            Certainty::AtLeast => (page.you_pay_at_most, page.fund_pays_at_least),
            Certainty::Exact | Certainty::Assumed => (page.you_pay, page.fund_pays),
        };
        let amount = |amount: String| of("span", "amount").with(of("b", "num").with(amount)).with(" ").with(page.yuan);
        let person = slip[Line::Person];
        let title = el("span").with(el("span").with(you)).with(" ").with(amount(person.to_string()));
        told.push(of("div", "field-of-colour").with(heading(title)).into());
        told.push(of("p", "fund").with(fund).with(" ").with(amount(slip.funds().to_string())).into());
        told.push(why.into());
        told.push(purses(slip, (words.purses)(person, slip.funds())).into());
        let range = decided.range.as_ref().map(|range| el("p").with((page.range)(range.person, range.fund)));
        told.push(range.into());
        told.push(of("p", "tag").with(decided.certainty.label(language)).into());
    }
    told.push(of("p", "hint").with(page.disclaimer).into());
    told
}

/// The result in one sentence, to be read aloud.
pub fn sentence(state: &State) -> String {
    let words = state.words();
    let Some(found) = state.answer() else { return String::new() };
    let slip = &found.decided.decision.slip;
    [&(words.announce)(slip[Line::Person], slip.funds()), words.disclaimer].concat()
}
