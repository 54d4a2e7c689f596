//! The bytes of a pack: numbers in sevens of bits, texts and lists with their length before them.
//!
//! Written by hand because a phone pays for every byte of it: derived readers of the same types are five times as
//! much code. Reading never stops at a fault; the reader remembers that there was one, and everything after it is zero.

use crate::units::{Date, Money, Month, Rate};

/// A value that goes into a pack and comes out of it.
pub(super) trait Packed: Sized {
    /// Writes the value at the end of `out`.
    fn pack(&self, out: &mut Vec<u8>);
    /// Reads it back.
    fn unpack(from: &mut Reader) -> Self;
}

/// What is left to read.
pub(super) struct Reader<'b> {
    rest: &'b [u8],
    broken: bool,
}

impl<'b> Reader<'b> {
    /// All of `bytes`.
    pub fn new(bytes: &'b [u8]) -> Reader<'b> {
        Reader { rest: bytes, broken: false }
    }

    /// Whether everything was read, and nothing was wrong.
    pub fn is_done(&self) -> bool {
        !self.broken && self.rest.is_empty()
    }

    /// Notes that the bytes are no pack.
    pub fn fail(&mut self) {
        self.broken = true;
        self.rest = &[];
    }

    /// A number.
    pub fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        while let Some((byte, rest)) = self.rest.split_first()
            && shift < 64
        {
            self.rest = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return number;
            }
            shift += 7;
        }
        self.fail();
        0
    }

    /// How many of something follow; each takes at least a byte, so there are never more than bytes.
    pub fn count(&mut self) -> usize {
        let count = self.number();
        if count > self.rest.len() as u64 {
            self.fail();
            return 0;
        }
        count as usize
    }
}

/// Writes a number.
pub(super) fn number(mut number: u64, out: &mut Vec<u8>) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

macro_rules! numbers {
    ($($kind:ty),+) => {$(
        impl Packed for $kind {
            fn pack(&self, out: &mut Vec<u8>) {
                number(u64::from(*self), out);
            }
            fn unpack(from: &mut Reader) -> $kind {
                // What `pack` wrote fits; what it did not write, the checksum has refused.
                from.number() as $kind
            }
        }
    )+};
}

numbers!(u8, u16, u32);

impl Packed for bool {
    fn pack(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }
    fn unpack(from: &mut Reader) -> bool {
        from.number() != 0
    }
}

impl Packed for i64 {
    /// The sign goes last, so that small numbers stay short.
    fn pack(&self, out: &mut Vec<u8>) {
        number(((*self << 1) ^ (*self >> 63)) as u64, out);
    }
    fn unpack(from: &mut Reader) -> i64 {
        let number = from.number();
        (number >> 1) as i64 ^ -((number & 1) as i64)
    }
}

impl Packed for Money {
    fn pack(&self, out: &mut Vec<u8>) {
        self.fen().pack(out);
    }
    fn unpack(from: &mut Reader) -> Money {
        Money::from_fen(Packed::unpack(from))
    }
}

impl Packed for Rate {
    fn pack(&self, out: &mut Vec<u8>) {
        self.billionths().pack(out);
    }
    fn unpack(from: &mut Reader) -> Rate {
        Rate::from_billionths(Packed::unpack(from))
    }
}

impl Packed for Date {
    fn pack(&self, out: &mut Vec<u8>) {
        self.digits().pack(out);
    }
    fn unpack(from: &mut Reader) -> Date {
        Date::from_digits(Packed::unpack(from))
    }
}

impl Packed for Month {
    fn pack(&self, out: &mut Vec<u8>) {
        self.first().pack(out);
    }
    fn unpack(from: &mut Reader) -> Month {
        Month::of(Packed::unpack(from))
    }
}

impl Packed for String {
    fn pack(&self, out: &mut Vec<u8>) {
        number(self.len() as u64, out);
        out.extend_from_slice(self.as_bytes());
    }
    fn unpack(from: &mut Reader) -> String {
        let count = from.count();
        let (text, rest) = from.rest.split_at(count);
        from.rest = rest;
        match core::str::from_utf8(text) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                from.fail();
                String::new()
            }
        }
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, out: &mut Vec<u8>) {
        self.0.pack(out);
        self.1.pack(out);
    }
    fn unpack(from: &mut Reader) -> (A, B) {
        (Packed::unpack(from), Packed::unpack(from))
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }
    fn unpack(from: &mut Reader) -> Option<T> {
        (from.number() != 0).then(|| T::unpack(from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, out: &mut Vec<u8>) {
        number(self.len() as u64, out);
        for value in self {
            value.pack(out);
        }
    }
    fn unpack(from: &mut Reader) -> Vec<T> {
        (0..from.count()).map(|_| T::unpack(from)).collect()
    }
}

/// A struct, by its fields; the compiler sees that none is missing.
macro_rules! packed_struct {
    ($($name:ident $(<$v:ident>)? { $($field:tt),* })+) => {$(
        impl$(<$v: Packed>)? Packed for $name$(<$v>)? {
            fn pack(&self, out: &mut Vec<u8>) {
                $(self.$field.pack(out);)*
            }
            fn unpack(from: &mut Reader) -> Self {
                $name { $($field: Packed::unpack(from)),* }
            }
        }
    )+};
}

/// An enum, by a number for each member; the compiler sees that none is missing.
macro_rules! packed_enum {
    ($($name:ident $(<$v:ident>)? { $($tag:literal $member:ident $(($($value:ident),+))?),+ })+) => {$(
        impl$(<$v: Packed>)? Packed for $name$(<$v>)? {
            fn pack(&self, out: &mut Vec<u8>) {
                match self {
                    $($name::$member$(($($value),+))? => {
                        out.push($tag);
                        $($($value.pack(out);)+)?
                    })+
                }
            }
            fn unpack(from: &mut Reader) -> Self {
                match from.number() {
                    $($tag => $name::$member$(($({
                        let $value = Packed::unpack(from);
                        $value
                    }),+))?,)+
                    _ => {
                        from.fail();
                        // From here on all is zero, the first member.
                        Packed::unpack(from)
                    }
                }
            }
        }
    )+};
}

pub(super) use {packed_enum, packed_struct};
