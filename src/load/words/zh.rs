//! 中文的话：说清哪里不对、怎么写才对。

use super::{Circumstance, Idle, Part, Scene, Want, Wrong};
use crate::load::names::Alphabet;
use crate::region::QuestionKind;
use crate::units::{Care, Date, Kind, Level, Place, Status};

pub(super) fn sentence(wrong: &Wrong) -> String {
    match wrong {
        Wrong::NotToml { message } => format!("这一行不是合法的 TOML，看看引号、括号、逗号有没有写漏（{message}）"),
        Wrong::NoSuchDay => "日历上没有这一天".to_owned(),
        Wrong::KeyTwice => "这个键前面已经写过一次，留一个就好".to_owned(),
        Wrong::Missing { key } if key == "clause" => "没有写出处；每个数都要写 clause = \"条文代号\"".to_owned(),
        Wrong::Missing { key } => format!("缺少 {key}，要写上"),
        Wrong::UnknownKey { near: Some(near), .. } => format!("没有这个键，您是不是想写 {near}？"),
        Wrong::UnknownKey { near: None, known } => format!("没有这个键；这里可以写的有 {}", known.join("、")),
        Wrong::Want { want, found } => format!("{}；这里是 {found}", wanted(*want)),
        Wrong::Empty => "不能空着".to_owned(),
        Wrong::AllowTwice { other } => format!("同一个人的同一种用途，第 {other} 行已经写过，留一个就好"),
        Wrong::Repeated => "同一个词写了两次，留一个就好".to_owned(),
        Wrong::OneOf { found, near, allowed } => {
            let near = near.as_ref().map_or(String::new(), |near| guess(near));
            format!("只能写 {}；这里是 {found}{near}", allowed.join("、"))
        }
        Wrong::ExactlyOne { keys } => format!("{} 里要写一个，也只能写一个", keys.join("、")),
        Wrong::Idle { because } => idle(*because).to_owned(),
        Wrong::QuoteTooLong { characters } => format!("引用原文最多 80 字，这里有 {characters} 字；只引关键的一句"),
        Wrong::BadId { alphabet: Alphabet::Hyphen } => "代号只能用小写字母、数字和连字符，例如 in-force".to_owned(),
        Wrong::BadId { alphabet: Alphabet::Underscore } => {
            "代号只能用小写字母、数字和下划线，例如 average_wage".to_owned()
        }
        Wrong::NotFileName { stem } => format!("地区代号要与文件名相同：id = \"{stem}\""),
        Wrong::NoSuch { part, id, near: None } => {
            format!("没有叫「{id}」的{}，文件里还没有写过任何{}", noun(*part), noun(*part))
        }
        Wrong::NoSuch { part, id, near: Some(near) } => {
            format!("没有叫「{id}」的{}，最接近的是「{near}」", noun(*part))
        }
        Wrong::Unused { part: Part::Clause } => {
            "这一条没有用到；用不上但要给人看的，写一段 [[text]]，否则删掉".to_owned()
        }
        Wrong::Unused { part } => format!("这个{}没有用到：用上它，或者删掉", noun(*part)),
        Wrong::TooMany { part, most, found } => format!("{}最多 {most} 个，这里有 {found} 个", noun(*part)),
        Wrong::NoNotice => "征求意见稿（draft）和框架（framework）要写 notice，告诉人它不是正式办法".to_owned(),
        Wrong::CareMissing { care } => {
            format!("没有说{}怎么办：写进一个 [benefit] 的 care，或者一个 [refer] 的 care", care_word(*care))
        }
        Wrong::CareTwice { care, other } => {
            format!("{}在第 {other} 行已经写过；每种医疗类别只能归一处", care_word(*care))
        }
        Wrong::QuestionKind { question, kind } => {
            format!("问题 {question} 要的是{}，用不到这里", answer_kind(*kind))
        }
        Wrong::EmptyRange => "这个范围里什么都没有：前一个数要比后一个小，并且在问题允许的范围内".to_owned(),
        Wrong::Apart => "这几段连不起来：不相连的两段要分成两行写".to_owned(),
        Wrong::Backwards { from, until } => format!("结束日期 {until} 早于开始日期 {from}"),
        Wrong::RowKeys { key, other } => {
            format!("同一张表各行要按同样的键来分：这一行和第 {other} 行，只有一行写了 {key}")
        }
        Wrong::Gap { situation, more, near } => gap(situation, *more, near),
        Wrong::Overlap { situation, other } => {
            format!("和第 {other} 行重叠：{}，两行都算，只能留一行", scene(situation))
        }
        Wrong::DeadRow => "这一行永远用不到：没有哪项待遇会遇到这种情况；改一改或者删掉".to_owned(),
        Wrong::BandStart { situation } => format!("{}：第一段要从 0 开始，例如 band = \"0..5000\"", scene(situation)),
        Wrong::BandBreak { situation, other } => {
            format!("{}：这一段要从上一段（第 {other} 行）结束的地方开始", scene(situation))
        }
        Wrong::BandEnd { situation } => format!("{}：最后一段不能有头，例如 band = \"5000..\"", scene(situation)),
        Wrong::TooManyAtOnce { situation, most } => format!("{}：同时最多 {most} 行", scene(situation)),
        Wrong::RateSum { situation, rate } => {
            format!("{}：加起来是 {rate}，比例只能在 0% 和 100% 之间", scene(situation))
        }
        Wrong::PoolPer { other } => {
            format!("和第 {other} 行的起付标准用同一个桶，per 要一样；不一样的另开一个桶")
        }
        Wrong::PoolBasis { other } => {
            format!("和第 {other} 行的限额用同一个桶，basis 要一样；不一样的另开一个桶")
        }
        Wrong::BandsPool { other } => {
            format!("第 {other} 行的限额也用这个桶，会混在一起算；给分段比例另开一个桶")
        }
        Wrong::PoolTwice { other } => format!("和限额 {other} 用同一个桶，一笔钱会算两遍；给其中一个另开一个桶"),
        Wrong::AcrossNeeded => {
            "起付标准随级别变、又按期累计，要写 across_levels：\"top_up\"、\"per_level\" 或 \"first_level\"".to_owned()
        }
        Wrong::DiseaseYear => "按病种的限额是一年的：per 要写 \"year\"".to_owned(),
        Wrong::NoFirstCeiling => {
            "没有最高支付限额，就没有超过限额的钱可付：写 ceilings，或者去掉 second_fund".to_owned()
        }
        Wrong::SecondFundBands { other } => {
            format!("比例分段（第 {other} 行的 bands）时，第二段基金只能按同样的比例、限基金付的钱来接着付")
        }
        Wrong::SecondFundBasis { other } => {
            format!("第二段基金的限额管费用（spend），前面的限额（第 {other} 行）就也要管费用，才知道还剩多少费用")
        }
        Wrong::NoSuchOption { near } => {
            format!("没有这个选项{}", near.as_ref().map_or(String::new(), |near| guess(near)))
        }
        Wrong::OneOption => "一个读法至少要有两个选项".to_owned(),
        Wrong::DefaultSets => "默认的选项就是文件里写的那样，不要写 set".to_owned(),
        Wrong::SetsNothing => "不是默认的选项，要用 set 写它改了什么；改的值要和原来不同".to_owned(),
        Wrong::NoSuchPath { near } => {
            format!("文件里没有这个值{}", near.as_ref().map_or(String::new(), |near| guess(near)))
        }
        Wrong::FixedPath => {
            "读法不能改这个值；能改的是 deductible、share、ceiling、second_fund、benefit 和 account 里的数、\
                             表（rows 整张换）和规则"
                .to_owned()
        }
        Wrong::PathQuotes => "set 的键要整个加引号，例如 \"ceiling.general.basis\" = \"spend\"".to_owned(),
        Wrong::SetTwice { other } => format!("读法 {other} 也改这个值；两个读法不能改同一个值"),
        Wrong::Expectations { claims, found } => {
            format!("claims 有 {claims} 笔，expect 也要有 {claims} 笔；这里是 {found} 笔")
        }
        Wrong::ExampleTwice { other } => format!("第 {other} 行的例子已经用了这个代号，换一个"),
    }
}

