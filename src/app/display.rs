//! 显示: light or dark, high contrast, beside what the system prefers; kept on the device only where the person wants it.

use gongji::Language;

use crate::node::{Element, of};
use crate::shell::button;
use crate::state::{Page, State};
use crate::words::display::Words;
use crate::{around, dom};

/// Where the choices are kept.
const KEPT: &str = "gongji.display";
/// The schemes, by the class that each gives the document.
const SCHEMES: [&str; 3] = ["", "light", "dark"];

/// What the person has chosen.
#[derive(Default)]
pub struct Display {
    /// Light or dark, by number; zero: as the system has it.
    scheme: usize,
    /// 高对比, whatever the system prefers.
    contrast: bool,
    /// Whether the choices are kept on this device.
    kept: bool,
    /// Whether they are in sight.
    pub open: bool,
}

impl Display {
    /// Keeps nothing on this device any more.
    pub fn forget(&mut self) {
        self.kept = false;
        let _ = dom::keep(KEPT, None);
    }

    /// The document's classes.
    pub fn classes(&self) -> String {
        let dark = match self.scheme {
            0 => around::is_dark(),
            chosen => SCHEMES[chosen] == "dark",
        };
        let contrast = self.contrast || dom::prefers("(prefers-contrast: more)");
        [if dark { " dark" } else { "" }, if contrast { " contrast" } else { "" }].concat()
    }
}

/// The switch in the head.
pub fn switch(state: &State) -> Element {
    button("button", "display", state.words().display)
        .attr("aria-expanded", state.display.open.to_string())
        .attr("aria-controls", "display")
}

/// The choices.
pub fn choices(state: &State) -> Element {
    let (words, display) = (Words::of(state.language), &state.display);
    let scheme = |(at, name): (usize, &&'static str)| {
        let chosen = button("button", "scheme", *name).attr("data-with", at.to_string());
        chosen.attr("aria-pressed", (display.scheme == at).to_string()).into()
    };
    let toggle = |does, name, holds: bool| button("button", does, name).attr("aria-pressed", holds.to_string());
    let schemes = of("div", "actions").attr("role", "group").attr("aria-label", words.scheme);
    of("div", "display")
        .attr("id", "display")
        .attr("role", "group")
        .attr("aria-label", state.words().display)
        .with(schemes.all(words.schemes.iter().enumerate().map(scheme).collect()))
        .with(of("div", "actions").with(toggle("contrast", words.contrast, display.contrast)))
        .with(of("div", "actions").with(toggle("keep", words.keep, display.kept)))
        .with(of("p", "hint").with(words.keep_hint))
}

/// Does what one of the buttons says that it does.
pub fn press(page: Page, does: &str, with: &str) -> Option<()> {
    let at = with.parse().ok().filter(|at: &usize| *at < SCHEMES.len());
    let known = ["display", "scheme", "contrast", "keep"].iter().position(|known| *known == does)?;
    page.change(move |state| {
        let display = &mut state.display;
        match known {
            0 => display.open = !display.open,
            1 => display.scheme = at.unwrap_or_default(),
            2 => display.contrast = !display.contrast,
            _ if display.kept => display.forget(),
            _ => display.kept = true,
        }
        keep(state);
    });
    Some(())
}

/// Keeps the choices, with 长辈版 and the language, where the person wants that.
pub fn keep(state: &State) {
    if state.display.kept {
        // A device that refuses keeps nothing; the choices hold all the same.
        let _ = dom::keep(KEPT, Some(&chosen(state)));
    }
}

/// The choices, with 长辈版 and the language, in words.
pub fn chosen(state: &State) -> String {
    let flag = |holds, name| if holds { name } else { "" };
    let words = [
        SCHEMES[state.display.scheme],
        flag(state.display.contrast, "contrast"),
        flag(state.elder, "elder"),
        flag(state.wanted == Language::En, "en"),
    ];
    words.join(" ")
}

/// Takes up what [`chosen`] has put into words.
pub fn choose(state: &mut State, words: &str) {
    let has = |name: &str| words.split(' ').any(|word| word == name);
    state.display.scheme = (1..SCHEMES.len()).find(|at| has(SCHEMES[*at])).unwrap_or_default();
    state.display.contrast = has("contrast");
    state.elder = has("elder");
    if has("en") && state.settings.languages.contains(&Language::En) {
        state.wanted = Language::En;
    }
}

/// Takes up what was kept.
pub fn recall(page: Page) {
    let Some(text) = dom::kept(KEPT) else { return };
    page.change(move |state| {
        choose(state, &text);
        state.display.kept = true;
    });
}
