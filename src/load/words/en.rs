//! The same sentences in English.

use super::{Circumstance, Idle, Part, Scene, Want, Wrong};
use crate::load::names::Alphabet;
use crate::region::QuestionKind;
use crate::units::Date;

pub(super) fn sentence(wrong: &Wrong) -> String {
    match wrong {
        Wrong::NotToml { message } => {
            format!("this line is not TOML: look for a missing quote, bracket or comma ({message})")
        }
        Wrong::NoSuchDay => "the calendar has no such day".to_owned(),
        Wrong::KeyTwice => "this key stands above already: keep one".to_owned(),
        Wrong::Missing { key } if key == "clause" => {
            "no source: every value names its clause, clause = \"ID\"".to_owned()
        }
        Wrong::Missing { key } => format!("{key} is missing"),
        Wrong::UnknownKey { near: Some(near), .. } => format!("there is no such key: did you mean {near}?"),
        Wrong::UnknownKey { near: None, known } => {
            format!("there is no such key: here you can write {}", known.join(", "))
        }
        Wrong::Want { want, found } => format!("{}; here it is {found}", wanted(*want)),
        Wrong::Empty => "this cannot be empty".to_owned(),
        Wrong::AllowTwice { other } => format!("line {other} allows the same person the same use already: keep one"),
        Wrong::Repeated => "the same word stands twice: keep one".to_owned(),
        Wrong::OneOf { found, near, allowed } => {
            let near = near.as_ref().map_or(String::new(), |near| guess(near));
            format!("write one of {}; here it is {found}{near}", allowed.join(", "))
        }
        Wrong::ExactlyOne { keys } => format!("write exactly one of {}", keys.join(", ")),
        Wrong::Idle { because } => idle(*because).to_owned(),
        Wrong::QuoteTooLong { characters } => {
            format!("a quotation has at most 80 characters, this one has {characters}: quote the operative words only")
        }
        Wrong::BadId { alphabet: Alphabet::Hyphen } => {
            "an id is written in small letters, digits and hyphens, such as in-force".to_owned()
        }
        Wrong::BadId { alphabet: Alphabet::Underscore } => {
            "an id is written in small letters, digits and underscores, such as average_wage".to_owned()
        }
        Wrong::NotFileName { stem } => format!("the region's id is its file's name: id = \"{stem}\""),
        Wrong::NoSuch { part, id, near: None } => {
            format!("there is no {} “{id}”, and none at all in this file", noun(*part))
        }
        Wrong::NoSuch { part, id, near: Some(near) } => {
            format!("there is no {} “{id}”: the nearest is “{near}”", noun(*part))
        }
        Wrong::Unused { part: Part::Clause } => {
            "nothing uses this clause: show it with a [[text]], or delete it".to_owned()
        }
        Wrong::Unused { part } => format!("nothing uses this {}: use it or delete it", noun(*part)),
        Wrong::TooMany { part, most, found } => format!("at most {most} of {}, here are {found}", noun(*part)),
        Wrong::NoNotice => {
            "a draft or a framework needs a notice that says that these are not the final rules".to_owned()
        }
        Wrong::CareMissing { care } => {
            format!("nothing answers {}: name it in the care of one [benefit] or one [refer]", care.name())
        }
        Wrong::CareTwice { care, other } => {
            format!("{} stands on line {other} already: each kind of care has one place", care.name())
        }
        Wrong::QuestionKind { question, kind } => {
            format!("the question {question} asks for {}, which does not fit here", answer_kind(*kind))
        }
        Wrong::EmptyRange => {
            "nothing is in this range: the first value must be the smaller, and within what the question allows"
                .to_owned()
        }
        Wrong::Apart => "these ranges do not join: write ranges that are apart in two rows".to_owned(),
        Wrong::Backwards { from, until } => format!("the last day {until} is before the first day {from}"),
        Wrong::RowKeys { key, other } => {
            format!("the rows of a table ask for the same keys: of this row and line {other} only one has {key}")
        }
        Wrong::Gap { situation, more, near } => gap(situation, *more, near),
        Wrong::Overlap { situation, other } => {
            format!("this row overlaps with line {other}: both hold for {}, keep one", scene(situation))
        }
        Wrong::DeadRow => "this row never holds: no benefit meets this situation; change it or delete it".to_owned(),
        Wrong::BandStart { situation } => {
            format!("{}: the first band begins at 0, such as band = \"0..5000\"", scene(situation))
        }
        Wrong::BandBreak { situation, other } => {
            format!("{}: this band must begin where the one before it (line {other}) ends", scene(situation))
        }
        Wrong::BandEnd { situation } => {
            format!("{}: the last band has no end, such as band = \"5000..\"", scene(situation))
        }
        Wrong::TooManyAtOnce { situation, most } => format!("{}: at most {most} rows at once", scene(situation)),
        Wrong::RateSum { situation, rate } => {
            format!("{}: this adds up to {rate}, and a rate lies between 0% and 100%", scene(situation))
        }
        Wrong::PoolPer { other } => {
            format!(
                "shares a pool with the deductible on line {other}: give both the same per, or this one another pool"
            )
        }
        Wrong::PoolBasis { other } => {
            format!(
                "shares a pool with the ceiling on line {other}: give both the same basis, or this one another pool"
            )
        }
        Wrong::BandsPool { other } => {
            format!("the ceiling on line {other} fills this pool too: give the bands a pool of their own")
        }
        Wrong::PoolTwice { other } => {
            format!(
                "fills the same pool as the ceiling {other}, so that money would count twice: give one another pool"
            )
        }
        Wrong::AcrossNeeded => "the standards differ by level and add up over time: write across_levels, \
             \"top_up\", \"per_level\" or \"first_level\""
            .to_owned(),
        Wrong::DiseaseYear => "limits by disease are yearly: write per = \"year\"".to_owned(),
        Wrong::NoFirstCeiling => {
            "without a ceiling there is nothing above it to pay: write ceilings, or leave out second_fund".to_owned()
        }
        Wrong::SecondFundBands { other } => format!(
            "with rates by band (bands on line {other}) a second fund can only go on at the same rates, \
             with ceilings on what it pays"
        ),
        Wrong::SecondFundBasis { other } => format!(
            "a second fund with ceilings on spending goes on from ceilings on spending: see the basis on line {other}"
        ),
        Wrong::NoSuchOption { near } => {
            format!("there is no such option{}", near.as_ref().map_or(String::new(), |near| guess(near)))
        }
        Wrong::OneOption => "a reading has at least two options".to_owned(),
        Wrong::DefaultSets => "the default option is what the file says: leave out its set".to_owned(),
        Wrong::SetsNothing => {
            "an option that is not the default says in set what it changes, to values that are not there already"
                .to_owned()
        }
        Wrong::NoSuchPath { near } => {
            format!("the file has no such value{}", near.as_ref().map_or(String::new(), |near| guess(near)))
        }
        Wrong::FixedPath => {
            "a reading cannot change this value: it can change amounts, tables (rows as a whole) and rules in \
             deductible, share, ceiling, second_fund, benefit and account"
                .to_owned()
        }
        Wrong::PathQuotes => "put the whole key in quotes, such as \"ceiling.general.basis\" = \"spend\"".to_owned(),
        Wrong::SetTwice { other } => {
            format!("the reading {other} changes this value too: two readings cannot change the same value")
        }
        Wrong::Expectations { claims, found } => {
            format!("with {claims} claims there are {claims} expectations; here are {found}")
        }
        Wrong::ExampleTwice { other } => format!("the example on line {other} has this id already: choose another"),
    }
}

