//! Rates held against every situation: bands without a break, sums with their additions within 0 and 100 %.

use std::collections::BTreeSet;

use super::coverage::{Cell, Grid, Surroundings, Use, cover, dead};
use super::rows::Spot;
use super::rules::Placed;
use super::sink::Sink;
use super::wrong::Wrong;
use crate::region::{Base, Conditions, MAX_PIECES, Percent, Share, ShareRow};
use crate::units::{Money, Rate};

/// Checks a share in every situation in which it is used.
pub(super) fn share(placed: &Placed<Share>, uses: &BTreeSet<Use>, world: &Surroundings, sink: &Sink) {
    let (share, spot) = (&placed.part, &placed.table);
    let rows: Vec<&Conditions> = share.table.rows.iter().map(|row| &row.when).collect();
    let grid = Grid::new(spot.asks.clone(), &rows, uses, world, world.in_force);
    cover(&grid, &rows, spot, share.bands.is_none(), sink);
    if share.bands.is_some() {
        bands(&grid, share, &rows, spot, sink);
    }
    sums(placed, &rows, spot, uses, world, sink);
}

/// Bands must begin at zero, join, and leave the last one open, in every situation.
fn bands(grid: &Grid, share: &Share, rows: &[&Conditions], spot: &Spot, sink: &Sink) {
    let mut said = BTreeSet::new();
    let mut say = |row: usize, wrong: Wrong| {
        if said.insert(row) {
            sink.fault(spot.rows[row], spot.row(row), wrong);
        }
    };
    let band = |row: usize| -> &ShareRow { &share.table.rows[row].value };
    for cell in &grid.cells {
        let mut holding = grid.holding(rows, cell);
        let situation = || grid.scene(cell);
        // The engine goes through the rows in the file's order.
        if let Some(pair) = holding.windows(2).find(|pair| band(pair[1]).over < band(pair[0]).over) {
            say(pair[1], Wrong::BandOrder { situation: situation(), other: spot.rows[pair[0]] });
        }
        holding.sort_by_key(|row| band(*row).over);
        let (Some(first), Some(last)) = (holding.first(), holding.last()) else { continue };
        if band(*first).over != Money::ZERO {
            say(*first, Wrong::BandStart { situation: situation() });
        }
        for pair in holding.windows(2) {
            if band(pair[0]).up_to != Some(band(pair[1]).over) {
                say(pair[1], Wrong::BandBreak { situation: situation(), other: spot.rows[pair[0]] });
            }
        }
        if band(*last).up_to.is_some() {
            say(*last, Wrong::BandEnd { situation: situation() });
        }
        if let Some(row) = holding.get(MAX_PIECES) {
            say(*row, Wrong::TooManyAtOnce { situation: situation(), most: MAX_PIECES });
        }
    }
}

/// The rate with all additions that hold together, as far as the file gives them.
fn sums(
    placed: &Placed<Share>,
    rows: &[&Conditions],
    spot: &Spot,
    uses: &BTreeSet<Use>,
    world: &Surroundings,
    sink: &Sink,
) {
    let (share, more) = (&placed.part, &placed.more);
    if share.add.is_empty() {
        return;
    }
    let additions: Vec<&Conditions> = share.add.iter().map(|row| &row.when).collect();
    let mut asks = spot.asks.clone();
    asks.join(&more.asks);
    let all: Vec<&Conditions> = rows.iter().chain(&additions).copied().collect();
    let grid = Grid::new(asks, &all, uses, world, world.in_force);
    let mut alive = vec![false; additions.len()];
    let mut said = BTreeSet::new();
    for cell in &grid.cells {
        let holding = grid.holding(&additions, cell);
        holding.iter().for_each(|row| alive[*row] = true);
        if let Some(row) = holding.get(MAX_PIECES).filter(|row| said.insert(**row)) {
            let wrong = Wrong::TooManyAtOnce { situation: grid.scene(cell), most: MAX_PIECES };
            sink.fault(more.rows[*row], more.row(*row), wrong);
        }
        let Some(last) = holding.last().copied() else { continue };
        let added = total(holding.iter().map(|row| &share.add[*row].value));
        if let Some(rate) = out_of_range(share, &grid, rows, cell, added)
            && said.insert(last)
        {
            sink.fault(more.rows[last], more.row(last), Wrong::RateSum { situation: grid.scene(cell), rate });
        }
    }
    dead(&alive, more, sink);
}

/// The first sum that leaves 0 to 100 %, where all of its parts are given.
fn out_of_range(share: &Share, grid: &Grid, rows: &[&Conditions], cell: &Cell, added: Option<Rate>) -> Option<Rate> {
    let sum = |row: usize| Some(given(&share.table.rows[row].value.rate)? + added?);
    grid.holding(rows, cell).into_iter().filter_map(sum).find(|rate| !rate.is_share())
}

/// The sum, where the file gives every part.
fn total<'r>(mut rates: impl Iterator<Item = &'r Percent>) -> Option<Rate> {
    rates.try_fold(Rate::ZERO, |sum, rate| Some(sum + given(rate)?))
}

fn given(rate: &Percent) -> Option<Rate> {
    match rate.base {
        Base::Given(base) => Some(rate.percent.map_or(base, |percent| base.times(percent))),
        Base::Ask(_) => None,
    }
}
