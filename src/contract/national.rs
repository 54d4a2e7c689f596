//! 国家医保信息平台: the slip under the names of the national settlement interface, so that it can be laid beside a
//! real one.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::engine::{Line, Slip};
use crate::units::Money;

/// 职工基本医疗保险统筹基金, as `fund_pay_type`.
pub const FUND: &str = "310100";
/// 职工基本医疗保险个人账户, as `fund_pay_type`: no fund payment, though it stands among them.
pub const ACCOUNT: &str = "310200";
/// 职工大额医疗费用补助, as `fund_pay_type`.
pub const LARGE_AMOUNT: &str = "330100";

/// Slips under the national names.
#[derive(Serialize, Debug)]
pub struct Settlements<'a> {
    region: &'a str,
    settlements: Vec<Settlement<'a>>,
}

/// 结算信息: one slip under the national names.
#[derive(Serialize, Debug)]
pub struct Settlement<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    setlinfo: Info,
    setldetail: Vec<FundRow>,
}

#[derive(Debug)]
struct Info(Slip);

#[derive(Serialize, Debug)]
struct FundRow {
    fund_pay_type: &'static str,
    fund_pay_type_name: &'static str,
    inscp_scp_amt: Money,
    fund_payamt: Money,
}

impl<'a> Settlements<'a> {
    /// Slips of one region, each with its claim's id.
    pub fn new(region: &'a str, slips: impl Iterator<Item = (Option<&'a str>, Slip)>) -> Settlements<'a> {
        Settlements { region, settlements: slips.map(|(id, slip)| Settlement::new(id, slip)).collect() }
    }
}

impl<'a> Settlement<'a> {
    /// One slip. Payers that pay nothing have no row.
    pub fn new(id: Option<&'a str>, slip: Slip) -> Settlement<'a> {
        let rows = [
            (FUND, "职工基本医疗保险统筹基金", Line::Fund),
            (LARGE_AMOUNT, "职工大额医疗费用补助基金", Line::LargeAmount),
            (ACCOUNT, "职工基本医疗保险个人账户", Line::Account),
        ];
        let row = |(code, name, line): (&'static str, &'static str, Line)| FundRow {
            fund_pay_type: code,
            fund_pay_type_name: name,
            inscp_scp_amt: slip[Line::InScope],
            fund_payamt: slip[line],
        };
        let paying = rows.into_iter().filter(|(.., line)| !slip[*line].is_zero());
        Settlement { id, setlinfo: Info(slip), setldetail: paying.map(row).collect() }
    }
}

impl Serialize for Info {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (line, amount) in self.0.lines() {
            if let Some(name) = line.national() {
                map.serialize_entry(name, &amount)?;
            }
        }
        map.serialize_entry("fund_pay_sumamt", &self.0.funds())?;
        map.end()
    }
}
