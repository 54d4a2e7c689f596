//! 长辈版: one question a screen; then the result, and behind large buttons why and what is left.

mod outcome;
mod steps;

use super::{choices, share};
use crate::draft::ITEMS;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::form::items::items;
use crate::screen::estimate::form::more;
use crate::screen::estimate::result::{assumptions, basis, readings, refer, slip, year};
use crate::screen::heading;
use crate::screen::year as diary;
use crate::shell::button;
use crate::state::{Page, State};
use crate::words::compare;
use crate::words::elder::Words;

/// Where 长辈版 stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A question, by number.
    Step(usize),
    /// The result.
    Result,
    /// 为什么
    Why,
    /// 今年还剩
    Left,
    /// 更多情况
    More,
    /// 自己当地的标准
    Terms,
    /// 怎样能少出
    Choices,
}

impl Default for Place {
    fn default() -> Place {
        Place::Step(0)
    }
}

/// The places that a button can lead to, by name.
const PLACES: [(&str, Place); 7] = [
    ("start", Place::Step(0)),
    ("result", Place::Result),
    ("why", Place::Why),
    ("left", Place::Left),
    ("more", Place::More),
    ("terms", Place::Terms),
    ("choices", Place::Choices),
];

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    let words = Words::of(state.language);
    let spoken = of("p", "sr").attr("role", "status").with(state.spoken.clone());
    let place = match state.estimate.place {
        Place::Step(at) => steps::view(state, words, at),
        Place::Result => outcome::view(state, words),
        Place::Why => behind("why", words.why)
            .with(slip::slip(state))
            .with(readings::readings(state))
            .with(assumptions(state))
            .with(share::card(state))
            .with(state.region().map(|region| basis::fine(state, region))),
        Place::Left => {
            let left = year::year(state);
            let none = left.is_none().then(|| el("p").with(words.nothing_left));
            behind("left", words.left).with(left).with(none).with(diary::record(state))
        }
        Place::More => {
            let lines = (state.draft.rows(ITEMS) > 0).then(|| items(state));
            behind("more", words.more).with(lines).all(more::groups(state))
        }
        Place::Choices => behind("choices", compare::Words::of(state.language).choices).with(choices::card(state)),
        Place::Terms => behind("terms", state.words().own_terms).with(refer::refer(state)),
    };
    // The way back stands below, where one has read to the end.
    let back = match state.estimate.place {
        Place::Step(_) | Place::Result => None,
        Place::Why | Place::Left | Place::More | Place::Terms | Place::Choices => {
            Some(of("p", "ways").with(go("button go", "result", words.to_result)))
        }
    };
    vec![of("div", "calm").with(spoken).with(place).with(back).into()]
}

/// A screen behind the result. Each has an id: none is patched into another.
fn behind(id: &'static str, title: &'static str) -> Element {
    of("div", "place").attr("id", id).with(heading(title))
}

/// A button that leads to a place.
fn go(class: &'static str, to: &'static str, label: &'static str) -> Element {
    button(class, "elder-go", label).attr("data-with", to)
}

/// Does what a button of 长辈版 says that it does.
pub fn press(page: Page, does: &str, with: &str) -> Option<()> {
    if !page.peek(|state| state.elder) || !(does == "submit" || does.starts_with("elder-")) {
        return None;
    }
    let place = page.peek(|state| match does {
        "elder-go" => PLACES.iter().find(|(name, _)| *name == with).map(|(_, place)| *place),
        "elder-next" | "submit" => steps::next(state),
        "elder-back" => Some(steps::back(state)),
        "elder-aloud" => {
            crate::dom::speak(&outcome::sentence(state), state.words().html_lang);
            None
        }
        _ => None,
    });
    match place {
        Some(place) => {
            page.change(move |state| {
                (state.estimate.place, state.tried) = (place, false);
            });
            page.focus("h1");
        }
        None if does == "elder-aloud" => {}
        // The question still has something wrong.
        None => {
            page.change(|state| state.tried = true);
            page.focus(".bad input");
        }
    }
    Some(())
}
