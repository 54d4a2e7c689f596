//! 地区文件的写法: the shape of a region file as a JSON Schema, which editors of TOML such as taplo read. The loader holds
//! files to more than a shape can say.

#![allow(dead_code, reason = "nothing is read into these structs: they are the schema")]

mod account;
mod example;
mod tables;
mod values;
mod visit;

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use crate::region::DocumentKind;
use crate::units::Care;
use account::{Account, AccountExample};
use example::Example;
use tables::{Benefit, Bounds, Ceiling, Deductible, SecondFund, Share};
use values::{Anything, Both, Id, OneOrMore, Words};
use visit::{FirstShare, Places, Providers, Visit};

/// Ids with hyphens.
const HYPHEN: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// Ids with underscores.
const UNDERSCORE: &str = "^[a-z0-9]+(_[a-z0-9]+)*$";
/// Ids with either.
const HYPHEN_OR_UNDERSCORE: &str = "^[a-z0-9]+([-_][a-z0-9]+)*$";
/// The keys that a reading may replace.
const REPLACED: &str = r"^(deductible|share|ceiling|second_fund|benefit|account)\.[a-z0-9_.]+$";

/// The JSON Schema (draft 2020-12) of a region file. What its examples ask, `insured`, `claims` and so on, is any object
/// here: requests are the contract's.
pub fn region() -> Value {
    let settings = SchemaSettings::draft2020_12().for_deserialize().with_transform(RecursiveTransform(closed));
    settings.into_generator().into_root_schema_for::<Region>().to_value()
}

/// Nothing else may be there, and nothing is null.
pub fn closed(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if object.contains_key("properties") {
        object.entry("additionalProperties").or_insert(json!(false));
    }
    if let Some(Value::Array(kinds)) = object.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(names)) = object.get_mut("enum") {
        names.retain(|name| !name.is_null());
    }
    if let Some(Value::Array(either)) = object.get_mut("anyOf") {
        either.retain(|one| one["type"] != "null");
        if let [Value::Object(only)] = either.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            object.extend(only.into_iter().filter(|(key, _)| key != "description"));
        }
    }
}

/// 地区文件：一个地区一个文件，文件名就是地区代号。写法见 regions/README.md。
#[derive(JsonSchema)]
struct Region {
    /// 地区代号，与文件名相同
    #[schemars(extend("pattern" = HYPHEN))]
    id: String,
    /// 地区名称
    name: Both,
    /// 上位框架的地区代号：check 会拿框架的界限核对，只报告，不改数
    parent: Option<Words>,
    /// 政策文件
    document: Document,
    /// 条文
    #[schemars(extend("propertyNames" = {"pattern": HYPHEN}))]
    clause: BTreeMap<String, Clause>,
    /// 假设；rounding 必有
    #[schemars(extend("propertyNames" = {"pattern": HYPHEN}))]
    assumption: BTreeMap<String, Assumption>,
    /// 文件没有给出的数；代号就是请求里 parameters 的键
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    question: Option<BTreeMap<String, Question>>,
    /// 读法：同一句话的几种理解
    #[schemars(extend("propertyNames" = {"pattern": HYPHEN}))]
    reading: Option<BTreeMap<String, Reading>>,
    /// 累计的桶：几项待遇写同一个桶就是合并计算
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    pool: Option<BTreeMap<String, Pool>>,
    /// 「政策范围内」是哪一条说的
    scope: ByClause,
    /// 年中退休按结算日身份：有条文写 clause，没有写 assume
    status_change: Ground,
    /// 乙类先行自付
    first_share: FirstShare,
    /// 并入结算、住院期间
    visit: Option<Visit>,
    /// 医药机构
    provider: Providers,
    /// 就医地
    place: Places,
    /// 文件把它交给别的规定；代号就是 reason.code
    #[schemars(extend("propertyNames" = {"pattern": HYPHEN_OR_UNDERSCORE}))]
    refer: Option<BTreeMap<String, Referral>>,
    /// 待遇
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    benefit: Option<BTreeMap<String, Benefit>>,
    /// 起付标准
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    deductible: Option<BTreeMap<String, Deductible>>,
    /// 支付比例
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    share: Option<BTreeMap<String, Share>>,
    /// 最高支付限额
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    ceiling: Option<BTreeMap<String, Ceiling>>,
    /// 超过限额后接着付的基金
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    second_fund: Option<BTreeMap<String, SecondFund>>,
    /// 框架给各地办法的界限
    bounds: Option<Bounds>,
    /// 个人账户
    account: Account,
    /// 不参与计算、照原文说明的条文
    text: Option<Vec<ByClause>>,
    /// 例子：既是测试，也可以放到页面上
    example: Option<Vec<Example>>,
    /// 个人账户的例子
    account_example: Option<Vec<AccountExample>>,
}

