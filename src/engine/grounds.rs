//! 依据: what a decision rests on.

use crate::region::{AssumptionId, Cite, DocumentKind, ReadingId, Region};
use crate::units::{Set, closed_list};

closed_list! {
    /// 可靠程度
    Certainty {
        Exact = "exact", "按文件", "By the document";
        /// Rests on listed assumptions, default readings or the person's own figures.
        Assumed = "assumed", "含假设", "With assumptions";
        /// A framework's floor.
        AtLeast = "at_least", "至少", "At least";
    }
}

/// What a decision rests on: each stage returns its own, and [`Grounds::and`] puts them together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Grounds {
    assumptions: Set<AssumptionId>,
    /// The readings that change a value the decision has used.
    pub readings: Set<ReadingId>,
    /// Whether the person's own figures were used.
    pub own_figures: bool,
    /// Whether the document is a framework, so that the answer is a floor.
    pub floor: bool,
}

impl Grounds {
    /// Values that these readings change.
    pub(super) fn of_readings(readings: Set<ReadingId>) -> Grounds {
        Grounds { readings, ..Grounds::default() }
    }

    /// An amount that may have been rounded.
    pub(super) fn of_rounding(region: &Region, rounded: bool) -> Grounds {
        let mut grounds = Grounds::default();
        if rounded {
            grounds.assume(region.rounding);
        }
        grounds
    }

    /// The person's own figures.
    pub(super) fn of_own_figures() -> Grounds {
        Grounds { own_figures: true, ..Grounds::default() }
    }

    /// The region's own rule: in a framework a floor.
    pub(super) fn of_document(region: &Region) -> Grounds {
        Grounds { floor: region.document.kind == DocumentKind::Framework, ..Grounds::default() }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Grounds) -> Grounds {
        Grounds {
            assumptions: self.assumptions.union(other.assumptions),
            readings: self.readings.union(other.readings),
            own_figures: self.own_figures || other.own_figures,
            floor: self.floor || other.floor,
        }
    }

    /// The decision rests on this assumption too.
    pub fn assume(&mut self, assumption: AssumptionId) {
        self.assumptions.insert(assumption);
    }

    /// The decision rests on this assumption too, where there is one.
    pub fn assume_all<'a>(&mut self, assumptions: impl IntoIterator<Item = &'a AssumptionId>) {
        for assumption in assumptions {
            self.assume(*assumption);
        }
    }

    /// The assumptions, in the order of the region file.
    pub fn assumptions(&self) -> impl Iterator<Item = AssumptionId> + use<> {
        self.assumptions.iter()
    }

    /// Whether an assumption is among them.
    pub fn rests_on(&self, cite: Cite) -> bool {
        matches!(cite, Cite::Assumption(id) if self.assumptions.contains(id))
    }

    /// How certain the decision is, as far as it does not depend on which reading is the default.
    pub fn certainty(&self) -> Certainty {
        if self.floor {
            Certainty::AtLeast
        } else if !self.assumptions.is_empty() || self.own_figures {
            Certainty::Assumed
        } else {
            Certainty::Exact
        }
    }
}
