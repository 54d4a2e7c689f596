//! 数值: what two regions state, situation by situation, and where it differs.

use schemars::JsonSchema;
use serde::Serialize;

use super::value::{Counterparts, Stated, StatedValue};
use crate::Date;
use crate::region::{
    Acceptance, Accepted, Amount, Benefit, CeilingId, ClauseId, Conditions, DeductibleUse, FundId, Limit, Region,
    Route, Row, Situation,
};
use crate::units::{Care, Kind, Level, Place, Status};

/// What a value is about, in the order of a visit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// 施行日期 reached or not.
    InForce,
    /// Which rule answers.
    Route,
    /// 乙类先行自付
    FirstShare,
    /// 起付标准
    Deductible,
    /// 年度起付标准
    YearlyLimit,
    /// 支付比例
    Share,
    /// Points added to it.
    Added,
    /// 最高支付限额
    Ceiling,
    /// 第二段基金
    SecondFund,
    /// 外配处方药店
    Pharmacy,
    /// 互联网医院
    Internet,
    /// 异地联网直接结算
    ElsewhereDirect,
    /// 异地未联网
    ElsewhereManual,
    /// 并入住院
    Merge,
    /// 住院期间
    DuringAdmission,
    /// 个人账户计入
    Credit,
    /// 计息
    Interest,
    /// 家庭共享
    Family,
}

/// A value that differs, in all situations in which it differs in the same way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ValueDifference {
    /// What it is about.
    pub topic: Topic,
    /// Kinds of care, as bits; none where it is not about care.
    pub care: u32,
    /// Statuses, as bits; all where it is not about them.
    pub status: u32,
    /// Levels, as bits; all where it is not about them.
    pub level: u32,
    /// What each side states; nothing where it has no such value.
    pub sides: [Vec<Stated>; 2],
}

/// What a region states on a topic, before situations are put together.
struct StatedEntry {
    topic: Topic,
    /// Care, status and level as bits.
    at: [u32; 3],
    stated: Vec<Stated>,
}

/// Every value of two regions that differs, in the order of a visit.
pub fn values(regions: [&Region; 2]) -> Vec<ValueDifference> {
    let counterparts = Counterparts::of(regions[0], regions[1]);
    let [a, b] = regions.map(entries);
    let mut all: Vec<ValueDifference> = Vec::new();
    for (a, b) in a.into_iter().zip(b) {
        debug_assert!(a.topic == b.topic && a.at == b.at, "both sides are read in one order");
        if !counterparts.alike(&a.stated, &b.stated) {
            let [care, status, level] = a.at;
            all.push(ValueDifference { topic: a.topic, care, status, level, sides: [a.stated, b.stated] });
        }
    }
    // Neighbours in one list after the other: levels, then statuses, then kinds of care.
    for list in [2, 1, 0] {
        all = joined(all, list);
    }
    all.sort_by_key(|it| (it.topic, it.care.trailing_zeros(), it.status, it.level));
    all
}

/// Puts together differences that are the same but for one list.
fn joined(all: Vec<ValueDifference>, list: usize) -> Vec<ValueDifference> {
    let mut joined: Vec<ValueDifference> = Vec::new();
    for next in all {
        let others = |it: &ValueDifference| {
            let mut lists = [it.care, it.status, it.level];
            lists[list] = 0;
            lists
        };
        let same =
            |it: &&mut ValueDifference| it.topic == next.topic && it.sides == next.sides && others(it) == others(&next);
        match joined.iter_mut().find(same) {
            Some(known) => {
                known.care |= next.care;
                known.status |= next.status;
                known.level |= next.level;
            }
            None => joined.push(next),
        }
    }
    joined
}

/// Any status, any level.
const ANY: [u32; 3] = [0, (1 << Status::ALL.len()) - 1, (1 << Level::ALL.len()) - 1];

