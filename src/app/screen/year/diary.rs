//! 记录: the visits of the year in order of date, and whose they are.

use gongji::engine::Claim;
use gongji::{Date, Fault, Problem, Query, Request};
use serde_json::Value;

use crate::draft::{DATE, Draft, object};

/// 一次就诊, as a file holds it and as the engine takes it.
#[derive(Clone)]
pub struct Visit {
    /// The contract's claim.
    pub text: String,
    /// The same, checked.
    pub claim: Claim,
}

impl Visit {
    /// A claim of the contract; its faults are told as those of a request's first claim.
    pub fn new(claim: Option<Value>) -> Result<Visit, Problem> {
        let text = claim.as_ref().map(Value::to_string).unwrap_or_default();
        let person = object(vec![("status", Some(Value::from("active")))]);
        let request = object(vec![
            ("region", Some(Value::from(""))),
            ("insured", person),
            ("claims", claim.map(|claim| Value::Array(vec![claim]))),
        ]);
        let claim = Request::check(&request.unwrap_or(Value::Null))?.claims.pop();
        claim.map(|claim| Visit { text, claim }).ok_or_else(|| Problem::whole(Fault::Missing))
    }
}

/// 记录: whose visits, under which region's rules, in order of date.
#[derive(Clone, Default)]
pub struct Diary {
    /// The region's id.
    pub region: String,
    /// The year that 本年已用 is of.
    pub since: u32,
    /// What was said of the person.
    pub person: Draft,
    /// In order of date; those of one day as they were written down.
    pub visits: Vec<Visit>,
}

impl Diary {
    /// Whether nothing is written down.
    pub fn is_empty(&self) -> bool {
        self.visits.is_empty()
    }

    /// Writes a visit down; says where it stands.
    pub fn add(&mut self, visit: Visit) -> usize {
        if self.is_empty() {
            self.since = visit.claim.date.year();
        }
        let at = self.before(visit.claim.date);
        self.visits.insert(at, visit);
        at
    }

    /// Puts a changed visit back; it keeps its place within its day.
    pub fn put(&mut self, at: usize, visit: Visit) -> usize {
        match self.visits.get_mut(at) {
            Some(old) if old.claim.date == visit.claim.date => {
                *old = visit;
                at
            }
            Some(_) => {
                self.visits.remove(at);
                self.add(visit)
            }
            None => self.add(visit),
        }
    }

    /// How many visits come before a new one of this day.
    pub fn before(&self, date: Date) -> usize {
        self.visits.partition_point(|known| known.claim.date <= date)
    }

    /// The visits before the one that is being reckoned: a new one of this day, or the one at `changed`.
    pub fn earlier(&self, date: Date, changed: Option<usize>) -> Vec<Claim> {
        let stays = changed.filter(|at| self.visits.get(*at).is_some_and(|old| old.claim.date == date));
        let before = stays.unwrap_or_else(|| self.before(date));
        let earlier = self.visits[..before].iter().enumerate().filter(|(at, _)| Some(*at) != changed);
        earlier.map(|(_, visit)| visit.claim.clone()).collect()
    }

    /// What was said of the person, as a form: its empty visit stands in the year that the diary begins with.
    pub fn form(&self) -> Draft {
        let mut form = self.person.clone();
        form.set(&format!("{DATE}/year"), self.since.to_string());
        form
    }

    /// Every visit as the engine takes it.
    pub fn claims(&self) -> Vec<Claim> {
        self.visits.iter().map(|visit| visit.claim.clone()).collect()
    }
}
