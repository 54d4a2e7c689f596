//! `gongji compare`: one request beside variants of it.

use std::path::Path;

use gongji::analysis::compare::{Compared, Comparing, Comparison, Divergence, Side, Variant, change, compare};
use gongji::contract::request::query::Refused;
use gongji::contract::response::ComparisonResponse;
use gongji::engine::{Certainty, Line, Outcome};
use gongji::estimate::Decided;
use gongji::region::{Cite, Region};
use gongji::words as said;
use gongji::{EstimateAnswer, Fault, Language, Level, Problem, Request, Status, Variants};

use crate::arguments::{By, CompareArgs};
use crate::asking::{Around, Wrapped};
use crate::failure::Failure;
use crate::layout::{line, table};
use crate::library::Library;
use crate::words::{choices, headline};
use crate::{End, asking, printing};

impl Around for Comparing {
    fn around(request: Request) -> Comparing {
        Comparing { request, variants: Vec::new() }
    }
}

pub fn run(arguments: &CompareArgs, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let format = arguments.printed.format();
    let library = Library::open(regions)?;
    let bytes = asking::whole(asking::open(&arguments.file)?, &arguments.file)?;
    let made = match asking::parsed::<Wrapped<Comparing>>(&asking::line(&bytes), language) {
        Err(refused) => Err(refused),
        Ok(mut asked) => {
            let by = if asked.plain && arguments.by.is_empty() { &[By::Level][..] } else { &arguments.by };
            asked.query.variants.extend(variants(by, &library));
            let comparing = &asked.query;
            match answered(&library, comparing)? {
                Err((problem, language)) => Err((asked.outer(problem), language)),
                Ok(comparison) => {
                    let view = ComparisonResponse::new(comparing, &comparison);
                    Ok(printing::printed(format, &view, || page(comparing, &comparison))?)
                }
            }
        }
    };
    asking::told(made, format)
}

fn answered(library: &Library, comparing: &Comparing) -> Result<Result<Comparison, Refused>, Failure> {
    let (mut regions, language): (Vec<Variants>, _) = (Vec::new(), comparing.request.language);
    for (path, id) in comparing.regions() {
        if regions.iter().any(|variants| variants.base().id == id) {
            continue;
        }
        if !library.known().iter().any(|known| known == id) {
            return Ok(Err((Problem { path, fault: Fault::UnknownRegion(library.known().to_vec()) }, language)));
        }
        regions.push(Variants::new(library.load(id)?));
    }
    Ok(compare(&mut regions, comparing).map_err(|problem| (problem, language)))
}

/// Every combination.
fn variants(by: &[By], library: &Library) -> Vec<Variant> {
    let mut all = if by.is_empty() { Vec::new() } else { vec![Variant::default()] };
    for by in by {
        let each = |one: Variant| -> Vec<Variant> {
            match by {
                By::Level => Level::ALL.iter().map(|it| Variant { level: Some(*it), ..one.clone() }).collect(),
                By::Status => Status::ALL.iter().map(|it| Variant { status: Some(*it), ..one.clone() }).collect(),
                By::Region => {
                    library.known().iter().map(|it| Variant { region: Some(it.clone()), ..one.clone() }).collect()
                }
            }
        };
        all = all.into_iter().flat_map(each).collect();
    }
    all
}

fn page(comparing: &Comparing, comparison: &Comparison) -> String {
    let (mut out, base, language) = (String::new(), &comparison.base, comparison.base.language);
    let name = |one: &Compared| {
        one.variant.name.clone().unwrap_or_else(|| said::variant(&one.variant, &one.answer.case.region, language))
    };
    let [first, person, fund] = choices::columns(language).map(str::to_owned);
    let region = base.case.region.name.get(language);
    let (paid, own) = (base.totals.funds(), base.totals[Line::Person]);
    let mut rows = vec![vec![first, person, fund, String::new(), String::new()]];
    let first = format!("{} · {region}", choices::base(language));
    rows.push(vec![first, own.to_string(), paid.to_string(), String::new(), unpaid(base, language)]);
    for one in &comparison.variants {
        let totals = &one.answer.totals;
        let changed = choices::change(change(base.totals[Line::Person], totals[Line::Person]));
        let (person, funds) = (totals[Line::Person].to_string(), totals.funds().to_string());
        rows.push(vec![name(one), person, funds, changed, unpaid(&one.answer, language)]);
    }
    out.push_str(&table(&rows));
    for one in &comparison.variants {
        out.push('\n');
        line(&mut out, 0, &name(one));
        for left in &one.left_out {
            line(&mut out, 2, &choices::left_out(&left.path, &said::problem(left, language), language));
        }
        for (at, (place, before)) in one.places.iter().zip(&base.claims).enumerate() {
            let after = &one.answer.claims[*place];
            if comparing.request.claims.len() > 1 {
                line(&mut out, 2, &said::visit(at, language));
            }
            let at_least = after.certainty == Certainty::AtLeast;
            let told = headline(after.decision.outcome, &after.decision.slip, at_least, language);
            line(&mut out, 2, &told);
            differences(&mut out, [&base.case.region, &one.answer.case.region], [before, after], one, at, language);
        }
    }
    out
}

/// Why a sum is not what it seems: visits that this document does not pay, or cannot yet.
fn unpaid(answer: &EstimateAnswer, language: Language) -> String {
    let mut why: Vec<&str> = Vec::new();
    for decided in &answer.claims {
        let outcome = decided.decision.outcome;
        if !matches!(outcome, Outcome::Paid | Outcome::NothingDue) {
            why.push(outcome.label(language));
        }
    }
    why.dedup();
    why.join(" · ")
}

/// The lines that differ, those that part at the same step together.
fn differences(
    out: &mut String,
    regions: [&Region; 2],
    sides: [&Decided; 2],
    one: &Compared,
    at: usize,
    language: Language,
) {
    let mut last: Option<Divergence> = None;
    for it in &one.differences[at] {
        if last != Some(it.divergence) {
            last = Some(it.divergence);
            let Divergence { base, variant, .. } = it.divergence;
            let told = [(0, base), (1, variant)].map(|(at, step)| side(regions[at], sides[at], step, language));
            line(out, 4, &choices::divergence(it.divergence.stage, &told, language));
        }
        let changed = choices::change(change(it.base, it.variant));
        line(out, 6, &format!("{} {} → {} {changed}", it.line.label(language), it.base, it.variant));
    }
}

/// One side of a divergence, with its article; none where it has no such step.
pub fn side(region: &Region, decided: &Decided, side: Side, language: Language) -> Option<String> {
    let (text, cite) = match side {
        Side::Nothing => return None,
        Side::Reason => {
            let reason = decided.decision.reason?;
            (said::reason(reason.code, region, language), Cite::Clause(reason.clause))
        }
        Side::Step(at) => {
            let step = decided.steps.get(at)?;
            let text = said::step(step, region, language).into_owned();
            let amount = said::formula(step, language).or_else(|| step.amount.map(|amount| amount.to_string()));
            (amount.map_or(text.clone(), |amount| format!("{text} {amount}")), step.cite)
        }
    };
    let on = match cite {
        Cite::Clause(id) => region.clause(id).article.clone(),
        Cite::Assumption(id) => region.assumption(id).text.get(language).to_owned(),
    };
    Some(choices::standing(&text, &on, language))
}
