//! What only `compare`, `advise` and `ask` say.

use gongji::engine::Stage;
use gongji::{Language, Money, words as said};

/// Headings of the table of variants.
pub fn columns(language: Language) -> [&'static str; 3] {
    match language {
        Language::Zh => ["", "自己出", "医保出"],
        Language::En => ["", "you pay", "insurance pays"],
    }
}

/// The request as it is.
pub fn base(language: Language) -> &'static str {
    match language {
        Language::Zh => "照原样",
        Language::En => "As it is",
    }
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
    match language {
        Language::Zh => format!("没有用上 {path}：{message}"),
        Language::En => format!("Left out {path}: {message}"),
    }
}

/// Where two ways part.
pub fn divergence(stage: Stage, sides: &[Option<String>; 2], language: Language) -> String {
    let stage = said::stage(stage, language);
    let [base, variant] = sides.each_ref().map(|side| side.as_deref());
    match (language, base, variant) {
        (Language::Zh, Some(base), Some(variant)) => format!("{stage}：原来 {base}；现在 {variant}"),
        (Language::Zh, Some(base), None) => format!("{stage}：原来 {base}；现在没有这一步"),
        (Language::Zh, None, Some(variant)) => format!("{stage}：原来没有这一步；现在 {variant}"),
        (Language::En, Some(base), Some(variant)) => format!("{stage}: before, {base}; now, {variant}"),
        (Language::En, Some(base), None) => format!("{stage}: before, {base}; now there is no such step"),
        (Language::En, None, Some(variant)) => format!("{stage}: before there was no such step; now, {variant}"),
        (_, None, None) => stage.to_owned(),
    }
}

/// A step and what it stands on.
pub fn standing(text: &str, on: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{text}（{on}）"),
        Language::En => format!("{text} ({on})"),
    }
}

/// What the person pays as it is.
pub fn as_it_is(person: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("照原样，自己一共出 {person} 元"),
        Language::En => format!("as it is, you pay {person} yuan in all"),
    }
}

/// Nothing is worth saying.
pub fn no_advice(language: Language) -> &'static str {
    match language {
        Language::Zh => "没有能少出一元以上的办法。",
        Language::En => "There is no way to pay at least a yuan less.",
    }
}

/// Gains over the readings.
pub fn gains(low: &str, high: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("读法不同，少出 {low} 到 {high} 元"),
        Language::En => format!("depending on the readings, {low} to {high} yuan less"),
    }
}

/// By how much an input moves what the funds pay.
pub fn moves(moves: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("医保付的最多差 {moves} 元"),
        Language::En => format!("moves what the insurance pays by up to {moves} yuan"),
    }
}

/// Choices that lead to the same slip.
pub fn alike(choices: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{choices}，结果一样"),
        Language::En => format!("{choices}: the same"),
    }
}

/// What person and fund pay under one way to read a clause.
pub fn option(person: &str, fund: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("自己出 {person} 元，统筹基金付 {fund} 元"),
        Language::En => format!("you pay {person} yuan, the fund pays {fund}"),
    }
}
