//! 读法: where a clause can be read in two ways, what that moves, and a way to choose.

use gongji::region::Reading;
use leptos::prelude::*;

use super::basis::quote;
use crate::draft::reading as path;
use crate::field::Field;
use crate::field::choice::list;
use crate::page::Page;
use crate::words::Words;

/// The card of readings: those that move this answer, and those that the person has settled.
pub fn readings(page: Page, words: &'static Words) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let region = page.regions.here()?;
        let moving = page.of(|reckoned| Some(reckoned.found.as_ref().ok()?.decided.range.as_ref()?.because.clone()));
        let moving = moving.unwrap_or_default();
        let settled = |reading: &Reading| page.draft.with(|draft| draft.has(&path(&reading.id)));
        let all = region.readings.iter().enumerate();
        let shown = all.filter(|(at, reading)| moving.contains(&(*at as u8)) || settled(reading));
        let shown: Vec<usize> = shown.map(|(at, _)| at).collect();
        let found = page.of(|reckoned| reckoned.found.as_ref().ok().map(|_| ())).is_some();
        (found && !shown.is_empty()).then_some(shown)
    });
    move || {
        let (shown, region) = (shown.get()?, page.regions.here()?);
        let choices: Vec<_> = shown
            .into_iter()
            .map(|at| {
                let reading = &region.readings[at];
                view! {
                    <div class="ask">
                        {choice(page, words, reading)}
                        {quote(words, &region, region.clause(reading.clause), "")}
                    </div>
                }
            })
            .collect();
        Some(view! { <div class="card">{move || range(page, words)}{choices}</div> })
    }
}

/// From where to where the amounts may lie.
fn range(page: Page, words: &'static Words) -> AnyView {
    let range = page.of(|reckoned| reckoned.found.as_ref().ok()?.decided.range.clone());
    match range {
        Some(range) => view! {
            <h2>{words.readings_differ}</h2>
            <p>{(words.range)(range.person, range.fund)}</p>
        }
        .into_any(),
        None => view! { <h2>{words.reading_chosen}</h2> }.into_any(),
    }
}

fn choice(page: Page, words: &'static Words, reading: &Reading) -> AnyView {
    let options = reading.options.iter().enumerate().map(|(at, option)| {
        let text = option.text.get(words.language);
        let text = if at == usize::from(reading.default) { (words.by_default)(text) } else { text.to_owned() };
        (option.id.clone(), text)
    });
    let open = std::iter::once((String::new(), words.all_readings.to_owned()));
    let field = Field::new(path(&reading.id), reading.text.get(words.language).to_owned());
    list(page, field, open.chain(options).collect(), |_| {})
}
