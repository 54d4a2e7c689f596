//! 中文。

use crate::problem::Problem;
use crate::region::Clause;
use crate::review::examples::{AccountDifference, Difference, Named};
use crate::review::findings::What;
use crate::words::zh::{level, line, status};

pub(super) fn difference(difference: &Difference) -> String {
    match difference {
        Difference::Refused(problem) => refused(problem),
        Difference::Count { expected, found } => format!("例子写了 {expected} 笔结果，算出 {found} 笔"),
        Difference::Amount { claim, line: of, expected, found } => {
            format!("第 {} 笔，{}：例子写 {expected}，算出 {found}", claim + 1, line(*of))
        }
        Difference::Name { claim, of, expected, found } => {
            let of = match of {
                Named::Outcome => "结果",
                Named::Code => "原因",
                Named::Certainty => "可靠程度",
                Named::Needs => "缺的数",
            };
            format!("第 {} 笔，{of}：例子写 {}，算出 {}", claim + 1, none(expected), none(found))
        }
    }
}

pub(super) fn account_difference(difference: &AccountDifference) -> String {
    match difference {
        AccountDifference::Refused(problem) => refused(problem),
        AccountDifference::Expected(one) => {
            let (of, value) = super::expected(one);
            format!("{of}：例子写 {value}，算出来不是")
        }
        AccountDifference::Found(one) => {
            let (of, value) = super::expected(one);
            format!("{of}：算出 {value}，例子不是这样写的")
        }
    }
}

fn refused(problem: &Problem) -> String {
    let place = if problem.path.is_empty() { "请求" } else { problem.path.as_str() };
    format!("请求有错，{place}：{}", crate::words::zh::fault(&problem.fault))
}

fn none(text: &str) -> &str {
    if text.is_empty() { "（没有）" } else { text }
}

pub(super) fn finding(scene: &str, what: &What, clauses: &str, bound: Option<&Clause>) -> String {
    let said = match what {
        What::RetiredRateLower { active, retired } => {
            format!("退休的支付比例 {retired} 低于在职的 {active}")
        }
        What::HigherLevelRateHigher { status: who, low, high } => {
            let (low_level, high_level) = (level(low.0), level(high.0));
            format!("{}，{high_level}的支付比例 {} 高于{low_level}的 {}", status(*who), high.1, low.1)
        }
        What::RetiredDeductibleHigher { active, retired } => {
            format!("退休的起付标准 {retired} 元高于在职的 {active} 元")
        }
        What::HigherLevelDeductibleLower { status: who, low, high } => {
            let (low_level, high_level) = (level(low.0), level(high.0));
            format!("{}，{high_level}的起付标准 {} 元低于{low_level}的 {} 元", status(*who), high.1, low.1)
        }
        What::RetiredCeilingLower { active, retired } => {
            format!("退休的最高支付限额 {retired} 元低于在职的 {active} 元")
        }
        What::DeductibleAbove { status: who, found, bound } => {
            format!("{}的年度起付标准 {found} 元，框架要求不高于 {bound} 元", status(*who))
        }
        What::RateBelow { found, bound } => {
            format!("在职的支付比例 {found}，框架要求不低于 {bound}")
        }
        What::RetiredExtra { found, bound } => format!("退休的支付比例平均高出 {found}，框架说 {bound}"),
        What::LevelStep { status: who, low, high, found, bound } => {
            let (low, high) = (level(*low), level(*high));
            format!("{}，{low}和{high}的支付比例只差 {found}，框架要求要差就至少差 {bound}", status(*who))
        }
        What::Ceiling { status: who, found, about } => {
            format!("{}的年度最高支付限额 {found} 元，框架说大约 {about} 元", status(*who))
        }
        What::Unanswered { needs } => return format!("{scene}：没有给出 {}，用到它的数没有比较", needs.join("、")),
        What::BoundsUnanswered { needs } => {
            return format!("{scene}：没有给出 {}，用到它的界限没有核对", needs.join("、"));
        }
    };
    match bound {
        None => format!("{scene}：{said}（{clauses}）"),
        Some(clause) => format!("{scene}：{said}（{clauses}；框架 {}「{}」）", clause.article, clause.quote),
    }
}
