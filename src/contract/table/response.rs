//! The shapes of a response.

use super::Holds::{Date, Integer, List, Money, Object, OneOf, Pair, Text, TextByName, Texts};
use super::request::{LEDGER, MAX_CLAIMS};
use super::{Shape, may, must};
use crate::problem::CODES;

/// The response.
pub static RESPONSE: Shape = Shape {
    name: "Response",
    about: "测算答复: what becomes of each claim, and how the year stands.",
    fields: &[
        must("region", Text, "统筹地区: the region's id."),
        must("document", Object(&DOCUMENT), "政策文件"),
        must("claims", List(&DECISION, 1, MAX_CLAIMS), "结论, in the order of the request's claims."),
        must("year", List(&YEAR, 1, MAX_CLAIMS), "年度: one entry for each calendar year touched."),
        must("totals", Object(&SLIP), "合计: the sum of all slips."),
        may("totals_range", Object(&RANGE), "合计的范围: where readings differ."),
        may("totals_left_out", Texts, "缺数的读法: ids of the readings that this range leaves out."),
        may("assumptions", TextByName, "假设: the text of every assumption that a claim names."),
        may("questions", TextByName, "缺的数: what is asked for and why, for every value that a claim needs."),
        may("readings", TextByName, "读法: what is in question, for every reading that moves a range."),
    ],
};

/// The answer with `--slip`.
pub static SLIPS: Shape = Shape {
    name: "Slips",
    about: "Outcomes and slips only.",
    fields: &[
        must("region", Text, "统筹地区: the region's id."),
        must("claims", List(&OUTCOME, 1, MAX_CLAIMS), "In the order of the request's claims."),
    ],
};

/// One claim with `--slip`.
pub static OUTCOME: Shape = Shape {
    name: "Outcome",
    about: "结果",
    fields: &[
        may("id", Text, "The claim's id."),
        must("outcome", OneOf(OUTCOMES), "六种结果之一"),
        must("slip", Object(&SLIP), "结算单"),
    ],
};

/// 政策文件
pub static DOCUMENT: Shape = Shape {
    name: "Document",
    about: "政策文件",
    fields: &[
        must("title", Text, "标题"),
        may("number", Text, "文号"),
        may("issued", Date, "印发日期"),
        must("in_force", Date, "施行日期"),
        must("kind", OneOf(&["rules", "draft", "framework"]), "正式文件、征求意见稿、框架"),
        may("notice", Text, "What a reader must know of the document first."),
    ],
};

/// The names of the six outcomes.
pub(super) const OUTCOMES: &[&str] = &["paid", "nothing_due", "not_covered", "referred", "needs_value", "not_in_force"];

/// 结论
pub static DECISION: Shape = Shape {
    name: "Decision",
    about: "结论: what becomes of one claim.",
    fields: &[
        may("id", Text, "The claim's id."),
        must("outcome", OneOf(OUTCOMES), "六种结果之一"),
        may("reason", Object(&REASON), "Why, for everything but `paid`."),
        may("needs", Texts, "缺的数: ids of questions; also `birth` and `chronic_diseases`."),
        must("certainty", OneOf(&["exact", "assumed", "at_least"]), "按文件、含假设、至少"),
        must("assumptions", Texts, "假设: ids."),
        must("slip", Object(&SLIP), "结算单"),
        may("range", Object(&RANGE), "范围: where readings differ, or an opening does not say enough."),
        may(
            "left_out",
            Texts,
            "缺数的读法: ids of the readings that the range leaves out, because a value is missing under another way to read them.",
        ),
        must("steps", List(&STEP, 1, 100_000), "The explanation, in order."),
    ],
};

/// Why an outcome is not `paid`.
pub static REASON: Shape = Shape {
    name: "Reason",
    about: "原因",
    fields: &[
        must("code", Text, "A stable code."),
        must("text", Text, "The reason in words."),
        must("clause", Object(&CLAUSE), "条文"),
    ],
};

/// 条文
pub static CLAUSE: Shape = Shape {
    name: "Clause",
    about: "条文",
    fields: &[
        must("id", Text, "Its id in the region file."),
        must("article", Text, "第几条"),
        must("quote", Text, "原文"),
        must("gist", Text, "The same in plain words."),
    ],
};

/// 范围
pub static RANGE: Shape = Shape {
    name: "Range",
    about: "范围: exact, over all combinations of the readings that touch the claims.",
    fields: &[
        must("person", Pair, "个人负担总额: the least and the most."),
        must("fund", Pair, "统筹基金支付: the least and the most."),
        must(
            "because",
            Texts,
            "读法: ids of the readings that move it; and `opening`, where what the opening leaves unsaid moves it.",
        ),
        may("moves", List(&MOVE, 1, 32), "By how much each of them moves it alone, in the same order."),
    ],
};

