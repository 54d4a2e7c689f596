//! What 长辈版 says: one question a screen, in short sentences.

use gongji::Money;

/// The words of 长辈版.
pub struct Words {
    /// 在哪里参保
    pub region: &'static str,
    /// 参保身份
    pub status: &'static str,
    /// 医疗类别
    pub care: &'static str,
    /// 医院级别
    pub level: &'static str,
    /// 总额
    pub total: &'static str,
    /// Where the amount stands.
    pub total_hint: &'static str,
    /// A number that the document lacks.
    pub missing: &'static str,
    /// 下一步
    pub next: &'static str,
    /// 上一步
    pub back: &'static str,
    /// 看结果
    pub see: &'static str,
    /// Opens why.
    pub why: &'static str,
    /// Opens what is left of the year.
    pub left: &'static str,
    /// Opens the further circumstances.
    pub more: &'static str,
    /// Reads the result aloud.
    pub aloud: &'static str,
    /// Back to the result.
    pub to_result: &'static str,
    /// Back to the questions.
    pub change: &'static str,
    /// From the start.
    pub again: &'static str,
    /// Something is wrong.
    pub mend: &'static str,
    /// Nothing adds up over the year.
    pub nothing_left: &'static str,
    /// The two purses, for those who do not see them.
    pub purses: fn(Money, Money) -> String,
    /// Where one stands.
    pub progress: fn(usize, usize) -> String,
}

in_both_languages!(ZH, EN);

static ZH: Words = Words {
    region: "您在哪里参加医保？",
    status: "您在职，还是退休？",
    care: "这次看的是什么？",
    level: "在几级医院看的？",
    total: "账单一共多少钱？",
    total_hint: "收费单上写着「合计」或「总额」。",
    missing: "还要一个数",
    next: "下一步",
    back: "上一步",
    see: "看结果",
    why: "为什么是这么多",
    left: "今年还剩多少",
    more: "还有别的情况",
    aloud: "读给我听",
    to_result: "回到结果",
    change: "改前面填的",
    again: "从头再算一次",
    mend: "有一处要改",
    nothing_left: "这项待遇不按年累计，没有要记的数。",
    purses: |person, fund| format!("两个钱袋：您自己出 {person} 元，医保出 {fund} 元"),
    progress: |at, all| format!("第 {at} 步，共 {all} 步"),
};

static EN: Words = Words {
    region: "Where are you insured?",
    status: "Do you work, or are you retired?",
    care: "What kind of care was it?",
    level: "What level is the hospital?",
    total: "How much is the bill in all?",
    total_hint: "The receipt says “total”.",
    missing: "One more figure",
    next: "Next",
    back: "Back",
    see: "See the result",
    why: "Why this much",
    left: "What is left this year",
    more: "There is more to say",
    aloud: "Read it to me",
    to_result: "Back to the result",
    change: "Change what I entered",
    again: "Start again",
    mend: "One thing to mend",
    nothing_left: "This benefit does not add up over the year; there is nothing to keep count of.",
    purses: |person, fund| format!("Two purses: you pay {person} yuan, insurance pays {fund} yuan"),
    progress: |at, all| format!("Step {at} of {all}"),
};
