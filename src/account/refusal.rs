//! Why an account does not pay.

/// 不付的原因
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
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

impl Refusal {
    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Refusal::NotInForce => "not_in_force",
            Refusal::NotFor => "not_for",
            Refusal::NotListed => "not_listed",
            Refusal::NotForThem => "not_for_them",
            Refusal::FamilyFloor => "family_floor",
            Refusal::Balance => "balance",
        }
    }

    /// Every name, for the published shapes.
    pub const NAMES: &'static [&'static str] =
        &["not_in_force", "not_for", "not_listed", "not_for_them", "family_floor", "balance"];
}
