//! `gongji schema`: the shapes, for editors and other programs.

use gongji::contract::schema::{self, typescript};

use crate::End;
use crate::failure::Failure;
use crate::printing::{json, print};

/// What can be printed.
pub fn names() -> Vec<&'static str> {
    schema::names().chain(["types"]).collect()
}

pub fn run(of: &str) -> Result<End, Failure> {
    match schema::schema(of) {
        Some(schema) => print(&json(&schema)?),
        None => print(&typescript()),
    }
}
