//! The faults of a file, gathered as they are found.

use std::cell::{Cell, RefCell};

use super::{FileFault, Wrong};

/// Where faults go.
#[derive(Default)]
pub(super) struct Sink {
    faults: RefCell<Vec<FileFault>>,
    /// Faults after which the values cannot be compared with each other.
    broken: Cell<usize>,
}

impl Sink {
    pub fn push(&self, fault: FileFault) {
        if fault.what.breaks() {
            self.broken.set(self.broken.get() + 1);
        }
        self.faults.borrow_mut().push(fault);
    }

    /// Notes what is wrong at a line, under a dotted path.
    pub fn fault(&self, line: u32, key: impl Into<String>, what: Wrong) {
        self.push(FileFault { file: String::new(), line, key: key.into(), what, under: None });
    }

    /// How many faults make values unfit for comparison.
    pub fn broken(&self) -> usize {
        self.broken.get()
    }

    /// The faults so far.
    pub fn faults(&self) -> Vec<FileFault> {
        self.faults.borrow().clone()
    }

    pub fn into_faults(self) -> Vec<FileFault> {
        self.faults.into_inner()
    }
}
