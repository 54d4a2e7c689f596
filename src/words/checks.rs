//! What checking a region file has to say: examples that differ, values worth a second look.

use crate::problem::Problem;
use crate::region::{Clause, ClauseId, ExpectedValue, Region};
use crate::review::examples::{AccountDifference, ExampleDifference, NamedPart};
use crate::review::findings::{Finding, FindingKind};
use crate::units::{Language, Set, say, sentences};

/// In what way an answer is not what an example says.
pub fn difference(difference: &ExampleDifference, language: Language) -> String {
    sentences! { language, match difference;
        ExampleDifference::Refused(problem) => "{}", "{}", refused(problem, language);
        ExampleDifference::Count { expected, found } =>
            "例子写了 {expected} 笔结果，算出 {found} 笔",
            "{expected} results are expected, there are {found}";
        ExampleDifference::Amount { claim, line, expected, found } =>
            "第 {} 笔，{}：例子写 {expected}，算出 {found}",
            "claim {}, {}: the example says {expected}, the answer is {found}",
            claim + 1, line.label(language);
        ExampleDifference::Name { claim, of, expected, found } =>
            "第 {} 笔，{}：例子写 {}，算出 {}",
            "claim {}, {}: the example says {}, the answer is {}",
            claim + 1, named(*of, language), none(expected, language), none(found, language);
    }
}

fn named(part: NamedPart, language: Language) -> &'static str {
    match part {
        NamedPart::Outcome => language.pick("结果", "outcome"),
        NamedPart::Code => language.pick("原因", "reason"),
        NamedPart::Certainty => language.pick("可靠程度", "certainty"),
        NamedPart::Needs => language.pick("缺的数", "missing values"),
    }
}

/// In what way a statement is not what an example of an account says.
pub fn account_difference(difference: &AccountDifference, language: Language) -> String {
    match difference {
        AccountDifference::Refused(problem) => refused(problem, language),
        AccountDifference::Expected(one) => {
            let (of, value) = expected(one);
            say!(language, "{of}：例子写 {value}，算出来不是", "{of}: the example says {value}, the answer does not")
        }
        AccountDifference::Found(one) => {
            let (of, value) = expected(one);
            say!(
                language,
                "{of}：算出 {value}，例子不是这样写的",
                "{of}: the answer is {value}, the example does not say so"
            )
        }
    }
}

/// What an example of an account names, under the region file's keys, and its value.
fn expected(value: &ExpectedValue) -> (String, String) {
    match value {
        ExpectedValue::Credit(month, amount) => (format!("months {month}"), amount.to_string()),
        ExpectedValue::Movement(number, paid, refused, code) => {
            let code = code.as_ref().map(|code| format!(" {code}")).unwrap_or_default();
            (format!("movements {number}"), format!("{paid} / {refused}{code}"))
        }
        ExpectedValue::Interest(year, amount) => (format!("interest {year}"), amount.to_string()),
        ExpectedValue::Closing(amount) => ("closing".to_owned(), amount.to_string()),
        ExpectedValue::Needs(ids) => ("needs".to_owned(), ids.join(" ")),
    }
}

fn refused(problem: &Problem, language: Language) -> String {
    let place = if problem.path.is_empty() { language.pick("请求", "the request") } else { problem.path.as_str() };
    let fault = super::fault(&problem.fault, language);
    say!(language, "请求有错，{place}：{fault}", "The request is wrong, {place}: {fault}")
}

/// The names, or that there are none.
fn none(text: &str, language: Language) -> &str {
    if text.is_empty() { language.pick("（没有）", "(none)") } else { text }
}

/// What is worth a second look, where, and on which clauses it stands.
pub fn finding(finding: &Finding, region: &Region, parent: Option<&Region>, language: Language) -> String {
    let scene = scene(finding, region, language);
    let article = |region: &Region, id: ClauseId| region.clause(id).article.clone();
    let mut clauses: Vec<String> = finding.clauses.iter().map(|id| article(region, *id)).collect();
    clauses.sort();
    clauses.dedup();
    let clauses = clauses.join(language.pick("、", ", "));
    let found = found(&finding.what, language);
    let bound: Option<&Clause> = finding.bound.zip(parent).map(|(id, parent)| parent.clause(id));
    match (&finding.what, bound) {
        (FindingKind::Unanswered { .. } | FindingKind::BoundsUnanswered { .. }, _) => {
            say!(language, "{scene}：{found}", "{scene}: {found}")
        }
        (_, None) => say!(language, "{scene}：{found}（{clauses}）", "{scene}: {found} ({clauses})"),
        (_, Some(Clause { article, quote, .. })) => say!(
            language,
            "{scene}：{found}（{clauses}；框架 {article}「{quote}」）",
            "{scene}: {found} ({clauses}; framework {article} “{quote}”)"
        ),
    }
}

