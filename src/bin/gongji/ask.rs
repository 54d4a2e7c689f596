//! `gongji ask`: what is left to ask of a draft.

use std::path::Path;

use gongji::Language;
use gongji::analysis::relevance::{Questions, VisitDraft, ask};
use gongji::contract::response::QuestionsResponse;
use gongji::words as said;

use crate::arguments::FileArgs;
use crate::failure::Failure;
use crate::page::TextPage;
use crate::words::{self, choices};
use crate::{End, asking, printing};

pub fn run(arguments: &FileArgs, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let format = arguments.printed.format();
    asking::answer(&arguments.file, regions, language, format, |draft: &VisitDraft, variants| {
        let (questions, language) = (ask(variants, draft)?, draft.language);
        Ok(printing::printed(format, &QuestionsResponse::new(&questions, language), || page(&questions, language)))
    })
}

fn page(questions: &Questions, language: Language) -> String {
    let (mut page, region) = (TextPage::of(&questions.region, language), &*questions.region);
    page.line(0, region.name.get(language));
    page.line(0, &said::settled(questions.settled.is_some(), questions.ask.len(), language));
    for (at, one) in questions.ask.iter().enumerate() {
        let text = format!("{}. {}", at + 1, said::ask(one.input, region, language));
        page.line(2, &format!("{text}  {}", one.input.path(region)));
        if !one.moves.is_zero() {
            page.line(5, &choices::moves(&one.moves.to_string(), language));
        }
        if let Some(why) = said::why(one.input, region, language) {
            page.line(5, why);
        }
        for group in one.choices.iter().filter(|group| group.len() > 1) {
            page.line(5, &choices::alike(&said::choices(one.input, group, language), language));
        }
        for bracket in &one.brackets {
            page.line(5, &said::bracket(bracket, language));
        }
    }
    if let Some(decision) = &questions.settled {
        page.line(2, &words::headline(decision.outcome, &decision.slip, false, language));
        for (of, sum) in decision.slip.lines().filter(|(_, sum)| !sum.is_zero()) {
            page.amount(4, of.label(language), sum);
        }
    }
    if !questions.irrelevant.is_empty() {
        let paths: Vec<String> = questions.irrelevant.iter().map(|input| input.path(region)).collect();
        page.labelled(0, page.names.irrelevant, &paths.join(" "));
    }
    page.out
}
