//! The rules of a benefit and of its second fund.

use crate::region::{BenefitId, Ceiling, Deductible, DeductibleUse, Region, Share};

/// 起付标准; none where the benefit has none.
pub(crate) fn deductible(region: &Region, benefit: BenefitId) -> Option<&Deductible> {
    match region.benefit(benefit).deductible {
        DeductibleUse::Of(at) => Some(region.deductible(at)),
        DeductibleUse::None(_) => None,
    }
}

/// 最高支付限额, the second fund's after the first one's.
pub(crate) fn ceilings(region: &Region, benefit: BenefitId) -> impl Iterator<Item = &Ceiling> {
    let benefit = region.benefit(benefit);
    let second = benefit.second_fund.map(|fund| region.fund(fund).ceilings.as_slice());
    benefit.ceilings.iter().chain(second.unwrap_or_default()).map(|at| region.ceiling(*at))
}

/// 支付比例, the second fund's after the first one's.
pub(crate) fn shares(region: &Region, benefit: BenefitId) -> impl Iterator<Item = &Share> {
    let benefit = region.benefit(benefit);
    let second = benefit.second_fund.and_then(|fund| region.fund(fund).share);
    [Some(benefit.share), second].into_iter().flatten().map(|at| region.share(at))
}
