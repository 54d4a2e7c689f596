//! The shapes of a reconciliation: what is asked, and what is found.

use super::Holds::{Date, Foreign, ForeignList, Integer, List, Money, Object, OneOf, Printed, Rate, Text, Texts};
use super::request::{MAX_CLAIMS, REQUEST};
use super::response::{CLAUSE, SLIP, STEP};
use super::{Shape, may, must};

/// The most rows of `setldetail`.
pub const MAX_ROWS: usize = 200;

/// The request of a reconciliation.
pub static RECONCILE: Shape = Shape {
    name: "Reconcile",
    about: "对账请求: an estimate's request, and lines of the real slip in one or more of three forms.",
    fields: &[
        must("request", Object(&REQUEST), "测算请求: the visit, and those before it."),
        may("claim", Text, "The id of the visit that the slip belongs to; without it the latest by date."),
        may("slip", Object(&LINES), "结算单: any of its lines, under the contract's or the national names."),
        may("settlement", Foreign(&SETTLEMENT), "国家医保结算信息: as the platform returns it."),
        may("invoice", Foreign(&INVOICE), "医疗电子票据: its payment fields."),
    ],
};

/// 结算单 as a person copies it.
pub static LINES: Shape = Shape {
    name: "Lines",
    about: "结算单: any subset of its lines.",
    fields: &[
        may("total", Money, "医疗费总额"),
        may("outside_catalogue", Money, "全自费金额"),
        may("above_limit", Money, "超限价金额"),
        may("first_share", Money, "先行自付金额"),
        may("in_scope", Money, "符合政策范围金额"),
        may("deductible", Money, "起付标准，本次支付"),
        may("coinsurance", Money, "按比例自付"),
        may("over_ceiling", Money, "超最高支付限额"),
        may("uncovered", Money, "不予支付"),
        may("fund", Money, "统筹基金支付"),
        may("large_amount", Money, "职工大额医疗费用补助"),
        may("person", Money, "个人负担总额"),
        may("self_pay", Money, "个人自付"),
        may("own_expense", Money, "个人自费"),
        may("account", Money, "个人账户支付"),
        may("cash", Money, "个人现金支付"),
        may("medfee_sumamt", Printed, "医疗费总额"),
        may("fulamt_ownpay_amt", Printed, "全自费金额"),
        may("overlmt_selfpay", Printed, "超限价金额"),
        may("preselfpay_amt", Printed, "先行自付金额"),
        may("inscp_scp_amt", Printed, "符合政策范围金额"),
        may("act_pay_dedc", Printed, "起付标准，本次支付"),
        may("hifp_pay", Printed, "统筹基金支付"),
        may("hifob_pay", Printed, "职工大额医疗费用补助"),
        may("psn_part_amt", Printed, "个人负担总额"),
        may("acct_pay", Printed, "个人账户支付"),
        may("psn_cash_pay", Printed, "个人现金支付"),
    ],
};

/// 国家医保结算信息
pub static SETTLEMENT: Shape = Shape {
    name: "Settlement",
    about: "国家医保结算信息: the fields in `setlinfo`, or at the top; other fields are passed over and named.",
    fields: &[
        may("output", Foreign(&SETTLEMENT), "The platform's envelope."),
        may("setlinfo", Foreign(&SETTLEMENT), "结算信息"),
        may("setldetail", ForeignList(&FUND_ROW, 0, MAX_ROWS), "结算基金分项"),
        may("medfee_sumamt", Printed, "医疗费总额"),
        may("fulamt_ownpay_amt", Printed, "全自费金额"),
        may("overlmt_selfpay", Printed, "超限价金额"),
        may("preselfpay_amt", Printed, "先行自付金额"),
        may("inscp_scp_amt", Printed, "符合政策范围金额"),
        may("act_pay_dedc", Printed, "起付标准，本次支付"),
        may("hifp_pay", Printed, "统筹基金支付"),
        may("hifob_pay", Printed, "职工大额医疗费用补助"),
        may("cvlserv_pay", Printed, "公务员医疗补助"),
        may("hifes_pay", Printed, "企业补充医疗保险"),
        may("hifmi_pay", Printed, "居民大病保险"),
        may("hifdm_pay", Printed, "伤残人员医疗保障"),
        may("maf_pay", Printed, "医疗救助"),
        may("oth_pay", Printed, "其他支出"),
        may("fund_pay_sumamt", Printed, "基金支付总额"),
        may("hosp_part_amt", Printed, "医院负担金额"),
        may("psn_part_amt", Printed, "个人负担总额"),
        may("acct_pay", Printed, "个人账户支付"),
        may("acct_mulaid_pay", Printed, "个人账户共济支付"),
        may("psn_cash_pay", Printed, "个人现金支付"),
    ],
};

