//! What the person has typed, and the request it makes.

use gongji::Date;
use gongji::engine::{Needs, accumulating};
use gongji::region::{Personal, PoolId, Question, QuestionKind, Region};
use gongji::units::{Set, typed};
use serde_json::{Map, Number, Value};

use crate::dom;

/// The bill's total.
pub const TOTAL: &str = "/claims/0/bill/total";
/// The bill's lines.
pub const ITEMS: &str = "/claims/0/bill/items";
/// The date of the visit.
pub const DATE: &str = "/claims/0/date";

/// The fields that are the person's, whatever the visit.
const PERSON: [&str; 4] = ["/insured/", "/opening/", "/parameters/", "/readings/"];

fn is_person(path: &str) -> bool {
    PERSON.iter().any(|part| path.starts_with(part))
}

/// What stands in the form: texts by the JSON pointer of the request's field that they become. The engine's errors
/// name their field by the same pointer.
#[derive(Clone, Default, PartialEq)]
pub struct Draft(Vec<(String, String)>);

impl Draft {
    /// The form as a person finds it.
    pub fn fresh() -> Draft {
        let mut draft = Draft::default();
        for (path, text) in [
            ("/insured/status", "active"),
            ("/claims/0/care", "outpatient"),
            ("/claims/0/provider/kind", "hospital"),
            ("/claims/0/provider/level", "tertiary"),
            ("/claims/0/provider/designated", "true"),
            ("/claims/0/prescription", "true"),
            ("/claims/0/place", "local"),
            ("/claims/0/account_pays", "true"),
            ("/claims/0/followed_by/same_hospital", "true"),
        ] {
            draft.set(path, text);
        }
        for (part, number) in ["year", "month", "day"].into_iter().zip(dom::today()) {
            draft.set(&format!("{DATE}/{part}"), number.to_string());
        }
        draft
    }

    /// Goes from one day to the next, where the visit is on that day.
    pub fn follow(&mut self, from: [u32; 3], to: [u32; 3]) {
        let parts = ["year", "month", "day"].map(|part| format!("{DATE}/{part}"));
        if parts.iter().zip(from).all(|(path, number)| self.text(path) == number.to_string()) {
            parts.iter().zip(to).for_each(|(path, number)| self.set(path, number.to_string()));
        }
    }

    /// A region's example over an empty form; none where this screen cannot show it: several visits.
    pub fn example(request: &str, region: &Region) -> Option<Draft> {
        let json = serde_json::from_str(request).ok()?;
        let mut draft = Draft::fresh();
        draft.take("", &json, region);
        draft.0.iter().all(|(path, _)| !path.starts_with("/claims/1/")).then_some(draft)
    }

    /// Empties the visit's fields.
    pub fn renew(&mut self) {
        self.clear("/claims/");
        self.0.extend(Draft::fresh().0.into_iter().filter(|(path, _)| !is_person(path)));
    }

    /// What is the person's, whatever the visit.
    pub fn person(&self) -> Draft {
        Draft(self.0.iter().filter(|(path, _)| is_person(path)).cloned().collect())
    }

    /// Whether the person's part is this.
    pub fn is_of(&self, person: &Draft) -> bool {
        self.0.iter().filter(|(path, _)| is_person(path)).eq(&person.0)
    }

    /// Puts another person's part in place of this one's.
    pub fn adopt(&mut self, person: &Draft) {
        self.0.retain(|(path, _)| !is_person(path));
        self.0.extend(person.0.iter().cloned());
    }

    /// Takes over what is empty here and filled there.
    pub fn complete(&mut self, other: &Draft) {
        for (path, text) in &other.0 {
            if self.text(path).is_empty() {
                self.set(path, text);
            }
        }
    }

