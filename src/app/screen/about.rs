//! 关于: privacy, method, documents, where else it runs, versions, whom to ask.

mod reach;

use crate::node::{Element, Node, el, of};
use crate::screen::{Route, heading};
use crate::shell::hotline;
use crate::state::{Page, State};
use crate::words::about::Words;

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    let words = Words::of(state.language);
    let step =
        |[name, what]: &[&'static str; 2]| el("li").with(el("b").with(*name)).with(el("span").with(*what)).into();
    let way = of("ol", "way").all(words.steps.iter().map(step).collect());
    let source = state.region().map(|region| el("p").with((state.words().source)(&region.document)));
    let rules = el("a").attr("href", Route::Rules.address()).with(words.to_rules);
    let version = [words.version, " ", env!("CARGO_PKG_VERSION")].concat();
    let mut cards = vec![
        heading(words.heading),
        card(&words.privacy).into(),
        card(&words.method).with(way).into(),
        card(&words.limits).into(),
        titled(words.documents).with(source).with(of("p", "actions").with(rules)).into(),
    ];
    cards.extend(reach::cards(state));
    cards.extend([
        titled(words.ask).with(el("p").with(words.call).with(" ").with(hotline(state))).into(),
        titled(words.versions).with(el("p").with(version)).into(),
    ]);
    cards
}

fn titled(title: &'static str) -> Element {
    of("section", "card").with(el("h2").with(title))
}

fn card([title, text]: &[&'static str; 2]) -> Element {
    titled(title).with(el("p").with(*text))
}

/// Does what a button of this screen says that it does.
pub fn press(_: Page, _: &str, _: &str) -> Option<()> {
    None
}
