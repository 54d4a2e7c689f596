//! An answer as a person reads it on a terminal.

use gongji::engine::{Certainty, Decision, Line, Needs, Outcome, Slip, Step};
use gongji::estimate::Range;
use gongji::region::{Cite, PoolId, ReadingId};
use gongji::words as said;
use gongji::{EstimateAnswer, Language, Money, Request};

use crate::estimate::Reply;
use crate::layout::{amount, line};
use crate::page::TextPage;
use crate::words::{self, Labels};

pub fn reply(reply: &Reply) -> String {
    match reply {
        Reply::Full(request, answer) => full(request, answer),
        Reply::Slips(request, slips) => brief(request, slips),
        Reply::National(request, slips) => national(request, slips),
        Reply::Refused(problem, language) => {
            words::refused(&problem.path, &said::problem(problem, *language), *language) + "\n"
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
                amount(&mut out, 2, &format!("{field}  {}", of.label(language)), &fen.to_string());
            }
        }
        out.push('\n');
    }
    out
}

fn full(request: &Request, answer: &EstimateAnswer) -> String {
    let mut page = TextPage::of(&answer.case.region, answer.language);
    page.head();
    for at in 0..answer.claims.len() {
        claim(&mut page, request, answer, at);
    }
    if answer.claims.len() > 1 {
        page.line(0, page.names.totals);
        range(&mut page, answer.totals_range.as_ref());
        slip(&mut page.out, &answer.totals, answer.language);
        page.gap();
    }
    year(&mut page, answer);
    notes(&mut page, answer);
    page.out
}

fn heading(out: &mut String, request: &Request, at: usize, language: Language) {
    let claim = &request.claims[at];
    let mut parts = words::visit(claim, request.status, language);
    parts.extend(claim.id.as_ref().map(|id| format!("[{id}]")));
    line(out, 0, &parts.join(" · "));
}

/// Lines that are zero say nothing, but for those that people look for.
fn slip(out: &mut String, slip: &Slip, language: Language) {
    line(out, 2, Labels::of(language).slip);
    for (of, fen) in slip.lines() {
        let looked_for = matches!(of, Line::Total | Line::InScope | Line::Deductible | Line::Fund | Line::Person);
        if looked_for || !fen.is_zero() {
            amount(out, 4, of.label(language), &fen.to_string());
        }
    }
}

fn claim(page: &mut TextPage, request: &Request, answer: &EstimateAnswer, at: usize) {
    let decided = &answer.claims[at];
    let (decision, language, names) = (&decided.decision, page.language, page.names);
    heading(&mut page.out, request, at, language);
    let at_least = decided.certainty == Certainty::AtLeast;
    let headline = words::headline(decision.outcome, &decision.slip, at_least, language);
    page.line(2, &format!("{headline} [{}]", decided.certainty.label(language)));
    if let Some(reason) = decision.reason {
        page.labelled(2, names.reason, &said::reason(reason.code, page.region, language));
        page.clause(4, reason.clause);
    }
    let needs: Vec<&str> = decision.needs.ids(page.region).collect();
    if !needs.is_empty() {
        page.labelled(2, names.missing, &needs.join(" "));
    }
    range(page, decided.range.as_ref());
    slip(&mut page.out, &decision.slip, language);
    page.line(2, names.steps);
    for stage in decided.steps.chunk_by(|one, other| one.stage == other.stage) {
        page.line(4, stage[0].stage.label(language));
        stage.iter().for_each(|one| step(page, one));
    }
    page.gap();
}

/// What is left open, and what each way to read a clause would come to.
fn range(page: &mut TextPage, range: Option<&Range>) {
    let (Some(range), language) = (range, page.language) else { return };
    let [person, fund] = [range.person, range.fund].map(|ends| ends.map(|end| end.to_string()));
    page.labelled(2, page.names.range, &words::range(person, fund, language));
    for one in &range.moves {
        let reading = page.region.reading(one.reading);
        for (option, paid) in reading.options.iter().zip(&one.options) {
            let Some(paid) = paid else { continue };
            let told = words::choices::option(&paid.person.to_string(), &paid.fund.to_string(), language);
            page.labelled(4, option.text.get(language), &told);
        }
    }
}

fn step(page: &mut TextPage, step: &Step) {
    let mut text = said::step(step, page.region, page.language);
    if let Some(how) = said::formula(step, page.language).or_else(|| step.amount.map(|amount| amount.to_string())) {
        text = format!("{text}  {how}").into();
    }
    page.line(6, &text);
    match step.cite {
        Cite::Clause(id) => page.clause(8, id),
        // Where the step is the assumption, its text stands there already.
        Cite::Assumption(id) => {
            let assumed = page.region.assumption(id).text.get(page.language);
            if !text.starts_with(assumed) {
                page.labelled(8, page.names.assumed, assumed);
            }
        }
    }
}

fn year(page: &mut TextPage, answer: &EstimateAnswer) {
    let names = page.names;
    for end in &answer.years {
        page.line(0, &format!("{} {}", names.year, end.year));
        for one in &end.deductibles {
            let amounts = [(names.standard, one.standard), (names.met, one.met), (names.left, one.left)];
            standing(page, names.deductible, one.pool, amounts);
        }
        for one in &end.ceilings {
            let amounts = [(names.limit, one.limit), (names.used, one.used), (names.left, one.left)];
            standing(page, names.ceiling, one.pool, amounts);
        }
        // Of a single year the sum of all visits has said it.
        if answer.years.len() > 1 {
            page.line(2, &words::headline(Outcome::Paid, &end.totals, false, page.language));
            range(page, end.range.as_ref());
        }
    }
}

/// How one pool stands.
fn standing(page: &mut TextPage, kind: &str, pool: PoolId, amounts: [(&str, Money); 3]) {
    let pool = page.region.pool_of(pool).name.get(page.language);
    let amounts = amounts.map(|(name, amount)| format!("{name} {amount}"));
    page.line(2, &format!("{kind} · {pool}  {}", amounts.join("  ")));
}

/// What the answer rests on, and what would make it firmer.
fn notes(page: &mut TextPage, answer: &EstimateAnswer) {
    let (region, language, names) = (page.region, page.language, page.names);
    let decisions = || answer.claims.iter().map(|decided| &decided.decision);
    let mut assumed: Vec<_> = decisions().flat_map(|decision| decision.grounds.assumptions()).collect();
    assumed.sort_unstable();
    assumed.dedup();
    for id in assumed {
        page.labelled(0, names.assumed, region.assumption(id).text.get(language));
    }
    for id in decisions().fold(Needs::NONE, |all, one| all.and(one.needs)).questions() {
        let question = region.question_of(id);
        let text = said::question(question.name.get(language), question.why.get(language), language);
        page.labelled(0, names.question, &format!("{} {text}", question.id));
    }
    let ranges = answer.claims.iter().filter_map(|decided| decided.range.as_ref()).chain(&answer.totals_range);
    let years = answer.years.iter().filter_map(|end| end.range.as_ref());
    let mut moving: Vec<ReadingId> = ranges.chain(years).flat_map(|range| range.because.iter().copied()).collect();
    moving.sort_unstable();
    moving.dedup();
    for at in moving {
        let reading = region.reading(at);
        page.labelled(0, names.readings, &format!("{} {}", reading.id, reading.text.get(language)));
        for option in &reading.options {
            page.line(2, &format!("{} {}", option.id, option.text.get(language)));
        }
        page.line(2, &said::settle(reading, region, language));
    }
}
