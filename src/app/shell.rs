//! The frame around every screen: head, switches, foot.

use gongji::Language;
use leptos::prelude::*;

use crate::announce::announce;
use crate::dom;
use crate::form::form;
use crate::page::Page;
use crate::result::bars::patterns;
use crate::result::{dock, result};
use crate::route::Route;
use crate::words::Words;

/// The whole page.
pub fn shell() -> impl IntoView {
    let page = Page::new();
    Effect::new(move |_| mark_root(page));
    let words = move || Words::of(page.language.get());
    view! {
        {patterns()}
        <button type="button" class="button skip" on:click=move |_| dom::focus("#result")>{move || words().skip}</button>
        {head(page)}
        <main class="main">{move || match page.route.get() {
            Route::Estimate => estimate(page, words()).into_any(),
            Route::Unknown => unknown(words()).into_any(),
        }}</main>
        <footer class="foot">
            <p>{move || words().privacy}</p>
            <p>{move || words().hotline}" "<a href="tel:12393">"12393"</a></p>
        </footer>
    }
}

/// Language and size are the whole document's.
fn mark_root(page: Page) {
    let words = Words::of(page.language.get());
    let (elder, known) = (page.elder.get(), page.route.get() == Route::Estimate);
    if let Some(root) = dom::root() {
        // The root takes both; were it not to, the page would still work.
        let _ = root.set_attribute("lang", words.html_lang);
        let _ = root.class_list().toggle_with_force("elder", elder);
    }
    if let Some(document) = dom::document() {
        document.set_title(if known { words.title } else { words.unknown });
    }
}

fn head(page: Page) -> impl IntoView {
    let words = move || Words::of(page.language.get());
    let switch = move |_| {
        page.language.update(|language| {
            *language = match language {
                Language::Zh => Language::En,
                Language::En => Language::Zh,
            };
        });
    };
    view! {
        <header class="head">
            <a class="brand" href="#/">
                <svg viewBox="0 0 30 20" aria-hidden="true" focusable="false">
                    <circle class="one" cx="10" cy="10" r="9"/>
                    <circle class="two" cx="20" cy="10" r="9"/>
                    <path class="both" d="M15 2.52a9 9 0 0 1 0 14.96a9 9 0 0 1 0-14.96z"/>
                </svg>
                {move || words().brand}
            </a>
            <div class="switches">
                <button type="button" class="button" lang=move || words().other_lang on:click=switch>
                    {move || words().other_language}<span class="sr">{move || words().other_language_more}</span>
                </button>
                <button type="button" class="button" aria-pressed=move || page.elder.get().to_string()
                    on:click=move |_| page.elder.update(|elder| *elder = !*elder)>
                    {move || words().elder}
                </button>
            </div>
        </header>
    }
}

fn estimate(page: Page, words: &'static Words) -> impl IntoView {
    view! {
        <div class="inputs">
            <h1 tabindex="-1">{words.heading}</h1>
            <p class="lead">{words.lead}</p>
            {form(page, words)}
        </div>
        {announce(page)}
        {result(page, words)}
        {dock(page, words)}
    }
}

fn unknown(words: &'static Words) -> impl IntoView {
    view! {
        <div>
            <h1 tabindex="-1">{words.unknown}</h1>
            <p class="lead"><a href="#/">{words.home}</a></p>
        </div>
    }
}
