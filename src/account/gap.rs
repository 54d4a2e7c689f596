//! Stage 2, 中断缴费: credits stop with contributions, and are made up after repayment.

use crate::region::Cite;
use crate::units::{Date, Month};

use super::trace::AccountStepKind;
use super::{AccountCase, Gap, credit};
use credit::{Credit, CreditPart};

impl Gap {
    /// The month on whose first day the missing credits are made up.
    fn made_up_in(&self) -> Option<Month> {
        Some(Month::of(self.repaid_on?).next())
    }

    fn stops(&self, month: Month) -> bool {
        self.from <= month && month <= self.to
    }
}

/// What is credited in a month: its own credit, unless contributions had stopped, and what is made up.
pub(super) fn credit(case: &AccountCase, start: Option<Date>, month: Month) -> Credit {
    let mut credit = credit::due(case, start, month);
    let rule = |of: &Credit| case.region.account.gap.unwrap_or(Cite::Clause(of.clause));
    if case.gaps.iter().any(|gap| gap.stops(month)) && start.is_none_or(|start| month.first() >= start) {
        let cite = rule(&credit);
        let clause = match cite {
            Cite::Clause(id) => id,
            Cite::Assumption(_) => credit.clause,
        };
        credit = Credit::none(month, AccountStepKind::Stopped, cite, clause);
    }
    for gap in case.gaps.iter().filter(|gap| gap.made_up_in() == Some(month)) {
        for missed in gap.from.through(gap.to) {
            let due = credit::due(case, start, missed);
            credit.needs = credit.needs.and(due.needs);
            let cite = rule(&due);
            credit.parts.extend(due.parts.iter().map(|part| {
                let assume = match cite {
                    Cite::Assumption(id) => Some(id),
                    Cite::Clause(_) => part.assume,
                };
                CreditPart { what: AccountStepKind::MadeUp(missed), cite, assume, ..*part }
            }));
        }
    }
    credit
}
