//! What a decoded region must keep, so that nothing that reads it need look again: every index is there, every number
//! within its bounds. The loader keeps it by construction; a pack may come from anywhere.

use crate::region::{
    Account, Amount, Bands, Base, Benefit, Bound, Ceiling, CeilingId, Cite, Conditions, Deductible, DeductibleUse,
    Fact, Limit, MAX_ASSUMPTIONS, MAX_CEILINGS, MAX_POOLS, MAX_QUESTIONS, MAX_READINGS, Measure, Monthly, PartId,
    Percent, QuestionId, QuestionKind, Reading, Region, Replacement, Route, Row, SecondFund, Share, ShareId, Table,
    TableValue,
};
use crate::units::{Care, Rate};

/// The most questions, assumptions and readings: decisions carry sets of them.
const MOST: [(&str, usize); 3] =
    [("questions", MAX_QUESTIONS), ("assumptions", MAX_ASSUMPTIONS), ("readings", MAX_READINGS)];

/// The most ways in which the rows of a share may hold or fail: no document has as many, and all are looked at.
const MOST_WAYS: usize = 10_000;

/// What is wrong, as the path of a value.
type CheckResult = Result<(), String>;

/// Whether a region is sound.
///
/// # Errors
/// The first value that is not.
pub(super) fn check(region: &Region) -> CheckResult {
    let check = PackCheck(region);
    check.sizes()?;
    check.document()?;
    check.visits()?;
    check.parts()?;
    region.readings.iter().try_for_each(|it| check.reading(it).map_err(within("reading", &it.id)))?;
    check.rates()
}

/// The region that is checked.
struct PackCheck<'r>(&'r Region);

/// Fails with `path` unless `sound`.
fn need(sound: bool, path: &str) -> CheckResult {
    if sound { Ok(()) } else { Err(path.to_owned()) }
}

/// A fault below a part's own path.
fn within<'p>(section: &'p str, id: &'p str) -> impl Fn(String) -> String + 'p {
    move |path| format!("{section}.{id}.{path}")
}

