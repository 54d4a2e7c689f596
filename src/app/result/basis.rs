//! 依据: the document, what one must know of it first, the clauses, the assumptions.

use gongji::region::{Clause, DocumentKind, Region};
use leptos::prelude::*;

use crate::page::Page;
use crate::words::Words;

/// What a reader must know of the document first.
pub fn band(words: &'static Words, region: &Region) -> Option<AnyView> {
    let document = &region.document;
    let lead = match document.kind {
        DocumentKind::Draft => words.is_draft,
        DocumentKind::Framework => words.is_framework,
        DocumentKind::Rules => "",
    };
    let notice = document.notice.as_ref()?.get(words.language).to_owned();
    Some(view! { <p class="band"><strong>{lead}</strong>{notice}</p> }.into_any())
}

/// 「本结果为估算」, and from which document.
pub fn fine(words: &'static Words, region: &Region) -> AnyView {
    view! { <p class="fine">{words.disclaimer}" "{(words.source)(&region.document)}</p> }.into_any()
}

/// A clause: the words of the document, and where they stand.
pub fn quote(words: &'static Words, region: &Region, clause: &Clause, class: &'static str) -> AnyView {
    let document = &region.document;
    let name = if document.number.is_empty() { &document.title } else { &document.number };
    let source = format!("{name} {}", clause.article);
    view! {
        <blockquote class=class lang="zh-CN">"「"{clause.quote.clone()}"」"<footer>{source}</footer></blockquote>
        <p class="hint">{clause.gist.get(words.language).to_owned()}</p>
    }
    .into_any()
}

/// The assumptions that the answer rests on.
pub fn assumptions(page: Page, words: &'static Words) -> Option<AnyView> {
    let region = page.regions.here()?;
    let items: Vec<_> = page.of(|reckoned| {
        let grounds = reckoned.found.as_ref().ok()?.decided.decision.grounds;
        let texts = grounds.assumptions().map(|id| region.assumption(id).text.get(words.language).to_owned());
        let own = grounds.own_figures.then(|| words.own_figures.to_owned());
        Some(texts.chain(own).map(|text| view! { <li>{text}</li> }).collect())
    })?;
    (!items.is_empty()).then(|| {
        view! {
            <div class="card"><h2>{words.assumptions}</h2><ul class="points">{items}</ul></div>
        }
        .into_any()
    })
}
