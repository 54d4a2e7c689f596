//! What the person has said of the values that the document leaves open, and what is still missing.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::Region;
use super::document::{QuestionId, QuestionKind};
use crate::units::{Money, Rate};

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

/// Answers to a region's questions, by index.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// No answer to any of `questions` questions.
    pub fn none(questions: usize) -> Answers {
        Answers(vec![None; questions])
    }

    /// Notes an answer.
    pub fn set(&mut self, question: QuestionId, answer: Answer) {
        self.put(question, Some(answer));
    }

    /// Notes an answer, or that there is none.
    pub(crate) fn put(&mut self, question: QuestionId, answer: Option<Answer>) {
        if let Some(slot) = self.0.get_mut(usize::from(question.0)) {
            *slot = answer;
        }
    }

    /// The answer, where there is one.
    pub fn get(&self, question: QuestionId) -> Option<Answer> {
        self.0.get(usize::from(question.0)).copied().flatten()
    }

    /// The amount that answers a question, where one does.
    pub fn money(&self, question: QuestionId) -> Option<Money> {
        match self.get(question) {
            Some(Answer::Money(amount)) => Some(amount),
            Some(Answer::Rate(_) | Answer::Number(_) | Answer::YesNo(_)) | None => None,
        }
    }

    /// The rate that answers a question, where one does.
    pub fn rate(&self, question: QuestionId) -> Option<Rate> {
        match self.get(question) {
            Some(Answer::Rate(rate)) => Some(rate),
            Some(Answer::Money(_) | Answer::Number(_) | Answer::YesNo(_)) | None => None,
        }
    }
}

/// 缺的数: a set of values that a decision needs and nobody has given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Needs(u64);

impl Needs {
    /// Nothing is missing.
    pub const NONE: Needs = Needs(0);
    /// 个人账户结息利率
    pub const INTEREST: Needs = Needs(1 << 60);
    /// 缴费基数
    pub const MONTHLY_BASE: Needs = Needs(1 << 61);
    /// 出生日期
    pub const BIRTH: Needs = Needs(1 << 62);
    /// 门诊慢性病病种和限额
    pub const CHRONIC_DISEASES: Needs = Needs(1 << 63);

    /// The answer to one question.
    pub const fn question(question: QuestionId) -> Needs {
        Needs(1 << question.0)
    }

    /// Both.
    #[must_use]
    pub const fn and(self, other: Needs) -> Needs {
        Needs(self.0 | other.0)
    }

    /// Whether `other` is among them.
    pub const fn has(self, other: Needs) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether nothing is missing.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What is missing of the person.
    pub fn personal(self) -> impl Iterator<Item = Personal> {
        Personal::ALL.into_iter().filter(move |one| self.has(one.need()))
    }

    /// The ids of the missing values, in the order of the region file; what is the person's own last.
    pub fn ids(self, region: &Region) -> impl Iterator<Item = &str> {
        let questions = region.questions.iter().enumerate();
        let asked = questions.filter(move |(at, _)| self.has(Needs::question(QuestionId(*at as u8))));
        asked.map(|(_, question)| question.id.as_str()).chain(self.personal().map(|one| one.name()))
    }
}

/// What the person is asked for beside the region's questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Personal {
    /// 个人账户结息利率
    Interest,
    /// 缴费基数
    MonthlyBase,
    /// 出生日期
    Birth,
    /// 门诊慢性病病种和限额
    ChronicDiseases,
}

impl Personal {
    /// Every one, in the order in which they are listed.
    pub const ALL: [Personal; 4] =
        [Personal::Interest, Personal::MonthlyBase, Personal::Birth, Personal::ChronicDiseases];

    /// The name in a response's `needs`.
    pub const fn name(self) -> &'static str {
        match self {
            Personal::Interest => "interest",
            Personal::MonthlyBase => "monthly_base",
            Personal::Birth => "birth",
            Personal::ChronicDiseases => "chronic_diseases",
        }
    }

    /// As a missing value.
    pub const fn need(self) -> Needs {
        match self {
            Personal::Interest => Needs::INTEREST,
            Personal::MonthlyBase => Needs::MONTHLY_BASE,
            Personal::Birth => Needs::BIRTH,
            Personal::ChronicDiseases => Needs::CHRONIC_DISEASES,
        }
    }
}
