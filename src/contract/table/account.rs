//! The shapes of an account request and its response.

use super::Holds::{
    Date, DateOrMonth, Decimal, List, Money, Month, Object, OneOf, Rate, Text, TextByName, ValueByName,
};
use super::{Shape, may, must};
use crate::units::{Member, Purpose, Status};

/// The most months of one request: a century.
pub const MAX_MONTHS: usize = 1_200;
/// The most gaps of one request.
pub const MAX_GAPS: usize = 100;
/// The most rates of one request: one a month.
pub const MAX_RATES: usize = 1_200;
/// The most movements of one request.
pub const MAX_MOVEMENTS: usize = 10_000;

/// The request.
pub static ACCOUNT_REQUEST: Shape = Shape {
    name: "AccountRequest",
    about: "个人账户请求: whose account, over which months, with what movements.",
    fields: &[
        must("region", Text, "统筹地区: the region's id, the name of its file."),
        must("insured", Object(&ACCOUNT_INSURED), "参保人"),
        must("from", Month, "The first month."),
        must("to", Month, "The last month."),
        must("opening", Money, "期初余额, before the first month's credit."),
        may(
            "accrued",
            Decimal,
            "积数乘利率 of this year's earlier months: `accrued` of the response that ended just before `from`.",
        ),
        may("parameters", ValueByName, "Values that the document leaves open, by the id of the question."),
        may("readings", TextByName, "读法: a choice between readings of a clause, by the id of the reading."),
        may("gaps", List(&GAP, 0, MAX_GAPS), "中断缴费: months without contributions."),
        may("interest", List(&RATE, 0, MAX_RATES), "结息利率, each from its day on."),
        may("movements", List(&MOVEMENT, 0, MAX_MOVEMENTS), "支出: decided by date, and in the order given."),
        may("language", OneOf(&["zh", "en"]), "The language of messages and explanations; Chinese by default."),
    ],
};

/// 参保人
pub static ACCOUNT_INSURED: Shape = Shape {
    name: "AccountInsured",
    about: "参保人",
    fields: &[
        must("status", OneOf(Status::NAMES), "参保状态: 在职 or 退休."),
        may("birth", Date, "出生日期: needed only where age matters."),
        may(
            "retires_on",
            Date,
            "退休日期: credited as 在职 until the end of its month and as 退休 from the next one on, whatever `status` says.",
        ),
        may("monthly_base", Money, "缴费基数, a month: needed where the credit is a share of it."),
    ],
};

/// 中断缴费
pub static GAP: Shape = Shape {
    name: "Gap",
    about: "中断缴费: the months on whose first day nothing is credited.",
    fields: &[
        must("from", DateOrMonth, "中断 from this day or month on."),
        must("to", DateOrMonth, "The last day or month."),
        may("repaid_on", Date, "足额补缴: made up on the first of the next month."),
    ],
};

/// 结息利率
pub static RATE: Shape = Shape {
    name: "InterestRate",
    about: "结息利率: the bank's three-month deposit rate.",
    fields: &[must("from", DateOrMonth, "The first day."), must("rate", Rate, "Yearly.")],
};

/// 支出
pub static MOVEMENT: Shape = Shape {
    name: "Movement",
    about: "支出: what the account is asked to pay.",
    fields: &[
        must("date", Date, "日期"),
        must("kind", OneOf(Purpose::NAMES), "用途: 就医、购药、参保缴费、支取、其他."),
        must("amount", Money, "金额"),
        may("who", OneOf(Member::NAMES), "给谁用: default self."),
    ],
};
