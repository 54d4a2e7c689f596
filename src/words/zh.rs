//! 中文。句子短，先说大白话，再说文件里的词。

use crate::contract::json::JsonWhy;
use crate::contract::table::Holds;
use crate::engine::{Certainty, Code, Line, Outcome, Stage, What};
use crate::problem::Fault;
use crate::region::{Basis, Region};
use crate::units::{Care, Kind, Level, Place, Status};

pub(super) fn step(what: &What, region: &Region) -> String {
    let pool = |at: u8| &region.pools[usize::from(at)].name.zh;
    match *what {
        What::Benefit(at) => format!("这次按「{}」计算", region.benefits[usize::from(at)].name.zh),
        What::SameKind(Kind::Pharmacy) => "凭外配处方在药店买药，按开处方医院的级别计算".to_owned(),
        What::SameKind(Kind::Internet) => "互联网医院，按它依托的实体医院的级别计算".to_owned(),
        What::SameKind(Kind::Hospital) => "在医院就诊".to_owned(),
        What::SamePlace(place) => format!("{}，和本地一样计算", self::place(place)),
        What::StatusAtSettlement => "年内身份变了，按结算这天的身份计算，已经用掉的照算".to_owned(),
        What::Assumed(id) => region.assumption(id).text.zh.clone(),
        What::Uncovered => "这部分统筹基金不付（不予支付）".to_owned(),
        What::Total => "账单总额（医疗费总额）".to_owned(),
        What::OutsideCatalogue => "目录外的，全部自己付（全自费）".to_owned(),
        What::AboveLimit => "超过支付标准的部分，自己付（超限价）".to_owned(),
        What::ItemFirstShare { item, .. } => format!("第 {item} 行：先由自己付一部分（先行自付）"),
        What::FirstShare => "先由自己付的部分（先行自付）合计".to_owned(),
        What::InScope { .. } => "剩下的算进报销（政策范围内）".to_owned(),
        What::NoDeductible => "不设起付标准".to_owned(),
        What::Standard { percent: None, .. } => "起付标准：这条线以内自己负担".to_owned(),
        What::Standard { percent: Some(_), .. } => "起付标准：按比例算出，这条线以内自己负担".to_owned(),
        What::OwnStandard => "起付标准：用您填写的数".to_owned(),
        What::YearlyLimit { borne } => format!("全年起付标准最多负担这么多，今年已负担 {borne}"),
        What::Deductible { borne, .. } if borne.is_zero() => "这次先由自己负担（起付标准）".to_owned(),
        What::Deductible { borne, .. } => format!("之前已负担 {borne}，这次再负担（起付标准）"),
        What::Payable { .. } => "起付标准以上，进入报销的部分".to_owned(),
        What::Rate(rate) => format!("报销比例 {rate}（支付比例）"),
        What::AddedRate(rate) if rate.billionths() < 0 => format!("比例减少：{rate}"),
        What::AddedRate(rate) => format!("比例增加：{rate}"),
        What::OwnRate(rate) => format!("报销比例 {rate}：用您填写的数"),
        What::Band { part, rate } => format!("其中 {part} 按 {rate} 报销"),
        What::Due { .. } | What::BandsDue => "按比例应由基金支付".to_owned(),
        What::Rounded => "四舍五入到分".to_owned(),
        What::Coinsurance { .. } => "按比例留给自己的部分（按比例自付）".to_owned(),
        What::DiseaseLimit { further: 0, .. } => "病种的年度限额：用您填写的数".to_owned(),
        What::DiseaseLimit { further, .. } => format!("限额最高的病种，再加其余 {further} 个病种增加的额度"),
        What::Left { pool: at, basis: Basis::Fund, .. } => {
            format!("「{}」最高支付限额还剩", pool(at))
        }
        What::Left { pool: at, basis: Basis::Spend, .. } => {
            format!("「{}」还能计入的费用（最高支付限额）", pool(at))
        }
        What::OwnLeft => "限额还剩：用您填写的数".to_owned(),
        What::Fund { .. } => "医保出（统筹基金支付）".to_owned(),
        What::LargeAmount { .. } => "超过限额的，大额补助接着出（职工大额医疗费用补助）".to_owned(),
        What::OverCeiling { .. } => "超过限额、没有人再付的部分（超最高支付限额）".to_owned(),
        What::Person { .. } => "您自己出（个人负担总额）".to_owned(),
        What::SelfPay { .. } => "其中目录内的（个人自付）".to_owned(),
        What::OwnExpense => "其中目录外的（个人自费）".to_owned(),
        What::Account { .. } => "个人账户付".to_owned(),
        What::Cash { .. } => "现金付（个人现金支付）".to_owned(),
    }
}

