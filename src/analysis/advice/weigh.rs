//! 重算: what a choice is worth, by the engine.

use std::rc::Rc;

use super::{Action, Advice, AdviceCase, AdviceChoice, GainSource, WORTH};
use crate::analysis::compare::{Divergence, Side, diverge, diverge_at};
use crate::engine::{Case, Decision, Line, Outcome, Stage};
use crate::estimate::variants::Variants;
use crate::estimate::{Decided, EstimateAnswer, adjudicate_all, as_given, assumed_if, by_date, ways};
use crate::region::{Cite, ClauseId, Region};
use crate::units::{Money, Set};

/// What a choice is worth: what it saves over all visits.
#[derive(Default)]
pub(super) struct Weight {
    pub gain: Money,
    pub cash: Money,
    pub at_most: bool,
    /// Whether the engine cannot tell.
    unknown: bool,
}

impl Weight {
    pub fn is_worth(&self, action: &Action) -> bool {
        let saved = if matches!(action, Action::Account) { self.cash } else { self.gain };
        !self.unknown && saved >= WORTH
    }

    fn add(&mut self, before: &Decision, after: &Decision, action: &Action) {
        let left = |decision: &Decision| matches!(decision.outcome, Outcome::Referred | Outcome::NeedsValue);
        // What another rule pays, or a missing value gives, is not nothing: it is not known.
        match (left(before), left(after)) {
            (false, true) => self.unknown = true,
            (true, false) if before.outcome == Outcome::Referred && *action == Action::Direct => self.at_most = true,
            (true, false) => self.unknown = true,
            (true, true) | (false, false) => {}
        }
        self.gain += before.slip[Line::Person] - after.slip[Line::Person];
        self.cash += before.slip[Line::Cash] - after.slip[Line::Cash];
    }
}

/// Weighs a choice under the request's own readings.
pub(super) fn weigh(asked: &AdviceCase, base: &EstimateAnswer, choice: &AdviceChoice) -> Weight {
    let mut weight = Weight::default();
    let case = case(asked, choice);
    for it in adjudicate_all(&case, case.ledger(), &choice.claims, &by_date(&choice.claims)) {
        weight.add(&base.claims[it.at].decision, &it.decision, &choice.action);
    }
    weight
}

/// The person, with the choice.
fn case(asked: &AdviceCase, choice: &AdviceChoice) -> Case {
    let diseases = choice.diseases.as_ref().unwrap_or(&asked.case.diseases).clone();
    Case { diseases, ..asked.case.clone() }
}

/// Puts a choice that is worth it into full: how certain it is, and where the gain comes from.
pub(super) fn explain(
    variants: &mut Variants,
    chosen: &[Option<u8>],
    asked: &AdviceCase,
    base: &EstimateAnswer,
    choice: AdviceChoice,
    weight: Weight,
) -> Option<Advice> {
    let case = case(asked, &choice);
    let order = by_date(&choice.claims);
    let decided = adjudicate_all(&case, case.ledger(), &choice.claims, &order)
        .map(|it| (it.at, Decided::of(&case, &choice.claims[it.at], it.decision, false)));
    let mut after = as_given(decided.collect());
    let line = if choice.action == Action::Account { Line::Cash } else { Line::Person };
    let saved = |at: &usize| base.claims[*at].decision.slip[line] - after[*at].decision.slip[line];
    let claim = (0..after.len()).max_by_key(saved)?;
    let sides = [&base.claims[claim], &after[claim]];
    let divergence = source(sides, line).or_else(|| diverge(sides[0], sides[1], line))?;
    let concerned = || choice.concerns.iter().flat_map(|at| [&base.claims[*at], &after[*at]]);
    let certainty = concerned().map(|decided| decided.certainty).max_by_key(|certainty| *certainty as u8)?;
    let range = range(variants, chosen, asked, &choice);
    let certainty = assumed_if(range.is_some(), certainty);
    let clause = clause(asked, &choice.action, sides, &divergence)?;
    let person = base.totals[Line::Person];
    let Weight { gain, cash, at_most, .. } = weight;
    Some(Advice {
        clause,
        action: choice.action,
        claims: choice.concerns,
        gain,
        cash,
        person: [person, person - gain],
        at_most,
        range,
        certainty,
        why: GainSource { claim, after: after.swap_remove(claim), divergence },
    })
}

