//! The words of a comparison of rules.

use crate::review::diff::{COLUMNS, RowFault, RowFlaw, Topic};
use crate::units::{Care, Language, Level, Status, say};

/// What a value is about.
pub fn topic(topic: Topic, language: Language) -> &'static str {
    match topic {
        Topic::InForce => language.pick("是否施行", "in force"),
        Topic::Route => language.pick("由谁保障", "who covers it"),
        Topic::FirstShare => language.pick("乙类先行自付", "first share of class B"),
        Topic::Deductible => language.pick("起付标准", "deductible"),
        Topic::YearlyLimit => language.pick("年度起付标准", "yearly limit of deductibles"),
        Topic::Share => language.pick("支付比例", "rate"),
        Topic::Added => language.pick("比例增减", "points added"),
        Topic::Ceiling => language.pick("最高支付限额", "ceiling"),
        Topic::SecondFund => language.pick("限额以上", "above the ceiling"),
        Topic::Pharmacy => language.pick("药店", "pharmacies"),
        Topic::Internet => language.pick("互联网医院", "internet hospitals"),
        Topic::ElsewhereDirect => language.pick("异地联网直接结算", "elsewhere, settled directly"),
        Topic::ElsewhereManual => language.pick("异地未联网", "elsewhere, settled by hand"),
        Topic::Merge => language.pick("并入结算", "joining another bill"),
        Topic::DuringAdmission => language.pick("住院期间不享受", "excluded during an admission"),
        Topic::Credit => language.pick("个人账户计入", "account credit"),
        Topic::Interest => language.pick("个人账户计息", "account interest"),
        Topic::Family => language.pick("家庭共享", "family sharing"),
    }
}

/// What is wrong with a row of a CSV.
pub fn row(line: u64, fault: &RowFault, language: Language) -> String {
    let place = match &fault.column {
        Some(column) => say!(language, "第 {line} 行 {column} 列：", "Line {line}, column {column}: "),
        None => say!(language, "第 {line} 行：", "Line {line}: "),
    };
    let what = match &fault.flaw {
        RowFlaw::Value(fault) => crate::words::fault(fault, language),
        RowFlaw::Unknown => say!(
            language,
            "没有这一列。可以有：{}。",
            "There is no such column. There may be: {}.",
            COLUMNS.map(|(name, _)| name).join(language.pick("、", ", "))
        ),
        RowFlaw::Twice => say!(language, "这一列写了两次，请留一个。", "The column stands twice; leave one."),
        RowFlaw::Missing => say!(language, "缺少这一列，请加上。", "The column is missing; add it."),
        RowFlaw::Cells(want, found) => say!(
            language,
            "表头有 {want} 列，这一行有 {found} 列。",
            "The heading has {want} cells, this line {found}."
        ),
        RowFlaw::Quote => say!(
            language,
            "引号不成对，或者引号外面还有字。",
            "A quotation mark has no partner, or there is text beside one."
        ),
        RowFlaw::Unsorted(last) => say!(
            language,
            "比同一人的上一行（{last}）还早。同一人的各行要按日期排。",
            "Before the same person’s last row ({last}). A person’s rows must be in order of date."
        ),
    };
    place + &what
}

/// The names of kinds of care, of statuses and of levels, where not all are meant.
pub fn whom(care: u32, status: u32, level: u32, language: Language) -> String {
    let comma = language.pick("、", ", ");
    let mut parts = Vec::new();
    let mut named = |bits: u32, names: &[&str]| {
        let all = (1 << names.len()) - 1;
        if bits != 0 && bits & all != all {
            let chosen = names.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, name)| *name);
            parts.push(chosen.collect::<Vec<_>>().join(comma));
        }
    };
    named(care, &Care::ALL.map(|it| it.label(language)));
    named(status, &Status::ALL.map(|it| it.label(language)));
    named(level, &Level::ALL.map(|it| it.label(language)));
    if parts.is_empty() { language.pick("所有人", "everybody").to_owned() } else { parts.join(" · ") }
}

pub(crate) fn depending(value: &str, conditions: &str, language: Language) -> String {
    say!(language, "{value}（{conditions}）", "{value} ({conditions})")
}

pub(crate) fn joined(one: &str, other: &str, language: Language) -> String {
    say!(language, "{one}，{other}", "{one}: {other}")
}

pub(crate) fn covered(language: Language) -> &'static str {
    language.pick("本文件保障", "covered by this document")
}

pub(crate) fn no_deductible(language: Language) -> &'static str {
    language.pick("不设起付标准", "no deductible")
}

pub(crate) fn same(language: Language) -> &'static str {
    language.pick("待遇相同", "the same benefits")
}

pub(crate) fn in_force(it_is: bool, language: Language) -> &'static str {
    if it_is { language.pick("已施行", "in force") } else { language.pick("尚未施行", "not yet in force") }
}

/// What stands where a side has no such value.
pub fn nothing(language: Language) -> &'static str {
    language.pick("没有", "none")
}
