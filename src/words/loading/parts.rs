//! The parts of the sentences about region files: what is wanted, what a part is called, which situation is meant.

use crate::load::{Circumstance, Circumstances, PartKind, Want};
use crate::region::QuestionKind;
use crate::units::{Care, Date, Language, say, sentences};

/// What a value should look like.
pub(super) fn wanted(want: Want, language: Language) -> String {
    sentences! { language, match want;
        Want::Text => "要写带引号的文字", "write a text in quotes";
        Want::Both =>
            "要写成两种文字：{{ zh = \"中文\", en = \"English\" }}",
            "write both languages: {{ zh = \"中文\", en = \"English\" }}";
        Want::Money =>
            "金额要写成带引号的元，最多两位小数，例如 \"400\"、\"0.50\"",
            "write yuan in quotes with at most two decimals, such as \"400\" or \"0.50\"";
        Want::Amount =>
            "金额要写成 \"400\"、{{ amount = \"300\", percent = \"70%\" }} 或 {{ ask = \"问题代号\" }}",
            "write \"400\", {{ amount = \"300\", percent = \"70%\" }} or {{ ask = \"QUESTION\" }}";
        Want::Percent =>
            "比例要写成带引号的百分数，0% 到 100%，例如 \"60%\"",
            "write a percentage in quotes, 0% to 100%, such as \"60%\"";
        Want::Rate =>
            "比例要写成 \"60%\" 或 {{ ask = \"问题代号\" }}",
            "write \"60%\" or {{ ask = \"QUESTION\" }}";
        Want::Date =>
            "日期要写成 2023-01-01，不加引号",
            "write a date as 2023-01-01, without quotes";
        Want::Month => "月份要写成 \"2023-01\"，加引号", "write a month as \"2023-01\", in quotes";
        Want::Flag => "只能写 true 或 false", "write true or false";
        Want::Whole { most } => "要写 1 到 {most} 的整数", "write a whole number from 1 to {most}";
        Want::List => "要写成方括号里的一列：[ … ]", "write a list in brackets: [ … ]";
        Want::Table =>
            "要写成一组键和值：{{ 键 = 值 }}",
            "write keys and values: {{ key = value }}";
        Want::Ages =>
            "年龄要写成 \"..70\"（不满 70）、\"70..\"（70 及以上）或 \"60..70\"",
            "write \"..70\" (under 70), \"70..\" (70 and over) or \"60..70\"";
        Want::Band => "分段要写成 \"0..5000\" 或 \"5000..\"", "write \"0..5000\" or \"5000..\"";
        Want::Range(QuestionKind::YesNo) => "要写 \"yes\" 或 \"no\"", "write \"yes\" or \"no\"";
        Want::Range(QuestionKind::Number) =>
            "要写成 \"..20\"（不满 20）、\"20..\"（20 及以上）或 \"10..20\"",
            "write \"..20\" (under 20), \"20..\" (20 and over) or \"10..20\"";
        Want::Range(QuestionKind::Money) =>
            "要写成 \"..5000\"（不满 5000 元）、\"5000..\" 或 \"1000..5000\"",
            "write \"..5000\" (under 5,000 yuan), \"5000..\" or \"1000..5000\"";
        Want::Range(QuestionKind::Rate) =>
            "要写成 \"..50%\"（不满 50%）、\"50%..\" 或 \"10%..50%\"",
            "write \"..50%\" (under 50 %), \"50%..\" or \"10%..50%\"";
        Want::Answer(kind) => "要写{}", "write {}", answer_kind(kind, language);
    }
}

/// What answers a question.
pub(super) fn answer_kind(kind: QuestionKind, language: Language) -> &'static str {
    match kind {
        QuestionKind::Money => language.pick("金额，例如 \"80000\"", "an amount, such as \"80000\""),
        QuestionKind::Rate => language.pick("比例，例如 \"60%\"", "a rate, such as \"60%\""),
        QuestionKind::Number => language.pick("整数，例如 \"20\"", "a whole number, such as \"20\""),
        QuestionKind::YesNo => language.pick("是否，\"yes\" 或 \"no\"", "\"yes\" or \"no\""),
    }
}

