//! What a region states on one topic in one situation, as a value.

use crate::region::{
    Amount, Base, Basis, ClauseId, Conditions, Counts, Fact, Monthly, Percent, Period, QuestionId, Region, ShareRow,
    TableValue,
};
use crate::units::{Care, Money, Rate, Set, Text};

/// One value, on its clause.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stated {
    /// The value.
    pub value: StatedValue,
    /// What it depends on beside the situation: age, and answers to the region's questions.
    pub when: Conditions,
    /// The clause.
    pub clause: ClauseId,
}

/// A value. Questions are the region's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StatedValue {
    /// 是否施行
    InForce(bool),
    /// 本文件保障: the document covers the visit.
    Covered,
    /// In the region file's own words: who covers the visit instead, what is closed to whom, what a layer is called.
    Told(Text),
    /// 待遇相同, as at a local hospital.
    SameBenefits,
    /// 乙类先行自付
    FirstShare(Rate),
    /// 不设起付标准
    NoDeductible,
    /// 起付标准, and over which time it adds up.
    Deductible(Amount, Period),
    /// 年度起付标准
    YearlyLimit(Amount),
    /// 支付比例, with its band.
    Share(ShareRow),
    /// 比例增减: points added to a rate.
    Added(Percent),
    /// 最高支付限额, over which time, and on what.
    Ceiling(Amount, Period, Basis),
    /// 多病种限额
    CeilingByDisease {
        /// 每增加一个病种
        each_further: Money,
        /// The bound.
        at_most: Money,
        /// What the bound is on.
        counts: Counts,
        /// Over which time.
        per: Period,
        /// What it limits.
        basis: Basis,
    },
    /// 并入结算
    Merge {
        /// The kinds of care that join.
        care: Set<Care>,
        /// What they join.
        into: Set<Care>,
        /// Within how many days, where the document says.
        within_days: Option<u32>,
        /// Only in the same hospital.
        same_hospital: bool,
    },
    /// 住院期间不享受: kinds of care.
    Excluded(Set<Care>),
    /// 个人账户计入
    Credit(Monthly),
    /// 计息: days of a year in the formula.
    Interest(u16),
    /// 家庭共享
    Family {
        /// What must stay in the account.
        floor: Money,
        /// Whether the balance must be above the floor, or may stand on it.
        above: bool,
    },
}

/// For each question of one region, the question of another that asks for the same value.
pub(super) struct Counterparts(Vec<Option<QuestionId>>);

impl Counterparts {
    /// Questions ask for the same value where they have the same name and kind: ids and numbers are each file's own.
    pub fn of(questions_of: &Region, within: &Region) -> Counterparts {
        let mut counterparts = Vec::new();
        for question in &questions_of.questions {
            let same = within.questions.iter().position(|it| it.name == question.name && it.kind == question.kind);
            counterparts.push(same.map(QuestionId::at));
        }
        Counterparts(counterparts)
    }

    fn question(&self, question: QuestionId) -> Option<QuestionId> {
        self.0.get(question.index()).copied().flatten()
    }

    fn quantity<V: Copy>(&self, quantity: TableValue<V>) -> Option<TableValue<V>> {
        let base = match quantity.base {
            Base::Given(value) => Base::Given(value),
            Base::Ask(question) => Base::Ask(self.question(question)?),
        };
        Some(TableValue { base, ..quantity })
    }

    fn fact(&self, fact: &Fact) -> Option<Fact> {
        Some(Fact { question: self.question(fact.question)?, ..fact.clone() })
    }

    /// The value with the other region's questions; none where that region asks no such question.
    fn value(&self, value: &StatedValue) -> Option<StatedValue> {
        Some(match value {
            StatedValue::Deductible(amount, per) => StatedValue::Deductible(self.quantity(*amount)?, *per),
            StatedValue::YearlyLimit(amount) => StatedValue::YearlyLimit(self.quantity(*amount)?),
            StatedValue::Share(row) => StatedValue::Share(ShareRow { rate: self.quantity(row.rate)?, ..row.clone() }),
            StatedValue::Added(points) => StatedValue::Added(self.quantity(*points)?),
            StatedValue::Ceiling(amount, per, basis) => StatedValue::Ceiling(self.quantity(*amount)?, *per, *basis),
            StatedValue::Credit(Monthly::OfBase(rate)) => StatedValue::Credit(Monthly::OfBase(self.quantity(*rate)?)),
            StatedValue::Credit(Monthly::Yearly(amount)) => {
                StatedValue::Credit(Monthly::Yearly(self.quantity(*amount)?))
            }
            StatedValue::Credit(Monthly::Monthly(amount)) => {
                StatedValue::Credit(Monthly::Monthly(self.quantity(*amount)?))
            }
            StatedValue::InForce(_)
            | StatedValue::Covered
            | StatedValue::Told(_)
            | StatedValue::SameBenefits
            | StatedValue::FirstShare(_)
            | StatedValue::NoDeductible
            | StatedValue::CeilingByDisease { .. }
            | StatedValue::Merge { .. }
            | StatedValue::Excluded(_)
            | StatedValue::Interest(_)
            | StatedValue::Family { .. } => value.clone(),
        })
    }

    /// Whether what the first region states is what the other one states, whatever the clauses.
    pub fn alike(&self, stated: &[Stated], other: &[Stated]) -> bool {
        let same = |one: &Stated, other: &Stated| {
            let facts: Option<Vec<Fact>> = one.when.facts.iter().map(|fact| self.fact(fact)).collect();
            self.value(&one.value).as_ref() == Some(&other.value)
                && one.when.age == other.when.age
                && facts.as_ref() == Some(&other.when.facts)
        };
        stated.len() == other.len() && stated.iter().zip(other).all(|(one, other)| same(one, other))
    }
}
