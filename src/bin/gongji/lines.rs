//! LineReader of any input, in constant memory. By hand: `BufRead::read_until` holds a line however long it is, and copies
//! every line; here a longer one is passed over, and most are borrowed from the buffer.

use std::io::{self, BufRead};

/// The longest line that is read; a longer one is passed over without being held.
pub const LONGEST: usize = 16 << 20;

/// What is kept of the buffer between lines.
const KEPT: usize = 1 << 20;

/// Reads line after line into one buffer.
#[derive(Debug, Default)]
pub struct LineReader {
    held: Vec<u8>,
    /// How much of the input's buffer the last line took.
    taken: usize,
}

/// One line.
#[derive(Debug)]
pub enum InputLine<'l> {
    /// Its bytes, without the line feed.
    Bytes(&'l [u8]),
    /// Longer than [`LONGEST`].
    TooLong,
}

impl LineReader {
    /// The next line; none at the end. A line that lies in the input's buffer is borrowed from there.
    ///
    /// `idle` is called before the input may have to wait.
    pub fn next<'l, E>(
        &'l mut self,
        input: &'l mut io::BufReader<impl io::Read>,
        idle: impl FnOnce() -> Result<(), E>,
        fault: impl FnOnce(io::Error) -> E,
    ) -> Result<Option<InputLine<'l>>, E> {
        input.consume(std::mem::take(&mut self.taken));
        if let Some(end) = line_feed(input.buffer()) {
            self.taken = end + 1;
            return Ok(Some(InputLine::Bytes(&input.buffer()[..end])));
        }
        idle()?;
        self.held.clear();
        self.held.shrink_to(KEPT);
        let (mut length, mut ended) = (0, false);
        while !ended {
            let part = match input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(fault(error)),
                Ok(part) => part,
            };
            if part.is_empty() {
                if length == 0 {
                    return Ok(None);
                }
                break;
            }
            let end = line_feed(part);
            ended = end.is_some();
            let part = &part[..end.unwrap_or(part.len())];
            length += part.len();
            if length <= LONGEST {
                self.held.extend_from_slice(part);
            } else {
                self.held = Vec::new();
            }
            let used = part.len() + usize::from(ended);
            input.consume(used);
        }
        Ok(Some(if length > LONGEST { InputLine::TooLong } else { InputLine::Bytes(&self.held) }))
    }
}

/// Where the first line feed is.
fn line_feed(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|byte| *byte == b'\n')
}
