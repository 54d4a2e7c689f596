//! 关于: privacy, method, versions, where to ask.

use crate::node::Node;
use crate::screen::heading;
use crate::state::{Page, State};

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    vec![heading(state.route.name(state.words()))]
}

/// Does what a button of this screen says that it does.
pub fn press(_: Page, _: &str, _: &str) -> Option<()> {
    None
}
