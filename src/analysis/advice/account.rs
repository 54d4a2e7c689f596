//! 用个人账户: less cash, from money that is the person's own. The fund pays the same.

use super::{Action, AdviceCase, Choice};

pub(super) fn choices(asked: &AdviceCase) -> Vec<Choice> {
    if asked.case.balance.is_none_or(|balance| balance.is_zero()) {
        return Vec::new();
    }
    asked.change(Action::Account, &|claim| claim.designated && !claim.account_pays, &|claim| claim.account_pays = true)
}
