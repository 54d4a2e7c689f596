//! The shape of a comparison of two rules.

use super::Holds::{Date, Integer, List, Object, OneOf, Text, Texts};
use super::response::CLAUSE;
use super::{Shape, may, must};
use crate::units::{Level, Status};

/// The names of the topics.
pub const TOPICS: &[&str] = &[
    "in_force",
    "route",
    "first_share",
    "deductible",
    "yearly_limit",
    "share",
    "added",
    "ceiling",
    "second_fund",
    "pharmacy",
    "internet",
    "elsewhere_direct",
    "elsewhere_manual",
    "merge",
    "during_admission",
    "credit",
    "interest",
    "family",
];

/// The response of a comparison.
pub static COMPARISON: Shape = Shape {
    name: "RulesComparison",
    about: "两套规定的比较: values that differ, and who wins and loses.",
    fields: &[
        must("a", Object(&RULES), "The first rules."),
        must("b", Object(&RULES), "The second rules."),
        must("values", List(&VALUE, 0, 10_000), "Values that differ, in the order of a visit."),
        may("people", Object(&PEOPLE), "得失, where visits were compared."),
    ],
};

/// One of the rules.
pub static RULES: Shape = Shape {
    name: "Rules",
    about: "A region as of a day.",
    fields: &[
        must("region", Text, "统筹地区: the region's id."),
        must("title", Text, "政策文件: its title."),
        must("as_of", Date, "The day whose rules are meant."),
    ],
};

/// A value that differs.
pub static VALUE: Shape = Shape {
    name: "ValueDifference",
    about: "A value that differs, in all situations in which it differs in the same way.",
    fields: &[
        must("topic", OneOf(TOPICS), "What it is about."),
        must("text", Text, "The same in words, and whom it is about."),
        may("care", Texts, "医疗类别; absent: not about care."),
        may("status", Texts, "参保状态; absent: all."),
        may("level", Texts, "医疗机构级别; absent: all."),
        must("a", List(&SAID, 0, 100), "What the first rules say; empty: no such value."),
        must("b", List(&SAID, 0, 100), "What the second rules say; empty: no such value."),
    ],
};

/// A value on its clause.
pub static SAID: Shape = Shape {
    name: "Said",
    about: "A value in words.",
    fields: &[must("value", Text, "The value."), must("clause", Object(&CLAUSE), "条文")],
};

/// Sums may be larger than any one amount.
const SUM: &str = r"Yuan with two decimals; sums may exceed the largest amount of a request.";

/// Winners and losers.
pub static PEOPLE: Shape = Shape {
    name: "People",
    about: "得失: winners pay less under the second rules. Amounts are texts of yuan with two decimals.",
    fields: &[
        must("claims", Object(&COUNT), "All visits compared."),
        must(
            "unknown",
            Integer(0, i64::MAX),
            "Visits that either rules leave unanswered, for want of a value or to another document; in no group.",
        ),
        must("needs_a", Texts, "The values that they want under the first rules: ids of questions."),
        must("needs_b", Texts, "The values that they want under the second rules."),
        must("groups", List(&GROUP, 6, 6), "Visits by status and level."),
        must("persons", List(&PERSONS, 2, 2), "Persons by the status at their first visit compared."),
    ],
};

/// How many win and lose.
pub static COUNT: Shape = Shape {
    name: "Count",
    about: "How many win and lose.",
    fields: &[
        must("all", Integer(0, i64::MAX), "All."),
        must("won", Integer(0, i64::MAX), "Those that pay less under the second rules."),
        must("same", Integer(0, i64::MAX), "Those for whom nothing changes."),
        must("lost", Integer(0, i64::MAX), "Those that pay more."),
        must("gain", Text, "What the winners save together, in yuan."),
        must("loss", Text, "What the losers pay more together, in yuan."),
    ],
};

/// Visits of one group.
pub static GROUP: Shape = Shape {
    name: "Group",
    about: "Visits of one status at one level.",
    fields: &[
        must("status", OneOf(Status::NAMES), "参保状态"),
        must("level", OneOf(Level::NAMES), "医疗机构级别"),
        must("claims", Object(&COUNT), "Its visits."),
        must("funds_a", Text, SUM),
        must("funds_b", Text, SUM),
    ],
};

/// Persons of one status.
pub static PERSONS: Shape = Shape {
    name: "Persons",
    about: "Persons of one status, over their year.",
    fields: &[must("status", OneOf(Status::NAMES), "参保状态"), must("persons", Object(&COUNT), "Its persons.")],
};
