//! 比较两套规定: values that differ, and who wins and who loses.
//!
//! Two regions, or one region as of two days (see [`Region::as_of`]). [`values`] reads both side by side;
//! [`Duel`] decides claim after claim under both, in constant memory.
//!
//! [`Region::as_of`]: crate::region::Region::as_of

mod duel;
mod people;
pub(super) mod population;
mod value;
mod values;

pub use duel::{Count, Duel, Tally};
pub use people::{COLUMNS, People, RowFault, RowFlaw};
pub use population::Population;
pub use value::{Stated, StatedValue};
pub use values::{Topic, ValueDifference, values};
