//! `gongji reconcile`: a real slip held against the estimate.

use std::path::Path;

use gongji::Language;
use gongji::analysis::reconcile::{ReconcileRequest, Reconciled, SlipExplanation, reconcile};
use gongji::contract::response::Reconciliation;
use gongji::region::{Cite, ClauseId, Region};
use gongji::words as said;

use crate::arguments::{Format, Reconcile};
use crate::failure::Failure;
use crate::layout::{line, table};
use crate::words::labelled;
use crate::words::pages::{Headings, line_columns};
use crate::{End, asking};

pub fn run(arguments: &Reconcile, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let format = arguments.printed.format();
    asking::answer(&arguments.file, regions, language, format, |asked: &ReconcileRequest, variants| {
        let found = match reconcile(variants, asked) {
            Ok(found) => found,
            Err(problem) => return Ok(Err(problem)),
        };
        Ok(Ok(match format {
            Format::Json => asking::json(&Reconciliation::new(asked, &found))?,
            Format::Table => page(asked, &found),
        }))
    })
}

fn page(asked: &ReconcileRequest, found: &Reconciled) -> String {
    let (mut out, language) = (String::new(), found.language);
    let (region, names) = (&*found.case.region, Headings::of(language));
    let claim = &asked.request.claims[asked.claim];
    let mut visit = vec![
        region.name.get(language).to_owned(),
        claim.date.to_string(),
        claim.care.label(language).to_owned(),
        claim.kind.label(language).to_owned(),
        claim.level.label(language).to_owned(),
        claim.status.unwrap_or(asked.request.status).label(language).to_owned(),
    ];
    visit.extend(claim.id.as_ref().map(|id| format!("[{id}]")));
    line(&mut out, 0, &visit.join(" · "));
    line(&mut out, 0, &said::reconcile::verdict(found, language));
    out.push('\n');
    out.push_str(&lines(found, language));
    let others = found.sheet.others(&found.decision.slip).filter(|others| !others.is_zero());
    if let Some(others) = others {
        labelled(&mut out, 0, names.other_payers, &others.to_string(), language);
    }
    for conflict in &found.sheet.conflicts {
        labelled(&mut out, 0, names.conflict, &said::reconcile::conflict(&found.sheet, conflict, language), language);
    }
    if let Some(first) = found.differences.first().filter(|_| found.sheet.conflicts.is_empty()) {
        labelled(&mut out, 0, names.first, first.line.label(language), language);
        if let Some(step) = &first.step {
            let formula = said::formula(step, language).unwrap_or_default();
            line(&mut out, 2, &format!("{}  {formula}", said::step(step, region, language)));
            cite(&mut out, region, Some(step.cite), language);
        }
    }
    for (at, explanation) in found.explanations.iter().enumerate() {
        out.push('\n');
        line(&mut out, 0, &format!("{} {}", names.explanation, at + 1));
        changes(&mut out, region, explanation, language);
    }
    if !asked.passed.is_empty() {
        out.push('\n');
        labelled(&mut out, 0, names.ignored, &asked.passed.join(" "), language);
    }
    out
}

/// The slip's lines beside the engine's.
fn lines(found: &Reconciled, language: Language) -> String {
    let mut rows = vec![line_columns(language).map(str::to_owned).to_vec()];
    for (of, given) in found.sheet.said() {
        let difference = found.differences.iter().find(|it| it.line == of);
        let estimated = difference.map_or(given, |it| it.estimated);
        let mark = if difference.is_some() { "≠" } else { "" };
        rows.push(vec![of.label(language).to_owned(), given.to_string(), estimated.to_string(), mark.to_owned()]);
    }
    table(&rows)
}

fn changes(out: &mut String, region: &Region, explanation: &SlipExplanation, language: Language) {
    for (change, stands_on) in &explanation.changes {
        line(out, 2, &said::reconcile::change(change, region, language));
        cite(out, region, *stands_on, language);
    }
}

fn cite(out: &mut String, region: &Region, cite: Option<Cite>, language: Language) {
    let mut clause = |id: ClauseId| {
        let clause = region.clause(id);
        line(out, 4, &format!("{}「{}」", clause.article, clause.quote));
    };
    match cite {
        Some(Cite::Clause(id)) => clause(id),
        Some(Cite::Assumption(id)) => line(out, 4, region.assumption(id).text.get(language)),
        None => {}
    }
}
