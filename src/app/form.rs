//! 填写: five questions in sight, the rest behind 「更多情况」.

mod examples;
mod more;

use gongji::region::DocumentKind;
use gongji::{Care, Kind, Level, Status, words as names};
use leptos::prelude::*;

use crate::dom;
use crate::field::choice::{choices, list, tiles};
use crate::field::money::money;
use crate::field::{Field, id};
use crate::page::{Page, TOTAL};
use crate::regions::Coming;
use crate::words::Words;

pub use examples::examples;

/// The form.
pub fn form(page: Page, words: &'static Words) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page.tried.set(true);
        let wrong = page.wrong.with_untracked(Option::is_some);
        request_animation_frame(move || dom::focus(if wrong { ".summary" } else { "#result" }));
    };
    view! {
        <form class="form" aria-label=words.form novalidate on:submit=submit>
            {summary(page, words)}
            {region(page, words)}
            {tiles(page, Field::new("/insured/status", words.status), choices(Status::NAMES, |at| {
                names::status(Status::ALL[at], words.language).to_owned()
            }))}
            {list(page, Field::new("/claims/0/care", words.care), choices(Care::NAMES, |at| {
                names::care(Care::ALL[at], words.language).to_owned()
            }), |_| {})}
            {move || tiles(page, Field::new("/claims/0/provider/level", level_label(page, words)), choices(Level::NAMES, |at| {
                names::level(Level::ALL[at], words.language).to_owned()
            }))}
            {money(page, words, Field::new(TOTAL, words.total), true)}
            {more::more(page, words)}
        </form>
        {examples::more_examples(page, words)}
    }
}

/// Whose level counts: a pharmacy has none of its own.
fn level_label(page: Page, words: &'static Words) -> &'static str {
    let kind = page.draft.with(|draft| Kind::parse(draft.text("/claims/0/provider/kind")));
    match kind {
        Some(Kind::Pharmacy) => words.level_of_prescriber,
        Some(Kind::Internet) => words.level_of_hospital,
        Some(Kind::Hospital) | None => words.level,
    }
}

/// What is wrong, in one place: after the enter key, and as long as something is.
fn summary(page: Page, words: &'static Words) -> impl IntoView {
    move || {
        page.wrong.get().filter(|_| page.tried.get()).map(|wrong| {
            let selector = format!("#{}", id(&wrong.path));
            view! {
                <div class="summary" role="group" aria-labelledby="summary-title" tabindex="-1">
                    <h2 id="summary-title">{words.to_mend}</h2>
                    <ul><li>
                        <button type="button" class="button quiet" on:click=move |_| dom::focus(&selector)>
                            {wrong.message}
                        </button>
                    </li></ul>
                </div>
            }
        })
    }
}

fn region(page: Page, words: &'static Words) -> impl IntoView {
    move || {
        let choices = page.regions.index.with(|index| match index {
            Coming::Here(regions) => regions
                .iter()
                .map(|region| {
                    let name = region.name.get(words.language);
                    let name = match region.kind {
                        DocumentKind::Draft => (words.draft_of)(name),
                        DocumentKind::Rules | DocumentKind::Framework => name.to_owned(),
                    };
                    (region.id.clone(), name)
                })
                .collect(),
            Coming::Waiting | Coming::Failed(_) => Vec::new(),
        });
        list(page, Field::new("/region", words.region), choices, move |id| {
            // Another region has other clauses, and with them other readings.
            page.draft.update(|draft| draft.clear("/readings/"));
            page.regions.choose(id);
        })
    }
}
