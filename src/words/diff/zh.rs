//! 比较规定的话，中文。

use crate::review::diff::{RowFault, RowFlaw, Topic};
use crate::units::Language;

pub(super) fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::InForce => "是否施行",
        Topic::Route => "由谁保障",
        Topic::FirstShare => "乙类先行自付",
        Topic::Deductible => "起付标准",
        Topic::YearlyLimit => "年度起付标准",
        Topic::Share => "支付比例",
        Topic::Added => "比例增减",
        Topic::Ceiling => "最高支付限额",
        Topic::SecondFund => "限额以上",
        Topic::Pharmacy => "药店",
        Topic::Internet => "互联网医院",
        Topic::ElsewhereDirect => "异地联网直接结算",
        Topic::ElsewhereManual => "异地未联网",
        Topic::Merge => "并入结算",
        Topic::DuringAdmission => "住院期间不享受",
        Topic::Credit => "个人账户计入",
        Topic::Interest => "个人账户计息",
        Topic::Family => "家庭共享",
    }
}

pub(super) fn row(line: u64, fault: &RowFault) -> String {
    let place = match &fault.column {
        Some(column) => format!("第 {line} 行 {column} 列："),
        None => format!("第 {line} 行："),
    };
    let what = match &fault.flaw {
        RowFlaw::Value(fault) => crate::words::fault(fault, Language::Zh),
        RowFlaw::Unknown => format!("没有这一列。可以有：{}。", super::columns("、")),
        RowFlaw::Twice => "这一列写了两次，请留一个。".to_owned(),
        RowFlaw::Missing => "缺少这一列，请加上。".to_owned(),
        RowFlaw::Cells(want, found) => format!("表头有 {want} 列，这一行有 {found} 列。"),
        RowFlaw::Quote => "引号不成对，或者引号外面还有字。".to_owned(),
        RowFlaw::Unsorted(last) => format!("比同一人的上一行（{last}）还早。同一人的各行要按日期排。"),
    };
    place + &what
}

pub(super) fn comma() -> &'static str {
    "、"
}

pub(super) fn everybody() -> &'static str {
    "所有人"
}

pub(super) fn depending(value: &str, conditions: &str) -> String {
    format!("{value}（{conditions}）")
}

pub(super) fn joined(one: &str, other: &str) -> String {
    format!("{one}，{other}")
}

pub(super) fn covered() -> &'static str {
    "本文件保障"
}

pub(super) fn no_deductible() -> &'static str {
    "不设起付标准"
}

pub(super) fn same() -> &'static str {
    "待遇相同"
}

pub(super) fn in_force(it_is: bool) -> &'static str {
    if it_is { "已施行" } else { "尚未施行" }
}

pub(super) fn nothing() -> &'static str {
    "没有"
}
