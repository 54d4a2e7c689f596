//! 就诊: one claim, with its provider and its bill.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};

use super::choice::Led;
use super::reader::expect;
use super::scalar::{Read, Whole};
use super::shape::{List, Maybe, Resumed, objects};
use super::{at, read};
use crate::engine::{self, Class, OwnTerms};
use crate::problem::{Expected, Fault, Problem};
use crate::units::{Care, Date, Kind, Level, Money, Place, Rate, Status};

/// The most lines of one bill.
const MAX_ITEMS: usize = 10_000;

/// 一次就诊
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
#[schemars(rename = "Claim")]
pub struct WireClaim {
    /// Echoed in the response; each id once.
    #[serde(default)]
    id: Maybe<String>,
    /// 结算日期
    date: Read<Date>,
    /// 医药机构
    provider: Provider,
    /// 医疗类别
    care: Read<Care>,
    /// 外配处方: pharmacies only, bought on a prescription written elsewhere; default true.
    #[serde(default)]
    prescription: Maybe<bool>,
    /// 就医地: default local.
    #[serde(default)]
    place: Maybe<Read<Place>>,
    /// 参保状态 at this settlement, where it differs from `insured.status`.
    #[serde(default)]
    status: Maybe<Read<Status>>,
    /// 费用
    bill: WireBill<BillParts>,
    /// 这次就诊后住院, or the recognition of a special disease.
    #[serde(default)]
    followed_by: Maybe<WireFollowedBy>,
    /// 住院期间: default false.
    #[serde(default)]
    during_admission: Maybe<bool>,
    /// 自己当地的标准, for a benefit that the document leaves to other rules.
    #[serde(default)]
    terms: Maybe<WireTerms>,
    /// 个人账户支付: default true where `account_balance` is given.
    #[serde(default)]
    account_pays: Maybe<bool>,
}

/// 医药机构
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
struct Provider {
    /// 机构类型
    kind: Read<Kind>,
    /// 级别: of the prescribing institution for a pharmacy, of the physical hospital for an internet hospital.
    level: Read<Level>,
    /// 定点: default true.
    #[serde(default)]
    designated: Maybe<bool>,
}

/// 费用 by the parts that a settlement slip prints.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
struct BillParts {
    /// 医疗费总额 (medfee_sumamt)
    total: Read<Money>,
    /// 全自费金额 (fulamt_ownpay_amt)
    #[serde(default)]
    outside_catalogue: Maybe<Read<Money>>,
    /// 超限价金额 (overlmt_selfpay)
    #[serde(default)]
    above_limit: Maybe<Read<Money>>,
    /// 先行自付金额 (preselfpay_amt)
    #[serde(default)]
    first_share: Maybe<Read<Money>>,
}

/// 费用 by lines.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct BillItems {
    /// 费用明细
    items: List<WireItem, 1, MAX_ITEMS>,
}

/// 费用明细: one line of the bill.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
#[schemars(rename = "Item")]
struct WireItem {
    /// 名称
    #[serde(default)]
    #[allow(dead_code, reason = "only people read it")]
    name: Maybe<String>,
    /// 甲类、乙类、丙类; 丙类 is outside the catalogue.
    class: Read<Class>,
    /// 金额
    amount: Read<Money>,
    /// 支付标准: what is above it is the person's.
    #[serde(default)]
    limit: Maybe<Read<Money>>,
    /// 先行自付比例; class B has the region's own where there is one.
    #[serde(default)]
    first_share_rate: Maybe<Read<Rate>>,
    /// 「双通道」药品: default false.
    #[serde(default)]
    dual_channel: Maybe<bool>,
}

/// What the visit led to.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
#[schemars(rename = "FollowedBy")]
pub struct WireFollowedBy {
    /// 住院, or 认定门诊特殊疾病.
    care: Read<Led>,
    /// Days from the visit to it.
    days: Read<Whole<0, 36_500>>,
    /// 本院: whether in the same hospital.
    same_hospital: bool,
}

/// 自己当地的标准: the person's own figures.
#[derive(Deserialize, JsonSchema, Clone, Debug)]
#[serde(remote = "Self", deny_unknown_fields)]
#[schemars(rename = "Terms")]
struct WireTerms {
    /// 起付标准: default 0.
    #[serde(default)]
    deductible: Maybe<Read<Money>>,
    /// 支付比例
    rate: Read<Rate>,
    /// 限额还剩: default no limit.
    #[serde(default)]
    ceiling_left: Maybe<Read<Money>>,
}

objects!(WireClaim, Provider, BillParts, BillItems, WireItem, WireFollowedBy, WireTerms);

