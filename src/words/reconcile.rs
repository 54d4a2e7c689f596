//! The words of a reconciliation.

use crate::analysis::reconcile::{Clash, Conflict, Quantity, Reconciled, RequestChange, SlipSheet, Span, Verdict};
use crate::engine::Line;
use crate::region::{PoolId, Region};
use crate::units::{Date, Language, say};

/// What came out, in one sentence.
pub fn verdict(found: &Reconciled, language: Language) -> String {
    match found.verdict() {
        Verdict::Agrees => say!(language, "结算单和估算一致。", "The slip agrees with the estimate."),
        Verdict::Explained => {
            let (ways, changes) = (found.explanations.len(), found.explanations.first().map_or(0, |it| it.changes.len()));
            let [ways_en, changes_en] = [counted(ways, "explanation"), counted(changes, "change")];
            say!(
                language,
                "不一致，但说得通：有 {ways} 种解释，各改 {changes} 处，改了以后逐行相符。",
                "They differ, but {ways_en} would account for it ({changes_en} each): then every line agrees."
            )
        }
        Verdict::Unexplained => found.differences.first().map_or_else(String::new, |it| {
            say!(
                language,
                "不一致，找不到解释。最先不同的一行是「{}」：结算单 {}，估算 {}。",
                "They differ, and nothing known explains it. The first line that differs is “{}”: slip {}, estimate {}.",
                it.line.label(language),
                it.given,
                it.estimated
            )
        }),
        Verdict::Conflict => say!(
            language,
            "结算单自己对不上：有几行不能同时成立，请先核对抄写。",
            "The slip contradicts itself: some lines cannot all be true. Check how they were copied."
        ),
    }
}

/// In English, where more than one is a plural.
fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Which lines cannot all be true, and why.
pub fn conflict(sheet: &SlipSheet, conflict: &Conflict, language: Language) -> String {
    let given = conflict.entries.iter().map(|at| &sheet.entries[*at]);
    let given: Vec<String> = given.map(|entry| format!("{} {}", entry.name, entry.amount)).collect();
    let Conflict { clash, of, whole, parts, .. } = conflict;
    let (of, given) = (quantity(*of, language), given.join(language.pick("、", ", ")));
    match clash {
        Clash::Twice => say!(language, "「{of}」有两个数：{given}。", "“{of}” has two amounts: {given}."),
        Clash::Sum => say!(
            language,
            "「{of}」应等于各部分之和，一边是 {whole}，一边是 {parts}。由这几行得出：{given}。",
            "“{of}” must be the sum of its parts, but is {whole} by some lines and {parts} by others: {given}."
        ),
        Clash::Exceeds => say!(
            language,
            "「{of}」是 {whole}，它的各部分加起来却有 {parts}。由这几行得出：{given}。",
            "“{of}” is {whole}, but its parts come to {parts}, by these lines: {given}."
        ),
    }
}

