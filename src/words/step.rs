//! 怎么算的: what each step of a decision did.

use std::borrow::Cow;

use crate::engine::{Step, StepKind};
use crate::region::{Basis, PoolId, Region};
use crate::units::{Kind, Language, say};

/// What a step did.
pub fn step<'r>(step: &Step, region: &'r Region, language: Language) -> Cow<'r, str> {
    let said = |zh, en| Cow::Borrowed(language.pick(zh, en));
    let pool = |at: PoolId| region.pool_of(at).name.get(language);
    match step.kind {
        StepKind::Benefit(at) => {
            say!(language, "这次按「{}」计算", "Decided as “{}”", region.benefit(at).name.get(language)).into()
        }
        StepKind::SameKind(Kind::Pharmacy) => said(
            "凭外配处方在药店买药，按开处方医院的级别计算",
            "Pharmacy with a prescription: at the prescribing hospital’s level",
        ),
        StepKind::SameKind(Kind::Internet) => {
            said("互联网医院，按它依托的实体医院的级别计算", "Internet hospital: at the level of its physical hospital")
        }
        StepKind::SameKind(Kind::Hospital) => said("在医院就诊", "At a hospital"),
        StepKind::SamePlace(place) => {
            say!(language, "{}，和本地一样计算", "{}: the same as at home", place.label(language)).into()
        }
        StepKind::StatusAtSettlement => said(
            "年内身份变了，按结算这天的身份计算，已经用掉的照算",
            "The status changed this year: the status on the day of settlement decides, and what was used stays used",
        ),
        StepKind::Assumed(id) => region.assumption(id).text.get(language).into(),
        StepKind::Uncovered => said("这部分统筹基金不付（不予支付）", "The fund does not pay this part (uncovered)"),
        StepKind::Total => said("账单总额（医疗费总额）", "The whole bill"),
        StepKind::OutsideCatalogue => said("目录外的，全部自己付（全自费）", "Outside the catalogue: wholly your own"),
        StepKind::AboveLimit => said("超过支付标准的部分，自己付（超限价）", "Above the price limit: your own"),
        StepKind::ItemFirstShare { item, .. } => {
            say!(language, "第 {item} 行：先由自己付一部分（先行自付）", "Line {item}: the first share is your own")
                .into()
        }
        StepKind::FirstShare => said("先由自己付的部分（先行自付）合计", "First shares, in all"),
        StepKind::InScope { .. } => said("剩下的算进报销（政策范围内）", "The rest counts (in scope)"),
        StepKind::NoDeductible => said("不设起付标准", "No deductible"),
        StepKind::Standard { percent: None, .. } => {
            said("起付标准：这条线以内自己负担", "The deductible: up to this line you pay")
        }
        StepKind::Standard { percent: Some(_), .. } => said(
            "起付标准：按比例算出，这条线以内自己负担",
            "The deductible, found as a share: up to this line you pay",
        ),
        StepKind::OwnStandard => said("起付标准：用您填写的数", "The deductible: your own figure"),
        StepKind::YearlyLimit { borne } => say!(
            language,
            "全年起付标准最多负担这么多，今年已负担 {borne}",
            "The year’s deductibles end here; {borne} borne so far"
        )
        .into(),
        StepKind::Deductible { borne, .. } if borne.is_zero() => {
            said("这次先由自己负担（起付标准）", "You bear first (deductible)")
        }
        StepKind::Deductible { borne, .. } => say!(
            language,
            "之前已负担 {borne}，这次再负担（起付标准）",
            "{borne} borne before; you bear now (deductible)"
        )
        .into(),
        StepKind::Payable { .. } => said("起付标准以上，进入报销的部分", "Above the deductible"),
        StepKind::Rate(rate) => say!(language, "报销比例 {rate}（支付比例）", "The fund’s rate is {rate}").into(),
        StepKind::AddedRate(rate) if rate.is_below_zero() => {
            say!(language, "比例减少：{rate}", "Points off: {rate}").into()
        }
        StepKind::AddedRate(rate) => say!(language, "比例增加：{rate}", "Points added: {rate}").into(),
        StepKind::OwnRate(rate) => {
            say!(language, "报销比例 {rate}：用您填写的数", "The fund’s rate is {rate}: your own figure").into()
        }
        StepKind::Band { part, rate } => say!(language, "其中 {part} 按 {rate} 报销", "{part} of it at {rate}").into(),
        StepKind::Due { .. } | StepKind::BandsDue => said("按比例应由基金支付", "Due from the fund at this rate"),
        StepKind::Rounded => said("四舍五入到分", "Rounded half up to the fen"),
        StepKind::Coinsurance { .. } => {
            said("按比例留给自己的部分（按比例自付）", "Your part at this rate (coinsurance)")
        }
        StepKind::DiseaseLimit { further: 0, .. } => {
            said("病种的年度限额：用您填写的数", "The disease’s yearly ceiling: your own figure")
        }
        StepKind::DiseaseLimit { further, .. } => say!(
            language,
            "限额最高的病种，再加其余 {further} 个病种增加的额度",
            "The highest disease’s ceiling, and more for {further} further disease(s)"
        )
        .into(),
        StepKind::Left { pool: at, basis: Basis::Fund, .. } => {
            say!(language, "「{}」最高支付限额还剩", "Left under the ceiling “{}”", pool(at)).into()
        }
        StepKind::Left { pool: at, basis: Basis::Spend, .. } => {
            say!(language, "「{}」还能计入的费用（最高支付限额）", "Spending that “{}” can still count", pool(at))
                .into()
        }
        StepKind::OwnLeft => said("限额还剩：用您填写的数", "Left under the ceiling: your own figure"),
        StepKind::Fund { .. } => said("医保出（统筹基金支付）", "The fund pays"),
        StepKind::LargeAmount { .. } => said(
            "超过限额的，大额补助接着出（职工大额医疗费用补助）",
            "Above the ceiling the large-amount subsidy pays",
        ),
        StepKind::OverCeiling { .. } => {
            said("超过限额、没有人再付的部分（超最高支付限额）", "Above the ceilings, nobody else pays")
        }
        StepKind::Person { .. } => said("您自己出（个人负担总额）", "You pay"),
        StepKind::SelfPay { .. } => said("其中目录内的（个人自付）", "Of it inside the catalogue (self-pay)"),
        StepKind::OwnExpense => said("其中目录外的（个人自费）", "Of it outside the catalogue (own expense)"),
        StepKind::Account { .. } => said("个人账户付", "Your personal account pays"),
        StepKind::Cash { .. } => said("现金付（个人现金支付）", "You pay in cash"),
    }
}
