//! 条文: one clause in plain words and in the document's, with everything that stands on it.

use gongji::region::ClauseId;
use gongji::rulebook::book::Book;

use crate::node::{Element, Node, el, of};
use crate::screen::rules::values;
use crate::shell::button;
use crate::state::State;
use crate::words::rules::Words;

/// The clause that was asked for.
pub fn card(state: &State) -> Option<Element> {
    let words = Words::of(state.language);
    let (id, at) = state.rules.clause.as_ref()?;
    let card = of("section", "card").attr("id", "clause").attr("tabindex", "-1");
    let title = el("h2").with(words.clause);
    let close = of("p", "actions").with(button("button", "close-clause", words.close));
    let Some(book) = state.rules.book(id).filter(|book| usize::from(*at) < book.clauses.len()) else {
        return Some(card.with(title).with(el("p").with(words.fetching)).with(close));
    };
    let clause = ClauseId(*at);
    let entries = book.chapters.iter().flat_map(|chapter| &chapter.entries);
    let entries: Vec<_> = entries.filter(|entry| entry.clause == Some(clause)).collect();
    let stands = (!entries.is_empty()).then(|| el("h3").with(words.stands));
    let values = (!entries.is_empty()).then(|| values::table(state, &entries));
    let name = el("p").with(book.name.get(state.language).to_owned());
    Some(card.with(title).with(name).all(said(state, book, clause)).with(stands).with(values).with(close))
}

/// A clause in plain words, then in the document's.
pub fn said(state: &State, book: &Book, clause: ClauseId) -> Vec<Node> {
    let clause = &book.clauses[usize::from(clause.0)];
    let quote = el("blockquote").attr("lang", "zh-CN").with(format!("「{}」", clause.quote));
    let quote = quote.with(el("footer").with(clause.article.clone()));
    vec![el("p").with(clause.gist.get(state.language).to_owned()).into(), quote.into()]
}
