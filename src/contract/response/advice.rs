//! Advice under its contract's names.

use serde::Serialize;

use super::compare::{SideView, side};
use super::{ClauseView, clause};
use crate::analysis::advice::{Action, Advice, Advised};
use crate::engine::Line;
use crate::units::Money;
use crate::words;

/// 怎样能少出
#[derive(Serialize, Debug)]
pub struct AdvisedResponse<'a> {
    region: &'a str,
    person: Money,
    planned: &'a [usize],
    advice: Vec<AdviceView<'a>>,
}

#[derive(Serialize, Debug)]
struct AdviceView<'a> {
    kind: &'a str,
    action: String,
    claims: &'a [usize],
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<&'a [usize]>,
    gain: Money,
    cash: Money,
    worth: String,
    person: [Money; 2],
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<GainsView>,
    certainty: &'a str,
    clause: ClauseView<'a>,
    why: WhyView<'a>,
    caveat: &'a str,
}

#[derive(Serialize, Debug)]
struct GainsView {
    low: Money,
    high: Money,
}

#[derive(Serialize, Debug)]
struct WhyView<'a> {
    claim: usize,
    stage: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<SideView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<SideView<'a>>,
}

impl<'a> AdvisedResponse<'a> {
    /// The advice in words.
    pub fn new(advised: &'a Advised) -> AdvisedResponse<'a> {
        AdvisedResponse {
            region: &advised.base.case.region.id,
            person: advised.base.totals[Line::Person],
            planned: &advised.planned,
            advice: advised.advice.iter().map(|one| view(advised, one)).collect(),
        }
    }
}

fn view<'a>(advised: &'a Advised, one: &'a Advice) -> AdviceView<'a> {
    let (base, why) = (&advised.base, &one.why);
    let (region, language) = (&*base.case.region, base.language);
    AdviceView {
        kind: one.action.name(),
        action: words::action(one, base.claims.len(), language),
        claims: &one.claims,
        level: if let Action::Level(level) = &one.action { Some(level.name()) } else { None },
        date: if let Action::NewYear(day) = &one.action { Some(day.to_string()) } else { None },
        order: if let Action::Order(order) = &one.action { Some(order) } else { None },
        gain: one.gain,
        cash: one.cash,
        worth: words::gain(one, language),
        person: one.person,
        at_most: one.at_most.then_some(true),
        range: one.range.map(|[low, high]| GainsView { low, high }),
        certainty: one.certainty.name(),
        clause: clause(region, one.clause, language),
        why: WhyView {
            claim: why.claim,
            stage: why.divergence.stage.name(),
            before: side(region, &base.claims[why.claim], why.divergence.base, language),
            after: side(region, &why.after, why.divergence.variant, language),
        },
        caveat: words::caveat(&one.action, language),
    }
}
