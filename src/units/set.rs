//! 集合 Set: members of a closed list, or ids, as one number with a bit for each.

use core::fmt;
use core::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// What a [`Set`] can hold: values that are numbered from zero, below 64.
pub trait Numbered: Copy {
    /// How many there can be.
    const COUNT: usize;

    /// The value's number.
    fn number(self) -> usize;

    /// The value with a number that is below [`Numbered::COUNT`].
    fn numbered(number: usize) -> Option<Self>;
}

/// A set of members of a closed list, or of ids.
///
/// ```
/// use gongji::Care;
/// use gongji::units::Set;
/// let mut set = Set::of(Care::Outpatient);
/// set.insert(Care::Chronic);
/// assert!(set.contains(Care::Chronic) && !set.contains(Care::Inpatient));
/// assert_eq!(set.iter().count(), 2);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Set<T> {
    bits: u64,
    of: PhantomData<T>,
}

impl<T> Set<T> {
    /// Nothing.
    pub const EMPTY: Set<T> = Set { bits: 0, of: PhantomData };

    /// Whether nothing is in it.
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// All that is in either.
    #[must_use]
    pub const fn union(self, other: Set<T>) -> Set<T> {
        Set { bits: self.bits | other.bits, of: PhantomData }
    }

    /// What is in both.
    #[must_use]
    pub const fn intersection(self, other: Set<T>) -> Set<T> {
        Set { bits: self.bits & other.bits, of: PhantomData }
    }

    /// What is in this one and not in the other.
    #[must_use]
    pub const fn difference(self, other: Set<T>) -> Set<T> {
        Set { bits: self.bits & !other.bits, of: PhantomData }
    }

    /// Whether all of the other is in it.
    pub const fn is_superset(self, other: Set<T>) -> bool {
        self.bits & other.bits == other.bits
    }

    /// A bit for each number.
    pub(crate) const fn mask(self) -> u64 {
        self.bits
    }

    /// Whether something is in both.
    pub const fn meets(self, other: Set<T>) -> bool {
        self.bits & other.bits != 0
    }
}

impl<T: Numbered> Set<T> {
    /// One alone.
    pub fn of(value: T) -> Set<T> {
        Set { bits: 1 << value.number(), of: PhantomData }
    }

    /// Everything there is.
    pub fn all() -> Set<T> {
        (0..T::COUNT).filter_map(T::numbered).collect()
    }

    /// Puts a value in.
    pub fn insert(&mut self, value: T) {
        *self = self.union(Set::of(value));
    }

    /// Whether a value is in it.
    pub fn contains(self, value: T) -> bool {
        self.meets(Set::of(value))
    }

    /// What is in it, in order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        (0..T::COUNT).filter(move |number| self.bits >> number & 1 == 1).filter_map(T::numbered)
    }

    /// The first in it.
    pub fn first(self) -> Option<T> {
        self.iter().next()
    }
}

impl<T: Numbered> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Set<T> {
        values.into_iter().fold(Set::EMPTY, |set, value| set.union(Set::of(value)))
    }
}

impl<T> Default for Set<T> {
    fn default() -> Set<T> {
        Set::EMPTY
    }
}

impl<T: Numbered + fmt::Debug> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T> Serialize for Set<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.bits)
    }
}

impl<'de, T: Numbered> Deserialize<'de> for Set<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Set<T>, D::Error> {
        let set = Set { bits: u64::deserialize(deserializer)?, of: PhantomData };
        let known = set.iter().collect::<Set<T>>().bits == set.bits;
        known.then_some(set).ok_or_else(|| de::Error::custom("a set of something else"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbered, Set};

    /// Three values.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    struct Level(usize);

    impl Numbered for Level {
        const COUNT: usize = 3;

        fn number(self) -> usize {
            self.0
        }

        fn numbered(number: usize) -> Option<Level> {
            (number < Level::COUNT).then_some(Level(number))
        }
    }

    const PRIMARY: Level = Level(0);
    const SECONDARY: Level = Level(1);
    const TERTIARY: Level = Level(2);

    #[test]
    fn a_set_holds_what_was_put_in() {
        let mut set = Set::EMPTY;
        assert!(set.is_empty());
        set.insert(TERTIARY);
        set.insert(PRIMARY);
        assert_eq!(set.iter().collect::<Vec<_>>(), [PRIMARY, TERTIARY]);
        assert!(!set.contains(SECONDARY) && set.meets(Set::of(PRIMARY)));
        assert_eq!(set.union(Set::of(SECONDARY)), Set::all());
        assert_eq!((set.difference(Set::of(TERTIARY)), set.difference(Set::of(SECONDARY))), (Set::of(PRIMARY), set));
        assert_eq!(set.intersection(Set::of(PRIMARY).union(Set::of(SECONDARY))), Set::of(PRIMARY));
        assert!(set.is_superset(Set::of(PRIMARY)) && set.is_superset(Set::EMPTY) && !set.is_superset(Set::all()));
        assert_eq!((set.first(), Set::<Level>::EMPTY.first()), (Some(PRIMARY), None));
    }

    #[test]
    fn a_packed_set_has_no_other_members() {
        let known = postcard::to_allocvec(&Set::<Level>::all()).expect("bytes");
        assert_eq!(postcard::from_bytes(&known), Ok(Set::<Level>::all()));
        assert!(postcard::from_bytes::<Set<Level>>(&[8]).is_err());
    }
}