/// What a part of a file is called.
pub(super) fn noun(part: PartKind, language: Language) -> &'static str {
    match part {
        PartKind::Clause => language.pick("条文", "clause"),
        PartKind::Assumption => language.pick("假设", "assumption"),
        PartKind::Question => language.pick("问题", "question"),
        PartKind::Reading => language.pick("读法", "reading"),
        PartKind::Pool => language.pick("桶", "pool"),
        PartKind::Deductible => language.pick("起付标准", "deductible"),
        PartKind::Share => language.pick("支付比例", "share"),
        PartKind::Ceiling => language.pick("限额", "ceiling"),
        PartKind::SecondFund => language.pick("第二段基金", "second_fund"),
    }
}

/// What may have been meant.
pub(super) fn guess(near: &Option<String>, language: Language) -> String {
    let guess = |near: &String| say!(language, "，您是不是想写 {near}？", ": did you mean {near}?");
    near.as_ref().map(guess).unwrap_or_default()
}

/// How many situations more no row answers.
pub(super) fn further(more: usize, language: Language) -> String {
    if more == 0 { String::new() } else { say!(language, "，另外还有 {more} 种", ", and {more} more") }
}

/// The lines of the rows next to a situation.
pub(super) fn beside(near: &[u32], language: Language) -> String {
    let lines: Vec<String> = near.iter().map(u32::to_string).collect();
    if lines.is_empty() {
        return String::new();
    }
    say!(language, "；相邻的是第 {} 行", "; next to it: line {}", lines.join(language.pick("、", ", ")))
}

/// A situation, as far as a table asks for it.
pub(super) fn scene(situation: &Circumstances, language: Language) -> String {
    let words: Vec<String> = situation.0.iter().map(|one| circumstance(one, language)).collect();
    if words.is_empty() {
        say!(language, "所有情况", "every situation")
    } else {
        words.join(language.pick("，", ", "))
    }
}

fn circumstance(circumstance: &Circumstance, language: Language) -> String {
    match circumstance {
        Circumstance::Status(status) => word(status.label(language), status.name(), language),
        Circumstance::Level(level) => word(level.label(language), level.name(), language),
        Circumstance::Care(care) => self::care(*care, language),
        Circumstance::Kind(kind) => word(kind.label(language), kind.name(), language),
        Circumstance::Place(place) => word(place.label(language), place.name(), language),
        Circumstance::Age(0, Some(until)) => say!(language, "不满 {until} 岁", "under {until}"),
        Circumstance::Age(from, Some(until)) => {
            say!(language, "{from} 岁到不满 {until} 岁", "age {from} to under {until}")
        }
        Circumstance::Age(from, None) => say!(language, "{from} 岁及以上", "age {from} and over"),
        Circumstance::Days(from, None) => {
            let from = from.unwrap_or(Date::MIN);
            say!(language, "{from} 起", "from {from} on")
        }
        Circumstance::Days(None, Some(until)) => say!(language, "到 {until} 为止", "until {until}"),
        Circumstance::Days(Some(from), Some(until)) => say!(language, "{from} 到 {until}", "{from} to {until}"),
        Circumstance::Answer { question, from, until } if from == until => {
            say!(language, "{question} 是 {from}", "{question} {from}")
        }
        Circumstance::Answer { question, from, until } => {
            say!(language, "{question} 在 {from} 到 {until} 之间", "{question} {from} to {until}")
        }
    }
}

/// A kind of care.
pub(super) fn care(care: Care, language: Language) -> String {
    word(care.label(language), care.name(), language)
}

/// A member of a closed list: the word that the file writes, in Chinese after its name. What the name has in brackets is
/// left out, since the word stands in brackets.
fn word(label: &str, word: &str, language: Language) -> String {
    let label = label.split('（').next().unwrap_or(label);
    say!(language, "{label}（{word}）", "{word}")
}
