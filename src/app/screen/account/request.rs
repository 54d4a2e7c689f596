//! From what was typed to a request, and from an example back to the form.

use gongji::engine::Needs;
use gongji::region::{Personal, Region};
use gongji::units::typed;
use serde_json::Value;

use crate::draft::{Draft, object};

/// The year that is shown.
pub const YEAR: &str = "/account/year";
/// 期初余额
pub const OPENING: &str = "/account/opening";
/// 缴费基数
pub const BASE: &str = "/account/insured/monthly_base";
/// 退休日期
pub const RETIRES_ON: &str = "/account/insured/retires_on";
/// 支出
pub const MOVEMENTS: &str = "/account/movements";
/// 断缴
pub const GAPS: &str = "/account/gaps";
/// 结息利率
pub const RATES: &str = "/account/interest";

/// The year as typed; this year where nothing was.
pub fn year(draft: &Draft, today: u32) -> String {
    let year = typed::count(draft.text(YEAR));
    if year.is_empty() { today.to_string() } else { year }
}

/// Where a field of a row stands.
#[inline(never)]
pub fn at(list: &str, row: usize, name: &str) -> String {
    [list, "/", &row.to_string(), "/", name].concat()
}

/// The movements that have an amount, by row: one just added is a beginning, not a mistake.
pub fn filled(draft: &Draft) -> Vec<usize> {
    (0..draft.rows(MOVEMENTS)).filter(|row| draft.has(&at(MOVEMENTS, *row, "amount"))).collect()
}

/// The request; of what the region asks for, only what was `asked`.
pub fn request(draft: &Draft, region: &Region, asked: Needs, today: u32) -> Value {
    let year = year(draft, today);
    let month = |text: &str| (!text.is_empty()).then(|| Value::from(format!("{year}-{text:0>2}")));
    let list = |rows: Vec<Value>| (!rows.is_empty()).then_some(Value::Array(rows));
    let gap = |row: usize| {
        let at = |name| at(GAPS, row, name);
        let (from, to) = (month(draft.text(&at("from"))), month(draft.text(&at("to"))));
        object(vec![("from", from), ("to", to), ("repaid_on", draft.date(&at("repaid_on")))])
    };
    let rate = |row: usize| {
        let at = |name| at(RATES, row, name);
        object(vec![("from", draft.date(&at("from"))), ("rate", draft.rate(&at("rate")))])
    };
    let movement = |row: usize| {
        let at = |name| at(MOVEMENTS, row, name);
        object(vec![
            ("date", draft.date(&at("date"))),
            ("kind", draft.word(&at("kind"))),
            ("amount", draft.money(&at("amount"))),
            ("who", draft.word(&at("who"))),
        ])
    };
    let gaps = (0..draft.rows(GAPS)).filter_map(gap).collect();
    let rates = (0..draft.rows(RATES)).filter(|_| region.account.interest.is_some()).filter_map(rate).collect();
    let movements = filled(draft).into_iter().filter_map(movement).collect();
    let insured = object(vec![
        ("status", draft.word("/insured/status")),
        ("birth", draft.date("/insured/birth").filter(|_| asked.has(Needs::of(Personal::Birth)))),
        ("retires_on", draft.date(RETIRES_ON)),
        ("monthly_base", draft.money(BASE)),
    ]);
    object(vec![
        ("region", Some(Value::from(&*region.id))),
        ("insured", insured),
        ("from", month("1")),
        ("to", month("12")),
        ("opening", Some(draft.money(OPENING).unwrap_or(Value::from("0")))),
        ("parameters", draft.parameters(region, asked)),
        ("readings", draft.readings(region)),
        ("gaps", list(gaps)),
        ("interest", list(rates)),
        ("movements", list(movements)),
    ])
    .unwrap_or(Value::Null)
}

/// The field that a place in the request was filled from.
pub fn field(path: &str, filled: &[usize]) -> String {
    let shared = ["/insured/status", "/insured/birth", "/parameters/", "/readings/"];
    if shared.iter().any(|shared| path.starts_with(shared)) {
        return path.to_owned();
    }
    if matches!(path, "/from" | "/to") {
        return YEAR.to_owned();
    }
    let row = path.strip_prefix("/movements/").and_then(|rest| rest.split_once('/'));
    let row = row.and_then(|(at, name)| Some((filled.get(at.parse::<usize>().ok()?)?, name)));
    row.map_or_else(|| ["/account", path].concat(), |(row, name)| at(MOVEMENTS, *row, name))
}

/// An example as fields of the form; none where this screen cannot show it: it shows one whole year.
pub fn example(request: &str, region: &Region) -> Option<Vec<(String, String)>> {
    let json = serde_json::from_str(request).ok()?;
    let mut taken = Draft::default();
    taken.take("", &json, region);
    let (year, first) = taken.text("/from").split_once('-')?;
    let (end, last) = taken.text("/to").split_once('-')?;
    if year != end || [first, last] != ["01", "12"] || taken.has("/accrued") {
        return None;
    }
    let fields = taken.fields().filter(|(path, _)| !matches!(*path, "/region" | "/from" | "/to"));
    let mut fields: Vec<(String, String)> = fields
        .map(|(path, text)| {
            let month = path.starts_with("/gaps/") && text.len() == 7;
            let text = if month { text[5..].trim_start_matches('0') } else { text };
            (field(path, &(0..taken.rows("/movements")).collect::<Vec<_>>()), text.to_owned())
        })
        .collect();
    fields.push((YEAR.to_owned(), year.to_owned()));
    Some(fields)
}