    /// Takes a request's values into the fields below a path.
    pub fn take(&mut self, path: &str, json: &Value, region: &Region) {
        let is_rate = || {
            let asked = region.questions.iter().find(|question| parameter(question) == path);
            path.ends_with("rate") || asked.is_some_and(|question| question.kind == QuestionKind::Rate)
        };
        match json {
            Value::Object(fields) => {
                fields.iter().for_each(|(name, value)| self.take(&format!("{path}/{name}"), value, region));
            }
            Value::Array(values) => {
                values.iter().enumerate().for_each(|(at, value)| self.take(&format!("{path}/{at}"), value, region));
            }
            Value::String(text) if Date::parse(text).is_some() => {
                for (part, number) in ["year", "month", "day"].into_iter().zip(text.split('-')) {
                    self.set(&format!("{path}/{part}"), number.trim_start_matches('0'));
                }
            }
            // The status at this visit is the form's; it has no other.
            Value::String(text) if path == "/claims/0/status" => self.set("/insured/status", text),
            Value::String(text) if is_rate() => self.set(path, typed::as_percent(text)),
            Value::String(text) => self.set(path, text),
            Value::Number(number) => self.set(path, number.to_string()),
            Value::Bool(flag) => self.set(path, flag.to_string()),
            Value::Null => {}
        }
    }

    /// What stands in a field; empty where nothing does.
    pub fn text(&self, path: &str) -> &str {
        self.0.iter().find(|(known, _)| known == path).map_or("", |(_, text)| text)
    }

    /// Puts a text into a field.
    pub fn set(&mut self, path: &str, text: impl Into<String>) {
        match self.0.iter_mut().find(|(known, _)| known == path) {
            Some((_, old)) => *old = text.into(),
            None => self.0.push((path.to_owned(), text.into())),
        }
    }

    /// Makes sure that there is a field.
    pub fn hold(&mut self, path: &str) {
        let text = self.text(path).to_owned();
        self.set(path, text);
    }

    /// Empties every field below a path.
    pub fn clear(&mut self, path: &str) {
        self.0.retain(|(known, _)| !known.starts_with(path));
    }

    /// Every field with its text.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// How many rows a list has: those in which something stands, up to the first empty one.
    pub fn rows(&self, list: &str) -> usize {
        self.rows_from(list, 0)
    }

    /// Takes a row out of a list; those below it move up.
    pub fn drop_row(&mut self, list: &str, row: usize) {
        self.clear(&format!("{list}/{row}/"));
        for at in row + 1..self.rows_from(list, row + 1) {
            let (from, to) = (format!("{list}/{at}/"), format!("{list}/{}/", at - 1));
            for (path, _) in &mut self.0 {
                if let Some(rest) = path.strip_prefix(&from) {
                    *path = [&to, rest].concat();
                }
            }
        }
    }

    fn rows_from(&self, list: &str, first: usize) -> usize {
        (first..).find(|at| !self.has(&format!("{list}/{at}/"))).unwrap_or_default()
    }

    /// Whether anything stands in a field below this path.
    pub fn has(&self, path: &str) -> bool {
        self.0.iter().any(|(known, text)| known.starts_with(path) && !text.is_empty())
    }

    /// How many recognised diseases the form has a field for.
    pub fn diseases(&self) -> usize {
        let filled = |at: usize| self.0.iter().any(|(path, _)| *path == disease(at));
        (0..).find(|at| !filled(*at)).unwrap_or_default().max(1)
    }

    /// The request: what is empty is left out; of what the region asks for, only what was `asked`.
    pub fn request(&self, region: &Region, asked: Needs, own_terms: bool) -> Value {
        let mut insured = vec![("status", self.word("/insured/status"))];
        insured.push(("account_balance", self.money("/insured/account_balance")));
        if asked.has(Needs::of(Personal::Birth)) {
            insured.push(("birth", self.date("/insured/birth")));
        }
        if asked.has(Needs::of(Personal::ChronicDiseases)) {
            insured.push(("chronic_diseases", self.chronic_diseases()));
        }
        object([
            ("region", Some(Value::from(&*region.id))),
            ("insured", object(insured)),
            ("claims", self.claim(own_terms).map(|claim| Value::Array(vec![claim]))),
            ("opening", self.opening(region)),
            ("parameters", self.parameters(region, asked)),
            ("readings", self.readings(region)),
        ])
        .unwrap_or(Value::Null)
    }

