//! What is wrong with a request, and what would be right.

use crate::problem::{Expected, Fault, JsonWhy, Problem};
use crate::units::{Language, MoneyFault, RateFault, say};

/// What is wrong with a request, and what would be right.
pub fn problem(problem: &Problem, language: Language) -> String {
    fault(&problem.fault, language)
}

/// What is wrong with a value, and what would be right.
pub fn fault(fault: &Fault, language: Language) -> String {
    let fixed = |zh, en| language.pick(zh, en).to_owned();
    let list = |names: &[String]| {
        if names.is_empty() { fixed("（没有）", "(none)") } else { names.join(language.pick("、", ", ")) }
    };
    match fault {
        Fault::NotJson(fault) => {
            let why = match fault.why {
                JsonWhy::Unexpected => language.pick("这里不该是这个字符", "something else was expected here"),
                JsonWhy::End => language.pick("内容不完整", "it ends too early"),
                JsonWhy::Depth => language.pick("嵌套太深", "it is nested too deeply"),
                JsonWhy::Trailing => language.pick("后面多出了内容", "something follows the value"),
            };
            say!(
                language,
                "不是 JSON：第 {} 行第 {} 个字符，{why}。",
                "Not JSON: line {}, character {}: {why}.",
                fault.line,
                fault.column
            )
        }
        Fault::TooLong(most) => {
            say!(
                language,
                "太长了，一个请求最多 {} MiB。",
                "This is too long: a request has at most {} MiB.",
                most >> 20
            )
        }
        Fault::NotText => fixed("不是 UTF-8 文本。请用 UTF-8 编码保存。", "Not UTF-8 text. Save it as UTF-8."),
        Fault::Missing => fixed("缺少这一项，请填写。", "This field is missing; fill it in."),
        Fault::Type(expected) => {
            say!(language, "类型不对，应是{}。", "The wrong type; it should be {}.", self::expected(expected, language))
        }
        Fault::Unknown(known) => say!(
            language,
            "没有这一项。可以写：{}。",
            "No such field. There are: {}.",
            known.join(language.pick("、", ", "))
        ),
        Fault::Twice => say!(language, "同一项写了两次，请留一个。", "The field stands twice; keep one."),
        Fault::Money(MoneyFault::Shape) => say!(
            language,
            "不是金额。请写成 \"1000\" 或 \"1000.50\"，单位元。",
            "Not an amount. Write \"1000\" or \"1000.50\", in yuan.",
        ),
        Fault::Money(MoneyFault::Negative) => say!(language, "金额不能小于零。", "An amount cannot be below zero."),
        Fault::Money(MoneyFault::Decimals) => say!(
            language,
            "金额最多两位小数（到分），例如 \"1000.50\"。",
            "An amount has at most two decimals, as \"1000.50\"."
        ),
        Fault::Money(MoneyFault::TooLarge) => {
            say!(language, "金额太大，最多 99999999.99 元。", "The amount is too large; at most 99999999.99 yuan.")
        }
        Fault::Rate(RateFault::Shape) => say!(
            language,
            "不是比例。请写成 0 到 1 之间的小数，例如 \"0.55\"。",
            "Not a rate. Write a decimal between 0 and 1, as \"0.55\".",
        ),
        Fault::Rate(RateFault::Range) => say!(
            language,
            "比例要在 0 到 1 之间：55% 写成 \"0.55\"。",
            "A rate lies between 0 and 1: write 55 % as \"0.55\"."
        ),
        Fault::Rate(RateFault::Decimals) => say!(language, "比例最多九位小数。", "A rate has at most nine decimals."),
        Fault::Date => say!(
            language,
            "不是日历上的一天。请写成 \"2023-03-01\"，1900 到 9999 年。",
            "Not a day of the calendar. Write \"2023-03-01\", years 1900 to 9999.",
        ),
        Fault::TooEarly(last) => say!(
            language,
            "不能早于更早的那些就诊，最晚的是 {last}。",
            "The earlier visits go to {last}; this one cannot be before."
        ),
        Fault::Integer(low, high) => {
            say!(language, "请写 {low} 到 {high} 之间的整数。", "Write a whole number from {low} to {high}.")
        }
        Fault::Choice(names) => {
            say!(language, "没有这个选择。可以写：{}。", "No such choice. There are: {}.", list(names))
        }
        Fault::PartsExceedTotal => fixed(
            "全自费、超限价、先行自付加起来超过了总额，请核对。",
            "The parts add up to more than the total; check them.",
        ),
        Fault::SumTooLarge => fixed(
            "各行金额加起来太大，最多 99999999.99 元。",
            "The lines add up to too much; at most 99999999.99 yuan.",
        ),
        Fault::TooFew(low) => say!(language, "至少写 {low} 个。", "At least {low}."),
        Fault::TooMany(high) => {
            say!(language, "太多了，最多 {high} 个，请分开算。", "Too many: at most {high}; split them.")
        }
        Fault::NotAnOrder(count) => say!(
            language,
            "要把 0 到 {} 每个编号各写一次，按先后排。",
            "Name each of 0 to {} once, the first visit first.",
            count - 1
        ),
        Fault::DuplicateId(first) => say!(
            language,
            "编号重复，{first} 已经用过，请换一个。",
            "The id stands at {first} already; choose another."
        ),
        Fault::UnknownRegion(known) => {
            say!(language, "没有这个地区。可以写：{}。", "No such region. There are: {}.", list(known))
        }
        Fault::UnknownParameter(known) => say!(
            language,
            "这个地区不需要这个数。可以填：{}。",
            "The region does not ask for this. It asks for: {}.",
            list(known)
        ),
        Fault::ParameterRange(low, high) => {
            say!(language, "要在 {low} 到 {high} 之间。", "It must lie between {low} and {high}.")
        }
        Fault::YesNo => fixed("请写 \"yes\" 或 \"no\"。", "Write \"yes\" or \"no\"."),
        Fault::RateSum => fixed(
            "和别的比例加起来小于 0 或超过了 100%，请核对。",
            "With the rates beside it, it comes to less than 0 or more than 100 %; check them.",
        ),
        Fault::UnknownReading(known) => say!(
            language,
            "这个地区没有这个读法。有：{}。",
            "The region has no such reading. There are: {}.",
            list(known)
        ),
        Fault::UnknownOption(known) => say!(
            language,
            "这个读法没有这个选项。有：{}。",
            "The reading has no such option. There are: {}.",
            list(known)
        ),
        Fault::UnknownPool(known) => say!(
            language,
            "这个地区没有这个累计项。有：{}。",
            "The region has no such pool. There are: {}.",
            list(known)
        ),
        Fault::Month => fixed(
            "不是月份。请写成 \"2023-03\"，1900 到 9998 年。",
            "Not a month. Write \"2023-03\", years 1900 to 9998.",
        ),
        Fault::DateOrMonth => fixed(
            "不是日期，也不是月份。请写成 \"2023-03-01\" 或 \"2023-03\"。",
            "Neither a date nor a month. Write \"2023-03-01\" or \"2023-03\".",
        ),
        Fault::Decimal => fixed(
            "不是小数。请写成 \"123.45\"，最多十一位小数。",
            "Not a decimal. Write \"123.45\", with at most eleven decimals.",
        ),
        Fault::Backwards(from) => {
            say!(language, "结束在开始（{from}）之前，请核对。", "It ends before it begins ({from}); check both.")
        }
        Fault::OutOfPeriod(from, to) => {
            say!(language, "不在要算的时间里：{from} 到 {to}。", "Not within the period, {from} to {to}.")
        }
        Fault::Overlap(other) => {
            say!(language, "和 {other} 重叠，请合在一起写。", "It overlaps {other}; write them as one.")
        }
        Fault::DuplicateDate(other) => {
            say!(language, "和 {other} 是同一天，请留一个。", "The same day as {other}; keep one.")
        }
        Fault::RepaidEarly => fixed(
            "补缴在断缴的最后一个月之前，请核对。",
            "Repaid before the last month without contributions; check both.",
        ),
        Fault::BalanceTooLarge => fixed(
            "账户余额会超过 99999999.99 元，请核对金额和利率。",
            "The balance would exceed 99999999.99 yuan; check the amounts and rates.",
        ),
        Fault::UnknownClaim(known) => {
            say!(language, "没有这个编号的就诊。有：{}。", "No claim has this id. There are: {}.", list(known))
        }
        Fault::TermsNotNeeded => fixed(
            "这个地区自己的规定已经能回答，不用填自己的标准（terms），请去掉。",
            "The region’s own rules answer this claim; leave out your own terms.",
        ),
        Fault::NoLine => fixed(
            "里面没有一行能用来对账的金额。可以写的行见 gongji schema reconcile。",
            "There is no amount here to reconcile. See gongji schema reconcile for the lines.",
        ),
    }
}

