//! An answer as a person reads it on a terminal.

use gongji::engine::{Decision, Line, Outcome, Slip, Step};
use gongji::estimate::Range;
use gongji::region::{Cite, ClauseId, PoolId, ReadingId, Region};
use gongji::words as said;
use gongji::{EstimateAnswer, Language, Request, engine};

use crate::estimate::Reply;
use crate::layout::{amount, line};
use crate::words::{self, Labels, labelled};

/// Where amounts end.
const COLUMN: usize = 44;

pub fn reply(reply: &Reply) -> String {
    match reply {
        Reply::Full(request, answer) => full(request, answer),
        Reply::Slips(request, slips) => brief(request, slips),
        Reply::National(request, slips) => national(request, slips),
        Reply::Refused(problem, language) => {
            words::refused(&problem.path, &gongji::words::problem(problem, *language), *language) + "\n"
        }
    }
}

fn brief(request: &Request, slips: &[Decision]) -> String {
    let (mut out, language) = (String::new(), request.language);
    for (at, decision) in slips.iter().enumerate() {
        heading(&mut out, request, at, language);
        line(&mut out, 2, &words::headline(decision.outcome, &decision.slip, false, language));
        slip(&mut out, &decision.slip, language);
        out.push('\n');
    }
    out
}

/// The lines that have a national field, under it.
fn national(request: &Request, slips: &[Decision]) -> String {
    let (mut out, language) = (String::new(), request.language);
    for (at, decision) in slips.iter().enumerate() {
        heading(&mut out, request, at, language);
        for (of, fen) in decision.slip.lines() {
            if let Some(field) = of.national() {
                amount(&mut out, 2, &format!("{field}  {}", of.label(language)), &fen.to_string(), COLUMN);
            }
        }
        out.push('\n');
    }
    out
}

fn full(request: &Request, answer: &EstimateAnswer) -> String {
    let (mut out, language, region) = (String::new(), answer.language, &*answer.case.region);
    let names = Labels::of(language);
    let document = &region.document;
    line(&mut out, 0, region.name.get(language));
    line(&mut out, 0, &words::in_force(&document.title, &document.number, &document.in_force.to_string(), language));
    if let Some(notice) = &document.notice {
        labelled(&mut out, 0, names.notice, notice.get(language), language);
    }
    out.push('\n');
    let mut page = Page { out, region, language, names, quoted: Vec::new() };
    for at in 0..answer.claims.len() {
        page.claim(request, answer, at);
    }
    if answer.claims.len() > 1 {
        page.line(0, names.totals);
        page.range(answer.totals_range.as_ref());
        slip(&mut page.out, &answer.totals, language);
        page.out.push('\n');
    }
    page.year(answer);
    page.notes(answer);
    page.out
}

fn heading(out: &mut String, request: &Request, at: usize, language: Language) {
    let claim = &request.claims[at];
    let separator = " · ";
    let mut parts = vec![
        claim.date.to_string(),
        claim.care.label(language).to_owned(),
        claim.kind.label(language).to_owned(),
        claim.level.label(language).to_owned(),
        claim.place.label(language).to_owned(),
        claim.status.unwrap_or(request.status).label(language).to_owned(),
    ];
    parts.extend(claim.id.as_ref().map(|id| format!("[{id}]")));
    line(out, 0, &parts.join(separator));
}

/// Lines that are zero say nothing, but for those that people look for.
fn slip(out: &mut String, slip: &Slip, language: Language) {
    line(out, 2, Labels::of(language).slip);
    for (of, fen) in slip.lines() {
        let looked_for = matches!(of, Line::Total | Line::InScope | Line::Deductible | Line::Fund | Line::Person);
        if looked_for || !fen.is_zero() {
            amount(out, 4, of.label(language), &fen.to_string(), COLUMN);
        }
    }
}

