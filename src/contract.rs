//! 接口: requests and responses as JSON.

pub mod json;
pub mod national;
pub mod request;
pub mod request_schemas;
pub mod response;
pub mod table;
