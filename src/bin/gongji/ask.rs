//! `gongji ask`: what is left to ask of a draft.

use std::path::Path;

use gongji::Language;
use gongji::analysis::relevance::{Questions, VisitDraft, ask};
use gongji::contract::response::QuestionsResponse;
use gongji::words as said;

use crate::arguments::{Ask, Format};
use crate::failure::Failure;
use crate::layout::{amount, line};
use crate::words::{self, Labels, choices};
use crate::{End, asking};

pub fn run(arguments: &Ask, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let format = arguments.printed.format();
    asking::answer(&arguments.file, regions, language, format, |draft: &VisitDraft, variants| {
        let questions = match ask(variants, draft) {
            Ok(questions) => questions,
            Err(problem) => return Ok(Err(problem)),
        };
        Ok(Ok(match format {
            Format::Json => asking::json(&QuestionsResponse::new(&questions, draft.language))?,
            Format::Table => page(&questions, draft.language),
        }))
    })
}

fn page(questions: &Questions, language: Language) -> String {
    let (mut out, region) = (String::new(), &*questions.region);
    line(&mut out, 0, region.name.get(language));
    line(&mut out, 0, &said::settled(questions.settled.is_some(), questions.ask.len(), language));
    for (at, one) in questions.ask.iter().enumerate() {
        let text = format!("{}. {}", at + 1, said::ask(one.input, region, language));
        line(&mut out, 2, &format!("{text}  {}", one.input.path(region)));
        if !one.moves.is_zero() {
            line(&mut out, 5, &choices::moves(&one.moves.to_string(), language));
        }
        if let Some(why) = said::why(one.input, region, language) {
            line(&mut out, 5, why);
        }
        for group in one.choices.iter().filter(|group| group.len() > 1) {
            line(&mut out, 5, &choices::alike(&said::choices(one.input, group, language), language));
        }
        for bracket in &one.brackets {
            line(&mut out, 5, &said::bracket(bracket, language));
        }
    }
    if let Some(decision) = &questions.settled {
        line(&mut out, 2, &words::headline(decision.outcome, &decision.slip, false, language));
        for (of, fen) in decision.slip.lines().filter(|(_, fen)| !fen.is_zero()) {
            amount(&mut out, 4, of.label(language), &fen.to_string(), 44);
        }
    }
    if !questions.irrelevant.is_empty() {
        let paths: Vec<String> = questions.irrelevant.iter().map(|input| input.path(region)).collect();
        words::labelled(&mut out, 0, Labels::of(language).irrelevant, &paths.join(" "), language);
    }
    out
}
