//! `gongji regions`: what there is to ask about.

use std::path::Path;

use gongji::Language;
use gongji::region::Region;
use serde::Serialize;

use crate::arguments::Format;
use crate::failure::Failure;
use crate::library::Library;
use crate::printing::{print, printed};
use crate::{End, layout, words};

#[derive(Serialize)]
struct RegionView<'r> {
    id: &'r str,
    name: &'r str,
    title: &'r str,
    number: &'r str,
    kind: &'static str,
    in_force: String,
}

impl RegionView<'_> {
    fn new(region: &Region, language: Language) -> RegionView<'_> {
        let document = &region.document;
        RegionView {
            id: &region.id,
            name: region.name.get(language),
            title: &document.title,
            number: &document.number,
            kind: document.kind.name(),
            in_force: document.in_force.to_string(),
        }
    }
}

pub fn run(format: Format, regions: Option<&Path>, language: Language) -> Result<End, Failure> {
    let all: Vec<Region> = Library::open(regions)?.all().collect::<Result<_, _>>()?;
    let views: Vec<RegionView> = all.iter().map(|region| RegionView::new(region, language)).collect();
    print(&printed(format, &views, || table(&all, &views, language))?)
}

fn table(all: &[Region], views: &[RegionView], language: Language) -> String {
    let mut rows = vec![words::region_columns(language).map(str::to_owned).to_vec()];
    for (region, view) in all.iter().zip(views) {
        let number = if view.number.is_empty() { "—" } else { view.number };
        let standing = words::standing(region.document.kind, language);
        rows.push([view.id, view.name, standing, &view.in_force, number].map(str::to_owned).to_vec());
    }
    layout::table(&rows)
}