struct Page<'a> {
    out: String,
    region: &'a Region,
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
        labelled(&mut self.out, indent, label, text, self.language);
    }

    fn claim(&mut self, request: &Request, answer: &EstimateAnswer, at: usize) {
        let decided = &answer.claims[at];
        let (decision, language) = (&decided.decision, self.language);
        heading(&mut self.out, request, at, language);
        let at_least = decided.certainty == engine::Certainty::AtLeast;
        let headline = words::headline(decision.outcome, &decision.slip, at_least, language);
        self.line(2, &format!("{headline} [{}]", decided.certainty.label(language)));
        if let Some(reason) = decision.reason {
            self.labelled(2, self.names.reason, &said::reason(reason.code, self.region, language));
            self.clause(4, reason.clause);
        }
        let needs: Vec<&str> = decision.needs.ids(self.region).collect();
        if !needs.is_empty() {
            self.labelled(2, self.names.missing, &needs.join(" "));
        }
        self.range(decided.range.as_ref());
        slip(&mut self.out, &decision.slip, language);
        self.line(2, self.names.steps);
        let mut stage = None;
        for step in &decided.steps {
            if stage != Some(step.stage) {
                stage = Some(step.stage);
                self.line(4, step.stage.label(language));
            }
            self.step(step);
        }
        self.out.push('\n');
    }

    /// What is left open, and what each way to read a clause would come to.
    fn range(&mut self, range: Option<&Range>) {
        let Some(range) = range else { return };
        let [person, fund] = [range.person, range.fund].map(|ends| ends.map(|end| end.to_string()));
        self.labelled(2, self.names.range, &words::range(person, fund, self.language));
        for one in &range.moves {
            let reading = self.region.reading(one.reading);
            for (option, paid) in reading.options.iter().zip(&one.options) {
                let Some(paid) = paid else { continue };
                let told = words::choices::option(&paid.person.to_string(), &paid.fund.to_string(), self.language);
                self.labelled(4, option.text.get(self.language), &told);
            }
        }
    }

    fn step(&mut self, step: &Step) {
        let mut text = said::step(step, self.region, self.language);
        if let Some(how) = said::formula(step, self.language).or_else(|| step.amount.map(|amount| amount.to_string())) {
            text = format!("{text}  {how}").into();
        }
        self.line(6, &text);
        match step.cite {
            Cite::Clause(id) => self.clause(8, id),
            // Where the step is the assumption, its text stands there already.
            Cite::Assumption(id) => {
                let assumed = self.region.assumption(id).text.get(self.language);
                if !text.starts_with(assumed) {
                    self.labelled(8, self.names.assumed, assumed);
                }
            }
        }
    }

    /// The article, and the first time its words.
    fn clause(&mut self, indent: usize, id: ClauseId) {
        let clause = self.region.clause(id);
        if self.quoted.contains(&id) {
            self.line(indent, &clause.article);
        } else {
            self.quoted.push(id);
            self.line(indent, &format!("{}「{}」", clause.article, clause.quote));
        }
    }

    fn year(&mut self, answer: &EstimateAnswer) {
        let names = self.names;
        for end in &answer.years {
            self.line(0, &format!("{} {}", names.year, end.year));
            let pool = |at: PoolId| self.region.pool_of(at).name.get(self.language);
            let deductibles = end.deductibles.iter().map(|one| {
                let amounts = [(names.standard, one.standard), (names.met, one.met), (names.left, one.left)];
                (names.deductible, pool(one.pool), amounts)
            });
            let ceilings = end.ceilings.iter().map(|one| {
                let amounts = [(names.limit, one.limit), (names.used, one.used), (names.left, one.left)];
                (names.ceiling, pool(one.pool), amounts)
            });
            let all: Vec<String> = deductibles
                .chain(ceilings)
                .map(|(kind, pool, amounts)| {
                    let amounts = amounts.map(|(name, amount)| format!("{name} {amount}"));
                    format!("{kind} · {pool}  {}", amounts.join("  "))
                })
                .collect();
            for text in all {
                self.line(2, &text);
            }
            // Of a single year the sum of all visits has said it.
            if answer.years.len() > 1 {
                self.line(2, &words::headline(Outcome::Paid, &end.totals, false, self.language));
                self.range(end.range.as_ref());
            }
        }
    }

    /// What the answer rests on, and what would make it firmer.
    fn notes(&mut self, answer: &EstimateAnswer) {
        let (region, language, names) = (self.region, self.language, self.names);
        let decisions = || answer.claims.iter().map(|decided| &decided.decision);
        let mut assumed: Vec<_> = decisions().flat_map(|decision| decision.grounds.assumptions()).collect();
        assumed.sort_unstable();
        assumed.dedup();
        for id in assumed {
            self.labelled(0, names.assumed, region.assumption(id).text.get(language));
        }
        let asked = decisions().flat_map(|decision| decision.needs.ids(region));
        let mut asked: Vec<_> = asked.filter_map(|id| region.question(id)).collect();
        asked.sort_unstable();
        asked.dedup();
        for id in asked {
            let question = region.question_of(id);
            let text = said::question(question.name.get(language), question.why.get(language), language);
            self.labelled(0, names.question, &format!("{} {text}", question.id));
        }
        let ranges = answer.claims.iter().filter_map(|decided| decided.range.as_ref()).chain(&answer.totals_range);
        let years = answer.years.iter().filter_map(|end| end.range.as_ref());
        let mut moving: Vec<ReadingId> = ranges.chain(years).flat_map(|range| range.because.iter().copied()).collect();
        moving.sort_unstable();
        moving.dedup();
        for at in moving {
            let reading = region.reading(at);
            self.labelled(0, names.readings, &format!("{} {}", reading.id, reading.text.get(language)));
            for option in &reading.options {
                self.line(2, &format!("{} {}", option.id, option.text.get(language)));
            }
            self.line(2, &said::settle(reading, region, language));
        }
    }
}
