//! 政策: what each region's document says, from its book; a book is fetched when it is first wanted.

mod clause;
mod glance;
mod readings;
mod search;
mod values;

use gongji::rulebook::book::Book;
use leptos::task::spawn_local;

use crate::field::Field;
use crate::field::text::text;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::form::region;
use crate::screen::{Route, heading};
use crate::shell::button;
use crate::state::{Coming, Page, State};
use crate::words::rules::Words;
use crate::{dom, regions, rest, screen};

/// What is searched for.
const SEARCH: &str = "/rules/search";

/// What this screen has.
#[derive(Default)]
pub struct Shelf {
    /// The regions' books, by id: on their way, here, or not to be had.
    books: Vec<(String, Coming<Book>)>,
    /// Whether all regions are to be shown.
    all: bool,
    /// The clause that was asked for: whose, and which.
    clause: Option<(String, u16)>,
    /// Whether it is to have the focus, once there is a screen to show it.
    sought: bool,
}

impl Shelf {
    fn coming(&self, id: &str) -> Option<&Coming<Book>> {
        self.books.iter().find(|(known, _)| known == id).map(|(_, coming)| coming)
    }

    fn book(&self, id: &str) -> Option<&Book> {
        match self.coming(id)? {
            Coming::Here(book) => Some(book),
            Coming::Waiting | Coming::Failed(_) => None,
        }
    }

    fn put(&mut self, id: &str, book: Coming<Book>) {
        self.books.retain(|(known, _)| known != id);
        self.books.push((id.to_owned(), book));
    }
}

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    let words = Words::of(state.language);
    let [label, hint] = words.search;
    let find = of("form", "form find").attr("role", "search").attr("novalidate", "");
    let mut all: Vec<Node> = vec![
        heading(words.heading),
        of("p", "lead").with(words.lead).into(),
        find.with(region(state)).with(text(state, Field::new(SEARCH, label).hint(hint))).into(),
        search::found(state).into(),
        clause::card(state).into(),
    ];
    all.extend(chosen(state));
    vec![of("div", "rules").all(all).into()]
}

/// The chosen region's book, or why it is not here. What all regions have is in sight in any case.
fn chosen(state: &State) -> Vec<Node> {
    let words = Words::of(state.language);
    let Some(book) = state.rules.book(&state.chosen) else {
        return vec![Node::Nothing, Node::Nothing, glance::card(state).into(), arriving(state).into()];
    };
    let notice = book.notice.as_ref().map(|notice| of("p", "band").with(notice.get(state.language).to_owned()));
    let values = of("section", "card").with(el("h2").with(words.values)).all(values::chapters(state, book));
    vec![notice.into(), readings::card(state, book).into(), glance::card(state).into(), values.into()]
}

fn arriving(state: &State) -> Element {
    let words = Words::of(state.language);
    match state.rules.coming(&state.chosen) {
        Some(Coming::Failed(_)) => of("section", "card")
            .attr("role", "alert")
            .with(el("h2").with(words.missing))
            .with(of("p", "actions").with(button("button", "books-again", state.words().retry))),
        _ => of("section", "card").with(el("p").with(words.fetching)),
    }
}

/// Fetches the books that what is shown needs, each once.
pub fn arrive(page: Page) {
    if page.peek(|state| state.rules.sought) {
        page.change(|state| state.rules.sought = false);
        page.focus("#clause");
    }
    let wanted = page.peek(|state| {
        if state.route != Route::Rules {
            return Vec::new();
        }
        let wide = state.rules.all || !state.draft.text(SEARCH).trim().is_empty();
        let others = state.offered().map(|listed| &listed.id).filter(|_| wide);
        let clause = state.rules.clause.iter().map(|(id, _)| id);
        let mut wanted: Vec<String> = Vec::new();
        for id in [&state.chosen].into_iter().chain(clause).chain(others) {
            if state.rules.coming(id).is_none() && !wanted.contains(id) {
                wanted.push(id.clone());
            }
        }
        wanted
    });
    if wanted.is_empty() {
        return;
    }
    let names = wanted.clone();
    page.change(move |state| names.iter().for_each(|id| state.rules.put(id, Coming::Waiting)));
    spawn_local(async move {
        for id in wanted {
            let bytes = regions::file(&[&id, ".book"].concat()).await;
            let book = regions::opened(bytes, |bytes| Book::unpack(&bytes, &id).ok());
            page.change(move |state| state.rules.put(&id, book));
        }
    });
}

/// Shows a clause, named by its region and its place there, with everything that stands on it.
pub fn open(page: Page, with: &str) -> Option<()> {
    let (id, at) = with.split_once('/')?;
    let clause = (id.to_owned(), at.parse().ok()?);
    if page.peek(|state| state.chosen != id) {
        regions::choose(page, id.to_owned());
    }
    page.reckon(|state| {
        state.rules.clause = Some(clause);
        state.rules.sought = true;
        state.route = Route::Rules;
    });
    dom::go(Route::Rules.address());
    rest::load_for_screen(page);
    screen::arrive(page);
    Some(())
}

/// Does what a button of this screen says that it does.
pub fn press(page: Page, does: &str, _: &str) -> Option<()> {
    match does {
        "close-clause" => {
            page.change(|state| state.rules.clause = None);
            page.focus("h1");
        }
        "all-books" => {
            page.change(|state| state.rules.all = true);
            arrive(page);
        }
        "books-again" => {
            page.change(|state| state.rules.books.retain(|(_, coming)| matches!(coming, Coming::Here(_))));
            arrive(page);
        }
        _ => return None,
    }
    Some(())
}

/// Computes what the screen shows: nothing, the books say it.
pub fn reckon(_: &mut State) {}