/// Every value, in an order that does not depend on the region.
fn entries(region: &Region) -> Vec<StatedEntry> {
    let mut all = of_every_visit(region);
    for care in Care::ALL {
        let first_share = region.first_share.rows.iter().filter(|row| row.care.contains(care));
        let stated = first_share.map(|row| always(StatedValue::FirstShare(row.rate), row.clause)).collect();
        all.push(StatedEntry { topic: Topic::FirstShare, at: [care.bit(), ANY[1], ANY[2]], stated });
        for status in Status::ALL {
            for level in Level::ALL {
                let situation = Situation {
                    status,
                    level,
                    care,
                    kind: Kind::Hospital,
                    place: Place::Local,
                    date: Date::MIN,
                    age: None,
                };
                let at = [care.bit(), status.bit(), level.bit()];
                all.extend(of_situation(region, &situation).map(|(topic, stated)| StatedEntry { topic, at, stated }));
            }
        }
    }
    for status in Status::ALL {
        let mut stated = Vec::new();
        for row in region.account.credits.iter().flat_map(|credit| &credit.table.rows) {
            if row.when.lists()[0].is_none_or(|statuses| statuses & status.bit() != 0) {
                stated.push(of_row(row, StatedValue::Credit(row.value)));
            }
        }
        all.push(StatedEntry { topic: Topic::Credit, at: [0, status.bit(), ANY[2]], stated });
    }
    all
}

/// A value without conditions.
fn always(value: StatedValue, clause: ClauseId) -> Stated {
    let when = Conditions { mask: u32::MAX, from: None, until: None, age: None, facts: Vec::new() };
    Stated { value, when, clause }
}

/// A row's value, with what it depends on beside the situation.
fn of_row<V>(row: &Row<V>, value: StatedValue) -> Stated {
    let mut stated = always(value, row.clause);
    stated.when.age = row.when.age;
    stated.when.facts.clone_from(&row.when.facts);
    stated
}

/// The rows that may hold in a situation.
fn rows<V>(rows: &[Row<V>], situation: &Situation, value: impl Fn(&V) -> StatedValue) -> Vec<Stated> {
    let bits = situation.bits();
    let hold = rows.iter().filter(|row| row.when.mask & bits == bits);
    hold.map(|row| of_row(row, value(&row.value))).collect()
}

/// Whether the document applies at all.
fn applies(region: &Region) -> bool {
    region.in_force_on(Date::MAX)
}

/// What holds for every visit.
fn of_every_visit(region: &Region) -> Vec<StatedEntry> {
    let merge = region.merge.as_ref().map(|rule| {
        let (care, into, within_days, same_hospital) = (rule.care, rule.into, rule.within_days, rule.same_hospital);
        always(StatedValue::Merge { care, into, within_days, same_hospital }, rule.clause)
    });
    let during = region.during_admission.as_ref().map(|rule| always(StatedValue::Excluded(rule.care), rule.clause));
    let interest = region.account.interest.map(|rule| always(StatedValue::Interest(rule.day_count), rule.clause));
    let family = region.account.family;
    let family = family.map(|rule| always(StatedValue::Family { floor: rule.floor, above: rule.above }, rule.clause));
    let all = [
        (Topic::InForce, Some(always(StatedValue::InForce(applies(region)), region.document.clause))),
        (Topic::Pharmacy, Some(accepted(&region.pharmacy))),
        (Topic::Internet, Some(accepted(&region.internet))),
        (Topic::ElsewhereDirect, Some(accepted(&region.elsewhere_direct))),
        (Topic::ElsewhereManual, Some(accepted(&region.elsewhere_manual))),
        (Topic::Merge, merge),
        (Topic::DuringAdmission, during),
        (Topic::Interest, interest),
        (Topic::Family, family),
    ];
    all.into_iter()
        .map(|(topic, stated)| StatedEntry { topic, at: ANY, stated: stated.into_iter().collect() })
        .collect()
}

fn accepted(acceptance: &Acceptance) -> Stated {
    let value = match acceptance.accepted {
        Accepted::Same => StatedValue::SameBenefits,
        Accepted::Referred => StatedValue::Told(acceptance.text.clone()),
    };
    always(value, acceptance.clause)
}

