//! The region files at hand: found, loaded once each, kept.

use std::path::{Path, PathBuf};
use std::{env, fs};

use gongji::load::pack;
use gongji::region::Region;
use gongji::{Variants, load};

use crate::failure::Failure;

/// A folder of region files or packs.
#[derive(Debug)]
pub struct Library {
    folder: PathBuf,
    /// Ids of the regions in the folder, in order.
    known: Vec<String>,
    loaded: Vec<(String, Variants)>,
}

impl Library {
    /// The folder that was asked for; else `GONGJI_REGIONS`; else `regions` here; else `regions` above the program.
    pub fn open(asked: Option<&Path>) -> Result<Library, Failure> {
        let named = asked.map(Path::to_owned).or_else(|| env::var_os("GONGJI_REGIONS").map(PathBuf::from));
        let candidates = match named {
            Some(folder) => vec![folder],
            None => {
                let program = env::current_exe().unwrap_or_default();
                let above = program.ancestors().skip(1).map(|folder| folder.join("regions"));
                std::iter::once(PathBuf::from("regions")).chain(above).collect()
            }
        };
        for folder in &candidates {
            let known = ids(folder);
            if !known.is_empty() {
                return Ok(Library { folder: folder.clone(), known, loaded: Vec::new() });
            }
        }
        Err(Failure::NoRegions(candidates))
    }

    /// Ids of all regions, in order.
    pub fn known(&self) -> &[String] {
        &self.known
    }

    /// The region with this id, loaded when first asked for; none where there is none.
    pub fn get(&mut self, id: &str) -> Result<Option<&mut Variants>, Failure> {
        let at = match self.loaded.iter().position(|(known, _)| known == id) {
            Some(at) => at,
            None if self.known.iter().any(|known| known == id) => {
                let region = self.load(id)?;
                self.loaded.push((id.to_owned(), Variants::new(region)));
                self.loaded.len() - 1
            }
            None => return Ok(None),
        };
        Ok(Some(&mut self.loaded[at].1))
    }

    /// Every region, in the order of ids.
    pub fn all(&self) -> impl Iterator<Item = Result<Region, Failure>> + '_ {
        self.known.iter().map(|id| self.load(id))
    }

    /// Reads a region, from its file or else from its pack.
    pub fn load(&self, id: &str) -> Result<Region, Failure> {
        if !self.known.iter().any(|known| known == id) {
            return Err(Failure::NoRegion(id.to_owned(), self.known.clone()));
        }
        let file = self.folder.join(format!("{id}.toml"));
        if file.is_file() { read(&file) } else { unpack(&self.folder.join(format!("{id}.pack")), id) }
    }
}

/// The ids of the region files and packs in a folder; none where it cannot be read.
fn ids(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut ids: Vec<String> = entries.filter_map(|entry| id(&entry.path())).collect();
    ids.sort();
    ids.dedup();
    ids
}

fn id(path: &Path) -> Option<String> {
    let kind = path.extension()?.to_str()?;
    let stem = path.file_stem()?.to_str()?;
    let region = kind == "toml" || kind == "pack" && stem != "index";
    region.then(|| stem.to_owned())
}

/// Loads one region file.
pub fn read(file: &Path) -> Result<Region, Failure> {
    let bytes = fs::read(file).map_err(Failure::read(file))?;
    let text = String::from_utf8(bytes).map_err(|_| Failure::NotText(file.to_owned()))?;
    load::region(&file.to_string_lossy(), &text).map_err(Failure::Faults)
}

fn unpack(file: &Path, id: &str) -> Result<Region, Failure> {
    let bytes = fs::read(file).map_err(Failure::read(file))?;
    pack::unpack(&bytes, Some(id)).map_err(|fault| Failure::Pack(file.to_owned(), fault))
}
