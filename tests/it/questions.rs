//! Only questions that matter: what is called irrelevant never changes the slip, and what is settled stays.

mod bad;
mod completions;
mod properties;

use crate::support::{self, good, real_ids, region};
use completions::request;
use gongji::analysis::relevance::{Questions, VisitDraft, ask};
use gongji::contract::response::QuestionsResponse;
use gongji::engine::Decision;
use gongji::region::Region;
use gongji::{Problem, Request, Variants, slips};
use serde_json::{Value, json};

fn check(draft: &Value) -> Result<VisitDraft, Problem> {
    support::check(&draft.to_string())
}

fn asked(draft: &Value) -> Questions {
    let draft = check(draft).expect("a good draft");
    ask(&mut Variants::new(region(&draft.region)), &draft).expect("questions")
}

fn view(draft: &Value) -> Value {
    let language = check(draft).expect("a good draft").language;
    serde_json::to_value(QuestionsResponse::new(&asked(draft), language)).expect("JSON")
}

/// What is asked for, in order.
fn inputs(draft: &Value) -> Vec<String> {
    view(draft)["ask"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| it["input"].as_str().expect("a text").to_owned())
        .collect()
}

/// The plain estimate of a complete draft; none where the request is refused, as with rates that add up to too much.
fn estimate(region: &Region, draft: &Value) -> Option<Decision> {
    let text = request(draft).to_string();
    let request: Request = good(&text);
    let decisions = slips(&mut Variants::new(region.clone()), &request);
    decisions.ok().and_then(|decisions| decisions.last().cloned())
}

fn visit(region: &str, total: &str) -> Value {
    json!({"region": region, "defaults": true, "insured": {"status": "active"}, "claim": {
        "date": "2023-03-01", "care": "outpatient", "provider": {"kind": "hospital", "level": "tertiary"},
        "bill": {"total": total}}})
}

#[test]
fn a_complete_draft_is_settled() {
    let found = view(&visit("enshi", "1000"));
    assert_eq!((&found["settled"], &found["ask"]), (&json!(true), &json!([])));
    assert_eq!(found["slip"]["fund"], "300.00");
    assert_eq!(found["text"], "够了，再填什么都不会变。");
}

#[test]
fn what_cannot_matter_is_not_asked_for() {
    // 慢性病在恩施另有规定：级别、身份、金额以外的都不要紧；金额就是结算单上的总额。
    let mut draft = json!({"region": "enshi", "defaults": true, "claim": {"care": "chronic"}});
    assert_eq!(inputs(&draft), ["/claim/bill/total", "/claim/date"]);
    draft["claim"]["date"] = json!("2023-03-01");
    assert_eq!(inputs(&draft), ["/claim/bill/total"]);
    draft["claim"]["bill"] = json!({"total": "1000"});
    let found = view(&draft);
    assert_eq!(found["settled"], true, "{found}");
    assert_eq!(found["outcome"], "referred");
    // 级别在山东的框架里不分。
    let mut draft = visit("shandong", "3000");
    draft["claim"]["provider"] = json!({"kind": "hospital"});
    assert_eq!(inputs(&draft), ["/parameters/average_wage"]);
    // 西藏：只要知道是不是三级。
    let mut draft = visit("tibet", "1000");
    draft["claim"]["provider"] = json!({"kind": "hospital"});
    let found = view(&draft);
    assert_eq!(inputs(&draft), ["/claim/provider/level"]);
    assert_eq!(
        found["ask"][0]["choices"],
        json!([{"values": ["primary", "secondary"], "text": "一级及以下或二级"}, {"values": ["tertiary"], "text": "三级"}])
    );
    assert_eq!(found["ask"][0]["moves"], "70.00");
}

