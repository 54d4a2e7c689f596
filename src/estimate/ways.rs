//! Every way that something can go under the readings: one run each, and none that cannot matter.

use std::rc::Rc;

use crate::estimate::variants::Variants;
use crate::region::{ReadingId, Region};
use crate::units::{Money, Set};

/// All ways; together they cover every combination of the readings, each exactly once.
pub(crate) struct Ways<T> {
    pub all: Vec<Way<T>>,
    /// The options of the answer itself.
    own: Vec<u8>,
    /// How many options each reading has.
    counts: Vec<usize>,
}

/// For each reading the pairs of ways that stand for two combinations which differ in this reading alone.
pub(crate) struct Pairs(Vec<Vec<(usize, usize)>>);

/// One way: the options that decide it, and what was found.
pub(crate) struct Way<T> {
    /// By reading; none where the way is the same under every option.
    pub options: Vec<Option<u8>>,
    /// What the run found.
    pub found: T,
}

/// What a run found, and the readings that it met.
pub(crate) type FoundAndMet<T> = (T, Set<ReadingId>);

/// Runs a region under the options of every reading.
type RunUnder<'a, T> = dyn FnMut(Rc<Region>, &[u8]) -> FoundAndMet<T> + 'a;

/// Runs every combination of the readings that can matter; those that are chosen stay as chosen. `own` is the run
/// under the chosen and the default options; a run is told its region and the option of every reading.
///
/// A run says which readings it met. Another way to read a clause that it did not meet cannot change it, so that only
/// readings which a run has met branch off further runs. Together the ways cover every combination, each once.
pub(crate) fn ways<T>(
    variants: &mut Variants,
    chosen: &[Option<u8>],
    own: FoundAndMet<T>,
    run: &mut RunUnder<'_, T>,
) -> Ways<T> {
    let options = variants.options(chosen);
    let counts = variants.base().readings.iter().map(|reading| reading.options.len()).collect();
    let mut search = Search { variants, run, ways: Vec::new() };
    search.branch(chosen.to_vec(), own);
    Ways { all: search.ways, own: options, counts }
}

impl<T> Ways<T> {
    pub fn pairs(&self) -> Pairs {
        let mut pairs = vec![Vec::new(); self.counts.len()];
        for (one, way) in self.all.iter().enumerate() {
            for (other, against) in self.all.iter().enumerate().skip(one + 1) {
                let both = || way.options.iter().zip(&against.options).enumerate();
                let mut apart = both().filter(|(_, (a, b))| matches!((a, b), (Some(a), Some(b)) if a != b));
                if let (Some((reading, _)), None) = (apart.next(), apart.next()) {
                    pairs[reading].push((one, other));
                }
            }
        }
        Pairs(pairs)
    }

    /// The way under each option of one reading, by index, the others as in the answer.
    pub fn alone(&self, reading: ReadingId) -> impl Iterator<Item = Option<usize>> {
        let at = reading.index();
        (0..self.counts[at]).map(move |option| {
            let mut options = self.own.clone();
            options[at] = option as u8;
            let stands = |way: &Way<T>| {
                way.options.iter().zip(&options).all(|(way, option)| way.is_none_or(|way| way == *option))
            };
            self.all.iter().position(stands)
        })
    }
}

impl Pairs {
    /// The readings by which alone two ways differ so.
    pub fn moving(&self, differ: impl Fn(usize, usize) -> bool) -> Vec<ReadingId> {
        let moves = |pairs: &[(usize, usize)]| pairs.iter().any(|(one, other)| differ(*one, *other));
        let moving = self.0.iter().enumerate().filter(|(_, pairs)| moves(pairs));
        moving.map(|(at, _)| ReadingId::at(at)).collect()
    }
}

/// The least and the most; nothing of none.
pub(crate) fn ends(mut amounts: impl Iterator<Item = Money>) -> [Money; 2] {
    let Some(first) = amounts.next() else { return Default::default() };
    amounts.fold([first; 2], |[low, high], amount| [low.min(amount), high.max(amount)])
}

struct Search<'a, T> {
    variants: &'a mut Variants,
    run: &'a mut RunUnder<'a, T>,
    ways: Vec<Way<T>>,
}

impl<T> Search<'_, T> {
    /// Follows a run, whose open readings are at their defaults, to every way that it leads to.
    fn branch(&mut self, options: Vec<Option<u8>>, (found, met): FoundAndMet<T>) {
        let open = met.iter().map(ReadingId::index).find(|reading| options[*reading].is_none());
        let Some(reading) = open else { return self.ways.push(Way { options, found }) };
        let with = |option: u8| {
            let mut options = options.clone();
            options[reading] = Some(option);
            options
        };
        let (default, count) = {
            let reading = &self.variants.base().readings[reading];
            (reading.default, reading.options.len() as u8)
        };
        for option in (0..count).filter(|option| *option != default) {
            let options = with(option);
            let all = self.variants.options(&options);
            let other = (self.run)(self.variants.with(&all), &all);
            self.branch(options, other);
        }
        self.branch(with(default), (found, met));
    }
}
