//! 填写: five questions in sight, the rest behind 「更多情况」, and what was paid, one by one.

use gongji::Status;

use super::request::{BASE, OPENING, RETIRES_ON, YEAR, example};
use super::rows;
use crate::field::Field;
use crate::field::choice::{choices, tiles};
use crate::field::date::date;
use crate::field::money::money;
use crate::field::number::count;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::form::{region, summary};
use crate::shell::button;
use crate::state::State;
use crate::words::account::Words;

/// The form, and examples below it.
pub fn form(state: &State) -> Vec<Node> {
    let (words, all) = (Words::of(state.language), state.words());
    let statuses = choices(Status::NAMES, |at| Status::ALL[at].label(state.language));
    let ([year, year_hint], [opening, opening_hint]) = (words.year, words.opening);
    let active = state.draft.text("/insured/status") == Status::Active.name() || state.draft.has(RETIRES_ON);
    let base = |[label, hint]: [&'static str; 2]| money(state, Field::new(BASE, label).hint(hint));
    let year = Field::new(YEAR, year).hint(year_hint);
    let form = of("form", "form")
        .attr("aria-label", words.form)
        .attr("novalidate", "")
        .with(summary(state))
        .with(region(state))
        .with(tiles(state, Field::new("/insured/status", all.status), statuses))
        .with(active.then(|| base(words.base)))
        .with(money(state, Field::new(OPENING, opening).hint(opening_hint)))
        .with(count(state, year, all.year))
        .with(rows::movements(state))
        .with(more(state))
        .with(of("button", "button go").attr("type", "submit").with(all.see_result));
    let examples = of("details", "more").with(el("summary").with(all.examples)).with(examples(state));
    vec![form.into(), examples.into()]
}

fn more(state: &State) -> Element {
    let (words, all) = (Words::of(state.language), state.words());
    let title = el("summary").with(all.more).with(" ").with(of("span", "sr").with(words.more_about));
    let [retires_on, hint] = words.retires_on;
    let bears = state.region().is_some_and(|region| region.account.interest.is_some());
    of("details", "more")
        .with(title)
        .with(date(state, Field::new(RETIRES_ON, retires_on).hint(hint)))
        .with(rows::gaps(state))
        .with(bears.then(|| rows::rates(state)))
}

/// A button for each example that this screen can show.
pub fn examples(state: &State) -> Option<Element> {
    let region = state.region()?;
    let shown = region.account_examples.iter().filter(|shown| example(&shown.request, region).is_some());
    let buttons = shown.map(|example| {
        let title = example.title.get(state.language).to_owned();
        button("button", "account-example", title).attr("data-with", example.id.clone()).into()
    });
    Some(of("p", "actions").all(buttons.collect()))
}
