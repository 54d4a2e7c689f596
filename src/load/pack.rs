//! 包 Pack: a region as compact bytes, for the page, which ships no TOML parser; and the index that names the packs.
//!
//! Four letters, a version, a checksum, then the value. The checksum tells a broken download from a region.

mod codec;
mod layout;

use codec::{Packed, Reader};

use crate::region::{AccountExample, DocumentKind, Example, Region};
use crate::rulebook::book::Book;
use crate::units::Text;

const REGION: [u8; 4] = *b"GJRG";
const INDEX: [u8; 4] = *b"GJIX";
const BOOK: [u8; 4] = *b"GJBK";
/// Raised whenever the layout of [`Region`], [`Listed`] or [`Book`] changes, so that an old pack is refused, not misread.
pub const VERSION: u8 = 2;
/// Letters, version, checksum.
const HEAD: usize = 4 + 1 + 8;

/// Why bytes are not a pack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PackFault {
    /// They are something else.
    Foreign,
    /// They come from another version of this program.
    Version(u8),
    /// They are cut off or changed.
    Broken,
}

impl PackFault {
    /// Every stable code.
    pub const CODES: &[&str] = &["pack_foreign", "pack_version", "pack_broken"];

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            PackFault::Foreign => "pack_foreign",
            PackFault::Version(_) => "pack_version",
            PackFault::Broken => "pack_broken",
        }
    }
}

/// One line of the index: what the page shows before a region is chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
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

/// Reads a packed region.
///
/// # Errors
/// When the bytes are not a whole pack of this version.
pub fn unpack(bytes: &[u8]) -> Result<Region, PackFault> {
    open(REGION, bytes)
}

/// Reads a region again from a pack that [`unpack`] has read or [`pack`] has made: there is nothing to check.
pub(crate) fn again(bytes: &[u8]) -> Region {
    Packed::unpack(&mut Reader::new(bytes.get(HEAD..).unwrap_or_default()))
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

/// Packs what a region's document says.
pub fn pack_book(book: &Book) -> Vec<u8> {
    seal(BOOK, book)
}

/// Reads what a region's document says.
///
/// # Errors
/// When the bytes are not a whole book of this version.
pub fn read_book(bytes: &[u8]) -> Result<Book, PackFault> {
    open(BOOK, bytes)
}

fn seal<T: Packed>(letters: [u8; 4], value: &T) -> Vec<u8> {
    let mut body = Vec::new();
    value.pack(&mut body);
    let mut bytes = Vec::with_capacity(HEAD + body.len());
    bytes.extend(letters);
    bytes.push(VERSION);
    bytes.extend(checksum(&body).to_le_bytes());
    bytes.extend(body);
    bytes
}

fn open<T: Packed>(letters: [u8; 4], bytes: &[u8]) -> Result<T, PackFault> {
    let (found, rest) = bytes.split_first_chunk::<4>().ok_or(PackFault::Foreign)?;
    if *found != letters {
        return Err(PackFault::Foreign);
    }
    let (version, rest) = rest.split_first().ok_or(PackFault::Broken)?;
    if *version != VERSION {
        return Err(PackFault::Version(*version));
    }
    let (sum, body) = rest.split_first_chunk::<8>().ok_or(PackFault::Broken)?;
    if u64::from_le_bytes(*sum) != checksum(body) {
        return Err(PackFault::Broken);
    }
    let mut reader = Reader::new(body);
    let value = T::unpack(&mut reader);
    if reader.is_done() { Ok(value) } else { Err(PackFault::Broken) }
}

/// FNV-1a, 64 bits.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
