//! 找: changes in order of simplicity, each tried by the engine.

use super::change::{RequestChange, SlipExplanation, Span};
use super::sheet::SlipSheet;
use super::trial::{Bench, Trial, agrees, beside, fits};
use super::{scope, solve};
use crate::engine::{Covered, Line, Workings, route};
use crate::region::{Cite, ClauseId, PoolId, ReadingId, Region};
use crate::units::{Date, Kind, Level, Money, Place, Status};
use std::collections::BTreeSet;

/// The most changes, beside amounts, that are tried together.
const TOGETHER: usize = 2;

/// The most explanations that are listed.
const LISTED: usize = 24;

/// Every explanation with as few changes as any has, the likelier first.
pub(super) fn explain(bench: &mut Bench, sheet: &SlipSheet) -> Vec<SlipExplanation> {
    let (candidates, slots) = (candidates(bench), slots(bench));
    let mut found: Vec<SlipExplanation> = Vec::new();
    let fewest = |found: &[SlipExplanation]| found.iter().map(|it| it.changes.len()).min();
    for size in 0..=TOGETHER {
        if fewest(&found).is_some_and(|fewest| fewest < size) {
            break;
        }
        let alone = slots.iter().filter(|_| size == 1).map(|slot| vec![*slot]);
        for changes in alone.chain(choices(&candidates, size)) {
            let trial = bench.trial(&changes);
            found.extend(fit(&trial, sheet).iter().map(Trial::explanation));
        }
    }
    let fewest = fewest(&found);
    found.retain(|it| Some(it.changes.len()) == fewest);
    found.sort_by_key(SlipExplanation::simplicity);
    found.dedup();
    found.truncate(LISTED);
    found
}

/// What the visit may be instead, and how clauses may be read.
fn candidates(bench: &Bench) -> Vec<RequestChange> {
    let (claim, region) = (bench.claim(), &*bench.case.region);
    let mut all = Vec::new();
    let from = claim.level;
    all.extend(Level::ALL.iter().filter(|to| **to != from).map(|to| RequestChange::Level { from, to: *to }));
    let from = claim.status.unwrap_or(bench.case.status);
    all.extend(Status::ALL.iter().filter(|to| **to != from).map(|to| RequestChange::Status { from, to: *to }));
    for (at, reading) in region.readings.iter().enumerate() {
        let from = bench.options[at];
        let others = (0..reading.options.len() as u8).filter(|to| *to != from);
        all.extend(others.map(|to| RequestChange::Reading { reading: ReadingId::at(at), from, to }));
    }
    all.extend(days(region, claim.date).into_iter().map(|to| RequestChange::Date { from: claim.date, to }));
    let from = claim.kind;
    all.extend(Kind::ALL.iter().filter(|to| **to != from).map(|to| RequestChange::Kind { from, to: *to }));
    let from = claim.place;
    all.extend(Place::ALL.iter().filter(|to| **to != from).map(|to| RequestChange::Place { from, to: *to }));
    if claim.kind == Kind::Pharmacy {
        all.push(RequestChange::Prescription { to: !claim.prescription });
    }
    all.push(RequestChange::Designated { to: !claim.designated });
    all
}

/// Days that other rules or another year's ledger would decide: the nearest of the years beside, and the nearest on
/// the other side of every day on which the rules change.
fn days(region: &Region, date: Date) -> Vec<Date> {
    let mut days: Vec<Date> = [(date.year() - 1, 12, 31), (date.year() + 1, 1, 1)]
        .into_iter()
        .filter_map(|(year, month, day)| Date::new(year, month, day))
        .collect();
    for start in region.starts() {
        days.push(if date < start { start } else { start.previous() });
    }
    days.retain(|day| *day != date);
    BTreeSet::from_iter(days).into_iter().collect()
}

/// The visit at each other place among the visits, on the day there that is nearest to its own.
fn slots(bench: &Bench) -> Vec<RequestChange> {
    let from = bench.claim().date;
    let others: Vec<_> = BTreeSet::from_iter(bench.others()).into_iter().collect();
    let earlier = others.iter().filter(|day| **day <= from).map(|day| day.previous());
    let later = others.iter().filter(|day| **day >= from).map(|day| day.next());
    let free = earlier.chain(later).filter(|day| *day != from && others.binary_search(day).is_err());
    free.map(|to| RequestChange::Date { from, to }).collect()
}

