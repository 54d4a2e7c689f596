//! The tables that hold a region's values.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::values::{Anything, Band, Both, Day, Days, Id, OneOrMore, Percent, Points, Requested, Span, Words, Yuan};
use super::{ByClause, HYPHEN, UNDERSCORE};
use crate::engine::{Certainty, Line, Outcome};
use crate::region::Basis;
use crate::units::{Care, Kind, Level, Place, Status};

/// How long a pool or a deductible counts.
const PERIODS: &[&str] = &["year", "quarter", "month", "visit", "admission"];

/// 一行什么时候成立
#[derive(JsonSchema)]
struct When {
    /// 参保状态
    status: Option<OneOrMore<Status>>,
    /// 医疗机构级别
    level: Option<OneOrMore<Level>>,
    /// 医疗类别
    care: Option<OneOrMore<Care>>,
    /// 医药机构类型
    kind: Option<OneOrMore<Kind>>,
    /// 就医地
    place: Option<OneOrMore<Place>>,
    /// 年龄："..70" 不满 70，"70.." 70 及以上
    age: Option<OneOrMore<Span>>,
    /// 从哪一天起，含当天
    from: Option<Day>,
    /// 到哪一天为止，含当天
    until: Option<Day>,
    /// 按问题的回答分：{ years_paid = "20.." }
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    when: Option<BTreeMap<String, Answered>>,
}

/// The answers for which a row holds.
#[derive(JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
enum Answered {
    Within(OneOrMore<Span>),
    YesNo(OneOrMore<YesNo>),
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(inline)]
enum YesNo {
    Yes,
    No,
}

/// 出自哪里
#[derive(JsonSchema)]
struct Source {
    /// 出自哪一条
    clause: Id,
    /// 也靠一个假设
    assume: Option<Id>,
}

#[derive(JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
enum Amount {
    Fixed(Yuan),
    Part(AmountOf),
}

#[derive(JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
enum Rate {
    Fixed(Percent),
    Part(RateOf),
}

#[derive(JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
enum Added {
    Fixed(Points),
    Part(RateOf),
}

/// 金额，或它的一部分
#[derive(JsonSchema)]
#[schemars(extend("oneOf" = [{"required": ["amount"]}, {"required": ["ask"]}]))]
struct AmountOf {
    /// 金额
    amount: Option<Yuan>,
    /// 问题代号
    ask: Option<Id>,
    /// 取它的百分之几
    percent: Option<Percent>,
}

/// 比例，或它的一部分
#[derive(JsonSchema)]
#[schemars(extend("oneOf" = [{"required": ["rate"]}, {"required": ["ask"]}]))]
struct RateOf {
    /// 比例
    rate: Option<Percent>,
    /// 问题代号
    ask: Option<Id>,
    /// 取它的百分之几
    percent: Option<Percent>,
}

/// 一行金额
#[derive(JsonSchema)]
struct AmountRow {
    #[serde(flatten)]
    when: When,
    /// 金额
    amount: Amount,
    #[serde(flatten)]
    source: Source,
}

/// 一行比例
#[derive(JsonSchema)]
struct RateRow {
    #[serde(flatten)]
    when: When,
    /// 比例
    rate: Rate,
    /// 分段："0..5000"、"5000.."
    band: Option<Band>,
    #[serde(flatten)]
    source: Source,
}

/// 在上面加的一行
#[derive(JsonSchema)]
struct AddRow {
    #[serde(flatten)]
    when: When,
    /// 加几个百分点；负数是减
    rate: Added,
    #[serde(flatten)]
    source: Source,
}

