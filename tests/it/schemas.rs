//! The schemas that are checked in: fresh, and true of what is read and written.

use std::collections::BTreeSet;

use gongji::account::state;
use gongji::analysis::curve;
use gongji::analysis::inverse::{InverseQuestion, inverse};
use gongji::contract::response::{
    AccountResponse, CurveResponse, ErrorResponse, InverseResponse, Response, SlipsResponse,
};
use gongji::contract::schema::schema as made;
use gongji::load::Wrong;
use gongji::region::Region;
use gongji::{AccountRequest, Language, Query, Request, Variants, answer, slips};
use jsonschema::Validator;
use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

use crate::support::{all_regions, good, schema};

fn validator(name: &str) -> Validator {
    jsonschema::validator_for(&schema(name)).expect("a schema that compiles")
}

fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// Every region file, real and invented, with its text.
fn files() -> Vec<(String, String)> {
    all_regions().map(|file| (file.path.clone(), file.text.clone())).collect()
}

fn regions() -> impl Iterator<Item = Region> {
    all_regions().map(|file| file.whole.clone())
}

#[test]
fn requests_and_answers_are_as_the_schemas_say() {
    let [asked, full, brief, drawn, back] = ["request", "response", "slips", "curve", "inverse"].map(validator);
    let mut count = 0;
    for region in regions() {
        let examples = region.examples.clone();
        let mut variants = Variants::new(region);
        for (example, language) in examples.iter().zip([Language::Zh, Language::En].into_iter().cycle()) {
            let json: Value = serde_json::from_str(&example.request).expect("JSON");
            assert_eq!(faults(&asked, &json), [""; 0], "{}", example.id);
            let mut request: Request = good(&example.request);
            request.language = language;
            let answer = answer(&mut variants, &request).expect("an answer");
            let response = serde_json::to_value(Response::new(&answer)).expect("JSON");
            assert_eq!(faults(&full, &response), [""; 0], "{}", example.id);
            clauses_stand_once(&response, &answer.case.region);
            let slips = slips(&mut variants, &request).expect("slips");
            let ids = request.claims.iter().map(|claim| claim.id.as_deref());
            let response = SlipsResponse::new(&request.region, ids.zip(&slips));
            assert_eq!(faults(&brief, &serde_json::to_value(response).expect("JSON")), [""; 0], "{}", example.id);
            for value in asked_back(&mut variants, &request) {
                let (schema, value) = (if value.get("pieces").is_some() { &drawn } else { &back }, value);
                assert_eq!(faults(schema, &value), [""; 0], "{}", example.id);
                clauses_stand_once(&value, &answer.case.region);
            }
            count += 1;
        }
    }
    assert!(count > 300, "{count} examples");
}

/// Every clause that is cited stands under `clauses` with its words, in the region file's order, and no other.
fn clauses_stand_once(response: &Value, region: &Region) {
    let mut cited = BTreeSet::new();
    cites(response, &mut cited);
    let order = region.clauses.iter().map(|clause| clause.id.as_str()).filter(|id| cited.contains(id));
    let clauses = response["clauses"].as_object().expect("clauses");
    assert_eq!(clauses.keys().collect::<Vec<_>>(), order.collect::<Vec<_>>());
    for clause in clauses.values() {
        assert!(clause["quote"].as_str().is_some_and(|quote| !quote.is_empty()), "{clause}");
    }
}

