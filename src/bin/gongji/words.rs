//! What only the command line says, in both languages.

pub mod choices;
pub mod pages;

use gongji::analysis::curve::PaidOfBill;
use gongji::engine::{Line, Outcome, Slip};
use gongji::region::{DocumentKind, Region};
use gongji::{Language, Money, labels, say};

use crate::failure::Failure;

labels! {
    /// Headings and labels.
    pub struct Labels {
        slip = "结算单", "Slip";
        steps = "怎么算的", "How";
        year = "年度", "Year";
        standard = "标准", "standard";
        met = "已负担", "met";
        limit = "限额", "limit";
        used = "已用", "used";
        left = "还剩", "left";
        deductible = "起付标准", "Deductible";
        ceiling = "最高支付限额", "Ceiling";
        reason = "原因", "Why";
        missing = "还缺", "Missing";
        assumed = "假设", "Assumed";
        range = "范围", "Range";
        readings = "读法", "Readings";
        totals = "合计", "In all";
        notice = "注意", "Note";
        question = "要问的数", "Asked for";
        irrelevant = "不要紧", "Does not matter";
        opening = "期初余额", "Opening balance";
        closing = "期末余额", "Closing balance";
        credited = "计入", "Credits";
        interest = "利息", "Interest";
        movements = "支出", "Movements";
        not_paid = "不付", "not paid";
        breakpoints = "转折点", "Breakpoints";
    }
}

/// The columns of the table of regions.
pub fn region_columns(language: Language) -> [&'static str; 5] {
    [
        language.pick("代号", "id"),
        language.pick("地区", "region"),
        language.pick("性质", "standing"),
        language.pick("施行日期", "in force"),
        language.pick("文号", "number"),
    ]
}

/// The columns of the table of a curve's pieces.
pub fn piece_columns(language: Language) -> [&'static str; 7] {
    [
        language.pick("账单从", "bill from"),
        language.pick("到", "to"),
        language.pick("统筹基金", "fund"),
        language.pick("大额补助", "second fund"),
        language.pick("个人", "person"),
        language.pick("多一元自己出", "of one more yuan"),
        "",
    ]
}

/// What a document is.
pub fn standing(kind: DocumentKind, language: Language) -> &'static str {
    match kind {
        DocumentKind::Rules => language.pick("正式文件", "rules"),
        DocumentKind::Draft => language.pick("征求意见稿", "draft"),
        DocumentKind::Framework => language.pick("框架", "framework"),
    }
}

/// The answer in one sentence.
pub fn headline(outcome: Outcome, slip: &Slip, at_least: bool, language: Language) -> String {
    let (funds, person) = (slip.funds(), slip[Line::Person]);
    if outcome != Outcome::Paid {
        let outcome = outcome.label(language);
        say!(language, "{outcome}：您自己出 {person} 元", "{outcome}: you pay {person} yuan")
    } else if at_least {
        say!(
            language,
            "医保至少出 {funds} 元，您自己最多出 {person} 元",
            "The insurance pays at least {funds} yuan, you pay at most {person}"
        )
    } else {
        say!(language, "医保出 {funds} 元，您自己出 {person} 元", "The insurance pays {funds} yuan, you pay {person}")
    }
}

/// From when a document applies.
pub fn in_force(title: &str, number: &str, date: &str, language: Language) -> String {
    let number = if number.is_empty() { String::new() } else { say!(language, "（{number}）", " ({number})") };
    say!(language, "{title}{number}，{date} 起施行", "{title}{number}, in force from {date}")
}

/// What person and fund may pay.
pub fn range(person: [String; 2], fund: [String; 2], language: Language) -> String {
    let ends = |[low, high]: [String; 2]| {
        if low == high { low } else { say!(language, "{low} 到 {high}", "{low} to {high}") }
    };
    let (person, fund) = (ends(person), ends(fund));
    say!(language, "您自己出 {person} 元，统筹基金付 {fund} 元", "you pay {person} yuan, the fund pays {fund}")
}

/// What the balance at the end may be.
pub fn closing_range([low, high]: [String; 2], language: Language) -> String {
    say!(language, "期末余额 {low} 到 {high} 元", "closing balance {low} to {high} yuan")
}

