//! 各种可能: what is still open of a draft, the values that are tried for it, and the engine's decision for each.

use std::rc::Rc;

use super::draft::{DraftBill, VisitDraft};
use super::earlier::Earlier;
use super::input::{Completion, Input, InputValue};
use super::reach::Reach;
use crate::engine::{Bill, Case, Claim, Decision, FollowedBy, Ledger, Line, accumulating, adjudicate};
use crate::estimate::benefit::shares;
use crate::estimate::prepare;
use crate::estimate::variants::Variants;
use crate::estimate::{GivenOpening, Request, rates_fit};
use crate::problem::Problem;
use crate::region::{Answer, Base, Conditions, Lookup, Percent, PoolId, QuestionId, QuestionKind, Region};
use crate::units::{Care, Date, Kind, Level, Money, Place, Set, Status};
use std::collections::BTreeSet;

/// An input that is open, and the values that are tried for it: both ends, and every value at which a rule changes.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub input: Input,
    pub values: Vec<InputValue>,
    /// The value it has while others are varied.
    pub rest: usize,
}

/// A draft in its region.
pub(super) struct OpenInputs<'a> {
    draft: &'a VisitDraft,
    case: Case,
    /// What is open and can be reached by a rule. Choices first.
    pub slots: Vec<Slot>,
    /// What is open and no rule looks at.
    pub idle: Vec<Input>,
    known: [Option<Money>; 3],
    /// Whether an amount that is open also decides earlier visits. What those leave for this one can then lie anywhere,
    /// so that no trial of a few values says that something does not matter.
    pub entangled: bool,
    earlier: Earlier,
}