fn wanted(want: Want) -> String {
    match want {
        Want::Text => "write a text in quotes".to_owned(),
        Want::Both => "write both languages: { zh = \"中文\", en = \"English\" }".to_owned(),
        Want::Money => "write yuan in quotes with at most two decimals, such as \"400\" or \"0.50\"".to_owned(),
        Want::Amount => "write \"400\", { amount = \"300\", percent = \"70%\" } or { ask = \"QUESTION\" }".to_owned(),
        Want::Percent => "write a percentage in quotes, 0% to 100%, such as \"60%\"".to_owned(),
        Want::Rate => "write \"60%\" or { ask = \"QUESTION\" }".to_owned(),
        Want::Date => "write a date as 2023-01-01, without quotes".to_owned(),
        Want::Month => "write a month as \"2023-01\", in quotes".to_owned(),
        Want::Flag => "write true or false".to_owned(),
        Want::Whole { most } => format!("write a whole number from 1 to {most}"),
        Want::List => "write a list in brackets: [ … ]".to_owned(),
        Want::Table => "write keys and values: { key = value }".to_owned(),
        Want::Ages => "write \"..70\" (under 70), \"70..\" (70 and over) or \"60..70\"".to_owned(),
        Want::Band => "write \"0..5000\" or \"5000..\"".to_owned(),
        Want::Range(QuestionKind::YesNo) => "write \"yes\" or \"no\"".to_owned(),
        Want::Range(QuestionKind::Number) => {
            "write \"..20\" (under 20), \"20..\" (20 and over) or \"10..20\"".to_owned()
        }
        Want::Range(QuestionKind::Money) => {
            "write \"..5000\" (under 5,000 yuan), \"5000..\" or \"1000..5000\"".to_owned()
        }
        Want::Range(QuestionKind::Rate) => "write \"..50%\" (under 50 %), \"50%..\" or \"10%..50%\"".to_owned(),
        Want::Answer(kind) => format!("write {}", answer_kind(kind)),
    }
}