impl PackCheck<'_> {
    fn sizes(&self) -> CheckResult {
        let region = self.0;
        let found = [region.questions.len(), region.assumptions.len(), region.readings.len()];
        for ((list, most), found) in MOST.into_iter().zip(found) {
            need(found <= most, list)?;
        }
        need(region.pools.len() <= MAX_POOLS, "pools")?;
        need(region.routes.len() == Care::ALL.len(), "routes")?;
        need(region.as_of.is_none(), "as_of")
    }

    fn document(&self) -> CheckResult {
        let region = self.0;
        self.has([region.document.clause], "document.clause")?;
        self.has(region.document.assume, "document.assume")?;
        self.has([region.rounding], "rounding")?;
        self.has([region.scope], "scope")?;
        self.cite(region.status_change, "status_change")?;
        for assumption in &region.assumptions {
            self.has(assumption.clause, "clause").map_err(within("assumption", &assumption.id))?;
        }
        for question in &region.questions {
            let ((low, high), (least, most)) = (question.bounds, question.kind.bounds());
            let kinds = low.kind() == question.kind && high.kind() == question.kind;
            let sound = kinds && least <= low && low <= high && high <= most;
            need(sound, "bounds").map_err(within("question", &question.id))?;
            self.has([question.clause], "clause").map_err(within("question", &question.id))?;
        }
        self.has(region.texts.iter().copied(), "text")
    }

    fn visits(&self) -> CheckResult {
        let region = self.0;
        self.has([region.first_share.otherwise], "first_share.otherwise")?;
        for row in &region.first_share.rows {
            need(row.rate.is_share(), "first_share.rate")?;
            self.has([row.clause], "first_share.clause")?;
            self.has(row.assume, "first_share.assume")?;
        }
        self.has([region.undesignated], "provider.undesignated")?;
        for acceptance in [&region.pharmacy, &region.internet, &region.elsewhere_direct, &region.elsewhere_manual] {
            self.has([acceptance.clause], "provider.clause")?;
            self.has(acceptance.assume, "provider.assume")?;
        }
        self.has(region.merge.as_ref().map(|rule| rule.clause), "visit.merge.clause")?;
        self.has(region.during_admission.as_ref().map(|rule| rule.clause), "visit.during_admission.clause")?;
        for referral in &region.referrals {
            self.has([referral.clause], "clause").map_err(within("refer", &referral.code))?;
        }
        for route in &region.routes {
            match route {
                Route::Benefit(at) => self.has([*at], "routes")?,
                Route::Refer(at) => self.has([*at], "routes")?,
            }
        }
        Ok(())
    }

    fn parts(&self) -> CheckResult {
        let region = self.0;
        region.benefits.iter().try_for_each(|part| self.benefit(part))?;
        region.deductibles.iter().try_for_each(|part| self.deductible(part))?;
        region.shares.iter().try_for_each(|part| self.share(part))?;
        region.ceilings.iter().try_for_each(|part| self.ceiling(part))?;
        region.second_funds.iter().try_for_each(|part| self.second_fund(part))?;
        self.account(&region.account)?;
        let Some(bounds) = &region.bounds else { return Ok(()) };
        for bound in [&bounds.deductible_at_most, &bounds.ceiling_about].into_iter().flatten() {
            self.bound(bound, |value| self.amount(value))?;
        }
        for bound in [&bounds.rate_at_least, &bounds.retired_extra, &bounds.level_step_at_least].into_iter().flatten() {
            self.bound(bound, |value| self.percent(value, Rate::is_share))?;
        }
        Ok(())
    }

    fn benefit(&self, part: &Benefit) -> CheckResult {
        let check = || {
            match part.deductible {
                DeductibleUse::None(clause) => self.has([clause], "deductible")?,
                DeductibleUse::Of(at) => self.has([at], "deductible")?,
            }
            self.has([part.share], "share")?;
            self.ceilings(&part.ceilings)?;
            self.has(part.no_ceiling, "ceilings")?;
            self.has(part.second_fund, "second_fund")?;
            self.has(part.assume.iter().copied(), "assume")?;
            self.has(part.only_levels.as_ref().map(|only| only.clause), "only_levels.clause")?;
            self.has([part.clause], "clause")?;
            self.has(part.touched.iter(), "touched")
        };
        check().map_err(within("benefit", &part.id))
    }

    fn deductible(&self, part: &Deductible) -> CheckResult {
        let check = || {
            self.has([part.pool], "pool")?;
            self.table(&part.table, |value| self.amount(value))?;
            if let Some(limit) = &part.yearly_limit {
                self.table(&limit.table, |value| self.amount(value))?;
                self.has(limit.if_missing, "yearly_limit.if_missing")?;
            }
            self.has(part.touched.iter(), "touched")
        };
        check().map_err(within("deductible", &part.id))
    }

    fn share(&self, part: &Share) -> CheckResult {
        let check = || {
            self.table(&part.table, |value| {
                need(value.up_to.is_none_or(|up_to| value.over < up_to), "band")?;
                self.percent(&value.rate, Rate::is_share)
            })?;
            part.add.iter().try_for_each(|row| self.row(row, |value| self.percent(value, |_| true)))?;
            match part.bands {
                Some(Bands::Year(pool)) => self.has([pool], "bands")?,
                Some(Bands::Bill) | None => {}
            }
            // The engine takes the bands of a situation in the order of the rows.
            let rows = &part.table.rows;
            for (at, row) in rows.iter().enumerate().filter(|_| part.bands.is_some()) {
                let mut after = rows[at + 1..].iter().filter(|after| row.when.can_hold_with(&after.when));
                need(after.all(|after| row.value.over < after.value.over), "rows")?;
            }
            self.has(part.touched.iter(), "touched")
        };
        check().map_err(within("share", &part.id))
    }

    fn ceiling(&self, part: &Ceiling) -> CheckResult {
        let check = || {
            self.has([part.pool], "pool")?;
            match &part.limit {
                Limit::Table(table) => self.table(table, |value| self.amount(value))?,
                Limit::ByDisease(rule) => self.has([rule.clause], "by_disease.clause")?,
            }
            self.has(part.touched.iter(), "touched")
        };
        check().map_err(within("ceiling", &part.id))
    }

    fn second_fund(&self, part: &SecondFund) -> CheckResult {
        let check = || {
            self.has(part.share, "share")?;
            self.ceilings(&part.ceilings)?;
            self.has(part.assume.iter().copied(), "assume")?;
            self.has([part.clause], "clause")?;
            self.has(part.touched.iter(), "touched")
        };
        check().map_err(within("second_fund", &part.id))
    }

    fn account(&self, part: &Account) -> CheckResult {
        self.has([part.pays, part.cash, part.not_for], "account")?;
        for allowed in &part.allows {
            self.has([allowed.clause], "account.allow.clause")?;
            self.has(allowed.assume, "account.allow.assume")?;
        }
        for credit in &part.credits {
            let monthly = |value: &Monthly| match value {
                Monthly::OfBase(percent) => self.percent(percent, Rate::is_share),
                Monthly::Yearly(amount) | Monthly::Monthly(amount) => self.amount(amount),
            };
            self.table(&credit.table, monthly).map_err(within("account.credit", &credit.id))?;
        }
        for cite in [part.on_retirement, part.gap].into_iter().flatten() {
            self.cite(cite, "account")?;
        }
        if let Some(interest) = &part.interest {
            need((1..=366).contains(&interest.day_count), "account.interest.day_count")?;
            self.has([interest.clause], "account.interest.clause")?;
            self.has(interest.on_payout, "account.interest.on_payout")?;
            self.has(interest.if_missing, "account.interest.if_missing")?;
        }
        self.has(part.family.map(|family| family.clause), "account.family.clause")?;
        self.has(part.assume.iter().copied(), "assume")?;
        self.has(part.touched.iter(), "touched")
    }

    fn reading(&self, reading: &Reading) -> CheckResult {
        self.has([reading.clause], "clause")?;
        need(usize::from(reading.default) < reading.options.len(), "default")?;
        for part in reading.options.iter().flat_map(|option| &option.replaces) {
            match part {
                Replacement::Deductible(at, part) => self.has([*at], "option").and_then(|()| self.deductible(part))?,
                Replacement::Share(at, part) => self.has([*at], "option").and_then(|()| self.share(part))?,
                Replacement::Ceiling(at, part) => self.has([*at], "option").and_then(|()| self.ceiling(part))?,
                Replacement::Benefit(at, part) => self.has([*at], "option").and_then(|()| self.benefit(part))?,
                Replacement::SecondFund(at, part) => self.has([*at], "option").and_then(|()| self.second_fund(part))?,
                Replacement::Account(part) => self.account(part)?,
            }
        }
        Ok(())
    }

    /// No rate above the whole, whatever the answers, under the default readings and under each other option.
    fn rates(&self) -> CheckResult {
        let region = self.0;
        let sound = |region: &Region| {
            for (at, share) in region.shares.iter().enumerate() {
                let at = ShareId::at(at);
                let ways = region.answers_told_apart(at, MOST_WAYS).unwrap_or_default();
                let sound = ways.iter().all(|answers| region.impossible_in(at, answers).is_empty());
                need(sound && !ways.is_empty(), "rows").map_err(within("share", &share.id))?;
            }
            Ok(())
        };
        sound(region)?;
        let defaults: Vec<u8> = region.readings.iter().map(|reading| reading.default).collect();
        for (at, reading) in region.readings.iter().enumerate() {
            for (option, choice) in reading.options.iter().enumerate().filter(|(_, it)| !it.replaces.is_empty()) {
                let mut options = defaults.clone();
                options[at] = u8::try_from(option).map_err(|_| "option".to_owned())?;
                sound(&region.under(&options)).map_err(within("reading.option", &choice.id))?;
            }
        }
        Ok(())
    }

    fn table<V>(&self, table: &Table<V>, value: impl Fn(&V) -> CheckResult) -> CheckResult {
        table.rows.iter().try_for_each(|row| self.row(row, &value))
    }

    fn row<V>(&self, row: &Row<V>, value: impl Fn(&V) -> CheckResult) -> CheckResult {
        self.conditions(&row.when)?;
        self.has([row.clause], "rows.clause")?;
        self.has(row.assume, "rows.assume")?;
        value(&row.value)
    }

    fn conditions(&self, when: &Conditions) -> CheckResult {
        need(when.age.is_none_or(|(low, high)| low < high), "rows.age")?;
        for Fact { question, low, high } in &when.facts {
            let kind = self.kind(*question, "rows.when")?;
            need(low.kind() == kind && high.kind() == kind && low <= high, "rows.when")?;
        }
        Ok(())
    }

    fn quantity<V: Measure>(&self, quantity: &TableValue<V>, path: &str, fits: impl Fn(V) -> bool) -> CheckResult {
        match quantity.base {
            Base::Given(value) => need(fits(value), path)?,
            Base::Ask(question) => need(self.kind(question, path)? == V::KIND, path)?,
        }
        need(quantity.percent.is_none_or(Rate::is_share), &format!("{path}.percent"))
    }

    fn amount(&self, amount: &Amount) -> CheckResult {
        self.quantity(amount, "amount", |_| true)
    }

    fn percent(&self, percent: &Percent, fits: impl Fn(Rate) -> bool) -> CheckResult {
        self.quantity(percent, "rate", fits)
    }

    fn bound<V>(&self, bound: &Bound<V>, value: impl Fn(&V) -> CheckResult) -> CheckResult {
        self.has([bound.clause], "bounds.clause")?;
        value(&bound.value)
    }

    fn kind(&self, question: QuestionId, path: &str) -> Result<QuestionKind, String> {
        self.0.questions.get(question.index()).map(|question| question.kind).ok_or_else(|| path.to_owned())
    }

    /// Whether the region has every part of these ids.
    fn has<I: PartId>(&self, ids: impl IntoIterator<Item = I>, path: &str) -> CheckResult {
        need(ids.into_iter().all(|id| id.is_in(self.0)), path)
    }

    fn cite(&self, cite: Cite, path: &str) -> CheckResult {
        match cite {
            Cite::Clause(clause) => self.has([clause], path),
            Cite::Assumption(id) => self.has([id], path),
        }
    }

    fn ceilings(&self, list: &[CeilingId]) -> CheckResult {
        need(list.len() <= MAX_CEILINGS, "ceilings")?;
        self.has(list.iter().copied(), "ceilings")
    }
}
