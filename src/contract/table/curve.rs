//! The shapes of a curve and of a question asked back.

use super::Holds::{List, Money, Object, OneOf, Rate, Text, TextByName, Texts};
use super::request::REQUEST;
use super::response::{CLAUSE, REASON};
use super::{Shape, may, must};

/// The most pieces of one curve, and more than any has: bands of two funds and what is below, between and above.
const MOST: usize = 100;

/// What to draw.
pub static CURVE_REQUEST: Shape = Shape {
    name: "CurveRequest",
    about: "曲线请求: a request, and the claim of it whose bill varies.",
    fields: &[
        must("request", Object(&REQUEST), "测算请求: the year so far, and the claim."),
        may("claim", Text, "The claim's id; by default the last claim by date."),
        may("language", OneOf(&["zh", "en"]), "The language of messages and explanations; the request's by default."),
    ],
};

/// What to ask back.
pub static INVERSE_REQUEST: Shape = Shape {
    name: "InverseRequest",
    about: "反推请求: a request, the claim of it whose bill is looked for, and the question.",
    fields: &[
        must("request", Object(&REQUEST), "测算请求: the year so far, and the claim."),
        may("claim", Text, "The claim's id; by default the last claim by date."),
        must("asked", OneOf(ASKED), "The question."),
        may("amount", Money, "The amount that it asks about; left out where it asks how far it is to a threshold."),
        may("language", OneOf(&["zh", "en"]), "The language of messages and explanations; the request's by default."),
    ],
};

/// The curve.
pub static CURVE: Shape = Shape {
    name: "Curve",
    about: "曲线: what each fund and the person pay against the bill, exact at every fen.",
    fields: &[
        must("region", Text, "统筹地区: the region's id."),
        may("id", Text, "The claim's id."),
        may("reason", Object(&REASON), "Why no rule pays, where none does."),
        may("needs", Texts, "缺的数: ids of questions; also `birth` and `chronic_diseases`."),
        must("certainty", OneOf(&["exact", "assumed", "at_least"]), "按文件、含假设、至少"),
        must("here", Object(&PAID), "您在这里: the claim's own bill."),
        must("pieces", List(&PIECE, 1, MOST), "分段: every bill is in exactly one."),
        must("breakpoints", List(&BREAKPOINT, 0, MOST), "转折点, in order; several causes can meet at one bill."),
        must("plateaus", List(&PLATEAU, 0, MOST), "平段: where neither fund pays a fen more."),
        must("assumptions", TextByName, "假设: what the curve rests on."),
        may("questions", TextByName, "缺的数: what is asked for and why."),
        may("readings", TextByName, "读法: not settled; another option may give another curve."),
    ],
};

/// What is paid at one bill
pub static PAID: Shape = Shape {
    name: "Paid",
    about: "What is paid at one bill.",
    fields: &[
        must("bill", Money, "医疗费总额"),
        must("fund", Money, "统筹基金支付"),
        must("large_amount", Money, "职工大额医疗费用补助"),
        must("person", Money, "个人负担总额"),
    ],
};

/// 一段
pub static PIECE: Shape = Shape {
    name: "Piece",
    about: "一段: bills over which one rule holds.",
    fields: &[
        must("from", Money, "The first bill."),
        must("to", Money, "The last bill."),
        must(
            "part",
            OneOf(&["uncovered", "deductible", "share", "second_fund", "over_ceiling"]),
            "What one more fen meets.",
        ),
        must("text", Text, "The same in words."),
        must("fund", Object(&PAYMENT), "统筹基金支付"),
        must("large_amount", Object(&PAYMENT), "职工大额医疗费用补助"),
        must("person_rate", Rate, "个人边际负担: of one more yuan, before rounding."),
        must("clause", Object(&CLAUSE), "条文"),
    ],
};

