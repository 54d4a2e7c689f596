//! 随处可用: without a network, as one file, inside another site.

use super::{card, titled};
use crate::around::told;
use crate::dom;
use crate::node::{Element, Node, el, of};
use crate::shell::button;
use crate::state::State;
use crate::words::around::Words;

/// The cards of where else the page runs.
pub fn cards(state: &State) -> Vec<Node> {
    let words = Words::of(state.language);
    match told("data-place").as_deref() {
        Some("single") => vec![titled(words.single[0]).with(el("p").with(words.is_single)).into()],
        // A page inside another keeps nothing, and is the other's to hand on.
        Some(_) => Vec::new(),
        None => vec![offline(state, words).into(), one_file(words).into(), embed(words).into()],
    }
}

/// 离线: the page, and each region by itself.
fn offline(state: &State, words: &'static Words) -> Element {
    let install = told("data-install").map(|_| of("p", "actions").with(button("button", "install", words.install)));
    let card = titled(words.offline);
    let Some(kept) = told("data-kept") else { return card.with(el("p").with(words.not_kept)).with(install) };
    let keeping = told("data-keeping").unwrap_or_default();
    let note = match keeping.as_str() {
        "waiting" => words.keeping,
        "failed" => words.keep_failed,
        _ => "",
    };
    let regions = state.offered().map(|region| {
        let name = el("span").with(region.name.get(state.language).to_owned());
        let is_kept = kept.split(' ').any(|id| id == region.id);
        let keep: Node = if is_kept {
            of("span", "muted").with(words.keeps).into()
        } else {
            let label = [words.keep, " ", region.name.get(state.language)].concat();
            let keep = button("button", "keep-region", words.keep).attr("data-with", region.id.clone());
            keep.attr("aria-label", label).into()
        };
        el("li").with(name).with(" ").with(keep).into()
    });
    card.with(el("p").with(words.kept))
        .with(of("ul", "kept").all(regions.collect()))
        .with(el("p").attr("role", "status").with(note))
        .with(install)
}

/// 一个文件: where the release offers it.
fn one_file(words: &'static Words) -> Option<Element> {
    let offer = dom::document()?.query_selector("link[rel=alternate]").ok()??;
    let (address, hash) = (offer.get_attribute("href")?, offer.get_attribute("title")?);
    let get = of("a", "button").attr("href", address).attr("download", "gongji.html").with(words.get_single);
    let get = match told("data-wechat") {
        Some(_) => of("p", "hint").with(words.in_wechat),
        None => of("p", "actions").with(get),
    };
    let hash = hash.trim_start_matches("sha256:").to_owned();
    Some(card(&words.single).with(get).with(of("p", "fine").with(words.hash).with(of("code", "hash").with(hash))))
}

/// 嵌入: the line for another site's page.
fn embed(words: &'static Words) -> Element {
    let line = ["<script src=\"", &dom::folder(), "embed.js\" async></script>"].concat();
    card(&words.embed).with(of("code", "snippet").with(line))
}
