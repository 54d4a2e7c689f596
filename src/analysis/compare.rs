//! 比较: one request beside variants of it, line by line, each difference with the step where the two diverge.

mod divergence;
mod variant;

pub use divergence::{Divergence, Side, diverge, diverge_at};
pub use variant::Variant;

use crate::engine::{Line, Slip};
use crate::estimate::Request;
use crate::estimate::variants::Variants;
use crate::estimate::{EstimateAnswer, answer};
use crate::problem::{Fault, Problem};
use crate::units::Money;

/// What to compare, checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparing {
    /// What the variants are compared with.
    pub request: Request,
    /// The changes.
    pub variants: Vec<Variant>,
}

/// 比较的结果
#[derive(Debug)]
pub struct Comparison {
    /// The request as it is.
    pub base: EstimateAnswer,
    /// Each variant, in the order given.
    pub variants: Vec<Compared>,
}

/// One variant's result.
#[derive(Debug)]
pub struct Compared {
    /// What changes.
    pub variant: Variant,
    /// The request with the change, without what its region does not know.
    pub request: Request,
    /// Its answer.
    pub answer: EstimateAnswer,
    /// Where the answer has each of the base's claims.
    pub places: Vec<usize>,
    /// What the region does not know, and why; paths into the request.
    pub left_out: Vec<Problem>,
    /// For each of the base's claims, the lines that differ.
    pub differences: Vec<Vec<LineDifference>>,
}

/// A line that differs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineDifference {
    /// The line.
    pub line: Line,
    /// As it is.
    pub base: Money,
    /// With the change.
    pub variant: Money,
    /// Where the two diverge.
    pub divergence: Divergence,
}

impl Comparing {
    /// The regions that are needed, each with the path that names it.
    pub fn regions(&self) -> impl Iterator<Item = (String, &str)> {
        let variants = self.variants.iter().enumerate();
        let named = variants.filter_map(|(at, it)| Some((format!("/variants/{at}/region"), it.region.as_deref()?)));
        std::iter::once(("/request/region".to_owned(), self.request.region.as_str())).chain(named)
    }
}

/// Answers the request and each variant of it. `regions` has those that [`Comparing::regions`] names.
///
/// # Errors
/// The first fault: of the request, or of what a variant itself says. What a variant inherits and its region does not
/// know is left out and listed instead.
pub fn compare(regions: &mut [Variants], comparing: &Comparing) -> Result<Comparison, Problem> {
    let base = answer(find(regions, &comparing.request.region, "/request")?, &comparing.request);
    let base = base.map_err(|problem| problem.below("/request"))?;
    let variants = comparing.variants.iter().enumerate().map(|(at, variant)| {
        let path = format!("/variants/{at}");
        let (request, places) = variant.apply(&comparing.request);
        let region = find(regions, &request.region, &path)?;
        let (request, answer, left_out) = answer_what_fits(region, request, variant, &path)?;
        let differences = places.iter().zip(&base.claims).map(|(place, before)| {
            let after = &answer.claims[*place];
            let lines = apart(&before.decision.slip, &after.decision.slip);
            let lines = lines.filter_map(|(line, base, variant)| {
                Some(LineDifference { line, base, variant, divergence: diverge(before, after, line)? })
            });
            lines.collect()
        });
        let differences = differences.collect();
        Ok(Compared { variant: variant.clone(), request, answer, places, left_out, differences })
    });
    Ok(Comparison { variants: variants.collect::<Result<_, _>>()?, base })
}

/// The lines in which two slips differ, with both amounts.
pub fn apart(base: &Slip, variant: &Slip) -> impl Iterator<Item = (Line, Money, Money)> {
    base.lines()
        .zip(variant.lines())
        .filter(|(base, variant)| base != variant)
        .map(|((line, one), (_, other))| (line, one, other))
}

fn find<'r>(regions: &'r mut [Variants], id: &str, below: &str) -> Result<&'r mut Variants, Problem> {
    let Some(at) = regions.iter().position(|variants| variants.base().id == id) else {
        let known = regions.iter().map(|variants| variants.base().id.clone()).collect();
        return Err(Problem { path: format!("{below}/region"), fault: Fault::UnknownRegion(known) });
    };
    Ok(&mut regions[at])
}

/// Answers a variant. Whatever the region refuses is left out where it was inherited, and an error where the variant
/// says it itself.
fn answer_what_fits(
    region: &mut Variants,
    mut request: Request,
    variant: &Variant,
    path: &str,
) -> Result<(Request, EstimateAnswer, Vec<Problem>), Problem> {
    let mut left_out = Vec::new();
    loop {
        match answer(region, &request) {
            Ok(answer) => return Ok((request, answer, left_out)),
            Err(problem) if variant.leave_out(&mut request, &problem.path) => left_out.push(problem),
            Err(problem) => return Err(problem.below(path)),
        }
    }
}
