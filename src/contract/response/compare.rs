//! A comparison under its contract's names.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::citations::Citations;
use super::{Clauses, RangeView, ReasonView, reason};
use crate::analysis::compare::{Compared, Comparing, Comparison, LineDifference, Side, apart};
use crate::contract::scalars::SignedMoney;
use crate::engine::{Certainty, Claim, Line, Outcome, Slip, Stage};
use crate::estimate::{Decided, EstimateAnswer};
use crate::units::{Date, Money};
use crate::words;

/// 比较的结果
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Comparison")]
pub struct ComparisonResponse<'a> {
    /// The request as it is.
    pub base: ComparedBaseView<'a>,
    /// Each variant, in the order given.
    #[schemars(length(min = 1))]
    pub variants: Vec<ComparedView<'a>>,
    /// 条文: every clause that is cited above, by region and id. A clause is of the region of the base or the variant that
    /// cites it; `base_step` cites the base's.
    pub clauses: BTreeMap<&'a str, Clauses<'a>>,
}

/// The request as it is.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Base")]
pub struct ComparedBaseView<'a> {
    /// 统筹地区: its id.
    pub region: &'a str,
    /// In the order of the request's claims.
    #[schemars(length(min = 1))]
    pub claims: Vec<ResultView<'a>>,
    /// 合计
    pub totals: Slip,
}

/// 一种变化的结果
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Compared")]
pub struct ComparedView<'a> {
    /// The variant's name, or what it changes.
    pub name: String,
    /// 统筹地区: its id.
    pub region: &'a str,
    /// What the request said that the variant's region does not know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1))]
    pub left_out: Vec<LeftOutView<'a>>,
    /// In the order of the request's claims.
    #[schemars(length(min = 1))]
    pub claims: Vec<ChangedView<'a>>,
    /// 合计
    pub totals: Slip,
    /// The lines of the totals that differ.
    pub differences: Vec<TotalView>,
}

/// 没有用上的: part of the request that a variant's region does not know.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "LeftOut")]
pub struct LeftOutView<'a> {
    /// A JSON pointer into the request.
    pub path: &'a str,
    /// Why.
    pub message: String,
}

/// 一次就诊的结果
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Result")]
pub struct ResultView<'a> {
    /// The claim's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// 结算日期
    #[schemars(with = "Date")]
    pub date: String,
    /// 六种结果之一
    pub outcome: Outcome,
    /// Why, for everything but `paid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<ReasonView<'a>>,
    /// 缺的数
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<&'a str>,
    /// 按文件、含假设、至少
    pub certainty: Certainty,
    /// 结算单
    pub slip: Slip,
    /// 范围
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<RangeView<'a>>,
}

/// 一次就诊的结果, and how it differs.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Changed")]
pub struct ChangedView<'a> {
    /// 结果
    pub result: ResultView<'a>,
    /// The lines of the slip that differ.
    pub differences: Vec<LineDifferenceView<'a>>,
}

/// A line of the slip that differs, and the first step where the two diverge.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Difference")]
pub struct LineDifferenceView<'a> {
    /// The line's name.
    pub line: Line,
    /// As it is.
    pub base: Money,
    /// With the change.
    pub variant: Money,
    /// The variant's less the base's.
    #[schemars(with = "SignedMoney")]
    pub change: Money,
    /// Where they diverge.
    pub stage: Stage,
    /// The base's step there; none where only the variant has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_step: Option<SideView<'a>>,
    /// The variant's step there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variant_step: Option<SideView<'a>>,
}

/// A line of the totals that differs.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "TotalDifference")]
pub struct TotalView {
    /// The line's name.
    pub line: Line,
    /// As it is.
    pub base: Money,
    /// With the change.
    pub variant: Money,
    /// The variant's less the base's.
    #[schemars(with = "SignedMoney")]
    pub change: Money,
}

/// The step on one side, with what it stands on.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Side")]
pub struct SideView<'a> {
    /// What was done.
    pub text: String,
    /// How the amount was found, with its numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// What came out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// 条文: its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<&'a str>,
    /// 假设: its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumption: Option<&'a str>,
}

