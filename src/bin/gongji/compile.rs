//! `gongji compile`: region files into the packs that the page loads.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use gongji::contract::request::READERS;
use gongji::load::pack;
use gongji::region::Region;
use gongji::rulebook::book::write as write_book;

use crate::End;
use crate::failure::Failure;
use crate::library::Library;

pub fn run(out: &Path, regions: Option<&Path>) -> Result<End, Failure> {
    // All is loaded before anything is written: a broken file leaves the old packs as they are.
    let all: Vec<Region> = Library::open(regions)?.all().collect::<Result<_, _>>()?;
    empty(out)?;
    for region in &all {
        write(&out.join(format!("{}.pack", region.id)), &pack::pack(region))?;
        write(&out.join(format!("{}.book", region.id)), &write_book(region, READERS).pack())?;
    }
    write(&out.join("index.pack"), &pack::index(&all))?;
    Ok(End::Fine)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(Failure::write(path))
}

/// Makes the folder, or empties it of packs and books; anything else in it is somebody's, and stays.
fn empty(folder: &Path) -> Result<(), Failure> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return fs::create_dir_all(folder).map_err(Failure::write(folder));
        }
        Err(error) => return Err(Failure::Read(folder.to_owned(), error)),
    };
    let files: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(Failure::read(folder))?;
    if let Some(other) = files.iter().find(|file| file.extension().is_none_or(|kind| kind != "pack" && kind != "book"))
    {
        return Err(Failure::NotEmpty(folder.to_owned(), other.clone()));
    }
    files.iter().try_for_each(|file| fs::remove_file(file).map_err(Failure::write(file)))
}