/// 结算基金分项
pub static FUND_ROW: Shape = Shape {
    name: "FundRow",
    about: "结算基金分项: one payer. Rows of the account and of the hospital are no fund payments.",
    fields: &[
        may("fund_pay_type", Text, "基金支付类型: its code."),
        may("fund_pay_type_name", Text, "基金支付类型名称"),
        may("fund_payamt", Printed, "基金支付金额"),
    ],
};

/// 医疗电子票据
pub static INVOICE: Shape = Shape {
    name: "Invoice",
    about: "医疗电子票据: its payment fields; other fields are passed over and named.",
    fields: &[
        may("金额合计", Printed, "医疗费总额"),
        may("医保统筹基金支付", Printed, "统筹基金支付"),
        may("其他支付", Printed, "大额补助 and whatever other funds pay."),
        may("个人账户支付", Printed, "个人账户支付"),
        may("个人现金支付", Printed, "个人现金支付"),
        may("个人自付", Printed, "个人自付"),
        may("个人自费", Printed, "个人自费"),
    ],
};

/// The response of a reconciliation.
pub static RECONCILIATION: Shape = Shape {
    name: "Reconciliation",
    about: "对账结果: what makes the engine agree with the slip, or which line differs first.",
    fields: &[
        must("region", Text, "统筹地区: the region's id."),
        must("claim", Object(&WHICH), "The visit that the slip was held against."),
        must("verdict", OneOf(&["agrees", "explained", "unexplained", "conflict"]), "What came out."),
        must("text", Text, "The same in words."),
        must("given", List(&GIVEN_LINE, 1, 16), "What the slip says, line by line, in the contract's names."),
        may("other_payers", Money, "What payers pay that the estimate does not know: other funds, the hospital."),
        may("ignored", Texts, "Fields of the settlement or the invoice that say nothing of these lines."),
        must("slip", Object(&SLIP), "结算单 as estimated."),
        must("conflicts", List(&CONFLICT, 0, 64), "Lines of the given slip that cannot all be true."),
        must("differences", List(&DIFFERENCE, 0, 16), "Lines in which the estimate differs, in the slip's order."),
        must("explanations", List(&EXPLANATION, 0, 64), "By simplicity: fewest changes first, then the likelier."),
    ],
};

/// Which visit.
pub static WHICH: Shape = Shape {
    name: "Which",
    about: "A visit of the request.",
    fields: &[
        must("at", Integer(0, MAX_CLAIMS as i64), "Its place in the request, from zero."),
        may("id", Text, "Its id."),
        must("date", Date, "结算日期"),
    ],
};

/// A line of the slip at hand.
pub static GIVEN_LINE: Shape = Shape {
    name: "GivenLine",
    about: "A line that the slip gives, or that follows from those it gives.",
    fields: &[
        must("line", Text, "The line's name in the contract."),
        must("amount", Money, "Its amount."),
        must("from", Texts, "The names, in the input, of what it rests on."),
    ],
};

/// Lines that cannot all be true.
pub static CONFLICT: Shape = Shape {
    name: "Conflict",
    about: "Lines of the given slip that cannot all be true.",
    fields: &[
        must("code", OneOf(&["twice", "sum", "exceeds"]), "How they conflict."),
        must("lines", Texts, "Their names in the input."),
        must("text", Text, "What is wrong with them."),
    ],
};

/// A line in which the estimate differs.
pub static DIFFERENCE: Shape = Shape {
    name: "SlipDifference",
    about: "A line in which the estimate differs from the slip.",
    fields: &[
        must("line", Text, "The line's name in the contract."),
        must("given", Money, "What the slip says."),
        must("estimated", Money, "What the engine says."),
        may("step", Object(&STEP), "The step that the engine's amount comes from, with its clause."),
    ],
};

/// What makes the engine agree.
pub static EXPLANATION: Shape = Shape {
    name: "Explanation",
    about: "Changes that together make the engine agree with every line given; the engine was run with them.",
    fields: &[
        must("changes", List(&CHANGE, 1, 8), "The changes."),
        must("slip", Object(&SLIP), "结算单 with these changes."),
    ],
};

/// The names of the kinds of change.
pub const CHANGES: &[&str] = &[
    "account",
    "balance",
    "borne",
    "used",
    "first_share",
    "parts",
    "level",
    "status",
    "reading",
    "date",
    "kind",
    "place",
    "designated",
    "prescription",
];

/// One change.
pub static CHANGE: Shape = Shape {
    name: "Change",
    about: "One thing that may be other than the request says.",
    fields: &[
        must("kind", OneOf(CHANGES), "What is changed."),
        must("text", Text, "The change in words."),
        may("from", Text, "What the request says."),
        may("to", Text, "What makes the engine agree."),
        may("pool", Text, "累计的桶, for what was borne or used before the visit."),
        may("reading", Text, "The reading's id."),
        may("low", Money, "The smallest amount that fits."),
        may("high", Money, "The largest amount that fits; absent: no upper limit."),
        may("rate", Rate, "先行自付比例 of class B, where the bill is in lines."),
        may("clause", Object(&CLAUSE), "条文"),
    ],
};
