//! Bad requests: each row changes one thing in a good request, and says which error comes back and where it points.

use gongji::{Language, Problem, Query, Request, Variants, answer, words};
use serde_json::{Value, json};

use crate::support::region;

/// What a row does to the good request.
enum Edit {
    /// Puts a value at a pointer; a last part that is not there yet is added.
    Set(&'static str, Value),
    /// Takes a field away.
    Drop(&'static str),
}
use Edit::{Drop, Set};

/// A good request that has everything a request can have.
fn good() -> Value {
    json!({
        "region": "jilin-city",
        "insured": {
            "status": "active",
            "birth": "1970-05-01",
            "account_balance": "100",
            "chronic_diseases": [{"name": "甲", "ceiling": "2000"}],
        },
        "claims": [
            {
                "id": "a",
                "date": "2023-03-01",
                "care": "outpatient",
                "provider": {"kind": "pharmacy", "level": "tertiary", "designated": true},
                "prescription": true,
                "place": "local",
                "status": "active",
                "bill": {"total": "1000", "outside_catalogue": "1", "above_limit": "2", "first_share": "3"},
                "followed_by": {"care": "inpatient", "days": 3, "same_hospital": true},
                "during_admission": false,
                "account_pays": true,
            },
            {
                "id": "b",
                "date": "2023-03-02",
                "care": "maternity",
                "provider": {"kind": "hospital", "level": "primary"},
                "bill": {"items": [
                    {"name": "药", "class": "B", "amount": "10", "limit": "9", "first_share_rate": "0.1", "dual_channel": false},
                ]},
                "terms": {"deductible": "100", "rate": "0.5", "ceiling_left": "1000"},
            },
        ],
        "opening": {"year": 2023, "deductible": {"outpatient": "100"}, "paid": {"general": "10.50"}},
        "parameters": {"average_wage": "80000"},
        "readings": {"deductible-across-levels": "per_level"},
        "language": "zh",
    })
}

/// Answers the request in its region, as the command line would.
fn try_answer(text: &str) -> Result<(), Problem> {
    let request = Request::read(text)?;
    assert_eq!(request.region, "jilin-city");
    answer(&mut Variants::new(region("jilin-city")), &request).map(|_| ())
}

fn edited(edit: &Edit) -> Value {
    let mut request = good();
    let (pointer, value) = match edit {
        Set(pointer, value) => (*pointer, Some(value.clone())),
        Drop(pointer) => (*pointer, None),
    };
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match (request.pointer_mut(parent).expect(pointer), value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(key.to_owned(), value)),
        (Value::Object(fields), None) => assert!(fields.remove(key).is_some(), "{pointer}"),
        (Value::Array(list), Some(value)) => list[key.parse::<usize>().expect("an index")] = value,
        _ => panic!("{pointer}"),
    }
    request
}

#[test]
fn the_good_request_is_good() {
    assert_eq!(try_answer(&good().to_string()), Ok(()));
}

#[rustfmt::skip]
fn rows() -> Vec<(Edit, &'static str, &'static str)> {
    let claims = |count: usize| json!(vec![good()["claims"][0].clone(); count]);
    let items = |count: usize| json!(vec![json!({"class": "A", "amount": "1"}); count]);
    vec![
        // Fields that must be there.
        (Drop("/region"), "missing", "/region"),
        (Drop("/insured"), "missing", "/insured"),
        (Drop("/insured/status"), "missing", "/insured/status"),
        (Drop("/insured/chronic_diseases/0/ceiling"), "missing", "/insured/chronic_diseases/0/ceiling"),
        (Drop("/claims"), "missing", "/claims"),
        (Drop("/claims/0/date"), "missing", "/claims/0/date"),
        (Drop("/claims/0/care"), "missing", "/claims/0/care"),
        (Drop("/claims/0/provider"), "missing", "/claims/0/provider"),
        (Drop("/claims/0/provider/kind"), "missing", "/claims/0/provider/kind"),
        (Drop("/claims/0/provider/level"), "missing", "/claims/0/provider/level"),
        (Drop("/claims/0/bill"), "missing", "/claims/0/bill"),
        (Drop("/claims/0/bill/total"), "missing", "/claims/0/bill/total"),
        (Drop("/claims/1/bill/items/0/class"), "missing", "/claims/1/bill/items/0/class"),
        (Drop("/claims/1/bill/items/0/amount"), "missing", "/claims/1/bill/items/0/amount"),
        (Drop("/claims/0/followed_by/care"), "missing", "/claims/0/followed_by/care"),
        (Drop("/claims/0/followed_by/days"), "missing", "/claims/0/followed_by/days"),
        (Drop("/claims/0/followed_by/same_hospital"), "missing", "/claims/0/followed_by/same_hospital"),
        (Drop("/claims/1/terms/rate"), "missing", "/claims/1/terms/rate"),
        (Drop("/opening/year"), "missing", "/opening/year"),
        // The wrong type.
        (Set("/region", json!(5)), "type", "/region"),
        (Set("/insured", json!("active")), "type", "/insured"),
        (Set("/insured/status", json!(true)), "type", "/insured/status"),
        (Set("/insured/birth", json!(19700501)), "type", "/insured/birth"),
        (Set("/insured/account_balance", json!(null)), "type", "/insured/account_balance"),
        (Set("/insured/account_balance", json!(100.5)), "type", "/insured/account_balance"),
        (Set("/insured/chronic_diseases", json!({})), "type", "/insured/chronic_diseases"),
        (Set("/insured/chronic_diseases/0", json!("甲")), "type", "/insured/chronic_diseases/0"),
        (Set("/insured/chronic_diseases/0/name", json!(1)), "type", "/insured/chronic_diseases/0/name"),
        (Set("/claims", json!({})), "type", "/claims"),
        (Set("/claims/0", json!([])), "type", "/claims/0"),
        (Set("/claims/0/id", json!(7)), "type", "/claims/0/id"),
        (Set("/claims/0/date", json!(20230301)), "type", "/claims/0/date"),
        (Set("/claims/0/provider", json!("hospital")), "type", "/claims/0/provider"),
        (Set("/claims/0/provider/designated", json!("yes")), "type", "/claims/0/provider/designated"),
        (Set("/claims/0/prescription", json!(1)), "type", "/claims/0/prescription"),
        (Set("/claims/0/bill", json!("1000")), "type", "/claims/0/bill"),
        (Set("/claims/0/bill/total", json!(1000.5)), "type", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!(true)), "type", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!({"yuan": 1000})), "type", "/claims/0/bill/total"),
        (Set("/claims/0/followed_by/days", json!("3")), "type", "/claims/0/followed_by/days"),
        (Set("/claims/0/account_pays", json!("true")), "type", "/claims/0/account_pays"),
        (Set("/claims/1/bill/items", json!("药")), "type", "/claims/1/bill/items"),
        (Set("/claims/1/bill/items/0/first_share_rate", json!(0.1)), "type", "/claims/1/bill/items/0/first_share_rate"),
        (Set("/claims/1/terms", json!("0.5")), "type", "/claims/1/terms"),
        (Set("/opening", json!([])), "type", "/opening"),
        (Set("/opening/paid", json!("10")), "type", "/opening/paid"),
        (Set("/parameters", json!([])), "type", "/parameters"),
        (Set("/parameters/average_wage", json!([80000])), "type", "/parameters/average_wage"),
        (Set("/parameters/average_wage", json!(true)), "type", "/parameters/average_wage"),
        (Set("/readings/deductible-across-levels", json!(1)), "type", "/readings/deductible-across-levels"),
        // Amounts.
        (Set("/claims/0/bill/total", json!("-1")), "negative", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!(-1)), "negative", "/claims/0/bill/total"),
        (Set("/insured/account_balance", json!("-0.01")), "negative", "/insured/account_balance"),
        (Set("/parameters/average_wage", json!(-80000)), "negative", "/parameters/average_wage"),
        (Set("/claims/0/bill/total", json!("1000.005")), "decimals", "/claims/0/bill/total"),
        (Set("/claims/1/terms/deductible", json!("0.001")), "decimals", "/claims/1/terms/deductible"),
        (Set("/claims/0/bill/total", json!("1e400")), "money", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!("NaN")), "money", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!("Infinity")), "money", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!("")), "money", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!("1,000")), "money", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!("１０００")), "money", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!(" 1000")), "money", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!("+1000")), "money", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!("0x10")), "money", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!("100000000")), "too_large", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!(100_000_000)), "too_large", "/claims/0/bill/total"),
        (Set("/claims/0/bill/total", json!("9".repeat(400))), "too_large", "/claims/0/bill/total"),
        (Set("/claims/0/bill/first_share", json!("998")), "parts_exceed_total", "/claims/0/bill"),
        (Set("/claims/0/bill/total", json!("5.99")), "parts_exceed_total", "/claims/0/bill"),
        (Set("/claims/1/bill/items", json!([{"class": "A", "amount": "99999999.99"}, {"class": "C", "amount": "0.01"}])), "too_large", "/claims/1/bill"),
        // Rates.
        (Set("/claims/1/terms/rate", json!("1.01")), "rate_range", "/claims/1/terms/rate"),
        (Set("/claims/1/terms/rate", json!("-0.1")), "rate_range", "/claims/1/terms/rate"),
        (Set("/claims/1/terms/rate", json!("55%")), "rate", "/claims/1/terms/rate"),
        (Set("/claims/1/bill/items/0/first_share_rate", json!("nan")), "rate", "/claims/1/bill/items/0/first_share_rate"),
        (Set("/claims/1/terms/rate", json!("0.1234567891")), "rate_decimals", "/claims/1/terms/rate"),
        // Days.
        (Set("/claims/0/date", json!("2023-02-29")), "date", "/claims/0/date"),
        (Set("/claims/0/date", json!("2023-13-01")), "date", "/claims/0/date"),
        (Set("/claims/0/date", json!("2023-3-1")), "date", "/claims/0/date"),
        (Set("/claims/0/date", json!("03/01/2023")), "date", "/claims/0/date"),
        (Set("/claims/0/date", json!("")), "date", "/claims/0/date"),
        (Set("/insured/birth", json!("1970-00-10")), "date", "/insured/birth"),
        (Set("/claims/0/followed_by/days", json!(-1)), "integer", "/claims/0/followed_by/days"),
        (Set("/claims/0/followed_by/days", json!(36_501)), "integer", "/claims/0/followed_by/days"),
        (Set("/opening/year", json!(23)), "integer", "/opening/year"),
        // Words.
        (Set("/insured/status", json!("在职")), "choice", "/insured/status"),
        (Set("/claims/0/status", json!("student")), "choice", "/claims/0/status"),
        (Set("/claims/0/care", json!("dental")), "choice", "/claims/0/care"),
        (Set("/claims/0/provider/kind", json!("clinic")), "choice", "/claims/0/provider/kind"),
        (Set("/claims/0/provider/level", json!("3")), "choice", "/claims/0/provider/level"),
        (Set("/claims/0/place", json!("elsewhere")), "choice", "/claims/0/place"),
        (Set("/claims/0/followed_by/care", json!("outpatient")), "choice", "/claims/0/followed_by/care"),
        (Set("/claims/1/bill/items/0/class", json!("D")), "choice", "/claims/1/bill/items/0/class"),
        // Fields nobody knows.
        (Set("/regoin", json!("enshi")), "unknown_field", "/regoin"),
        (Set("/insured/name", json!("某")), "unknown_field", "/insured/name"),
        (Set("/claims/0/amount", json!("1000")), "unknown_field", "/claims/0/amount"),
        (Set("/claims/0/provider/name", json!("某医院")), "unknown_field", "/claims/0/provider/name"),
        (Set("/claims/0/bill/in_scope", json!("1")), "unknown_field", "/claims/0/bill/in_scope"),
        (Set("/claims/1/bill/total", json!("10")), "unknown_field", "/claims/1/bill/total"),
        (Set("/claims/1/bill/items/0/price", json!({"unit": "1"})), "unknown_field", "/claims/1/bill/items/0/price"),
        (Set("/claims/1/terms/ceiling", json!("10")), "unknown_field", "/claims/1/terms/ceiling"),
        (Set("/opening/ceilings", json!({})), "unknown_field", "/opening/ceilings"),
        (Set("/claims/0/a~b", json!(1)), "unknown_field", "/claims/0/a~0b"),
        // What the region does not know.
        (Set("/parameters/average_pension2", json!("1")), "unknown_parameter", "/parameters/average_pension2"),
        (Set("/parameters/average_wage", json!("many")), "money", "/parameters/average_wage"),
        (Set("/readings/deductible-across-level", json!("top_up")), "unknown_reading", "/readings/deductible-across-level"),
        (Set("/readings/deductible-across-levels", json!("both")), "unknown_option", "/readings/deductible-across-levels"),
        (Set("/opening/deductible/general", json!("1")), "unknown_pool", "/opening/deductible/general"),
        (Set("/opening/paid/special", json!("1")), "unknown_pool", "/opening/paid/special"),
        // Lists.
        (Set("/claims", json!([])), "empty", "/claims"),
        (Set("/claims", claims(100_000)), "too_many", "/claims"),
        (Set("/claims", claims(2)), "duplicate_id", "/claims/1/id"),
        (Set("/claims/1/bill/items", json!([])), "empty", "/claims/1/bill/items"),
        (Set("/claims/1/bill/items", items(10_001)), "too_many", "/claims/1/bill/items"),
        // Own terms where the region's own rules answer, or nothing could.
        (Set("/claims/0/terms", json!({"rate": "0.5"})), "terms_not_needed", "/claims/0/terms"),
        (Set("/claims/1/care", json!("inpatient")), "terms_not_needed", "/claims/1/terms"),
        (Set("/claims/1/date", json!("2022-12-31")), "terms_not_needed", "/claims/1/terms"),
        (Set("/language", json!("fr")), "choice", "/language"),
        (Set("/language", json!(1)), "type", "/language"),
    ]
}

