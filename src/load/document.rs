//! The document: its head, clauses, assumptions and texts.

use super::cursor::{At, TomlFields};
use super::known::KnownParts;
use super::wrong::Wrong;
use crate::region::{Assumption, Clause, ClauseId, Document, DocumentKind, Pool};
use crate::units::{Date, Text};

/// The longest quotation, in characters: shown beside a figure, it must stay readable.
const LONGEST_QUOTE: usize = 80;

/// 政策文件
pub(super) fn document(f: &TomlFields, known: &KnownParts) -> Document {
    f.need("document").and_then(|at| at.fields(|f| head(f, known))).unwrap_or_else(|| Document {
        title: String::new(),
        number: String::new(),
        issued: None,
        kind: DocumentKind::Rules,
        in_force: Date::MIN,
        clause: ClauseId(0),
        assume: None,
        notice: None,
    })
}

fn head(f: &TomlFields, known: &KnownParts) -> Document {
    const KINDS: [(&str, DocumentKind); 3] =
        [("rules", DocumentKind::Rules), ("draft", DocumentKind::Draft), ("framework", DocumentKind::Framework)];
    let kind = f.get_or("kind", DocumentKind::Rules, |at| at.choice(&KINDS));
    let notice = f.opt("notice", At::both);
    if kind != DocumentKind::Rules && notice.is_none() {
        f.at.fault(Wrong::NoNotice);
    }
    Document {
        title: f.get("title", At::text),
        number: f.get("number", At::any_text),
        issued: f.opt("issued", At::date),
        kind,
        in_force: f.get_or("in_force", Date::MIN, At::date),
        clause: f.get("clause", |at| known.clause(at)),
        assume: f.opt("assume", |at| known.assumption(at)),
        notice,
    }
}

/// 条文
pub(super) fn clauses(at: &At) -> Vec<Clause> {
    at.each_entry(None, |id, f| Clause {
        id: id.to_owned(),
        article: f.get("article", At::text),
        quote: f.get("quote", quote),
        gist: Text { zh: f.get("gist", At::text), en: f.get("gist_en", At::text) },
    })
}

fn quote(at: &At) -> String {
    let quote = at.text();
    let characters = quote.chars().count();
    if characters > LONGEST_QUOTE {
        at.fault(Wrong::QuoteTooLong { characters });
    }
    quote
}

/// 假设
pub(super) fn assumptions(at: &At, known: &KnownParts) -> Vec<Assumption> {
    at.each_entry(None, |id, f| Assumption {
        id: id.to_owned(),
        text: f.get("text", At::both),
        clause: f.opt("clause", |at| known.clause(at)),
    })
}

/// 只作说明的条文
pub(super) fn texts(at: &At, known: &KnownParts) -> Vec<ClauseId> {
    at.each_item(|f| f.get("clause", |at| known.clause(at)))
}

/// 累计的桶
pub(super) fn pools(at: &At) -> Vec<Pool> {
    at.each_entry(None, |id, f| Pool { id: id.to_owned(), name: f.get("name", At::both) })
}
