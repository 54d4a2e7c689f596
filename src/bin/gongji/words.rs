//! What only the command line says, in both languages.

use std::path::Path;

use gongji::Language;
use gongji::engine::{Line, Outcome, Slip};
use gongji::region::DocumentKind;

use crate::failure::Failure;

/// Headings and labels. One value a language, so that neither can lack one.
pub struct Labels {
    pub regions: [&'static str; 5],
    pub slip: &'static str,
    pub steps: &'static str,
    pub year: &'static str,
    pub standard: &'static str,
    pub met: &'static str,
    pub limit: &'static str,
    pub used: &'static str,
    pub left: &'static str,
    pub deductible: &'static str,
    pub ceiling: &'static str,
    pub reason: &'static str,
    pub missing: &'static str,
    pub assumed: &'static str,
    pub range: &'static str,
    pub readings: &'static str,
    pub totals: &'static str,
    pub notice: &'static str,
    pub question: &'static str,
}

static ZH: Labels = Labels {
    regions: ["代号", "地区", "性质", "施行日期", "文号"],
    slip: "结算单",
    steps: "怎么算的",
    year: "年度",
    standard: "标准",
    met: "已负担",
    limit: "限额",
    used: "已用",
    left: "还剩",
    deductible: "起付标准",
    ceiling: "最高支付限额",
    reason: "原因",
    missing: "还缺",
    assumed: "假设",
    range: "范围",
    readings: "读法",
    totals: "合计",
    notice: "注意",
    question: "要问的数",
};

static EN: Labels = Labels {
    regions: ["id", "region", "standing", "in force", "number"],
    slip: "Slip",
    steps: "How",
    year: "Year",
    standard: "standard",
    met: "met",
    limit: "limit",
    used: "used",
    left: "left",
    deductible: "Deductible",
    ceiling: "Ceiling",
    reason: "Why",
    missing: "Missing",
    assumed: "Assumed",
    range: "Range",
    readings: "Readings",
    totals: "In all",
    notice: "Note",
    question: "Asked for",
};

pub fn labels(language: Language) -> &'static Labels {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

/// What a document is.
pub fn standing(kind: DocumentKind, language: Language) -> &'static str {
    match (language, kind) {
        (Language::Zh, DocumentKind::Rules) => "正式文件",
        (Language::Zh, DocumentKind::Draft) => "征求意见稿",
        (Language::Zh, DocumentKind::Framework) => "框架",
        (Language::En, DocumentKind::Rules) => "rules",
        (Language::En, DocumentKind::Draft) => "draft",
        (Language::En, DocumentKind::Framework) => "framework",
    }
}

/// The answer in one sentence.
pub fn headline(outcome: Outcome, slip: &Slip, at_least: bool, language: Language) -> String {
    let (funds, person) = (slip.funds(), slip[Line::Person]);
    let outcome_name = gongji::words::outcome(outcome, language);
    match (language, outcome, at_least) {
        (Language::Zh, Outcome::Paid, false) => format!("医保出 {funds} 元，您自己出 {person} 元"),
        (Language::Zh, Outcome::Paid, true) => format!("医保至少出 {funds} 元，您自己最多出 {person} 元"),
        (Language::Zh, ..) => format!("{outcome_name}：您自己出 {person} 元"),
        (Language::En, Outcome::Paid, false) => format!("The insurance pays {funds} yuan, you pay {person}"),
        (Language::En, Outcome::Paid, true) => {
            format!("The insurance pays at least {funds} yuan, you pay at most {person}")
        }
        (Language::En, ..) => format!("{outcome_name}: you pay {person} yuan"),
    }
}

/// From when a document applies.
pub fn in_force(title: &str, number: &str, date: &str, language: Language) -> String {
    let number = match (language, number.is_empty()) {
        (_, true) => String::new(),
        (Language::Zh, false) => format!("（{number}）"),
        (Language::En, false) => format!(" ({number})"),
    };
    match language {
        Language::Zh => format!("{title}{number}，{date} 起施行"),
        Language::En => format!("{title}{number}, in force from {date}"),
    }
}

/// What person and fund may pay.
pub fn range(person: [String; 2], fund: [String; 2], language: Language) -> String {
    let ([person_low, person_high], [fund_low, fund_high]) = (person, fund);
    match language {
        Language::Zh => format!("您自己出 {person_low} 到 {person_high} 元，统筹基金付 {fund_low} 到 {fund_high} 元"),
        Language::En => {
            format!("you pay {person_low} to {person_high} yuan, the fund pays {fund_low} to {fund_high}")
        }
    }
}

/// An error of a request.
pub fn refused(path: &str, message: &str, language: Language) -> String {
    match language {
        Language::Zh if path.is_empty() => format!("请求有错：{message}"),
        Language::Zh => format!("请求有错，{path}：{message}"),
        Language::En if path.is_empty() => format!("The request is wrong: {message}"),
        Language::En => format!("The request is wrong, {path}: {message}"),
    }
}

/// Why a command could not be done, but for faults of region files, which have their own words.
pub fn failure(failure: &Failure, language: Language) -> String {
    let zh = language == Language::Zh;
    let show = |path: &Path| path.display().to_string();
    match failure {
        Failure::Closed | Failure::Faults(_) => String::new(),
        Failure::NoRegions(tried) => {
            let tried: Vec<String> = tried.iter().map(|path| show(path)).collect();
            if zh {
                format!(
                    "找不到地区文件。找过：{}。请用 --regions DIR 或环境变量 GONGJI_REGIONS 指定。",
                    tried.join("、")
                )
            } else {
                format!(
                    "There are no region files. Looked in: {}. Name the folder with --regions DIR or GONGJI_REGIONS.",
                    tried.join(", ")
                )
            }
        }
        Failure::NoRegion(id, known) if zh => format!("没有地区「{id}」。有：{}。", known.join("、")),
        Failure::NoRegion(id, known) => format!("There is no region “{id}”. There are: {}.", known.join(", ")),
        Failure::Read(path, error) if zh => format!("读不了 {}：{error}", show(path)),
        Failure::Read(path, error) => format!("Cannot read {}: {error}", show(path)),
        Failure::NotText(path) if zh => format!("{} 不是 UTF-8 文本，请用 UTF-8 编码保存。", show(path)),
        Failure::NotText(path) => format!("{} is not UTF-8 text: save it as UTF-8.", show(path)),
        Failure::Write(path, error) if zh => format!("写不了 {}：{error}", show(path)),
        Failure::Write(path, error) => format!("Cannot write {}: {error}", show(path)),
        Failure::Output(error) if zh => format!("写不了标准输出：{error}"),
        Failure::Output(error) => format!("Cannot write to standard output: {error}"),
        Failure::Pack(path, fault) if zh => format!("{}：{}", show(path), fault.text(language)),
        Failure::Pack(path, fault) => format!("{}: {}", show(path), fault.text(language)),
        Failure::NotEmpty(folder, file) if zh => {
            format!("{} 里有别的文件（{}），没有动它。请换一个目录，或者先清空。", show(folder), show(file))
        }
        Failure::NotEmpty(folder, file) => {
            format!(
                "{} holds other files ({}) and was left alone. Name another folder or empty it.",
                show(folder),
                show(file)
            )
        }
    }
}
