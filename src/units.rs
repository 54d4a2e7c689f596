//! 量: money, rates, days and months, the contract's closed lists, and text in both languages.

pub mod date;
pub mod fraction;
pub mod money;
pub mod month;
pub mod rate;
pub mod set;
pub mod text;
pub mod typed;
pub mod vocabulary;

pub use crate::{labels, say};
pub use date::Date;
pub use fraction::Fraction;
pub use money::{Money, MoneyFault};
pub use month::Month;
pub use rate::{Rate, RateFault};
pub use set::{Numbered, Set};
pub(crate) use text::sentences;
pub use text::{Language, Text};
pub(crate) use vocabulary::closed_list;
pub use vocabulary::{Care, Kind, Level, Member, Place, Purpose, Status};
