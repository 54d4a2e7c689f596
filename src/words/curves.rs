//! What curves and questions asked back have to say.

use crate::analysis::curve::{Breakpoint, Cause, PayingFund, PiecePart};
use crate::analysis::inverse::{Goal, InverseQuestion, Until};
use crate::region::{Basis, PoolId, Region};
use crate::units::{Language, Money, say};

/// What one more fen on the bill meets.
pub fn part(part: PiecePart, language: Language) -> &'static str {
    match part {
        PiecePart::Uncovered => language.pick("医保不付，都由自己负担", "not covered: the person pays all"),
        PiecePart::Deductible => {
            language.pick("起付标准以内，都由自己负担", "within the deductible: the person pays all")
        }
        PiecePart::Share => language.pick("起付标准以上，按比例分担", "above the deductible: shared at a rate"),
        PiecePart::SecondFund => {
            language.pick("超过统筹基金限额，大额补助接着付", "above the fund's ceiling: the second fund pays")
        }
        PiecePart::OverCeiling => {
            language.pick("限额已满，再多的由自己负担", "ceiling used up: the person pays what is more")
        }
    }
}

/// What changes at a breakpoint.
pub fn cause(point: &Breakpoint, region: &Region, language: Language) -> String {
    let pool = pool(point.pool, region, language);
    match point.cause {
        Cause::Deductible => {
            say!(language, "{pool}起付标准满了，开始报销", "the deductible{pool} is met, the fund begins to pay")
        }
        Cause::YearlyDeductible => say!(
            language,
            "{pool}全年起付标准满了，开始报销",
            "the yearly deductible{pool} is met, the fund begins to pay"
        ),
        Cause::Band(rate) => say!(language, "进入下一段，报销比例 {rate}", "the next band begins, at {rate}"),
        Cause::Ceiling(payer, Basis::Fund) => {
            say!(
                language,
                "{pool}最高支付限额满了（{}）",
                "the ceiling{pool} is reached ({})",
                payer.line().label(language)
            )
        }
        Cause::Ceiling(payer, Basis::Spend) => {
            say!(
                language,
                "{pool}能计入的费用满了（{}）",
                "the spending{pool} that counts is used up ({})",
                payer.line().label(language)
            )
        }
        Cause::SecondFund => say!(language, "大额补助开始支付", "the second fund begins to pay"),
    }
}

/// A question asked back.
pub fn asked(asked: InverseQuestion, language: Language) -> String {
    match asked {
        InverseQuestion::PersonAtMost(amount) => {
            say!(language, "个人最多负担 {amount} 元的账单", "Bills of which the person pays at most {amount} yuan")
        }
        InverseQuestion::PersonExactly(amount) => {
            say!(language, "个人正好负担 {amount} 元的账单", "Bills of which the person pays exactly {amount} yuan")
        }
        InverseQuestion::FundAtLeast(amount) => {
            say!(language, "统筹基金至少支付 {amount} 元的账单", "Bills of which the fund pays at least {amount} yuan")
        }
        InverseQuestion::FundExactly(amount) => {
            say!(language, "统筹基金正好支付 {amount} 元的账单", "Bills of which the fund pays exactly {amount} yuan")
        }
        InverseQuestion::UntilDeductible => {
            say!(language, "还要多少费用才满起付标准", "How much more until the deductible is met")
        }
        InverseQuestion::UntilCeiling => {
            say!(language, "还要多少费用才到最高支付限额", "How much more until the ceiling is reached")
        }
    }
}

/// How far it is to a threshold.
pub fn until(until: &Until, region: &Region, language: Language) -> String {
    let pool = pool(until.pool, region, language);
    let Until { left, .. } = until;
    let what = match until.goal {
        Goal::Deductible if left.is_zero() => {
            return say!(language, "{pool}起付标准已满，或者不设", "the deductible{pool} is met, or there is none");
        }
        Goal::Deductible => say!(language, "{pool}起付标准还差 {left}", "{left} left of the deductible{pool}"),
        Goal::Ceiling(PayingFund::LargeAmount, Basis::Fund) => {
            say!(language, "{pool}大额补助最高支付限额还剩 {left}", "{left} left under the second fund's ceiling{pool}")
        }
        Goal::Ceiling(PayingFund::LargeAmount, Basis::Spend) => {
            say!(language, "{pool}大额补助还能计入费用 {left}", "{left} of spending left to the second fund{pool}")
        }
        Goal::Ceiling(PayingFund::Fund, Basis::Fund) => {
            say!(language, "{pool}最高支付限额还剩 {left}", "{left} left under the ceiling{pool}")
        }
        Goal::Ceiling(PayingFund::Fund, Basis::Spend) => {
            say!(language, "{pool}还能计入费用 {left}", "{left} of spending left that counts{pool}")
        }
    };
    match (until.in_scope, until.bill) {
        (Some(in_scope), Some(bill)) => say!(
            language,
            "{what} 元：再有 {in_scope} 元能报的费用（政策范围内），也就是账单到 {bill} 元，就到了",
            "{what}: reached by {in_scope} more of in-scope costs, a bill of {bill}"
        ),
        (None, _) | (_, None) => {
            say!(language, "{what} 元：这样的账单，多大都到不了", "{what}: no such bill reaches it")
        }
    }
}

/// A round amount beside an axis: `500`, `1.5万`; in English grouped by thousands.
pub fn round(amount: Money, language: Language) -> String {
    let yuan = amount.fen() / 100;
    match language {
        Language::Zh => match (yuan / 10_000, yuan % 10_000 / 1_000) {
            (0, _) => yuan.to_string(),
            (whole, 0) => format!("{whole}万"),
            (whole, tenth) => format!("{whole}.{tenth}万"),
        },
        Language::En => grouped(yuan),
    }
}

/// A number in groups of three digits.
fn grouped(yuan: i64) -> String {
    if yuan < 1_000 { yuan.to_string() } else { format!("{},{:03}", grouped(yuan / 1_000), yuan % 1_000) }
}

/// The pool's name in quotation marks; nothing for own terms.
fn pool(pool: Option<PoolId>, region: &Region, language: Language) -> String {
    pool.map_or_else(String::new, |at| say!(language, "「{}」", " “{}”", region.pool_of(at).name.get(language)))
}

#[cfg(test)]
mod tests {
    use super::round;
    use crate::{Language, Money};

    #[test]
    fn says_round_amounts_shortly() {
        for (yuan, zh, en) in [
            (0, "0", "0"),
            (500, "500", "500"),
            (2_000, "2000", "2,000"),
            (10_000, "1万", "10,000"),
            (15_000, "1.5万", "15,000"),
            (800_000, "80万", "800,000"),
            (120_000_000, "12000万", "120,000,000"),
        ] {
            let amount = Money::from_fen(yuan * 100);
            assert_eq!((round(amount, Language::Zh).as_str(), round(amount, Language::En).as_str()), (zh, en));
        }
    }
}