/// Where it was found: the benefit, and what else narrows it.
fn scene(finding: &Finding, region: &Region, language: Language) -> String {
    let benefit = region.benefit(finding.benefit);
    let mut scene = vec![benefit.name.get(language).to_owned()];
    if finding.care != benefit.care {
        scene.push(super::rules::cares(finding.care, language));
    }
    let given = benefit.only_levels.as_ref().map_or(Set::all(), |only| only.levels);
    if !finding.levels.is_empty() && finding.levels != given {
        scene.push(super::rules::levels(finding.levels, language));
    }
    scene.extend(finding.age.map(|age| say!(language, "{age} 岁", "age {age}")));
    if finding.since > region.document.in_force {
        scene.push(say!(language, "{} 起", "from {}", finding.since));
    }
    scene.join(language.pick("，", ", "))
}

/// What was found.
fn found(what: &FindingKind, language: Language) -> String {
    sentences! { language, match what;
        FindingKind::RetiredRateLower { active, retired } =>
            "退休的支付比例 {retired} 低于在职的 {active}",
            "the rate of the retired, {retired}, is below that of the employed, {active}";
        FindingKind::HigherLevelRateHigher { status, low: (low, less), high: (high, more) } =>
            "{0}，{1}的支付比例 {more} 高于{2}的 {less}",
            "{0}: the rate at {1}, {more}, is above that at {2}, {less}",
            status.label(language), high.label(language), low.label(language);
        FindingKind::RetiredDeductibleHigher { active, retired } =>
            "退休的起付标准 {retired} 元高于在职的 {active} 元",
            "the deductible of the retired, {retired}, is above that of the employed, {active}";
        FindingKind::HigherLevelDeductibleLower { status, low: (low, more), high: (high, less) } =>
            "{0}，{1}的起付标准 {less} 元低于{2}的 {more} 元",
            "{0}: the deductible at {1}, {less}, is below that at {2}, {more}",
            status.label(language), high.label(language), low.label(language);
        FindingKind::RetiredCeilingLower { active, retired } =>
            "退休的最高支付限额 {retired} 元低于在职的 {active} 元",
            "the ceiling of the retired, {retired}, is below that of the employed, {active}";
        FindingKind::DeductibleAbove { status, found, bound } =>
            "{}的年度起付标准 {found} 元，框架要求不高于 {bound} 元",
            "{}: the yearly deductible is {found}, the framework allows at most {bound}",
            status.label(language);
        FindingKind::RateBelow { found, bound } =>
            "在职的支付比例 {found}，框架要求不低于 {bound}",
            "employed: the rate is {found}, the framework asks for at least {bound}";
        FindingKind::RetiredExtra { found, bound } =>
            "退休的支付比例平均高出 {found}，框架说 {bound}",
            "the retired get {found} more on average, the framework says {bound}";
        FindingKind::LevelStep { status, low, high, found, bound } =>
            "{}，{}和{}的支付比例只差 {found}，框架要求要差就至少差 {bound}",
            "{}: {} and {} are {found} apart, the framework asks for at least {bound}",
            status.label(language), low.label(language), high.label(language);
        FindingKind::Ceiling { status, found, about } =>
            "{}的年度最高支付限额 {found} 元，框架说大约 {about} 元",
            "{}: the yearly ceiling is {found}, the framework says about {about}",
            status.label(language);
        FindingKind::Unanswered { needs } =>
            "没有给出 {}，用到它的数没有比较",
            "without {} the values that hang on it were not compared",
            needs.join(language.pick("、", ", "));
        FindingKind::BoundsUnanswered { needs } =>
            "没有给出 {}，用到它的界限没有核对",
            "without {} the bounds that hang on it were not checked",
            needs.join(language.pick("、", ", "));
    }
}
