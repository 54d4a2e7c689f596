//! 播报: one sentence for a screen reader once the result stands still.

use std::time::Duration;

use gongji::engine::{Line, Outcome};
use leptos::prelude::*;

use crate::page::Page;
use crate::words::Words;

/// Longer than the pause between two keys.
const PAUSE: Duration = Duration::from_millis(900);

/// The live region.
pub fn announce(page: Page) -> impl IntoView {
    let spoken = RwSignal::new(String::new());
    let mut speak = leptos::leptos_dom::helpers::debounce(PAUSE, move |sentence| spoken.set(sentence));
    Effect::new(move |_| speak(sentence(page)));
    view! { <p class="sr" role="status">{move || spoken.get()}</p> }
}

fn sentence(page: Page) -> String {
    let words = Words::of(page.language.get());
    if let Some(wrong) = page.wrong.get() {
        return (words.announce_wrong)(&wrong.message);
    }
    let sentence = page.of(|reckoned| {
        let decision = &reckoned.found.as_ref().ok()?.decided.decision;
        let payers = (words.announce)(decision.slip[Line::Person], decision.slip.funds());
        Some(match decision.outcome {
            Outcome::Paid | Outcome::NothingDue | Outcome::NotCovered | Outcome::NotInForce => payers,
            other => gongji::words::outcome(other, words.language).to_owned(),
        })
    });
    sentence.unwrap_or_default()
}