/// 恩施：在职起付标准 400，退休 300。账单在 300 以内，身份和级别都不要紧。
#[test]
fn below_every_deductible_nothing_matters() {
    let both = vec!["/insured/status", "/claim/provider/level"];
    for (total, expected) in [
        ("300", vec![]),
        // 超过一分钱：按哪个比例都是一分。
        ("300.01", vec!["/insured/status"]),
        ("301", both.clone()),
        ("401", both),
    ] {
        let mut draft = visit("enshi", total);
        draft["insured"] = json!({});
        draft["claim"]["provider"] = json!({"kind": "hospital"});
        assert_eq!(inputs(&draft), expected, "{total}");
    }
    let mut draft = visit("enshi", "400");
    draft["claim"]["provider"] = json!({"kind": "hospital"});
    assert_eq!(inputs(&draft), [""; 0]);
    draft["claim"]["bill"]["total"] = json!("401");
    assert_eq!(inputs(&draft), ["/claim/provider/level"]);
}

/// A missing value that cannot matter is not missed: 楚雄, all of it under the deductible.
#[test]
fn values_that_the_document_lacks_are_asked_for_only_where_they_matter() {
    let mut draft = visit("chuxiong", "500");
    let tertiary = ["/parameters/visit_deductible_tertiary", "/parameters/rate_tertiary"];
    let found = inputs(&draft);
    assert!(found.len() == 2 && tertiary.iter().all(|path| found.contains(&(*path).to_owned())), "{found:?}");
    draft["parameters"] = json!({"visit_deductible_tertiary": "500"});
    let found = view(&draft);
    assert_eq!((&found["settled"], &found["slip"]["deductible"]), (&json!(true), &json!("500.00")));
    draft["parameters"] = json!({"visit_deductible_tertiary": "499.99"});
    assert_eq!(inputs(&draft), ["/parameters/rate_tertiary"]);
    let why = view(&draft)["ask"][0]["why"].as_str().expect("a reason").to_owned();
    assert!(why.contains("截断") || why.contains("断了"), "{why}");
    draft["insured"]["status"] = json!("retired");
    assert_eq!(inputs(&draft).len(), 2);
}

#[test]
fn a_bracket_can_be_enough() {
    // 账单：起付标准 400，2000 ÷ 50% + 400 = 4400 以上，医保付多少不再变。
    let mut draft = visit("enshi", "1");
    draft["claim"]["bill"] = json!({});
    let found = view(&draft);
    let brackets = |found: &Value| found["ask"][0]["brackets"].clone();
    assert_eq!(found["ask"][0]["input"], "/claim/bill/total");
    let text =
        ["是不是不超过 400.00 元？不超过，医保付多少就不会变了。", "有没有到 4399.99 元？到了，医保付多少就不会变了。"];
    assert_eq!(
        brackets(&found),
        json!([{"to": "400.00", "of": "funds", "text": text[0]}, {"from": "4399.99", "of": "funds", "text": text[1]}])
    );
    // 今年已负担多少起付标准：到了 400，就不用填准数。
    let mut draft = visit("enshi", "1000");
    draft["defaults"] = json!(false);
    draft["insured"]["account_balance"] = json!("0");
    draft["claim"]["followed"] = json!(false);
    draft["claim"]["place"] = json!("local");
    draft["claim"]["provider"]["designated"] = json!(true);
    draft["claim"]["bill"] = json!({"total": "1000", "outside_catalogue": "0", "above_limit": "0", "first_share": "0"});
    draft["opening"] = json!({"year": 2023, "paid": {"general": "0"}});
    let found = view(&draft);
    assert_eq!(inputs(&draft), ["/opening/deductible/general"]);
    assert_eq!(
        brackets(&found),
        json!([{"from": "400.00", "of": "slip", "text": "有没有到 400.00 元？到了，就不用填准数。"}])
    );
    assert_eq!(found["ask"][0]["moves"], "200.00");
    // 限额已用多少：不超过 1700 没有影响，到了 2000 就都一样。
    draft["opening"] = json!({"year": 2023, "deductible": {"general": "0"}});
    let found = view(&draft);
    assert_eq!(found["ask"][0]["input"], "/opening/paid/general");
    assert_eq!((&brackets(&found)[0]["to"], &brackets(&found)[1]["from"]), (&json!("1700.00"), &json!("2000.00")));
    // 个人账户：不少于自己要出的 700，就不用填准数。
    draft["opening"] = json!({"year": 2023, "deductible": {"general": "0"}, "paid": {"general": "0"}});
    draft["insured"] = json!({"status": "active"});
    let found = view(&draft);
    assert_eq!(found["ask"][0]["input"], "/insured/account_balance");
    assert_eq!(brackets(&found)[0]["from"], "700.00");
    assert_eq!(found["ask"][0]["moves"], "0.00");
}