    /// The visit by itself, with the status that the person has at it.
    pub fn visit(&self, own_terms: bool) -> Option<Value> {
        let Some(Value::Object(mut fields)) = self.claim(own_terms) else { return None };
        fields.extend(self.word("/insured/status").map(|status| ("status".to_owned(), status)));
        Some(Value::Object(fields))
    }

    fn claim(&self, own_terms: bool) -> Option<Value> {
        let provider = object([
            ("kind", self.word("/claims/0/provider/kind")),
            ("level", self.word("/claims/0/provider/level")),
            ("designated", self.flag("/claims/0/provider/designated")),
        ]);
        let bill = match self.rows(ITEMS) {
            1.. => object([("items", self.items())]),
            0 => {
                let parts = ["total", "outside_catalogue", "above_limit", "first_share"];
                object(parts.map(|part| (part, self.money(&format!("/claims/0/bill/{part}")))))
            }
        };
        let followed_by = object([
            ("care", self.word("/claims/0/followed_by/care")),
            ("days", self.count("/claims/0/followed_by/days")),
            ("same_hospital", self.flag("/claims/0/followed_by/same_hospital")),
        ]);
        let terms = object([
            ("deductible", self.money("/claims/0/terms/deductible")),
            ("rate", self.rate("/claims/0/terms/rate")),
            ("ceiling_left", self.money("/claims/0/terms/ceiling_left")),
        ]);
        object([
            ("date", self.date(DATE)),
            ("care", self.word("/claims/0/care")),
            ("provider", provider),
            ("prescription", self.flag("/claims/0/prescription")),
            ("place", self.word("/claims/0/place")),
            ("bill", Some(bill.unwrap_or(Value::Object(Map::new())))),
            ("followed_by", followed_by.filter(|_| self.has("/claims/0/followed_by/care"))),
            ("during_admission", self.flag("/claims/0/during_admission")),
            ("terms", terms.filter(|_| own_terms)),
            ("account_pays", self.flag("/claims/0/account_pays")),
        ])
    }

    /// 费用明细, where the bill is typed by lines. A last line without an amount is one that is still to be filled.
    fn items(&self) -> Option<Value> {
        let rows = self.rows(ITEMS);
        let filled = (0..rows).rev().find(|row| self.has(&item(*row, "amount")))?;
        let line = |row| {
            object([
                ("name", self.word(&item(row, "name"))),
                ("class", self.word(&item(row, "class"))),
                ("amount", self.money(&item(row, "amount"))),
                ("limit", self.money(&item(row, "limit"))),
                ("first_share_rate", self.rate(&item(row, "first_share_rate"))),
                ("dual_channel", self.flag(&item(row, "dual_channel"))),
            ])
        };
        Some(Value::Array((0..=filled).filter_map(line).collect()))
    }

    fn chronic_diseases(&self) -> Option<Value> {
        let ceilings = (0..self.diseases()).filter_map(|at| object([("ceiling", self.money(&disease(at)))]));
        let ceilings: Vec<Value> = ceilings.collect();
        (!ceilings.is_empty()).then_some(Value::Array(ceilings))
    }

    /// 本年已用, of the pools that this region has.
    fn opening(&self, region: &Region) -> Option<Value> {
        let known = accumulating(region);
        let amounts = |kind: &str, known: Set<PoolId>| {
            let pools = region.pools.iter().enumerate().filter(|(at, _)| known.contains(PoolId::at(*at)));
            let amounts = pools.map(|(_, pool)| (&*pool.id, self.money(&format!("/opening/{kind}/{}", pool.id))));
            object(amounts.collect::<Vec<_>>())
        };
        let (deductible, paid) = (amounts("deductible", known.deductibles), amounts("paid", known.ceilings));
        if deductible.is_none() && paid.is_none() {
            return None;
        }
        object([("year", self.count(&format!("{DATE}/year"))), ("deductible", deductible), ("paid", paid)])
    }