/// 费用: in lines where its first name is `items`, else in parts.
#[derive(Clone, Debug)]
pub enum WireBill<P> {
    /// By the parts that a slip prints.
    Parts(P),
    /// By lines.
    Items(BillItems),
}

impl<'de, P: DeserializeOwned> Deserialize<'de> for WireBill<P> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<WireBill<P>, D::Error> {
        struct BillVisitor<P>(PhantomData<P>);

        impl<'de, P: DeserializeOwned> Visitor<'de> for BillVisitor<P> {
            type Value = WireBill<P>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                expect(&Expected::Object, f)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<WireBill<P>, A::Error> {
                let fields = Resumed { first: fields.next_key()?, rest: fields };
                if fields.first.as_deref() == Some("items") {
                    return BillItems::deserialize(MapAccessDeserializer::new(fields)).map(WireBill::Items);
                }
                P::deserialize(MapAccessDeserializer::new(fields)).map(WireBill::Parts)
            }
        }

        deserializer.deserialize_map(BillVisitor(PhantomData))
    }
}

impl<P: JsonSchema> JsonSchema for WireBill<P> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Bill_of_{}", P::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (parts, items) = (generator.subschema_for::<P>(), generator.subschema_for::<BillItems>());
        json_schema!({ "oneOf": [parts, items] })
    }
}

/// Claims of a list at `path`: each of them checked, and each id once.
pub fn claims(list: Vec<WireClaim>, path: &str) -> Result<Vec<engine::Claim>, Problem> {
    let mut claims = Vec::with_capacity(list.len());
    for (place, claim) in list.into_iter().enumerate() {
        claims.push(claim.check().map_err(|problem| problem.below(&format!("{path}/{place}")))?);
    }
    let mut first = HashMap::new();
    for (place, claim) in claims.iter().enumerate() {
        let Some(id) = &claim.id else { continue };
        if let Some(first) = first.insert(id, place) {
            return Err(at(&format!("{path}/{place}/id"), Fault::DuplicateId(format!("{path}/{first}/id"))));
        }
    }
    Ok(claims)
}

impl WireClaim {
    fn check(self) -> Result<engine::Claim, Problem> {
        Ok(engine::Claim {
            id: self.id.0,
            date: self.date.0,
            care: self.care.0,
            kind: self.provider.kind.0,
            level: self.provider.level.0,
            designated: self.provider.designated.0.unwrap_or(true),
            prescription: self.prescription.0.unwrap_or(true),
            place: read(self.place).unwrap_or(Place::Local),
            status: read(self.status),
            bill: match self.bill {
                WireBill::Parts(parts) => parts.check()?,
                WireBill::Items(items) => engine::Bill::Items(items.check()?),
            },
            followed_by: self.followed_by.0.map(WireFollowedBy::given),
            during_admission: self.during_admission.0.unwrap_or(false),
            terms: self.terms.0.map(WireTerms::given),
            account_pays: self.account_pays.0.unwrap_or(true),
        })
    }
}

impl BillParts {
    fn check(self) -> Result<engine::Bill, Problem> {
        let part = |field| read(field).unwrap_or(Money::ZERO);
        let (total, outside_catalogue) = (self.total.0, part(self.outside_catalogue));
        let (above_limit, first_share) = (part(self.above_limit), part(self.first_share));
        if outside_catalogue + above_limit + first_share > total {
            return Err(at("/bill", Fault::PartsExceedTotal));
        }
        Ok(engine::Bill::Parts { total, outside_catalogue, above_limit, first_share })
    }
}

impl BillItems {
    /// The lines, whose sum is an amount.
    pub fn check(self) -> Result<Vec<engine::Item>, Problem> {
        let items: Vec<engine::Item> = self.items.0.into_iter().map(WireItem::given).collect();
        if items.iter().map(|item| item.amount).sum::<Money>() > Money::MAX {
            return Err(at("/bill", Fault::SumTooLarge));
        }
        Ok(items)
    }
}

impl WireItem {
    fn given(self) -> engine::Item {
        engine::Item {
            class: self.class.0,
            amount: self.amount.0,
            limit: read(self.limit),
            first_share_rate: read(self.first_share_rate),
            dual_channel: self.dual_channel.0.unwrap_or(false),
        }
    }
}

impl WireFollowedBy {
    /// What followed.
    pub fn given(self) -> engine::FollowedBy {
        engine::FollowedBy { care: self.care.0.0, days: self.days.0.get(), same_hospital: self.same_hospital }
    }
}

impl WireTerms {
    fn given(self) -> OwnTerms {
        OwnTerms {
            deductible: read(self.deductible).unwrap_or(Money::ZERO),
            rate: self.rate.0,
            ceiling_left: read(self.ceiling_left),
        }
    }
}
