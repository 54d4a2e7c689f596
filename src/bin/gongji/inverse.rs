//! `gongji inverse`: from what is paid back to the bill.

use std::path::Path;

use gongji::analysis::inverse::{FoundBills, Interval, InverseAnswer, inverse};
use gongji::contract::response::InverseResponse;
use gongji::words as said;
use gongji::{Language, Money};

use crate::arguments::InverseArgs;
use crate::curve::{heading, notes};
use crate::failure::Failure;
use crate::page::TextPage;
use crate::words;
use crate::{End, asking, printing};

pub fn run(arguments: &InverseArgs, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let (template, format) = (&arguments.template, arguments.printed.format());
    asking::answer(&template.file, regions, language, format, |request, variants| {
        let answer = inverse(variants, request, template.claim.as_deref(), arguments.asked())?;
        Ok(printing::printed(format, &InverseResponse::new(&answer), || page(&answer)))
    })
}

fn page(answer: &InverseAnswer) -> String {
    let (language, region) = (answer.template.language, &*answer.template.case.region);
    let mut page = TextPage::of(region, language);
    heading(&mut page, &answer.template);
    page.gap();
    page.line(0, &said::curves::asked(answer.asked, language));
    match &answer.found {
        FoundBills::Bills(bills) if bills.is_empty() => page.line(2, words::no_bill(language)),
        FoundBills::Bills(bills) => bills.iter().for_each(|bills| page.line(2, &shown(bills, language))),
        FoundBills::Until(until) if until.is_empty() => page.line(2, words::no_threshold(language)),
        FoundBills::Until(until) => {
            for until in until {
                page.line(2, &said::curves::until(until, region, language));
                page.quote(4, until.clause);
            }
        }
    }
    notes(&mut page, &answer.template);
    page.out
}

fn shown(interval: &Interval, language: Language) -> String {
    let to = Some(interval.to).filter(|to| *to < Money::MAX).map(|to| to.to_string());
    words::interval(&interval.from.to_string(), to.as_deref(), language)
}
