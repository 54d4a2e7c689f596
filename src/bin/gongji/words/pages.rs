//! Headings of the pages that compare: a slip with an estimate, rules with rules.

use gongji::{Language, labels};

labels! {
    /// Headings and labels.
    pub struct Headings {
        other_payers = "别的基金或医院付了（这里不测算）", "Paid by other funds or the hospital (not estimated here)";
        ignored = "没有用到的字段", "Fields passed over";
        conflict = "矛盾", "Conflict";
        explanation = "解释", "Explanation";
        first = "最先不同", "Differs first";
        as_of = "的规定", "rules";
        no_values = "没有不同的数。", "No value differs.";
        claims = "就诊", "Visits";
        persons = "人", "Persons";
        all = "合计", "in all";
        unknown = "没法比的就诊（缺数，或者文件交给别的规定）", "Visits that cannot be compared (a value is missing, or another document decides)";
    }
}

/// The columns of a slip beside an estimate.
pub fn line_columns(language: Language) -> [&'static str; 4] {
    ["", language.pick("结算单", "slip"), language.pick("测算", "estimate"), ""]
}

/// The columns of winners and losers.
pub fn group_columns(language: Language) -> [&'static str; 8] {
    [
        "",
        language.pick("次数", "number"),
        language.pick("得", "win"),
        language.pick("不变", "same"),
        language.pick("失", "lose"),
        language.pick("少出（元）", "saved (yuan)"),
        language.pick("多出（元）", "paid more (yuan)"),
        language.pick("基金（元）A → B", "funds (yuan) A → B"),
    ]
}