impl<'a> ComparisonResponse<'a> {
    /// The comparison in words; `comparing` is what was asked.
    pub fn new(comparing: &'a Comparing, comparison: &'a Comparison) -> ComparisonResponse<'a> {
        let (base, language) = (&comparison.base, comparison.base.language);
        let region = &*base.case.region;
        let here = Citations::new(region, language);
        let claims = base.claims.iter().zip(&comparing.request.claims);
        let claims = claims.map(|(decided, claim)| result(&here, decided, claim)).collect();
        let base_view = ComparedBaseView { region: &region.id, claims, totals: base.totals };
        let mut cited = BTreeMap::from([(region.id.as_str(), here.clone())]);
        let mut variants = Vec::with_capacity(comparison.variants.len());
        for one in &comparison.variants {
            let region = &*one.answer.case.region;
            let known = cited.entry(&region.id).or_insert_with(|| Citations::new(region, language));
            variants.push(compared(base, one, [&here, &known.under(region)]));
        }
        let clauses = cited.iter().map(|(region, citations)| (*region, citations.clauses())).collect();
        ComparisonResponse { base: base_view, variants, clauses }
    }
}

fn compared<'a>(base: &'a EstimateAnswer, one: &'a Compared, [here, there]: [&Citations<'a>; 2]) -> ComparedView<'a> {
    let language = there.language;
    let left_out = one.left_out.iter().map(|it| LeftOutView { path: &it.path, message: words::problem(it, language) });
    let claims = one.places.iter().zip(&base.claims).zip(&one.differences).map(|((place, before), differences)| {
        let after = &one.answer.claims[*place];
        let view = |difference: &LineDifference| differing([(here, before), (there, after)], difference);
        ChangedView {
            result: result(there, after, &one.request.claims[*place]),
            differences: differences.iter().map(view).collect(),
        }
    });
    let totals = apart(&base.totals, &one.answer.totals);
    let total = |(line, base, variant): (Line, Money, Money)| TotalView { line, base, variant, change: variant - base };
    ComparedView {
        name: one.variant.name.clone().unwrap_or_else(|| words::variant(&one.variant, there.region, language)),
        region: &there.region.id,
        left_out: left_out.collect(),
        claims: claims.collect(),
        totals: one.answer.totals,
        differences: totals.map(total).collect(),
    }
}

fn result<'a>(citations: &Citations<'a>, decided: &'a Decided, claim: &Claim) -> ResultView<'a> {
    let Decided { id, decision, certainty, range, .. } = decided;
    ResultView {
        id: id.as_deref(),
        date: claim.date.to_string(),
        outcome: decision.outcome,
        reason: decision.reason.map(|it| reason(citations, it)),
        needs: words::needs(decision.needs, citations.region).collect(),
        certainty: *certainty,
        slip: decision.slip,
        range: range.as_ref().map(|range| RangeView::new(citations, range)),
    }
}

fn differing<'a>(
    [(here, before), (there, after)]: [(&Citations<'a>, &'a Decided); 2],
    difference: &LineDifference,
) -> LineDifferenceView<'a> {
    let LineDifference { line, base, variant, divergence } = difference;
    LineDifferenceView {
        line: *line,
        base: *base,
        variant: *variant,
        change: *variant - *base,
        stage: divergence.stage,
        base_step: side(here, before, divergence.base),
        variant_step: side(there, after, divergence.variant),
    }
}

/// What one side does where the two diverge.
pub(super) fn side<'a>(citations: &Citations<'a>, decided: &'a Decided, side: Side) -> Option<SideView<'a>> {
    let (region, language) = (citations.region, citations.language);
    match side {
        Side::Nothing => None,
        Side::Reason => decided.decision.reason.map(|it| SideView {
            text: words::reason(it.code, region, language),
            formula: None,
            amount: None,
            clause: Some(citations.clause(it.clause)),
            assumption: None,
        }),
        Side::Step(at) => decided.steps.get(at).map(|step| {
            let (clause, assumption) = citations.cite(step.cite);
            SideView {
                text: words::step(step, region, language).into_owned(),
                formula: words::formula(step, language),
                amount: step.amount,
                clause,
                assumption: assumption.map(|id| region.assumption(id).text.get(language)),
            }
        }),
    }
}
