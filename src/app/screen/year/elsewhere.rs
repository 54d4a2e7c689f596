//! 在别的屏上: what other screens' buttons ask of the diary. All that it takes to do it may have to be fetched first.

use super::{Asked, device};
use crate::state::{Page, State};
use crate::words::year::{Note, Said};
use crate::{dom, rest};

/// Whether something is kept on this device.
pub fn is_kept() -> bool {
    dom::kept(device::DIARY).is_some()
}

/// Does what a button says that stands on other screens too.
pub fn elsewhere(page: Page, does: &str) -> Option<()> {
    match does {
        "record" => ask(page, Asked::Record, "#/year"),
        "give-up" => ask(page, Asked::GiveUp, "#/year"),
        "print" => {
            ask(page, Asked::Print, "");
            rest::load(page);
            super::wake(page);
        }
        "clear" => {
            page.change(|state| state.year.clearing = !state.year.clearing);
            page.focus("[data-do=clear-all],[data-do=clear]");
        }
        "clear-all" => {
            page.reckon(clear);
            page.focus("#cleared");
        }
        _ => return None,
    }
    Some(())
}

/// Asks for something, and goes to where it is seen.
fn ask(page: Page, what: Asked, address: &str) {
    page.change(move |state| state.year.asked = Some(what));
    if !address.is_empty() {
        device::go(address);
    }
}

fn clear(state: &mut State) {
    // Where storage is refused there is nothing to forget.
    let _ = dom::keep(device::DIARY, None);
    state.display.forget();
    state.clear();
    state.year.restored = true;
    state.year.note = Some(Note::say(Said::Cleared));
}
