//! 共济 Gongji: what an insured employee pays for a visit, what the fund pays, why, and what is left of the year.
//!
//! The rules are data ([`region`]); the [`engine`] is pure and exact to the fen; the explanation is data that the
//! engine returns, put into words by [`words`].

pub mod account;
pub mod analysis;
pub mod contract;
pub mod engine;
pub mod estimate;
pub mod load;
pub mod problem;
pub mod region;
pub mod review;
pub mod rulebook;
pub mod units;
pub mod words;

pub use account::{AccountRequest, Statement};
pub use contract::request::Query;
pub use estimate::Request;
pub use estimate::variants::Variants;
pub use estimate::{Answer, answer, answer_after, slips};
pub use problem::{Fault, Problem};
pub use units::{
    Care, Date, Kind, Language, Level, Member, Money, MoneyFault, Month, Place, Purpose, Rate, RateFault, Status, Text,
};