#[test]
fn what_narrows_most_is_asked_first() {
    let mut draft = visit("enshi", "1000");
    draft["insured"] = json!({});
    draft["claim"]["provider"] = json!({"kind": "hospital"});
    // 级别：最多差 140（退休 60% 到 80%）；身份：最多差 140（三级 300 到 420 是 120，一级 420 到 560 是 140）。
    assert_eq!(inputs(&draft), ["/insured/status", "/claim/provider/level"]);
    draft["claim"]["place"] = json!("local");
    draft["defaults"] = json!(false);
    let found = view(&draft);
    assert_ne!(found["settled"], true);
    // 账单知道了，剩下的差得少；在外地又没联网的，医保一分不付，所以先问就医地。
    let mut draft = json!({"region": "enshi", "defaults": true,
        "claim": {"date": "2023-03-01", "care": "outpatient", "provider": {"kind": "hospital"}}});
    assert_eq!(inputs(&draft), ["/claim/bill/total", "/insured/status", "/claim/provider/level"]);
    draft["insured"] = json!({"status": "active"});
    draft["claim"]["bill"] = json!({"total": "1000"});
    assert_eq!(inputs(&draft), ["/claim/provider/level"]);
}

#[test]
fn earlier_visits_count() {
    // 更早的一次已经把起付标准付完，这次的级别就要紧了。
    let mut draft = visit("enshi", "300");
    draft["claim"]["provider"] = json!({"kind": "hospital"});
    assert_eq!(inputs(&draft), [""; 0]);
    draft["earlier"] = json!([{"date": "2023-02-01", "care": "outpatient", "provider": {"kind": "hospital", "level": "primary"}, "bill": {"total": "101"}}]);
    assert_eq!(inputs(&draft), ["/claim/provider/level"]);
    draft["earlier"][0]["bill"]["total"] = json!("100");
    assert_eq!(inputs(&draft), [""; 0]);
}

#[test]
fn an_empty_draft_asks_for_what_counts() {
    for id in real_ids() {
        let found = view(&json!({"region": id, "language": "en"}));
        assert_eq!(found["settled"], false);
        let all = inputs(&json!({"region": id}));
        assert!(all.contains(&"/claim/bill/total".to_owned()) && all.contains(&"/claim/care".to_owned()), "{all:?}");
        // 这些地区没有按年龄的规定。
        assert!(found["irrelevant"].as_array().expect("a list").contains(&json!("/insured/birth")));
        assert!(VALID.is_valid(&found), "{found}");
        // 网页上最常走的路：最多问五项。
        let path = inputs(
            &json!({"region": id, "defaults": true, "claim": {"care": "outpatient", "date": "2023-03-01", "provider": {"kind": "hospital"}}}),
        );
        assert!(path.len() <= 5 || id == "chuxiong", "{id}: {path:?}");
    }
}

static VALID: std::sync::LazyLock<jsonschema::Validator> = std::sync::LazyLock::new(|| {
    let schema = gongji::contract::schema::schema("questions").expect("a schema");
    jsonschema::validator_for(&schema).expect("a schema that compiles")
});
