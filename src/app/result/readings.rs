//! 读法: where a clause can be read in two ways, what that moves, and a way to choose.

use gongji::region::Reading;

use super::basis::gist;
use crate::draft::reading as path;
use crate::field::Field;
use crate::field::choice::list;
use crate::node::{Element, Node, el, of};
use crate::state::State;

/// The card of readings: those that move this answer, and those that the person has settled.
pub fn readings(state: &State) -> Option<Element> {
    let (words, region, range) = (state.words(), state.region()?, state.answer()?.decided.range.as_ref());
    let moving = range.map_or(&[][..], |range| &range.because);
    let readings = region.readings.iter().enumerate();
    let shown = readings
        .filter(|(at, reading)| moving.contains(&(*at as u8)) || !state.draft.text(&path(&reading.id)).is_empty());
    let shown: Vec<Node> = shown
        .map(|(_, reading)| {
            of("div", "ask").with(choice(state, reading)).all(gist(state, region, reading.clause)).into()
        })
        .collect();
    if shown.is_empty() {
        return None;
    }
    let title = el("h2").with(if range.is_some() { words.readings_differ } else { words.reading_chosen });
    let range = range.map(|range| el("p").with((words.range)(range.person, range.fund)));
    Some(of("div", "card").with(title).with(range).all(shown))
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
