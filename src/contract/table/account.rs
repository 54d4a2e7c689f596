//! The shapes of an account request and its response.

use super::Holds::{
    Date, DateOrMonth, Decimal, Integer, List, Money, Month, Object, OneOf, Pair, Rate, Text, TextByName, Texts,
    ValueByName,
};
use super::response::{CLAUSE, DOCUMENT};
use super::{Shape, may, must};
use crate::account::{Refusal, Stage};
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

/// The response.
pub static ACCOUNT_RESPONSE: Shape = Shape {
    name: "AccountResponse",
    about: "个人账户答复: opening + credits + interest − paid = closing.",
    fields: &[
        must("region", Text, "统筹地区: the region's id."),
        must("document", Object(&DOCUMENT), "政策文件"),
        must("months", List(&MONTH, 1, MAX_MONTHS), "计入, month by month."),
        must(
            "movements",
            List(&PAID, 0, MAX_MOVEMENTS),
            "支出, in the order of the request; none where a value is missing.",
        ),
        must("interest", List(&INTEREST, 0, MAX_MONTHS), "结息, by year."),
        may("closing", Money, "期末余额; left out where a value is missing."),
        may(
            "accrued",
            Decimal,
            "积数乘利率: what has borne interest since the last settlement; the next request's `accrued`.",
        ),
        may("needs", Texts, "缺的数: ids of questions; also `monthly_base`, `interest` and `birth`."),
        must("certainty", OneOf(&["exact", "assumed", "at_least"]), "按文件、含假设、至少"),
        may("range", Object(&CLOSING_RANGE), "范围: where readings differ."),
        must("steps", List(&ACCOUNT_STEP, 0, 1_000_000), "The explanation, in order of time."),
        may("assumptions", TextByName, "假设: the text of every assumption that the answer rests on."),
        may("questions", TextByName, "缺的数: what is asked for and why."),
        may("readings", TextByName, "读法: what is in question, for every reading that moves the range."),
    ],
};

/// 计入
pub static MONTH: Shape = Shape {
    name: "MonthCredit",
    about: "计入 of one month, on its first day.",
    fields: &[
        must("month", Month, "The month."),
        may("credit", Money, "计入, with what is made up; left out where a value is missing."),
        must("clause", Object(&CLAUSE), "条文"),
    ],
};

/// 支出
pub static PAID: Shape = Shape {
    name: "MovementPaid",
    about: "支出: `paid` and `refused` add up to what was asked.",
    fields: &[
        must("paid", Money, "个人账户支付"),
        must("refused", Money, "不付"),
        may("reason", Object(&REFUSAL), "Why not all is paid."),
    ],
};

/// Why an account does not pay.
pub static REFUSAL: Shape = Shape {
    name: "Refusal",
    about: "不付的原因",
    fields: &[
        must("code", OneOf(Refusal::NAMES), "A stable code."),
        must("text", Text, "The reason in words."),
        must("clause", Object(&CLAUSE), "条文"),
    ],
};

/// 结息
pub static INTEREST: Shape = Shape {
    name: "YearInterest",
    about: "结息 of one year.",
    fields: &[must("year", Integer(1900, 9998), "自然年度"), must("amount", Money, "利息")],
};

/// 范围
pub static CLOSING_RANGE: Shape = Shape {
    name: "ClosingRange",
    about: "范围: exact, over all combinations of the readings that touch accounts.",
    fields: &[
        must("closing", Pair, "期末余额: the least and the most."),
        must("because", Texts, "读法: ids of the readings that move it."),
        may("moves", List(&CLOSING_MOVE, 1, 32), "By how much each of them moves it alone, in the same order."),
    ],
};

/// One reading's part in it
pub static CLOSING_MOVE: Shape = Shape {
    name: "ClosingMove",
    about: "By how much one reading moves the balance alone, and what would settle it.",
    fields: &[
        must("reading", Text, "读法: its id."),
        must("options", List(&CLOSING_OPTION, 1, 32), "The balance under each way to read it."),
        must("settle", Text, "What to ask, and whom."),
        must("clause", Object(&CLAUSE), "条文: the words in question."),
    ],
};

/// One way to read a clause
pub static CLOSING_OPTION: Shape = Shape {
    name: "ClosingOption",
    about: "One way to read the clause.",
    fields: &[
        must("option", Text, "Its id: what `readings` takes."),
        must("text", Text, "What it says."),
        may("closing", Money, "期末余额; none where a value is missing."),
    ],
};

/// 一步
pub static ACCOUNT_STEP: Shape = Shape {
    name: "AccountStep",
    about: "One step; it stands on a clause or on an assumption.",
    fields: &[
        must("date", Date, "日期"),
        must("stage", OneOf(Stage::NAMES), "The stage."),
        must("text", Text, "What was done."),
        may("formula", Text, "How the amount was found, with its numbers."),
        may("amount", Money, "What came out."),
        may("clause", Object(&CLAUSE), "条文"),
        may("assumption", Text, "假设: its id."),
    ],
};
