//! 数值: what two regions say, situation by situation, and where it differs.

use schemars::JsonSchema;
use serde::Serialize;

use crate::Date;
use crate::region::{
    Acceptance, Answer, ClauseId, Conditions, DeductibleUse, Limit, Region, Route, Row, Situation, Table,
};
use crate::units::{Care, Kind, Language, Level, Place, Status};
use crate::words::{diff as words, rules};

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

impl Topic {
    /// The name in the response.
    pub const fn name(self) -> &'static str {
        match self {
            Topic::InForce => "in_force",
            Topic::Route => "route",
            Topic::FirstShare => "first_share",
            Topic::Deductible => "deductible",
            Topic::YearlyLimit => "yearly_limit",
            Topic::Share => "share",
            Topic::Added => "added",
            Topic::Ceiling => "ceiling",
            Topic::SecondFund => "second_fund",
            Topic::Pharmacy => "pharmacy",
            Topic::Internet => "internet",
            Topic::ElsewhereDirect => "elsewhere_direct",
            Topic::ElsewhereManual => "elsewhere_manual",
            Topic::Merge => "merge",
            Topic::DuringAdmission => "during_admission",
            Topic::Credit => "credit",
            Topic::Interest => "interest",
            Topic::Family => "family",
        }
    }
}

/// One value in words, on its clause.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// The value.
    pub text: String,
    /// The clause.
    pub clause: ClauseId,
}

/// A value that differs, in all situations in which it differs in the same way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// What it is about.
    pub topic: Topic,
    /// Kinds of care, as bits; none where it is not about care.
    pub care: u32,
    /// Statuses, as bits; all where it is not about them.
    pub status: u32,
    /// Levels, as bits; all where it is not about them.
    pub level: u32,
    /// What each side says; nothing where it has no such value.
    pub sides: [Vec<Said>; 2],
}

/// A value before situations are put together.
struct Found {
    topic: Topic,
    /// Care, status and level as bits.
    at: [u32; 3],
    said: Vec<Said>,
}

/// Every value of two regions that differs, in the order of a visit.
pub fn values(regions: [&Region; 2], language: Language) -> Vec<Difference> {
    let [a, b] = regions.map(|region| Reader { region, language }.all());
    let mut all: Vec<Difference> = Vec::new();
    for (a, b) in a.into_iter().zip(b) {
        debug_assert!(a.topic == b.topic && a.at == b.at, "both sides are read in one order");
        let text = |said: &[Said]| said.iter().map(|said| said.text.clone()).collect::<Vec<_>>();
        if text(&a.said) == text(&b.said) {
            continue;
        }
        let [care, status, level] = a.at;
        all.push(Difference { topic: a.topic, care, status, level, sides: [a.said, b.said] });
    }
    // Neighbours in one list after the other: levels, then statuses, then kinds of care.
    for list in [2, 1, 0] {
        join(&mut all, list);
    }
    all.sort_by_key(|it| (it.topic, it.care.trailing_zeros(), it.status, it.level));
    all
}

/// Puts together differences that are the same but for one list.
fn join(all: &mut Vec<Difference>, list: usize) {
    let mut joined: Vec<Difference> = Vec::new();
    for next in all.drain(..) {
        let others = |it: &Difference| {
            let mut lists = [it.care, it.status, it.level];
            lists[list] = 0;
            lists
        };
        let same =
            |it: &&mut Difference| it.topic == next.topic && it.sides == next.sides && others(it) == others(&next);
        match joined.iter_mut().find(same) {
            Some(known) => match list {
                0 => known.care |= next.care,
                1 => known.status |= next.status,
                _ => known.level |= next.level,
            },
            None => joined.push(next),
        }
    }
    *all = joined;
}

struct Reader<'r> {
    region: &'r Region,
    language: Language,
}

/// Any status, any level.
const ANY: [u32; 3] = [0, (1 << Status::ALL.len()) - 1, (1 << Level::ALL.len()) - 1];

