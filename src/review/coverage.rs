//! 一览: what a document computes, asks for, leaves to other rules or says nothing about; found by asking the engine.

use std::rc::Rc;

use crate::account::{AccountCase, AccountRequest, Accrued, credit_needs, permitted};
use crate::engine::{Answers, Case, Claim, Code, Needs, Outcome, adjudicate};
use crate::region::Region;
use crate::review::diff::population::{claim, whole};
use crate::units::{Care, Date, Kind, Language, Level, Member, Money, Month, Place, Purpose, Status};

/// What one may ask of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A kind of care, at a local hospital.
    Care(Care),
    /// An outpatient visit to another kind of provider.
    Kind(Kind),
    /// An outpatient visit elsewhere.
    Place(Place),
    /// 个人账户计入
    Credit(Status),
    /// 个人账户计息
    Interest,
    /// 个人账户 for some purpose, for whomever.
    Use(Purpose),
}

/// What the document has on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Coverage {
    /// The document answers.
    Computed,
    /// It answers once these values are known, which it does not give.
    Asked(Needs),
    /// It leaves this to other rules.
    Referred,
    /// It does not say.
    Silent,
}

impl Subject {
    /// Everything that can be asked, in the order in which it is listed.
    pub fn all() -> impl Iterator<Item = Subject> {
        let cares = Care::ALL.iter().map(|care| Subject::Care(*care));
        let elsewhere = [Place::ElsewhereDirect, Place::ElsewhereManual].map(Subject::Place);
        let account = [Subject::Interest, Subject::Use(Purpose::Premium), Subject::Use(Purpose::Payout)];
        cares
            .chain([Kind::Pharmacy, Kind::Internet].map(Subject::Kind))
            .chain(elsewhere)
            .chain(Status::ALL.iter().map(|status| Subject::Credit(*status)))
            .chain(account)
    }
}

/// What `region` has on a subject on a day, under its default readings; before its document applies, on its first day.
pub fn coverage(region: &Rc<Region>, subject: Subject, day: Date) -> Coverage {
    let day = day.max(region.document.in_force);
    match subject {
        Subject::Care(care) => visits(region, day, care, Kind::Hospital, Place::Local),
        Subject::Kind(kind) => visits(region, day, Care::Outpatient, kind, Place::Local),
        Subject::Place(place) => visits(region, day, Care::Outpatient, Kind::Hospital, place),
        Subject::Credit(status) => credit(region, day, status),
        Subject::Interest => said(region.account.interest.is_some()),
        Subject::Use(purpose) => said(Member::ALL.iter().any(|who| permitted(region, purpose, *who).is_ok())),
    }
}

fn said(is: bool) -> Coverage {
    if is { Coverage::Computed } else { Coverage::Silent }
}

/// One visit of each status at each level.
fn visits(region: &Rc<Region>, date: Date, care: Care, kind: Kind, place: Place) -> Coverage {
    let (mut needs, mut answered, mut refers) = (Needs::NONE, false, false);
    for (status, level) in Status::ALL.iter().flat_map(|status| Level::ALL.iter().map(move |level| (*status, *level))) {
        let case = Case {
            region: Rc::clone(region),
            status,
            birth: birth(),
            balance: None,
            diseases: Vec::new(),
            answers: Answers::none(region.questions.len()),
            opening: None,
        };
        let (decision, _) = adjudicate(&case, &case.ledger(), &visit(date, care, kind, level, place));
        needs = needs.and(decision.needs);
        answered |= matches!(decision.outcome, Outcome::Paid | Outcome::NothingDue);
        refers |= matches!(decision.reason.map(|reason| reason.code), Some(Code::Care(_)));
    }
    match (needs.is_empty(), answered, refers) {
        (false, _, _) => Coverage::Asked(needs),
        (true, true, _) => Coverage::Computed,
        (true, false, true) => Coverage::Referred,
        (true, false, false) => Coverage::Silent,
    }
}

fn visit(date: Date, care: Care, kind: Kind, level: Level, place: Place) -> Claim {
    let bill = whole(Money::from_fen(1_000_000));
    Claim { date, care, kind, level, place, bill, account_pays: false, ..claim() }
}

/// The person's own data are known: only what the document lacks is asked for.
fn birth() -> Option<Date> {
    Date::new(1960, 1, 1)
}

fn credit(region: &Rc<Region>, day: Date, status: Status) -> Coverage {
    // The first credit that the document can speak of.
    let month = Month::of(day);
    let month = if month.first() < day { month.next() } else { month };
    let request = AccountRequest {
        region: region.id.clone(),
        status,
        birth: birth(),
        retires_on: None,
        monthly_base: Some(Money::from_fen(500_000)),
        from: month,
        to: month,
        opening: Money::ZERO,
        accrued: Accrued::default(),
        parameters: Vec::new(),
        readings: Vec::new(),
        gaps: Vec::new(),
        rates: Vec::new(),
        movements: Vec::new(),
        language: Language::default(),
    };
    let answers = Answers::none(region.questions.len());
    let case = AccountCase { region: Rc::clone(region), request: Rc::new(request), answers };
    let needs = credit_needs(&case, month);
    if needs.is_empty() { Coverage::Computed } else { Coverage::Asked(needs) }
}