/// 政策文件
#[derive(JsonSchema)]
struct Document {
    /// 标题
    title: Words,
    /// 文号；没有写 ""
    number: String,
    /// 印发日期；原文没写可省
    issued: Option<values::Day>,
    /// rules 正式，draft 征求意见稿，framework 框架
    kind: DocumentKind,
    /// 施行日期：第一天
    in_force: values::Day,
    /// 施行日期是哪一条说的
    clause: Id,
    /// 起始日是推定的
    assume: Option<Id>,
    /// 读者先要知道的事；draft、framework 必写
    notice: Option<Both>,
}

/// 条文
#[derive(JsonSchema)]
struct Clause {
    /// 第几条
    article: Words,
    /// 原文，一字不差，最多 80 字
    #[schemars(extend("pattern" = r"^[\s\S]{1,80}$"))]
    quote: String,
    /// 用自己的话说一遍
    gist: Words,
    /// the same in English
    gist_en: Words,
}

/// 假设：文件没有写，只好这样算
#[derive(JsonSchema)]
struct Assumption {
    /// 假设了什么
    text: Both,
    /// 是哪一条没说清
    clause: Option<Id>,
}

/// 文件没有给出的数，由引擎去问人
#[derive(JsonSchema)]
struct Question {
    /// money 金额，rate 比例，number 整数，yes_no 是否
    #[schemars(extend("enum" = ["money", "rate", "number", "yes_no"]))]
    kind: String,
    /// 问什么，带单位
    name: Both,
    /// 为什么要问
    why: Both,
    /// 哪一条要用它
    clause: Id,
    /// 最小的回答
    at_least: Option<Words>,
    /// 最大的回答
    at_most: Option<Words>,
}

/// 读法
#[derive(JsonSchema)]
struct Reading {
    /// 条文
    clause: Id,
    /// 哪里有两种理解
    text: Both,
    /// 默认的选项
    default: Id,
    /// 选项，至少两个
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    option: BTreeMap<String, ReadingOption>,
}

/// 一种理解
#[derive(JsonSchema)]
struct ReadingOption {
    /// 这样理解是什么意思
    text: Both,
    /// 把这几个键换成别的值；默认的那个没有 set
    #[schemars(extend("propertyNames" = {"pattern": REPLACED}))]
    set: Option<BTreeMap<String, Anything>>,
}

/// 累计的桶
#[derive(JsonSchema)]
struct Pool {
    /// 名称
    name: Both,
}

/// 一条条文
#[derive(JsonSchema)]
struct ByClause {
    /// 条文
    clause: Id,
}

/// 有条文写 clause，没有写 assume
#[derive(JsonSchema)]
#[schemars(extend("oneOf" = [{"required": ["clause"]}, {"required": ["assume"]}]))]
struct Ground {
    /// 条文
    clause: Option<Id>,
    /// 假设
    assume: Option<Id>,
}

/// 按别的规定办理
#[derive(JsonSchema)]
struct Referral {
    /// 医疗类别
    care: OneOrMore<Care>,
    /// 条文
    clause: Id,
    /// 该去问谁、按什么规定
    text: Both,
}