fn answer_kind(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Money => "an amount, such as \"80000\"",
        QuestionKind::Rate => "a rate, such as \"60%\"",
        QuestionKind::Number => "a whole number, such as \"20\"",
        QuestionKind::YesNo => "\"yes\" or \"no\"",
    }
}

fn idle(because: Idle) -> &'static str {
    match because {
        Idle::TextWhenSame => "with answer = \"same\" the text is never shown: delete it",
        Idle::AcrossByVisit => "a deductible by visit does not add up across levels: delete across_levels",
        Idle::YearlyLimitOfYear => "a yearly deductible is its own limit: leave out yearly_limit",
        Idle::IfMissingKnown => "the file gives every value here: delete if_missing",
        Idle::BandWithoutBands => "a row with band needs bands = \"bill\", or a pool's id, beside rows",
    }
}

fn noun(part: Part) -> &'static str {
    match part {
        Part::Clause => "clause",
        Part::Assumption => "assumption",
        Part::Question => "question",
        Part::Reading => "reading",
        Part::Pool => "pool",
        Part::Deductible => "deductible",
        Part::Share => "share",
        Part::Ceiling => "ceiling",
        Part::SecondFund => "second_fund",
    }
}

fn guess(near: &str) -> String {
    format!(": did you mean {near}?")
}

fn gap(situation: &Scene, more: usize, near: &[u32]) -> String {
    let more = if more == 0 { String::new() } else { format!(", and {more} more") };
    let lines: Vec<String> = near.iter().map(u32::to_string).collect();
    let near = if lines.is_empty() { String::new() } else { format!("; next to it: line {}", lines.join(", ")) };
    format!("no row holds for {}{more}{near}. Every situation needs one", scene(situation))
}

fn scene(situation: &Scene) -> String {
    let words: Vec<String> = situation.0.iter().map(circumstance).collect();
    if words.is_empty() { "every situation".to_owned() } else { words.join(", ") }
}

fn circumstance(circumstance: &Circumstance) -> String {
    match circumstance {
        Circumstance::Status(status) => status.name().to_owned(),
        Circumstance::Level(level) => level.name().to_owned(),
        Circumstance::Care(care) => care.name().to_owned(),
        Circumstance::Kind(kind) => kind.name().to_owned(),
        Circumstance::Place(place) => place.name().to_owned(),
        Circumstance::Age(0, Some(until)) => format!("under {until}"),
        Circumstance::Age(from, Some(until)) => format!("age {from} to under {until}"),
        Circumstance::Age(from, None) => format!("age {from} and over"),
        Circumstance::Days(from, None) => format!("from {} on", from.unwrap_or(Date::MIN)),
        Circumstance::Days(None, Some(until)) => format!("until {until}"),
        Circumstance::Days(Some(from), Some(until)) => format!("{from} to {until}"),
        Circumstance::Answer { question, from, until } if from == until => format!("{question} {from}"),
        Circumstance::Answer { question, from, until } => format!("{question} {from} to {until}"),
    }
}
