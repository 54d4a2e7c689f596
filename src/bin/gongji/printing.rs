//! What a command prints: JSON for programs, a page for people.

use std::io::{self, Write};

use serde::Serialize;

use crate::End;
use crate::arguments::Format;
use crate::failure::Failure;

/// The answer in the form that was asked for.
pub fn printed(format: Format, view: &impl Serialize, page: impl FnOnce() -> String) -> Result<String, Failure> {
    match format {
        Format::Json => json(view),
        Format::Table => Ok(page()),
    }
}

/// Indented JSON.
pub fn json(view: &impl Serialize) -> Result<String, Failure> {
    Ok(serde_json::to_string_pretty(view)? + "\n")
}

/// Prints it; all went as asked.
pub fn print(text: &str) -> Result<End, Failure> {
    io::stdout().write_all(text.as_bytes())?;
    Ok(End::Fine)
}
