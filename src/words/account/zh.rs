//! 中文。

use crate::account::{Refusal, Stage, Step, What};
use crate::engine::Personal;
use crate::region::Region;
use crate::units::{Member, Purpose};

pub(super) fn step(what: &What, region: &Region) -> String {
    match *what {
        What::Assumed(id) => region.assumption(id).text.zh.clone(),
        What::NotInForce(start) => format!("文件从 {start} 起施行，之前进多少这份文件没有说，没有计算"),
        What::Retires(month) => format!("退休后从次月起换标准：{month} 起按退休的进账"),
        What::OfBase { .. } => "按缴费基数的比例进账（计入）".to_owned(),
        What::Twelfth { last: false, .. } => "一年的定额，每月进十二分之一（计入）".to_owned(),
        What::Twelfth { last: true, .. } => "一年的定额，最后一个月进剩下的（计入）".to_owned(),
        What::ShareOf { .. } => "按比例算出每月进账（计入）".to_owned(),
        What::Fixed => "每月进账（计入）".to_owned(),
        What::Told => "每月进账：用您填写的数（计入）".to_owned(),
        What::Stopped => "断缴，这个月不进账（暂停计入）".to_owned(),
        What::MadeUp(month) => format!("补缴以后，补进 {month} 的（补划）"),
        What::Pays { purpose: of, who, .. } => format!("{}，{}：个人账户付", purpose(of), member(who)),
        What::Refused { code, .. } => format!("不付的部分：{}", refusal(code, region)),
        What::Carried(sum) => format!("今年以前各月的积数乘利率：{sum}"),
        What::Borne { balance_days, rate, sum } => format!("每天的余额加起来 {balance_days}，利率 {rate}，相乘 {sum}"),
        What::Interest { .. } => "结息，四舍五入到分（利息）".to_owned(),
    }
}

pub(super) fn formula(step: &Step) -> Option<String> {
    let result = step.amount?;
    Some(match step.what {
        What::OfBase { base, rate } | What::ShareOf { whole: base, rate } => format!("{base} × {rate} = {result}"),
        What::Twelfth { yearly, last: false } => format!("{yearly} ÷ 12 = {result}"),
        What::Twelfth { yearly, last: true } => format!("{yearly} − 前十一份 = {result}"),
        What::Pays { asked, available, .. } => format!("{asked} 和能付的 {available} 取小的 = {result}"),
        What::Interest { sum, day_count } => format!("{sum} ÷ {day_count} = {result}"),
        What::Assumed(_)
        | What::NotInForce(_)
        | What::Retires(_)
        | What::Fixed
        | What::Told
        | What::Stopped
        | What::MadeUp(_)
        | What::Refused { .. }
        | What::Carried(_)
        | What::Borne { .. } => return None,
    })
}

pub(super) fn refusal(code: Refusal, region: &Region) -> String {
    match code {
        Refusal::NotInForce => format!("文件从 {} 起施行，这笔在那之前。", region.document.in_force),
        Refusal::NotFor => "文件规定，个人账户不能用在这上面。".to_owned(),
        Refusal::NotListed => "文件没有说个人账户可以用在这上面。".to_owned(),
        Refusal::NotForThem => "文件说可以这样用，但没有说可以给这个人用。".to_owned(),
        Refusal::FamilyFloor => "给家人用，自己的余额要留够底线，能付的只有这些。".to_owned(),
        Refusal::Balance => "余额不够，能付的只有这些，剩下的付现金。".to_owned(),
    }
}

pub(super) fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Medical => "定点医院就医",
        Purpose::Pharmacy => "定点药店购药、器械、耗材",
        Purpose::Premium => "参保缴费",
        Purpose::Payout => "支取余额",
        Purpose::Other => "公共卫生、健身、养生等",
    }
}

pub(super) fn member(member: Member) -> &'static str {
    match member {
        Member::Own => "本人",
        Member::Spouse => "配偶",
        Member::Parent => "父母",
        Member::Child => "子女",
    }
}

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Ground => "依据",
        Stage::Credit => "计入",
        Stage::Use => "使用",
        Stage::Interest => "计息",
    }
}

pub(super) fn person_question(asked: Personal) -> &'static str {
    match asked {
        Personal::MonthlyBase => "每月的缴费基数（元）：每月进账是它的一个比例。",
        Personal::Interest => "结息利率：文件只说按银行三个月整存整取，没有写是多少。",
        Personal::Birth => "出生日期：每月进账看年龄。",
        Personal::ChronicDiseases => "门诊慢性病的病种和限额：限额看病种。",
    }
}
