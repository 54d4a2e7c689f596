//! How the parts of a file fit together: who uses which table where, and which pools can be shared.

use std::collections::BTreeSet;

use super::coverage::{Grid, Surroundings, Use, cover};
use super::rows::Spot;
use super::rules::{Placed, Rules};
use super::shares;
use super::sink::Sink;
use super::wrong::{PartKind, Wrong};
use crate::region::{
    Across, Bands, Basis, Benefit, Ceiling, CeilingId, Conditions, DeductibleUse, Limit, MAX_CEILINGS, Row, SecondFund,
    ShareId, Table,
};
use crate::units::{Date, Level, Set};

/// For which care and levels each table is asked, by index.
#[derive(Default)]
pub(super) struct TableUses {
    deductibles: Vec<BTreeSet<Use>>,
    shares: Vec<BTreeSet<Use>>,
    ceilings: Vec<BTreeSet<Use>>,
}

impl TableUses {
    /// Adds the uses under these rules.
    ///
    /// The uses under every option count for every option, so that options of different readings can be combined.
    pub fn add(&mut self, rules: &Rules) {
        self.deductibles.resize_with(rules.deductibles.len(), BTreeSet::new);
        self.shares.resize_with(rules.shares.len(), BTreeSet::new);
        self.ceilings.resize_with(rules.ceilings.len(), BTreeSet::new);
        for placed in &rules.benefits {
            let benefit = &placed.part;
            let levels = benefit.only_levels.as_ref().map_or(Set::all(), |only| only.levels);
            let using = Use { care: benefit.care, levels };
            if let DeductibleUse::Of(at) = benefit.deductible {
                insert(&mut self.deductibles, at.index(), using);
            }
            let fund = second_fund(rules, benefit);
            for at in [benefit.share].into_iter().chain(fund.and_then(|fund| fund.share)) {
                insert(&mut self.shares, at.index(), using);
            }
            for at in benefit.ceilings.iter().chain(fund.into_iter().flat_map(|fund| &fund.ceilings)) {
                insert(&mut self.ceilings, at.index(), using);
            }
        }
        self.first_level(rules);
    }

    /// Under `first_level` the level of any visit that filled the pool before may be asked for.
    fn first_level(&mut self, rules: &Rules) {
        for (at, placed) in rules.deductibles.iter().enumerate() {
            if placed.part.across != Across::FirstLevel {
                continue;
            }
            let same_pool = rules.deductibles.iter().zip(&self.deductibles);
            let same_pool = same_pool.filter(|(other, _)| other.part.pool == placed.part.pool);
            let levels = same_pool
                .flat_map(|(_, uses)| uses)
                .fold(Set::EMPTY, |levels: Set<Level>, using| levels.union(using.levels));
            self.deductibles[at] = self.deductibles[at].iter().map(|using| Use { levels, care: using.care }).collect();
        }
    }
}

fn insert(uses: &mut [BTreeSet<Use>], at: usize, using: Use) {
    if let Some(uses) = uses.get_mut(at) {
        uses.insert(using);
    }
}

fn second_fund<'r>(rules: &'r Rules, benefit: &Benefit) -> Option<&'r SecondFund> {
    rules.second_funds.get(benefit.second_fund?.index()).map(|placed| &placed.part)
}

/// Checks rules whose every value has been read.
pub(super) fn check(rules: &Rules, uses: &TableUses, world: &Surroundings, sink: &Sink) {
    for (placed, uses) in rules.deductibles.iter().zip(&uses.deductibles) {
        table(&placed.part.table, &placed.table, uses, world, sink);
        if let Some(limit) = &placed.part.yearly_limit {
            table(&limit.table, &placed.more, uses, world, sink);
        }
    }
    for (placed, uses) in rules.shares.iter().zip(&uses.shares).filter(|(_, uses)| !uses.is_empty()) {
        shares::share(placed, uses, world, sink);
    }
    for (placed, uses) in rules.ceilings.iter().zip(&uses.ceilings) {
        if let Limit::Table(limit) = &placed.part.limit {
            table(limit, &placed.table, uses, world, sink);
        }
    }
    for (credit, spot) in rules.account.credits.iter().zip(&rules.credits) {
        let rows: Vec<&Conditions> = credit.table.rows.iter().map(|row| &row.when).collect();
        // Credits may reach back before the document: 账户 had rules of its own then.
        let grid = Grid::new(spot.asks.clone(), &rows, &[Use::any()].into(), world, Date::MIN);
        cover(&grid, &rows, spot, true, sink);
    }
    pools(rules, sink);
    rules.benefits.iter().for_each(|benefit| benefit_parts(benefit, rules, sink));
    for fund in &rules.second_funds {
        many(fund, &fund.part.ceilings, sink);
        once(fund, &fund.part.ceilings, &[], rules, sink);
    }
}

