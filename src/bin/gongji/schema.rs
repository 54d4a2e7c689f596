//! `gongji schema`: the shapes, for editors and other programs.

use std::io::{self, Write};

use gongji::contract::schema::{self, typescript};

use crate::End;
use crate::failure::Failure;

/// What can be printed.
pub fn names() -> Vec<&'static str> {
    schema::names().chain(["types"]).collect()
}

pub fn run(of: &str) -> Result<End, Failure> {
    let text = match schema::schema(of) {
        Some(schema) => serde_json::to_string_pretty(&schema)? + "\n",
        None => typescript(),
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(End::Fine)
}
