//! The page: the engine behind a form. It computes no amount and decides nothing; it asks, calls, and shows.

mod announce;
mod dom;
mod draft;
mod fetch;
mod field;
mod form;
mod page;
mod reckon;
mod regions;
mod result;
mod route;
mod shell;
mod words;

fn main() {
    leptos::mount::mount_to_body(shell::shell);
}
