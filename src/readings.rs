//! 读法: a region under the readings asked for.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::region::Region;

/// A region and its variants: each combination of readings is applied once and kept.
#[derive(Debug)]
pub struct Variants {
    base: Rc<Region>,
    made: BTreeMap<Vec<u8>, Rc<Region>>,
}

impl Variants {
    /// A region, under its default readings.
    pub fn new(region: Region) -> Variants {
        Variants { base: Rc::new(region), made: BTreeMap::new() }
    }

    /// The region under its default readings.
    pub fn base(&self) -> &Rc<Region> {
        &self.base
    }

    /// The default option of every reading.
    pub fn defaults(&self) -> Vec<u8> {
        self.base.readings.iter().map(|reading| reading.default).collect()
    }

    /// The region with an option chosen for each reading, in the region's order.
    pub fn with(&mut self, options: &[u8]) -> Rc<Region> {
        let changes = |reading: usize| &self.base.readings[reading].options[usize::from(options[reading])].changes;
        if (0..options.len()).all(|reading| changes(reading).is_empty()) {
            return Rc::clone(&self.base);
        }
        if let Some(made) = self.made.get(options) {
            return Rc::clone(made);
        }
        let mut region = (*self.base).clone();
        for change in (0..options.len()).flat_map(changes) {
            region.change(change);
        }
        let region = Rc::new(region);
        self.made.insert(options.to_vec(), Rc::clone(&region));
        region
    }
}
