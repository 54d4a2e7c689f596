//! 问 Question: a value that the document does not give, and what answers it.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::id::ClauseId;
use crate::units::{Money, Rate, Text};

/// A value that the document does not give; the engine asks the person for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Question {
    /// Its id: the key in a request's `parameters`.
    pub id: String,
    /// What kind of value answers it.
    pub kind: QuestionKind,
    /// What is asked for, with its unit.
    pub name: Text,
    /// Why the document does not say.
    pub why: Text,
    /// The clause that needs the value.
    pub clause: ClauseId,
    /// The smallest and the largest answer.
    pub bounds: (Answer, Answer),
}

/// What kind of value answers a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum QuestionKind {
    /// 金额
    Money,
    /// 比例
    Rate,
    /// A whole number: years, times.
    Number,
    /// Yes or no.
    YesNo,
}

impl QuestionKind {
    /// The smallest and the largest answer, where a question does not say otherwise.
    pub const fn bounds(self) -> (Answer, Answer) {
        match self {
            QuestionKind::Money => (Answer::Money(Money::ZERO), Answer::Money(Money::MAX)),
            QuestionKind::Rate => (Answer::Rate(Rate::ZERO), Answer::Rate(Rate::ONE)),
            QuestionKind::Number => (Answer::Number(0), Answer::Number(u32::MAX)),
            QuestionKind::YesNo => (Answer::YesNo(false), Answer::YesNo(true)),
        }
    }

    /// The name in region files.
    pub const fn name(self) -> &'static str {
        match self {
            QuestionKind::Money => "money",
            QuestionKind::Rate => "rate",
            QuestionKind::Number => "number",
            QuestionKind::YesNo => "yes_no",
        }
    }
}

/// 回答: the answer to a question, of the question's kind. Answers of one kind are in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Answer {
    /// 金额
    Money(Money),
    /// 比例
    Rate(Rate),
    /// A whole number: years, times.
    Number(u32),
    /// Yes or no.
    YesNo(bool),
}

impl Answer {
    /// The kind of question that it answers.
    pub const fn kind(self) -> QuestionKind {
        match self {
            Answer::Money(_) => QuestionKind::Money,
            Answer::Rate(_) => QuestionKind::Rate,
            Answer::Number(_) => QuestionKind::Number,
            Answer::YesNo(_) => QuestionKind::YesNo,
        }
    }

    /// Its place among all answers of its kind, in their smallest steps: fen, billionths, ones; no before yes.
    pub fn place(self) -> i64 {
        match self {
            Answer::Money(amount) => amount.fen(),
            Answer::Rate(rate) => rate.billionths(),
            Answer::Number(number) => number.into(),
            Answer::YesNo(yes) => yes.into(),
        }
    }

    /// The answer of a kind at a place, see [`Answer::place`]. The caller has seen that the kind has such a place.
    pub fn at(kind: QuestionKind, place: i64) -> Answer {
        match kind {
            QuestionKind::Money => Answer::Money(Money::from_fen(place)),
            QuestionKind::Rate => Answer::Rate(Rate::from_billionths(place)),
            QuestionKind::Number => Answer::Number(u32::try_from(place).unwrap_or_default()),
            QuestionKind::YesNo => Answer::YesNo(place != 0),
        }
    }
}

impl fmt::Display for Answer {
    /// As a person writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Answer::Money(amount) => amount.fmt(f),
            Answer::Rate(rate) => rate.fmt(f),
            Answer::Number(number) => number.fmt(f),
            Answer::YesNo(yes) => f.write_str(if *yes { "yes" } else { "no" }),
        }
    }
}
