//! From the draft to rows, a curve and answers: the engine is asked once for each.

use gongji::analysis::curve::{Axis, Curve, CurveAnswer, PaidOfBill, Stop, curve};
use gongji::analysis::inverse::{Interval, Until, bills, until_ceilings, until_deductible};
use gongji::engine::Certainty;
use gongji::region::ReadingId;
use gongji::units::typed;
use gongji::{Level, Money, Problem, Request, Status, Variants};

use super::{LEAST, MOST, STOP};
use crate::draft::Draft;
use crate::screen::estimate;
use crate::screen::estimate::reckon::{Reckoned, reckon as answer};
use crate::screen::year::{Year, with_earlier};
use crate::state::{Coming, State};

/// What a row changes of the visit.
pub const LEVEL: &str = "/claims/0/provider/level";
/// What a row changes of the person.
pub const STATUS: &str = "/insured/status";
/// Nearer than this to zero nobody sees their own bill: a twentieth of the axis, in ten-thousandths.
const TOO_NEAR: i64 = 500;

/// What 比较 has to remember, and what it shows.
#[derive(Default)]
pub struct Comparison {
    /// The regions that the person compares with, by id.
    pub others: Vec<String>,
    /// How much of the curve the person wants to see: the number of an axis; none: the page's choice.
    extent: Option<usize>,
    /// The draft at each level.
    pub levels: Vec<Reckoned>,
    /// The draft in each status.
    pub statuses: Vec<Reckoned>,
    /// The draft in each of the other regions; none while a region is not here.
    pub regions: Vec<Option<Reckoned>>,
    /// 曲线
    pub drawn: Option<Drawn>,
    /// 自己最多出: the bills, or what is wrong with the amount.
    pub most: Option<Result<Vec<Interval>, Problem>>,
    /// 医保至少出
    pub least: Option<Result<Vec<Interval>, Problem>>,
}

/// 曲线, and all that is shown beside it.
pub struct Drawn {
    /// The curve.
    pub curve: Curve,
    /// Its breakpoints and the person's own bill.
    pub stops: Vec<Stop>,
    /// The stop at which the person stands.
    pub at: usize,
    /// Axes that show more and more of it.
    pub extents: Vec<Axis>,
    /// The axis that shows the person's own bill best.
    best: usize,
    /// 可靠程度
    pub certainty: Certainty,
    /// The readings that nobody has settled and that may bend it otherwise, by index.
    pub open: Vec<ReadingId>,
    /// 还差多少
    pub until: Vec<Until>,
}

impl Comparison {
    /// Compares with more regions.
    pub fn add(&mut self, ids: Vec<String>) {
        for id in ids {
            if !self.others.contains(&id) {
                self.others.push(id);
            }
        }
    }

    /// Which axis is shown: as far as the person wants, and always as far as the stop.
    pub fn extent(&self) -> usize {
        let Some(drawn) = &self.drawn else { return 0 };
        let wanted = self.extent.unwrap_or(drawn.best).min(drawn.extents.len() - 1);
        wanted.max(drawn.nearest(drawn.stops[drawn.at].bill))
    }

    /// Shows more of the curve, or less.
    pub fn zoom(&mut self, by: isize) {
        self.extent = Some(self.extent().saturating_add_signed(by));
    }

    /// What is wrong with a row's own values or with a question asked back.
    pub fn problem(&self) -> Option<&Problem> {
        let rows = self.levels.iter().chain(&self.statuses).chain(self.regions.iter().flatten());
        let wrong = rows.filter_map(|row| row.found.as_ref().err()).next();
        wrong.or_else(|| [&self.most, &self.least].into_iter().flatten().find_map(|asked| asked.as_ref().err()))
    }
}

impl Drawn {
    /// The number of a bend among all bends; none where the line is straight.
    pub fn number(&self, at: usize) -> Option<usize> {
        let bends = |stop: &&Stop| !stop.breakpoints.is_empty();
        self.stops.get(at).filter(bends)?;
        Some(self.stops[..=at].iter().filter(bends).count())
    }

