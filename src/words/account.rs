//! What a personal account's statement has to say.

use crate::account::{AccountRefusal, AccountStep, AccountStepKind};
use crate::engine::Personal;
use crate::region::Region;
use crate::units::{Language, say};

/// What a step did.
pub fn account_step(step: &AccountStep, region: &Region, language: Language) -> String {
    let fixed = |zh, en| language.pick(zh, en).to_owned();
    match step.what {
        AccountStepKind::Assumed(id) => region.assumption(id).text.get(language).to_owned(),
        AccountStepKind::NotInForce(start) => say!(
            language,
            "文件从 {start} 起施行，之前进多少这份文件没有说，没有计算",
            "The document applies from {start}; it does not say what was credited before, and nothing is counted"
        ),
        AccountStepKind::Retires(month) => say!(
            language,
            "退休后从次月起换标准：{month} 起按退休的进账",
            "Retirement changes the credit from the next month: as retired from {month} on"
        ),
        AccountStepKind::OfBase { .. } => {
            fixed("按缴费基数的比例进账（计入）", "Credited: a share of the contribution base")
        }
        AccountStepKind::Twelfth { last: false, .. } => {
            fixed("一年的定额，每月进十二分之一（计入）", "Credited: a twelfth of the year’s fixed sum")
        }
        AccountStepKind::Twelfth { last: true, .. } => {
            fixed("一年的定额，最后一个月进剩下的（计入）", "Credited: what is left of the year’s fixed sum")
        }
        AccountStepKind::ShareOf { .. } => fixed("按比例算出每月进账（计入）", "Credited: a share, each month"),
        AccountStepKind::Fixed => fixed("每月进账（计入）", "Credited each month"),
        AccountStepKind::Told => fixed("每月进账：用您填写的数（计入）", "Credited each month: your own figure"),
        AccountStepKind::Stopped => {
            fixed("断缴，这个月不进账（暂停计入）", "Contributions have stopped: nothing is credited this month")
        }
        AccountStepKind::MadeUp(month) => {
            say!(language, "补缴以后，补进 {month} 的（补划）", "Made up after repayment: the credit of {month}")
        }
        AccountStepKind::Pays { purpose: of, who, .. } => {
            say!(language, "{}，{}：个人账户付", "{}, {}: the account pays", of.label(language), who.label(language))
        }
        AccountStepKind::Refused { code, .. } => {
            say!(language, "不付的部分：{}", "Not paid: {}", refusal(code, region, language))
        }
        AccountStepKind::Carried(sum) => say!(
            language,
            "今年以前各月的积数乘利率：{sum}",
            "Balance-days times rate of this year’s earlier months: {sum}"
        ),
        AccountStepKind::Borne { balance_days, rate, sum } => say!(
            language,
            "每天的余额加起来 {balance_days}，利率 {rate}，相乘 {sum}",
            "The days’ balances add up to {balance_days}, the rate is {rate}, the product {sum}"
        ),
        AccountStepKind::Interest { .. } => fixed("结息，四舍五入到分（利息）", "Interest, half up to the fen"),
    }
}

/// How a step's amount was found, with its numbers; none where nothing was computed.
pub fn account_formula(step: &AccountStep, language: Language) -> Option<String> {
    let result = step.amount?;
    Some(match step.what {
        AccountStepKind::OfBase { base, rate } | AccountStepKind::ShareOf { whole: base, rate } => {
            format!("{base} × {rate} = {result}")
        }
        // Twelve parts that come to a little less than the whole: the last month has the rest.
        AccountStepKind::Twelfth { yearly, part, last: false } if part.fen() * 12 < yearly.fen() => {
            say!(language, "{yearly} ÷ 12 舍到分 = {result}", "{yearly} ÷ 12 cut to the fen = {result}")
        }
        AccountStepKind::Twelfth { yearly, last: false, .. } => format!("{yearly} ÷ 12 = {result}"),
        AccountStepKind::Twelfth { yearly, part, last: true } => format!("{yearly} − {part} × 11 = {result}"),
        AccountStepKind::Pays { asked, available, .. } => say!(
            language,
            "{asked} 和能付的 {available} 取小的 = {result}",
            "the lesser of {asked} and the {available} there is = {result}"
        ),
        AccountStepKind::Interest { sum, day_count } => format!("{sum} ÷ {day_count} = {result}"),
        AccountStepKind::Assumed(_)
        | AccountStepKind::NotInForce(_)
        | AccountStepKind::Retires(_)
        | AccountStepKind::Fixed
        | AccountStepKind::Told
        | AccountStepKind::Stopped
        | AccountStepKind::MadeUp(_)
        | AccountStepKind::Refused { .. }
        | AccountStepKind::Carried(_)
        | AccountStepKind::Borne { .. } => return None,
    })
}

/// Why an account does not pay all that is asked.
pub fn refusal(code: AccountRefusal, region: &Region, language: Language) -> String {
    let fixed = |zh, en| language.pick(zh, en).to_owned();
    match code {
        AccountRefusal::NotInForce => say!(
            language,
            "文件从 {} 起施行，这笔在那之前。",
            "The document applies from {}; this was before.",
            region.document.in_force
        ),
        AccountRefusal::NotFor => {
            fixed("文件规定，个人账户不能用在这上面。", "The document forbids this use of the account.")
        }
        AccountRefusal::NotListed => {
            fixed("文件没有说个人账户可以用在这上面。", "The document does not list this use of the account.")
        }
        AccountRefusal::NotForThem => {
            fixed("文件说可以这样用，但没有说可以给这个人用。", "The document lists this use, but not for this person.")
        }
        AccountRefusal::FamilyFloor => fixed(
            "给家人用，自己的余额要留够底线，能付的只有这些。",
            "After use by the family the owner’s balance must stay over the floor: no more can be paid.",
        ),
        AccountRefusal::Balance => {
            fixed("余额不够，能付的只有这些，剩下的付现金。", "The balance is too small: the rest is paid in cash.")
        }
    }
}

/// What is asked of the person, and why.
pub fn person_question(asked: Personal, language: Language) -> &'static str {
    match asked {
        Personal::MonthlyBase => language.pick(
            "每月的缴费基数（元）：每月进账是它的一个比例。",
            "The contribution base a month, in yuan: the credit is a share of it.",
        ),
        Personal::Interest => language.pick(
            "结息利率：文件只说按银行三个月整存整取，没有写是多少。",
            "The interest rate: the document names the three-month deposit rate, not its value.",
        ),
        Personal::Birth => language.pick("出生日期：每月进账看年龄。", "The date of birth: the credit depends on age."),
        Personal::ChronicDiseases => language.pick(
            "门诊慢性病的病种和限额：限额看病种。",
            "The recognised chronic diseases and their ceilings: the ceiling depends on them.",
        ),
    }
}
