//! `gongji inverse`: from what is paid back to the bill.

use std::path::Path;

use gongji::analysis::inverse::{FoundBills, Interval, InverseAnswer, inverse};
use gongji::contract::response::InverseResponse;
use gongji::words as said;
use gongji::{Language, Money};

use crate::arguments::{Format, Inverse};
use crate::curve::{heading, notes};
use crate::failure::Failure;
use crate::layout::line;
use crate::words;
use crate::{End, asking};

pub fn run(arguments: &Inverse, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let (template, format) = (&arguments.template, arguments.printed.format());
    asking::answer(&template.file, regions, language, format, |request, variants| {
        let answer = match inverse(variants, request, template.claim.as_deref(), arguments.asked()) {
            Ok(answer) => answer,
            Err(problem) => return Ok(Err(problem)),
        };
        Ok(Ok(match format {
            Format::Json => asking::json(&InverseResponse::new(&answer))?,
            Format::Table => page(&answer),
        }))
    })
}

fn page(answer: &InverseAnswer) -> String {
    let (mut out, language, region) = (String::new(), answer.template.language, &*answer.template.case.region);
    heading(&mut out, &answer.template);
    out.push('\n');
    line(&mut out, 0, &said::curves::asked(answer.asked, language));
    match &answer.found {
        FoundBills::Bills(bills) if bills.is_empty() => line(&mut out, 2, words::no_bill(language)),
        FoundBills::Bills(bills) => bills.iter().for_each(|bills| line(&mut out, 2, &shown(bills, language))),
        FoundBills::Until(until) if until.is_empty() => line(&mut out, 2, words::no_threshold(language)),
        FoundBills::Until(until) => {
            for until in until {
                line(&mut out, 2, &said::curves::until(until, region, language));
                let clause = region.clause(until.clause);
                line(&mut out, 4, &format!("{}「{}」", clause.article, clause.quote));
            }
        }
    }
    notes(&mut out, &answer.template);
    out
}

fn shown(interval: &Interval, language: Language) -> String {
    let to = Some(interval.to).filter(|to| *to < Money::MAX).map(|to| to.to_string());
    words::interval(&interval.from.to_string(), to.as_deref(), language)
}
