//! Why an account does not pay.

use schemars::JsonSchema;
use serde::Serialize;

/// 不付的原因
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RefusalCode")]
pub enum AccountRefusal {
    /// The document did not apply yet.
    NotInForce,
    /// What the document says the account may not pay for.
    NotFor,
    /// The document does not list this use.
    NotListed,
    /// The document lists this use, but not for this person.
    NotForThem,
    /// 家庭共享后余额的底线
    FamilyFloor,
    /// 余额不足
    Balance,
}

impl AccountRefusal {
    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            AccountRefusal::NotInForce => "not_in_force",
            AccountRefusal::NotFor => "not_for",
            AccountRefusal::NotListed => "not_listed",
            AccountRefusal::NotForThem => "not_for_them",
            AccountRefusal::FamilyFloor => "family_floor",
            AccountRefusal::Balance => "balance",
        }
    }
}
