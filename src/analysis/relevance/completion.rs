//! 补全: a draft with a value for everything that is open.

use super::input::{Input, Value};
use crate::engine::{Case, Claim};
use crate::units::Money;

/// One completion of the draft, in the making.
#[derive(Clone)]
pub(super) struct Completion {
    pub case: Case,
    pub claim: Claim,
    /// 医疗费总额, before it is made to fit its known parts.
    pub total: Money,
    /// 全自费、超限价、先行自付, before they are made to fit the total.
    pub parts: [Money; 3],
    /// The age on the day of the visit, where the birthday is open.
    pub age: Option<u32>,
}

impl Completion {
    /// Takes a value for an input.
    pub fn set(&mut self, input: Input, value: &Value) {
        let opening = self.case.opening.as_mut();
        match (input, value) {
            (Input::Care, Value::Care(care)) => self.claim.care = *care,
            (Input::Status, Value::Status(status)) => self.case.status = *status,
            (Input::Level, Value::Level(level)) => self.claim.level = *level,
            (Input::Kind, Value::Kind(kind)) => self.claim.kind = *kind,
            (Input::Place, Value::Place(place)) => self.claim.place = *place,
            (Input::Designated, Value::Flag(flag)) => self.claim.designated = *flag,
            (Input::Prescription, Value::Flag(flag)) => self.claim.prescription = *flag,
            (Input::DuringAdmission, Value::Flag(flag)) => self.claim.during_admission = *flag,
            (Input::FollowedBy, Value::FollowedBy(followed)) => self.claim.followed_by = *followed,
            (Input::Date, Value::Date(date)) => self.claim.date = *date,
            (Input::Birth, Value::Age(age)) => self.age = Some(*age),
            (Input::Diseases, Value::Diseases(diseases)) => self.case.diseases.clone_from(diseases),
            (Input::Total, Value::Money(amount)) => self.total = *amount,
            (Input::OutsideCatalogue, Value::Money(amount)) => self.parts[0] = *amount,
            (Input::AboveLimit, Value::Money(amount)) => self.parts[1] = *amount,
            (Input::FirstShare, Value::Money(amount)) => self.parts[2] = *amount,
            (Input::Balance, Value::Money(amount)) => self.case.balance = Some(*amount),
            (Input::Borne(at), Value::Money(amount)) => {
                opening.into_iter().for_each(|opening| opening.say_borne(at, *amount));
            }
            (Input::Used(at), Value::Money(amount)) => {
                opening.into_iter().for_each(|opening| opening.say_used(at, *amount));
            }
            (Input::Parameter(at), Value::Answer(answer)) => self.case.answers.put(at, *answer),
            (input, value) => debug_assert!(false, "{input:?} cannot be {value:?}"),
        }
    }
}