fn wanted(want: Want) -> String {
    match want {
        Want::Text => "要写带引号的文字".to_owned(),
        Want::Both => "要写成两种文字：{ zh = \"中文\", en = \"English\" }".to_owned(),
        Want::Money => "金额要写成带引号的元，最多两位小数，例如 \"400\"、\"0.50\"".to_owned(),
        Want::Amount => {
            "金额要写成 \"400\"、{ amount = \"300\", percent = \"70%\" } 或 { ask = \"问题代号\" }".to_owned()
        }
        Want::Percent => "比例要写成带引号的百分数，0% 到 100%，例如 \"60%\"".to_owned(),
        Want::Rate => "比例要写成 \"60%\" 或 { ask = \"问题代号\" }".to_owned(),
        Want::Date => "日期要写成 2023-01-01，不加引号".to_owned(),
        Want::Month => "月份要写成 \"2023-01\"，加引号".to_owned(),
        Want::Flag => "只能写 true 或 false".to_owned(),
        Want::Whole { most } => format!("要写 1 到 {most} 的整数"),
        Want::List => "要写成方括号里的一列：[ … ]".to_owned(),
        Want::Table => "要写成一组键和值：{ 键 = 值 }".to_owned(),
        Want::Ages => "年龄要写成 \"..70\"（不满 70）、\"70..\"（70 及以上）或 \"60..70\"".to_owned(),
        Want::Band => "分段要写成 \"0..5000\" 或 \"5000..\"".to_owned(),
        Want::Range(QuestionKind::YesNo) => "要写 \"yes\" 或 \"no\"".to_owned(),
        Want::Range(QuestionKind::Number) => {
            "要写成 \"..20\"（不满 20）、\"20..\"（20 及以上）或 \"10..20\"".to_owned()
        }
        Want::Range(QuestionKind::Money) => {
            "要写成 \"..5000\"（不满 5000 元）、\"5000..\" 或 \"1000..5000\"".to_owned()
        }
        Want::Range(QuestionKind::Rate) => "要写成 \"..50%\"（不满 50%）、\"50%..\" 或 \"10%..50%\"".to_owned(),
        Want::Answer(kind) => format!("要写{}", answer_kind(kind)),
    }
}

