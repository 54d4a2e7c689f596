//! `gongji compare`: one request beside variants of it.

use std::path::Path;

use gongji::analysis::compare::{Compared, Comparing, Comparison, Divergence, Side, Variant, compare};
use gongji::contract::request::query::{Query, Refused};
use gongji::contract::response::ComparisonResponse;
use gongji::engine::{Certainty, Line, Outcome};
use gongji::estimate::Decided;
use gongji::region::{Cite, Region};
use gongji::words as said;
use gongji::{EstimateAnswer, Fault, Language, Level, Problem, Request, Status, Variants};
use serde_json::Value;

use crate::arguments::{By, Compare, Format};
use crate::failure::Failure;
use crate::layout::{line, table};
use crate::library::Library;
use crate::words::{choices, headline};
use crate::{End, asking};

/// A comparison, or a plain request to be compared with itself.
struct Pair {
    comparing: Comparing,
    plain: bool,
}

impl Query for Pair {
    fn check(json: &Value) -> Result<Pair, Problem> {
        if json.get("request").is_some() {
            return Ok(Pair { comparing: Comparing::check(json)?, plain: false });
        }
        Ok(Pair { comparing: Comparing { request: Request::check(json)?, variants: Vec::new() }, plain: true })
    }

    fn region(&self) -> &str {
        &self.comparing.request.region
    }

    fn region_path(&self) -> &'static str {
        if self.plain { "/region" } else { "/request/region" }
    }

    fn language(&mut self) -> &mut Language {
        &mut self.comparing.request.language
    }
}

pub fn run(arguments: &Compare, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let format = arguments.printed.format();
    let library = Library::open(regions)?;
    let bytes = asking::whole(asking::open(&arguments.file)?, &arguments.file)?;
    let made = match asking::parsed::<Pair>(&asking::line(&bytes), language) {
        Err(refused) => Err(refused),
        Ok(Pair { mut comparing, plain }) => {
            let by = if plain && arguments.by.is_empty() { &[By::Level][..] } else { &arguments.by };
            comparing.variants.extend(variants(by, &library));
            match answered(&library, &comparing)? {
                Err((problem, language)) => Err((asking::outer(problem, plain), language)),
                Ok(comparison) => Ok(match format {
                    Format::Json => asking::json(&ComparisonResponse::new(&comparing, &comparison))?,
                    Format::Table => page(&comparing, &comparison),
                }),
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
    rows.push(vec![
        format!("{} · {region}", choices::base(language)),
        own.to_string(),
        paid.to_string(),
        String::new(),
        unpaid(base, language),
    ]);
    rows.extend(comparison.variants.iter().map(|one| {
        let (totals, base) = (&one.answer.totals, &base.totals);
        let change = choices::change(totals[Line::Person] - base[Line::Person]);
        vec![
            name(one),
            totals[Line::Person].to_string(),
            totals.funds().to_string(),
            change,
            unpaid(&one.answer, language),
        ]
    }));
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
            let told = [0, 1].map(|which| {
                side(
                    regions[which],
                    sides[which],
                    if which == 0 { it.divergence.base } else { it.divergence.variant },
                    language,
                )
            });
            line(out, 4, &choices::divergence(it.divergence.stage, &told, language));
        }
        let change = choices::change(it.variant - it.base);
        line(out, 6, &format!("{} {} → {} {change}", it.line.label(language), it.base, it.variant));
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