fn table<V>(table: &Table<V>, spot: &Spot, uses: &BTreeSet<Use>, world: &Surroundings, sink: &Sink) {
    // A table without rows or without uses is a fault of its own.
    if uses.is_empty() || spot.rows.is_empty() {
        return;
    }
    let rows: Vec<&Conditions> = table.rows.iter().map(|row: &Row<V>| &row.when).collect();
    let grid = Grid::new(spot.asks.clone(), &rows, uses, world, world.in_force);
    cover(&grid, &rows, spot, true, sink);
}

/// Parts that share a pool must measure it alike.
fn pools(rules: &Rules, sink: &Sink) {
    for (at, placed) in rules.deductibles.iter().enumerate() {
        let first = rules.deductibles[..at].iter().find(|other| other.part.pool == placed.part.pool);
        if let Some(other) = first.filter(|other| other.part.per != placed.part.per) {
            placed.fault(sink, "per", Wrong::PoolPer { other: other.line("per") });
        }
    }
    for (at, placed) in rules.ceilings.iter().enumerate() {
        let first = rules.ceilings[..at].iter().find(|other| other.part.pool == placed.part.pool);
        if let Some(other) = first.filter(|other| other.part.basis != placed.part.basis) {
            let wrong = Wrong::PoolBasis { other: other.line("basis") };
            placed.fault(sink, "basis", wrong);
        }
    }
    for placed in &rules.shares {
        let Some(Bands::Year(pool)) = placed.part.bands else { continue };
        if let Some(other) = rules.ceilings.iter().find(|ceiling| ceiling.part.pool == pool) {
            let wrong = Wrong::BandsPool { other: other.line("pool") };
            placed.fault(sink, "bands", wrong);
        }
    }
}

/// A benefit's ceilings, and what its second fund can build on.
fn benefit_parts(placed: &Placed<Benefit>, rules: &Rules, sink: &Sink) {
    let benefit = &placed.part;
    many(placed, &benefit.ceilings, sink);
    let fund = second_fund(rules, benefit);
    let further = fund.map_or(&[][..], |fund| &fund.ceilings);
    once(placed, &benefit.ceilings, further, rules, sink);
    let Some(fund) = fund else { return };
    let say = |wrong| placed.fault(sink, "second_fund", wrong);
    if benefit.ceilings.is_empty() {
        say(Wrong::NoFirstCeiling);
    }
    let paid = ceilings(rules, &benefit.ceilings).find(|ceiling| !by_spend(ceiling));
    if let Some(ceiling) = paid.filter(|_| ceilings(rules, further).any(by_spend)) {
        say(Wrong::SecondFundBasis { other: ceiling.line("basis") });
    }
    let banded = |share: ShareId| rules.shares.get(share.index()).filter(|share| share.part.bands.is_some());
    let own = fund.share.and_then(banded);
    let first = banded(benefit.share).filter(|_| fund.share.is_some() || ceilings(rules, further).any(by_spend));
    if let Some(share) = own.or(first) {
        say(Wrong::SecondFundBands { other: share.line("bands") });
    }
}

fn by_spend(ceiling: &Placed<Ceiling>) -> bool {
    ceiling.part.basis == Basis::Spend
}

fn ceilings<'r>(rules: &'r Rules<'r>, list: &'r [CeilingId]) -> impl Iterator<Item = &'r Placed<'r, Ceiling>> {
    list.iter().filter_map(|at| rules.ceilings.get(at.index()))
}

/// No more ceilings than the engine has room for.
fn many<T>(placed: &Placed<T>, list: &[CeilingId], sink: &Sink) {
    if list.len() > MAX_CEILINGS {
        let wrong = Wrong::TooMany { part: PartKind::Ceiling, most: MAX_CEILINGS, found: list.len() };
        placed.fault(sink, "ceilings", wrong);
    }
}

/// No two ceilings of one payment in one pool: it would count twice.
fn once<T>(placed: &Placed<T>, first: &[CeilingId], further: &[CeilingId], rules: &Rules, sink: &Sink) {
    let list: Vec<_> = ceilings(rules, first).chain(ceilings(rules, further)).collect();
    for (at, ceiling) in list.iter().enumerate() {
        // Two of the further list are that list's own fault.
        let before = &list[..at.min(first.len())];
        if let Some(other) = before.iter().find(|other| other.part.pool == ceiling.part.pool) {
            let wrong = Wrong::PoolTwice { other: other.part.id.clone() };
            placed.fault(sink, "ceilings", wrong);
        }
    }
}
