//! `gongji schema`: the shapes, for editors and other programs.

use std::io::{self, Write};

use gongji::contract::request_schemas::REQUESTS;
use gongji::contract::table::{PUBLISHED, json_schema, region_schema, typescript};

use crate::End;
use crate::failure::Failure;

/// What can be printed.
pub fn names() -> Vec<&'static str> {
    PUBLISHED.iter().map(|(name, ..)| *name).chain(["region", "types"]).collect()
}

pub fn run(of: &str) -> Result<End, Failure> {
    if let Some((_, schema)) = REQUESTS.iter().find(|(name, _)| *name == of) {
        let text = serde_json::to_string_pretty(&schema())? + "\n";
        io::stdout().write_all(text.as_bytes())?;
        return Ok(End::Fine);
    }
    let text = match PUBLISHED.iter().find(|(name, ..)| *name == of) {
        None if of == "types" => typescript(),
        found => {
            let schema = found.map_or_else(region_schema, |(_, shape, requests)| json_schema(shape, *requests));
            serde_json::to_string_pretty(&schema)? + "\n"
        }
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(End::Fine)
}