    /// The first axis that shows a bill.
    fn nearest(&self, bill: Money) -> usize {
        self.extents.iter().position(|axis| axis.end() > bill).unwrap_or(0)
    }
}

/// Computes what the screen shows.
pub fn reckon(state: &mut State) {
    estimate::reckon(state);
    let (draft, shown, year) = (&state.draft, &mut state.compare, &mut state.year);
    let Comparison { others, extent, .. } = std::mem::take(shown);
    *shown = Comparison { others, extent, ..Comparison::default() };
    let found = state.reckoned.as_ref().and_then(|base| base.found.as_ref().ok());
    let (Some(found), Coming::Here(variants)) = (found, &mut state.region) else { return };
    shown.levels = each(variants, draft, year, LEVEL, Level::NAMES);
    shown.statuses = each(variants, draft, year, STATUS, Status::NAMES);
    let mut elsewhere = draft.clone();
    // Another region has other clauses, and with them other readings.
    elsewhere.clear("/readings/");
    let shelf = &mut state.shelf;
    shown.regions = shown.others.iter().map(|id| Some(answer(here(shelf, id)?, &elsewhere, year))).collect();
    shown.drawn = draw(variants, &with_earlier(year, &found.request), draft.text(STOP)).filter(|_| found.is_answer());
    if let Some(drawn) = &shown.drawn {
        let curve = &drawn.curve;
        shown.most = asked(curve, draft, MOST, |paid| paid.person, |most| [Money::ZERO, most]);
        shown.least = asked(curve, draft, LEAST, |paid| paid.funds(), |least| [least, Money::MAX]);
    }
}

/// The draft with each value of a field.
fn each(variants: &mut Variants, draft: &Draft, year: &mut Year, path: &str, values: &[&str]) -> Vec<Reckoned> {
    let mut changed = draft.clone();
    let each = values.iter().map(|value| {
        changed.set(path, *value);
        answer(variants, &changed, year)
    });
    each.collect()
}

fn here<'s>(shelf: &'s mut [(String, Coming<Variants>)], id: &str) -> Option<&'s mut Variants> {
    match shelf.iter_mut().find(|(known, _)| known == id)? {
        (_, Coming::Here(variants)) => Some(variants),
        (_, Coming::Waiting | Coming::Failed(_)) => None,
    }
}

fn draw(variants: &mut Variants, request: &Request, stop: &str) -> Option<Drawn> {
    // The request has just been answered: nothing is wrong with it.
    let CurveAnswer { template, curve, here } = curve(variants, request, None).ok()?;
    let workings = &template.workings;
    let until = until_deductible(workings).into_iter().chain(until_ceilings(workings, &curve)).collect();
    let stops = curve.stops(here);
    let mut extents: Vec<Axis> = stops.iter().map(|stop| Axis::beyond(stop.bill)).collect();
    extents.dedup();
    let best = extents.iter().rposition(|axis| axis.place(here.0) >= TOO_NEAR).unwrap_or(extents.len() - 1);
    let own = stops.iter().position(|stop| stop.is_here).unwrap_or(0);
    let at = stop.parse().unwrap_or(own).min(stops.len() - 1);
    let (certainty, open) = (template.certainty, template.open.iter().collect());
    Some(Drawn { curve, stops, at, extents, best, certainty, open, until })
}

/// A question asked back: for which bills what `pays` gives lies within `bounds`; none where nothing was typed.
fn asked(
    curve: &Curve,
    draft: &Draft,
    path: &str,
    pays: fn(PaidOfBill) -> Money,
    bounds: fn(Money) -> [Money; 2],
) -> Option<Result<Vec<Interval>, Problem>> {
    let text = draft.text(path).trim();
    if text.is_empty() {
        return None;
    }
    Some(match Money::parse(&typed::amount(text)) {
        Ok(amount) => Ok(bills(curve, pays, bounds(amount))),
        Err(fault) => Err(Problem { path: path.to_owned(), fault: fault.into() }),
    })
}