fn answer_kind(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Money => "金额，例如 \"80000\"",
        QuestionKind::Rate => "比例，例如 \"60%\"",
        QuestionKind::Number => "整数，例如 \"20\"",
        QuestionKind::YesNo => "是否，\"yes\" 或 \"no\"",
    }
}

fn idle(because: Idle) -> &'static str {
    match because {
        Idle::TextWhenSame => "待遇相同（answer = \"same\"）时不会显示 text，删掉",
        Idle::AcrossByVisit => "按次收的起付标准不跨级别累计，across_levels 没有用处，删掉",
        Idle::YearlyLimitOfYear => "按年累计的起付标准已经是全年的，不用再写 yearly_limit",
        Idle::IfMissingKnown => "这里的数文件都给了，if_missing 没有用处，删掉",
        Idle::BandWithoutBands => "写了 band，要同时写 bands = \"bill\" 或一个桶的代号",
    }
}

fn noun(part: Part) -> &'static str {
    match part {
        Part::Clause => "条文",
        Part::Assumption => "假设",
        Part::Question => "问题",
        Part::Reading => "读法",
        Part::Pool => "桶",
        Part::Deductible => "起付标准",
        Part::Share => "支付比例",
        Part::Ceiling => "限额",
        Part::SecondFund => "第二段基金",
    }
}

fn guess(near: &str) -> String {
    format!("，您是不是想写 {near}？")
}

fn gap(situation: &Scene, more: usize, near: &[u32]) -> String {
    let more = if more == 0 { String::new() } else { format!("，另外还有 {more} 种") };
    let lines: Vec<String> = near.iter().map(u32::to_string).collect();
    let near = if lines.is_empty() { String::new() } else { format!("；相邻的是第 {} 行", lines.join("、")) };
    format!("表里少了一种情况：{}{more}{near}。每种情况都要有一行", scene(situation))
}

fn scene(situation: &Scene) -> String {
    let words: Vec<String> = situation.0.iter().map(circumstance).collect();
    if words.is_empty() { "所有情况".to_owned() } else { words.join("，") }
}

fn circumstance(circumstance: &Circumstance) -> String {
    match circumstance {
        Circumstance::Status(status) => format!("{}（{}）", status_word(*status), status.name()),
        Circumstance::Level(level) => format!("{}（{}）", level_word(*level), level.name()),
        Circumstance::Care(care) => care_word(*care),
        Circumstance::Kind(kind) => format!("{}（{}）", kind_word(*kind), kind.name()),
        Circumstance::Place(place) => format!("{}（{}）", place_word(*place), place.name()),
        Circumstance::Age(0, Some(until)) => format!("不满 {until} 岁"),
        Circumstance::Age(from, Some(until)) => format!("{from} 岁到不满 {until} 岁"),
        Circumstance::Age(from, None) => format!("{from} 岁及以上"),
        Circumstance::Days(from, None) => format!("{} 起", from.unwrap_or(Date::MIN)),
        Circumstance::Days(None, Some(until)) => format!("到 {until} 为止"),
        Circumstance::Days(Some(from), Some(until)) => format!("{from} 到 {until}"),
        Circumstance::Answer { question, from, until } if from == until => format!("{question} 是 {from}"),
        Circumstance::Answer { question, from, until } => format!("{question} 在 {from} 到 {until} 之间"),
    }
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Active => "在职",
        Status::Retired => "退休",
    }
}

fn level_word(level: Level) -> &'static str {
    match level {
        Level::Primary => "一级及以下",
        Level::Secondary => "二级",
        Level::Tertiary => "三级",
    }
}

fn care_word(care: Care) -> String {
    let word = match care {
        Care::Outpatient => "普通门诊",
        Care::Chronic => "慢性病",
        Care::Special => "特殊疾病",
        Care::Rescue => "急诊抢救",
        Care::DaySurgery => "日间手术",
        Care::Inpatient => "住院",
        Care::NegotiatedDrug => "谈判药",
        Care::Maternity => "生育门诊",
    };
    format!("{word}（{}）", care.name())
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Hospital => "医院",
        Kind::Pharmacy => "药店",
        Kind::Internet => "互联网医院",
    }
}

fn place_word(place: Place) -> &'static str {
    match place {
        Place::Local => "本地",
        Place::ElsewhereDirect => "异地联网",
        Place::ElsewhereManual => "异地未联网",
    }
}
