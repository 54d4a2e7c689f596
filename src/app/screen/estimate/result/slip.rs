//! 结算单: the official words in the official order; each line opens the steps that led to it.

use gongji::engine::{Line, Slip, Stage, Step};
use gongji::region::Region;
use gongji::words as names;

use super::basis;
use crate::node::{Element, el, of};
use crate::shell::button;
use crate::state::State;

/// The slip's three parts: how many of [`Line::ALL`] each has.
const PARTS: [usize; 3] = [5, 6, 5];

/// The card with the slip.
pub fn slip(state: &State) -> Option<Element> {
    let (words, region, decided) = (state.words(), state.region()?, &state.answer()?.decided);
    let (rule, led) = by_line(&decided.steps);
    let show = button("button quiet", "all-lines", words.show_all).attr("aria-expanded", state.all_lines.to_string());
    let head = of("div", "slip-head").with(el("h2").with(words.slip)).with(show);
    let mut card = of("div", if state.all_lines { "card slip all" } else { "card slip" }).with(head);
    let mut lines = Line::ALL.into_iter();
    for (count, title) in PARTS.into_iter().zip(words.slip_parts) {
        let rows = lines.by_ref().take(count);
        let rows = rows.map(|line| row(state, region, &decided.decision.slip, line, &led[line as usize]).into());
        card = card.with(el("h3").with(title)).with(el("ul").all(rows.collect()));
    }
    let title = el("summary").with(Stage::Route.label(state.language));
    let rule = opening(state, Line::ALL.len(), title, || steps(state, region, &rule));
    Some(card.with(el("ul").with(of("li", "line").with(rule))))
}

/// The steps that chose the rule, and for each line those that led to it: a step without a line belongs to the next
/// that has one.
fn by_line(all: &[Step]) -> (Vec<&Step>, [Vec<&Step>; Line::ALL.len()]) {
    let (mut rule, mut waiting) = (Vec::new(), Vec::new());
    let mut lines = [const { Vec::new() }; Line::ALL.len()];
    for step in all {
        match step.line {
            None if step.stage == Stage::Route => rule.push(step),
            None => waiting.push(step),
            Some(line) => {
                waiting.push(step);
                lines[line as usize].append(&mut waiting);
            }
        }
    }
    rule.append(&mut waiting);
    (rule, lines)
}

fn row(state: &State, region: &Region, slip: &Slip, line: Line, led: &[&Step]) -> Element {
    let class = match line {
        _ if slip[line].is_zero() => "line zero",
        Line::Total => "line key",
        Line::Fund => "line key fund",
        Line::Person => "line key person",
        _ => "line",
    };
    let name = line.label(state.language);
    let amount = of("span", "num").with(slip[line].to_string());
    let row = of("li", class).attr("data-field", line.name());
    if led.is_empty() {
        row.with(of("div", "row").with(name).with(amount))
    } else {
        let summary = el("summary").with(name).with(amount);
        row.with(opening(state, line as usize, summary, || steps(state, region, led)))
    }
}

/// What opens: what is inside is made only while it is open, for it changes with every key.
fn opening(state: &State, at: usize, summary: Element, inside: impl FnOnce() -> Element) -> Element {
    let open = state.open_lines >> at & 1 == 1;
    let summary = summary.attr("data-do", "open-line").attr("data-with", at.to_string());
    el("details").state("open", open).with(summary).with(open.then(inside))
}

/// What led to a line.
fn steps(state: &State, region: &Region, steps: &[&Step]) -> Element {
    let told = |step: &&Step| {
        (names::step(step, region, state.language).into_owned(), names::formula(step, state.language), step.cite)
    };
    of("div", "step").all(basis::steps(state, region, steps.iter().map(told).collect()))
}