/// The ids of all clauses that a response cites.
fn cites<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("clause").map(|id| id.as_str().expect("an id")));
            fields.values().for_each(|value| cites(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| cites(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The curve of a request's last claim, and questions asked back.
fn asked_back(variants: &mut Variants, request: &Request) -> Vec<Value> {
    let found = curve::curve(variants, request, None).expect("a curve");
    let mut values = vec![serde_json::to_value(CurveResponse::new(&found)).expect("JSON")];
    let amount = found.here.1.person;
    for asked in [
        InverseQuestion::PersonAtMost(amount),
        InverseQuestion::FundExactly(amount),
        InverseQuestion::UntilDeductible,
        InverseQuestion::UntilCeiling,
    ] {
        let found = inverse(variants, request, None, asked).expect("an answer");
        values.push(serde_json::to_value(InverseResponse::new(&found)).expect("JSON"));
    }
    values
}

#[test]
fn account_requests_and_statements_are_as_the_schemas_say() {
    let [asked, stated] = ["account-request", "account-response"].map(validator);
    let mut count = 0;
    for region in regions() {
        let examples = region.account_examples.clone();
        let mut variants = Variants::new(region);
        for (example, language) in examples.iter().zip([Language::Zh, Language::En].into_iter().cycle()) {
            let json: Value = serde_json::from_str(&example.request).expect("JSON");
            assert_eq!(faults(&asked, &json), [""; 0], "{}", example.id);
            let request = AccountRequest::read(&example.request).expect("a good request");
            let statement = state(&mut variants, &AccountRequest { language, ..request }).expect("a statement");
            let response = serde_json::to_value(AccountResponse::new(&statement)).expect("JSON");
            assert_eq!(faults(&stated, &response), [""; 0], "{}", example.id);
            clauses_stand_once(&response, &statement.case.region);
            count += 1;
        }
    }
    assert!(count > 20, "{count} examples");
}

#[test]
fn golden_requests_and_answers_are_as_the_schemas_say() {
    let [asked, full] = ["request", "response"].map(validator);
    let cases: Vec<Value> = serde_json::from_str(include_str!("../golden/estimate.json")).expect("JSON");
    let mut regions: Vec<(String, Variants)> =
        regions().map(|region| (region.id.clone(), Variants::new(region))).collect();
    for case in &cases {
        assert_eq!(faults(&asked, &case["request"]), [""; 0], "{}", case["id"]);
        let text = case["request"].to_string();
        let request: Request = good(&text);
        let (_, variants) = regions.iter_mut().find(|(id, _)| *id == request.region).expect("its region");
        let answer = answer(variants, &request).expect("an answer");
        let response = serde_json::to_value(Response::new(&answer)).expect("JSON");
        assert_eq!(faults(&full, &response), [""; 0], "{}", case["id"]);
    }
}

#[test]
fn errors_are_as_the_schema_says() {
    let error = validator("error");
    for (text, code) in [
        ("{}", "missing"),
        (r#"{"region": 1, "insured": {"status": "active"}, "claims": []}"#, "type"),
        (r#"{"region": "enshi", "insured": {"status": "gone"}, "claims": []}"#, "choice"),
        (r#"{"wages": 1}"#, "unknown_field"),
        (r#"{"language": "fr", "region": "enshi", "insured": {"status": "active"}, "claims": [1]}"#, "choice"),
    ] {
        let problem = Request::read(text).expect_err("a bad request");
        assert_eq!(problem.code(), code, "{text}");
        for language in [Language::Zh, Language::En] {
            let response = serde_json::to_value(ErrorResponse::new(&problem, language)).expect("JSON");
            assert_eq!(faults(&error, &response), [""; 0], "{text}");
        }
    }
}

/// A region file as editors see it.
fn json(value: &DeValue) -> Value {
    match value {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(whole) => Value::from(whole.as_str().parse::<i64>().expect("a whole number")),
        DeValue::Boolean(flag) => Value::Bool(*flag),
        DeValue::Array(list) => list.iter().map(|value| json(value.get_ref())).collect(),
        DeValue::Table(entries) => table(entries),
        other @ (DeValue::Float(_) | DeValue::Datetime(_)) => match other {
            DeValue::Datetime(moment) => Value::String(moment.to_string()),
            _ => panic!("no region file has floats"),
        },
    }
}

fn table(table: &DeTable) -> Value {
    let entry = |(key, value): (&toml::Spanned<toml::de::DeString>, &toml::Spanned<DeValue>)| {
        (key.get_ref().to_string(), json(value.get_ref()))
    };
    Value::Object(table.iter().map(entry).collect::<Map<_, _>>())
}

fn file(text: &str) -> Value {
    table(DeTable::parse(text).expect("TOML").get_ref())
}

#[test]
fn region_files_are_as_the_schema_says() {
    let region = validator("region");
    for (name, text) in files() {
        assert_eq!(faults(&region, &file(&text)), [""; 0], "{name}");
    }
}

#[test]
fn the_schema_sees_common_mistakes_in_region_files() {
    let region = validator("region");
    let sound = include_str!("../regions/minimal.toml");
    for (find, replace) in [
        (r#"id = "minimal""#, r#"id = "Minimal""#),
        ("in_force =", "inforce ="),
        (r#"kind = "rules""#, r#"kind = "law""#),
        (r#"amount = "100""#, "amount = 100"),
        (r#"amount = "100""#, r#"amount = "100.005""#),
        (r#"rate = "50%""#, r#"rate = "0.5""#),
        (r#"rate = "50%""#, r#"rate = "150%""#),
        (r#"status = "active", rate"#, r#"status = "employed", rate"#),
        (r#"age = "..70""#, r#"age = "under 70""#),
    ] {
        assert!(sound.contains(find), "{find}");
        let broken = sound.replacen(find, replace, 1);
        assert_ne!(faults(&region, &file(&broken)), [""; 0], "{replace}");
    }
}

/// The loader says which keys it knows; the schema knows the same.
#[test]
fn the_schema_knows_the_keys_that_the_loader_knows() {
    let schema = made("region").expect("a schema");
    let mut seen = BTreeSet::new();
    for (name, text) in files() {
        for (way, at) in places(&text) {
            let table = walk(&schema, &way);
            let shape = table["description"].as_str().expect("a table").to_owned();
            if !seen.insert(shape) {
                continue;
            }
            let broken = format!("{}{}{}", &text[..at.0], at.1, &text[at.0..]);
            let faults = gongji::load::region(&name, &broken).expect_err("an unknown key");
            let known = faults.iter().find_map(|fault| match &fault.what {
                Wrong::UnknownKey { known, .. } if fault.key.ends_with("zzqx") => Some(known),
                _ => None,
            });
            let known: BTreeSet<&str> = known.unwrap_or_else(|| panic!("{way:?} in {name}")).iter().copied().collect();
            let keys: BTreeSet<&str> =
                table["properties"].as_object().expect("keys").keys().map(String::as_str).collect();
            assert_eq!(keys, known, "{way:?}");
        }
    }
    assert!(seen.len() >= 30, "{} tables", seen.len());
}

/// Where an unknown key can be put: the way to the table, the place in the text and the words to put there.
fn places(text: &str) -> Vec<(Vec<String>, (usize, &'static str))> {
    let mut found = vec![(Vec::new(), (0, "zzqx = 1\n"))];
    let (mut at, mut header) = (0, Vec::new());
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        if line.starts_with('[') {
            let inside = line.trim_start_matches('[').split(']').next().unwrap_or_default();
            header = inside.split('.').map(str::to_owned).collect();
            if header.last().is_some_and(|last| last != "set") {
                found.push((header.clone(), (at, "zzqx = 1\n")));
            }
        }
        for key in ["rows", "add", "expect"] {
            if let Some(rest) = line.strip_prefix(key).and_then(|rest| rest.strip_prefix(" = [")) {
                let open = if rest.trim().is_empty() { text[at..].find('{').map(|open| at + open) } else { None };
                let open = open.or(line.find('{').map(|open| start + open)).expect("a row");
                let way = header.iter().cloned().chain([key.to_owned()]).collect();
                found.push((way, (open + 1, " zzqx = 1,")));
            }
        }
    }
    found
}

/// The table of the schema that a way leads to.
fn walk<'s>(schema: &'s Value, way: &[String]) -> &'s Value {
    let resolve = |value: &'s Value| match value["$ref"].as_str() {
        Some(name) => &schema["$defs"][name.rsplit('/').next().unwrap_or_default()],
        None => value,
    };
    way.iter().fold(schema, |table, key| {
        let next = table["properties"].get(key).unwrap_or(&table["additionalProperties"]);
        let next = if next["type"] == "array" { &next["items"] } else { next };
        resolve(next)
    })
}

/// Two visits that rest on one assumption: it is explained once.
#[test]
fn what_several_visits_rest_on_stands_once() {
    let visit = r#"{"date": "2023-03-01", "care": "outpatient", "provider": {"kind": "hospital", "level": "tertiary"},
        "bill": {"total": "1000.01"}}"#;
    let request =
        format!(r#"{{"region": "enshi", "insured": {{"status": "active"}}, "claims": [{visit}, {visit}, {visit}]}}"#);
    let answer = crate::support::answer(crate::support::region("enshi"), &request);
    let response = crate::support::json(&gongji::contract::response::Response::new(&answer));
    assert_eq!(response["claims"][1]["assumptions"], serde_json::json!(["rounding"]));
    assert_eq!(response["assumptions"].as_object().map(serde_json::Map::len), Some(1));
}