impl<'a> OpenInputs<'a> {
    pub fn new(variants: &mut Variants, draft: &'a VisitDraft) -> Result<OpenInputs<'a>, Problem> {
        let request = Request {
            region: draft.region.clone(),
            status: draft.status.unwrap_or(Status::Active),
            birth: draft.birth,
            account_balance: draft.account_balance,
            diseases: draft.diseases.clone().unwrap_or_default(),
            claims: draft.earlier.clone(),
            opening: draft.opening.clone().map(GivenOpening::Sums),
            parameters: draft.parameters.clone(),
            readings: draft.readings.clone(),
            language: draft.language,
        };
        let (case, _) = prepare(variants, &request)?;
        let mut known = [None; 3];
        if let DraftBill::Parts { parts, .. } = &draft.bill {
            known = *parts;
        }
        let mut inputs = OpenInputs {
            draft,
            case,
            slots: Vec::new(),
            idle: Vec::new(),
            known,
            entangled: false,
            earlier: Earlier::default(),
        };
        inputs.open();
        inputs.slots.sort_by_key(|slot| !slot.input.is_choice());
        if !inputs.fit(&mut inputs.at_rest()) {
            // Rates that were given leave no room: those that are open start from nothing.
            let parameters = inputs.slots.iter_mut().filter(|slot| matches!(slot.input, Input::Parameter(_)));
            parameters.for_each(|slot| slot.rest = 0);
        }
        Ok(inputs)
    }

    /// Finds what is open.
    fn open(&mut self) {
        let (draft, case) = (self.draft, self.case.clone());
        let region = &*case.region;
        let cares = draft.care.map_or(Care::ALL.to_vec(), |care| vec![care]);
        let mut reach = Reach::of(region, &cares);
        // Earlier visits look at rules too.
        let before: Vec<Care> = draft.earlier.iter().map(|claim| claim.care).collect();
        let earlier = Reach::of(region, &before);
        reach.questions = reach.questions.union(earlier.questions);
        reach.dispensable = reach.dispensable.union(earlier.dispensable);
        (reach.borne, reach.used, reach.diseases) =
            (reach.borne.union(earlier.borne), reach.used.union(earlier.used), reach.diseases | earlier.diseases);

        self.choices(region);
        self.slot(Input::Date, draft.date.is_some(), days(region, draft, &reach), 0);
        let ages = reach
            .ages
            .iter()
            .chain(&earlier.ages)
            .flat_map(|age| [age.saturating_sub(1), *age])
            .filter(|age| *age <= 130);
        self.slot(Input::Birth, draft.birth.is_some(), ages.map(InputValue::Age).collect(), 0);
        let money = |amounts: &BTreeSet<Money>| -> Vec<InputValue> {
            let ends = [Money::ZERO, Money::from_fen(100), Money::MAX];
            let all = BTreeSet::from_iter(amounts.iter().copied().chain(ends));
            all.into_iter().map(InputValue::Money).collect()
        };
        let thresholds = money(&reach.amounts);
        if let DraftBill::Parts { total, parts } = &draft.bill {
            let inputs = [Input::OutsideCatalogue, Input::AboveLimit, Input::FirstShare];
            self.slot(Input::Total, total.is_some(), thresholds.clone(), thresholds.len() - 1);
            for (input, part) in inputs.into_iter().zip(parts) {
                self.slot(input, part.is_some(), money(&BTreeSet::new()), 0);
            }
        }
        self.slot(Input::Balance, draft.account_balance.is_some(), money(&BTreeSet::new()), 0);
        let diseases = [vec![], vec![100], vec![500_000], vec![Money::MAX.fen()], vec![500_000, 100]];
        let diseases = diseases.map(|fen| InputValue::Diseases(fen.into_iter().map(Money::from_fen).collect()));
        let diseases = if reach.diseases { diseases.to_vec() } else { Vec::new() };
        self.slot(Input::Diseases, draft.diseases.is_some(), diseases, 2);
        self.pools(region, &reach, &thresholds);
        self.parameters(region, &reach);
        let decides = earlier.inputs();
        self.entangled = self.slots.iter().any(|slot| decides.contains(&slot.input));
    }

    /// Adds an input that is not known; one that no value is tried for is looked at by no rule.
    fn slot(&mut self, input: Input, known: bool, values: Vec<InputValue>, rest: usize) {
        if known {
            return;
        }
        if values.is_empty() {
            self.idle.push(input);
        } else {
            self.slots.push(Slot { input, values, rest });
        }
    }

    fn choices(&mut self, region: &Region) {
        let draft = self.draft;
        let flags =
            |asked: bool| if asked { vec![InputValue::Flag(true), InputValue::Flag(false)] } else { Vec::new() };
        self.slot(Input::Care, draft.care.is_some(), Care::ALL.map(InputValue::Care).to_vec(), 0);
        self.slot(Input::Status, draft.status.is_some(), Status::ALL.map(InputValue::Status).to_vec(), 0);
        self.slot(Input::Level, draft.level.is_some(), Level::ALL.map(InputValue::Level).to_vec(), 0);
        self.slot(Input::Kind, draft.kind.is_some(), Kind::ALL.map(InputValue::Kind).to_vec(), 0);
        self.slot(Input::Place, draft.place.is_some(), Place::ALL.map(InputValue::Place).to_vec(), 0);
        self.slot(Input::Designated, draft.designated.is_some(), flags(true), 0);
        let pharmacy = draft.kind.is_none_or(|kind| kind == Kind::Pharmacy);
        self.slot(Input::Prescription, draft.prescription.is_some(), flags(pharmacy), 0);
        let excluded = region.during_admission.is_some();
        self.slot(Input::DuringAdmission, draft.during_admission.is_some(), flags(excluded), 1);
        let mut followed = Vec::new();
        if let Some(merge) = &region.merge {
            followed.push(InputValue::FollowedBy(None));
            let days = merge.within_days.map_or(vec![0], |days| vec![0, days, days + 1]);
            for care in [Care::Inpatient, Care::Special] {
                let each = days.iter().flat_map(|days| [true, false].map(|same| (*days, same)));
                followed.extend(each.map(|(days, same_hospital)| {
                    InputValue::FollowedBy(Some(FollowedBy { care, days, same_hospital }))
                }));
            }
        }
        self.slot(Input::FollowedBy, draft.followed_by.is_some(), followed, 0);
    }

    fn pools(&mut self, region: &Region, reach: &Reach, thresholds: &[InputValue]) {
        let given = self.draft.opening.as_ref();
        let add_up = accumulating(region);
        for (at, pool) in region.pools.iter().enumerate() {
            let id = PoolId::at(at);
            let says =
                |list: &[(String, Money)]| self.draft.defaults || list.iter().any(|(given, _)| *given == pool.id);
            let values = |reached: Set<PoolId>| if reached.contains(id) { thresholds.to_vec() } else { Vec::new() };
            if add_up.deductibles.contains(id) {
                let known = says(given.map_or(&[], |opening| &opening.deductible));
                self.slot(Input::Borne(id), known, values(reach.borne), 0);
            }
            if add_up.ceilings.contains(id) {
                let known = says(given.map_or(&[], |opening| &opening.paid));
                self.slot(Input::Used(id), known, values(reach.used), 0);
            }
        }
    }

    fn parameters(&mut self, region: &Region, reach: &Reach) {
        for (at, question) in region.questions.iter().enumerate() {
            let id = QuestionId::at(at);
            let can_do_without = reach.dispensable.contains(id);
            let said = self.draft.parameters.iter().any(|(given, _)| *given == question.id);
            let known = said || self.draft.defaults && can_do_without;
            let (low, high) = (question.bounds.0.place(), question.bounds.1.place());
            let between: &[i64] = match question.kind {
                QuestionKind::Money => &[10_000, 8_000_000],
                QuestionKind::Rate => &[10_000_000, 100_000_000, 500_000_000],
                QuestionKind::Number | QuestionKind::YesNo => &[],
            };
            let facts = reach.facts.iter().filter(|(question, _)| *question == id).map(|(_, answer)| answer);
            let mut all: Vec<i64> = between.iter().chain(facts).copied().chain([low, high]).collect();
            all.retain(|answer| (low..=high).contains(answer));
            let all: Vec<_> = BTreeSet::from_iter(all).into_iter().collect();
            let rest = all.len().min(2) - 1;
            let mut values: Vec<InputValue> =
                all.into_iter().map(|place| InputValue::Answer(Some(Answer::at(question.kind, place)))).collect();
            if can_do_without {
                values.push(InputValue::Answer(None));
            }
            if !reach.questions.contains(id) {
                values.clear();
            }
            self.slot(Input::Parameter(id), known, values, rest);
        }
    }

    /// The draft with its known values; what is open has no meaning yet.
    pub fn blank(&self) -> Completion {
        let draft = self.draft;
        let mut case = self.case.clone();
        case.opening.get_or_insert(Ledger::opening(0));
        let nothing = Money::ZERO;
        let (total, bill) = match &draft.bill {
            DraftBill::Items(items) => (nothing, Bill::Items(items.clone())),
            DraftBill::Parts { total, .. } => {
                let total = total.unwrap_or_default();
                (total, Bill::Parts { total, outside_catalogue: nothing, above_limit: nothing, first_share: nothing })
            }
        };
        let claim = Claim {
            id: None,
            date: draft.date.unwrap_or(Date::MIN),
            care: draft.care.unwrap_or(Care::Outpatient),
            kind: draft.kind.unwrap_or(Kind::Hospital),
            level: draft.level.unwrap_or(Level::Primary),
            designated: draft.designated.unwrap_or(true),
            prescription: draft.prescription.unwrap_or(true),
            place: draft.place.unwrap_or(Place::Local),
            status: None,
            bill,
            followed_by: draft.followed_by.flatten(),
            during_admission: draft.during_admission.unwrap_or(false),
            terms: None,
            account_pays: true,
        };
        Completion { case, claim, total, parts: self.known.map(Option::unwrap_or_default), age: None }
    }

    /// The same, what is open at the value that it has while others are varied.
    fn at_rest(&self) -> Completion {
        let mut it = self.blank();
        self.slots.iter().for_each(|slot| it.set(slot.input, &slot.values[slot.rest]));
        it
    }

    /// Makes values that depend on each other fit; false where no request could have them.
    pub fn fit(&self, it: &mut Completion) -> bool {
        if self.draft.opening.is_none()
            && let Some(opening) = &mut it.case.opening
        {
            let first = self.draft.earlier.iter().map(|claim| claim.date).min();
            opening.set_year(first.unwrap_or(it.claim.date).year());
        }
        if let Some(age) = it.age {
            let day = it.claim.date;
            let year = day.year().saturating_sub(age);
            it.case.birth = Date::new(year, day.month(), day.day()).or_else(|| Date::new(year, day.month(), 28));
            if it.case.birth.is_none() {
                return false;
            }
        }
        if let Bill::Parts { total, outside_catalogue, above_limit, first_share } = &mut it.claim.bill {
            let known = self.known_parts();
            let mut left = it.total - known;
            if left < Money::ZERO {
                if matches!(self.draft.bill, DraftBill::Parts { total: Some(_), .. }) {
                    return false;
                }
                (it.total, left) = (known, Money::ZERO);
            }
            let open = self.known.iter().zip(&mut it.parts).filter(|(known, _)| known.is_none());
            for (_, part) in open {
                *part = (*part).min(left);
                left -= *part;
            }
            *total = it.total;
            [*outside_catalogue, *above_limit, *first_share] = it.parts;
        }
        rates_fit(&it.case.region, &it.case.answers)
    }

    /// Whether a decision shared something by a rate that this question asks for.
    pub fn shares_by(&self, question: QuestionId, it: &Completion, decision: &Decision) -> bool {
        let Some(benefit) = decision.benefit else { return false };
        let slip = &decision.slip;
        if slip[Line::InScope] == slip[Line::Deductible] {
            return false;
        }
        let (situation, answers) = (it.case.situation(&it.claim), &it.case.answers);
        let holds = |when: &Conditions| when.check(&situation, situation.bits(), answers) == Lookup::Holds;
        let asks = |value: &Percent| value.base == Base::Ask(question);
        shares(self.region(), benefit).any(|share| {
            share.table.rows.iter().any(|row| asks(&row.value.rate) && holds(&row.when))
                || share.add.iter().any(|row| asks(&row.value) && holds(&row.when))
        })
    }

    /// The decision for any completion at all.
    pub fn any(&self) -> Option<Decision> {
        let mut it = self.at_rest();
        self.fit(&mut it).then(|| self.decide(&it, &self.ledger(&it.case)))
    }

    /// The region, with the chosen readings applied.
    pub fn region(&self) -> &Rc<Region> {
        &self.case.region
    }

    /// What is known of the parts of the bill; the total is at least that.
    pub fn known_parts(&self) -> Money {
        self.known.iter().flatten().copied().sum()
    }

    /// The ledger that the visit finds.
    pub fn ledger(&self, case: &Case) -> Ledger {
        self.earlier.ledger(case, &self.draft.earlier)
    }

    /// The engine's decision for a completion that fits.
    pub fn decide(&self, it: &Completion, ledger: &Ledger) -> Decision {
        adjudicate(&it.case, ledger, &it.claim).0
    }
}

/// The days at which something changes, from the last earlier visit on; a day on which the rules are in force first.
fn days(region: &Region, draft: &VisitDraft, reach: &Reach) -> Vec<InputValue> {
    let last = draft.earlier.iter().map(|claim| claim.date).max();
    let mut days = vec![region.document.in_force, region.document.in_force.previous()];
    days.extend(reach.days.iter().flat_map(|day| [*day, day.previous()]));
    days.extend([Date::MIN, Date::MAX]);
    if let Some(opening) = &draft.opening {
        let year = opening.year;
        days.extend([Date::new(year, 1, 1), Date::new(year, 12, 31), Date::new(year + 1, 1, 1)].into_iter().flatten());
        days.extend(Date::new(year, 1, 1).map(Date::previous));
    }
    if let Some(last) = last {
        let next_month = if last.month() == 12 { (last.year() + 1, 1) } else { (last.year(), last.month() + 1) };
        let quarter = last.quarter();
        let next_quarter = if quarter == 4 { (last.year() + 1, 1) } else { (last.year(), quarter * 3 + 1) };
        let starts = [next_month, next_quarter, (last.year() + 1, 1)];
        days.push(last);
        days.extend(starts.into_iter().filter_map(|(year, month)| Date::new(year, month, 1)));
    }
    days.retain(|day| last.is_none_or(|last| *day >= last));
    let mut days: Vec<_> = BTreeSet::from_iter(days).into_iter().collect();
    let first = days.iter().position(|day| *day >= region.document.in_force).unwrap_or_default();
    days.rotate_left(first);
    days.into_iter().map(InputValue::Date).collect()
}
