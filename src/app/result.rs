//! 结果: the headline, why, and what is left; or what is still missing.

mod answer;
pub mod ask;
pub mod bars;
mod basis;
mod readings;
mod refer;
mod slip;
mod year;

use gongji::engine::{Line, Needs, Outcome};
use leptos::prelude::*;

use crate::dom;
use crate::form::examples;
use crate::page::{Page, TOTAL};
use crate::regions::Why;
use crate::words::Words;

/// Everything to the right of the form, or below it.
pub fn result(page: Page, words: &'static Words) -> impl IntoView {
    let found = move || page.of(|reckoned| reckoned.found.as_ref().ok().map(|_| ())).is_some();
    view! {
        <section class="result" aria-label=words.result tabindex="-1" id="result">
            {move || page.regions.here().and_then(|region| basis::band(words, &region))}
            {move || waiting(page, words)}
            {move || page.wrong.get().map(|wrong| mend(words, wrong.message, &wrong.path))}
            {ask::ask(page, words)}
            {refer::refer(page, words)}
            {move || found().then(|| answer::answer(page, words))}
            {readings::readings(page, words)}
            {move || found().then(|| slip::slip(page, words))}
            {move || found().then(|| year::year(page, words))}
            {move || found().then(|| basis::assumptions(page, words))}
        </section>
    }
}

/// Whether the slip's amounts are an answer, not just the bill handed back.
fn is_answer(outcome: Outcome) -> bool {
    match outcome {
        Outcome::Paid | Outcome::NothingDue | Outcome::NotCovered | Outcome::NotInForce => true,
        Outcome::Referred | Outcome::NeedsValue => false,
    }
}

/// What stands here before there is a region and an amount.
fn waiting(page: Page, words: &'static Words) -> Option<AnyView> {
    if let Some(why) = page.regions.failure() {
        let message = match why {
            Why::Unreachable => words.unreachable,
            Why::Broken => words.broken,
        };
        let retry = move |_| page.regions.load();
        return Some(
            view! {
                <div class="card" role="alert">
                    <h2 class="verdict">{words.no_rules}</h2>
                    <p>{message}</p>
                    <p class="actions"><button type="button" class="button" on:click=retry>{words.retry}</button></p>
                </div>
            }
            .into_any(),
        );
    }
    if page.regions.here().is_none() {
        return Some(view! { <div class="card"><p>{words.fetching}</p></div> }.into_any());
    }
    let empty = page.draft.with(|draft| draft.text(TOTAL).trim().is_empty()) && page.wrong.with(Option::is_none);
    empty.then(|| {
        view! {
            <div class="card">
                <h2 class="verdict">{words.empty}</h2>
                <p class="muted">{words.or_example}</p>
                {examples(page, words)}
            </div>
        }
        .into_any()
    })
}

/// Nothing is computed from what is wrong.
fn mend(words: &'static Words, message: String, path: &str) -> AnyView {
    let selector = format!("#{}", crate::field::id(path));
    view! {
        <div class="card">
            <h2 class="verdict">{words.mend_first}</h2>
            <p>{message}</p>
            <p class="actions">
                <button type="button" class="button" on:click=move |_| dom::focus(&selector)>{words.go_mend}</button>
            </p>
        </div>
    }
    .into_any()
}

/// On a phone the answer stays in sight while one types.
pub fn dock(page: Page, words: &'static Words) -> impl IntoView {
    let person = move || {
        page.of(|reckoned| {
            let decision = &reckoned.found.as_ref().ok()?.decided.decision;
            is_answer(decision.outcome).then(|| decision.slip[Line::Person].to_string())
        })
    };
    let missing = move || page.of(|reckoned| Some(reckoned.asked)).is_some_and(|asked| asked != Needs::NONE);
    view! {
        <div class="dock">{move || {
            let line = match person() {
                Some(amount) => view! { <span>{words.you_pay}" "<b class="num">{amount}</b>" "{words.yuan}</span> }.into_any(),
                None if missing() => view! { <span>{words.something_missing}</span> }.into_any(),
                None => return None,
            };
            Some(view! {
                <button type="button" class="peek" tabindex="-1" on:click=|_| dom::focus("#result")>
                    {line}<span class="muted">{words.see_details}</span>
                </button>
            })
        }}</div>
    }
}
