//! 共济 Gongji: what an insured employee pays for a visit, what the fund pays, why, and what is left of the year.
//!
//! The rules are data ([`region`]); the [`engine`] is pure and exact to the fen; the explanation is data that the
//! engine returns, put into words by [`words`].

pub mod engine;
#[cfg(not(target_arch = "wasm32"))]
pub mod load;
pub mod pack;
pub mod region;

mod date;
mod money;
mod rate;
mod terms;
mod text;

pub use date::Date;
pub use money::{Money, MoneyFault};
pub use rate::{Rate, RateFault};
pub use terms::{Care, Kind, Level, Place, Status};
pub use text::{Language, Text};
