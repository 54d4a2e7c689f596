//! 国家医保信息平台: the slip under the names of the national settlement interface, so that it can be laid beside a
//! real one.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::engine::{Line, Slip};
use crate::units::{Language, Money};

use super::scalars::amounts;

/// 职工基本医疗保险统筹基金, as `fund_pay_type`.
pub const FUND: &str = "310100";
/// 职工基本医疗保险个人账户, as `fund_pay_type`: no fund payment, though it stands among them.
pub const ACCOUNT: &str = "310200";
/// 职工大额医疗费用补助, as `fund_pay_type`.
pub const LARGE_AMOUNT: &str = "330100";

/// 基金支付总额
const ALL_FUNDS: &str = "fund_pay_sumamt";

/// 国家医保字段名下的结算单, for `gongji estimate --national`.
#[derive(Serialize, JsonSchema, Debug)]
pub struct Settlements<'a> {
    /// 统筹地区: the region's id.
    pub region: &'a str,
    /// In the order of the request's claims.
    #[schemars(length(min = 1))]
    pub settlements: Vec<SettlementExport<'a>>,
}

/// 结算信息 of one visit.
#[derive(Serialize, JsonSchema, Debug)]
pub struct SettlementExport<'a> {
    /// The claim's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// 结算信息
    pub setlinfo: Setlinfo,
    /// 结算基金分项: payers that pay; the account's row is no fund payment.
    pub setldetail: Vec<PayerView>,
}

/// 结算信息: the slip's lines that have a national field, and the sum of what funds pay.
#[derive(Debug)]
pub struct Setlinfo(Slip);

/// One payer.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Payer")]
pub struct PayerView {
    /// 基金支付类型
    pub fund_pay_type: &'static str,
    /// 基金支付类型名称
    pub fund_pay_type_name: &'static str,
    /// 符合政策范围金额
    pub inscp_scp_amt: Money,
    /// 基金支付金额
    pub fund_payamt: Money,
}

impl<'a> Settlements<'a> {
    /// Slips of one region, each with its claim's id.
    pub fn new(region: &'a str, slips: impl Iterator<Item = (Option<&'a str>, Slip)>) -> Settlements<'a> {
        Settlements { region, settlements: slips.map(|(id, slip)| SettlementExport::new(id, slip)).collect() }
    }
}

impl<'a> SettlementExport<'a> {
    /// One slip. Payers that pay nothing have no row.
    pub fn new(id: Option<&'a str>, slip: Slip) -> SettlementExport<'a> {
        let rows = [
            (FUND, "职工基本医疗保险统筹基金", Line::Fund),
            (LARGE_AMOUNT, "职工大额医疗费用补助基金", Line::LargeAmount),
            (ACCOUNT, "职工基本医疗保险个人账户", Line::Account),
        ];
        let row = |(code, name, line): (&'static str, &'static str, Line)| PayerView {
            fund_pay_type: code,
            fund_pay_type_name: name,
            inscp_scp_amt: slip[Line::InScope],
            fund_payamt: slip[line],
        };
        let paying = rows.into_iter().filter(|(.., line)| !slip[*line].is_zero());
        SettlementExport { id, setlinfo: Setlinfo(slip), setldetail: paying.map(row).collect() }
    }
}

impl Serialize for Setlinfo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (line, amount) in self.0.lines() {
            if let Some(name) = line.national() {
                map.serialize_entry(name, &amount)?;
            }
        }
        map.serialize_entry(ALL_FUNDS, &self.0.funds())?;
        map.end()
    }
}

impl JsonSchema for Setlinfo {
    fn schema_name() -> Cow<'static, str> {
        "Setlinfo".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let lines = Line::ALL.into_iter().filter_map(|line| {
            let name = line.label(Language::Zh).to_owned();
            line.national().map(|field| (field, name))
        });
        let lines = lines.chain([(ALL_FUNDS, "基金支付总额".to_owned())]);
        amounts("结算信息: the slip's lines that have a national field.", lines, generator)
    }
}
