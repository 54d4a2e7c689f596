//! What a benefit gives each status at each level, on one day and at one age.

use crate::engine::{Answers, Needs};
use crate::region::{
    Amount, Basis, Benefit, BenefitId, ClauseId, Conditions, Deductible, DeductibleUse, Limit, Lookup, Period, Region,
    Situation, Table,
};
use crate::units::{Care, Date, Kind, Level, Money, Place, Rate, Status};

/// A value and the clause it stands on; or what must be answered first.
pub(super) type FoundValue<V> = Result<(V, ClauseId), Needs>;

/// One benefit on one day, for one kind of care and at one age.
pub(super) struct BenefitGrid<'a> {
    pub region: &'a Region,
    pub benefit: BenefitId,
    pub care: Care,
    pub date: Date,
    pub age: Option<u32>,
    /// By level, then by status.
    pub cells: Vec<BenefitCell>,
}

/// What one status gets at one level.
pub(super) struct BenefitCell {
    pub status: Status,
    pub level: Level,
    /// 起付标准 as the table has it; none without one.
    pub deductible: Option<FoundValue<Money>>,
    /// 起付标准 of a year; none where none adds up over the year.
    pub yearly_deductible: Option<FoundValue<Money>>,
    /// 支付比例, additions included; one for each band.
    pub rates: Result<Vec<(Rate, ClauseId)>, Needs>,
    /// 最高支付限额 by ceiling; those by disease are the person's own.
    pub ceilings: Vec<FoundValue<Money>>,
    /// The tightest yearly limit on what the fund pays; none without one.
    pub yearly_ceiling: Option<FoundValue<Money>>,
}

impl<'a> BenefitGrid<'a> {
    /// Every day, age and kind of care at which the benefit's tables can differ.
    pub fn all(region: &'a Region, answers: &'a Answers, at: BenefitId) -> impl Iterator<Item = BenefitGrid<'a>> {
        let benefit = region.benefit(at);
        let conditions = conditions(region, benefit);
        let starts = conditions.iter().filter_map(|when| when.from).filter(|from| *from > region.document.in_force);
        let mut dates: Vec<Date> = std::iter::once(region.document.in_force).chain(starts).collect();
        let mut ages: Vec<Option<u32>> =
            conditions.iter().filter_map(|when| when.age).flat_map(|(low, high)| [Some(low), Some(high)]).collect();
        // An open end is no age that anybody reaches.
        ages.retain(|age| age.is_some_and(|age| age < 150));
        if ages.is_empty() {
            ages.push(None);
        }
        dates.sort_unstable();
        dates.dedup();
        ages.sort_unstable();
        ages.dedup();
        let cares: Vec<Care> = benefit.care.iter().collect();
        let mut grids = Vec::new();
        for (care, date) in cares.iter().flat_map(|care| dates.iter().map(|date| (*care, *date))) {
            for age in &ages {
                let mut grid = BenefitGrid { region, benefit: at, care, date, age: *age, cells: Vec::new() };
                grid.fill(benefit, answers);
                grids.push(grid);
            }
        }
        grids.into_iter()
    }

    fn fill(&mut self, benefit: &Benefit, answers: &Answers) {
        let may = |level: &&Level| benefit.only_levels.as_ref().is_none_or(|only| only.levels.contains(**level));
        for level in Level::ALL.iter().filter(may) {
            for status in Status::ALL {
                let (kind, place) = (Kind::Hospital, Place::Local);
                let (care, date, age) = (self.care, self.date, self.age);
                let situation = Situation { status, level: *level, care, kind, place, date, age };
                self.cells.push(BenefitCell::of(self.region, benefit, &situation, answers));
            }
        }
    }

    /// Cells of one level: active and retired.
    pub fn by_level(&self) -> impl Iterator<Item = (&BenefitCell, &BenefitCell)> {
        self.cells.chunks_exact(2).map(|pair| (&pair[0], &pair[1]))
    }

    /// Cells of one status at a level and at the next higher one.
    pub fn by_step(&self) -> impl Iterator<Item = (&BenefitCell, &BenefitCell)> {
        self.cells.iter().zip(self.cells.iter().skip(2))
    }
}

