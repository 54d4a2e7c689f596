//! 查找: what was typed, in all regions' clauses.

use gongji::region::Clause;
use gongji::rulebook::book::Book;

use super::SEARCH;
use crate::node::{Element, Node, el, of};
use crate::shell::button;
use crate::state::{Coming, State};
use crate::words::rules::Words;

/// How many clauses are listed.
const MOST: usize = 40;

/// What was found; none before something is typed.
pub fn found(state: &State) -> Option<Element> {
    let words = Words::of(state.language);
    let typed = state.draft.text(SEARCH).to_ascii_lowercase();
    let terms: Vec<&str> = typed.split([' ', '　']).filter(|term| !term.is_empty()).collect();
    if terms.is_empty() {
        return None;
    }
    let (mut items, mut count): (Vec<Node>, usize) = (Vec::new(), 0);
    let ids = state.offered().map(|listed| &listed.id);
    for book in ids.filter_map(|id| state.rules.book(id)) {
        for (at, clause) in book.clauses.iter().enumerate().filter(|(_, clause)| holds(clause, &terms)) {
            count += 1;
            if count <= MOST {
                items.push(item(state, book, at, clause, &terms).into());
            }
        }
    }
    let waits = ids_of(state, |coming| matches!(coming, Coming::Waiting)).next().is_some();
    let said = if count == 0 && waits { None } else { Some((words.found)(count)) };
    let none = (count == 0 && !waits).then(|| el("p").with(words.nothing));
    let more = (count > MOST).then(|| of("p", "hint").with((words.more)(count - MOST)));
    Some(
        of("section", "card")
            .with(el("div").attr("role", "status").with(el("h2").with(said.unwrap_or_default())))
            .with(state_of_books(state))
            .with(none)
            .with(of("ul", "hits").all(items))
            .with(more),
    )
}

fn ids_of(state: &State, is: fn(&Coming<Book>) -> bool) -> impl Iterator<Item = &str> {
    let offered = state.offered();
    let here = offered.filter(move |listed| state.rules.coming(&listed.id).is_some_and(is));
    here.map(|listed| listed.name.get(state.language))
}

/// What is on its way, and what could not be had.
pub fn state_of_books(state: &State) -> Element {
    let words = Words::of(state.language);
    let waits = ids_of(state, |coming| matches!(coming, Coming::Waiting)).next().is_some();
    let failed: Vec<&str> = ids_of(state, |coming| matches!(coming, Coming::Failed(_))).collect();
    let sorry = (!failed.is_empty()).then(|| {
        el("div")
            .attr("role", "alert")
            .with(el("p").with((words.failed)(&failed.join(", "))))
            .with(of("p", "actions").with(button("button", "books-again", state.words().retry)))
    });
    el("div").with(waits.then(|| of("p", "muted").with(words.fetching))).with(sorry)
}

/// Whether every term stands somewhere in the clause.
fn holds(clause: &Clause, terms: &[&str]) -> bool {
    let all = [&clause.article, &clause.quote, &clause.gist.zh, &clause.gist.en].map(|text| text.to_ascii_lowercase());
    terms.iter().all(|term| all.iter().any(|text| find(text, term).is_some()))
}

fn item(state: &State, book: &Book, at: usize, clause: &Clause, terms: &[&str]) -> Element {
    let words = Words::of(state.language);
    let name = el("h3").with(book.name.get(state.language).to_owned()).with(" ").all(marked(&clause.article, terms));
    let quote = el("blockquote").attr("lang", "zh-CN").with("「").all(marked(&clause.quote, terms)).with("」");
    let look = button("button quiet", "clause", words.look).attr("data-with", format!("{}/{at}", book.id));
    el("li")
        .with(name)
        .with(el("p").all(marked(clause.gist.get(state.language), terms)))
        .with(quote)
        .with(el("p").with(look))
}

/// Where a term stands. Texts are short: the standard library's search would be three times the code.
fn find(text: &str, term: &str) -> Option<usize> {
    text.as_bytes().windows(term.len()).position(|bytes| bytes == term.as_bytes())
}

/// A text with what was searched for set off. Lowering ASCII moves no byte.
fn marked(text: &str, terms: &[&str]) -> Vec<Node> {
    let lower = text.to_ascii_lowercase();
    let (mut nodes, mut from): (Vec<Node>, usize) = (Vec::new(), 0);
    loop {
        let hit = |term: &&str| find(&lower[from..], term).map(|at| (from + at, term.len()));
        let Some((at, length)) = terms.iter().filter_map(hit).min_by_key(|(at, length)| (*at, usize::MAX - length))
        else {
            nodes.push(text[from..].to_owned().into());
            return nodes;
        };
        nodes.push(text[from..at].to_owned().into());
        nodes.push(el("mark").with(text[at..at + length].to_owned()).into());
        from = at + length;
    }
}
