//! 读法: where a clause can be read in two ways, what that moves, and a way to choose.

use gongji::estimate::PersonAndFund;
use gongji::region::{Reading, ReadingId, ReadingOption, Region};
use gongji::words as names;

use super::basis::gist;
use crate::draft::reading as path;
use crate::field::Field;
use crate::field::choice::list;
use crate::node::{Element, Node, el, of};
use crate::screen::Route;
use crate::state::State;
use crate::words::estimate::Words;

/// The card of readings: those that move this answer, and those that the person has settled.
pub fn readings(state: &State) -> Option<Element> {
    let range = state.answer()?.decided.range.as_ref();
    let moving = range.map_or(&[][..], |range| &range.because);
    // From where to where stands beside the headline.
    card(state, moving, None)
}

/// The card of the readings at these places and of those that the person has settled; `range` says what they
/// move, where that is not said elsewhere.
pub fn card(state: &State, moving: &[ReadingId], range: Option<String>) -> Option<Element> {
    let (words, region) = (state.words(), state.region()?);
    let readings = region.readings.iter().enumerate();
    let shown = readings.filter(|(at, reading)| {
        moving.contains(&ReadingId::at(*at)) || !state.draft.text(&path(&reading.id)).is_empty()
    });
    let shown: Vec<Node> = shown
        .map(|(at, reading)| {
            of("div", "ask")
                .with(choice(state, reading))
                .all(moves(state, region, ReadingId::at(at)))
                .all(gist(state, region, reading.clause))
                .into()
        })
        .collect();
    if shown.is_empty() {
        return None;
    }
    let title = el("h2").with(if moving.is_empty() { words.reading_chosen } else { words.readings_differ });
    let range = range.map(|range| el("p").with(range));
    Some(of("div", "card").attr("id", "readings").attr("tabindex", "-1").with(title).with(range).all(shown))
}

/// What each option of a reading comes to, and what would settle it.
fn moves(state: &State, region: &Region, at: ReadingId) -> Vec<Node> {
    let words = Words::of(state.language);
    // Other screens show readings too; what they move there is another matter.
    let answer = state.answer().filter(|_| state.route == Route::Estimate);
    let range = answer.and_then(|found| found.decided.range.as_ref());
    let Some(one) = range.and_then(|range| range.moves.iter().find(|one| one.reading == at)) else { return Vec::new() };
    let reading = region.reading(at);
    let option = |(option, paid): (&ReadingOption, &Option<PersonAndFund>)| {
        let paid = (*paid)?;
        Some(el("li").with((words.option)(option.text.get(state.language), paid.person, paid.fund)).into())
    };
    let options = reading.options.iter().zip(&one.options).filter_map(option);
    let whom = of("p", "settle").with(names::settle(reading, region, state.language));
    let settle = of("details", "more").with(el("summary").with(words.how_to_settle)).with(whom);
    vec![of("ul", "points").all(options.collect()).into(), settle.into()]
}

fn choice(state: &State, reading: &Reading) -> Element {
    let words = state.words();
    let options = reading.options.iter().enumerate().map(|(at, option)| {
        let text = option.text.get(state.language);
        let text = if at == usize::from(reading.default) { (words.by_default)(text) } else { text.to_owned() };
        (option.id.clone(), text)
    });
    let open = std::iter::once((String::new(), words.all_readings.to_owned()));
    let path = path(&reading.id);
    let field = Field::new(path.clone(), reading.text.get(state.language));
    list(state, field, open.chain(options).collect(), state.draft.text(&path))
}
