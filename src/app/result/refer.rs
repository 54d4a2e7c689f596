//! 另有规定: says which rule applies, and takes the person's own figures.

use leptos::prelude::*;

use super::basis::{fine, quote};
use crate::field::Field;
use crate::field::money::money;
use crate::field::number::percent;
use crate::page::Page;
use crate::words::Words;

/// The card of a case that the document leaves to other rules. It stays when the person's own figures answer it.
pub fn refer(page: Page, words: &'static Words) -> impl IntoView {
    let referred = Memo::new(move |_| page.of(|reckoned| reckoned.referred).is_some());
    move || {
        referred.get().then(|| {
            let terms = [
                money(page, words, Field::new("/claims/0/terms/deductible", words.own_deductible), false),
                percent(page, Field::new("/claims/0/terms/rate", words.own_rate)),
                money(
                    page,
                    words,
                    Field::new("/claims/0/terms/ceiling_left", words.own_ceiling).hint(words.own_ceiling_hint),
                    false,
                ),
            ];
            view! {
                <div class="card">
                    {move || why(page, words)}
                    <fieldset class="ask"><legend>{words.own_terms}</legend>{Vec::from(terms)}</fieldset>
                    {move || page.regions.here().map(|region| fine(words, &region))}
                </div>
            }
        })
    }
}

fn why(page: Page, words: &'static Words) -> Option<AnyView> {
    let (reason, region) = (page.of(|reckoned| reckoned.referred)?, page.regions.here()?);
    Some(
        view! {
            <p class="tag">{words.other_rules}</p>
            <h2 class="verdict">{gongji::words::reason(reason.code, &region, words.language)}</h2>
            {quote(words, &region, region.clause(reason.clause), "ask")}
        }
        .into_any(),
    )
}
