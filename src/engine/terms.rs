//! 适用的数: everything that applies to a claim but its amount.

use crate::region::{BenefitId, ClauseId, FundId, Needs, SecondFund, Situation};

use super::Case;
use super::ceiling::{self, CeilingTerms};
use super::claim::OwnTerms;
use super::deductible::{self, DeductibleTerms, Source};
use super::grounds::Grounds;
use super::ledger::Ledger;
use super::lookup::{Resolved, both};
use super::share::{self, ShareTerms};

/// The terms of one claim, all known: of a benefit of the region, or the person's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms {
    /// The benefit, by index; none for own terms.
    pub benefit: Option<BenefitId>,
    /// The clause that grants the benefit, or that leaves it to other rules.
    pub clause: ClauseId,
    /// 起付标准
    pub deductible: DeductibleTerms,
    /// 支付比例
    pub share: ShareTerms,
    /// 最高支付限额
    pub ceilings: CeilingTerms,
    /// 第二段基金: boxed, because it is rare and as large as all the rest.
    pub second: Option<Box<SecondFundTerms>>,
}

/// The terms of the second fund.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SecondFundTerms {
    /// The fund, by index.
    pub fund: FundId,
    /// Its own rate, where it has one.
    pub share: Option<ShareTerms>,
    /// Its ceilings.
    pub ceilings: CeilingTerms,
    /// The clause.
    pub clause: ClauseId,
}

/// Looks up every value that the benefit needs, or gathers all that are missing.
pub(super) fn find(case: &Case, ledger: &Ledger, situation: &Situation, at: BenefitId) -> Resolved<Terms> {
    let benefit = case.region.benefit(at);
    let (deductible, deductible_grounds) = deductible::find(case, ledger, situation, benefit);
    let (share, share_grounds) = share::find(case, ledger, situation, benefit.share);
    let (ceilings, ceiling_grounds) = ceiling::find(case, ledger, situation, &benefit.ceilings);
    let (second, second_grounds) = match benefit.second_fund {
        None => (Ok(None), Grounds::default()),
        Some(fund) => {
            let (second, grounds) = second_fund(case, ledger, situation, fund);
            (second.map(|second| Some(Box::new(second))), grounds)
        }
    };
    let grounds = Grounds::of_readings(benefit.touched)
        .and(deductible_grounds)
        .and(share_grounds)
        .and(ceiling_grounds)
        .and(second_grounds);
    let terms = both(both(deductible, share), both(ceilings, second));
    let terms = terms.map(|((deductible, share), (ceilings, second))| Terms {
        benefit: Some(at),
        clause: benefit.clause,
        deductible,
        share,
        ceilings,
        second,
    });
    (terms, grounds)
}

fn second_fund(case: &Case, ledger: &Ledger, situation: &Situation, at: FundId) -> Resolved<SecondFundTerms> {
    let fund: &SecondFund = case.region.fund(at);
    let (share, share_grounds) = match fund.share {
        None => (Ok::<_, Needs>(None), Grounds::default()),
        Some(share) => {
            let (share, grounds) = share::find(case, ledger, situation, share);
            (share.map(Some), grounds)
        }
    };
    let (ceilings, ceiling_grounds) = ceiling::find(case, ledger, situation, &fund.ceilings);
    let terms = both(share, ceilings).map(|(share, ceilings)| SecondFundTerms {
        fund: at,
        share,
        ceilings,
        clause: fund.clause,
    });
    (terms, Grounds::of_readings(fund.touched).and(share_grounds).and(ceiling_grounds))
}

/// The person's own terms, standing on the clause that leaves the matter to other rules.
pub(super) fn own(terms: &OwnTerms, clause: ClauseId) -> Terms {
    Terms {
        benefit: None,
        clause,
        deductible: DeductibleTerms::given(Source::Own, terms.deductible, clause),
        share: ShareTerms::own(terms.rate, clause),
        ceilings: CeilingTerms::own(terms.ceiling_left, clause),
        second: None,
    }
}
