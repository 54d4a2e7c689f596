//! What a decoded region must keep, so that nothing that reads it need look again: every index is there, every number
//! within its bounds. The loader keeps it by construction; a pack may come from anywhere.

use crate::region::{
    Account, Amount, AssumptionId, Bands, Base, Benefit, Bound, Ceiling, CeilingId, Cite, ClauseId, Conditions,
    Deductible, DeductibleUse, Fact, Limit, MAX_ASSUMPTIONS, MAX_CEILINGS, MAX_POOLS, MAX_QUESTIONS, MAX_READINGS,
    Monthly, Percent, QuestionId, QuestionKind, Reading, ReadingId, Region, Replacement, Route, Row, SecondFund, Share,
    ShareId, Table,
};
use crate::units::{Care, Rate, Set};

/// The most questions, assumptions and readings: decisions carry sets of them.
const MOST: [(&str, usize); 3] =
    [("questions", MAX_QUESTIONS), ("assumptions", MAX_ASSUMPTIONS), ("readings", MAX_READINGS)];

/// The most ways in which the rows of a share may hold or fail: no document has as many, and all are looked at.
const MOST_WAYS: usize = 10_000;

/// What is wrong, as the path of a value.
type Found = Result<(), String>;

/// Whether a region is sound.
///
/// # Errors
/// The first value that is not.
pub(super) fn check(region: &Region) -> Found {
    let check = Check(region);
    check.sizes()?;
    check.document()?;
    check.visits()?;
    check.parts()?;
    region.readings.iter().try_for_each(|it| check.reading(it).map_err(within("reading", &it.id)))?;
    check.rates()
}

/// The region that is checked.
struct Check<'r>(&'r Region);

/// Fails with `path` unless `sound`.
fn need(sound: bool, path: &str) -> Found {
    if sound { Ok(()) } else { Err(path.to_owned()) }
}

fn exists<T>(list: &[T], at: usize, path: &str) -> Found {
    need(at < list.len(), path)
}

/// A fault below a part's own path.
fn within<'p>(section: &'p str, id: &'p str) -> impl Fn(String) -> String + 'p {
    move |path| format!("{section}.{id}.{path}")
}

