//! What the person has said of the values that the document leaves open, and what is still missing.

use super::Region;
use super::id::QuestionId;
use super::question::Answer;
use crate::units::{Numbered, Set};

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
        if let Some(slot) = self.0.get_mut(question.index()) {
            *slot = answer;
        }
    }

    /// The answer, where there is one.
    pub fn get(&self, question: QuestionId) -> Option<Answer> {
        self.0.get(question.index()).copied().flatten()
    }
}

/// 缺的数: the values that a decision needs and nobody has given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Needs {
    questions: Set<QuestionId>,
    personal: Set<Personal>,
}

impl Needs {
    /// Nothing is missing.
    pub const NONE: Needs = Needs { questions: Set::EMPTY, personal: Set::EMPTY };

    /// The answer to one question.
    pub fn question(question: QuestionId) -> Needs {
        Needs { questions: Set::of(question), ..Needs::NONE }
    }

    /// One value of the person.
    pub fn of(personal: Personal) -> Needs {
        Needs { personal: Set::of(personal), ..Needs::NONE }
    }

    /// Both.
    #[must_use]
    pub const fn and(self, other: Needs) -> Needs {
        Needs { questions: self.questions.union(other.questions), personal: self.personal.union(other.personal) }
    }

    /// Whether `other` is among them.
    pub const fn has(self, other: Needs) -> bool {
        self.questions.is_superset(other.questions) && self.personal.is_superset(other.personal)
    }

    /// Whether nothing is missing.
    pub const fn is_empty(self) -> bool {
        self.questions.is_empty() && self.personal.is_empty()
    }

    /// The questions without an answer, in the order of the region file.
    pub fn questions(self) -> impl Iterator<Item = QuestionId> {
        self.questions.iter()
    }

    /// What is missing of the person.
    pub fn personal(self) -> impl Iterator<Item = Personal> {
        self.personal.iter()
    }

    /// The ids of the missing values, in the order of the region file; what is the person's own last.
    pub fn ids(self, region: &Region) -> impl Iterator<Item = &str> {
        let asked = self.questions().map(|id| region.question_of(id).id.as_str());
        asked.chain(self.personal().map(|one| one.name()))
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
}

impl Numbered for Personal {
    const COUNT: usize = Personal::ALL.len();

    fn number(self) -> usize {
        self as usize
    }

    fn numbered(number: usize) -> Option<Personal> {
        Personal::ALL.get(number).copied()
    }
}
