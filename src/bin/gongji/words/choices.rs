//! What only `compare`, `advise` and `ask` say.

use gongji::engine::Stage;
use gongji::{Language, Money, say};

/// Headings of the table of variants.
pub fn columns(language: Language) -> [&'static str; 3] {
    ["", language.pick("自己出", "you pay"), language.pick("医保出", "insurance pays")]
}

/// The request as it is.
pub fn base(language: Language) -> &'static str {
    language.pick("照原样", "As it is")
}

/// `+12.00`, `−12.00`; nothing where nothing changes.
pub fn change(change: Money) -> String {
    if change.is_zero() {
        String::new()
    } else if change > Money::ZERO {
        format!("(+{change})")
    } else {
        format!("({change})")
    }
}

/// What a region does not know.
pub fn left_out(path: &str, message: &str, language: Language) -> String {
    say!(language, "没有用上 {path}：{message}", "Left out {path}: {message}")
}

/// Where two ways part.
pub fn divergence(stage: Stage, sides: &[Option<String>; 2], language: Language) -> String {
    let stage = stage.label(language);
    match sides.each_ref().map(|side| side.as_deref()) {
        [Some(base), Some(variant)] => {
            say!(language, "{stage}：原来 {base}；现在 {variant}", "{stage}: before, {base}; now, {variant}")
        }
        [Some(base), None] => {
            say!(language, "{stage}：原来 {base}；现在没有这一步", "{stage}: before, {base}; now there is no such step")
        }
        [None, Some(variant)] => say!(
            language,
            "{stage}：原来没有这一步；现在 {variant}",
            "{stage}: before there was no such step; now, {variant}"
        ),
        [None, None] => stage.to_owned(),
    }
}

/// A step and what it stands on.
pub fn standing(text: &str, on: &str, language: Language) -> String {
    say!(language, "{text}（{on}）", "{text} ({on})")
}

/// What the person pays as it is.
pub fn as_it_is(person: &str, language: Language) -> String {
    say!(language, "照原样，自己一共出 {person} 元", "as it is, you pay {person} yuan in all")
}

/// Nothing is worth saying.
pub fn no_advice(language: Language) -> &'static str {
    language.pick("没有能少出一元以上的办法。", "There is no way to pay at least a yuan less.")
}

/// Gains over the readings.
pub fn gains(low: &str, high: &str, language: Language) -> String {
    say!(language, "读法不同，少出 {low} 到 {high} 元", "depending on the readings, {low} to {high} yuan less")
}

/// By how much an input moves what the funds pay.
pub fn moves(moves: &str, language: Language) -> String {
    say!(language, "医保付的最多差 {moves} 元", "moves what the insurance pays by up to {moves} yuan")
}

/// Choices that lead to the same slip.
pub fn alike(choices: &str, language: Language) -> String {
    say!(language, "{choices}，结果一样", "{choices}: the same")
}

/// What person and fund pay under one way to read a clause.
pub fn option(person: &str, fund: &str, language: Language) -> String {
    say!(language, "自己出 {person} 元，统筹基金付 {fund} 元", "you pay {person} yuan, the fund pays {fund}")
}
