//! What person and fund pay, and what they may pay where something is left open.

use crate::engine::{Line, Slip};
use crate::region::ReadingId;
use crate::units::Money;

/// What may be paid: exact, over every combination of the readings that touch the claims.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Range {
    /// The least and the most that the person pays.
    pub person: [Money; 2],
    /// The least and the most that the fund pays.
    pub fund: [Money; 2],
    /// The readings that move it, by index.
    pub because: Vec<ReadingId>,
    /// By how much each of them moves it alone, in the same order.
    pub moves: Vec<Move>,
    /// Whether it moves with what the opening leaves unsaid.
    pub opening: bool,
}

/// By how much one reading moves an amount alone: the others as the answer has them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Move {
    /// The reading, by index.
    pub reading: ReadingId,
    /// The least and the most that the person pays.
    pub person: [Money; 2],
    /// The least and the most that the fund pays.
    pub fund: [Money; 2],
    /// What person and fund pay under each of its options, in the region's order; none where a value is missing.
    pub options: Vec<Option<PersonAndFund>>,
}

/// What person and fund pay.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct PersonAndFund {
    /// 个人负担总额
    pub person: Money,
    /// 统筹基金支付
    pub fund: Money,
}

impl PersonAndFund {
    /// Of one slip.
    pub fn of(slip: &Slip) -> PersonAndFund {
        PersonAndFund { person: slip[Line::Person], fund: slip[Line::Fund] }
    }

    /// Of both together.
    pub fn and(self, other: PersonAndFund) -> PersonAndFund {
        PersonAndFund { person: self.person + other.person, fund: self.fund + other.fund }
    }
}
