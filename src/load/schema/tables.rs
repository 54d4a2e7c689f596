//! The tables that hold a region's values.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::UNDERSCORE;
use super::values::{Band, Both, Day, Id, OneOrMore, Percent, Points, Span, Words, Yuan};
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
pub struct Source {
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
