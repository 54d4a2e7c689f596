//! 文件: the diary as a file of the contract, and back; and as a table.

use gongji::contract::json;
use gongji::contract::request::FORMAT;
use gongji::engine::{Line, Needs};
use gongji::region::Region;
use gongji::{EstimateAnswer, Language, Problem, Query, Request, Status, Variants};
use serde_json::{Map, Value};

use super::diary::{Diary, Visit};
use super::replay::fields;
use crate::draft::Draft;

/// 记录文件: a request of the contract with the version of its format.
pub fn save(diary: &Diary, region: &Region, asked: Needs) -> String {
    let form = diary.form();
    let mut head = Map::from_iter([("format".to_owned(), Value::from(FORMAT))]);
    head.extend(fields(form.request(region, asked, false)));
    let mut text = Value::Object(head).to_string();
    text.pop();
    text.push_str(",\"claims\":[");
    for (at, visit) in diary.visits.iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&visit.text);
    }
    text.push_str("\n]}\n");
    text
}

/// Why a text is no diary.
#[derive(Clone, PartialEq)]
pub enum Unread {
    /// Saved by a later version of this page.
    Newer,
    /// Not a whole file of this page; where it is wrong.
    Broken(String),
    /// Of a region that is not here.
    Region(String),
}

impl From<Problem> for Unread {
    fn from(problem: Problem) -> Unread {
        Unread::Broken(problem.path)
    }
}

/// The region of a file that can be read: what can be said before that region's rules are here.
pub fn region_of(text: &str) -> Result<String, Unread> {
    Ok(Request::check(&parse(text)?)?.region)
}

fn parse(text: &str) -> Result<Value, Unread> {
    let json = json::parse(text.trim_start_matches('\u{feff}'))?;
    match json.get("format") {
        // The command line's own requests have none; what is no version, the check refuses.
        None => Ok(json),
        Some(format) if format.as_i64().is_some_and(|format| format > FORMAT) => Err(Unread::Newer),
        Some(_) => Ok(json),
    }
}

/// Reads a file whose region is here. Whatever cannot be replayed is not taken.
pub fn open(text: &str, variants: &mut Variants) -> Result<Diary, Unread> {
    let json = parse(text)?;
    let request = Request::check(&json)?;
    gongji::answer(variants, &request)?;
    let region = variants.base();
    let mut person = Draft::default();
    for name in ["insured", "opening", "parameters", "readings"] {
        if let Some(part) = json.get(name) {
            person.take(&format!("/{name}"), part, region);
        }
    }
    let mut diary = Diary { region: request.region, person: person.person(), ..Diary::default() };
    let Some(Value::Array(claims)) = json.get("claims") else { return Ok(diary) };
    for (claim, json) in request.claims.into_iter().zip(claims) {
        let status = claim.status.unwrap_or(request.status);
        diary.add(Visit {
            text: with_status(json, status),
            claim: gongji::engine::Claim { status: Some(status), ..claim },
        });
    }
    diary.since = request.opening.map_or(diary.since, |opening| opening.year());
    Ok(diary)
}

/// A claim says itself what the person's status was, whatever becomes of the person later.
fn with_status(claim: &Value, status: Status) -> String {
    let mut claim = claim.clone();
    if let Value::Object(fields) = &mut claim {
        fields.entry("status").or_insert_with(|| Value::from(status.name()));
    }
    claim.to_string()
}

/// 表格: a row for each visit and one for their sum, for spreadsheets: marked as UTF-8, every cell in quotes.
pub fn table(diary: &Diary, answer: &EstimateAnswer, columns: &[&str; 6], sum: &str, language: Language) -> String {
    let mut text = "\u{feff}".to_owned();
    let mut row = |cells: &mut dyn Iterator<Item = String>| {
        for (at, cell) in cells.enumerate() {
            text.push_str(if at == 0 { "\"" } else { ",\"" });
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        }
        text.push_str("\r\n");
    };
    let lines = Line::ALL.into_iter().map(|line| line.label(language));
    row(&mut columns.iter().copied().chain(lines).map(str::to_owned));
    for (visit, decided) in diary.visits.iter().zip(&answer.claims) {
        let (claim, slip) = (&visit.claim, &decided.decision.slip);
        let status = claim.status.map_or("", |status| status.label(language));
        let about = [
            claim.date.to_string(),
            status.to_owned(),
            claim.care.label(language).to_owned(),
            claim.kind.label(language).to_owned(),
            claim.level.label(language).to_owned(),
            decided.decision.outcome.label(language).to_owned(),
        ];
        row(&mut about.into_iter().chain(slip.lines().map(|(_, amount)| amount.to_string())));
    }
    let about = [sum, "", "", "", "", ""].map(str::to_owned);
    row(&mut about.into_iter().chain(answer.totals.lines().map(|(_, amount)| amount.to_string())));
    text
}
