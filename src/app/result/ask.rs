//! 缺的数: asks for exactly what the document does not give, and says why it does not.

use gongji::engine::Needs;
use gongji::region::{Question, QuestionKind};
use leptos::prelude::*;

use super::basis::{fine, quote};
use crate::draft::{disease, parameter};
use crate::field::Field;
use crate::field::choice::tiles;
use crate::field::date::date;
use crate::field::money::money;
use crate::field::number::{count, percent};
use crate::page::Page;
use crate::reckon::questions;
use crate::words::Words;

/// The card of missing values. Its fields stay while they are filled in, so that nothing jumps.
pub fn ask(page: Page, words: &'static Words) -> impl IntoView {
    let asked = Memo::new(move |_| page.of(|reckoned| Some(reckoned.asked)).unwrap_or(Needs::NONE));
    move || {
        let (asked, region) = (asked.get(), page.regions.here()?);
        if asked.is_empty() {
            return None;
        }
        let mut fields: Vec<AnyView> = Vec::new();
        for at in questions(asked, &region) {
            let question = &region.questions[usize::from(at.0)];
            let clause = quote(words, &region, region.clause(question.clause), "");
            let field = self::question(page, words, question);
            fields.push(view! { <div class="ask">{field}{clause}</div> }.into_any());
        }
        if asked.has(Needs::BIRTH) {
            let birth = Field::new("/insured/birth", words.birth).hint(words.birth_why);
            fields.push(view! { <div class="ask">{date(page, words, birth)}</div> }.into_any());
        }
        if asked.has(Needs::CHRONIC_DISEASES) {
            fields.push(diseases(page, words));
        }
        let fine = fine(words, &region);
        Some(view! { <div class="card">{move || heading(page, words)}{fields}{fine}</div> })
    }
}

/// How many are missing still.
fn heading(page: Page, words: &'static Words) -> AnyView {
    let missing = page.of(|reckoned| Some(reckoned.found.as_ref().ok()?.decided.decision.needs));
    let missing = missing.unwrap_or(Needs::NONE);
    let questions = page.regions.here().map_or(0, |region| questions(missing, &region).count());
    let person = [Needs::BIRTH, Needs::CHRONIC_DISEASES].into_iter().filter(|need| missing.has(*need)).count();
    if questions + person == 0 {
        return view! { <h2>{words.added}</h2> }.into_any();
    }
    view! {
        <p class="tag">{(words.missing)(questions + person)}</p>
        <h2 class="verdict">{words.fill_missing}</h2>
        <p>{words.where_to_look}</p>
    }
    .into_any()
}

/// The field of a question.
pub fn question(page: Page, words: &'static Words, question: &Question) -> AnyView {
    let field = Field::new(parameter(question), question.name.get(words.language).to_owned())
        .hint(question.why.get(words.language).to_owned());
    match question.kind {
        QuestionKind::Money => money(page, words, field, false),
        QuestionKind::Rate => percent(page, field),
        QuestionKind::Number => count(page, field, ""),
        QuestionKind::YesNo => {
            let answers = [("yes", words.yes), ("no", words.no)];
            tiles(page, field, answers.map(|(value, name)| (value.to_owned(), name.to_owned())).to_vec())
        }
    }
}

/// 门诊慢性病: a ceiling for each recognised disease.
fn diseases(page: Page, words: &'static Words) -> AnyView {
    let count = Memo::new(move |_| page.draft.with(|draft| draft.diseases()));
    let fields = move || {
        let field = |at| money(page, words, Field::new(disease(at), (words.disease)(at + 1)), false);
        (0..count.get()).map(field).collect::<Vec<_>>()
    };
    let add = move |_| {
        page.draft.update(|draft| {
            let count = draft.diseases();
            for at in 0..=count {
                let text = draft.text(&disease(at)).to_owned();
                draft.set(&disease(at), text);
            }
        });
    };
    view! {
        <fieldset class="ask">
            <legend>{words.diseases}</legend>
            <p class="hint">{words.diseases_why}</p>
            {fields}
            <p class="actions"><button type="button" class="button" on:click=add>{words.add_disease}</button></p>
        </fieldset>
    }
    .into_any()
}
