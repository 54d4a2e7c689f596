//! Why a command could not be done.

use std::io;
use std::path::{Path, PathBuf};

use gongji::load::pack::PackFault;
use gongji::review::diff::RowFault;
use gongji::{Language, Problem, load};

use crate::words;

#[derive(Debug)]
pub enum Failure {
    /// 输出管道已断开 broken pipe: the reader of the output ended first. Not a fault, nothing is printed.
    Closed,
    /// No folder of region files, and where one was looked for.
    NoRegions(Vec<PathBuf>),
    /// No region of this name, and those there are.
    NoRegion(String, Vec<String>),
    Read(PathBuf, io::Error),
    /// A region file that is not UTF-8.
    NotText(PathBuf),
    Write(PathBuf, io::Error),
    Output(io::Error),
    /// A region file that does not load.
    Faults(Vec<load::FileFault>),
    /// A pack that does not unpack.
    Pack(PathBuf, PackFault),
    /// A parameter that no region asks for.
    NoQuestion(String),
    /// A parameter that does not answer the question of this region.
    Parameter(String, Problem),
    /// A line of a CSV, and what is wrong with it.
    Row(u64, RowFault),
    /// Files in the way of packs.
    NotEmpty(PathBuf, PathBuf),
}

impl Failure {
    pub fn message(&self, language: Language) -> String {
        if let Failure::Faults(faults) = self { shown(faults, language) } else { words::failure(self, language) }
    }

    /// Writing to `path` failed.
    pub fn write(path: &Path) -> impl Fn(io::Error) -> Failure {
        |error| Failure::Write(path.to_owned(), error)
    }

    /// Reading from `path` failed.
    pub fn read(path: &Path) -> impl Fn(io::Error) -> Failure {
        |error| Failure::Read(path.to_owned(), error)
    }
}

/// A fault a line, as compilers print them, so that editors find the place.
pub fn shown(faults: &[load::FileFault], language: Language) -> String {
    let line = |fault| gongji::words::loading::placed(fault, language);
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Errors of standard output.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        if error.kind() == io::ErrorKind::BrokenPipe { Failure::Closed } else { Failure::Output(error) }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Failure {
        io::Error::from(error).into()
    }
}