/// Where the gain comes from: the stage at which the person's part falls most. Earlier ones may differ too, and to the
/// person's cost.
fn source(sides: [&Decided; 2], line: Line) -> Option<Divergence> {
    let parts = [
        (Line::FirstShare, Stage::Scope),
        (Line::Deductible, Stage::Deductible),
        (Line::Coinsurance, Stage::Share),
        (Line::OverCeiling, Stage::Ceiling),
        (Line::Uncovered, Stage::Route),
    ];
    let saved = |line: Line| sides[0].decision.slip[line] - sides[1].decision.slip[line];
    let (part, stage) = parts.into_iter().max_by_key(|(part, _)| saved(*part))?;
    let falls = line == Line::Person && saved(part) > Money::ZERO;
    diverge_at(sides[0], sides[1], if falls { stage } else { Stage::Payment })
}

/// The gain over the readings that either side meets; none where it is always the same. Readings under which the engine
/// cannot tell stay out.
fn range(
    variants: &mut Variants,
    chosen: &[Option<u8>],
    asked: &AdviceCase,
    choice: &AdviceChoice,
) -> Option<[Money; 2]> {
    let orders = [by_date(asked.claims), by_date(&choice.claims)];
    let mut cases = [asked.case.clone(), case(asked, choice)];
    let mut run = |region: Rc<Region>, _: &[u8]| {
        let mut met = Set::EMPTY;
        let mut before = vec![None; asked.claims.len()];
        cases.iter_mut().for_each(|case| case.region = Rc::clone(&region));
        for it in adjudicate_all(&cases[0], cases[0].ledger(), asked.claims, &orders[0]) {
            met = met.union(it.decision.grounds.readings);
            before[it.at] = Some(it.decision);
        }
        let mut weight = Weight::default();
        for it in adjudicate_all(&cases[1], cases[1].ledger(), &choice.claims, &orders[1]) {
            met = met.union(it.decision.grounds.readings);
            if let Some(before) = &before[it.at] {
                weight.add(before, &it.decision, &choice.action);
            }
        }
        ((!weight.unknown).then_some(weight.gain), met)
    };
    let own = run(Rc::clone(&asked.case.region), &[]);
    let ways = ways::ways(variants, chosen, own, &mut run);
    let [low, high] = ways::ends(ways.all.iter().filter_map(|way| way.found));
    (low < high).then_some([low, high])
}

/// The clause that a choice rests on.
fn clause(asked: &AdviceCase, action: &Action, sides: [&Decided; 2], divergence: &Divergence) -> Option<ClauseId> {
    let region = &*asked.case.region;
    let rule = |decided: &Decided| decided.decision.benefit.map(|at| region.benefit(at).clause);
    let [before, after] = sides;
    let step = |decided: &Decided, side: Side| match side {
        Side::Step(at) => match decided.steps.get(at)?.cite {
            Cite::Clause(id) => Some(id),
            Cite::Assumption(id) => region.assumption(id).clause,
        },
        Side::Reason => decided.decision.reason.map(|reason| reason.clause),
        Side::Nothing => None,
    };
    match action {
        Action::Designated => Some(region.undesignated),
        Action::Prescription => Some(region.pharmacy.clause),
        Action::Direct => Some(region.elsewhere_direct.clause),
        Action::Recognition => rule(after),
        Action::Account => Some(region.account.pays),
        Action::Level(_) | Action::NewYear(_) | Action::Order(_) => {
            step(after, divergence.variant).or_else(|| step(before, divergence.base)).or_else(|| rule(after))
        }
    }
}
