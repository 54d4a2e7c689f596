//! 对账的话，中文。

use super::PARTS;
use crate::analysis::reconcile::{Change, Clash, Conflict, Reconciled, Span, Verdict};
use crate::region::Region;
use crate::units::Language;
use crate::words;

const ZH: Language = Language::Zh;

pub(super) fn verdict(found: &Reconciled) -> String {
    let first = found.differences.first();
    match found.verdict() {
        Verdict::Agrees => "结算单和估算一致。".to_owned(),
        Verdict::Explained => {
            let (count, changes) =
                (found.explanations.len(), found.explanations.first().map_or(0, |it| it.changes.len()));
            format!("不一致，但说得通：有 {count} 种解释，各改 {changes} 处，改了以后逐行相符。")
        }
        Verdict::Unexplained => first.map_or_else(String::new, |it| {
            let name = words::line(it.line, ZH);
            format!("不一致，找不到解释。最先不同的一行是「{name}」：结算单 {}，估算 {}。", it.given, it.estimated)
        }),
        Verdict::Conflict => "结算单自己对不上：有几行不能同时成立，请先核对抄写。".to_owned(),
    }
}

pub(super) fn conflict(conflict: &Conflict, given: &[String]) -> String {
    let Conflict { clash, of, whole, parts, .. } = conflict;
    let (of, given) = (super::quantity(*of, ZH), given.join("、"));
    match clash {
        Clash::Twice => format!("「{of}」有两个数：{given}。"),
        Clash::Sum => format!("「{of}」应等于各部分之和，一边是 {whole}，一边是 {parts}。由这几行得出：{given}。"),
        Clash::Exceeds => format!("「{of}」是 {whole}，它的各部分加起来却有 {parts}。由这几行得出：{given}。"),
    }
}

pub(super) fn change(change: &Change, region: &Region) -> String {
    let pool = |at: u8| region.pools[usize::from(at)].name.zh.as_str();
    match *change {
        Change::Account { pays: true } => "用个人账户付了".to_owned(),
        Change::Account { pays: false } => "没有用个人账户付".to_owned(),
        Change::Balance { from, to } => format!("这次之前个人账户里是 {}，不是 {from}", span(&to)),
        Change::Borne { pool: at, from, to } => {
            format!("这次之前「{}」的起付标准已负担 {}，不是 {from}：可能漏了几次就诊", pool(at), span(&to))
        }
        Change::Used { pool: at, from, to } => {
            format!("这次之前「{}」的最高支付限额已用 {}，不是 {from}：可能漏了几次就诊", pool(at), span(&to))
        }
        Change::FirstShare { from, to, rate: Some(rate) } => {
            format!("乙类先行自付按 {rate} 算，是 {}，不是 {from}", span(&to))
        }
        Change::FirstShare { from, to, rate: None } => format!("先行自付是 {}，不是 {from}", span(&to)),
        Change::Parts { outside_catalogue, above_limit, first_share } => {
            let amounts = PARTS.iter().zip([outside_catalogue, above_limit, first_share]);
            let parts: Vec<String> =
                amounts.map(|(line, amount)| format!("{} {amount}", words::line(*line, ZH))).collect();
            format!("账单的组成照结算单：{}", parts.join("、"))
        }
        Change::Level { from, to } => {
            format!("按{}结算，不是{}", words::level(to, ZH), words::level(from, ZH))
        }
        Change::Status { from, to } => {
            format!("按{}结算，不是{}", words::status(to, ZH), words::status(from, ZH))
        }
        Change::Reading { reading, from, to } => {
            let reading = &region.readings[usize::from(reading)];
            let option = |at: u8| reading.options[usize::from(at)].text.zh.as_str();
            format!("「{}」按「{}」理解，不是「{}」", reading.text.zh, option(to), option(from))
        }
        Change::Date { from, to } if from.year() != to.year() => {
            format!("算在 {} 年（例如 {to}），不是 {} 年", to.year(), from.year())
        }
        Change::Date { from, to } if region.changes_between(from, to) => {
            format!("按 {to} 的规定结算，不是 {from} 的")
        }
        Change::Date { from, to } => format!("在 {to} 前后结算，不是 {from}：和别的就诊先后不同"),
        Change::Kind { from, to } => format!("按{}结算，不是{}", words::kind(to, ZH), words::kind(from, ZH)),
        Change::Place { from, to } => {
            format!("就医地是「{}」，不是「{}」", words::place(to, ZH), words::place(from, ZH))
        }
        Change::Designated { to: true } => "按定点机构结算".to_owned(),
        Change::Designated { to: false } => "按非定点机构结算".to_owned(),
        Change::Prescription { to: true } => "凭处方买的药".to_owned(),
        Change::Prescription { to: false } => "没有处方".to_owned(),
    }
}

pub(super) fn span(span: &Span) -> String {
    match span.high {
        Some(high) if high == span.low => high.to_string(),
        Some(high) => format!("{} 到 {high}", span.low),
        None => format!("{} 或更多", span.low),
    }
}

pub(super) fn other_funds() -> &'static str {
    "其他基金支付"
}

pub(super) fn hospital() -> &'static str {
    "医院负担金额"
}

pub(super) fn other_payers() -> &'static str {
    "其他基金和医院负担"
}

pub(super) fn all_funds() -> &'static str {
    "基金支付总额"
}

pub(super) fn beyond() -> &'static str {
    "其他支付"
}

pub(super) fn payers() -> &'static str {
    "个人以外支付的合计"
}
