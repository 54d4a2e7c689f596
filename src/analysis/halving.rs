//! Halving: looking for the number from which on something holds.

use core::ops::Range;

/// The first of these numbers at which something holds that holds from there on; their end where it never does.
pub(super) fn first(numbers: Range<i64>, holds: impl Fn(i64) -> bool) -> i64 {
    let Range { start: mut before, mut end } = numbers;
    while before < end {
        let middle = before.midpoint(end);
        if holds(middle) { end = middle } else { before = middle + 1 }
    }
    end
}
