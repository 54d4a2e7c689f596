//! 表: columns on a wide screen, cards on a phone. The roles stay whatever the style makes of the boxes.

use crate::node::{Element, Node, el, of};

/// A table of a name; the first cell of a row names the row.
pub fn table(class: &'static str, name: &'static str, heads: &[&'static str], rows: Vec<Vec<Node>>) -> Element {
    let head = heads.iter().map(|head| role("th", "columnheader").attr("scope", "col").with(*head).into());
    let head = role("thead", "rowgroup").with(role("tr", "row").all(head.collect()));
    let rows = rows.into_iter().map(|cells| role("tr", "row").all(row(heads, cells)).into());
    let table = of("table", class).attr("role", "table").attr("aria-label", name);
    table.with(head).with(role("tbody", "rowgroup").all(rows.collect()))
}

fn row(heads: &[&'static str], cells: Vec<Node>) -> Vec<Node> {
    let cell = |(at, (head, cell)): (usize, (&&'static str, Node))| {
        if at == 0 {
            return role("th", "rowheader").attr("scope", "row").with(cell).into();
        }
        // On a phone the column's name stands in the cell; a screen reader has it from the head.
        let name = of("span", "of").attr("aria-hidden", "true").with(*head);
        role("td", "cell").with(name).with(cell).into()
    };
    heads.iter().zip(cells).enumerate().map(cell).collect()
}

fn role(tag: &'static str, role: &'static str) -> Element {
    el(tag).attr("role", role)
}
