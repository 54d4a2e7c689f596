//! 依据: what a decision rests on.

use crate::region::{AssumptionId, Cite, DocumentKind, Region};
use crate::units::closed_list;

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
    assumptions: u64,
    /// The readings that change a value the decision has used, as bits.
    pub readings: u32,
    /// Whether the person's own figures were used.
    pub own_figures: bool,
    /// Whether the document is a framework, so that the answer is a floor.
    pub floor: bool,
}

impl Grounds {
    /// Values that these readings change, as bits.
    pub(super) fn of_readings(readings: u32) -> Grounds {
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
            assumptions: self.assumptions | other.assumptions,
            readings: self.readings | other.readings,
            own_figures: self.own_figures || other.own_figures,
            floor: self.floor || other.floor,
        }
    }

    /// The decision rests on this assumption too.
    pub fn assume(&mut self, assumption: AssumptionId) {
        self.assumptions |= 1 << assumption.0;
    }

    /// The decision rests on this assumption too, where there is one.
    pub fn assume_all<'a>(&mut self, assumptions: impl IntoIterator<Item = &'a AssumptionId>) {
        for assumption in assumptions {
            self.assume(*assumption);
        }
    }

    /// The assumptions, in the order of the region file.
    pub fn assumptions(&self) -> impl Iterator<Item = AssumptionId> + use<> {
        let set = self.assumptions;
        (0..64).filter(move |at| set >> at & 1 == 1).map(AssumptionId)
    }

    /// Whether an assumption is among them.
    pub fn rests_on(&self, cite: Cite) -> bool {
        matches!(cite, Cite::Assumption(id) if self.assumptions >> id.0 & 1 == 1)
    }

    /// How certain the decision is, as far as it does not depend on which reading is the default.
    pub fn certainty(&self) -> Certainty {
        if self.floor {
            Certainty::AtLeast
        } else if self.assumptions != 0 || self.own_figures {
            Certainty::Assumed
        } else {
            Certainty::Exact
        }
    }
}
