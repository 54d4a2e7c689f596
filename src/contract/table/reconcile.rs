//! The shapes of a reconciliation: what is asked, and what is found.

use super::Holds::{Foreign, ForeignList, Money, Object, Printed, Text};
use super::request::REQUEST;
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
