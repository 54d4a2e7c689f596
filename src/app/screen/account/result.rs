//! 结果: what is left at the end of the year, how it came about, and what the account may pay.

use gongji::engine::{Certainty, Needs};
use gongji::region::{Personal, QuestionId, Region};
use gongji::{Statement, words as names};

use super::months::months;
use super::request::BASE;
use super::uses::uses;
use super::{form, statement};
use crate::field::id;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::result::basis::{assumptions, band, fine, quote};
use crate::screen::estimate::result::{ask, docked, mend, no_region, readings};
use crate::shell::button;
use crate::state::State;
use crate::words::account::Words;

/// Everything to the right of the form, or below it. Every part keeps its place while others come and go.
pub fn result(state: &State) -> Element {
    let statement = statement(state);
    of("section", "result")
        .attr("aria-label", state.words().result)
        .attr("tabindex", "-1")
        .attr("id", "result")
        .with(state.region().and_then(|region| band(state, region)))
        .with(no_region(state))
        .with(mend(state))
        .with(statement.and_then(|statement| base(state, statement)))
        .with(ask(state))
        .with(statement.and_then(|statement| closing(state, statement)))
        .with(statement.filter(|one| one.closing.is_some()).map(|statement| months(state, statement)))
        .with(statement.and_then(|statement| movements(state, statement)))
        .with(statement.and_then(|statement| readings(state, statement)))
        .with(uses(state))
        .with(statement.and_then(|statement| assumptions(state, statement.grounds)))
}

/// What only the person knows.
fn base(state: &State, statement: &Statement) -> Option<Element> {
    if !statement.needs.has(Needs::of(Personal::MonthlyBase)) {
        return None;
    }
    let words = Words::of(state.language);
    let go = button("button", "focus", state.words().go_mend).attr("data-with", format!("#{}", id(BASE)));
    let or = of("p", "muted").with(state.words().or_example);
    let card = of("div", "card").with(of("h2", "verdict").with(words.base_missing));
    Some(card.with(of("p", "actions").with(go)).with(or).with(form::examples(state)))
}

/// What the document does not give. Its fields stay while they are filled in, right or wrong.
fn ask(state: &State) -> Option<Element> {
    let (region, asked) = (state.region()?, state.account.as_ref()?.asked);
    let missing = statement(state).map_or(Needs::NONE, |statement| statement.needs);
    ask::ask(state, of_document(region, asked), of_document(region, missing), &mut Vec::new())
}

fn of_document(region: &Region, needs: Needs) -> Needs {
    let all = (0..region.questions.len()).map(|at| Needs::question(QuestionId::at(at)));
    all.chain([Needs::of(Personal::Birth)]).filter(|need| needs.has(*need)).fold(Needs::NONE, Needs::and)
}

/// The balance at the end of the year, and what it is made of.
fn closing(state: &State, statement: &Statement) -> Option<Element> {
    let (words, closing) = (Words::of(state.language), statement.closing?);
    let tag = match statement.certainty {
        Certainty::Exact => "tag exact",
        Certainty::Assumed => "tag assumed",
        Certainty::AtLeast => "tag at-least",
    };
    let who = of("span", "who").with((words.at_end_of)(statement.case.request.to.year()));
    let number = of("span", if closing.to_string().len() > 9 { "num long" } else { "num" }).with(closing.to_string());
    let amount = of("span", "amount").with(number).with(" ").with(state.words().yuan);
    let mut lines: Vec<Node> = vec![
        line("line", words.opened, statement.case.request.opening.to_string()).into(),
        line("line", words.credited, statement.credited()?.to_string()).into(),
    ];
    lines.extend(statement.interest.iter().map(|(_, sum)| line("line", words.interest, sum.to_string()).into()));
    if !statement.paid().is_zero() {
        lines.push(line("line", words.paid, ["−", &statement.paid().to_string()].concat()).into());
    }
    lines.push(line("line key person", words.closing, closing.to_string()).into());
    Some(
        of("div", "card answer slip")
            .with(of("p", tag).with(statement.certainty.label(state.language)))
            .with(of("div", "figures").with(of("p", "figure person").with(who).with(" ").with(amount)))
            .with(el("ul").all(lines))
            .with(fine(state, state.region()?)),
    )
}

fn line(class: &'static str, name: &'static str, amount: String) -> Element {
    of("li", class).with(of("div", "row").with(name).with(of("span", "num").with(amount)))
}

/// 每一笔: what the account pays of it, and why not more.
fn movements(state: &State, statement: &Statement) -> Option<Element> {
    let (words, language, region) = (Words::of(state.language), state.language, &*statement.case.region);
    let decided = statement.case.request.movements.iter().zip(&statement.movements);
    let rows = decided.map(|(asked, verdict)| {
        let what = (words.movement)(asked.date, asked.purpose.label(language), asked.who.label(language));
        let whole = verdict.reason.is_none().then_some(words.paid_whole);
        let paid = of("span", "num").with(verdict.paid.to_string());
        let row = of("div", "row").with(el("span").with(what)).with(paid);
        let refused = verdict.reason.map(|reason| {
            let amount = (state.words().money)(verdict.refused);
            of("div", "step refused")
                .with(el("p").with(el("b").with(words.refused).with(" ").with(amount)))
                .with(el("p").with(names::refusal(reason.code, region, language)))
                .with(quote(region, reason.clause))
        });
        of("li", "line").with(row).with(whole.map(|whole| of("p", "hint").with(whole))).with(refused).into()
    });
    let rows: Vec<Node> = rows.collect();
    let card = of("div", "card payments").with(el("h2").with(words.results));
    (!rows.is_empty()).then(|| card.with(el("ul").all(rows)))
}

fn readings(state: &State, statement: &Statement) -> Option<Element> {
    let range = statement.range.as_ref();
    let moving = range.map_or(&[][..], |range| &range.because);
    readings::card(state, moving, range.map(|range| (Words::of(state.language).range)(range.closing)))
}

/// On a phone the balance stays in sight while one types.
pub fn dock(state: &State) -> Element {
    let closing = statement(state).and_then(|statement| statement.closing);
    let line = closing.map(|closing| {
        let amount = of("b", "num").with(closing.to_string());
        el("span").with(Words::of(state.language).closing).with(" ").with(amount).with(" ").with(state.words().yuan)
    });
    docked(state, line)
}