/// One reading's part in a range
pub static MOVE: Shape = Shape {
    name: "Move",
    about: "By how much one reading moves the range alone, the others as the answer has them, and what would settle it.",
    fields: &[
        must("reading", Text, "读法: its id."),
        must("person", Pair, "个人负担总额: the least and the most."),
        must("fund", Pair, "统筹基金支付: the least and the most."),
        must("options", List(&OPTION, 1, 32), "What is paid under each way to read it; the answer's own among them."),
        must("settle", Text, "What to ask, and whom."),
        must("clause", Object(&CLAUSE), "条文: the words in question."),
    ],
};

/// One way to read a clause
pub static OPTION: Shape = Shape {
    name: "OptionPaid",
    about: "One way to read the clause.",
    fields: &[
        must("option", Text, "Its id: what `readings` takes."),
        must("text", Text, "What it means."),
        must("person", Money, "个人负担总额"),
        must("fund", Money, "统筹基金支付"),
    ],
};

/// 一步
pub static STEP: Shape = Shape {
    name: "Step",
    about: "One step; it stands on a clause or on an assumption.",
    fields: &[
        must("stage", OneOf(&["route", "scope", "deductible", "share", "ceiling", "purse"]), "The stage."),
        must("text", Text, "What was done."),
        may("formula", Text, "How the amount was found, with its numbers."),
        may("amount", Money, "What came out."),
        may("line", Text, "The slip's line that the step explains."),
        may("clause", Object(&CLAUSE), "条文"),
        may("assumption", Text, "假设: its id."),
    ],
};

/// 结算单
pub static SLIP: Shape = Shape {
    name: "Slip",
    about: "结算单: sixteen amounts that add up to the fen.",
    fields: &[
        must("total", Money, "医疗费总额 (medfee_sumamt)"),
        must("outside_catalogue", Money, "全自费金额 (fulamt_ownpay_amt)"),
        must("above_limit", Money, "超限价金额 (overlmt_selfpay)"),
        must("first_share", Money, "先行自付金额 (preselfpay_amt)"),
        must("in_scope", Money, "符合政策范围金额 (inscp_scp_amt)"),
        must("deductible", Money, "起付标准，本次支付 (act_pay_dedc)"),
        must("coinsurance", Money, "按比例自付"),
        must("over_ceiling", Money, "超最高支付限额"),
        must("uncovered", Money, "不予支付"),
        must("fund", Money, "统筹基金支付 (hifp_pay)"),
        must("large_amount", Money, "职工大额医疗费用补助 (hifob_pay)"),
        must("person", Money, "个人负担总额 (psn_part_amt)"),
        must("self_pay", Money, "个人自付"),
        must("own_expense", Money, "个人自费"),
        must("account", Money, "个人账户支付 (acct_pay)"),
        must("cash", Money, "个人现金支付 (psn_cash_pay)"),
    ],
};

/// 年度
pub static YEAR: Shape = Shape {
    name: "Year",
    about: "年度: how the pools stand after the last claim of the year, and what the year comes to.",
    fields: &[
        must("year", Integer(1900, 9999), "自然年度"),
        must("deductibles", List(&DEDUCTIBLE, 0, 8), "起付标准, by pool."),
        must("ceilings", List(&CEILING, 0, 8), "最高支付限额, by pool."),
        must("totals", Object(&SLIP), "全年合计: the sum of the year's slips."),
        may("range", Object(&RANGE), "What the year may come to, where readings differ."),
        may("left_out", Texts, "缺数的读法: ids of the readings that this range leaves out."),
        must(
            "ledger",
            Object(&LEDGER),
            "年度台账: all that the year's next claim has to know; a request takes it as `opening`.",
        ),
    ],
};

/// 起付标准 of one pool
pub static DEDUCTIBLE: Shape = Shape {
    name: "DeductibleStanding",
    about: "起付标准: how one pool stands.",
    fields: &[
        must("pool", Text, "The pool's id."),
        must("standard", Money, "The standard for the status and level last seen."),
        must("met", Money, "已负担; of a deductible by admission, over the year."),
        must("left", Money, "What the next visit would still bear at most."),
    ],
};

/// 最高支付限额 of one pool
pub static CEILING: Shape = Shape {
    name: "CeilingStanding",
    about: "最高支付限额: how one pool stands.",
    fields: &[
        must("pool", Text, "The pool's id."),
        must("limit", Money, "限额 for the status and level last seen."),
        must("used", Money, "已用"),
        must("left", Money, "还剩"),
    ],
};

/// An error.
pub static ERROR: Shape = Shape {
    name: "Error",
    about: "What is wrong with a request; nothing was computed.",
    fields: &[must("error", Object(&PROBLEM), "The first fault.")],
};

/// What is wrong.
pub static PROBLEM: Shape = Shape {
    name: "Problem",
    about: "What is wrong, where, and what would be right.",
    fields: &[
        must("code", OneOf(CODES), "A stable code."),
        must("path", Text, "A JSON pointer to the field."),
        must("message", Text, "What is wrong and what would be right."),
    ],
};
