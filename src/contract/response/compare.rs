//! A comparison under its contract's names.

use serde::Serialize;

use super::range::RangeView;
use super::{ClauseView, ReasonView, clause, reason};
use crate::analysis::compare::{Compared, Comparing, Comparison, Difference, Side, apart};
use crate::engine::{Claim, Line, Slip};
use crate::estimate::{Answer, Decided};
use crate::region::{Cite, Region};
use crate::units::{Language, Money};
use crate::words;

/// 比较的结果
#[derive(Serialize, Debug)]
pub struct ComparisonResponse<'a> {
    base: BaseView<'a>,
    variants: Vec<ComparedView<'a>>,
}

#[derive(Serialize, Debug)]
struct BaseView<'a> {
    region: &'a str,
    claims: Vec<ResultView<'a>>,
    totals: Slip,
}

#[derive(Serialize, Debug)]
struct ComparedView<'a> {
    name: String,
    region: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<LeftOutView<'a>>,
    claims: Vec<ChangedView<'a>>,
    totals: Slip,
    differences: Vec<TotalView<'a>>,
}

#[derive(Serialize, Debug)]
struct LeftOutView<'a> {
    path: &'a str,
    message: String,
}

#[derive(Serialize, Debug)]
struct ResultView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    date: String,
    outcome: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<ReasonView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    needs: Vec<&'a str>,
    certainty: &'a str,
    slip: Slip,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<RangeView<'a>>,
}

#[derive(Serialize, Debug)]
struct ChangedView<'a> {
    result: ResultView<'a>,
    differences: Vec<DifferenceView<'a>>,
}

#[derive(Serialize, Debug)]
struct DifferenceView<'a> {
    line: &'a str,
    base: Money,
    variant: Money,
    change: Money,
    stage: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    base_step: Option<SideView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    variant_step: Option<SideView<'a>>,
}

#[derive(Serialize, Debug)]
struct TotalView<'a> {
    line: &'a str,
    base: Money,
    variant: Money,
    change: Money,
}

/// One side of a divergence in words.
#[derive(Serialize, Debug)]
pub(super) struct SideView<'a> {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    formula: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<ClauseView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assumption: Option<&'a str>,
}

impl<'a> ComparisonResponse<'a> {
    /// The comparison in words; `comparing` is what was asked.
    pub fn new(comparing: &'a Comparing, comparison: &'a Comparison) -> ComparisonResponse<'a> {
        let (base, language) = (&comparison.base, comparison.language);
        let claims = base.claims.iter().zip(&comparing.request.claims);
        let claims = claims.map(|(decided, claim)| result(&base.case.region, decided, claim, language));
        ComparisonResponse {
            base: BaseView { region: &base.case.region.id, claims: claims.collect(), totals: base.totals },
            variants: comparison.variants.iter().map(|one| compared(base, one, language)).collect(),
        }
    }
}

fn compared<'a>(base: &'a Answer, one: &'a Compared, language: Language) -> ComparedView<'a> {
    let region = &*one.answer.case.region;
    let left_out = one.left_out.iter().map(|it| LeftOutView { path: &it.path, message: words::problem(it, language) });
    let claims = one.places.iter().zip(&base.claims).zip(&one.differences).map(|((place, before), differences)| {
        let after = &one.answer.claims[*place];
        let view = |difference: &Difference| differing([base, &one.answer], [before, after], difference, language);
        ChangedView {
            result: result(region, after, &one.request.claims[*place], language),
            differences: differences.iter().map(view).collect(),
        }
    });
    let totals = apart(&base.totals, &one.answer.totals);
    let total = |(line, base, variant): (Line, Money, Money)| TotalView {
        line: line.name(),
        base,
        variant,
        change: variant - base,
    };
    ComparedView {
        name: one.variant.name.clone().unwrap_or_else(|| words::variant(&one.variant, region, language)),
        region: &region.id,
        left_out: left_out.collect(),
        claims: claims.collect(),
        totals: one.answer.totals,
        differences: totals.map(total).collect(),
    }
}

fn result<'a>(region: &'a Region, decided: &'a Decided, claim: &Claim, language: Language) -> ResultView<'a> {
    let Decided { id, decision, certainty, range, .. } = decided;
    ResultView {
        id: id.as_deref(),
        date: claim.date.to_string(),
        outcome: decision.outcome.name(),
        reason: decision.reason.map(|it| reason(region, it, language)),
        needs: words::needs(decision.needs, region).collect(),
        certainty: certainty.name(),
        slip: decision.slip,
        range: range.as_ref().map(|range| RangeView::new(region, range, language)),
    }
}

fn differing<'a>(
    [base, variant]: [&'a Answer; 2],
    [before, after]: [&'a Decided; 2],
    difference: &Difference,
    language: Language,
) -> DifferenceView<'a> {
    let Difference { line, base: one, variant: other, divergence } = difference;
    DifferenceView {
        line: line.name(),
        base: *one,
        variant: *other,
        change: *other - *one,
        stage: divergence.stage.name(),
        base_step: side(&base.case.region, before, divergence.base, language),
        variant_step: side(&variant.case.region, after, divergence.variant, language),
    }
}

/// What one side does where the two part.
pub(super) fn side<'a>(
    region: &'a Region,
    decided: &'a Decided,
    side: Side,
    language: Language,
) -> Option<SideView<'a>> {
    match side {
        Side::Nothing => None,
        Side::Reason => decided.decision.reason.map(|it| SideView {
            text: words::reason(it.code, region, language),
            formula: None,
            amount: None,
            clause: Some(clause(region, it.clause, language)),
            assumption: None,
        }),
        Side::Step(at) => decided.steps.get(at).map(|step| {
            let (clause, assumption) = match step.cite {
                Cite::Clause(id) => (Some(clause(region, id, language)), None),
                Cite::Assumption(id) => (None, Some(region.assumption(id).text.get(language))),
            };
            SideView {
                text: words::step(step, region, language),
                formula: words::formula(step, language),
                amount: step.amount,
                clause,
                assumption,
            }
        }),
    }
}