/// What answers one kind of care in one situation, and every value it uses.
fn of_situation(region: &Region, situation: &Situation) -> [(Topic, Vec<Stated>); 7] {
    let (route, benefit) = route(region, situation);
    let benefit = benefit.filter(|_| applies(region));
    let [deductible, yearly_limit] = benefit.map(|it| deductible(region, it, situation)).unwrap_or_default();
    let share = benefit.map(|benefit| region.share(benefit.share));
    let rates = share.map(|share| rows(&share.table.rows, situation, |row| StatedValue::Share(row.clone())));
    let added = share.map(|share| rows(&share.add, situation, |points| StatedValue::Added(*points)));
    let limits = benefit.map(|benefit| ceilings(region, &benefit.ceilings, situation));
    let second_fund = benefit.and_then(|benefit| benefit.second_fund);
    let second_fund = second_fund.map(|at| self::second_fund(region, at, situation));
    [
        (Topic::Route, vec![route]),
        (Topic::Deductible, deductible),
        (Topic::YearlyLimit, yearly_limit),
        (Topic::Share, rates.unwrap_or_default()),
        (Topic::Added, added.unwrap_or_default()),
        (Topic::Ceiling, limits.unwrap_or_default()),
        (Topic::SecondFund, second_fund.unwrap_or_default()),
    ]
}

/// Who covers the visit, and the benefit that does.
fn route<'r>(region: &'r Region, situation: &Situation) -> (Stated, Option<&'r Benefit>) {
    let benefit = match region.route(situation.care) {
        Route::Refer(at) => {
            let referral = region.referral(at);
            return (always(StatedValue::Told(referral.text.clone()), referral.clause), None);
        }
        Route::Benefit(at) => region.benefit(at),
    };
    match &benefit.only_levels {
        Some(only) if !only.levels.contains(situation.level) => {
            (always(StatedValue::Told(only.text.clone()), only.clause), None)
        }
        Some(_) | None => (always(StatedValue::Covered, benefit.clause), Some(benefit)),
    }
}

/// The deductible, and its yearly limit.
fn deductible(region: &Region, benefit: &Benefit, situation: &Situation) -> [Vec<Stated>; 2] {
    let rule = match benefit.deductible {
        DeductibleUse::None(clause) => return [vec![always(StatedValue::NoDeductible, clause)], Vec::new()],
        DeductibleUse::Of(at) => region.deductible(at),
    };
    let standards = rows(&rule.table.rows, situation, |amount| StatedValue::Deductible(*amount, rule.per));
    let limit = rule.yearly_limit.as_ref();
    let limits = limit.map(|limit| rows(&limit.table.rows, situation, |amount| StatedValue::YearlyLimit(*amount)));
    [standards, limits.unwrap_or_default()]
}

fn ceilings(region: &Region, list: &[CeilingId], situation: &Situation) -> Vec<Stated> {
    let mut stated = Vec::new();
    for at in list {
        let ceiling = region.ceiling(*at);
        let (per, basis) = (ceiling.per, ceiling.basis);
        match &ceiling.limit {
            Limit::Table(table) => {
                stated
                    .extend(rows(&table.rows, situation, |amount: &Amount| StatedValue::Ceiling(*amount, per, basis)));
            }
            Limit::ByDisease(rule) => {
                let (each_further, at_most, counts) = (rule.each_further, rule.at_most, rule.counts);
                let value = StatedValue::CeilingByDisease { each_further, at_most, counts, per, basis };
                stated.push(always(value, rule.clause));
            }
        }
    }
    stated
}

/// What pays above the ceilings: its name, its own rate and its ceilings.
fn second_fund(region: &Region, at: FundId, situation: &Situation) -> Vec<Stated> {
    let fund = region.fund(at);
    let mut stated = vec![always(StatedValue::Told(fund.name.clone()), fund.clause)];
    if let Some(share) = fund.share {
        let table = &region.share(share).table;
        stated.extend(rows(&table.rows, situation, |row| StatedValue::Share(row.clone())));
    }
    stated.extend(ceilings(region, &fund.ceilings, situation));
    stated
}
