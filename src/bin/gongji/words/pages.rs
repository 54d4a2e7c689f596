//! Headings of the pages that compare: a slip with an estimate, rules with rules.

use gongji::Language;

/// Headings and labels. One value a language, so that neither can lack one.
pub struct Headings {
    pub lines: [&'static str; 4],
    pub other_payers: &'static str,
    pub ignored: &'static str,
    pub conflict: &'static str,
    pub explanation: &'static str,
    pub first: &'static str,
    pub as_of: &'static str,
    pub no_values: &'static str,
    pub groups: [&'static str; 8],
    pub claims: &'static str,
    pub persons: &'static str,
    pub all: &'static str,
    pub unknown: &'static str,
}

static ZH: Headings = Headings {
    lines: ["", "结算单", "测算", ""],
    other_payers: "别的基金或医院付了（这里不测算）",
    ignored: "没有用到的字段",
    conflict: "矛盾",
    explanation: "解释",
    first: "最先不同",
    as_of: "的规定",
    no_values: "没有不同的数。",
    groups: ["", "次数", "得", "不变", "失", "少出（元）", "多出（元）", "基金（元）A → B"],
    claims: "就诊",
    persons: "人",
    all: "合计",
    unknown: "没法比的就诊（缺数，或者文件交给别的规定）",
};

static EN: Headings = Headings {
    lines: ["", "slip", "estimate", ""],
    other_payers: "Paid by other funds or the hospital (not estimated here)",
    ignored: "Fields passed over",
    conflict: "Conflict",
    explanation: "Explanation",
    first: "Differs first",
    as_of: "rules",
    no_values: "No value differs.",
    groups: ["", "number", "win", "same", "lose", "saved (yuan)", "paid more (yuan)", "funds (yuan) A → B"],
    claims: "Visits",
    persons: "Persons",
    all: "in all",
    unknown: "Visits that cannot be compared (a value is missing, or another document decides)",
};

pub fn headings(language: Language) -> &'static Headings {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}
