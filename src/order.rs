//! 顺序: sorting of indexes. One sort serves all; each further one would be two kilobytes for a phone.

use core::cmp::Ordering;

/// The indexes below `count`, in order; equal ones as they were.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}
