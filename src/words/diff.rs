//! The words of a comparison of rules.

use super::rules;
use crate::region::Region;
use crate::review::diff::{COLUMNS, RowFault, RowFlaw, Stated, StatedValue, Topic};
use crate::units::{Care, Language, Level, Status, say, sentences};

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
    let what = sentences! { language, match &fault.flaw;
        RowFlaw::Value(fault) => "{}", "{}", crate::words::fault(fault, language);
        RowFlaw::Unknown =>
            "没有这一列。可以有：{}。",
            "There is no such column. There may be: {}.",
            COLUMNS.map(|(name, _)| name).join(language.pick("、", ", "));
        RowFlaw::Twice => "这一列写了两次，请留一个。", "The column stands twice; leave one.";
        RowFlaw::Missing => "缺少这一列，请加上。", "The column is missing; add it.";
        RowFlaw::Quote =>
            "引号不成对，或者引号外面还有字。",
            "A quotation mark has no partner, or there is text beside one.";
        RowFlaw::Cells(want, found) =>
            "表头有 {want} 列，这一行有 {found} 列。",
            "The heading has {want} cells, this line {found}.";
        RowFlaw::Unsorted(last) =>
            "比同一人的上一行（{last}）还早。同一人的各行要按日期排。",
            "Before the same person’s last row ({last}). A person’s rows must be in order of date.";
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

/// A value, with what it depends on beside the situation.
pub fn stated(stated: &Stated, region: &Region, language: Language) -> String {
    let value = value(&stated.value, region, language);
    if stated.when.age.is_none() && stated.when.facts.is_empty() {
        return value;
    }
    let conditions = rules::conditions(&stated.when, region, language);
    say!(language, "{value}（{conditions}）", "{value} ({conditions})")
}

fn value(value: &StatedValue, region: &Region, language: Language) -> String {
    let amount = |amount| rules::amount(amount, region, language);
    let period = |per| rules::period(per, language);
    let basis = |basis| rules::basis(basis, language);
    match value {
        StatedValue::InForce(true) => language.pick("已施行", "in force").to_owned(),
        StatedValue::InForce(false) => language.pick("尚未施行", "not yet in force").to_owned(),
        StatedValue::Covered => language.pick("本文件保障", "covered by this document").to_owned(),
        StatedValue::Told(text) => text.get(language).to_owned(),
        StatedValue::SameBenefits => language.pick("待遇相同", "the same benefits").to_owned(),
        StatedValue::FirstShare(rate) => rate.to_string(),
        StatedValue::NoDeductible => language.pick("不设起付标准", "no deductible").to_owned(),
        StatedValue::Deductible(standard, per) => format!("{} {}", amount(standard), period(*per)),
        StatedValue::YearlyLimit(limit) => amount(limit),
        StatedValue::Share(row) => {
            let rate = rules::percent(&row.rate, region, language);
            let banded = !row.over.is_zero() || row.up_to.is_some();
            if banded { format!("{} {rate}", rules::band(row.over, row.up_to, language)) } else { rate }
        }
        StatedValue::Added(points) => rules::added(points, region, language),
        StatedValue::Ceiling(limit, per, on) => format!("{} {} {}", amount(limit), period(*per), basis(*on)),
        StatedValue::CeilingByDisease { each_further, at_most, counts, per, basis: on } => {
            let limit = rules::by_disease(*each_further, *at_most, *counts, language);
            format!("{limit} {} {}", period(*per), basis(*on))
        }
        StatedValue::Merge { care, into, within_days, same_hospital } => {
            let care = rules::cares(*care, language);
            let into = rules::merge(*into, *within_days, *same_hospital, language);
            say!(language, "{care}，{into}", "{care}: {into}")
        }
        StatedValue::Excluded(care) => rules::cares(*care, language),
        StatedValue::Credit(monthly) => rules::credit(monthly, region, language),
        StatedValue::Interest(day_count) => rules::interest(*day_count, language),
        StatedValue::Family { floor, above } => rules::family(*floor, *above, language),
    }
}

/// What stands where a side has no such value.
pub fn nothing(language: Language) -> &'static str {
    language.pick("没有", "none")
}
