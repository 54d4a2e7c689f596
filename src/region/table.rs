//! Tables: values selected by date, status, level, care, provider, place, age and answers.

use serde::{Deserialize, Serialize};

use super::answers::{Answers, Needs, Personal};
use super::id::{AssumptionId, ClauseId, QuestionId};
use super::question::{Answer, QuestionKind};
use crate::units::rate::Exact;
use crate::units::{Care, Date, Kind, Level, Money, Place, Rate, Status};

/// Rows of which exactly one holds in every situation that the table is asked about; the loader proves it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Table<V> {
    /// The rows, as the file has them.
    pub rows: Vec<Row<V>>,
}

impl<V> Default for Table<V> {
    fn default() -> Table<V> {
        Table { rows: Vec::new() }
    }
}

/// One line of a table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row<V> {
    /// When the row holds.
    pub when: Conditions,
    /// Its value.
    pub value: V,
    /// The clause that gives the value.
    pub clause: ClauseId,
    /// Where the row rests on an assumption too.
    pub assume: Option<AssumptionId>,
}

/// When a row holds. Masks have a bit for every member that is meant; all bits where the table does not ask.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Conditions {
    /// Status, level, care, kind and place together, see [`Situation::bits`].
    pub mask: u32,
    /// The first day, included; none: an open beginning.
    pub from: Option<Date>,
    /// The last day, included; none: an open end.
    pub until: Option<Date>,
    /// Ages from the first up to, not including, the second; none where the table does not ask for age.
    pub age: Option<(u32, u32)>,
    /// Answers to questions that the row asks for.
    pub facts: Vec<Fact>,
}

/// A condition on the answer to a question: between both ends, both included.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Fact {
    /// Which question.
    pub question: QuestionId,
    /// The smallest answer.
    pub low: Answer,
    /// The largest answer.
    pub high: Answer,
}

/// What tables select by: the circumstances of one claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Situation {
    /// 参保状态
    pub status: Status,
    /// 医疗机构级别
    pub level: Level,
    /// 医疗类别
    pub care: Care,
    /// 医药机构类型
    pub kind: Kind,
    /// 就医地
    pub place: Place,
    /// 结算日期
    pub date: Date,
    /// 周岁, where the birthday is known.
    pub age: Option<u32>,
}

impl Situation {
    /// Where each closed list's bits begin in a mask.
    const LEVEL: u32 = Status::ALL.len() as u32;
    const CARE: u32 = Situation::LEVEL + Level::ALL.len() as u32;
    const KIND: u32 = Situation::CARE + Care::ALL.len() as u32;
    const PLACE: u32 = Situation::KIND + Kind::ALL.len() as u32;

    /// The bits of each closed list.
    const PARTS: [u32; 5] = [
        (1 << Situation::LEVEL) - 1,
        (1 << Situation::CARE) - (1 << Situation::LEVEL),
        (1 << Situation::KIND) - (1 << Situation::CARE),
        (1 << Situation::PLACE) - (1 << Situation::KIND),
        (1 << (Situation::PLACE + Place::ALL.len() as u32)) - (1 << Situation::PLACE),
    ];

    /// One bit for each of status, level, care, kind and place.
    pub const fn bits(&self) -> u32 {
        self.status.bit()
            | self.level.bit() << Situation::LEVEL
            | self.care.bit() << Situation::CARE
            | self.kind.bit() << Situation::KIND
            | self.place.bit() << Situation::PLACE
    }

    /// A mask from the masks of the closed lists.
    pub const fn mask(status: u32, level: u32, care: u32, kind: u32, place: u32) -> u32 {
        status
            | level << Situation::LEVEL
            | care << Situation::CARE
            | kind << Situation::KIND
            | place << Situation::PLACE
    }
}

/// Whether a row holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lookup {
    /// It does.
    Holds,
    /// It does not.
    Fails,
    /// That depends on what nobody has said yet.
    Needs(Needs),
}

impl Conditions {
    /// The bits of status, level, care, kind and place apart; none of a list that the table does not ask for.
    pub fn lists(&self) -> [Option<u32>; 5] {
        Situation::PARTS.map(|part| {
            let bits = self.mask & part;
            (bits != part).then(|| bits >> part.trailing_zeros())
        })
    }

    /// Whether both can hold in one situation.
    pub fn can_hold_with(&self, other: &Conditions) -> bool {
        let both = self.mask & other.mask;
        let lists = Situation::PARTS.iter().all(|part| part & both != 0);
        let before =
            |until: Option<Date>, from: Option<Date>| until.zip(from).is_some_and(|(until, from)| until < from);
        let days = !before(self.until, other.from) && !before(other.until, self.from);
        let ages = self.age.zip(other.age).is_none_or(|(one, two)| one.0 < two.1 && two.0 < one.1);
        let facts = self.facts.iter().all(|one| {
            let same = other.facts.iter().filter(|two| two.question == one.question);
            same.into_iter().all(|two| one.low <= two.high && two.low <= one.high)
        });
        lists && days && ages && facts
    }