/// What kind of value is expected.
fn expected(expected: &Expected, language: Language) -> String {
    let fixed = |zh, en| language.pick(zh, en).to_owned();
    match expected {
        Expected::Text => fixed("文字", "a text"),
        Expected::Money => fixed(
            "金额，写成 \"1000.50\" 这样的文字，或整数",
            "an amount, a text such as \"1000.50\" or a whole number",
        ),
        Expected::Rate => fixed("比例，写成 \"0.55\" 这样的文字", "a rate, a text such as \"0.55\""),
        Expected::Date => fixed("日期，写成 \"2023-03-01\"", "a date, a text such as \"2023-03-01\""),
        Expected::Month => fixed("月份，写成 \"2023-03\"", "a month, a text such as \"2023-03\""),
        Expected::DateOrMonth => fixed(
            "日期或月份，写成 \"2023-03-01\" 或 \"2023-03\"",
            "a date or a month, a text such as \"2023-03-01\" or \"2023-03\"",
        ),
        Expected::Decimal => fixed("小数，写成 \"123.45\" 这样的文字", "a decimal, a text such as \"123.45\""),
        Expected::Integer => fixed("整数", "a whole number"),
        Expected::Bool => fixed("true 或 false", "true or false"),
        Expected::OneOf(names) => {
            say!(language, "这几个词之一：{}", "one of the words {}", names.join(language.pick("、", ", ")))
        }
        Expected::Printed => fixed(
            "金额，写成 1000.50 这样最多两位小数的数或文字",
            "an amount, a number such as 1000.50 with at most two decimals, or the same as a text",
        ),
        Expected::Object => fixed("对象 { … }", "an object { … }"),
        Expected::List => fixed("列表 [ … ]", "a list [ … ]"),
    }
}
