//! Values by name, in order, in less code than a map brings along.

use serde::{Serialize, Serializer};

/// Values by name; of two for one name the first.
#[derive(Debug)]
pub(super) struct ByName<'a, V>(Vec<(&'a str, V)>);

impl<V> ByName<'_, V> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a, V> FromIterator<(&'a str, V)> for ByName<'a, V> {
    fn from_iter<I: IntoIterator<Item = (&'a str, V)>>(entries: I) -> Self {
        let mut known: Vec<(&str, V)> = Vec::new();
        for (name, value) in entries {
            if let Err(place) = known.binary_search_by(|(other, _)| (*other).cmp(name)) {
                known.insert(place, (name, value));
            }
        }
        ByName(known)
    }
}

impl<V: Serialize> Serialize for ByName<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
