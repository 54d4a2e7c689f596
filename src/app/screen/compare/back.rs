//! 倒过来问: from what is paid back to the bill, and how far it is to each threshold.

use gongji::analysis::inverse::Interval;
use gongji::{Money, Problem, words as names};

use super::curve::cited;
use super::{LEAST, MOST};
use crate::field::Field;
use crate::field::money::money;
use crate::node::{Element, el, of};
use crate::state::State;
use crate::words::compare::Words;

/// The card of questions asked back.
pub fn back(state: &State) -> Option<Element> {
    let (words, region, drawn) = (Words::of(state.language), state.region()?, state.compare.drawn.as_ref()?);
    let until = drawn.until.iter().map(|until| {
        let sentence = names::curves::until(until, region, state.language);
        el("li").with(cited(state, region, until.clause, sentence)).into()
    });
    let until = of("ul", "until").all(until.collect());
    let first = drawn.curve.pieces.first().map(|piece| piece.from).unwrap_or_default();
    let shown = &state.compare;
    Some(
        of("div", "card back")
            .with(el("h2").with(words.back))
            .with(question(state, MOST, words.most, &shown.most, first))
            .with(question(state, LEAST, words.least, &shown.least, first))
            .with(of("p", "part-title").with(words.until))
            .with(until),
    )
}

fn question(
    state: &State,
    path: &'static str,
    label: &'static str,
    asked: &Option<Result<Vec<Interval>, Problem>>,
    first: Money,
) -> Element {
    let words = Words::of(state.language);
    let answer = asked.as_ref().and_then(|asked| asked.as_ref().ok()).map(|bills| {
        let answers: Vec<String> = bills.iter().map(|bills| interval(words, bills, first)).collect();
        let text = if answers.is_empty() { words.no_bill.to_owned() } else { answers.join(words.or) };
        of("p", "found").attr("role", "status").with(text)
    });
    el("div").with(money(state, Field::new(path, label))).with(answer)
}

/// The bills of an answer: all, from, up to, or between.
fn interval(words: &Words, bills: &Interval, first: Money) -> String {
    let (from, to) = (bills.from, bills.to);
    match (from == first, to == Money::MAX) {
        (true, true) => words.any_bill.to_owned(),
        (false, true) => (words.bill_from)(from),
        (true, false) => (words.bill_to)(to),
        (false, false) => (words.bill_between)(from, to),
    }
}