#[test]
fn bad_requests_say_what_and_where() {
    let rows = rows();
    assert!(rows.len() >= 60);
    for (edit, code, path) in rows {
        let mut request = edited(&edit);
        if let Some(claims) = request.get_mut("claims").and_then(Value::as_array_mut).filter(|claims| claims.len() > 2)
        {
            claims.iter_mut().for_each(|claim| drop(claim.as_object_mut().expect("a claim").remove("id")));
        }
        let text = request.to_string();
        let shown = text.chars().take(600).collect::<String>();
        let problem = try_answer(&text).expect_err(&shown);
        assert_eq!((problem.code(), problem.path.as_str()), (code, path), "{shown}");
        for language in [Language::Zh, Language::En] {
            assert!(words::problem(&problem, language).len() > 8, "{problem:?}");
        }
        assert_ne!(words::problem(&problem, Language::Zh), words::problem(&problem, Language::En));
    }
}

#[test]
fn texts_that_are_no_request() {
    for (text, code, path) in [
        ("", "json", ""),
        ("{", "json", ""),
        ("[]", "type", ""),
        ("null", "type", ""),
        ("\"enshi\"", "type", ""),
        ("{}", "missing", "/region"),
        ("{\"region\": \"enshi\",}", "json", ""),
        ("{'region': 'enshi'}", "json", ""),
        ("{\"region\": NaN}", "json", ""),
        (r#"{"region": "enshi", "region": "tibet"}"#, "duplicate_field", "/region"),
    ] {
        let problem = try_answer(text).expect_err(text);
        assert_eq!((problem.code(), problem.path.as_str()), (code, path), "{text}");
    }
}

/// A JSON number keeps its digits: `1e400` is named as the wrong type, not lost as infinity.
#[test]
fn huge_numbers_are_no_amounts() {
    let text = good().to_string().replace("\"total\":\"1000\"", "\"total\":1e400");
    assert!(text.contains("1e400"));
    let problem = try_answer(&text).expect_err("no amount");
    assert_eq!((problem.code(), problem.path.as_str()), ("type", "/claims/0/bill/total"));
    let text = text.replace("1e400", "1000");
    assert_eq!(try_answer(&text), Ok(()), "a whole number is an amount");
}

/// 100,000 of what there should be one of: told at once. Where each were held against all the others, each of these
/// would take minutes.
#[test]
fn the_time_is_linear_in_the_size_of_a_request() {
    let many = |entry: fn(usize) -> String| (0..100_000).map(entry).collect::<Vec<_>>().join(",");
    let with = |field: &str| good().to_string().replacen('{', &format!("{{{field},"), 1);
    let names = many(|at| format!(r#""p{at}":"1""#));
    let rest = good().to_string().replacen(r#""average_wage":"80000""#, &names, 1);
    for (text, code, path) in [
        (with(&many(|at| format!(r#""f{at}":{{}}"#))), "unknown_field", "/f0"),
        (rest, "unknown_parameter", "/parameters/p0"),
        (with(&format!(r#""f":{{{names},"p0":"1"}}"#)), "duplicate_field", "/f/p0"),
        (with(&format!(r#""f":[{}]"#, many(|at| at.to_string()))), "unknown_field", "/f"),
    ] {
        let problem = try_answer(&text).expect_err(code);
        assert_eq!((problem.code(), problem.path.as_str()), (code, path));
    }
}

/// Serde's derived structs take lists for structs, objects for words and null for nothing; the contract does not.
#[test]
fn only_what_the_contract_says_is_taken() {
    let minimal = r#"{"region":"jilin-city","insured":{"status":"active"},"claims":[{"date":"2023-03-01","provider":
        {"kind":"hospital","level":"primary"},"care":"outpatient","bill":{"total":"1"}}]}"#;
    assert_eq!(try_answer(minimal), Ok(()));
    for (find, replace, path) in [
        (r#"{"status":"active"}"#, r#"["active"]"#, "/insured"),
        (r#"{"kind":"hospital","level":"primary"}"#, r#"["hospital","primary"]"#, "/claims/0/provider"),
        (r#"{"total":"1"}"#, r#"["1"]"#, "/claims/0/bill"),
        (r#""active""#, r#"{"active":null}"#, "/insured/status"),
        (r#""status":"active""#, r#""status":"active","birth":null"#, "/insured/birth"),
        (r#""total":"1""#, r#""total":{"yuan":1}"#, "/claims/0/bill/total"),
        (r#""total":"1""#, r#""total":1.0"#, "/claims/0/bill/total"),
    ] {
        assert!(minimal.contains(find), "{find}");
        let problem = try_answer(&minimal.replacen(find, replace, 1)).expect_err(replace);
        assert_eq!((problem.code(), problem.path.as_str()), ("type", path), "{replace}");
    }
}
