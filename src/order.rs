//! 顺序: sorting in as little code as possible. The library's own sorts would be a kilobyte for a phone at every call.

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

/// Values in order, each once. For few of them.
pub(crate) fn distinct<T: Ord>(values: Vec<T>) -> Vec<T> {
    let mut known: Vec<T> = Vec::new();
    for value in values {
        if let Err(place) = known.binary_search(&value) {
            known.insert(place, value);
        }
    }
    known
}
