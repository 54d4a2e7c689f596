//! 接口: requests and responses as JSON.

pub mod json;
pub mod national;
pub mod request;
pub mod response;
pub mod scalars;
pub mod schema;
