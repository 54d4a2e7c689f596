//! 读法: each clause that can be read in several ways, and one example under each of them, as the engine found.

use gongji::rulebook::book::{Book, BookReading};

use super::clause::said;
use crate::node::{Element, Node, el, of};
use crate::state::State;
use crate::words::rules::Words;

/// The card of readings.
pub fn card(state: &State, book: &Book) -> Option<Element> {
    let words = Words::of(state.language);
    let choices: Vec<Node> = book.choices.iter().map(|one| choice(state, book, one).into()).collect();
    let card = of("section", "card").with(el("h2").with(words.readings)).with(el("p").with(words.readings_hint));
    (!choices.is_empty()).then(|| card.all(choices))
}

fn choice(state: &State, book: &Book, choice: &BookReading) -> Element {
    let (words, language) = (Words::of(state.language), state.language);
    let row = |(at, option): (usize, &gongji::Text)| {
        let default = (at == usize::from(choice.default)).then(|| of("span", "tag").with(words.default));
        let name = el("th").attr("scope", "row").with(option.get(language).to_owned()).with(" ").with(default);
        let way = choice.ways.get(at).map(|way| el("td").with(way.get(language).to_owned()));
        el("tr").with(name).with(way).into()
    };
    let rows = choice.options.iter().enumerate().map(row).collect();
    let example = match &choice.example {
        Some(example) => el("p").with(words.example).with(example.get(language).to_owned()),
        None => of("p", "hint").with(words.unmoved),
    };
    of("div", "ask")
        .with(el("h3").with(choice.text.get(language).to_owned()))
        .all(said(state, book, choice.clause))
        .with(example)
        .with(of("table", "values").with(el("tbody").all(rows)))
}
