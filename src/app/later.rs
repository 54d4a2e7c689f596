//! 以后才取: code that the page fetches when it is first wanted.

/// Runs `run`. In the page's module all that only such calls lead to comes in a part of its own, which must be there
/// by then: scripts/finish/apart.mjs knows these calls by this function's name.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn apart<T>(run: impl FnOnce() -> T) -> T {
    let result = run();
    // What is known of the result beforehand would be put in the place of the call, and kept in the first part.
    if cfg!(target_arch = "wasm32") { core::hint::black_box(result) } else { result }
}
