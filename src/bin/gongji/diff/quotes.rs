//! 引号 of a CSV. By hand: the crate reads `"10"5` as 105, and a quotation mark without a partner as a cell that goes on to
//! the end of the file, and has no setting that refuses them.

use std::io::{self, Read};

/// A CSV that ends with an error where a quotation mark has no partner, or where there is text behind a quoted cell.
pub struct Quotes<R> {
    input: R,
    place: CellPlace,
    line: u64,
    /// The line with the fault.
    fault: Option<u64>,
}

/// Where the last byte was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CellPlace {
    /// Before a cell.
    Start,
    /// In a cell without quotation marks.
    Bare,
    /// In a quoted cell that began on this line.
    Quoted(u64),
    /// Behind a quotation mark in a quoted cell: its end, or one of two that stand for one.
    Closed(u64),
}

impl<R> Quotes<R> {
    pub fn of(input: R) -> Quotes<R> {
        Quotes { input, place: CellPlace::Start, line: 1, fault: None }
    }

    /// The line on which the quotation marks are wrong.
    pub fn fault(&self) -> Option<u64> {
        self.fault
    }

    /// Takes in a byte; false where it cannot stand here.
    fn takes(&mut self, byte: u8) -> bool {
        self.line += u64::from(byte == b'\n');
        self.place = match (self.place, byte) {
            (CellPlace::Quoted(line), b'"') => CellPlace::Closed(line),
            (CellPlace::Quoted(line), _) => CellPlace::Quoted(line),
            (CellPlace::Closed(line), b'"') => CellPlace::Quoted(line),
            // Before a line feed.
            (CellPlace::Closed(line), b'\r') => CellPlace::Closed(line),
            (CellPlace::Start, b'"') => CellPlace::Quoted(self.line),
            (CellPlace::Start | CellPlace::Bare | CellPlace::Closed(_), b',' | b'\n') => CellPlace::Start,
            (CellPlace::Start | CellPlace::Bare, _) => CellPlace::Bare,
            (CellPlace::Closed(_), _) => return false,
        };
        true
    }
}

impl<R: Read> Read for Quotes<R> {
    /// The rows before the fault are read first.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.fault.is_some() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let count = self.input.read(buffer)?;
        if let (0, CellPlace::Quoted(line)) = (count, self.place) {
            self.fault = Some(line);
            return self.read(buffer);
        }
        let wrong = buffer[..count].iter().position(|byte| !self.takes(*byte));
        self.fault = wrong.map(|_| self.line);
        match wrong {
            Some(0) => self.read(buffer),
            wrong => Ok(wrong.unwrap_or(count)),
        }
    }
}