/// What may be other than the request says.
pub fn change(change: &RequestChange, region: &Region, language: Language) -> String {
    let pool = |at: PoolId| region.pool_of(at).name.get(language);
    match change {
        RequestChange::Account { pays: true } => say!(language, "用个人账户付了", "The account was used"),
        RequestChange::Account { pays: false } => say!(language, "没有用个人账户付", "The account was not used"),
        RequestChange::Balance { from, to } => say!(
            language,
            "这次之前个人账户里是 {to}，不是 {from}",
            "Before this visit the account held {to}, not {from}",
            to = span(to, language)
        ),
        RequestChange::Borne { pool: at, from, to } => say!(
            language,
            "这次之前「{pool}」的起付标准已负担 {to}，不是 {from}：可能漏了几次就诊",
            "Before this visit {to} of the deductible ({pool}) had been borne, not {from}: visits may be missing",
            pool = pool(*at),
            to = span(to, language)
        ),
        RequestChange::Used { pool: at, from, to } => say!(
            language,
            "这次之前「{pool}」的最高支付限额已用 {to}，不是 {from}：可能漏了几次就诊",
            "Before this visit {to} of the ceiling ({pool}) had been used, not {from}: visits may be missing",
            pool = pool(*at),
            to = span(to, language)
        ),
        RequestChange::FirstShare { from, to, rate: Some(rate) } => say!(
            language,
            "乙类先行自付按 {rate} 算，是 {to}，不是 {from}",
            "The first share of class B is {rate}, which is {to}, not {from}",
            to = span(to, language)
        ),
        RequestChange::FirstShare { from, to, rate: None } => say!(
            language,
            "先行自付是 {to}，不是 {from}",
            "The first share is {to}, not {from}",
            to = span(to, language)
        ),
        RequestChange::Parts { outside_catalogue, above_limit, first_share } => {
            let amounts = PARTS.iter().zip([outside_catalogue, above_limit, first_share]);
            let parts: Vec<String> =
                amounts.map(|(line, amount)| format!("{} {amount}", line.label(language))).collect();
            let parts = parts.join(language.pick("、", ", "));
            say!(language, "账单的组成照结算单：{parts}", "The bill is made up as on the slip: {parts}")
        }
        RequestChange::Level { from, to } => settled_as(to.label(language), from.label(language), language),
        RequestChange::Status { from, to } => settled_as(to.label(language), from.label(language), language),
        RequestChange::Kind { from, to } => settled_as(to.label(language), from.label(language), language),
        RequestChange::Place { from, to } => say!(
            language,
            "就医地是「{}」，不是「{}」",
            "The place is “{}”, not “{}”",
            to.label(language),
            from.label(language)
        ),
        RequestChange::Reading { reading, from, to } => {
            let reading = region.reading(*reading);
            let option = |at: u8| reading.options[usize::from(at)].text.get(language);
            say!(
                language,
                "「{}」按「{}」理解，不是「{}」",
                "“{}” is read as “{}”, not “{}”",
                reading.text.get(language),
                option(*to),
                option(*from)
            )
        }
        RequestChange::Date { from, to } => date(*from, *to, region, language),
        RequestChange::Designated { to: true } => {
            say!(language, "按定点机构结算", "Settled as at a designated institution")
        }
        RequestChange::Designated { to: false } => {
            say!(language, "按非定点机构结算", "Settled as at an institution that is not designated")
        }
        RequestChange::Prescription { to: true } => say!(language, "凭处方买的药", "Bought on a prescription"),
        RequestChange::Prescription { to: false } => say!(language, "没有处方", "Bought without a prescription"),
    }
}

fn settled_as(to: &str, from: &str, language: Language) -> String {
    say!(language, "按{to}结算，不是{from}", "Settled as {to}, not {from}")
}

/// What another date of settlement changes: the year, the rules, or the order of the visits.
fn date(from: Date, to: Date, region: &Region, language: Language) -> String {
    if from.year() != to.year() {
        let (old, new) = (from.year(), to.year());
        say!(
            language,
            "算在 {new} 年（例如 {to}），不是 {old} 年",
            "Counted in {new} (for example on {to}), not in {old}"
        )
    } else if region.changes_between(from, to) {
        say!(language, "按 {to} 的规定结算，不是 {from} 的", "Settled by the rules of {to}, not of {from}")
    } else {
        say!(
            language,
            "在 {to} 前后结算，不是 {from}：和别的就诊先后不同",
            "Settled around {to}, not on {from}: in another order with the other visits"
        )
    }
}

/// What an amount is of.
pub fn quantity(quantity: Quantity, language: Language) -> &'static str {
    match quantity {
        Quantity::Line(line) => line.label(language),
        Quantity::OtherFunds => language.pick("其他基金支付", "Other funds"),
        Quantity::Hospital => language.pick("医院负担金额", "The hospital’s part"),
        Quantity::OtherPayers => language.pick("其他基金和医院负担", "Other funds and the hospital"),
        Quantity::AllFunds => language.pick("基金支付总额", "All funds"),
        Quantity::Beyond => language.pick("其他支付", "Other payments"),
        Quantity::Payers => language.pick("个人以外支付的合计", "Everybody but the person"),
    }
}

/// Amounts that fit.
pub fn span(span: &Span, language: Language) -> String {
    match span.high {
        Some(high) if high == span.low => high.to_string(),
        Some(high) => say!(language, "{} 到 {high}", "{} to {high}", span.low),
        None => say!(language, "{} 或更多", "{} or more", span.low),
    }
}

/// The names of three of the bill's parts.
const PARTS: [Line; 3] = [Line::OutsideCatalogue, Line::AboveLimit, Line::FirstShare];
