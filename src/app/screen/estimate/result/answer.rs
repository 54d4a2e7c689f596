//! 答案: the verdict, two figures, and two bars of equal length: who pays, and what the person's part is made of.

use gongji::engine::{Certainty, Line, Slip};
use gongji::words as names;

use super::basis::{fine, quote, tag};
use crate::bars::{bar, legend, parts, swatch, wedge};
use crate::node::{Element, Node, el, of};
use crate::shell::button;
use crate::state::State;

/// What the person's part is made of, in the slip's order.
const MADE_OF: [Line; 7] = [
    Line::Deductible,
    Line::Coinsurance,
    Line::OverCeiling,
    Line::FirstShare,
    Line::AboveLimit,
    Line::OutsideCatalogue,
    Line::Uncovered,
];

/// The card with the answer; none where the document has none.
pub fn answer(state: &State) -> Option<Element> {
    let (words, region, language) = (state.words(), state.region()?, state.language);
    let decided = &state.answer()?.decided;
    let (decision, slip) = (&decided.decision, &decided.decision.slip);
    let (you, fund) = match decided.certainty {
        Certainty::Exact | Certainty::Assumed => (words.you_pay, words.fund_pays),
        Certainty::AtLeast => (words.you_pay_at_most, words.fund_pays_at_least),
    };
    let verdict = decision.reason.map(|reason| {
        let why = names::reason(reason.code, region, language);
        el("div")
            .with(of("h2", "verdict").with(decision.outcome.label(language)))
            .with(el("p").with(why).with((words.next_step)(reason.code)))
            .with(quote(region, reason.clause))
    });
    let figures = of("div", "figures")
        .with(figure(state, slip, "figure person", you, Line::Person, slip[Line::Person].to_string()))
        .with(figure(state, slip, "figure fund", fund, Line::Fund, slip.funds().to_string()));
    let range = decided.range.as_ref().map(|range| {
        let go = button("button quiet", "focus", words.which_words).attr("data-with", "#readings");
        of("p", "range").with((words.range)(range.person, range.fund)).with(" ").with(go)
    });
    let floor = (decided.certainty == Certainty::AtLeast).then(|| of("p", "hint").with(words.floor));
    Some(
        of("div", "card answer")
            .with(tag(decided.certainty, language))
            .with(verdict)
            .with(figures)
            .with(floor)
            .with(range)
            .all(bars(state, slip))
            .with(fine(state, region)),
    )
}

fn figure(state: &State, slip: &Slip, class: &'static str, who: &'static str, line: Line, amount: String) -> Element {
    let number = if amount.len() > 9 { "num long" } else { "num" };
    let who = of("span", "who").with(swatch(slip, line, state.language)).with(who);
    let amount = of("span", "amount").with(of("span", number).with(amount)).with(" ").with(state.words().yuan);
    of("p", class).with(who).with(" ").with(amount)
}

fn bars(state: &State, slip: &Slip) -> Vec<Node> {
    let (words, language, person) = (state.words(), state.language, slip[Line::Person]);
    if slip[Line::Total].is_zero() {
        return Vec::new();
    }
    let payers = parts(slip, &[Line::Person, Line::Fund, Line::LargeAmount], language);
    let mut bars: Vec<Node> = vec![bar("bar", words.who_pays, &payers).into()];
    if !person.is_zero() {
        let (made_of, title) = (parts(slip, &MADE_OF, language), (words.made_of)(person));
        bars.push(wedge(person, slip[Line::Total]).into());
        bars.push(bar("bar parts", &title, &made_of).into());
        bars.push(of("p", "part-title").with(title).into());
        bars.push(legend(&made_of).into());
    }
    if !slip[Line::LargeAmount].is_zero() {
        bars.push(of("p", "part-title").with(words.who_pays).into());
        bars.push(legend(&payers).into());
    }
    if !slip[Line::Account].is_zero() {
        let purse = parts(slip, &[Line::Account, Line::Cash], language);
        bars.push(of("p", "part-title").with(words.how_paid).into());
        bars.push(bar("bar thin", words.how_paid, &purse).into());
        bars.push(legend(&purse).into());
    }
    bars
}
