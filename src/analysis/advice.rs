//! 怎样能少出: choices that the person really has, each recomputed by the engine over the whole request.
//!
//! A choice says which visits it concerns, and how they would be. Nothing here is a way around the rules: nobody is advised to split a bill, to claim another status, or to move care that cannot wait.

mod day;
mod visit;
mod weigh;

use crate::analysis::compare::Divergence;
use crate::engine::{Case, Certainty, Claim};
use crate::estimate::Request;
use crate::estimate::variants::Variants;
use crate::estimate::{Decided, EstimateAnswer, answer, prepare};
use crate::problem::Problem;
use crate::region::ClauseId;
use crate::units::{Date, Level, Money};

/// What is worth saying: gains below this are not (1 yuan).
const WORTH: Money = Money::from_fen(100);

/// What to give advice on, checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Advising {
    /// The year so far, and what is planned.
    pub request: Request,
    /// 今天: visits from this day on can still be chosen; none: the last visit can.
    pub today: Option<Date>,
    /// 病种限额: the yearly ceiling of a chronic disease that might be recognised.
    pub disease_ceiling: Option<Money>,
}

/// Advice, and what it is compared with.
#[derive(Debug)]
pub struct Advised {
    /// The request as it is.
    pub base: EstimateAnswer,
    /// The visits that can still be chosen, by position.
    pub planned: Vec<usize>,
    /// The largest gain first.
    pub advice: Vec<Advice>,
}

/// 建议: one choice, and what it is worth.
#[derive(Debug)]
pub struct Advice {
    /// What to do.
    pub action: Action,
    /// The visits that it concerns, by position.
    pub claims: Vec<usize>,
    /// 个人负担总额 saved over all visits of the request.
    pub gain: Money,
    /// 现金 saved; more than the gain where the account pays.
    pub cash: Money,
    /// 个人负担总额 over all visits, before and after.
    pub person: [Money; 2],
    /// Whether the gain is at most this: what another rule would pay instead is not known.
    pub at_most: bool,
    /// The least and the most gain over the readings, where they differ; below zero where it would cost more.
    pub range: Option<[Money; 2]>,
    /// How certain the gain is.
    pub certainty: Certainty,
    /// The clause that it rests on.
    pub clause: ClauseId,
    /// Where it comes from.
    pub why: GainSource,
}

/// The visit for which a choice matters most, with and without it.
#[derive(Debug)]
pub struct GainSource {
    /// The visit, by position.
    pub claim: usize,
    /// What becomes of it with the choice.
    pub after: Decided,
    /// Where the gain comes from: the stage at which the person's part falls most, and what both sides do there.
    pub divergence: Divergence,
}

/// What to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// 换一个级别的医院
    Level(Level),
    /// 到定点机构
    Designated,
    /// 外配处方，定点药店
    Prescription,
    /// 异地联网直接结算
    Direct,
    /// 门诊慢性病认定
    Recognition,
    /// 用个人账户
    Account,
    /// 挪到元旦的另一边, to this day.
    NewYear(Date),
    /// 换先后: the visits concerned, the first one first.
    Order(Vec<usize>),
}

impl Action {
    /// Every name in the response.
    pub const NAMES: &'static [&'static str] =
        &["level", "designated", "prescription", "direct", "recognition", "account", "new_year", "order"];

    /// The name in the response.
    pub const fn name(&self) -> &'static str {
        match self {
            Action::Level(_) => "level",
            Action::Designated => "designated",
            Action::Prescription => "prescription",
            Action::Direct => "direct",
            Action::Recognition => "recognition",
            Action::Account => "account",
            Action::NewYear(_) => "new_year",
            Action::Order(_) => "order",
        }
    }

    /// Whether of both only the better one is worth saying.
    fn rivals(&self, other: &Action) -> bool {
        match (self, other) {
            (Action::NewYear(day), Action::NewYear(other)) => day == other,
            (Action::Order(_), Action::Order(_)) => true,
            _ => false,
        }
    }
}

/// What choices are looked for in.
struct AdviceCase<'a> {
    case: &'a Case,
    claims: &'a [Claim],
    /// The visits that can still be chosen, by position.
    planned: Vec<usize>,
    today: Option<Date>,
    disease_ceiling: Option<Money>,
}

/// A choice before it is weighed: how the visits would be.
struct AdviceChoice {
    action: Action,
    /// The visits it concerns.
    concerns: Vec<usize>,
    claims: Vec<Claim>,
    /// The recognised diseases, where they change.
    diseases: Option<Vec<Money>>,
}

impl AdviceCase<'_> {
    /// The planned visits that are so, changed so; none where there are no such visits.
    fn change(&self, action: Action, which: &dyn Fn(&Claim) -> bool, how: &dyn Fn(&mut Claim)) -> Option<AdviceChoice> {
        let concerns: Vec<usize> = self.planned.iter().copied().filter(|at| which(&self.claims[*at])).collect();
        let mut claims = self.claims.to_vec();
        concerns.iter().for_each(|at| how(&mut claims[*at]));
        (!concerns.is_empty()).then_some(AdviceChoice { action, concerns, claims, diseases: None })
    }

    /// The visits on these days; none where they are on them already.
    fn moved(&self, action: Action, days: &[(usize, Date)]) -> Option<AdviceChoice> {
        let mut claims = self.claims.to_vec();
        days.iter().for_each(|(at, day)| claims[*at].date = *day);
        let changed = days.iter().filter(|(at, day)| self.claims[*at].date != *day);
        let concerns: Vec<usize> = changed.map(|(at, _)| *at).collect();
        (!concerns.is_empty()).then_some(AdviceChoice { action, concerns, claims, diseases: None })
    }
}

/// Finds every choice that is worth at least a yuan; the largest gain first.
///
/// # Errors
/// The first fault of the request.
pub fn advise(variants: &mut Variants, advising: &Advising) -> Result<Advised, Problem> {
    let request = &advising.request;
    let base = answer(variants, request).map_err(|problem| problem.below("/request"))?;
    let (case, chosen) = prepare(variants, request).map_err(|problem| problem.below("/request"))?;
    let planned = planned(&request.claims, advising.today);
    let Advising { today, disease_ceiling, .. } = *advising;
    let asked = AdviceCase { case: &case, claims: &request.claims, planned, today, disease_ceiling };
    let mut best: Vec<(AdviceChoice, weigh::Weight)> = Vec::new();
    for find in [visit::choices, day::across_new_year, day::exchanged] {
        for choice in find(&asked) {
            let weight = weigh::weigh(&asked, &base, &choice);
            if !weight.is_worth(&choice.action) {
                continue;
            }
            match best.iter_mut().find(|(known, _)| known.action.rivals(&choice.action)) {
                Some(rival) if rival.1.gain < weight.gain => *rival = (choice, weight),
                Some(_) => {}
                None => best.push((choice, weight)),
            }
        }
    }
    let advice = best
        .into_iter()
        .filter_map(|(choice, weight)| weigh::explain(variants, &chosen, &asked, &base, choice, weight));
    let mut advice: Vec<Advice> = advice.collect();
    advice.sort_by_key(|it| std::cmp::Reverse((it.gain, it.cash)));
    Ok(Advised { planned: asked.planned, advice, base })
}

/// What can still be chosen: visits from today on; without a today, the last visit.
fn planned(claims: &[Claim], today: Option<Date>) -> Vec<usize> {
    match today {
        Some(today) => (0..claims.len()).filter(|at| claims[*at].date >= today).collect(),
        None => (0..claims.len()).max_by_key(|at| claims[*at].date).into_iter().collect(),
    }
}
