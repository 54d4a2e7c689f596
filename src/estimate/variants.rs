//! 读法: a region under the readings asked for.

use std::rc::Rc;

use crate::load::pack::{self, PackFault};
use crate::region::{Reading, Region};

/// A region and its variants: each combination of readings is applied once and kept.
#[derive(Debug)]
pub struct Variants {
    base: Rc<Region>,
    made: Vec<(Vec<u8>, Rc<Region>)>,
}

impl Variants {
    /// A region, under its default readings.
    pub fn new(region: Region) -> Variants {
        Variants { base: Rc::new(region), made: Vec::new() }
    }

    /// A packed region, under its default readings; `asked` is the id that was asked for, where one was.
    ///
    /// # Errors
    /// When the bytes are not a whole pack of this version, or the pack of another region.
    pub fn unpack(packed: &[u8], asked: Option<&str>) -> Result<Variants, PackFault> {
        Ok(Variants::new(pack::unpack(packed, asked)?))
    }

    /// The region under its default readings.
    pub fn base(&self) -> &Rc<Region> {
        &self.base
    }

    /// The option of every reading: the one that the person chose, else the default.
    pub fn options(&self, chosen: &[Option<u8>]) -> Vec<u8> {
        chosen.iter().zip(&self.base.readings).map(|(chosen, reading)| chosen.unwrap_or(reading.default)).collect()
    }

    /// The region with an option chosen for each reading, in the region's order.
    pub fn with(&mut self, options: &[u8]) -> Rc<Region> {
        let replaces = |(reading, option): (&Reading, &u8)| !reading.options[usize::from(*option)].replaces.is_empty();
        if !self.base.readings.iter().zip(options).any(replaces) {
            return Rc::clone(&self.base);
        }
        if let Some((_, made)) = self.made.iter().find(|(known, _)| known == options) {
            return Rc::clone(made);
        }
        let region = Rc::new(self.base.under(options));
        self.made.push((options.to_vec(), Rc::clone(&region)));
        region
    }
}