pub(super) fn reason(code: Code, region: &Region) -> String {
    match code {
        Code::NotInForce => format!("这份文件从 {} 起施行，这次就诊在那之前。", region.document.in_force),
        Code::Undesignated => "不是医保定点的医院或药店，统筹基金不付。".to_owned(),
        Code::NoPrescription => "药店买药没有医院的处方，统筹基金不付；个人账户可以付。".to_owned(),
        Code::MissingValue => "文件里缺少要用的数，填上就能算。".to_owned(),
        Code::NothingInScope => "账单里没有能报销的费用。".to_owned(),
        Code::UnderDeductible => "还没超过起付标准，这次都由自己负担，但已计入全年累计。".to_owned(),
        Code::OverCeiling => "限额已经用完，这次基金不再支付。".to_owned(),
        Code::ZeroShare => "按比例算出来不到半分钱，基金不付。".to_owned(),
        Code::Care(_) | Code::Merged | Code::Pharmacy | Code::Internet => "按别的规定办理。".to_owned(),
        Code::ElsewhereDirect | Code::ElsewhereManual => "异地就医按别的规定办理。".to_owned(),
        Code::DuringAdmission => "住院期间不享受这项待遇。".to_owned(),
        Code::Level(_) => "这个级别的医院不开展这项待遇。".to_owned(),
    }
}

