//! 包 Pack: a region as compact bytes, for the page, which ships no TOML parser; and the index that names the packs.
//!
//! Four letters, a version, the CRC-32 of the rest, then the value as postcard writes it. The check tells a broken
//! download from a region.

mod check;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::region::{AccountExample, DocumentKind, Example, Region};
use crate::units::Text;

const REGION: [u8; 4] = *b"GJRG";
const INDEX: [u8; 4] = *b"GJIX";
/// Raised whenever the layout of a packed type changes, so that an old pack is refused, not misread.
pub const VERSION: u8 = 3;

/// Why bytes are not a pack.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PackFault {
    /// They are something else.
    Foreign,
    /// They come from another version of this program.
    Version(u8),
    /// They are cut off or changed.
    Broken,
    /// They are another region than the one asked for: this one.
    Other(String),
    /// They hold a value that no region has: what it is, as a path.
    Invalid(String),
}

impl PackFault {
    /// Every stable code.
    pub const CODES: &[&str] = &["pack_foreign", "pack_version", "pack_broken", "pack_other", "pack_invalid"];

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            PackFault::Foreign => "pack_foreign",
            PackFault::Version(_) => "pack_version",
            PackFault::Broken => "pack_broken",
            PackFault::Other(_) => "pack_other",
            PackFault::Invalid(_) => "pack_invalid",
        }
    }
}

/// One line of the index: what the page shows before a region is chosen.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Listed {
    /// The region's id, which is also its pack's name.
    pub id: String,
    /// 地区名称
    pub name: Text,
    /// The standing of its document.
    pub kind: DocumentKind,
}

/// Packs a region. Examples that the page does not offer, and what examples must come to, stay behind: only tests need
/// them, and they read the file.
pub fn pack(region: &Region) -> Vec<u8> {
    let shown = region.examples.iter().filter(|example| example.show);
    let examples = shown.map(|example| Example { expect: Vec::new(), ..example.clone() }).collect();
    let shown = region.account_examples.iter().filter(|example| example.show);
    let account_examples = shown.map(|example| AccountExample { expect: Vec::new(), ..example.clone() }).collect();
    seal(REGION, &Region { examples, account_examples, ..region.clone() })
}

/// Reads a packed region; `asked` is the id that was asked for, where one was.
///
/// # Errors
/// When the bytes are not a whole pack of this version, are the pack of another region, or hold a value that no region
/// can have.
pub fn unpack(bytes: &[u8], asked: Option<&str>) -> Result<Region, PackFault> {
    let region: Region = open(REGION, bytes)?;
    if let Some(id) = asked
        && id != region.id
    {
        return Err(PackFault::Other(region.id));
    }
    check::check(&region).map_err(PackFault::Invalid)?;
    Ok(region)
}

/// Packs the index of regions.
pub fn index(regions: &[Region]) -> Vec<u8> {
    let line =
        |region: &Region| Listed { id: region.id.clone(), name: region.name.clone(), kind: region.document.kind };
    seal(INDEX, &regions.iter().map(line).collect::<Vec<_>>())
}

/// Reads the index.
///
/// # Errors
/// When the bytes are not a whole index of this version.
pub fn read_index(bytes: &[u8]) -> Result<Vec<Listed>, PackFault> {
    open(INDEX, bytes)
}

/// A value as a pack that begins with these letters.
pub fn seal<T: Serialize>(letters: [u8; 4], value: &T) -> Vec<u8> {
    // postcard refuses only sequences of unknown length, which no packed type has; `open` would refuse an empty body.
    let body = postcard::to_allocvec(value).unwrap_or_default();
    let mut bytes = Vec::with_capacity(letters.len() + 1 + 4 + body.len());
    bytes.extend(letters);
    bytes.push(VERSION);
    bytes.extend(crc32fast::hash(&body).to_le_bytes());
    bytes.extend(body);
    bytes
}

/// The value of a pack that begins with these letters.
///
/// # Errors
/// When the bytes are not a whole pack of this version.
pub fn open<T: DeserializeOwned>(letters: [u8; 4], bytes: &[u8]) -> Result<T, PackFault> {
    let (found, rest) = bytes.split_first_chunk::<4>().ok_or(PackFault::Foreign)?;
    if *found != letters {
        return Err(PackFault::Foreign);
    }
    let (version, rest) = rest.split_first().ok_or(PackFault::Broken)?;
    if *version != VERSION {
        return Err(PackFault::Version(*version));
    }
    let (sum, body) = rest.split_first_chunk::<4>().ok_or(PackFault::Broken)?;
    if u32::from_le_bytes(*sum) != crc32fast::hash(body) {
        return Err(PackFault::Broken);
    }
    match postcard::take_from_bytes(body) {
        Ok((value, [])) => Ok(value),
        Ok(_) | Err(_) => Err(PackFault::Broken),
    }
}
