//! A page for people: lines, labels, amounts and clauses, one under the other.

use gongji::region::{ClauseId, Region};
use gongji::{Language, Money};

use crate::layout::{amount, line};
use crate::words::{self, Labels, labelled};

pub struct TextPage<'r> {
    pub out: String,
    pub region: &'r Region,
    pub language: Language,
    pub names: &'static Labels,
    /// Clauses that have been quoted: once is enough.
    quoted: Vec<ClauseId>,
}

impl<'r> TextPage<'r> {
    pub fn of(region: &'r Region, language: Language) -> TextPage<'r> {
        TextPage { out: String::new(), region, language, names: Labels::of(language), quoted: Vec::new() }
    }

    pub fn line(&mut self, indent: usize, text: &str) {
        line(&mut self.out, indent, text);
    }

    pub fn gap(&mut self) {
        self.out.push('\n');
    }

    pub fn labelled(&mut self, indent: usize, label: &str, text: &str) {
        labelled(&mut self.out, indent, label, text, self.language);
    }

    pub fn amount(&mut self, indent: usize, name: &str, sum: Money) {
        amount(&mut self.out, indent, name, &sum.to_string());
    }

    /// The region, and from when its document applies.
    pub fn head(&mut self) {
        let (document, language) = (&self.region.document, self.language);
        self.line(0, self.region.name.get(language));
        let in_force = document.in_force.to_string();
        self.line(0, &words::in_force(&document.title, &document.number, &in_force, language));
        if let Some(notice) = &document.notice {
            self.labelled(0, self.names.notice, notice.get(language));
        }
        self.gap();
    }

    /// The article and its words.
    pub fn quote(&mut self, indent: usize, id: ClauseId) {
        self.line(indent, &quoted(self.region, id));
    }

    /// The article, and the first time its words.
    pub fn clause(&mut self, indent: usize, id: ClauseId) {
        if self.quoted.contains(&id) {
            self.line(indent, &self.region.clause(id).article);
        } else {
            self.quoted.push(id);
            self.quote(indent, id);
        }
    }
}

/// A clause: its article and its words.
pub fn quoted(region: &Region, id: ClauseId) -> String {
    let clause = region.clause(id);
    format!("{}「{}」", clause.article, clause.quote)
}
