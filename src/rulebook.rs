//! 规定一览 Rulebook: every value of a region, under which conditions it holds and on which clause it stands.

mod account;
mod benefit;
pub mod book;
mod readings;
mod visit;

use crate::region::{Assumption, AssumptionId, Cite, ClauseId, Conditions, Region, Row};
use crate::units::{Language, Text};
use crate::words::rules::{self, Phrases};

/// One part of the rulebook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// Its values.
    pub rows: Vec<RulebookRow>,
}

/// One value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RulebookRow {
    /// What it is and when it holds.
    pub what: String,
    /// The value in words.
    pub value: String,
    /// The clause that gives it; none for what is no rule (a title) and for what the document does not say.
    pub clause: Option<ClauseId>,
    /// The assumption that it rests on, where it does.
    pub assumption: Option<AssumptionId>,
}

/// Every value of `region` under its default readings, and what the other readings change, in the order of a region
/// file.
pub fn rulebook(region: &Region, language: Language) -> Vec<Section> {
    let book = Narrator { region, language, say: Phrases::of(language), ids: true };
    let mut sections = vec![book.document(), book.visits()];
    sections.extend(book.referrals());
    sections.extend((0..region.benefits.len()).map(|at| book.benefit(at)));
    sections.extend(book.questions());
    sections.extend((0..region.readings.len()).map(|at| book.reading(at)));
    sections.push(book.assumptions());
    sections.push(book.account());
    sections.extend(book.bounds());
    sections.extend(book.texts());
    sections
}

/// The same for people who never see a region file: without ids, the benefits first, and without the readings.
pub(crate) fn plain(region: &Region, language: Language) -> Vec<Section> {
    let book = Narrator { region, language, say: Phrases::of(language), ids: false };
    let mut sections = vec![book.document()];
    sections.extend((0..region.benefits.len()).map(|at| book.benefit(at)));
    sections.extend(book.bounds());
    sections.push(book.visits());
    sections.extend(book.referrals());
    sections.push(book.account());
    sections.extend(book.questions());
    sections.push(book.assumptions());
    sections.extend(book.texts());
    sections
}

/// A region being read aloud.
struct Narrator<'r> {
    region: &'r Region,
    language: Language,
    say: &'static Phrases,
    /// Whether the ids of the region file are said.
    ids: bool,
}

impl Narrator<'_> {
    fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    fn gist(&self, clause: ClauseId) -> &str {
        self.text(&self.region.clause(clause).gist)
    }

    /// A value on a clause.
    fn row(&self, what: impl Into<String>, value: impl Into<String>, clause: ClauseId) -> RulebookRow {
        RulebookRow { what: what.into(), value: value.into(), clause: Some(clause), assumption: None }
    }

    /// A rule that is its clause, in plain words.
    fn rule(&self, what: &str, clause: ClauseId) -> RulebookRow {
        self.row(what, self.gist(clause), clause)
    }

    /// A value that the document does not say.
    fn assumed(&self, what: impl Into<String>, id: AssumptionId) -> RulebookRow {
        let assumption = self.region.assumption(id);
        let value = self.text(&assumption.text).to_owned();
        RulebookRow { what: what.into(), value, clause: assumption.clause, assumption: Some(id) }
    }

    fn cited(&self, what: &str, cite: Cite) -> RulebookRow {
        match cite {
            Cite::Clause(clause) => self.rule(what, clause),
            Cite::Assumption(id) => self.assumed(what, id),
        }
    }

    /// A row of a table: what it is about, its conditions, its value.
    fn of_table<V>(&self, what: &str, row: &Row<V>, value: String) -> RulebookRow {
        let what = self.when(what, &row.when);
        RulebookRow { what, value, clause: Some(row.clause), assumption: row.assume }
    }

    fn when(&self, what: &str, when: &Conditions) -> String {
        format!("{what}{}{}", self.say.colon, rules::conditions(when, self.region, self.language))
    }

    fn document(&self) -> Section {
        let (say, document) = (self.say, &self.region.document);
        let plain = |what: &str, value: &str| RulebookRow {
            what: what.to_owned(),
            value: value.to_owned(),
            clause: None,
            assumption: None,
        };
        let mut rows = vec![plain(say.title, &document.title)];
        if !document.number.is_empty() {
            rows.push(plain(say.number, &document.number));
        }
        rows.extend(document.issued.map(|date| plain(say.issued, &date.to_string())));
        let in_force = self.row(say.in_force, document.in_force.to_string(), document.clause);
        rows.push(RulebookRow { assumption: document.assume, ..in_force });
        rows.extend(document.notice.as_ref().map(|notice| plain(say.notice, self.text(notice))));
        Section { title: say.document.to_owned(), rows }
    }

    fn referrals(&self) -> Option<Section> {
        let row = |referral: &crate::region::Referral| {
            let what = rules::cares(referral.care, self.language);
            self.row(what, self.text(&referral.text), referral.clause)
        };
        self.section(self.say.referrals, self.region.referrals.iter().map(row).collect())
    }

    fn questions(&self) -> Option<Section> {
        let row = |question: &crate::region::Question| {
            let answers = rules::answers(question, self.language).map(|range| format!("  [{range}]"));
            let id = if self.ids { format!("{} ", question.id) } else { String::new() };
            let what = format!("{id}{}{}", self.text(&question.name), answers.unwrap_or_default());
            self.row(what, self.text(&question.why), question.clause)
        };
        self.section(self.say.questions, self.region.questions.iter().map(row).collect())
    }

    fn assumptions(&self) -> Section {
        let all = self.region.assumptions.iter().enumerate();
        let name =
            |assumption: &Assumption| if self.ids { assumption.id.clone() } else { self.say.assumption.to_owned() };
        let rows = all.map(|(at, assumption)| self.assumed(name(assumption), AssumptionId::at(at))).collect();
        Section { title: self.say.assumptions.to_owned(), rows }
    }

    fn texts(&self) -> Option<Section> {
        let row = |clause: &ClauseId| self.rule(&self.region.clause(*clause).article, *clause);
        self.section(self.say.texts, self.region.texts.iter().map(row).collect())
    }

    /// A section, unless there is nothing in it.
    fn section(&self, title: &str, rows: Vec<RulebookRow>) -> Option<Section> {
        (!rows.is_empty()).then(|| Section { title: title.to_owned(), rows })
    }
}