impl Reader<'_> {
    /// Every value, in an order that does not depend on the region.
    fn all(&self) -> Vec<Found> {
        let mut all = self.visit();
        for care in Care::ALL {
            let share = self.region.first_share.rows.iter().filter(|row| row.care & care.bit() != 0);
            let said = share.map(|row| self.said(row.rate.to_string(), row.clause)).collect();
            all.push(Found { topic: Topic::FirstShare, at: [care.bit(), ANY[1], ANY[2]], said });
            for (status, level) in Status::ALL.iter().flat_map(|status| Level::ALL.iter().map(move |it| (status, it))) {
                let situation = Situation {
                    status: *status,
                    level: *level,
                    care: *care,
                    kind: Kind::Hospital,
                    place: Place::Local,
                    date: Date::FIRST,
                    age: None,
                };
                self.benefit(&situation, &mut all);
            }
        }
        for status in Status::ALL {
            let rows = self.region.account.credits.iter().flat_map(|credit| &credit.table.rows);
            let rows = rows.filter(|row| row.when.lists()[0].is_none_or(|statuses| statuses & status.bit() != 0));
            let said = rows.map(|row| self.of(row, rules::credit(&row.value, self.region, self.language))).collect();
            all.push(Found { topic: Topic::Credit, at: [0, status.bit(), ANY[2]], said });
        }
        all
    }

    fn said(&self, text: impl Into<String>, clause: ClauseId) -> Said {
        Said { text: text.into(), clause }
    }

    /// A row's value, with what it depends on beside the situation.
    fn of<V>(&self, row: &Row<V>, value: String) -> Said {
        let rest = Conditions { mask: u32::MAX, from: Date::FIRST, until: Date::LAST, ..row.when.clone() };
        let plain = rest.age.is_none() && rest.facts.is_empty();
        let text = if plain {
            value
        } else {
            words::depending(&value, &rules::conditions(&rest, self.region, self.language), self.language)
        };
        self.said(text, row.clause)
    }

    /// The rows of a table that may hold in a situation.
    fn rows<V>(&self, table: &Table<V>, situation: &Situation, value: impl Fn(&Row<V>) -> String) -> Vec<Said> {
        self.among(&table.rows, situation, value)
    }

    fn among<V>(&self, rows: &[Row<V>], situation: &Situation, value: impl Fn(&Row<V>) -> String) -> Vec<Said> {
        let bits = situation.bits();
        rows.iter().filter(|row| row.when.mask & bits == bits).map(|row| self.of(row, value(row))).collect()
    }

    /// What answers one kind of care in one situation, and every value it uses.
    fn benefit(&self, situation: &Situation, all: &mut Vec<Found>) {
        let (region, language) = (self.region, self.language);
        let mut found = |topic, said| {
            let at = [situation.care.bit(), situation.status.bit(), situation.level.bit()];
            all.push(Found { topic, at, said });
        };
        let in_force = region.document.in_force < Date::LAST;
        let benefit = match region.route(situation.care) {
            Route::Refer(at) => {
                let referral = &region.referrals[usize::from(at)];
                found(Topic::Route, vec![self.said(referral.text.get(language), referral.clause)]);
                None
            }
            Route::Benefit(at) => {
                let benefit = &region.benefits[usize::from(at)];
                let closed = benefit.only_levels.as_ref().filter(|only| only.levels & situation.level.bit() == 0);
                let said = match closed {
                    Some(only) => self.said(only.text.get(language), only.clause),
                    None => self.said(words::covered(language), benefit.clause),
                };
                found(Topic::Route, vec![said]);
                closed.is_none().then_some(benefit)
            }
        };
        let benefit = benefit.filter(|_| in_force);
        let amount = |row: &Row<crate::region::Amount>| rules::amount(&row.value, region, language);
        let rule = benefit.and_then(|benefit| match benefit.deductible {
            DeductibleUse::Of(at) => Some(&region.deductibles[usize::from(at)]),
            DeductibleUse::None(_) => None,
        });
        let none = benefit.and_then(|benefit| match benefit.deductible {
            DeductibleUse::None(clause) => Some(self.said(words::no_deductible(language), clause)),
            DeductibleUse::Of(_) => None,
        });
        let per = |text: String, per| format!("{text} {}", rules::period(per, language));
        let standard = rule.map(|rule| self.rows(&rule.table, situation, |row| per(amount(row), rule.per)));
        found(Topic::Deductible, standard.unwrap_or_default().into_iter().chain(none).collect());
        let limit = rule.and_then(|rule| rule.yearly_limit.as_ref());
        found(Topic::YearlyLimit, limit.map(|it| self.rows(&it.table, situation, amount)).unwrap_or_default());
        let share = benefit.map(|benefit| &region.shares[usize::from(benefit.share)]);
        let rate = |row: &Row<crate::region::ShareRow>| {
            let rate = rules::percent(&row.value.rate, region, language);
            let banded = !row.value.over.is_zero() || row.value.up_to.is_some();
            if banded { format!("{} {rate}", rules::band(row.value.over, row.value.up_to, language)) } else { rate }
        };
        found(Topic::Share, share.map(|share| self.rows(&share.table, situation, rate)).unwrap_or_default());
        let points = |row: &Row<crate::region::Percent>| {
            let points = rules::percent(&row.value, region, language);
            if points.starts_with('-') { points } else { format!("+{points}") }
        };
        found(Topic::Added, share.map(|share| self.among(&share.add, situation, points)).unwrap_or_default());
        let ceilings = benefit.map_or(&[][..], |benefit| &benefit.ceilings);
        found(Topic::Ceiling, self.ceilings(ceilings, situation));
        let second = benefit.and_then(|benefit| benefit.second_fund);
        let second = second.map(|at| {
            let fund = &region.second_funds[usize::from(at)];
            let mut said = vec![self.said(fund.name.get(language), fund.clause)];
            let share = fund.share.map(|at| &region.shares[usize::from(at)].table);
            said.extend(share.map(|table| self.rows(table, situation, rate)).into_iter().flatten());
            said.extend(self.ceilings(&fund.ceilings, situation));
            said
        });
        found(Topic::SecondFund, second.unwrap_or_default());
    }

    fn ceilings(&self, list: &[u8], situation: &Situation) -> Vec<Said> {
        let (region, language) = (self.region, self.language);
        let mut said = Vec::new();
        for at in list {
            let ceiling = &region.ceilings[usize::from(*at)];
            let how = |text: String| {
                format!("{text} {} {}", rules::period(ceiling.per, language), rules::basis(ceiling.basis, language))
            };
            match &ceiling.limit {
                Limit::Table(table) => {
                    let value = |row: &Row<_>| how(rules::amount(&row.value, region, language));
                    said.extend(self.rows(table, situation, value));
                }
                Limit::ByDisease(rule) => {
                    said.push(self.said(how(rules::by_disease(rule, language)), rule.clause));
                }
            }
        }
        said
    }

    /// What holds for every visit.
    fn visit(&self) -> Vec<Found> {
        let (region, language) = (self.region, self.language);
        let text = |text: &crate::units::text::Text| text.get(language).to_owned();
        let accepted = |acceptance: &Acceptance| {
            let value = match acceptance.answer {
                Answer::Same => words::same(language).to_owned(),
                Answer::Referred => text(&acceptance.text),
            };
            vec![self.said(value, acceptance.clause)]
        };
        let in_force = words::in_force(region.document.in_force < Date::LAST, language);
        let merge = region.merge.as_ref().map(|rule| {
            let value = words::joined(&rules::cares(rule.care, language), &rules::merge(rule, language), language);
            self.said(value, rule.clause)
        });
        let during = region.during_admission.as_ref();
        let during = during.map(|rule| self.said(rules::cares(rule.care, language), rule.clause));
        let (interest, family) = (&region.account.interest, &region.account.family);
        let interest = interest.as_ref().map(|it| self.said(rules::interest(it.day_count, language), it.clause));
        let family = family.as_ref().map(|it| self.said(rules::family(it.floor, it.above, language), it.clause));
        let of_all = |topic, said| Found { topic, at: ANY, said };
        vec![
            of_all(Topic::InForce, vec![self.said(in_force, region.document.clause)]),
            of_all(Topic::Pharmacy, accepted(&region.pharmacy)),
            of_all(Topic::Internet, accepted(&region.internet)),
            of_all(Topic::ElsewhereDirect, accepted(&region.elsewhere_direct)),
            of_all(Topic::ElsewhereManual, accepted(&region.elsewhere_manual)),
            of_all(Topic::Merge, merge.into_iter().collect()),
            of_all(Topic::DuringAdmission, during.into_iter().collect()),
            of_all(Topic::Interest, interest.into_iter().collect()),
            of_all(Topic::Family, family.into_iter().collect()),
        ]
    }
}