pub(super) fn fault(fault: &Fault) -> String {
    let list = |names: &[String]| if names.is_empty() { "（没有）".to_owned() } else { names.join("、") };
    match fault {
        Fault::NotJson(fault) => {
            let why = match fault.why {
                JsonWhy::Unexpected => "这里不该是这个字符",
                JsonWhy::End => "内容不完整",
                JsonWhy::Depth => "嵌套太深",
                JsonWhy::Trailing => "后面多出了内容",
            };
            format!("不是 JSON：第 {} 行第 {} 个字符，{why}。", fault.line, fault.column)
        }
        Fault::TooLong(most) => format!("太长了，一个请求最多 {} MiB。", most >> 20),
        Fault::NotText => "不是 UTF-8 文本。请用 UTF-8 编码保存。".to_owned(),
        Fault::Missing => "缺少这一项，请填写。".to_owned(),
        Fault::Type(expected) => format!("类型不对，应是{}。", holds(expected)),
        Fault::Unknown(known) => format!("没有这一项。可以写：{}。", known.join("、")),
        Fault::Twice => "同一项写了两次，请留一个。".to_owned(),
        Fault::MoneyShape => "不是金额。请写成 \"1000\" 或 \"1000.50\"，单位元。".to_owned(),
        Fault::MoneyNegative => "金额不能小于零。".to_owned(),
        Fault::MoneyDecimals => "金额最多两位小数（到分），例如 \"1000.50\"。".to_owned(),
        Fault::MoneyTooLarge => "金额太大，最多 99999999.99 元。".to_owned(),
        Fault::RateShape => "不是比例。请写成 0 到 1 之间的小数，例如 \"0.55\"。".to_owned(),
        Fault::RateRange => "比例要在 0 到 1 之间：55% 写成 \"0.55\"。".to_owned(),
        Fault::RateDecimals => "比例最多九位小数。".to_owned(),
        Fault::Date => "不是日历上的一天。请写成 \"2023-03-01\"，1900 到 9999 年。".to_owned(),
        Fault::TooEarly(last) => format!("不能早于更早的那些就诊，最晚的是 {last}。"),
        Fault::Integer(low, high) => format!("请写 {low} 到 {high} 之间的整数。"),
        Fault::Choice(names) => format!("没有这个选择。可以写：{}。", list(names)),
        Fault::PartsExceedTotal => "全自费、超限价、先行自付加起来超过了总额，请核对。".to_owned(),
        Fault::SumTooLarge => "各行金额加起来太大，最多 99999999.99 元。".to_owned(),
        Fault::TooFew(low) => format!("至少写 {low} 个。"),
        Fault::TooMany(high) => format!("太多了，最多 {high} 个，请分开算。"),
        Fault::NotAnOrder(count) => format!("要把 0 到 {} 每个编号各写一次，按先后排。", count - 1),
        Fault::DuplicateId(first) => format!("编号重复，{first} 已经用过，请换一个。"),
        Fault::UnknownRegion(known) => format!("没有这个地区。可以写：{}。", list(known)),
        Fault::UnknownParameter(known) => format!("这个地区不需要这个数。可以填：{}。", list(known)),
        Fault::ParameterRange(low, high) => format!("要在 {low} 到 {high} 之间。"),
        Fault::YesNo => "请写 \"yes\" 或 \"no\"。".to_owned(),
        Fault::RateSum => "和别的比例加起来小于 0 或超过了 100%，请核对。".to_owned(),
        Fault::UnknownReading(known) => format!("这个地区没有这个读法。有：{}。", list(known)),
        Fault::UnknownOption(known) => format!("这个读法没有这个选项。有：{}。", list(known)),
        Fault::UnknownPool(known) => format!("这个地区没有这个累计项。有：{}。", list(known)),
        Fault::Month => "不是月份。请写成 \"2023-03\"，1900 到 9998 年。".to_owned(),
        Fault::DateOrMonth => "不是日期，也不是月份。请写成 \"2023-03-01\" 或 \"2023-03\"。".to_owned(),
        Fault::Decimal => "不是小数。请写成 \"123.45\"，最多十一位小数。".to_owned(),
        Fault::Backwards(from) => format!("结束在开始（{from}）之前，请核对。"),
        Fault::OutOfPeriod(from, to) => format!("不在要算的时间里：{from} 到 {to}。"),
        Fault::Overlap(other) => format!("和 {other} 重叠，请合在一起写。"),
        Fault::DuplicateDate(other) => format!("和 {other} 是同一天，请留一个。"),
        Fault::RepaidEarly => "补缴在断缴的最后一个月之前，请核对。".to_owned(),
        Fault::BalanceTooLarge => "账户余额会超过 99999999.99 元，请核对金额和利率。".to_owned(),
        Fault::UnknownClaim(known) => format!("没有这个编号的就诊。有：{}。", list(known)),
        Fault::TermsNotNeeded => "这个地区自己的规定已经能回答，不用填自己的标准（terms），请去掉。".to_owned(),
        Fault::NoLine => "里面没有一行能用来对账的金额。可以写的行见 gongji schema reconcile。".to_owned(),
    }
}

pub(super) fn question(name: &str, why: &str) -> String {
    format!("{name}：{why}")
}

pub(super) fn settle(article: &str, question: &str, options: &[&str]) -> String {
    let options = options.join("，还是");
    format!("问 12393 或当地医保经办机构：{article}，{question}{options}？得到书面答复，就按那一种算。")
}

