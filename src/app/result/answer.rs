//! 答案: the verdict, two figures, and two bars of equal length: who pays, and what the person's part is made of.

use gongji::engine::{Certainty, Line, Slip};
use gongji::words as names;
use leptos::prelude::*;

use super::bars::{bar, legend, parts, swatch, wedge};
use super::basis::{fine, quote};
use super::is_answer;
use crate::page::Page;
use crate::words::Words;

/// What the person's part is made of, in the slip's order.
const MADE_OF: [Line; 7] = [
    Line::Deductible,
    Line::Coinsurance,
    Line::OverCeiling,
    Line::FirstShare,
    Line::AboveLimit,
    Line::OutsideCatalogue,
    Line::Uncovered,
];

/// The card with the answer; none where the document has none.
pub fn answer(page: Page, words: &'static Words) -> Option<AnyView> {
    let region = page.regions.here()?;
    page.of(|reckoned| {
        let decided = &reckoned.found.as_ref().ok()?.decided;
        let decision = &decided.decision;
        if !is_answer(decision.outcome) {
            return None;
        }
        let tag = match decided.certainty {
            Certainty::Exact => "tag exact",
            Certainty::Assumed => "tag assumed",
            Certainty::AtLeast => "tag at-least",
        };
        let verdict = decision.reason.map(|reason| {
            let next = (words.next_step)(reason.code);
            view! {
                <h2 class="verdict">{names::outcome(decision.outcome, words.language)}</h2>
                <p>{names::reason(reason.code, &region, words.language)}{next}</p>
                {quote(words, &region, region.clause(reason.clause), "")}
            }
        });
        let floor = (decided.certainty == Certainty::AtLeast).then(|| view! { <p class="hint">{words.floor}</p> });
        Some(
            view! {
                <div class="card answer">
                    <p class=tag>{names::certainty(decided.certainty, words.language)}</p>
                    {verdict}
                    {figures(&decision.slip, words, decided.certainty)}
                    {floor}
                    {money_bars(&decision.slip, words)}
                    {fine(words, &region)}
                </div>
            }
            .into_any(),
        )
    })
}

fn figures(slip: &Slip, words: &'static Words, certainty: Certainty) -> AnyView {
    let figure = |class: &'static str, who: &'static str, line: Line, amount: String| {
        let part = parts(slip, words, &[line]);
        let swatch = part.first().map(swatch);
        let number = if amount.len() > 9 { "num long" } else { "num" };
        view! {
            <p class=class><span class="who">{swatch}{who}</span>" "<span class=number>{amount}</span>" "{words.yuan}</p>
        }
    };
    let (you, fund) = match certainty {
        Certainty::AtLeast => (words.you_pay_at_most, words.fund_pays_at_least),
        Certainty::Exact | Certainty::Assumed => (words.you_pay, words.fund_pays),
    };
    view! {
        <div class="figures">
            {figure("figure person", you, Line::Person, slip[Line::Person].to_string())}
            {figure("figure fund", fund, Line::Fund, slip.funds().to_string())}
        </div>
    }
    .into_any()
}

fn money_bars(slip: &Slip, words: &'static Words) -> Option<AnyView> {
    if slip[Line::Total].is_zero() {
        return None;
    }
    let payers = parts(slip, words, &[Line::Person, Line::Fund, Line::LargeAmount]);
    let made_of = parts(slip, words, &MADE_OF);
    let purse = parts(slip, words, &[Line::Account, Line::Cash]);
    let label = |title: &str, parts: &[super::bars::Part]| {
        let parts: Vec<String> = parts.iter().map(|part| format!("{} {}", part.name, part.amount)).collect();
        format!("{title}: {}", parts.join(words.comma))
    };
    let person = slip[Line::Person];
    let parts_of_person = (!person.is_zero()).then(|| {
        let title = (words.made_of)(person);
        view! {
            {wedge(person, slip[Line::Total])}
            {bar("bar parts", label(&title, &made_of), &made_of)}
            <p class="part-title">{title}</p>
            {legend(&made_of)}
        }
    });
    let subsidy = (!slip[Line::LargeAmount].is_zero()).then(|| legend(&payers));
    let purse = (!slip[Line::Account].is_zero()).then(|| {
        view! {
            <p class="part-title">{words.how_paid}</p>
            {bar("bar thin", label(words.how_paid, &purse), &purse)}
            {legend(&purse)}
        }
    });
    let payers_bar = bar("bar", label(words.who_pays, &payers), &payers);
    Some(view! { {payers_bar}{subsidy}{parts_of_person}{purse} }.into_any())
}
