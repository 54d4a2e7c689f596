//! 共济 Gongji: what an insured employee pays for a visit, what the fund pays, why, and what is left of the year.
//!
//! The rules are data ([`region`]); the [`engine`] is pure and exact to the fen; the explanation is data that the
//! engine returns, put into words by [`words`].

pub mod account;
pub mod advice;
pub mod answer;
pub mod book;
pub mod compare;
pub mod contract;
pub mod curve;
#[cfg(not(target_arch = "wasm32"))]
pub mod diff;
#[cfg(not(target_arch = "wasm32"))]
pub mod effect;
pub mod engine;
#[cfg(not(target_arch = "wasm32"))]
pub mod examples;
#[cfg(not(target_arch = "wasm32"))]
pub mod findings;
#[cfg(not(target_arch = "wasm32"))]
pub mod glance;
pub mod inverse;
pub mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod load;
pub mod national;
pub mod pack;
pub mod questions;
pub mod reconcile;
pub mod region;
pub mod request;
pub mod response;
#[cfg(not(target_arch = "wasm32"))]
pub mod rulebook;
pub mod typed;
pub mod words;

mod date;
mod later;
mod money;
mod month;
mod order;
mod problem;
mod rate;
mod readings;
mod terms;
mod text;

pub use account::{AccountRequest, Statement};
pub use answer::{Answer, answer, answer_after, slips};
pub use date::Date;
pub use json::Json;
pub use later::apart;
pub use money::{Money, MoneyFault};
pub use month::Month;
pub use problem::{Fault, Problem};
pub use rate::{Rate, RateFault};
pub use readings::Variants;
pub use request::Request;
pub use terms::{Care, Kind, Level, Member, Place, Purpose, Status};
pub use text::{Language, Text};