fn holds(holds: &Holds) -> String {
    match holds {
        Holds::Text => "文字".to_owned(),
        Holds::Money | Holds::Signed => "金额，写成 \"1000.50\" 这样的文字，或整数".to_owned(),
        Holds::Rate => "比例，写成 \"0.55\" 这样的文字".to_owned(),
        Holds::Date => "日期，写成 \"2023-03-01\"".to_owned(),
        Holds::Month => "月份，写成 \"2023-03\"".to_owned(),
        Holds::DateOrMonth => "日期或月份，写成 \"2023-03-01\" 或 \"2023-03\"".to_owned(),
        Holds::Decimal => "小数，写成 \"123.45\" 这样的文字".to_owned(),
        Holds::Integer(..) => "整数".to_owned(),
        Holds::Bool => "true 或 false".to_owned(),
        Holds::OneOf(names) => format!("这几个词之一：{}", names.join("、")),
        Holds::Printed => "金额，写成 1000.50 这样最多两位小数的数或文字".to_owned(),
        Holds::Foreign(_)
        | Holds::Object(_)
        | Holds::Either(_)
        | Holds::MoneyByName
        | Holds::ByName(_)
        | Holds::TextByName
        | Holds::ValueByName => "对象 { … }".to_owned(),
        Holds::List(..) | Holds::ForeignList(..) | Holds::Integers(..) | Holds::Texts | Holds::Pair => {
            "列表 [ … ]".to_owned()
        }
    }
}

pub(super) fn line(line: Line) -> &'static str {
    match line {
        Line::Total => "医疗费总额",
        Line::OutsideCatalogue => "全自费金额",
        Line::AboveLimit => "超限价金额",
        Line::FirstShare => "先行自付金额",
        Line::InScope => "符合政策范围金额",
        Line::Deductible => "起付标准（本次支付）",
        Line::Coinsurance => "按比例自付",
        Line::OverCeiling => "超最高支付限额",
        Line::Uncovered => "不予支付",
        Line::Fund => "统筹基金支付",
        Line::LargeAmount => "职工大额医疗费用补助",
        Line::Person => "个人负担总额",
        Line::SelfPay => "个人自付",
        Line::OwnExpense => "个人自费",
        Line::Account => "个人账户支付",
        Line::Cash => "个人现金支付",
    }
}

pub(super) fn care(care: Care) -> &'static str {
    match care {
        Care::Outpatient => "普通门诊（含急诊）",
        Care::Chronic => "门诊慢性病",
        Care::Special => "门诊特殊疾病",
        Care::Rescue => "急诊抢救",
        Care::DaySurgery => "日间手术",
        Care::Inpatient => "住院",
        Care::NegotiatedDrug => "国家谈判药品（双通道）",
        Care::Maternity => "生育门诊",
    }
}

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Primary => "一级及以下",
        Level::Secondary => "二级",
        Level::Tertiary => "三级",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Active => "在职",
        Status::Retired => "退休",
    }
}

pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Hospital => "医院",
        Kind::Pharmacy => "药店",
        Kind::Internet => "互联网医院",
    }
}

pub(super) fn place(place: Place) -> &'static str {
    match place {
        Place::Local => "本地",
        Place::ElsewhereDirect => "异地，联网直接结算",
        Place::ElsewhereManual => "异地，没有联网",
    }
}

pub(super) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Paid => "医保支付",
        Outcome::NothingDue => "这次医保不用付",
        Outcome::NotCovered => "不予支付",
        Outcome::Referred => "按别的规定",
        Outcome::NeedsValue => "还缺一个数",
        Outcome::NotInForce => "还没施行",
    }
}

pub(super) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Exact => "按文件",
        Certainty::Assumed => "含假设",
        Certainty::AtLeast => "至少",
    }
}

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Route => "用哪条规定",
        Stage::Scope => "哪些费用算数",
        Stage::Deductible => "先自己负担",
        Stage::Share => "按比例分担",
        Stage::Ceiling => "最多付多少",
        Stage::Purse => "怎么付",
    }
}
