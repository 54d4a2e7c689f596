//! 全部数值: chapter by chapter, each value beside what it is, each group above the clause that it stands on.

use gongji::rulebook::book::{Book, BookEntry, Chapter};

use super::clause::said;
use crate::node::{Element, Node, el, of};
use crate::state::State;
use crate::words::rules::Words;

/// Every chapter, folded.
pub fn chapters(state: &State, book: &Book) -> Vec<Node> {
    let chapter = |chapter: &Chapter| {
        let count = of("span", "muted").with(chapter.entries.len().to_string());
        let title =
            el("summary").with(el("span").with(chapter.title.get(state.language).to_owned()).with(" ").with(count));
        of("details", "chapter").with(title).all(groups(state, book, &chapter.entries)).into()
    };
    book.chapters.iter().map(chapter).collect()
}

/// Values that stand on one clause, one after another, as a table above it.
fn groups(state: &State, book: &Book, entries: &[BookEntry]) -> Vec<Node> {
    let mut all = Vec::new();
    let mut rest = entries;
    while let Some(first) = rest.first() {
        let same = rest.iter().take_while(|entry| entry.clause == first.clause).count();
        let (group, others) = rest.split_at(same);
        let table = table(state, &group.iter().collect::<Vec<_>>());
        let clause = first.clause.map(|clause| of("div", "step").all(said(state, book, clause)));
        all.push(of("div", "group-of").with(table).with(clause).into());
        rest = others;
    }
    all
}

/// Values as a table.
pub fn table(state: &State, entries: &[&BookEntry]) -> Element {
    let row = |entry: &&BookEntry| {
        let assumed = entry.assumption.as_ref().map(|text| {
            of("p", "hint").with(Words::of(state.language).assumed).with(text.get(state.language).to_owned())
        });
        let value = el("td").with(entry.value.get(state.language).to_owned()).with(assumed);
        el("tr").with(el("th").attr("scope", "row").with(entry.what.get(state.language).to_owned())).with(value).into()
    };
    of("table", "values").with(el("tbody").all(entries.iter().map(row).collect()))
}
