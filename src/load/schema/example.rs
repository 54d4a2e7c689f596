//! 例子: a request, and what comes of it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::values::{Anything, Both, Id, Requested, Words, Yuan};
use super::{HYPHEN, UNDERSCORE};
use crate::engine::{Certainty, Line, Outcome};

/// 例子：insured 等与请求的字段相同
#[derive(JsonSchema)]
pub struct Example {
    /// 代号
    #[schemars(extend("pattern" = HYPHEN))]
    id: String,
    /// 说明什么
    title: Both,
    /// 放到页面的「试一个例子」里
    show: Option<bool>,
    /// 参保人
    insured: Requested,
    /// 就诊
    #[schemars(length(min = 1))]
    claims: Vec<Requested>,
    /// 本年已用
    opening: Option<Requested>,
    /// 文件没有给出的数
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    parameters: Option<BTreeMap<String, Anything>>,
    /// 选定的读法
    #[schemars(extend("propertyNames" = {"pattern": HYPHEN}))]
    readings: Option<BTreeMap<String, Words>>,
    /// 每笔应当算出什么
    expect: Vec<Expected>,
}

/// 没写的结算单行必须是 0.00
#[derive(JsonSchema)]
struct Expected {
    /// 六种结果之一
    outcome: Outcome,
    /// 原因
    code: Option<Words>,
    /// 按文件、含假设、至少
    certainty: Option<Certainty>,
    /// 缺的数
    needs: Option<Vec<Id>>,
    #[serde(flatten)]
    slip: SlipLines,
}

/// The slip's lines, each of which may be left out.
enum SlipLines {}

impl JsonSchema for SlipLines {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "SlipLines".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = Map::new();
        let lines = Line::json_schema(generator);
        for line in lines.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
            let mut amount = Yuan::json_schema(generator);
            amount.insert("description".to_owned(), line["description"].clone());
            properties.insert(line["const"].as_str().unwrap_or_default().to_owned(), amount.to_value());
        }
        json_schema!({ "type": "object", "properties": properties })
    }
}