    /// Whether a day lies between the first and the last.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether the row holds in `situation`, as far as the answers tell.
    pub fn check(&self, situation: &Situation, bits: u32, answers: &Answers) -> Lookup {
        if self.mask & bits != bits || !self.holds_on(situation.date) {
            return Lookup::Fails;
        }
        let mut needs = Needs::NONE;
        if let Some((low, high)) = self.age {
            match situation.age {
                Some(age) if age < low || age >= high => return Lookup::Fails,
                Some(_) => {}
                None => needs = needs.and(Needs::of(Personal::Birth)),
            }
        }
        for fact in &self.facts {
            match answers.get(fact.question) {
                Some(answer) if answer < fact.low || answer > fact.high => return Lookup::Fails,
                Some(_) => {}
                None => needs = needs.and(Needs::question(fact.question)),
            }
        }
        if needs == Needs::NONE { Lookup::Holds } else { Lookup::Needs(needs) }
    }
}

impl<V> Table<V> {
    /// The row that holds.
    ///
    /// # Errors
    /// What must be known first to tell which row holds.
    pub fn find(&self, situation: &Situation, answers: &Answers) -> Result<&Row<V>, Needs> {
        let bits = situation.bits();
        let mut needs = Needs::NONE;
        for row in &self.rows {
            match row.when.check(situation, bits, answers) {
                Lookup::Holds => return Ok(row),
                Lookup::Fails => {}
                Lookup::Needs(more) => needs = needs.and(more),
            }
        }
        Err(needs)
    }
}

/// A base value: in the document, or asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Base<V> {
    /// The document gives it.
    Given(V),
    /// It does not; the person is asked.
    Ask(QuestionId),
}

/// A value of a table: given, a question's answer, or a share of either (half of a rate).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TableValue<V> {
    /// The value, or the value of which a share is taken.
    pub base: Base<V>,
    /// The share, where there is one.
    pub percent: Option<Rate>,
}

/// An amount of a table; half up to the fen where a share is taken.
pub type Amount = TableValue<Money>;

/// A rate of a table.
pub type Percent = TableValue<Rate>;

/// What a [`TableValue`] can be of.
pub trait Measure: Copy + Default {
    /// What kind of question asks for it.
    const KIND: QuestionKind;

    /// What a question was answered with.
    fn answered(answer: Answer) -> Option<Self>;

    /// A share of it.
    fn part(self, share: Rate) -> Self;
}

impl Measure for Money {
    const KIND: QuestionKind = QuestionKind::Money;

    fn answered(answer: Answer) -> Option<Money> {
        if let Answer::Money(amount) = answer { Some(amount) } else { None }
    }

    fn part(self, share: Rate) -> Money {
        share.of(self)
    }
}

impl Measure for Rate {
    const KIND: QuestionKind = QuestionKind::Rate;

    fn answered(answer: Answer) -> Option<Rate> {
        if let Answer::Rate(rate) = answer { Some(rate) } else { None }
    }

    fn part(self, share: Rate) -> Rate {
        self.times(share)
    }
}

impl<V: Measure> TableValue<V> {
    /// The value itself.
    pub const fn given(value: V) -> TableValue<V> {
        TableValue { base: Base::Given(value), percent: None }
    }

    /// The value of which a share is taken.
    ///
    /// # Errors
    /// The question to ask.
    pub fn whole(&self, answers: &Answers) -> Result<V, Needs> {
        match self.base {
            Base::Given(value) => Ok(value),
            Base::Ask(question) => answers.get(question).and_then(V::answered).ok_or_else(|| Needs::question(question)),
        }
    }

    /// The value.
    ///
    /// # Errors
    /// The question to ask.
    pub fn resolve(&self, answers: &Answers) -> Result<V, Needs> {
        let whole = self.whole(answers)?;
        Ok(self.percent.map_or(whole, |percent| whole.part(percent)))
    }
}

impl<V: Measure> Default for TableValue<V> {
    fn default() -> TableValue<V> {
        TableValue::given(V::default())
    }
}

impl Amount {
    /// Whether taking the share rounded the amount.
    pub fn is_rounded(&self, answers: &Answers) -> bool {
        let whole = self.whole(answers).ok();
        self.percent.zip(whole).is_some_and(|(percent, whole)| Exact::of(percent, whole).is_rounded())
    }
}
