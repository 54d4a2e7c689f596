//! `gongji curve`: what is paid against the bill.

use std::path::Path;

use gongji::Language;
use gongji::Money;
use gongji::analysis::curve::{Cause, CurveAnswer, PaidOfBill, Piece, curve};
use gongji::contract::response::CurveResponse;
use gongji::estimate::ClaimTemplate;
use gongji::words as said;

use crate::arguments::CurveArgs;
use crate::failure::Failure;
use crate::layout::table;
use crate::page::TextPage;
use crate::words::{self, piece_columns};
use crate::{End, asking, printing};

pub fn run(arguments: &CurveArgs, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let (template, format) = (&arguments.template, arguments.printed.format());
    asking::answer(&template.file, regions, language, format, |request, variants| {
        let answer = curve(variants, request, template.claim.as_deref())?;
        Ok(printing::printed(format, &CurveResponse::new(&answer), || page(&answer)))
    })
}

fn page(answer: &CurveAnswer) -> String {
    let (language, region) = (answer.template.language, &*answer.template.case.region);
    let mut page = TextPage::of(region, language);
    heading(&mut page, &answer.template);
    let (bill, paid) = answer.here;
    page.line(0, &words::here(bill, paid, language));
    page.gap();
    let mut rows = vec![piece_columns(language).map(str::to_owned).to_vec()];
    rows.extend(answer.curve.pieces.iter().map(|piece| cells(piece, language)));
    if answer.curve.pieces.iter().all(|piece| piece.at(piece.to).large_amount.is_zero()) {
        // No second fund: no column.
        rows.iter_mut().for_each(|row| drop(row.remove(3)));
    }
    page.out.push_str(&table(&rows));
    if !answer.curve.breakpoints.is_empty() {
        page.gap();
        page.line(0, page.names.breakpoints);
    }
    for point in &answer.curve.breakpoints {
        page.line(2, &format!("{}  {}", point.bill, said::curves::cause(point, region, language)));
        match point.cause {
            Cause::Band(_) => page.line(4, &region.clause(point.clause).article),
            Cause::Deductible | Cause::YearlyDeductible | Cause::Ceiling(..) | Cause::SecondFund => {
                page.quote(4, point.clause);
            }
        }
    }
    notes(&mut page, &answer.template);
    page.out
}

/// From, to, what is paid at both ends, and of one more yuan.
fn cells(piece: &Piece, language: Language) -> Vec<String> {
    let open = piece.to == Money::MAX;
    let to = if open { "…".to_owned() } else { piece.to.to_string() };
    let ends = |pick: fn(PaidOfBill) -> Money| match [piece.from, piece.to].map(|bill| pick(piece.at(bill))) {
        [first, last] if first == last => first.to_string(),
        [first, _] if open => format!("{first} → …"),
        [first, last] => format!("{first} → {last}"),
    };
    let [fund, large, person] = [ends(|paid| paid.fund), ends(|paid| paid.large_amount), ends(|paid| paid.person)];
    let part = said::curves::part(piece.part, language).to_owned();
    vec![piece.from.to_string(), to, fund, large, person, piece.person_rate().to_string(), part]
}

/// The region and the visit; why nothing is paid, where nothing is.
pub fn heading(page: &mut TextPage, template: &ClaimTemplate) {
    let (region, language) = (page.region, page.language);
    let visit = words::visit(template.claim, template.case.status, language);
    page.line(0, &format!("{} · {}", region.name.get(language), visit.join(" · ")));
    let Err(refusal) = &template.workings.covered else { return };
    page.labelled(0, page.names.reason, &said::reason(refusal.reason.code, region, language));
    page.quote(2, refusal.reason.clause);
    let needs: Vec<&str> = refusal.needs.ids(region).collect();
    if !needs.is_empty() {
        page.labelled(0, page.names.missing, &needs.join(" "));
    }
}

/// What the answer rests on.
pub fn notes(page: &mut TextPage, template: &ClaimTemplate) {
    let (region, language) = (page.region, page.language);
    page.gap();
    for id in template.grounds.assumptions() {
        page.labelled(0, page.names.assumed, region.assumption(id).text.get(language));
    }
    for at in template.open.iter() {
        let reading = region.reading(at);
        page.labelled(0, page.names.readings, &format!("{} {}", reading.id, reading.text.get(language)));
    }
}
