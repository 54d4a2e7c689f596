//! 依据: the document, what one must know of it first, the clauses, the assumptions.

use gongji::Language;
use gongji::engine::{Certainty, Grounds};
use gongji::region::{Cite, ClauseId, DocumentKind, Region};

use crate::node::{Element, Node, el, of};
use crate::shell::button;
use crate::state::State;

/// What a reader must know of the document first.
pub fn band(state: &State, region: &Region) -> Option<Element> {
    let (words, document) = (state.words(), &region.document);
    let standing = match document.kind {
        DocumentKind::Draft => Some(words.is_draft),
        DocumentKind::Framework => Some(words.is_framework),
        DocumentKind::Rules => None,
    };
    let notice = document.notice.as_ref().map(|notice| notice.get(state.language)).or(standing)?;
    Some(of("p", "band").with(notice.to_owned()))
}

/// How certain an answer is, as a tag.
pub fn tag(certainty: Certainty, language: Language) -> Element {
    let class = match certainty {
        Certainty::Exact => "tag exact",
        Certainty::Assumed => "tag assumed",
        Certainty::AtLeast => "tag at-least",
    };
    of("p", class).with(certainty.label(language))
}

/// 「本结果为估算」, and from which document.
pub fn fine(state: &State, region: &Region) -> Element {
    let words = state.words();
    of("p", "fine").with(words.disclaimer).with(" ").with((words.source)(&region.document))
}

/// A clause in the document's words, and where it stands: a way to everything else that stands on it.
pub fn quote(region: &Region, clause: ClauseId) -> Element {
    let place = format!("{}/{}", region.id, clause.0);
    let (document, clause) = (&region.document, region.clause(clause));
    let name = if document.number.is_empty() { &document.title } else { &document.number };
    let quote = el("blockquote").attr("lang", "zh-CN").with(format!("「{}」", clause.quote));
    let source = button("button quiet", "clause", format!("{name} {}", clause.article)).attr("data-with", place);
    quote.with(el("footer").with(source))
}

/// A clause's article, as the document counts.
pub fn article(region: &Region, clause: ClauseId) -> Element {
    of("span", "muted").attr("lang", "zh-CN").with(region.clause(clause).article.clone())
}

/// A clause in plain words, then in the document's.
pub fn gist(state: &State, region: &Region, clause: ClauseId) -> Vec<Node> {
    let gist = el("p").with(region.clause(clause).gist.get(state.language).to_owned());
    vec![gist.into(), quote(region, clause).into()]
}

/// Steps in order, each a sentence, how its amount was found, and what it stands on; that is told once where several
/// in a row stand on the same.
pub fn steps(state: &State, region: &Region, steps: Vec<(String, Option<String>, Cite)>) -> Vec<Node> {
    let mut all: Vec<Node> = Vec::new();
    let mut steps = steps.into_iter().peekable();
    while let Some((sentence, formula, cite)) = steps.next() {
        all.push(el("p").with(sentence).into());
        all.extend(formula.map(|formula| of("p", "formula").with(formula).into()));
        if steps.peek().is_some_and(|(_, _, next)| *next == cite) {
            continue;
        }
        match cite {
            Cite::Clause(clause) => all.extend(gist(state, region, clause)),
            Cite::Assumption(id) => {
                let text = region.assumption(id).text.get(state.language).to_owned();
                all.push(of("p", "hint").with(state.words().assumed).with(text).into());
            }
        }
    }
    all
}

/// The assumptions that an answer rests on.
pub fn assumptions(state: &State, grounds: Grounds) -> Option<Element> {
    let (words, region) = (state.words(), state.region()?);
    let texts = grounds.assumptions().map(|id| region.assumption(id).text.get(state.language).to_owned());
    let own = grounds.own_figures.then(|| words.own_figures.to_owned());
    let items: Vec<Node> = texts.chain(own).map(|text| el("li").with(text).into()).collect();
    (!items.is_empty())
        .then(|| of("div", "card").with(el("h2").with(words.assumptions)).with(of("ul", "points").all(items)))
}
