//! 费用明细: the bill line by line, each with its class.

use crate::draft::{ITEMS, item};
use crate::field::Field;
use crate::field::choice::{check, choices, tiles};
use crate::field::money::money;
use crate::field::number::percent;
use crate::field::text::text;
use crate::node::{Element, Node, el, of};
use crate::shell::button;
use crate::state::State;
use crate::words::estimate::Words;

/// The names of the classes in the request.
const CLASSES: [&str; 3] = ["A", "B", "C"];

/// The lines.
pub fn items(state: &State) -> Element {
    let words = Words::of(state.language);
    let rows = state.draft.rows(ITEMS);
    let add = of("p", "actions").with(button("button", "add-item", words.add_item)).with(button(
        "button quiet",
        "by-total",
        words.by_total,
    ));
    of("fieldset", "items")
        .attr("id", crate::field::id(ITEMS))
        .attr("tabindex", "-1")
        .with(el("legend").with(words.items))
        .with(of("p", "hint").with(words.items_hint))
        .all((0..rows).map(|row| line(state, words, row)).collect())
        .with(add)
}

fn line(state: &State, words: &'static Words, row: usize) -> Node {
    let class = choices(&CLASSES, |at| words.classes[at]);
    // What is outside the catalogue has neither a standard nor a share.
    let listed = state.draft.text(&item(row, "class")) != "C";
    let more = listed.then(|| {
        let [limit, limit_hint] = words.item_limit;
        let [share, share_hint] = words.item_share;
        of("details", "more")
            .with(el("summary").with(words.item_more))
            .with(money(state, Field::new(item(row, "limit"), limit).hint(limit_hint)))
            .with(percent(state, Field::new(item(row, "first_share_rate"), share).hint(share_hint)))
            .with(check(state, item(row, "dual_channel"), words.dual_channel))
    });
    of("fieldset", "item")
        .with(el("legend").with((words.item)(row + 1)))
        .with(text(state, Field::new(item(row, "name"), words.item_name)))
        .with(money(state, Field::new(item(row, "amount"), words.item_amount)))
        .with(tiles(state, Field::new(item(row, "class"), words.item_class), class))
        .with(more)
        .with(button("button quiet", "drop-item", words.drop_item).attr("data-with", row.to_string()))
        .into()
}
