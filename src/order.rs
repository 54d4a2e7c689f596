//! 顺序: sorting of indexes. One sort for all, and a short one: the library's would be four kilobytes for a phone.

use core::cmp::Ordering;

/// The indexes below `count`, in order; equal ones as they were. What comes in order, as claims mostly do, costs
/// nothing; the worst of [`crate::contract::request::MAX_CLAIMS`] some milliseconds.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(count);
    for at in 0..count {
        let place = order.partition_point(|known| compare(*known, at) != Ordering::Greater);
        order.insert(place, at);
    }
    order
}
