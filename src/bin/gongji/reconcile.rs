//! `gongji reconcile`: a real slip held against the estimate.

use std::path::Path;

use gongji::Language;
use gongji::analysis::reconcile::{ReconcileRequest, Reconciled, reconcile};
use gongji::contract::response::Reconciliation;
use gongji::region::Cite;
use gongji::words as said;

use crate::arguments::FileArgs;
use crate::failure::Failure;
use crate::layout::table;
use crate::page::TextPage;
use crate::words::pages::{Headings, line_columns};
use crate::{End, asking, printing};

pub fn run(arguments: &FileArgs, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let format = arguments.printed.format();
    asking::answer(&arguments.file, regions, language, format, |asked: &ReconcileRequest, variants| {
        let found = reconcile(variants, asked)?;
        Ok(printing::printed(format, &Reconciliation::new(asked, &found), || page(asked, &found)))
    })
}

fn page(asked: &ReconcileRequest, found: &Reconciled) -> String {
    let (language, region, names) = (found.language, &*found.case.region, Headings::of(found.language));
    let mut page = TextPage::of(region, language);
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
    page.line(0, &visit.join(" · "));
    page.line(0, &said::reconcile::verdict(found, language));
    page.gap();
    page.out.push_str(&lines(found, language));
    let others = found.sheet.others(&found.decision.slip).filter(|others| !others.is_zero());
    if let Some(others) = others {
        page.labelled(0, names.other_payers, &others.to_string());
    }
    for conflict in &found.sheet.conflicts {
        page.labelled(0, names.conflict, &said::reconcile::conflict(&found.sheet, conflict, language));
    }
    if let Some(first) = found.differences.first().filter(|_| found.sheet.conflicts.is_empty()) {
        page.labelled(0, names.first, first.line.label(language));
        if let Some(step) = &first.step {
            let formula = said::formula(step, language).unwrap_or_default();
            page.line(2, &format!("{}  {formula}", said::step(step, region, language)));
            cite(&mut page, step.cite);
        }
    }
    for (at, explanation) in found.explanations.iter().enumerate() {
        page.gap();
        page.line(0, &format!("{} {}", names.explanation, at + 1));
        for (change, stands_on) in &explanation.changes {
            page.line(2, &said::reconcile::change(change, region, language));
            if let Some(stands_on) = stands_on {
                cite(&mut page, *stands_on);
            }
        }
    }
    if !asked.passed.is_empty() {
        page.gap();
        page.labelled(0, names.ignored, &asked.passed.join(" "));
    }
    page.out
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

fn cite(page: &mut TextPage, cite: Cite) {
    match cite {
        Cite::Clause(id) => page.quote(4, id),
        Cite::Assumption(id) => page.line(4, page.region.assumption(id).text.get(page.language)),
    }
}
