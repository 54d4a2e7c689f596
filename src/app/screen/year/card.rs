//! 存和取: the diary as a file, a table, on paper, on this device.

use super::{PASTED, device, words};
use crate::field::{Field, id};
use crate::node::{Element, Node, el, of};
use crate::shell::button;
use crate::state::State;

/// The card with everything that goes out of the page or comes into it.
pub fn card(state: &State) -> Element {
    let (say, year) = (words(state), &state.year);
    let wechat = device::is_wechat();
    let mut out: Vec<Node> = Vec::new();
    if !year.diary.is_empty() {
        let ways: &[_] = match wechat {
            true => &[("copy-file", say.copy_file), ("copy-table", say.copy_table)],
            false => &[("save", say.save), ("table", say.table), ("copy-file", say.copy_file)],
        };
        out.extend(ways.iter().map(|(does, label)| button("button", does, *label).into()));
        out.push(button("button", "print", say.print).into());
        out.push(match year.stored {
            true => button("button", "forget", say.forget).into(),
            false => button("button", "store", say.store).into(),
        });
    }
    let hint = match (year.diary.is_empty(), wechat, year.stored) {
        (true, ..) => None,
        (_, true, _) => Some(say.in_wechat),
        (_, _, true) => Some(say.stored_hint),
        (_, _, false) => Some(say.store_hint),
    };
    // What could not be copied is shown, for the person's own hands.
    let to_copy = year.to_copy.as_ref().map(|text| {
        let area = of("textarea", "input").attr("readonly", "").attr("rows", "6").attr("aria-label", say.to_copy);
        area.with(text.clone())
    });
    let file =
        el("input").attr("type", "file").attr("name", "/year/file").attr("accept", ".json,.txt,application/json");
    let file = of("label", "button file").with(file).with(el("span").with(say.open));
    let pasted = Field::new(PASTED, say.pasted);
    let paste = of("input", "input").attr("name", PASTED).attr("id", id(PASTED)).attr("autocomplete", "off");
    let paste = paste.attr("value", state.draft.text(PASTED).to_owned());
    let paste = of("div", "field")
        .with(of("label", "label").attr("for", id(&pasted.path)).with(pasted.label))
        .with(paste)
        .with(of("p", "actions").with(button("button", "open-pasted", say.open_pasted)));
    of("div", "card files")
        .with(el("h2").with(say.files))
        .with(of("p", "actions").all(out))
        .with(hint.map(|hint| of("p", "hint").with(hint)))
        .with(to_copy)
        .with(of("p", "actions").with(file))
        .with(of("details", "more").with(el("summary").with(say.paste_title)).with(paste))
}
