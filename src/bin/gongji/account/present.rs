//! A statement as a person reads it on a terminal.

use gongji::account::{AccountStage, AccountStep};
use gongji::region::{Cite, ClauseId};
use gongji::words as said;
use gongji::{Language, Statement};

use crate::layout::{amount, line};
use crate::words::{self, Labels};

/// Where amounts end.
const COLUMN: usize = 44;

pub fn statement(statement: &Statement) -> String {
    let language = statement.case.request.language;
    let mut page = Page { out: String::new(), statement, language, names: Labels::of(language), quoted: Vec::new() };
    page.head();
    page.sums();
    page.movements();
    page.steps();
    page.notes();
    page.out
}

struct Page<'s> {
    out: String,
    statement: &'s Statement,
    language: Language,
    names: &'static Labels,
    /// Clauses that have been quoted: once is enough.
    quoted: Vec<ClauseId>,
}

impl Page<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        line(&mut self.out, indent, text);
    }

    fn labelled(&mut self, indent: usize, label: &str, text: &str) {
        let colon = match self.language {
            Language::Zh => "：",
            Language::En => ": ",
        };
        self.line(indent, &format!("{label}{colon}{text}"));
    }

    fn head(&mut self) {
        let (region, language) = (&self.statement.case.region, self.language);
        let document = &region.document;
        self.line(0, region.name.get(language));
        let in_force = document.in_force.to_string();
        self.line(0, &words::in_force(&document.title, &document.number, &in_force, language));
        if let Some(notice) = &document.notice {
            self.labelled(0, self.names.notice, notice.get(language));
        }
        self.out.push('\n');
        let (request, certainty) = (&self.statement.case.request, self.statement.certainty.label(language));
        self.line(0, &format!("{} – {} [{certainty}]", request.from, request.to));
    }

    /// What came in and what is left; months with the same credit in one line.
    fn sums(&mut self) {
        let names = self.names;
        let entry = |out: &mut String, indent, name: &str, sum: String| amount(out, indent, name, &sum, COLUMN);
        entry(&mut self.out, 2, names.opening, self.statement.case.request.opening.to_string());
        self.line(2, names.credited);
        let months = &self.statement.months;
        let mut at = 0;
        while let Some(first) = months.get(at) {
            let same = months[at..].iter().take_while(|other| other.amount == first.amount).count();
            let last = &months[at + same - 1];
            let name = if same == 1 {
                first.month.to_string()
            } else {
                format!("{} – {} · {same} ×", first.month, last.month)
            };
            let sum = first.amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string());
            entry(&mut self.out, 4, &name, sum);
            at += same;
        }
        if !self.statement.interest.is_empty() {
            self.line(2, names.interest);
        }
        for (year, sum) in &self.statement.interest {
            entry(&mut self.out, 4, &year.to_string(), sum.to_string());
        }
        if let Some(closing) = self.statement.closing {
            entry(&mut self.out, 2, names.closing, closing.to_string());
        }
        if let Some(range) = &self.statement.range {
            let text = words::closing_range(range.closing.map(|end| end.to_string()), self.language);
            self.labelled(2, names.range, &text);
        }
    }

    fn movements(&mut self) {
        let (language, names) = (self.language, self.names);
        if !self.statement.movements.is_empty() {
            self.line(0, names.movements);
        }
        for (asked, paid) in self.statement.case.request.movements.iter().zip(&self.statement.movements) {
            let (purpose, who) = (asked.purpose.label(language), asked.who.label(language));
            amount(&mut self.out, 2, &format!("{} {purpose} · {who}", asked.date), &paid.paid.to_string(), COLUMN);
            if let Some(reason) = paid.reason {
                let why = said::refusal(reason.code, &self.statement.case.region, language);
                self.labelled(4, &format!("{} {}", names.not_paid, paid.refused), &why);
                self.clause(4, reason.clause);
            }
        }
    }

    /// The steps; of a run of the same words and numbers only the first.
    fn steps(&mut self) {
        self.out.push('\n');
        self.line(0, self.names.steps);
        let mut last: Option<&AccountStep> = None;
        for step in &self.statement.steps {
            let same = |last: &&AccountStep| (last.what, last.amount, last.cite) == (step.what, step.amount, step.cite);
            if last.filter(same).is_none() {
                self.step(step);
            }
            last = Some(step);
        }
        self.out.push('\n');
    }

    fn step(&mut self, step: &AccountStep) {
        let (language, region) = (self.language, &self.statement.case.region);
        let mut text = said::account_step(step, region, language);
        if let Some(how) =
            said::account_formula(step, language).or_else(|| step.amount.map(|amount| amount.to_string()))
        {
            text = format!("{text}  {how}");
        }
        if step.stage != AccountStage::Ground {
            text = format!("{} {text}", step.day);
        }
        self.line(2, &text);
        match step.cite {
            Cite::Clause(id) => self.clause(4, id),
            // Where the step is the assumption, its text stands there already.
            Cite::Assumption(_) if step.stage == AccountStage::Ground => {}
            Cite::Assumption(id) => self.labelled(4, self.names.assumed, region.assumption(id).text.get(language)),
        }
    }

    /// The article, and the first time its words.
    fn clause(&mut self, indent: usize, id: ClauseId) {
        let clause = self.statement.case.region.clause(id);
        if self.quoted.contains(&id) {
            self.line(indent, &clause.article);
        } else {
            self.quoted.push(id);
            self.line(indent, &format!("{}「{}」", clause.article, clause.quote));
        }
    }

    /// What is missing, and what else could be read.
    fn notes(&mut self) {
        let (language, region) = (self.language, &self.statement.case.region);
        for asked in self.statement.needs.ids(region).filter_map(|id| region.question(id)) {
            let asked = region.question_of(asked);
            let text = said::question(asked.name.get(language), asked.why.get(language), language);
            self.labelled(0, self.names.missing, &format!("{} {text}", asked.id));
        }
        for asked in self.statement.needs.personal() {
            let text = said::person_question(asked, language);
            self.labelled(0, self.names.missing, &format!("{} {text}", asked.name()));
        }
        let moving = self.statement.range.iter().flat_map(|range| range.because.iter().zip(&range.options));
        for (at, closings) in moving {
            let reading = region.reading(*at);
            self.labelled(0, self.names.readings, &format!("{} {}", reading.id, reading.text.get(language)));
            for (option, closing) in reading.options.iter().zip(closings) {
                let closing = closing.map_or_else(|| "…".to_owned(), |closing| closing.to_string());
                let what = format!("{} {}", option.id, option.text.get(language));
                self.labelled(2, &what, &format!("{} {closing}", self.names.closing));
            }
            self.line(2, &said::settle(reading, region, language));
        }
    }
}
