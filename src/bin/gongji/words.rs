//! What only the command line says, in both languages.

pub mod choices;
pub mod pages;

use std::path::Path;

use gongji::Language;
use gongji::engine::{Line, Outcome, Slip};
use gongji::region::{DocumentKind, Region};

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
    pub irrelevant: &'static str,
    pub opening: &'static str,
    pub closing: &'static str,
    pub credited: &'static str,
    pub interest: &'static str,
    pub movements: &'static str,
    pub not_paid: &'static str,
    pub pieces: [&'static str; 7],
    pub breakpoints: &'static str,
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
    irrelevant: "不要紧",
    opening: "期初余额",
    closing: "期末余额",
    credited: "计入",
    interest: "利息",
    movements: "支出",
    not_paid: "不付",
    pieces: ["账单从", "到", "统筹基金", "大额补助", "个人", "多一元自己出", ""],
    breakpoints: "转折点",
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
    irrelevant: "Does not matter",
    opening: "Opening balance",
    closing: "Closing balance",
    credited: "Credits",
    interest: "Interest",
    movements: "Movements",
    not_paid: "not paid",
    pieces: ["bill from", "to", "fund", "second fund", "person", "of one more yuan", ""],
    breakpoints: "Breakpoints",
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
    let ends = |[low, high]: [String; 2]| match language {
        _ if low == high => low,
        Language::Zh => format!("{low} 到 {high}"),
        Language::En => format!("{low} to {high}"),
    };
    let (person, fund) = (ends(person), ends(fund));
    match language {
        Language::Zh => format!("您自己出 {person} 元，统筹基金付 {fund} 元"),
        Language::En => format!("you pay {person} yuan, the fund pays {fund}"),
    }
}

/// What the balance at the end may be.
pub fn closing_range([low, high]: [String; 2], language: Language) -> String {
    match language {
        Language::Zh => format!("期末余额 {low} 到 {high} 元"),
        Language::En => format!("closing balance {low} to {high} yuan"),
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

/// What `check` has counted.
#[derive(Default)]
pub struct Checked {
    pub files: usize,
    /// Files that do not load.
    pub broken: usize,
    pub faults: usize,
    pub examples: usize,
    /// Examples that come out otherwise.
    pub differing: usize,
    pub findings: usize,
    /// What was not compared for want of a value.
    pub unchecked: usize,
}

/// The last line of `check`.
pub fn checked(sum: &Checked, language: Language) -> String {
    let Checked { files, broken, faults, examples, differing, findings, unchecked } = sum;
    let right = examples - differing;
    match language {
        Language::Zh => format!(
            "{files} 个文件，{broken} 个不能用（{faults} 处错）；{examples} 个例子，{right} 个相符，{differing} 个不符；\
             {findings} 处值得再看一眼，{unchecked} 处没有核对"
        ),
        Language::En => format!(
            "{files} file(s), {broken} unusable ({faults} fault(s)); {examples} example(s), {right} agree, {differing} \
             differ; {findings} worth a second look, {unchecked} unchecked"
        ),
    }
}

/// What a region file holds.
pub fn region(region: &Region, language: Language) -> String {
    let (clauses, benefits) = (region.clauses.len(), region.benefits.len());
    let examples = region.examples.len() + region.account_examples.len();
    let readings = region.readings.len();
    let (questions, name) = (region.questions.len(), region.name.get(language));
    match language {
        Language::Zh => format!(
            "{name}，{clauses} 条条文，{benefits} 项待遇，{readings} 个读法，{questions} 个要问的数，{examples} 个例子"
        ),
        Language::En => format!(
            "{name}: {clauses} clauses, {benefits} benefits, {readings} readings, {questions} questions, \
             {examples} examples"
        ),
    }
}

/// An example that comes out otherwise.
pub fn example(id: &str, difference: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("例子 {id}：{difference}"),
        Language::En => format!("example {id}: {difference}"),
    }
}

/// Something worth a second look.
pub fn look(finding: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("  再看：{finding}"),
        Language::En => format!("  Look: {finding}"),
    }
}

/// Something that was not compared.
pub fn unchecked(text: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("  没核对：{text}"),
        Language::En => format!("  Unchecked: {text}"),
    }
}

/// The framework is not at hand.
pub fn no_parent(id: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("找不到上位框架 {id} 的文件，界限没有核对"),
        Language::En => format!("the framework {id} is not at hand, its bounds were not checked"),
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
        Failure::Row(line, fault) => gongji::words::diff::row(*line, fault, language),
        Failure::NoQuestion(id) if zh => format!("--parameter {id}：这些地区都没有问这个数。"),
        Failure::NoQuestion(id) => format!("--parameter {id}: none of these regions asks for it."),
        Failure::Parameter(region, problem) if zh => {
            format!("--parameter（{region}）{}：{}", problem.path, gongji::words::problem(problem, language))
        }
        Failure::Parameter(region, problem) => {
            format!("--parameter ({region}) {}: {}", problem.path, gongji::words::problem(problem, language))
        }
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

/// A label and what it is the label of.
pub fn labelled(out: &mut String, indent: usize, label: &str, text: &str, language: Language) {
    let colon = match language {
        Language::Zh => "：",
        Language::En => ": ",
    };
    crate::layout::line(out, indent, &format!("{label}{colon}{text}"));
}

/// 您在这里: the claim's own bill.
pub fn here([bill, fund, large, person]: &[String; 4], language: Language) -> String {
    let second = large.as_str() != "0.00";
    match (language, second) {
        (Language::Zh, false) => format!("这次账单 {bill}：统筹基金付 {fund}，您自己出 {person}"),
        (Language::Zh, true) => format!("这次账单 {bill}：统筹基金付 {fund}，大额补助付 {large}，您自己出 {person}"),
        (Language::En, false) => format!("This bill of {bill}: the fund pays {fund}, you pay {person}"),
        (Language::En, true) => {
            format!("This bill of {bill}: the fund pays {fund}, the second fund {large}, you pay {person}")
        }
    }
}

/// Bills from one to another; up to the largest where no end is given.
pub fn interval(from: &str, to: Option<&str>, language: Language) -> String {
    match (language, to) {
        (Language::Zh, Some(to)) if to == from => format!("{from} 元"),
        (Language::Zh, Some(to)) => format!("{from} 到 {to} 元"),
        (Language::Zh, None) => format!("{from} 元以上"),
        (Language::En, Some(to)) if to == from => format!("{from} yuan"),
        (Language::En, Some(to)) => format!("{from} to {to} yuan"),
        (Language::En, None) => format!("{from} yuan and more"),
    }
}

/// No bill answers the question.
pub fn no_bill(language: Language) -> &'static str {
    match language {
        Language::Zh => "没有这样的账单",
        Language::En => "There is no such bill",
    }
}

/// There is no threshold to reach.
pub fn no_threshold(language: Language) -> &'static str {
    match language {
        Language::Zh => "没有这样的线：不设，或者这次不由这份文件支付",
        Language::En => "There is no such threshold: none is set, or this document does not pay",
    }
}
