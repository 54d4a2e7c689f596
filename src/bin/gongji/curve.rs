//! `gongji curve`: what is paid against the bill.

use std::path::Path;

use gongji::Language;
use gongji::Money;
use gongji::analysis::curve::{Cause, CurveAnswer, PaidOfBill, Piece, curve};
use gongji::contract::response::CurveResponse;
use gongji::estimate::ClaimTemplate;
use gongji::words as said;

use crate::arguments::{Curve, Format};
use crate::failure::Failure;
use crate::layout::{line, table};
use crate::words::{self, Labels, piece_columns};
use crate::{End, asking};

pub fn run(arguments: &Curve, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let (template, format) = (&arguments.template, arguments.printed.format());
    asking::answer(&template.file, regions, language, format, |request, variants| {
        let answer = match curve(variants, request, template.claim.as_deref()) {
            Ok(answer) => answer,
            Err(problem) => return Ok(Err(problem)),
        };
        Ok(Ok(match format {
            Format::Json => asking::json(&CurveResponse::new(&answer))?,
            Format::Table => page(&answer),
        }))
    })
}

fn page(answer: &CurveAnswer) -> String {
    let (mut out, language, names) = (String::new(), answer.template.language, Labels::of(answer.template.language));
    heading(&mut out, &answer.template);
    let (bill, paid) = answer.here;
    line(&mut out, 0, &words::here(bill, paid, language));
    out.push('\n');
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<String>>();
    let mut rows = vec![row(&piece_columns(language))];
    rows.extend(answer.curve.pieces.iter().map(|piece| cells(piece, language)));
    if answer.curve.pieces.iter().all(|piece| piece.at(piece.to).large_amount.is_zero()) {
        // No second fund: no column.
        rows.iter_mut().for_each(|row| drop(row.remove(3)));
    }
    out.push_str(&table(&rows));
    if !answer.curve.breakpoints.is_empty() {
        out.push('\n');
        line(&mut out, 0, names.breakpoints);
    }
    let region = &*answer.template.case.region;
    for point in &answer.curve.breakpoints {
        line(&mut out, 2, &format!("{}  {}", point.bill, said::curves::cause(point, region, language)));
        let clause = region.clause(point.clause);
        let quoted = match point.cause {
            Cause::Band(_) => clause.article.clone(),
            Cause::Deductible | Cause::YearlyDeductible | Cause::Ceiling(..) | Cause::SecondFund => {
                format!("{}「{}」", clause.article, clause.quote)
            }
        };
        line(&mut out, 4, &quoted);
    }
    notes(&mut out, &answer.template);
    out
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
pub fn heading(out: &mut String, template: &ClaimTemplate) {
    let (region, claim, language) = (&*template.case.region, template.claim, template.language);
    let names = Labels::of(language);
    let status = claim.status.unwrap_or(template.case.status);
    let parts = [
        region.name.get(language).to_owned(),
        claim.date.to_string(),
        claim.care.label(language).to_owned(),
        claim.kind.label(language).to_owned(),
        claim.level.label(language).to_owned(),
        claim.place.label(language).to_owned(),
        status.label(language).to_owned(),
    ];
    line(out, 0, &parts.join(" · "));
    let Err(refusal) = &template.workings.covered else { return };
    words::labelled(out, 0, names.reason, &said::reason(refusal.reason.code, region, language), language);
    let clause = region.clause(refusal.reason.clause);
    line(out, 2, &format!("{}「{}」", clause.article, clause.quote));
    let needs: Vec<&str> = refusal.needs.ids(region).collect();
    if !needs.is_empty() {
        words::labelled(out, 0, names.missing, &needs.join(" "), language);
    }
}

/// What the answer rests on.
pub fn notes(out: &mut String, template: &ClaimTemplate) {
    let (region, language) = (&*template.case.region, template.language);
    let names = Labels::of(language);
    out.push('\n');
    for id in template.grounds.assumptions() {
        words::labelled(out, 0, names.assumed, region.assumption(id).text.get(language), language);
    }
    for at in template.open.iter() {
        let reading = region.reading(at);
        words::labelled(out, 0, names.readings, &format!("{} {}", reading.id, reading.text.get(language)), language);
    }
}