/// 一行计入
#[derive(JsonSchema)]
#[schemars(extend("oneOf" = [{"required": ["of_base"]}, {"required": ["yearly"]}, {"required": ["monthly"]}]))]
struct CreditRow {
    /// 参保状态
    status: Option<OneOrMore<Status>>,
    /// 年龄
    age: Option<OneOrMore<Span>>,
    /// 从哪一天起，含当天
    from: Option<Day>,
    /// 到哪一天为止，含当天
    until: Option<Day>,
    /// 按问题的回答分
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    when: Option<BTreeMap<String, Answered>>,
    /// 缴费基数的百分之几，按月
    of_base: Option<Rate>,
    /// 一年多少
    yearly: Option<Amount>,
    /// 一个月多少
    monthly: Option<Amount>,
    #[serde(flatten)]
    source: Source,
}

/// 乙类先行自付
#[derive(JsonSchema)]
pub struct FirstShare {
    /// 按医疗类别
    rows: Option<Vec<FirstShareRow>>,
    /// 上面没说到的按 0 计，是哪个假设
    otherwise: Id,
}

/// 一行先行自付
#[derive(JsonSchema)]
struct FirstShareRow {
    /// 医疗类别
    care: OneOrMore<Care>,
    /// 先行自付比例
    rate: Percent,
    /// 双通道药品除外
    #[schemars(extend("enum" = ["exempt"]))]
    dual_channel: Option<String>,
    #[serde(flatten)]
    source: Source,
}

/// 就诊之后、住院之中
#[derive(JsonSchema)]
pub struct Visit {
    /// 看完门诊就住院，费用并过去
    merge: Option<Merge>,
    /// 住院期间不享受
    during_admission: Option<Exclusion>,
}

/// 并入结算
#[derive(JsonSchema)]
struct Merge {
    /// 哪些医疗类别
    care: OneOrMore<Care>,
    /// 并到哪里
    into: OneOrMore<Joined>,
    /// 几天以内
    within_days: Option<Days>,
    /// 只限同一家医院，默认 false
    same_hospital: Option<bool>,
    /// 条文
    clause: Id,
    /// 会怎样
    text: Both,
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(inline)]
enum Joined {
    Inpatient,
    Special,
}

/// 不享受
#[derive(JsonSchema)]
struct Exclusion {
    /// 哪些医疗类别
    care: OneOrMore<Care>,
    /// 条文
    clause: Id,
    /// 会怎样
    text: Both,
}

/// 医药机构
#[derive(JsonSchema)]
pub struct Providers {
    /// 非定点：不予支付
    undesignated: ByClause,
    /// 外配处方药店
    pharmacy: Acceptance,
    /// 互联网医院
    internet: Acceptance,
}

/// 就医地
#[derive(JsonSchema)]
pub struct Places {
    /// 异地联网直接结算
    elsewhere_direct: Acceptance,
    /// 异地未联网
    elsewhere_manual: Acceptance,
}

/// 待遇是否相同
#[derive(JsonSchema)]
struct Acceptance {
    /// same 相同，referred 文件没说
    #[schemars(extend("enum" = ["same", "referred"]))]
    answer: String,
    /// 条文
    clause: Id,
    /// 假设
    assume: Option<Id>,
    /// referred 必写：该去问谁、按什么规定
    text: Option<Both>,
}

/// 没有
#[derive(JsonSchema)]
struct Nothing {
    /// 哪一条说没有
    none: Id,
}

/// 一部分的代号，或者没有
#[derive(JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
enum OrNone<T> {
    Part(T),
    None(Nothing),
}

/// 待遇
#[derive(JsonSchema)]
pub struct Benefit {
    /// 名称
    name: Both,
    /// 医疗类别
    care: OneOrMore<Care>,
    /// 只有这些级别开展
    only_levels: Option<OnlyLevels>,
    /// 起付标准的代号，或 { none = "条文代号" }
    deductible: OrNone<Id>,
    /// 支付比例的代号
    share: Id,
    /// 限额的代号，取最紧的；没有写 { none = "条文代号" }
    ceilings: OrNone<Vec<Id>>,
    /// 超过限额后接着付的基金
    second_fund: Option<Id>,
    /// 只要用到这项待遇就成立的假设
    assume: Option<Vec<Id>>,
    /// 条文
    clause: Id,
}

