//! What 估算 remembers beside the draft: what is left to ask, the slip at hand, where 长辈版 stands.

use gongji::engine::Bill;
use gongji::questions::{self, DraftBill, Questions};
use gongji::reconcile::Reconciled;
use gongji::{Money, Problem, Request, Variants};

use super::elder::Place;
use crate::draft::Draft;

/// What this screen remembers.
#[derive(Default)]
pub struct Own {
    /// 只问要紧的; none before there is an answer.
    pub open: Option<Questions>,
    /// Whether it is of the draft as it stands now.
    pub fresh: bool,
    /// Whether the slip at hand is being typed.
    pub checking: bool,
    /// What came of comparing it.
    pub checked: Option<Result<Reconciled, Problem>>,
    /// Where 长辈版 stands.
    pub place: Place,
}

impl Own {
    /// Whether filling in this field changes nothing, as far as is known.
    pub fn is_idle(&self, path: &str) -> bool {
        let of = |open: &Questions| open.irrelevant.iter().any(|input| field(&input.path(&open.region)) == path);
        self.fresh && self.open.as_ref().is_some_and(of)
    }
}

/// The form's field for an input of the engine's draft.
pub fn field(path: &str) -> String {
    path.replacen("/claim/", "/claims/0/", 1)
}

/// What is left to ask beside the request. What stands in a choice has been said; an amount that is empty has not.
pub fn open(variants: &mut Variants, draft: &Draft, request: &Request) -> Option<Questions> {
    let claim = request.claims.first().filter(|claim| claim.terms.is_none())?;
    let bill = match &claim.bill {
        Bill::Items(items) => DraftBill::Items(items.clone()),
        Bill::Parts { total, outside_catalogue, above_limit, first_share } => {
            let said = |part, amount: &Money| draft.has(&["/claims/0/bill/", part].concat()).then_some(*amount);
            let parts = [
                said("outside_catalogue", outside_catalogue),
                said("above_limit", above_limit),
                said("first_share", first_share),
            ];
            DraftBill::Parts { total: Some(*total), parts }
        }
    };
    let asked = questions::Draft {
        region: request.region.clone(),
        status: Some(request.status),
        birth: request.birth,
        // A purse that stays shut need not be counted.
        account_balance: request.account_balance.or((!claim.account_pays).then_some(Money::ZERO)),
        diseases: Some(request.diseases.clone()).filter(|diseases| !diseases.is_empty()),
        date: Some(claim.date),
        care: Some(claim.care),
        kind: Some(claim.kind),
        level: Some(claim.level),
        designated: Some(claim.designated),
        prescription: Some(claim.prescription),
        place: Some(claim.place),
        bill,
        followed_by: Some(claim.followed_by),
        during_admission: Some(claim.during_admission),
        opening: request.opening.clone(),
        parameters: request.parameters.clone(),
        readings: request.readings.clone(),
        ..questions::Draft::default()
    };
    questions::ask(variants, &asked).ok()
}
