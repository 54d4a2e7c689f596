//! 例子: one tap fills the form from the region file.

use leptos::prelude::*;

use crate::dom;
use crate::draft::Draft;
use crate::page::Page;
use crate::words::Words;

/// A button for each example that this screen can show.
pub fn examples(page: Page, words: &'static Words) -> impl IntoView + use<> {
    move || {
        let region = page.regions.here();
        let buttons: Vec<_> = region
            .iter()
            .flat_map(|region| region.examples.iter().filter(|example| example.show).map(move |one| (region, one)))
            .filter_map(|(region, example)| {
                let mut draft = Draft::example(&example.request, region)?;
                draft.set("/region", region.id.clone());
                let fill = move |_| {
                    page.draft.set(draft.clone());
                    request_animation_frame(|| dom::focus("#result"));
                };
                let title = example.title.get(words.language).to_owned();
                Some(view! { <button type="button" class="button" on:click=fill>{title}</button> })
            })
            .collect();
        view! { <p class="actions">{buttons}</p> }
    }
}

/// The same below the form, for later.
pub fn more_examples(page: Page, words: &'static Words) -> impl IntoView {
    view! { <details class="more"><summary>{words.examples}</summary>{examples(page, words)}</details> }
}