impl Check<'_> {
    fn sizes(&self) -> Found {
        let region = self.0;
        let found = [region.questions.len(), region.assumptions.len(), region.readings.len()];
        for ((list, most), found) in MOST.into_iter().zip(found) {
            need(found <= most, list)?;
        }
        need(region.pools.len() <= MAX_POOLS, "pools")?;
        need(region.routes.len() == Care::ALL.len(), "routes")?;
        need(region.as_of.is_none(), "as_of")
    }

    fn document(&self) -> Found {
        let region = self.0;
        self.clause(region.document.clause, "document.clause")?;
        self.assumed(region.document.assume, "document.assume")?;
        self.assumption(region.rounding, "rounding")?;
        self.clause(region.scope, "scope")?;
        self.cite(region.status_change, "status_change")?;
        for assumption in &region.assumptions {
            self.maybe_clause(assumption.clause, "clause").map_err(within("assumption", &assumption.id))?;
        }
        for question in &region.questions {
            let ((low, high), (least, most)) = (question.bounds, question.kind.bounds());
            let kinds = low.kind() == question.kind && high.kind() == question.kind;
            let sound = kinds && least <= low && low <= high && high <= most;
            need(sound, "bounds").map_err(within("question", &question.id))?;
            self.clause(question.clause, "clause").map_err(within("question", &question.id))?;
        }
        region.texts.iter().try_for_each(|clause| self.clause(*clause, "text"))
    }

    fn visits(&self) -> Found {
        let region = self.0;
        self.assumption(region.first_share.otherwise, "first_share.otherwise")?;
        for row in &region.first_share.rows {
            need(row.rate.is_share(), "first_share.rate")?;
            self.clause(row.clause, "first_share.clause")?;
            self.assumed(row.assume, "first_share.assume")?;
        }
        self.clause(region.undesignated, "provider.undesignated")?;
        for acceptance in [&region.pharmacy, &region.internet, &region.elsewhere_direct, &region.elsewhere_manual] {
            self.clause(acceptance.clause, "provider.clause")?;
            self.assumed(acceptance.assume, "provider.assume")?;
        }
        self.maybe_clause(region.merge.as_ref().map(|rule| rule.clause), "visit.merge.clause")?;
        self.maybe_clause(region.during_admission.as_ref().map(|rule| rule.clause), "visit.during_admission.clause")?;
        for referral in &region.referrals {
            self.clause(referral.clause, "clause").map_err(within("refer", &referral.code))?;
        }
        for route in &region.routes {
            match route {
                Route::Benefit(at) => exists(&region.benefits, at.index(), "routes")?,
                Route::Refer(at) => exists(&region.referrals, at.index(), "routes")?,
            }
        }
        Ok(())
    }

    fn parts(&self) -> Found {
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

    fn benefit(&self, part: &Benefit) -> Found {
        let check = || {
            match part.deductible {
                DeductibleUse::None(clause) => self.clause(clause, "deductible")?,
                DeductibleUse::Of(at) => exists(&self.0.deductibles, at.index(), "deductible")?,
            }
            exists(&self.0.shares, part.share.index(), "share")?;
            self.ceilings(&part.ceilings)?;
            self.maybe_clause(part.no_ceiling, "ceilings")?;
            part.second_fund.map_or(Ok(()), |at| exists(&self.0.second_funds, at.index(), "second_fund"))?;
            self.assumptions(&part.assume)?;
            self.maybe_clause(part.only_levels.as_ref().map(|only| only.clause), "only_levels.clause")?;
            self.clause(part.clause, "clause")?;
            self.touched(part.touched)
        };
        check().map_err(within("benefit", &part.id))
    }

    fn deductible(&self, part: &Deductible) -> Found {
        let check = || {
            exists(&self.0.pools, part.pool.index(), "pool")?;
            self.table(&part.table, |value| self.amount(value))?;
            if let Some(limit) = &part.yearly_limit {
                self.table(&limit.table, |value| self.amount(value))?;
                self.assumed(limit.if_missing, "yearly_limit.if_missing")?;
            }
            self.touched(part.touched)
        };
        check().map_err(within("deductible", &part.id))
    }

    fn share(&self, part: &Share) -> Found {
        let check = || {
            self.table(&part.table, |value| {
                need(value.up_to.is_none_or(|up_to| value.over < up_to), "band")?;
                self.percent(&value.rate, Rate::is_share)
            })?;
            part.add.iter().try_for_each(|row| self.row(row, |value| self.percent(value, |_| true)))?;
            match part.bands {
                Some(Bands::Year(pool)) => exists(&self.0.pools, pool.index(), "bands")?,
                Some(Bands::Bill) | None => {}
            }
            // The engine takes the bands of a situation in the order of the rows.
            let rows = &part.table.rows;
            for (at, row) in rows.iter().enumerate().filter(|_| part.bands.is_some()) {
                let mut after = rows[at + 1..].iter().filter(|after| row.when.can_hold_with(&after.when));
                need(after.all(|after| row.value.over < after.value.over), "rows")?;
            }
            self.touched(part.touched)
        };
        check().map_err(within("share", &part.id))
    }

    fn ceiling(&self, part: &Ceiling) -> Found {
        let check = || {
            exists(&self.0.pools, part.pool.index(), "pool")?;
            match &part.limit {
                Limit::Table(table) => self.table(table, |value| self.amount(value))?,
                Limit::ByDisease(rule) => self.clause(rule.clause, "by_disease.clause")?,
            }
            self.touched(part.touched)
        };
        check().map_err(within("ceiling", &part.id))
    }

    fn second_fund(&self, part: &SecondFund) -> Found {
        let check = || {
            part.share.map_or(Ok(()), |at| exists(&self.0.shares, at.index(), "share"))?;
            self.ceilings(&part.ceilings)?;
            self.assumptions(&part.assume)?;
            self.clause(part.clause, "clause")?;
            self.touched(part.touched)
        };
        check().map_err(within("second_fund", &part.id))
    }

    fn account(&self, part: &Account) -> Found {
        for clause in [part.pays, part.cash, part.not_for] {
            self.clause(clause, "account")?;
        }
        for allowed in &part.allows {
            self.clause(allowed.clause, "account.allow.clause")?;
            self.assumed(allowed.assume, "account.allow.assume")?;
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
            self.clause(interest.clause, "account.interest.clause")?;
            self.maybe_clause(interest.on_payout, "account.interest.on_payout")?;
            self.assumed(interest.if_missing, "account.interest.if_missing")?;
        }
        self.maybe_clause(part.family.map(|family| family.clause), "account.family.clause")?;
        self.assumptions(&part.assume)?;
        self.touched(part.touched)
    }

    fn reading(&self, reading: &Reading) -> Found {
        let region = self.0;
        self.clause(reading.clause, "clause")?;
        exists(&reading.options, usize::from(reading.default), "default")?;
        for part in reading.options.iter().flat_map(|option| &option.replaces) {
            match part {
                Replacement::Deductible(at, part) => {
                    exists(&region.deductibles, at.index(), "option")?;
                    self.deductible(part)?;
                }
                Replacement::Share(at, part) => {
                    exists(&region.shares, at.index(), "option")?;
                    self.share(part)?;
                }
                Replacement::Ceiling(at, part) => {
                    exists(&region.ceilings, at.index(), "option")?;
                    self.ceiling(part)?;
                }
                Replacement::Benefit(at, part) => {
                    exists(&region.benefits, at.index(), "option")?;
                    self.benefit(part)?;
                }
                Replacement::SecondFund(at, part) => {
                    exists(&region.second_funds, at.index(), "option")?;
                    self.second_fund(part)?;
                }
                Replacement::Account(part) => self.account(part)?,
            }
        }
        Ok(())
    }

    /// No rate above the whole, whatever the answers, under the default readings and under each other option.
    fn rates(&self) -> Found {
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

    fn table<V>(&self, table: &Table<V>, value: impl Fn(&V) -> Found) -> Found {
        table.rows.iter().try_for_each(|row| self.row(row, &value))
    }

    fn row<V>(&self, row: &Row<V>, value: impl Fn(&V) -> Found) -> Found {
        self.conditions(&row.when)?;
        self.clause(row.clause, "rows.clause")?;
        self.assumed(row.assume, "rows.assume")?;
        value(&row.value)
    }

    fn conditions(&self, when: &Conditions) -> Found {
        need(when.age.is_none_or(|(low, high)| low < high), "rows.age")?;
        for Fact { question, low, high } in &when.facts {
            let kind = self.kind(*question, "rows.when")?;
            need(low.kind() == kind && high.kind() == kind && low <= high, "rows.when")?;
        }
        Ok(())
    }

    fn amount(&self, amount: &Amount) -> Found {
        match amount.base {
            Base::Given(_) => {}
            Base::Ask(question) => need(self.kind(question, "amount")? == QuestionKind::Money, "amount")?,
        }
        need(amount.percent.is_none_or(Rate::is_share), "amount.percent")
    }

    fn percent(&self, percent: &Percent, fits: impl Fn(Rate) -> bool) -> Found {
        match percent.base {
            Base::Given(rate) => need(fits(rate), "rate")?,
            Base::Ask(question) => need(self.kind(question, "rate")? == QuestionKind::Rate, "rate")?,
        }
        need(percent.percent.is_none_or(Rate::is_share), "rate.percent")
    }

    fn bound<V>(&self, bound: &Bound<V>, value: impl Fn(&V) -> Found) -> Found {
        self.clause(bound.clause, "bounds.clause")?;
        value(&bound.value)
    }

    fn kind(&self, question: QuestionId, path: &str) -> Result<QuestionKind, String> {
        self.0.questions.get(question.index()).map(|question| question.kind).ok_or_else(|| path.to_owned())
    }

    fn clause(&self, clause: ClauseId, path: &str) -> Found {
        exists(&self.0.clauses, clause.index(), path)
    }

    fn maybe_clause(&self, clause: Option<ClauseId>, path: &str) -> Found {
        clause.map_or(Ok(()), |clause| self.clause(clause, path))
    }

    fn assumption(&self, id: AssumptionId, path: &str) -> Found {
        exists(&self.0.assumptions, id.index(), path)
    }

    fn assumed(&self, id: Option<AssumptionId>, path: &str) -> Found {
        id.map_or(Ok(()), |id| self.assumption(id, path))
    }

    fn assumptions(&self, ids: &[AssumptionId]) -> Found {
        ids.iter().try_for_each(|id| self.assumption(*id, "assume"))
    }

    fn cite(&self, cite: Cite, path: &str) -> Found {
        match cite {
            Cite::Clause(clause) => self.clause(clause, path),
            Cite::Assumption(id) => self.assumption(id, path),
        }
    }

    fn ceilings(&self, list: &[CeilingId]) -> Found {
        need(list.len() <= MAX_CEILINGS, "ceilings")?;
        list.iter().try_for_each(|at| exists(&self.0.ceilings, at.index(), "ceilings"))
    }

    fn touched(&self, readings: Set<ReadingId>) -> Found {
        readings.iter().try_for_each(|reading| exists(&self.0.readings, reading.index(), "touched"))
    }
}
