//! 中文的问题。

use crate::analysis::relevance::{Bracket, Input};

pub(super) fn ask(input: Input) -> &'static str {
    match input {
        Input::Care => "看的是哪一类？",
        Input::Status => "在职还是退休？",
        Input::Level => "几级医院？",
        Input::Total => "账单一共多少？（医疗费总额）",
        Input::Date => "哪一天结算？",
        Input::Kind => "在医院、药店还是互联网医院？",
        Input::Place => "在本地还是外地？外地是不是联网结算？",
        Input::Diseases => "认定了哪些慢性病，每种一年的限额是多少？",
        Input::Birth => "哪年哪月哪日出生？",
        Input::Designated => "是医保定点的吗？",
        Input::Prescription => "有医院开的处方吗？",
        Input::FollowedBy => "看完以后有没有住院，或者认定特殊疾病？",
        Input::DuringAdmission => "看的时候正在住院吗？",
        Input::OutsideCatalogue => "其中目录外的多少？（全自费金额）",
        Input::AboveLimit => "其中超过支付标准的多少？（超限价金额）",
        Input::FirstShare => "其中先行自付的多少？（先行自付金额）",
        Input::Balance => "个人账户还有多少钱？",
        Input::Parameter(_) => "文件没有写的数",
        Input::Borne(_) => "今年已经负担了多少起付标准？",
        Input::Used(_) => "今年的限额已经用了多少？",
    }
}

pub(super) fn borne(pool: &str) -> String {
    format!("今年「{pool}」的起付标准，已经自己负担了多少？")
}

pub(super) fn used(pool: &str) -> String {
    format!("今年「{pool}」的限额，已经用了多少？")
}

pub(super) fn settled(settled: bool, left: usize) -> String {
    if settled {
        "够了，再填什么都不会变。".to_owned()
    } else {
        format!("还有 {left} 项会改变结果。")
    }
}

pub(super) fn bracket(bracket: &Bracket) -> String {
    let same = if bracket.funds_only { "医保付多少就不会变了" } else { "就不用填准数" };
    match (bracket.from, bracket.to) {
        (Some(from), None) => format!("有没有到 {from} 元？到了，{same}。"),
        (None, Some(to)) => format!("是不是不超过 {to} 元？不超过，{same}。"),
        (Some(from), Some(to)) => format!("是不是在 {from} 元到 {to} 元之间？在，{same}。"),
        (None, None) => same.to_owned(),
    }
}

pub(super) fn flag(flag: bool) -> &'static str {
    if flag { "是" } else { "否" }
}

pub(super) fn either(choices: &[String]) -> String {
    choices.join("或")
}