    /// Answers to what was asked.
    pub fn parameters(&self, region: &Region, asked: Needs) -> Option<Value> {
        let questions = asked.questions().map(|at| region.question_of(at));
        object(questions.map(|question| (&*question.id, self.parameter(question))).collect::<Vec<_>>())
    }

    fn parameter(&self, question: &Question) -> Option<Value> {
        let path = parameter(question);
        match question.kind {
            QuestionKind::Money => self.money(&path),
            QuestionKind::Rate => self.rate(&path),
            QuestionKind::Number => self.count(&path),
            QuestionKind::YesNo => self.word(&path),
        }
    }

    /// The readings that the person has settled.
    pub fn readings(&self, region: &Region) -> Option<Value> {
        let chosen = region.readings.iter().map(|reading| (&*reading.id, self.word(&self::reading(&reading.id))));
        object(chosen.collect::<Vec<_>>())
    }

    fn typed(&self, path: &str) -> Option<&str> {
        Some(self.text(path).trim()).filter(|text| !text.is_empty())
    }

    /// A word of a closed list, or a free text; none where nothing stands.
    pub fn word(&self, path: &str) -> Option<Value> {
        self.typed(path).map(Value::from)
    }

    /// An amount, however people write it; none where nothing stands.
    pub fn money(&self, path: &str) -> Option<Value> {
        self.typed(path).map(|text| Value::from(typed::amount(text)))
    }

    /// A percentage; none where nothing stands.
    pub fn rate(&self, path: &str) -> Option<Value> {
        self.typed(path).map(|text| Value::from(typed::percent(text)))
    }

    /// A whole number; none where nothing stands.
    pub fn count(&self, path: &str) -> Option<Value> {
        let digits = typed::count(self.typed(path)?);
        let whole = digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.parse::<Number>().ok().filter(|_| whole);
        Some(number.map_or_else(|| Value::from(digits), Value::Number))
    }

    /// Yes or no; none where nothing stands.
    pub fn flag(&self, path: &str) -> Option<Value> {
        self.typed(path).map(|text| Value::Bool(text == "true"))
    }

    /// Three fields as one date; none where all are empty.
    pub fn date(&self, path: &str) -> Option<Value> {
        let part = |name: &str| typed::count(self.text(&format!("{path}/{name}")));
        let (year, month, day) = (part("year"), part("month"), part("day"));
        let empty = year.is_empty() && month.is_empty() && day.is_empty();
        (!empty).then(|| Value::from(format!("{year:0>4}-{month:0>2}-{day:0>2}")))
    }
}

/// A part of a line of the bill.
pub fn item(row: usize, part: &str) -> String {
    format!("{ITEMS}/{row}/{part}")
}

/// Where a recognised disease's ceiling is typed.
pub fn disease(at: usize) -> String {
    format!("/insured/chronic_diseases/{at}/ceiling")
}

/// Where the answer to a question is typed.
pub fn parameter(question: &Question) -> String {
    format!("/parameters/{}", question.id)
}

/// Where the choice of a reading stands.
pub fn reading(id: &str) -> String {
    format!("/readings/{id}")
}

/// An object of the fields that are there; none where none is.
pub fn object<'d>(fields: impl Into<Vec<(&'d str, Option<Value>)>>) -> Option<Value> {
    joined(fields.into())
}

/// One copy of this serves every object.
#[inline(never)]
fn joined(fields: Vec<(&str, Option<Value>)>) -> Option<Value> {
    let there: Map<String, Value> =
        fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
    (!there.is_empty()).then_some(Value::Object(there))
}
