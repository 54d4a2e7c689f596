//! `gongji regions`: what there is to ask about.

use std::io::{self, Write};
use std::path::Path;

use gongji::Language;
use gongji::region::Region;
use serde::Serialize;

use crate::arguments::Format;
use crate::failure::Failure;
use crate::library::Library;
use crate::{End, layout, words};

#[derive(Serialize)]
struct Entry {
    id: String,
    name: String,
    title: String,
    number: String,
    kind: &'static str,
    in_force: String,
}

impl Entry {
    fn new(region: &Region, language: Language) -> Entry {
        let document = &region.document;
        Entry {
            id: region.id.clone(),
            name: region.name.get(language).to_owned(),
            title: document.title.clone(),
            number: document.number.clone(),
            kind: document.kind.name(),
            in_force: document.in_force.to_string(),
        }
    }
}

pub fn run(format: Format, regions: Option<&Path>, language: Language) -> Result<End, Failure> {
    let all: Vec<Region> = Library::open(regions)?.all().collect::<Result<_, _>>()?;
    let text = match format {
        Format::Json => {
            let entries: Vec<Entry> = all.iter().map(|region| Entry::new(region, language)).collect();
            serde_json::to_string_pretty(&entries)? + "\n"
        }
        Format::Table => {
            let heads = words::region_columns(language).map(str::to_owned).to_vec();
            let rows = all.iter().map(|region| {
                let document = &region.document;
                let number = if document.number.is_empty() { "—" } else { &document.number };
                vec![
                    region.id.clone(),
                    region.name.get(language).to_owned(),
                    words::standing(document.kind, language).to_owned(),
                    document.in_force.to_string(),
                    number.to_owned(),
                ]
            });
            layout::table(&std::iter::once(heads).chain(rows).collect::<Vec<_>>())
        }
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(End::Fine)
}
