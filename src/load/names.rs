//! The ids that a file declares, and which of them are used.

use std::cell::Cell;

use strsim::levenshtein;

use super::sink::Sink;
use super::tree::TomlNode;
use super::wrong::{PartKind, Wrong};

/// The ids of one kind of part, in file order.
pub(super) struct PartNames<'a> {
    pub part: PartKind,
    list: Vec<Name<'a>>,
}

struct Name<'a> {
    id: &'a str,
    line: u32,
    used: Cell<bool>,
}

impl<'a> PartNames<'a> {
    /// Reads the ids declared under the part's section and checks their letters and number.
    pub fn read(root: &'a TomlNode<'a>, part: PartKind, sink: &Sink) -> PartNames<'a> {
        let section = root.get(part.section());
        let list: Vec<Name> = section
            .into_iter()
            .flat_map(|section| section.keys().filter_map(|id| Some((id, section.get(id)?.line))))
            .map(|(id, line)| Name { id, line, used: Cell::new(false) })
            .collect();
        for name in &list {
            if !part.alphabet().fits(name.id) {
                sink.fault(name.line, part.path(name.id), Wrong::BadId { alphabet: part.alphabet() });
            }
        }
        if list.len() > part.most() {
            let line = list.get(part.most()).map_or(1, |name| name.line);
            let wrong = Wrong::TooMany { part, most: part.most(), found: list.len() };
            sink.fault(line, part.section(), wrong);
        }
        PartNames { part, list }
    }

    /// The index of an id, which is used from now on.
    pub fn find(&self, id: &str) -> Option<usize> {
        let at = self.position(id)?;
        self.list[at].used.set(true);
        Some(at)
    }

    /// The index of an id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.list.iter().position(|name| name.id == id)
    }

    /// The id most like `id`. It counts as used: one slip of the pen is one fault, not two.
    pub fn suggest(&self, id: &str) -> Option<&'a str> {
        let ids = || self.list.iter().map(|name| name.id);
        let near = nearest(id, ids()).or_else(|| ids().min_by_key(|known| levenshtein(id, known)))?;
        self.find(near);
        Some(near)
    }

    /// Notes each id that nothing uses.
    pub fn unused(&self, sink: &Sink) {
        for name in self.list.iter().filter(|name| !name.used.get()) {
            sink.fault(name.line, self.part.path(name.id), Wrong::Unused { part: self.part });
        }
    }
}

/// The known word that `word` is probably meant to be, where one is near enough.
pub fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let near = |known: &&str| levenshtein(word, known) <= 1.max(word.chars().count().max(known.chars().count()) / 2);
    known.filter(near).min_by_key(|known| levenshtein(word, known))
}
