//! 变化: a partial change to a request.

use crate::estimate::{Given, Request, take};
use crate::problem::escaped;
use crate::units::{Date, Kind, Level, Place, Status};

/// 变化: what is not named stays as in the request.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Variant {
    /// What it is called; else what changes is said in words.
    pub name: Option<String>,
    /// 统筹地区
    pub region: Option<String>,
    /// Which claim changes, by position; none: all of them.
    pub claim: Option<usize>,
    /// 参保状态
    pub status: Option<Status>,
    /// 结算日期
    pub date: Option<Date>,
    /// 级别
    pub level: Option<Level>,
    /// 机构类型
    pub kind: Option<Kind>,
    /// 就医地
    pub place: Option<Place>,
    /// 先后: the claims' positions, the first visit first; none: as their dates say.
    pub order: Option<Vec<usize>>,
    /// Added to the request's parameters.
    pub parameters: Vec<(String, Given)>,
    /// Added to the request's readings.
    pub readings: Vec<(String, String)>,
}

impl Variant {
    /// The changed request, and where it has each of the original's claims.
    pub fn apply(&self, request: &Request) -> (Request, Vec<usize>) {
        let mut changed = request.clone();
        if let Some(region) = &self.region {
            changed.region.clone_from(region);
        }
        let concerned = |at: &usize| self.claim.is_none_or(|claim| claim == *at);
        for at in (0..changed.claims.len()).filter(concerned) {
            let claim = &mut changed.claims[at];
            claim.date = self.date.unwrap_or(claim.date);
            claim.level = self.level.unwrap_or(claim.level);
            claim.kind = self.kind.unwrap_or(claim.kind);
            claim.place = self.place.unwrap_or(claim.place);
            claim.status = self.status.or(claim.status);
        }
        if self.claim.is_none() {
            changed.status = self.status.unwrap_or(changed.status);
        }
        replace(&mut changed.parameters, &self.parameters);
        replace(&mut changed.readings, &self.readings);
        let places = match &self.order {
            Some(visits) => exchange(&mut changed, visits),
            None => (0..changed.claims.len()).collect(),
        };
        (changed, places)
    }

    /// Takes out of the request what stands at `path`, where the variant does not say it itself; tells whether it did.
    pub(super) fn leave_out(&self, request: &mut Request, path: &str) -> bool {
        let mut parts = path.split('/').skip(1);
        let place = (parts.next(), parts.next(), parts.next(), parts.next());
        match place {
            (Some("parameters"), Some(id), None, _) => {
                !has(&self.parameters, id) && take(&mut request.parameters, |known| escaped(known) == id)
            }
            (Some("readings"), Some(id), None, _) => {
                !has(&self.readings, id) && take(&mut request.readings, |known| escaped(known) == id)
            }
            (Some("opening"), Some(list), Some(id), None) => {
                request.opening.as_mut().is_some_and(|opening| opening.forget(list, |known| escaped(known) == id))
            }
            (Some("claims"), Some(at), Some("terms"), None) => {
                let claim = at.parse().ok().and_then(|at: usize| request.claims.get_mut(at));
                claim.and_then(|claim| claim.terms.take()).is_some()
            }
            _ => false,
        }
    }
}

fn has<T>(list: &[(String, T)], id: &str) -> bool {
    list.iter().any(|(known, _)| escaped(known) == id)
}

fn replace<T: Clone>(list: &mut Vec<(String, T)>, with: &[(String, T)]) {
    list.retain(|(id, _)| !with.iter().any(|(new, _)| new == id));
    list.extend_from_slice(with);
}

/// Lets the visits take place in this order, on the days on which there are visits; says where each has gone.
pub(crate) fn exchange(request: &mut Request, visits: &[usize]) -> Vec<usize> {
    let claims = &request.claims;
    let mut days: Vec<usize> = (0..claims.len()).collect();
    days.sort_by_key(|at| claims[*at].date);
    let moved = visits.iter().zip(days).map(|(visit, day)| {
        let mut claim = claims[*visit].clone();
        claim.date = claims[day].date;
        claim
    });
    let moved = moved.collect();
    request.claims = moved;
    let mut places = vec![0; visits.len()];
    for (place, visit) in visits.iter().enumerate() {
        places[*visit] = place;
    }
    places
}