impl BenefitCell {
    fn of(region: &Region, benefit: &Benefit, situation: &Situation, answers: &Answers) -> BenefitCell {
        let amount = |table: &Table<Amount>| {
            let row = table.find(situation, answers)?;
            Ok((row.value.resolve(answers)?, row.clause))
        };
        let rule = match benefit.deductible {
            DeductibleUse::None(_) => None,
            DeductibleUse::Of(at) => Some(region.deductible(at)),
        };
        let yearly = |period| matches!(period, Period::Year);
        let yearly_deductible = rule.and_then(|rule| match &rule.yearly_limit {
            _ if yearly(rule.per) => Some(amount(&rule.table)),
            Some(limit) => Some(amount(&limit.table)),
            None => None,
        });
        let mut cell = BenefitCell {
            status: situation.status,
            level: situation.level,
            deductible: rule.map(|rule| amount(&rule.table)),
            yearly_deductible,
            rates: rates(region, benefit, situation, answers),
            ceilings: Vec::new(),
            yearly_ceiling: None,
        };
        for ceiling in benefit.ceilings.iter().map(|at| region.ceiling(*at)) {
            let Limit::Table(table) = &ceiling.limit else { continue };
            let limit = amount(table);
            cell.ceilings.push(limit);
            if yearly(ceiling.per) && matches!(ceiling.basis, Basis::Fund) {
                cell.yearly_ceiling = Some(match (cell.yearly_ceiling, limit) {
                    (Some(Ok(one)), Ok(other)) => Ok(if other.0 < one.0 { other } else { one }),
                    (Some(Err(one)), Err(other)) => Err(one.and(other)),
                    (Some(Err(needs)), _) | (_, Err(needs)) => Err(needs),
                    (None, limit) => limit,
                });
            }
        }
        cell
    }

    /// What must be answered before this cell can be compared in full.
    pub fn needs(&self) -> Needs {
        let amounts = self.deductible.iter().chain(&self.yearly_deductible).chain(&self.ceilings);
        let amounts = amounts.filter_map(|found| found.err());
        amounts.chain(self.rates.as_ref().err().copied()).fold(Needs::NONE, Needs::and)
    }
}

/// The rates that hold, with their additions; one for each band.
fn rates(
    region: &Region,
    benefit: &Benefit,
    situation: &Situation,
    answers: &Answers,
) -> Result<Vec<(Rate, ClauseId)>, Needs> {
    let share = region.share(benefit.share);
    let bits = situation.bits();
    let (mut points, mut rates, mut needs) = (Rate::ZERO, Vec::new(), Needs::NONE);
    for row in &share.add {
        match row.when.check(situation, bits, answers) {
            Lookup::Fails => {}
            Lookup::Needs(more) => needs = needs.and(more),
            Lookup::Holds => points = points + row.value.resolve(answers)?,
        }
    }
    for row in &share.table.rows {
        match row.when.check(situation, bits, answers) {
            Lookup::Fails => {}
            Lookup::Needs(more) => needs = needs.and(more),
            Lookup::Holds => rates.push((row.value.rate.resolve(answers)?, row.clause)),
        }
    }
    if needs.is_empty() {
        Ok(rates.into_iter().map(|(rate, clause)| (rate + points, clause)).collect())
    } else {
        Err(needs)
    }
}

/// When the rows of all tables that the benefit uses hold.
fn conditions<'a>(region: &'a Region, benefit: &Benefit) -> Vec<&'a Conditions> {
    let deductible = match benefit.deductible {
        DeductibleUse::None(_) => None,
        DeductibleUse::Of(at) => Some(region.deductible(at)),
    };
    let ceilings = benefit.ceilings.iter().flat_map(|at| region.ceiling(*at).conditions());
    let all = deductible.into_iter().flat_map(Deductible::conditions);
    all.chain(region.share(benefit.share).conditions()).chain(ceilings).collect()
}
