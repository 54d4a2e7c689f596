//! A statement as a person reads it on a terminal.

use gongji::Statement;
use gongji::account::{AccountStage, AccountStep};
use gongji::region::Cite;
use gongji::words as said;

use crate::layout::amount;
use crate::page::TextPage;
use crate::words;

pub fn statement(statement: &Statement) -> String {
    let mut page = TextPage::of(&statement.case.region, statement.case.request.language);
    page.head();
    let (request, certainty) = (&statement.case.request, statement.certainty.label(statement.case.request.language));
    page.line(0, &format!("{} – {} [{certainty}]", request.from, request.to));
    sums(&mut page, statement);
    movements(&mut page, statement);
    steps(&mut page, &statement.steps);
    notes(&mut page, statement);
    page.out
}

/// What came in and what is left; months with the same credit in one line.
fn sums(page: &mut TextPage, statement: &Statement) {
    let (names, months) = (page.names, &statement.months);
    page.amount(2, names.opening, statement.case.request.opening);
    page.line(2, names.credited);
    for same in months.chunk_by(|one, other| one.amount == other.amount) {
        let (first, last, count) = (&same[0], &same[same.len() - 1], same.len());
        let name = if count == 1 {
            first.month.to_string()
        } else {
            format!("{} – {} · {count} ×", first.month, last.month)
        };
        let sum = first.amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string());
        amount(&mut page.out, 4, &name, &sum);
    }
    if !statement.interest.is_empty() {
        page.line(2, names.interest);
    }
    for (year, sum) in &statement.interest {
        page.amount(4, &year.to_string(), *sum);
    }
    if let Some(closing) = statement.closing {
        page.amount(2, names.closing, closing);
    }
    if let Some(range) = &statement.range {
        let text = words::closing_range(range.closing.map(|end| end.to_string()), page.language);
        page.labelled(2, names.range, &text);
    }
}

fn movements(page: &mut TextPage, statement: &Statement) {
    let (language, names) = (page.language, page.names);
    if !statement.movements.is_empty() {
        page.line(0, names.movements);
    }
    for (asked, paid) in statement.case.request.movements.iter().zip(&statement.movements) {
        let (purpose, who) = (asked.purpose.label(language), asked.who.label(language));
        page.amount(2, &format!("{} {purpose} · {who}", asked.date), paid.paid);
        if let Some(reason) = paid.reason {
            let why = said::refusal(reason.code, page.region, language);
            page.labelled(4, &format!("{} {}", names.not_paid, paid.refused), &why);
            page.clause(4, reason.clause);
        }
    }
}

/// The steps; of a run of the same words and numbers only the first.
fn steps(page: &mut TextPage, steps: &[AccountStep]) {
    page.gap();
    page.line(0, page.names.steps);
    for same in steps.chunk_by(|one, other| (one.what, one.amount, one.cite) == (other.what, other.amount, other.cite))
    {
        step(page, &same[0]);
    }
    page.gap();
}

fn step(page: &mut TextPage, step: &AccountStep) {
    let (language, region) = (page.language, page.region);
    let mut text = said::account_step(step, region, language);
    let amount = || step.amount.map(|amount| amount.to_string());
    if let Some(how) = said::account_formula(step, language).or_else(amount) {
        text = format!("{text}  {how}");
    }
    if step.stage != AccountStage::Ground {
        text = format!("{} {text}", step.day);
    }
    page.line(2, &text);
    match step.cite {
        Cite::Clause(id) => page.clause(4, id),
        // Where the step is the assumption, its text stands there already.
        Cite::Assumption(_) if step.stage == AccountStage::Ground => {}
        Cite::Assumption(id) => page.labelled(4, page.names.assumed, region.assumption(id).text.get(language)),
    }
}

/// What is missing, and what else could be read.
fn notes(page: &mut TextPage, statement: &Statement) {
    let (language, region, names) = (page.language, page.region, page.names);
    for asked in statement.needs.questions() {
        let asked = region.question_of(asked);
        let text = said::question(asked.name.get(language), asked.why.get(language), language);
        page.labelled(0, names.missing, &format!("{} {text}", asked.id));
    }
    for asked in statement.needs.personal() {
        let text = said::person_question(asked, language);
        page.labelled(0, names.missing, &format!("{} {text}", asked.name()));
    }
    let moving = statement.range.iter().flat_map(|range| range.because.iter().zip(&range.options));
    for (at, closings) in moving {
        let reading = region.reading(*at);
        page.labelled(0, names.readings, &format!("{} {}", reading.id, reading.text.get(language)));
        for (option, closing) in reading.options.iter().zip(closings) {
            let closing = closing.map_or_else(|| "…".to_owned(), |closing| closing.to_string());
            let what = format!("{} {}", option.id, option.text.get(language));
            page.labelled(2, &what, &format!("{} {closing}", names.closing));
        }
        page.line(2, &said::settle(reading, region, language));
    }
}