/// An error of a request.
pub fn refused(path: &str, message: &str, language: Language) -> String {
    if path.is_empty() {
        say!(language, "请求有错：{message}", "The request is wrong: {message}")
    } else {
        say!(language, "请求有错，{path}：{message}", "The request is wrong, {path}: {message}")
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
    say!(
        language,
        "{files} 个文件，{broken} 个不能用（{faults} 处错）；{examples} 个例子，{right} 个相符，{differing} 个不符；\
             {findings} 处值得再看一眼，{unchecked} 处没有核对",
        "{files} file(s), {broken} unusable ({faults} fault(s)); {examples} example(s), {right} agree, {differing} \
             differ; {findings} worth a second look, {unchecked} unchecked"
    )
}

/// What a region file holds.
pub fn region(region: &Region, language: Language) -> String {
    let (clauses, benefits) = (region.clauses.len(), region.benefits.len());
    let examples = region.examples.len() + region.account_examples.len();
    let readings = region.readings.len();
    let (questions, name) = (region.questions.len(), region.name.get(language));
    say!(
        language,
        "{name}，{clauses} 条条文，{benefits} 项待遇，{readings} 个读法，{questions} 个要问的数，{examples} 个例子",
        "{name}: {clauses} clauses, {benefits} benefits, {readings} readings, {questions} questions, \
             {examples} examples"
    )
}

/// An example that comes out otherwise.
pub fn example(id: &str, difference: &str, language: Language) -> String {
    say!(language, "例子 {id}：{difference}", "example {id}: {difference}")
}

/// Something worth a second look.
pub fn look(finding: &str, language: Language) -> String {
    say!(language, "  再看：{finding}", "  Look: {finding}")
}

/// Something that was not compared.
pub fn unchecked(text: &str, language: Language) -> String {
    say!(language, "  没核对：{text}", "  Unchecked: {text}")
}

/// The framework is not at hand.
pub fn no_parent(id: &str, language: Language) -> String {
    say!(
        language,
        "找不到上位框架 {id} 的文件，界限没有核对",
        "the framework {id} is not at hand, its bounds were not checked"
    )
}

/// Why a command could not be done, but for faults of region files, which have their own words.
pub fn failure(failure: &Failure, language: Language) -> String {
    let comma = language.pick("、", ", ");
    match failure {
        Failure::Closed | Failure::Faults(_) => String::new(),
        Failure::NoRegions(tried) => {
            let tried: Vec<String> = tried.iter().map(|path| path.display().to_string()).collect();
            say!(
                language,
                "找不到地区文件。找过：{}。请用 --regions DIR 或环境变量 GONGJI_REGIONS 指定。",
                "There are no region files. Looked in: {}. Name the folder with --regions DIR or GONGJI_REGIONS.",
                tried.join(comma)
            )
        }
        Failure::NoRegion(id, known) => {
            let meant = gongji::load::nearest(id, known.iter().map(String::as_str))
                .map(|near| say!(language, "您是不是想写 {near}？", "Did you mean {near}? "));
            say!(
                language,
                "没有地区「{id}」。{}有：{}。",
                "There is no region “{id}”. {}There are: {}.",
                meant.unwrap_or_default(),
                known.join(comma)
            )
        }
        Failure::Read(path, error) => say!(language, "读不了 {}：{error}", "Cannot read {}: {error}", path.display()),
        Failure::NotText(path) => say!(
            language,
            "{} 不是 UTF-8 文本，请用 UTF-8 编码保存。",
            "{} is not UTF-8 text: save it as UTF-8.",
            path.display()
        ),
        Failure::Write(path, error) => say!(language, "写不了 {}：{error}", "Cannot write {}: {error}", path.display()),
        Failure::Output(error) => say!(language, "写不了标准输出：{error}", "Cannot write to standard output: {error}"),
        Failure::Pack(path, fault) => {
            let fault = gongji::words::loading::pack(fault, language);
            say!(language, "{}：{fault}", "{}: {fault}", path.display())
        }
        Failure::Row(line, fault) => gongji::words::diff::row(*line, fault, language),
        Failure::NoQuestion(id) => say!(
            language,
            "--parameter {id}：这些地区都没有问这个数。",
            "--parameter {id}: none of these regions asks for it."
        ),
        Failure::Parameter(region, problem) => say!(
            language,
            "--parameter（{region}）{}：{}",
            "--parameter ({region}) {}: {}",
            problem.path,
            gongji::words::problem(problem, language)
        ),
        Failure::NotEmpty(folder, file) => say!(
            language,
            "{} 里有别的文件（{}），没有动它。请换一个目录，或者先清空。",
            "{} holds other files ({}) and was left alone. Name another folder or empty it.",
            folder.display(),
            file.display()
        ),
    }
}

/// A label and what it is the label of.
pub fn labelled(out: &mut String, indent: usize, label: &str, text: &str, language: Language) {
    let colon = language.pick("：", ": ");
    crate::layout::line(out, indent, &format!("{label}{colon}{text}"));
}

/// 您在这里: the claim's own bill.
pub fn here(bill: Money, paid: PaidOfBill, language: Language) -> String {
    let PaidOfBill { fund, large_amount: large, person, .. } = paid;
    if large.is_zero() {
        say!(
            language,
            "这次账单 {bill}：统筹基金付 {fund}，您自己出 {person}",
            "This bill of {bill}: the fund pays {fund}, you pay {person}"
        )
    } else {
        say!(
            language,
            "这次账单 {bill}：统筹基金付 {fund}，大额补助付 {large}，您自己出 {person}",
            "This bill of {bill}: the fund pays {fund}, the second fund {large}, you pay {person}"
        )
    }
}

/// Bills from one to another; up to the largest where no end is given.
pub fn interval(from: &str, to: Option<&str>, language: Language) -> String {
    match to {
        Some(to) if to == from => say!(language, "{from} 元", "{from} yuan"),
        Some(to) => say!(language, "{from} 到 {to} 元", "{from} to {to} yuan"),
        None => say!(language, "{from} 元以上", "{from} yuan and more"),
    }
}

/// No bill answers the question.
pub fn no_bill(language: Language) -> &'static str {
    language.pick("没有这样的账单", "There is no such bill")
}

/// There is no threshold to reach.
pub fn no_threshold(language: Language) -> &'static str {
    language.pick(
        "没有这样的线：不设，或者这次不由这份文件支付",
        "There is no such threshold: none is set, or this document does not pay",
    )
}
