//! 分析: what can be asked about an estimate. Every question is answered by the engine; there is no arithmetic of rules
//! here.

pub mod advice;
pub mod compare;
pub mod curve;
mod halving;
pub mod inverse;
pub mod reconcile;
pub mod relevance;
