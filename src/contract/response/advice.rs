//! Advice under its contract's names.

use schemars::JsonSchema;
use serde::Serialize;

use super::Clauses;
use super::citations::Citations;
use super::compare::{SideView, side};
use crate::analysis::advice::{Action, Advice, Advised};
use crate::contract::scalars::SignedMoney;
use crate::engine::{Certainty, Line, Stage};
use crate::units::{Date, Level, Money};
use crate::words;

/// 怎样能少出: every choice was recomputed by the engine over all visits of the request.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Advised")]
pub struct AdvisedResponse<'a> {
    /// 统筹地区: its id.
    pub region: &'a str,
    /// 个人负担总额 over all visits, as it is.
    pub person: Money,
    /// The visits that can still be chosen, by position from 0.
    pub planned: &'a [usize],
    /// 建议: the largest gain first; none below one yuan.
    pub advice: Vec<AdviceView<'a>>,
    /// 条文: every clause that is cited above, by id.
    pub clauses: Clauses<'a>,
}

/// 建议: one choice, and what it is worth.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Advice")]
pub struct AdviceView<'a> {
    /// What kind of choice.
    #[schemars(extend("enum" = Action::NAMES))]
    pub kind: &'a str,
    /// What to do.
    pub action: String,
    /// The visits that it concerns, by position from 0.
    pub claims: &'a [usize],
    /// 级别: of `level`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// 结算日期: of `new_year`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// 先后: of `order`, the first visit first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<&'a [usize]>,
    /// 个人负担总额 saved over all visits; 0.00 for `account`, which saves cash only.
    pub gain: Money,
    /// 个人现金支付 saved over all visits.
    #[schemars(with = "SignedMoney")]
    pub cash: Money,
    /// The gain in words.
    pub worth: String,
    /// 个人负担总额 over all visits: before, after.
    pub person: [Money; 2],
    /// True where the gain is at most this: what another rule would pay is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<bool>,
    /// The gain over the readings, where they differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<GainsView>,
    /// 按文件、含假设、至少
    pub certainty: Certainty,
    /// 条文 that it rests on: its id.
    pub clause: &'a str,
    /// The visit for which it matters most, and the step that the gain comes from.
    pub why: WhyView<'a>,
    /// What to mind.
    pub caveat: &'a str,
}

/// The gain over all combinations of the readings; below zero: it would cost more.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Gains")]
pub struct GainsView {
    /// The least.
    #[schemars(with = "SignedMoney")]
    pub low: Money,
    /// The most.
    #[schemars(with = "SignedMoney")]
    pub high: Money,
}

/// Where the gain comes from.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Why")]
pub struct WhyView<'a> {
    /// The visit, by position from 0.
    pub claim: usize,
    /// The stage at which the person's part falls most.
    pub stage: Stage,
    /// The step as it is; none where only the other has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<SideView<'a>>,
    /// The step with the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<SideView<'a>>,
}

impl<'a> AdvisedResponse<'a> {
    /// The advice in words.
    pub fn new(advised: &'a Advised) -> AdvisedResponse<'a> {
        let base = &advised.base;
        let citations = Citations::new(&base.case.region, base.language);
        AdvisedResponse {
            region: &base.case.region.id,
            person: base.totals[Line::Person],
            planned: &advised.planned,
            advice: advised.advice.iter().map(|one| view(&citations, advised, one)).collect(),
            clauses: citations.clauses(),
        }
    }
}

fn view<'a>(citations: &Citations<'a>, advised: &'a Advised, one: &'a Advice) -> AdviceView<'a> {
    let (base, why, language) = (&advised.base, &one.why, citations.language);
    AdviceView {
        kind: one.action.name(),
        action: words::action(one, base.claims.len(), language),
        claims: &one.claims,
        level: if let Action::Level(level) = one.action { Some(level) } else { None },
        date: if let Action::NewYear(day) = one.action { Some(day) } else { None },
        order: if let Action::Order(order) = &one.action { Some(order) } else { None },
        gain: one.gain,
        cash: one.cash,
        worth: words::gain(one, language),
        person: one.person,
        at_most: one.at_most.then_some(true),
        range: one.range.map(|[low, high]| GainsView { low, high }),
        certainty: one.certainty,
        clause: citations.clause(one.clause),
        why: WhyView {
            claim: why.claim,
            stage: why.divergence.stage,
            before: side(citations, &base.claims[why.claim], why.divergence.base),
            after: side(citations, &why.after, why.divergence.variant),
        },
        caveat: words::caveat(&one.action, language),
    }
}
