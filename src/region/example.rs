//! 例子: cases in the region file, at once tests and the page's "try an example".

use serde::{Deserialize, Serialize};

use crate::units::{Money, Month, Text};

/// 例子: a request and what must come out of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Example<Of = ExpectedClaim> {
    /// Its id in the region file.
    pub id: String,
    /// What it shows.
    pub title: Text,
    /// Whether the page offers it.
    pub show: bool,
    /// The request, in the contract's JSON.
    pub request: String,
    /// What must come out: claim by claim, or value by value of an account. Packs for the page leave it out.
    pub expect: Vec<Of>,
    /// The line of the region file where it stands.
    pub line: u32,
}

/// What one claim must come to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ExpectedClaim {
    /// The outcome's name.
    pub outcome: String,
    /// The reason's code, where the example names it.
    pub code: Option<String>,
    /// The certainty's name, where the example names it.
    pub certainty: Option<String>,
    /// The missing values, where the example names them.
    pub needs: Option<Vec<String>>,
    /// Every line of the slip, in the order of the slip.
    pub slip: Vec<Money>,
}

/// 个人账户的例子
pub type AccountExample = Example<ExpectedValue>;

/// What an account must come to.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum ExpectedValue {
    /// 计入: one month's credit.
    Credit(Month, Money),
    /// 支出: a movement, counted from one: what is paid, what is not, and the reason's code.
    Movement(u32, Money, Money, Option<String>),
    /// 利息: of one year.
    Interest(u32, Money),
    /// 期末余额
    Closing(Money),
    /// 缺的数: the ids of missing values, sorted.
    Needs(Vec<String>),
}
