//! Every way that something can go under the readings: one run each, and none that cannot matter.

use std::rc::Rc;

use crate::estimate::variants::Variants;
use crate::region::{ReadingId, Region};
use crate::units::Set;

/// One way: the options that decide it, and what was found.
pub(crate) struct Way<T> {
    /// By reading; none where the way is the same under every option.
    pub options: Vec<Option<u8>>,
    /// What the run found.
    pub found: T,
}

/// What a run found, and the readings that it met.
pub(crate) type Run<T> = (T, Set<ReadingId>);

/// Runs a region under the options of every reading.
type Runner<'a, T> = dyn FnMut(Rc<Region>, &[u8]) -> Run<T> + 'a;

/// Runs every combination of the readings that can matter; those that are chosen stay as chosen. `own` is the run
/// under the chosen and the default options; a run is told its region and the option of every reading.
///
/// A run says which readings it met. Another way to read a clause that it did not meet cannot change it, so that only
/// readings which a run has met branch off further runs. Together the ways cover every combination, each once.
pub(crate) fn ways<T>(
    variants: &mut Variants,
    chosen: &[Option<u8>],
    own: Run<T>,
    run: &mut Runner<'_, T>,
) -> Vec<Way<T>> {
    let defaults = variants.defaults();
    let mut search = Search { variants, defaults, run, ways: Vec::new() };
    search.branch(chosen.to_vec(), own);
    search.ways
}

struct Search<'a, T> {
    variants: &'a mut Variants,
    defaults: Vec<u8>,
    run: &'a mut Runner<'a, T>,
    ways: Vec<Way<T>>,
}

impl<T> Search<'_, T> {
    /// Follows a run, whose open readings are at their defaults, to every way that it leads to.
    fn branch(&mut self, options: Vec<Option<u8>>, (found, met): Run<T>) {
        let open = met.iter().map(ReadingId::index).find(|reading| options[*reading].is_none());
        let Some(reading) = open else { return self.ways.push(Way { options, found }) };
        let with = |option: u8| {
            let mut options = options.clone();
            options[reading] = Some(option);
            options
        };
        let default = self.defaults[reading];
        for option in 0..self.variants.base().readings[reading].options.len() as u8 {
            if option != default {
                let options = with(option);
                let all: Vec<u8> =
                    options.iter().zip(&self.defaults).map(|(option, default)| option.unwrap_or(*default)).collect();
                let other = (self.run)(self.variants.with(&all), &all);
                self.branch(options, other);
            }
        }
        self.branch(with(default), (found, met));
    }
}
