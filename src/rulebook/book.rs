//! 规定 Book: what a region's document says, ready to be read: values with their clauses, readings with what they move,
//! and what is covered. The engine writes it where the packs are made, so that the page carries none of the words.

mod write;

pub use write::write;

use serde::{Deserialize, Serialize};

use crate::load::pack::{self, PackFault};
use crate::region::{Clause, ClauseId};
use crate::units::Text;

/// The letters that a packed book begins with.
const LETTERS: [u8; 4] = *b"GJBK";

/// 规定: one region's document.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Book {
    /// The region's id.
    pub id: String,
    /// 地区名称
    pub name: Text,
    /// What a reader must know of the document first.
    pub notice: Option<Text>,
    /// 条文
    pub clauses: Vec<Clause>,
    /// What the document covers, in the same order for every region.
    pub covers: Vec<BookSubject>,
    /// 读法
    pub choices: Vec<BookReading>,
    /// Every value.
    pub chapters: Vec<Chapter>,
}

impl Book {
    /// The book as a pack.
    pub fn pack(&self) -> Vec<u8> {
        pack::seal(LETTERS, self)
    }

    /// Reads the packed book of the region `id`.
    ///
    /// # Errors
    /// When the bytes are not a whole book of this version, or the book of another region.
    pub fn unpack(bytes: &[u8], id: &str) -> Result<Book, PackFault> {
        let book: Book = pack::open(LETTERS, bytes)?;
        if book.id == id { Ok(book) } else { Err(PackFault::Other(book.id)) }
    }
}

/// What the document has on one subject.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BookSubject {
    /// The subject.
    pub what: Text,
    /// How far it goes.
    pub extent: Extent,
}

/// How far a document goes on a subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Extent {
    /// It answers.
    Computed,
    /// It would answer, but lacks this many values.
    Lacks(u8),
    /// It leaves this to other rules.
    Referred,
    /// It does not say.
    Silent,
}

/// 读法: a clause that can be read in more than one way, and an example that it moves.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BookReading {
    /// What is in question.
    pub text: Text,
    /// The clause.
    pub clause: ClauseId,
    /// The default, by index.
    pub default: u8,
    /// The ways to read it.
    pub options: Vec<Text>,
    /// The example, where one of the region's own is moved.
    pub example: Option<Text>,
    /// What comes of it under each option.
    pub ways: Vec<Text>,
}

/// One part of the document's values.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Chapter {
    /// Its title.
    pub title: Text,
    /// Its values.
    pub entries: Vec<BookEntry>,
}

/// One value.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BookEntry {
    /// What it is and when it holds.
    pub what: Text,
    /// The value in words.
    pub value: Text,
    /// The clause that gives it.
    pub clause: Option<ClauseId>,
    /// The assumption that it rests on, unless that is the value.
    pub assumption: Option<Text>,
}