/// The exact line of a payment
pub static PAYMENT: Shape = Shape {
    name: "Payment",
    about: "A payment along a piece: rate × (bill − from) + base, half up to the fen, never below zero.",
    fields: &[
        must("rate", Rate, "边际比例: the exact rate of one more yuan."),
        must(
            "base",
            Text,
            "Yuan at the piece's first bill before rounding: an exact decimal, or a fraction `1200/17`.",
        ),
    ],
};

/// 转折点
pub static BREAKPOINT: Shape = Shape {
    name: "Breakpoint",
    about: "转折点: the first bill at which another rule holds.",
    fields: &[
        must("bill", Money, "医疗费总额"),
        must(
            "cause",
            OneOf(&["deductible", "yearly_deductible", "band", "ceiling", "spending_ceiling", "second_fund"]),
            "What changes.",
        ),
        must("text", Text, "The same in words."),
        may("of", OneOf(&["fund", "large_amount"]), "Whose ceiling it is."),
        may("pool", Text, "The pool that is full."),
        may("rate", Rate, "The rate of the band that begins."),
        must("fund", Money, "统筹基金支付 at this bill."),
        must("large_amount", Money, "职工大额医疗费用补助 at this bill."),
        must("person", Money, "个人负担总额 at this bill."),
        must("clause", Object(&CLAUSE), "条文"),
    ],
};

/// 平段
pub static PLATEAU: Shape = Shape {
    name: "Plateau",
    about: "平段: bills over which neither fund pays a fen more.",
    fields: &[
        must("from", Money, "The first bill."),
        must("to", Money, "The last bill."),
        must("fund", Money, "统筹基金支付"),
        must("large_amount", Money, "职工大额医疗费用补助"),
    ],
};

/// The names of the questions.
pub const ASKED: &[&str] =
    &["person_at_most", "person_exactly", "fund_at_least", "fund_exactly", "until_deductible", "until_ceiling"];

/// The answer to a question asked back.
pub static INVERSE: Shape = Shape {
    name: "Inverse",
    about: "反推: the bills that answer a question, or how far it is to a threshold.",
    fields: &[
        must("region", Text, "统筹地区: the region's id."),
        may("id", Text, "The claim's id."),
        may("reason", Object(&REASON), "Why no rule pays, where none does."),
        may("needs", Texts, "缺的数: ids of questions; also `birth` and `chronic_diseases`."),
        must("certainty", OneOf(&["exact", "assumed", "at_least"]), "按文件、含假设、至少"),
        must("asked", OneOf(ASKED), "The question."),
        may("amount", Money, "The amount that it asks about."),
        may("bills", List(&INTERVAL, 0, MOST), "All bills that answer, in order; empty where none does."),
        may("until", List(&UNTIL, 0, MOST), "还差多少: how far it is to each threshold."),
        must("assumptions", TextByName, "假设: what the answer rests on."),
        may("questions", TextByName, "缺的数: what is asked for and why."),
        may("readings", TextByName, "读法: not settled; another option may give another answer."),
    ],
};

/// Bills from the first to the last
pub static INTERVAL: Shape = Shape {
    name: "Interval",
    about: "Bills from the first to the last, both included; every fen between is one of them.",
    fields: &[must("from", Money, "The first bill."), must("to", Money, "The last bill.")],
};

/// 还差多少
pub static UNTIL: Shape = Shape {
    name: "Until",
    about: "还差多少: how far it is to a threshold.",
    fields: &[
        must("of", OneOf(&["deductible", "fund", "large_amount"]), "起付标准, or whose ceiling."),
        must("basis", OneOf(&["fund", "spend"]), "What it measures: payment or spending."),
        must("text", Text, "The same in words."),
        may("pool", Text, "The pool."),
        must("left", Money, "还剩, in its own measure."),
        may("in_scope", Money, "政策范围内费用 that reaches it; left out where no bill does."),
        may("bill", Money, "医疗费总额 at this template that reaches it; left out where no bill does."),
        must("clause", Object(&CLAUSE), "条文"),
    ],
};
