//! 中文。

use super::Phrases;
use crate::region::{Across, Basis, Counts, Crossing, Period};
use crate::units::{Date, Money, Rate};

pub(super) static PHRASES: Phrases = Phrases {
    document: "文件",
    title: "标题",
    number: "文号",
    issued: "印发日期",
    in_force: "施行日期",
    notice: "注意",
    visits: "谁、在哪里、看什么",
    scope: "政策范围内的费用",
    status_change: "年内身份变化",
    class_b: "乙类先行自付",
    class_b_otherwise: "其余的乙类",
    dual_channel_exempt: "「双通道」药品除外",
    merge: "并入住院或特殊疾病结算",
    during_admission: "住院期间",
    undesignated: "非定点",
    same: "待遇相同",
    referrals: "按别的规定办理",
    only_levels: "开展的级别",
    deductible: "起付标准",
    no_deductible: "不设起付标准",
    yearly_limit: "年度累计起付标准",
    if_missing: "没有给出时",
    share: "支付比例",
    added: "在上面加",
    ceiling: "最高支付限额",
    no_ceiling: "不设最高支付限额",
    same_share: "与前一段比例相同",
    assumption: "假设",
    assumptions: "假设",
    questions: "文件没有给出的数",
    readings: "读法",
    default: "默认",
    account: "个人账户",
    account_pays: "可以付",
    account_cash: "其余",
    account_not_for: "不能付",
    allowed: "能付",
    credit: "计入",
    on_retirement: "在职转退休",
    gap: "断缴和补缴",
    on_payout: "支取时结息",
    interest: "计息",
    family: "家庭共享",
    bounds: "各地办法要满足的界限",
    deductible_at_most: "普通门诊年度起付标准不高于",
    rate_at_least: "在职支付比例不低于",
    retired_extra: "退休平均高出",
    level_step: "级别之间的比例要差就至少差",
    ceiling_about: "年度最高支付限额大约",
    texts: "照原文说明的条文",
    any: "所有情况",
    none: "无",
    bands_bill: "按一张账单分段",
    bands_year: "按全年累计分段",
    no_bands: "不分段",
    asked: "要问",
    second_fund: "第二段基金",
    yes: "是",
    no: "否",
    comma: "，",
    and: "、",
    colon: "：",
};

pub(super) fn ages(from: u32, until: u32) -> String {
    match (from, until) {
        (0, until) => format!("不满 {until} 岁"),
        (from, 150..) => format!("{from} 岁及以上"),
        (from, until) => format!("{from} 岁到不满 {until} 岁"),
    }
}

pub(super) fn days(from: Option<Date>, until: Option<Date>) -> Option<String> {
    match (from, until) {
        (None, None) => None,
        (Some(from), None) => Some(format!("{from} 起")),
        (None, Some(until)) => Some(format!("到 {until} 为止")),
        (Some(from), Some(until)) => Some(format!("{from} 到 {until}")),
    }
}

pub(super) fn yuan(amount: Money) -> String {
    format!("{amount} 元")
}

pub(super) fn share_of(base: &str, percent: Rate) -> String {
    format!("{base}的 {percent}")
}

pub(super) fn period(period: Period) -> &'static str {
    match period {
        Period::Year => "按年累计",
        Period::Quarter => "按季累计",
        Period::Month => "按月累计",
        Period::Visit => "按次",
        Period::Admission => "按住院次数",
    }
}

pub(super) fn across(across: Across) -> &'static str {
    match across {
        Across::TopUp => "各级别合并累计，与就诊级别的标准比",
        Across::PerLevel => "各级别分开累计",
        Across::FirstLevel => "首次就诊的级别定标准",
    }
}

pub(super) fn crossing(crossing: Crossing) -> &'static str {
    match crossing {
        Crossing::Whole => "到顶以后才免",
        Crossing::Clipped => "到顶那次只收差额",
    }
}

pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Fund => "管基金付的钱",
        Basis::Spend => "管计入的费用（起付标准以上）",
    }
}

pub(super) fn counts(counts: Counts) -> &'static str {
    match counts {
        Counts::Total => "加完不超过",
        Counts::Increments => "加的部分不超过",
    }
}

pub(super) fn by_disease(each: Money, most: Money, counts: &str) -> String {
    format!("限额最高的病种，每多一种加 {each} 元，{counts} {most} 元")
}

pub(super) fn band(over: Money, up_to: Option<Money>) -> String {
    match up_to {
        Some(up_to) => format!("{over} 元到 {up_to} 元的部分"),
        None => format!("{over} 元以上的部分"),
    }
}

pub(super) fn of_base(rate: &str) -> String {
    format!("每月：缴费基数的 {rate}")
}

pub(super) fn yearly(amount: &str) -> String {
    format!("每年：{amount}")
}

pub(super) fn monthly(amount: &str) -> String {
    format!("每月：{amount}")
}

pub(super) fn interest(day_count: u16) -> String {
    format!("一年按 {day_count} 天算")
}

pub(super) fn family(floor: Money, above: bool) -> String {
    if above {
        format!("共享后本人余额须高于 {floor} 元")
    } else {
        format!("共享后本人余额不低于 {floor} 元")
    }
}

pub(super) fn merge(into: &str, within_days: Option<u32>, same_hospital: bool) -> String {
    let days = within_days.map_or(String::new(), |days| format!("{days} 天内"));
    let place = if same_hospital { "在同一家医院" } else { "" };
    format!("{days}{place}转{into}的，并入结算")
}

pub(super) fn pool(name: &str) -> String {
    format!("计入「{name}」")
}

pub(super) fn way(way: &crate::review::impact::Way) -> String {
    use crate::review::impact::Way;
    match way {
        Way::Visits { person, funds } => format!("自己出 {person} 元，基金付 {funds} 元"),
        Way::Account(closing) => format!("年底余额 {closing} 元"),
        Way::Asks => "缺一个数，要问".to_owned(),
    }
}