/// Every choice of `size` changes that can hold together: one of each kind, but for readings.
fn choices(candidates: &[RequestChange], size: usize) -> Vec<Vec<RequestChange>> {
    let mut all: Vec<Vec<RequestChange>> = vec![Vec::new()];
    for _ in 0..size {
        let longer = |chosen: &Vec<RequestChange>| {
            let from =
                chosen.last().and_then(|last| candidates.iter().position(|it| it == last)).map_or(0, |at| at + 1);
            let rest = candidates[from..].iter().filter(|next| !chosen.iter().any(|one| excludes(one, next)));
            rest.map(|next| chosen.iter().copied().chain([*next]).collect()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

fn excludes(one: &RequestChange, other: &RequestChange) -> bool {
    match (one, other) {
        (RequestChange::Reading { reading, .. }, RequestChange::Reading { reading: other, .. }) => reading == other,
        _ => one.kind() == other.kind(),
    }
}

/// The trial, and what amounts must be added to it so that it agrees.
fn fit(trial: &Trial, sheet: &SlipSheet) -> Vec<Trial> {
    let mut fitting = Vec::new();
    if let Some(trial) = scope::settle(trial, sheet) {
        let slip = trial.decide().slip;
        if !agrees(sheet, &slip) {
            fitting.extend(solve::openings(&trial, sheet));
            fitting.extend(scope::unsaid(&trial, sheet));
        }
        if fits(sheet, &slip) {
            fitting.push(trial);
        }
    }
    fitting.iter().flat_map(|trial| account_and_cash(trial, sheet)).collect()
}

/// Account and cash: as they are; with the account used or kept; with another balance.
fn account_and_cash(trial: &Trial, sheet: &SlipSheet) -> Vec<Trial> {
    let slip = trial.decide().slip;
    if agrees(sheet, &slip) {
        return vec![trial.clone()];
    }
    let person = beside(sheet, &slip)[Line::Person];
    let said = sheet.line(Line::Account).or(sheet.line(Line::Cash).map(|cash| person - cash));
    let Some(account) = said.filter(|account| *account >= Money::ZERO) else { return Vec::new() };
    let pays = trial.claim.account_pays;
    let other = trial.with(RequestChange::Account { pays: !pays }, |trial| trial.claim.account_pays = !pays);
    let paying = if pays { trial } else { &other };
    let high = if account == person { None } else { Some(account) };
    let change = RequestChange::Balance { from: trial.ledger.balance, to: Span { low: account, high } };
    let richer = paying.with(change, |trial| {
        trial.ledger.balance = account;
        trial.case.balance = Some(account);
    });
    let agreeing = |trial: &Trial| agrees(sheet, &trial.decide().slip);
    let toggled = (trial.case.balance.is_some() && agreeing(&other)).then(|| other.clone());
    toggled.into_iter().chain(agreeing(&richer).then_some(richer)).collect()
}

impl Trial {
    /// The trial as an explanation: its slip, and what each change stands on.
    fn explanation(&self) -> SlipExplanation {
        let decision = self.decide();
        let rank = |at: usize| self.changes[at].kind().1;
        let mut likelier: Vec<usize> = (0..self.changes.len()).collect();
        likelier.sort_by_key(|at| rank(*at));
        let changes = likelier.into_iter();
        let changes = changes.map(|at| (self.changes[at], self.cite(&self.changes[at], &decision.workings))).collect();
        SlipExplanation { changes, slip: decision.slip }
    }

    /// What a change stands on, from what the engine worked out.
    fn cite(&self, change: &RequestChange, workings: &Workings) -> Option<Cite> {
        let region = &*self.case.region;
        let covered = workings.covered.as_ref().ok();
        let benefit = covered.and_then(|covered| covered.terms.benefit);
        let route = benefit.map(|at| Cite::Clause(region.benefit(at).clause));
        match *change {
            RequestChange::Account { .. } | RequestChange::Balance { .. } => Some(Cite::Clause(region.account.pays)),
            RequestChange::Borne { .. } => covered.map(|covered| Cite::Clause(covered.terms.deductible.clause)),
            RequestChange::Used { pool, .. } => covered.map(|covered| Cite::Clause(used_clause(covered, pool))),
            RequestChange::FirstShare { .. } => {
                let line = workings.scope.lines.iter().find(|line| !line.amount.is_zero());
                Some(Cite::Clause(line.map_or(region.scope, |line| line.clause)))
            }
            RequestChange::Parts { .. } => Some(Cite::Clause(region.scope)),
            RequestChange::Level { .. } | RequestChange::Status { .. } => {
                let share = covered.map(|covered| &covered.terms.share);
                let share = share.filter(|share| !share.own && share.rate().is_some());
                share.map(|share| Cite::Clause(share.first.clause)).or(route)
            }
            RequestChange::Reading { reading, .. } => Some(Cite::Clause(region.reading(reading).clause)),
            RequestChange::Date { from, to } => {
                let crossed = (from < region.document.in_force) != (to < region.document.in_force);
                if crossed { Some(Cite::Clause(region.document.clause)) } else { route }
            }
            RequestChange::Kind { .. } | RequestChange::Prescription { .. } => {
                let accepted = benefit.and_then(|_| route::accepted_kind(region, workings.situation.kind));
                accepted.map(route::cite).or(Some(Cite::Clause(region.pharmacy.clause)))
            }
            RequestChange::Place { .. } => {
                let accepted = benefit.and_then(|_| route::accepted_place(region, workings.situation.place));
                accepted.map(route::cite).or(route)
            }
            RequestChange::Designated { .. } => Some(Cite::Clause(region.undesignated)),
        }
    }
}

/// The clause of the ceiling on a pool; where none applies, the one that decides what the fund pays.
fn used_clause(covered: &Covered, pool: PoolId) -> ClauseId {
    let second = covered.terms.second.iter().flat_map(|second| second.ceilings.each());
    let ceiling = covered.terms.ceilings.each().chain(second).find(|ceiling| ceiling.pool() == Some(pool));
    ceiling.map_or(covered.fund_clause(), |ceiling| ceiling.clause)
}
