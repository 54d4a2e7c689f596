//! 例子: cases in the region file, at once tests and the page's "try an example".

use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::text::Text;

/// 例子: a request and what must come out of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Example {
    /// Its id in the region file.
    pub id: String,
    /// What it shows.
    pub title: Text,
    /// Whether the page offers it.
    pub show: bool,
    /// The request, in the contract's JSON.
    pub request: String,
    /// What must come out, claim by claim. Packs for the page leave it out.
    pub expect: Vec<Expected>,
    /// The line of the region file where it stands.
    pub line: u32,
}

/// What one claim must come to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Expected {
    /// The outcome's name.
    pub outcome: String,
    /// The reason's code, where the example names it.
    pub code: Option<String>,
    /// The certainty's name, where the example names it.
    pub certainty: Option<String>,
    /// The missing values, where the example names them.
    pub needs: Option<Vec<String>>,
    /// Every line of the slip, in the order of [`crate::engine::Line::ALL`].
    pub slip: Vec<Money>,
}

/// 个人账户的例子: a request and what must come out of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AccountExample {
    /// Its id in the region file.
    pub id: String,
    /// What it shows.
    pub title: Text,
    /// The request, in the contract's JSON.
    pub request: String,
    /// What must come out. Packs for the page leave it out.
    pub expect: ExpectedAccount,
    /// The line of the region file where it stands.
    pub line: u32,
}

/// What an account must come to.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct ExpectedAccount {
    /// Every month's credit.
    pub months: Vec<Run>,
    /// What becomes of each movement.
    pub movements: Vec<ExpectedMovement>,
    /// 结息, by year.
    pub interest: Vec<(u32, Money)>,
    /// The balance at the end; none where a value is missing.
    pub closing: Option<Money>,
    /// The missing values.
    pub needs: Vec<String>,
}

/// Months with the same credit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Run {
    /// The first month, as `2023-01`.
    pub from: String,
    /// The last month.
    pub to: String,
    /// What each of them is credited.
    pub credit: Money,
}

/// What one movement must come to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ExpectedMovement {
    /// What the account pays.
    pub paid: Money,
    /// What it does not.
    pub refused: Money,
    /// The reason's code; empty where all is paid.
    pub code: String,
}
