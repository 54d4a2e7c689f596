//! 值得再看一眼的: what a policy officer may want to look at in a region's values. Nothing here is ever corrected: a
//! document may well mean what it says.
//!
//! Values are compared under the default readings, at a local hospital, on every day and at every age at which the
//! tables change. What hangs on an answer that nobody has given is named as not compared.

mod bounds;
mod second_look;
mod values;

use crate::engine::{Answers, Needs};
use crate::region::{BenefitId, ClauseId, Region, Route};
use crate::units::{Care, Date, Level, Money, Rate, Set, Status};
use values::BenefitGrid;

/// One thing worth a second look.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The benefit, by index.
    pub benefit: BenefitId,
    /// The kinds of care.
    pub care: Set<Care>,
    /// The levels; none where it is about levels beside each other, or about all.
    pub levels: Set<Level>,
    /// The age, where the values go by age.
    pub age: Option<u32>,
    /// The first day on which it is so.
    pub since: Date,
    /// What it is.
    pub what: FindingKind,
    /// The region's clauses that the values stand on.
    pub clauses: Vec<ClauseId>,
    /// The framework's clause that sets the bound.
    pub bound: Option<ClauseId>,
}

/// What is worth a second look.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[expect(missing_docs, reason = "each field is a number that the sentence of the same name prints")]
pub enum FindingKind {
    /// 退休的支付比例低于在职
    RetiredRateLower { active: Rate, retired: Rate },
    /// 级别高的医院支付比例反而高
    HigherLevelRateHigher { status: Status, low: (Level, Rate), high: (Level, Rate) },
    /// 退休的起付标准高于在职
    RetiredDeductibleHigher { active: Money, retired: Money },
    /// 级别高的医院起付标准反而低
    HigherLevelDeductibleLower { status: Status, low: (Level, Money), high: (Level, Money) },
    /// 退休的最高支付限额低于在职
    RetiredCeilingLower { active: Money, retired: Money },
    /// 起付标准高于框架
    DeductibleAbove { status: Status, found: Money, bound: Money },
    /// 支付比例低于框架
    RateBelow { found: Rate, bound: Rate },
    /// 退休平均高出的与框架不同
    RetiredExtra { found: Rate, bound: Rate },
    /// 级别之间的差异小于框架
    LevelStep { status: Status, low: Level, high: Level, found: Rate, bound: Rate },
    /// 最高支付限额与框架不同
    Ceiling { status: Status, found: Money, about: Money },
    /// Not compared without answers to these questions of the region.
    Unanswered { needs: Vec<String> },
    /// Not held against the framework without answers to these questions of the region or of the framework.
    BoundsUnanswered { needs: Vec<String> },
}

impl Finding {
    /// Whether it only says what was not compared for want of an answer.
    pub fn is_unchecked(&self) -> bool {
        matches!(self.what, FindingKind::Unanswered { .. } | FindingKind::BoundsUnanswered { .. })
    }
}

/// Looks over a region's values; where its framework is given with it, also holds them against the framework's bounds.
pub fn findings(region: &Region, answers: &Answers, parent: Option<(&Region, &Answers)>) -> Vec<Finding> {
    let mut all = Vec::new();
    for at in (0..region.benefits.len()).map(BenefitId::at) {
        let mut of_benefit = Vec::new();
        for grid in BenefitGrid::all(region, answers, at) {
            let mut sheet = FindingSheet { grid: &grid, found: Vec::new() };
            second_look::look(&mut sheet);
            let outpatient = grid.care == Care::Outpatient && region.route(Care::Outpatient) == Route::Benefit(at);
            if let Some((parent, answers)) = parent.filter(|_| outpatient) {
                bounds::hold(&mut sheet, parent, answers);
            }
            sheet.found.into_iter().for_each(|finding| join(&mut of_benefit, finding));
        }
        all.append(&mut of_benefit);
    }
    all
}

/// Takes in a finding once, on the first day on which it is so, with all kinds of care of which it is so.
fn join(all: &mut Vec<Finding>, finding: Finding) {
    match all.iter_mut().find(|other| (&other.what, other.levels) == (&finding.what, finding.levels)) {
        Some(other) => other.care = other.care.union(finding.care),
        None => all.push(finding),
    }
}

/// What is found on one day, for one kind of care and at one age.
struct FindingSheet<'g> {
    grid: &'g BenefitGrid<'g>,
    found: Vec<Finding>,
}

impl FindingSheet<'_> {
    /// Takes in what was found at one level, or none in particular.
    fn take(&mut self, what: FindingKind, level: Option<Level>, clauses: Vec<ClauseId>, bound: Option<ClauseId>) {
        let levels: Set<Level> = level.into_iter().collect();
        if let Some(finding) = self.found.iter_mut().find(|finding| finding.what == what) {
            finding.levels = finding.levels.union(levels);
            finding.clauses.extend(clauses);
            return;
        }
        let BenefitGrid { benefit, care, age, date, .. } = *self.grid;
        self.found.push(Finding { benefit, care: Set::of(care), levels, age, since: date, what, clauses, bound });
    }
}

/// The ids of missing answers.
fn ids(needs: Needs, region: &Region) -> Vec<String> {
    needs.ids(region).map(str::to_owned).collect()
}
