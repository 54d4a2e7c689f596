//! 各地一览: what each region's document covers, side by side.

use gongji::rulebook::book::{Book, BookSubject, Extent};

use crate::node::{Element, Node, el, hidden, of};
use crate::shell::button;
use crate::state::State;
use crate::words::rules::Words;

const CLASSES: [&str; 4] = ["computes", "asks", "refers", "silent"];

/// The card of all regions; the others are fetched when it is opened.
pub fn card(state: &State) -> Element {
    let words = Words::of(state.language);
    let card = of("section", "card").with(el("h2").with(words.glance));
    if !state.rules.all {
        return card.with(of("p", "actions").with(button("button", "all-books", words.show_all)));
    }
    let books: Vec<&Book> = state.offered().filter_map(|listed| state.rules.book(&listed.id)).collect();
    let item = |(at, [mark, what]): (usize, &[&'static str; 2])| {
        el("li").with(of("span", CLASSES[at]).with(*mark)).with(" ").with(*what).into()
    };
    let legend = of("ul", "marks").all(words.legend.iter().enumerate().map(item).collect());
    card.with(legend).with(super::search::state_of_books(state)).with(matrix(state, &books))
}

fn matrix(state: &State, books: &[&Book]) -> Option<Element> {
    let (words, language) = (Words::of(state.language), state.language);
    let column = |book: &&Book| el("th").attr("scope", "col").with(book.name.get(language).to_owned()).into();
    let head = el("tr").with(el("th").attr("scope", "col").with(words.subject));
    let head = el("thead").with(head.all(books.iter().map(column).collect()));
    let row = |(at, covered): (usize, &BookSubject)| {
        let cells = books.iter().filter_map(|book| book.covers.get(at)).map(|covered| cell(words, covered));
        el("tr")
            .with(el("th").attr("scope", "row").with(covered.what.get(language).to_owned()))
            .all(cells.collect())
            .into()
    };
    let rows: Vec<Node> = books.first()?.covers.iter().enumerate().map(row).collect();
    let scroll = of("div", "scroll").attr("tabindex", "0").attr("role", "region").attr("aria-label", words.glance);
    Some(scroll.with(of("table", "matrix").with(head).with(el("tbody").all(rows))))
}

fn cell(words: &Words, covered: &BookSubject) -> Node {
    let code = match covered.extent {
        Extent::Computed => 0,
        Extent::Lacks(_) => 1,
        Extent::Referred => 2,
        Extent::Silent => 3,
    };
    let [mark, what] = words.legend[code];
    let said = if let Extent::Lacks(values) = covered.extent { (words.asks)(values) } else { what.to_owned() };
    el("td")
        .attr("class", CLASSES[code])
        .attr("title", said.clone())
        .with(hidden("span", "").with(mark))
        .with(of("span", "sr").with(said))
        .into()
}
