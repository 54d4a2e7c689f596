//! What people do: a few listeners for the whole document. A control is named by the field that it fills, a button by
//! what it does.

use std::time::Duration;

use gloo_events::EventListener;
use gongji::Language;
use gongji::engine::Line;
use leptos::prelude::{TimeoutHandle, set_timeout, set_timeout_with_handle};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use crate::screen::Route;
use crate::state::{Page, State};
use crate::{display, dom, regions, rest, screen};

/// Longer than the pause between two keys.
const PAUSE: Duration = Duration::from_millis(900);

/// Listens for as long as the page stands.
pub fn listen(page: Page) {
    let (Some(window), Some(document)) = (web_sys::window(), dom::document()) else { return };
    let speech = Speech::default();
    let on = |name: &'static str, act: Box<dyn Fn(&Event)>| {
        EventListener::new_with_options(
            &document,
            name,
            gloo_events::EventListenerOptions::enable_prevent_default(),
            move |event| act(event),
        )
        .forget();
    };
    // Old engines do not tell of boxes and lists by `input`.
    for name in ["input", "change"] {
        let speech = speech.clone();
        on(
            name,
            Box::new(move |event| {
                fill(page, event);
                speech.after_pause(page);
            }),
        );
    }
    let after_click = speech.clone();
    on(
        "click",
        Box::new(move |event| {
            // Who begins will want more than the first screen soon. Not before the click is over: a tile that is
            // drawn anew meanwhile would not be chosen.
            set_timeout(move || rest::load(page), Duration::ZERO);
            if press(page, event).is_some() {
                after_click.after_pause(page);
            }
        }),
    );
    on(
        "submit",
        Box::new(move |event| {
            event.prevent_default();
            if screen::press(page, "submit", "").is_some() {
                return;
            }
            page.change(|state| state.tried = true);
            let wrong = page.peek(|state| state.wrong().is_some());
            page.focus(if wrong { ".summary" } else { "#result" });
        }),
    );
    for query in ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"] {
        if let Some(media) = window.match_media(query).ok().flatten() {
            // Old engines have no events here; they look again at the next change of the page.
            EventListener::new(&media, "change", move |_| page.change(|_| {})).forget();
        }
    }
    for (name, printing) in [("beforeprint", true), ("afterprint", false)] {
        EventListener::new(&window, name, move |_| page.change(move |state| state.printing = printing)).forget();
    }
    EventListener::new(&window, "hashchange", move |_| {
        if page.peek(|state| state.route) != Route::current() {
            page.reckon(|state| state.route = Route::current());
            rest::load_for_screen(page);
            // Before the screen arrives, which may know better.
            page.focus("h1");
            screen::arrive(page);
        }
    })
    .forget();
}

/// Takes what a control holds into the field that it is named by.
fn fill(page: Page, event: &Event) {
    let Some(target) = event.target() else { return };
    let mut typed = false;
    let (path, text) = if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        if input.type_() == "file" {
            // The screen that asks for a file knows where to find it.
            screen::press(page, "file", "");
            return;
        }
        typed = !matches!(input.type_().as_str(), "checkbox" | "radio");
        let text = if input.type_() == "checkbox" { input.checked().to_string() } else { input.value() };
        (input.name(), text)
    } else if let Some(list) = target.dyn_ref::<HtmlSelectElement>() {
        (list.name(), list.value())
    } else {
        return;
    };
    if path == "/region" {
        if page.peek(|state| state.chosen != text) {
            regions::choose(page, text);
        }
    } else if page.peek(|state| state.draft.text(&path) != text) {
        page.reckon(move |state| {
            state.draft.set(&path, text);
            state.brief = typed && state.route == Route::Estimate;
        });
    }
    screen::arrive(page);
}

/// Does what a button says that it does.
fn press(page: Page, event: &Event) -> Option<()> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let button = target.closest("[data-do]").ok()??;
    if button.tag_name() == "SUMMARY" {
        // It opens by the view, which then has something to show.
        event.prevent_default();
    }
    let with = button.get_attribute("data-with").unwrap_or_default();
    match button.get_attribute("data-do")?.as_str() {
        "focus" => page.focus(with),
        "elder" => {
            page.change(|state| {
                state.elder = !state.elder;
                display::keep(state);
            });
        }
        "language" => page.change(|state| {
            state.wanted = match state.language {
                Language::Zh => Language::En,
                Language::En => Language::Zh,
            };
            state.speak();
            display::keep(state);
        }),
        "retry-rest" => rest::load(page),
        "retry" => regions::load(page),
        "clause" => return screen::rules::open(page, &with),
        does => {
            return display::press(page, does, &with)
                .or_else(|| screen::year::elsewhere(page, does))
                .or_else(|| screen::press(page, does, &with));
        }
    }
    Some(())
}

/// 播报: one sentence for a screen reader once the result stands still.
#[derive(Clone, Default)]
struct Speech(std::rc::Rc<std::cell::Cell<Option<TimeoutHandle>>>);

impl Speech {
    fn after_pause(&self, page: Page) {
        if let Some(waiting) = self.0.take() {
            waiting.clear();
        }
        let speak = move || {
            rest::load_for_screen(page);
            page.change(|state| {
                screen::rest(state);
                state.spoken = sentence(state);
            });
        };
        // Without a timer nothing is spoken; the result is in sight all the same.
        self.0.set(set_timeout_with_handle(speak, PAUSE).ok());
    }
}

fn sentence(state: &State) -> String {
    let words = state.words();
    if let Some((_, message)) = state.wrong() {
        return (words.announce_wrong)(&message);
    }
    if let Some(sentence) = screen::sentence(state) {
        return sentence;
    }
    if let Some(found) = state.answer() {
        let slip = &found.decided.decision.slip;
        return (words.announce)(slip[Line::Person], slip.funds());
    }
    let outcome = state.found().map(|found| found.decided.decision.outcome.label(state.language));
    outcome.unwrap_or_default().to_owned()
}
