//! 说明: how a decision came about, step by step. Pure, and afterwards: it reads what the stages found and computes no
//! amount of its own.

use crate::region::{Cite, ClauseId, Limit};
use crate::units::Money;

use super::Case;
use super::ceiling::{CeilingTerm, CeilingTerms};
use super::decision::Decision;
use super::deductible::Source;
use super::funds::Passed;
use super::outcome::Refusal;
use super::route;
use super::slip::Line;
use super::step::{Stage, Step, StepKind};
use super::workings::Covered;

/// Most explanations have fewer steps.
const USUAL: usize = 24;

/// 说明: the steps of a decision, in order; `case` is the one that it was made in.
pub fn explain(case: &Case, decision: &Decision) -> Vec<Step> {
    let mut told = Explanation { case, decision, steps: Vec::with_capacity(USUAL) };
    told.route();
    told.scope();
    match &decision.workings.covered {
        Err(refusal) => told.uncovered(refusal),
        Ok(covered) => {
            told.deductible(covered);
            told.share(covered);
            told.ceiling(covered);
        }
    }
    told.payment();
    told.steps
}

/// An explanation in the making.
struct Explanation<'a> {
    case: &'a Case,
    decision: &'a Decision,
    steps: Vec<Step>,
}

impl Explanation<'_> {
    /// A step without an amount.
    fn fact(&mut self, stage: Stage, kind: StepKind, cite: Cite) {
        self.steps.push(Step { stage, kind, amount: None, line: None, cite });
    }

    /// A step that comes to an amount which is no line of the slip.
    fn amount(&mut self, stage: Stage, kind: StepKind, amount: Money, cite: Cite) {
        self.steps.push(Step { stage, kind, amount: Some(amount), line: None, cite });
    }

    /// A step that comes to a line of the slip.
    fn line(&mut self, stage: Stage, kind: StepKind, line: Line, clause: ClauseId) {
        let (amount, cite) = (Some(self.decision.slip[line]), Cite::Clause(clause));
        self.steps.push(Step { stage, kind, amount, line: Some(line), cite });
    }

    /// Stage 1: the benefit, and what its choice rests on. Own terms and refusals have no such step.
    fn route(&mut self) {
        let (region, workings) = (&*self.case.region, &self.decision.workings);
        let Some(at) = self.decision.benefit else { return };
        let benefit = region.benefit(at);
        self.fact(Stage::Route, StepKind::Benefit(at), Cite::Clause(benefit.clause));
        let situation = workings.situation;
        let place = route::accepted_place(region, situation.place).map(|it| (it, StepKind::SamePlace(situation.place)));
        let kind = route::accepted_kind(region, situation.kind).map(|it| (it, StepKind::SameKind(situation.kind)));
        for (acceptance, kind) in [place, kind].into_iter().flatten() {
            self.fact(Stage::Route, kind, route::cite(acceptance));
        }
        if workings.status_changed {
            self.fact(Stage::Route, StepKind::StatusAtSettlement, region.status_change);
        }
        for assumed in &benefit.assume {
            self.fact(Stage::Route, StepKind::Assumed(*assumed), Cite::Assumption(*assumed));
        }
    }

    /// Stage 2: the lines of the bill, and its parts.
    fn scope(&mut self) {
        let (region, scope) = (&*self.case.region, &self.decision.workings.scope);
        for line in &scope.lines {
            if !line.amount.is_zero() {
                let kind = StepKind::ItemFirstShare { item: line.line, of: line.of, rate: line.rate };
                self.amount(Stage::Scope, kind, line.amount, Cite::Clause(line.clause));
            }
            if line.rounded {
                self.amount(Stage::Scope, StepKind::Rounded, line.amount, Cite::Assumption(region.rounding));
            }
        }
        let (total, outside, above, first) =
            (scope.total, scope.outside_catalogue, scope.above_limit, scope.first_share);
        self.line(Stage::Scope, StepKind::Total, Line::Total, region.scope);
        for (part, kind, line) in [
            (outside, StepKind::OutsideCatalogue, Line::OutsideCatalogue),
            (above, StepKind::AboveLimit, Line::AboveLimit),
            (first, StepKind::FirstShare, Line::FirstShare),
        ] {
            if !part.is_zero() {
                self.line(Stage::Scope, kind, line, region.scope);
            }
        }
        self.line(Stage::Scope, StepKind::InScope { total, outside, above, first }, Line::InScope, region.scope);
    }

    /// Nothing of what counts is paid, for the refusal's reason.
    fn uncovered(&mut self, refusal: &Refusal) {
        self.line(Stage::Scope, StepKind::Uncovered, Line::Uncovered, refusal.reason.clause);
    }

    /// Stage 3: the standard, the yearly limit, and what is borne.
    fn deductible(&mut self, covered: &Covered) {
        let terms = &covered.terms.deductible;
        let cite = Cite::Clause(terms.clause);
        match terms.source {
            Source::None => self.fact(Stage::Deductible, StepKind::NoDeductible, cite),
            Source::Own => self.amount(Stage::Deductible, StepKind::OwnStandard, terms.standard, cite),
            Source::Rule(_) => {
                let kind = StepKind::Standard { of: terms.of, percent: terms.percent };
                self.amount(Stage::Deductible, kind, terms.standard, cite);
            }
        }
        if let Some(yearly) = terms.yearly {
            let kind = StepKind::YearlyLimit { borne: yearly.borne };
            self.amount(Stage::Deductible, kind, yearly.limit, Cite::Clause(yearly.clause));
        }
        let [whole, used] = terms.threshold().of;
        let in_scope = self.decision.slip[Line::InScope];
        let kind = StepKind::Deductible { borne: terms.borne, whole, used, in_scope };
        self.line(Stage::Deductible, kind, Line::Deductible, terms.clause);
    }

    /// Stage 4: the rate or the bands, and what is due.
    fn share(&mut self, covered: &Covered) {
        let Covered { terms, due, .. } = covered;
        let (share, payable) = (&terms.share, due.payable);
        let first = Cite::Clause(share.first.clause);
        let slip = &self.decision.slip;
        let kind = StepKind::Payable { in_scope: slip[Line::InScope], deductible: slip[Line::Deductible] };
        self.amount(Stage::Share, kind, payable, Cite::Clause(terms.deductible.clause));
        match share.rate() {
            Some(rate) => {
                let plain = share.first.plain;
                let kind = if share.own { StepKind::OwnRate(plain) } else { StepKind::Rate(plain) };
                self.fact(Stage::Share, kind, first);
                for addition in &share.added {
                    self.fact(Stage::Share, StepKind::AddedRate(addition.points), Cite::Clause(addition.clause));
                }
                self.amount(Stage::Share, StepKind::Due { payable, rate }, due.amount, first);
            }
            None => {
                for (part, band) in share.parts(payable).filter(|(part, _)| !part.is_zero()) {
                    self.fact(Stage::Share, StepKind::Band { part, rate: band.rate }, Cite::Clause(band.clause));
                }
                self.amount(Stage::Share, StepKind::BandsDue, due.amount, first);
            }
        }
        if due.rounded {
            let cite = Cite::Assumption(self.case.region.rounding);
            self.amount(Stage::Share, StepKind::Rounded, due.amount, cite);
        }
    }

    /// Stage 5: what is left under the ceilings, what each fund pays, and what that leaves to the person.
    fn ceiling(&mut self, covered: &Covered) {
        let Covered { terms, due, paid, .. } = covered;
        self.ceilings(&terms.ceilings);
        let tightest = terms.ceilings.tightest(terms.clause);
        let Passed { due: owed, most, .. } = paid.fund;
        self.line(Stage::Ceiling, StepKind::Fund { due: owed, cap: most }, Line::Fund, covered.fund_clause());
        let mut over_by = tightest;
        if let (Some(second), Some(passed)) = (&terms.second, paid.second) {
            self.ceilings(&second.ceilings);
            let kind = StepKind::LargeAmount { excess: passed.due, cap: passed.most };
            self.line(Stage::Ceiling, kind, Line::LargeAmount, second.clause);
            over_by = second.ceilings.tightest(second.clause);
        }
        let slip = &self.decision.slip;
        let (payable, coinsurance, over) = (due.payable, slip[Line::Coinsurance], slip[Line::OverCeiling]);
        let (fund, large) = (slip[Line::Fund], slip[Line::LargeAmount]);
        let kind = StepKind::Coinsurance { payable, due: payable - coinsurance };
        self.line(Stage::Ceiling, kind, Line::Coinsurance, terms.share.first.clause);
        if !over.is_zero() {
            let kind = StepKind::OverCeiling { due: fund + large + over, fund, large };
            self.line(Stage::Ceiling, kind, Line::OverCeiling, over_by);
        }
    }

    fn ceilings(&mut self, ceilings: &CeilingTerms) {
        for term in ceilings.each() {
            let cite = Cite::Clause(term.clause);
            if let Some(kind) = self.disease_limit(term) {
                self.amount(Stage::Ceiling, kind, term.limit, cite);
            }
            match term.pool() {
                Some(pool) => {
                    let kind = StepKind::Left { pool, basis: term.basis, limit: term.limit, used: term.used };
                    self.amount(Stage::Ceiling, kind, term.left(), cite);
                }
                None => self.amount(Stage::Ceiling, StepKind::OwnLeft, term.limit, cite),
            }
        }
    }

    /// How a limit follows from the person's diseases, where it does.
    fn disease_limit(&self, term: &CeilingTerm) -> Option<StepKind> {
        let ((highest, further), (at, _)) = (term.diseases?, term.rule?);
        match &self.case.region.ceiling(at).limit {
            Limit::Table(_) => None,
            Limit::ByDisease(rule) => {
                let (each, at_most, counts) = (rule.each_further, rule.at_most, rule.counts);
                Some(StepKind::DiseaseLimit { highest, further, each, at_most, counts })
            }
        }
    }

    /// Stage 6: the person's part, account and cash.
    fn payment(&mut self) {
        let (region, payment, slip) = (&*self.case.region, self.decision.workings.payment, &self.decision.slip);
        let (total, fund, large) = (slip[Line::Total], slip[Line::Fund], slip[Line::LargeAmount]);
        let (person, own, account) = (payment.person, payment.own_expense, payment.account);
        let by = region.account.cash;
        self.line(Stage::Payment, StepKind::Person { total, fund, large }, Line::Person, by);
        self.line(Stage::Payment, StepKind::SelfPay { person, own }, Line::SelfPay, region.scope);
        if !own.is_zero() {
            self.line(Stage::Payment, StepKind::OwnExpense, Line::OwnExpense, region.scope);
        }
        if self.case.balance.is_some() {
            let kind = StepKind::Account { person, balance: payment.balance };
            self.line(Stage::Payment, kind, Line::Account, region.account.pays);
        }
        self.line(Stage::Payment, StepKind::Cash { person, account }, Line::Cash, by);
    }
}
