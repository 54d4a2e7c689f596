//! 就诊: what holds before any benefit.

use schemars::JsonSchema;

use super::ByClause;
use super::tables::Source;
use super::values::{Both, Days, Id, OneOrMore, Percent};
use crate::units::Care;

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
