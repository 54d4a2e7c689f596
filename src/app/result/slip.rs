//! 结算单: the official words in the official order; each line opens the steps that led to it.

use gongji::engine::{Line, Slip, Stage, Step};
use gongji::region::{Cite, Region};
use gongji::words as names;
use leptos::prelude::*;

use super::basis::quote;
use super::is_answer;
use crate::page::Page;
use crate::words::Words;

/// The slip's three parts: how many of [`Line::ALL`] each has.
const PARTS: [usize; 3] = [5, 6, 5];

/// The card with the slip.
pub fn slip(page: Page, words: &'static Words) -> Option<AnyView> {
    let region = page.regions.here()?;
    page.of(|reckoned| {
        let decided = &reckoned.found.as_ref().ok()?.decided;
        if !is_answer(decided.decision.outcome) {
            return None;
        }
        let (rule, groups) = by_line(&decided.steps);
        let mut lines = Line::ALL.into_iter();
        let parts: Vec<_> = PARTS
            .into_iter()
            .zip(words.slip_parts)
            .map(|(count, title)| {
                let rows: Vec<_> = lines
                    .by_ref()
                    .take(count)
                    .map(|line| row(words, &region, &decided.decision.slip, line, groups.get(line as usize)))
                    .collect();
                view! { <h3>{title}</h3><ul>{rows}</ul> }
            })
            .collect();
        let rule = (!rule.is_empty()).then(|| {
            view! {
                <ul><li class="line">
                    <details>
                        <summary>{names::stage(Stage::Route, words.language)}</summary>
                        {steps(words, &region, &rule)}
                    </details>
                </li></ul>
            }
        });
        Some(view! { <SlipCard words=words>{rule.into_any()}{parts.into_any()}</SlipCard> }.into_any())
    })
}

/// The frame: it remembers whether zero lines are shown.
#[component]
fn SlipCard(words: &'static Words, children: Children) -> impl IntoView {
    let all = RwSignal::new(false);
    view! {
        <div class=move || if all.get() { "card slip all" } else { "card slip" }>
            <div class="slip-head">
                <h2>{words.slip}</h2>
                <button type="button" class="button quiet" aria-expanded=move || all.get().to_string()
                    on:click=move |_| all.update(|all| *all = !*all)>{words.show_all}</button>
            </div>
            {children()}
        </div>
    }
}

/// The steps that chose the rule, and for each line those that led to it: a step without a line belongs to the next
/// that has one.
fn by_line(all: &[Step]) -> (Vec<Step>, Vec<Vec<Step>>) {
    let mut rule = Vec::new();
    let mut lines = vec![Vec::new(); Line::ALL.len()];
    let mut waiting = Vec::new();
    for step in all {
        if step.stage == Stage::Route && step.line.is_none() {
            rule.push(*step);
            continue;
        }
        waiting.push(*step);
        if let Some(line) = step.line {
            lines[line as usize].append(&mut waiting);
        }
    }
    rule.append(&mut waiting);
    (rule, lines)
}

fn row(words: &'static Words, region: &Region, slip: &Slip, line: Line, led: Option<&Vec<Step>>) -> AnyView {
    let mut class = "line".to_owned();
    match line {
        Line::Total => class.push_str(" key"),
        Line::Fund => class.push_str(" key fund"),
        Line::Person => class.push_str(" key person"),
        _ => {}
    }
    if slip[line].is_zero() {
        class.push_str(" zero");
    }
    let (name, amount) = (names::line(line, words.language), slip[line].to_string());
    match led.filter(|led| !led.is_empty()) {
        Some(led) => view! {
            <li class=class><details>
                <summary>{name}<span class="num">{amount}</span></summary>
                {steps(words, region, led)}
            </details></li>
        }
        .into_any(),
        None => {
            view! { <li class=class><div class="row">{name}<span class="num">{amount}</span></div></li> }.into_any()
        }
    }
}

/// Steps in order; a clause is quoted once where several steps in a row stand on it.
fn steps(words: &'static Words, region: &Region, steps: &[Step]) -> AnyView {
    let views: Vec<_> = steps
        .iter()
        .enumerate()
        .map(|(at, step)| {
            let next = steps.get(at + 1).map(|next| next.cite);
            let formula =
                names::formula(step, words.language).map(|formula| view! { <p class="formula">{formula}</p> });
            let cite = (next != Some(step.cite)).then(|| match step.cite {
                Cite::Clause(id) => quote(words, region, region.clause(id), ""),
                Cite::Assumption(id) => {
                    let text = region.assumption(id).text.get(words.language).to_owned();
                    view! { <p class="hint">{words.assumed}{text}</p> }.into_any()
                }
            });
            view! { <p>{names::step(step, region, words.language)}</p>{formula}{cite} }
        })
        .collect();
    view! { <div class="step">{views}</div> }.into_any()
}
