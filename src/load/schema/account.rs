//! 个人账户, and its examples.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::tables::Credit;
use super::values::{Anything, Both, Days, Id, Month, OneOrMore, Requested, Words, Year, Yuan};
use super::{Ground, HYPHEN, UNDERSCORE};
use crate::units::{Member, Purpose};

/// 个人账户
#[derive(JsonSchema)]
pub struct Account {
    /// 在定点机构能付什么：条文
    r#use: Id,
    /// 剩下的由个人付：条文
    cash: Id,
    /// 不能付什么：条文
    not_for: Id,
    /// 能付什么、给谁；没写到的一律不付
    allow: Option<Vec<Allow>>,
    /// 计入，可几张，叠加
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    credit: Option<BTreeMap<String, Credit>>,
    /// 退休从次月起换标准：有条文写 clause，没有写 assume
    on_retirement: Option<Ground>,
    /// 断缴停止进账、补缴后补进：有条文写 clause，没有写 assume
    gap: Option<Ground>,
    /// 任何账户都用到的假设
    assume: Option<Vec<Id>>,
    /// 计息
    interest: Option<Interest>,
    /// 家庭共享后余额的底线
    family: Option<Family>,
}

/// 个人账户的一种用途
#[derive(JsonSchema)]
struct Allow {
    /// medical 就医，pharmacy 购药，premium 参保缴费，payout 支取，other 其他
    kind: OneOrMore<Purpose>,
    /// self 本人，spouse 配偶，parent 父母，child 子女
    who: OneOrMore<Member>,
    /// 条文
    clause: Id,
    /// 假设
    assume: Option<Id>,
}

/// 计息
#[derive(JsonSchema)]
struct Interest {
    /// 条文
    clause: Id,
    /// 一年算多少天
    day_count: Days,
    /// 支取全部余额时同步结息：条文
    on_payout: Option<Id>,
    /// 没给利率时不算利息，是一个假设；不写就要问
    if_missing: Option<Id>,
}

/// 家庭共享后余额的底线
#[derive(JsonSchema)]
struct Family {
    /// 条文
    clause: Id,
    /// 底线
    floor: Yuan,
    /// above 须高于，at_least 不低于
    #[schemars(extend("enum" = ["above", "at_least"]))]
    keep: String,
}

/// 个人账户的例子：insured 等与账户请求的字段相同
#[derive(JsonSchema)]
pub struct AccountExample {
    /// 代号
    #[schemars(extend("pattern" = HYPHEN))]
    id: String,
    /// 说明什么
    title: Both,
    /// 放到页面的「试一个例子」里
    show: Option<bool>,
    /// 参保人
    insured: Requested,
    /// 第一个月
    from: Month,
    /// 最后一个月
    to: Month,
    /// 期初余额
    opening: Yuan,
    /// 上一段还没结的积数乘利率
    accrued: Option<Words>,
    /// 文件没有给出的数
    #[schemars(extend("propertyNames" = {"pattern": UNDERSCORE}))]
    parameters: Option<BTreeMap<String, Anything>>,
    /// 选定的读法
    #[schemars(extend("propertyNames" = {"pattern": HYPHEN}))]
    readings: Option<BTreeMap<String, Words>>,
    /// 断缴
    #[schemars(length(min = 1))]
    gaps: Option<Vec<Requested>>,
    /// 利率
    #[schemars(length(min = 1))]
    interest: Option<Vec<Requested>>,
    /// 支出
    #[schemars(length(min = 1))]
    movements: Option<Vec<Requested>>,
    /// 应当算出什么
    expect: ExpectedAccount,
}

/// 账户应当算出什么
#[derive(JsonSchema)]
struct ExpectedAccount {
    /// 每个月进多少，相同的写成一段；一个月也不能少
    months: Vec<Run>,
    /// 每笔支出的结果
    movements: Option<Vec<ExpectedMovement>>,
    /// 每年的利息
    interest: Option<Vec<ExpectedInterest>>,
    /// 期末余额；缺数时不写
    closing: Option<Yuan>,
    /// 缺的数
    needs: Option<Vec<Id>>,
}

/// 进账相同的几个月
#[derive(JsonSchema)]
struct Run {
    /// 第一个月
    from: Month,
    /// 最后一个月；只有一个月可省
    to: Option<Month>,
    /// 每月进多少
    credit: Yuan,
}

/// 一笔支出的结果
#[derive(JsonSchema)]
struct ExpectedMovement {
    /// 账户付的
    paid: Yuan,
    /// 不付的；没写是 0
    refused: Option<Yuan>,
    /// 不付的原因；没写是全付
    code: Option<Words>,
}

/// 一年的利息
#[derive(JsonSchema)]
struct ExpectedInterest {
    /// 年度
    year: Year,
    /// 利息
    amount: Yuan,
}