/// 开展的级别
#[derive(JsonSchema)]
struct OnlyLevels {
    /// 级别
    levels: OneOrMore<Level>,
    /// 条文
    clause: Id,
    /// 别的级别会怎样
    text: Both,
}

/// 起付标准
#[derive(JsonSchema)]
pub struct Deductible {
    /// 计入哪个桶
    pool: Id,
    /// 按年、季、月累计，或按次、按住院次数
    #[schemars(extend("enum" = PERIODS))]
    per: String,
    /// 去过几个级别怎么累计
    #[schemars(extend("enum" = ["top_up", "per_level", "first_level"]))]
    across_levels: Option<String>,
    /// 标准
    rows: Vec<AmountRow>,
    /// 按次收、但全年累计到头就不再收
    yearly_limit: Option<YearlyLimit>,
}

/// 年度累计起付标准
#[derive(JsonSchema)]
struct YearlyLimit {
    /// 数额
    rows: Vec<AmountRow>,
    /// whole 到顶后才免，clipped 到顶那次只收差额
    #[schemars(extend("enum" = ["whole", "clipped"]))]
    crossing: String,
    /// 没给数时按没到顶计，是哪个假设；不写就要问
    if_missing: Option<Id>,
}

/// 支付比例
#[derive(JsonSchema)]
pub struct Share {
    /// 比例
    rows: Vec<RateRow>,
    /// 在上面加；几条都合就都加
    add: Option<Vec<AddRow>>,
    /// 分段：bill 按一张账单，或写一个桶的代号按全年累计
    bands: Option<Words>,
}

/// 最高支付限额
#[derive(JsonSchema)]
#[schemars(extend("oneOf" = [{"required": ["rows"]}, {"required": ["by_disease"]}]))]
pub struct Ceiling {
    /// 计入哪个桶
    pool: Id,
    /// 按年、季、月累计，或按次、按住院次数
    #[schemars(extend("enum" = PERIODS))]
    per: String,
    /// fund 管基金付的，spend 管计入的费用
    basis: Basis,
    /// 限额
    rows: Option<Vec<AmountRow>>,
    /// 按病种
    by_disease: Option<ByDisease>,
}

/// 多病种限额
#[derive(JsonSchema)]
struct ByDisease {
    /// 每多一种加多少
    each_further: Yuan,
    /// 不超过多少
    at_most: Yuan,
    /// total 加完的总数，increments 加的部分
    #[schemars(extend("enum" = ["total", "increments"]))]
    at_most_counts: String,
    /// 条文
    clause: Id,
}

/// 超过限额后接着付的基金
#[derive(JsonSchema)]
pub struct SecondFund {
    /// 名称
    name: Both,
    /// same 与基本段同比例，或一张 share 的代号
    share: Words,
    /// 限额的代号
    ceilings: Vec<Id>,
    /// 假设
    assume: Option<Vec<Id>>,
    /// 条文
    clause: Id,
}

/// 框架给各地办法的界限
#[derive(JsonSchema)]
pub struct Bounds {
    /// 普通门诊年度起付标准不高于
    deductible_at_most: Option<AmountBound>,
    /// 在职的比例不低于
    rate_at_least: Option<RateBound>,
    /// 退休平均高出
    retired_extra: Option<RateBound>,
    /// 各级别比例要差就至少差
    level_step_at_least: Option<RateBound>,
    /// 年度最高支付限额大约是
    ceiling_about: Option<AmountBound>,
}

/// 金额的界限
#[derive(JsonSchema)]
struct AmountBound {
    #[serde(flatten)]
    amount: AmountOf,
    /// 条文
    clause: Id,
}

/// 比例的界限
#[derive(JsonSchema)]
struct RateBound {
    #[serde(flatten)]
    rate: RateOf,
    /// 条文
    clause: Id,
}

/// 一张计入表
#[derive(JsonSchema)]
pub struct Credit {
    /// 各行
    rows: Vec<CreditRow>,
}

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
