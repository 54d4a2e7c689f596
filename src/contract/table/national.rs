//! The shape of an export under the national names.

use super::Holds::{List, Money, Object, Text};
use super::request::MAX_CLAIMS;
use super::{Shape, may, must};

/// Slips under the national names.
pub static SETTLEMENTS: Shape = Shape {
    name: "Settlements",
    about: "国家医保字段名下的结算单, for `gongji estimate --national`.",
    fields: &[
        must("region", Text, "统筹地区: the region's id."),
        must("settlements", List(&EXPORT, 1, MAX_CLAIMS), "In the order of the request's claims."),
    ],
};

/// One slip.
pub static EXPORT: Shape = Shape {
    name: "SettlementExport",
    about: "结算信息 of one visit.",
    fields: &[
        may("id", Text, "The claim's id."),
        must("setlinfo", Object(&SETLINFO), "结算信息"),
        must("setldetail", List(&PAYER, 0, 3), "结算基金分项: payers that pay; the account's row is no fund payment."),
    ],
};

/// 结算信息
pub static SETLINFO: Shape = Shape {
    name: "Setlinfo",
    about: "结算信息: the slip's lines that have a national field.",
    fields: &[
        must("medfee_sumamt", Money, "医疗费总额"),
        must("fulamt_ownpay_amt", Money, "全自费金额"),
        must("overlmt_selfpay", Money, "超限价金额"),
        must("preselfpay_amt", Money, "先行自付金额"),
        must("inscp_scp_amt", Money, "符合政策范围金额"),
        must("act_pay_dedc", Money, "起付标准，本次支付"),
        must("hifp_pay", Money, "统筹基金支付"),
        must("hifob_pay", Money, "职工大额医疗费用补助"),
        must("psn_part_amt", Money, "个人负担总额"),
        must("acct_pay", Money, "个人账户支付"),
        must("psn_cash_pay", Money, "个人现金支付"),
        must("fund_pay_sumamt", Money, "基金支付总额"),
    ],
};

/// 结算基金分项
pub static PAYER: Shape = Shape {
    name: "Payer",
    about: "One payer.",
    fields: &[
        must("fund_pay_type", Text, "基金支付类型"),
        must("fund_pay_type_name", Text, "基金支付类型名称"),
        must("inscp_scp_amt", Money, "符合政策范围金额"),
        must("fund_payamt", Money, "基金支付金额"),
    ],
};
