//! 怎么算的: what each step of a decision did.

use crate::engine::{Step, What};
use crate::region::{Basis, Region};
use crate::units::{Kind, Language, say};

/// What a step did.
pub fn step(step: &Step, region: &Region, language: Language) -> String {
    let pool = |at: u8| region.pools[usize::from(at)].name.get(language);
    match step.what {
        What::Benefit(at) => {
            say!(language, "这次按「{}」计算", "Decided as “{}”", region.benefits[usize::from(at)].name.get(language))
        }
        What::SameKind(Kind::Pharmacy) => say!(
            language,
            "凭外配处方在药店买药，按开处方医院的级别计算",
            "Pharmacy with a prescription: at the prescribing hospital’s level"
        ),
        What::SameKind(Kind::Internet) => say!(
            language,
            "互联网医院，按它依托的实体医院的级别计算",
            "Internet hospital: at the level of its physical hospital"
        ),
        What::SameKind(Kind::Hospital) => say!(language, "在医院就诊", "At a hospital"),
        What::SamePlace(place) => {
            say!(language, "{}，和本地一样计算", "{}: the same as at home", place.label(language))
        }
        What::StatusAtSettlement => say!(
            language,
            "年内身份变了，按结算这天的身份计算，已经用掉的照算",
            "The status changed this year: the status on the day of settlement decides, and what was used stays used"
        ),
        What::Assumed(id) => region.assumption(id).text.get(language).to_owned(),
        What::Uncovered => {
            say!(language, "这部分统筹基金不付（不予支付）", "The fund does not pay this part (uncovered)")
        }
        What::Total => say!(language, "账单总额（医疗费总额）", "The whole bill"),
        What::OutsideCatalogue => {
            say!(language, "目录外的，全部自己付（全自费）", "Outside the catalogue: wholly your own")
        }
        What::AboveLimit => say!(language, "超过支付标准的部分，自己付（超限价）", "Above the price limit: your own"),
        What::ItemFirstShare { item, .. } => {
            say!(language, "第 {item} 行：先由自己付一部分（先行自付）", "Line {item}: the first share is your own")
        }
        What::FirstShare => say!(language, "先由自己付的部分（先行自付）合计", "First shares, in all"),
        What::InScope { .. } => say!(language, "剩下的算进报销（政策范围内）", "The rest counts (in scope)"),
        What::NoDeductible => say!(language, "不设起付标准", "No deductible"),
        What::Standard { percent: None, .. } => {
            say!(language, "起付标准：这条线以内自己负担", "The deductible: up to this line you pay")
        }
        What::Standard { percent: Some(_), .. } => say!(
            language,
            "起付标准：按比例算出，这条线以内自己负担",
            "The deductible, found as a share: up to this line you pay"
        ),
        What::OwnStandard => say!(language, "起付标准：用您填写的数", "The deductible: your own figure"),
        What::YearlyLimit { borne } => say!(
            language,
            "全年起付标准最多负担这么多，今年已负担 {borne}",
            "The year’s deductibles end here; {borne} borne so far"
        ),
        What::Deductible { borne, .. } if borne.is_zero() => {
            say!(language, "这次先由自己负担（起付标准）", "You bear first (deductible)")
        }
        What::Deductible { borne, .. } => say!(
            language,
            "之前已负担 {borne}，这次再负担（起付标准）",
            "{borne} borne before; you bear now (deductible)"
        ),
        What::Payable { .. } => say!(language, "起付标准以上，进入报销的部分", "Above the deductible"),
        What::Rate(rate) => say!(language, "报销比例 {rate}（支付比例）", "The fund’s rate is {rate}"),
        What::AddedRate(rate) if rate.is_below_zero() => say!(language, "比例减少：{rate}", "Points off: {rate}"),
        What::AddedRate(rate) => say!(language, "比例增加：{rate}", "Points added: {rate}"),
        What::OwnRate(rate) => {
            say!(language, "报销比例 {rate}：用您填写的数", "The fund’s rate is {rate}: your own figure")
        }
        What::Band { part, rate } => say!(language, "其中 {part} 按 {rate} 报销", "{part} of it at {rate}"),
        What::Due { .. } | What::BandsDue => say!(language, "按比例应由基金支付", "Due from the fund at this rate"),
        What::Rounded => say!(language, "四舍五入到分", "Rounded half up to the fen"),
        What::Coinsurance { .. } => {
            say!(language, "按比例留给自己的部分（按比例自付）", "Your part at this rate (coinsurance)")
        }
        What::DiseaseLimit { further: 0, .. } => {
            say!(language, "病种的年度限额：用您填写的数", "The disease’s yearly ceiling: your own figure")
        }
        What::DiseaseLimit { further, .. } => say!(
            language,
            "限额最高的病种，再加其余 {further} 个病种增加的额度",
            "The highest disease’s ceiling, and more for {further} further disease(s)"
        ),
        What::Left { pool: at, basis: Basis::Fund, .. } => {
            say!(language, "「{}」最高支付限额还剩", "Left under the ceiling “{}”", pool(at))
        }
        What::Left { pool: at, basis: Basis::Spend, .. } => {
            say!(language, "「{}」还能计入的费用（最高支付限额）", "Spending that “{}” can still count", pool(at))
        }
        What::OwnLeft => say!(language, "限额还剩：用您填写的数", "Left under the ceiling: your own figure"),
        What::Fund { .. } => say!(language, "医保出（统筹基金支付）", "The fund pays"),
        What::LargeAmount { .. } => say!(
            language,
            "超过限额的，大额补助接着出（职工大额医疗费用补助）",
            "Above the ceiling the large-amount subsidy pays"
        ),
        What::OverCeiling { .. } => {
            say!(language, "超过限额、没有人再付的部分（超最高支付限额）", "Above the ceilings, nobody else pays")
        }
        What::Person { .. } => say!(language, "您自己出（个人负担总额）", "You pay"),
        What::SelfPay { .. } => say!(language, "其中目录内的（个人自付）", "Of it inside the catalogue (self-pay)"),
        What::OwnExpense => say!(language, "其中目录外的（个人自费）", "Of it outside the catalogue (own expense)"),
        What::Account { .. } => say!(language, "个人账户付", "Your personal account pays"),
        What::Cash { .. } => say!(language, "现金付（个人现金支付）", "You pay in cash"),
    }
}
