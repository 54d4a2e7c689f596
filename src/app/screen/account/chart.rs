//! 余额图: twelve columns, one a month: what is left at its end, and on top of it what was paid in it. Heights are whole
//! per-mille of the highest column, for the layout only.

use gongji::{Money, Statement};

use crate::node::{Element, Node, el, hidden, of};
use crate::words::account::Words;

/// Of a column's place, how much is its own.
const WIDTH: usize = 70;
const STEP: usize = 100;
const HEIGHT: i64 = 1000;

/// The chart of a year; none where a value is missing or there is nothing to show.
pub fn chart(statement: &Statement, words: &Words) -> Option<Element> {
    let top = statement.closes.iter().map(|month| month.balance.fen() + month.paid.fen()).max()?;
    if top == 0 {
        return None;
    }
    let height = |amount: Money| (amount.fen() * HEIGHT + top / 2) / top;
    let mut columns: Vec<Node> = Vec::new();
    let mut said: Vec<String> = Vec::new();
    for (at, (month, end)) in statement.months.iter().zip(&statement.closes).enumerate() {
        let (left, paid) = (height(end.balance), height(end.paid));
        let x = (at * STEP + (STEP - WIDTH) / 2).to_string();
        columns.push(column("p", &x, HEIGHT - left, left, None).into());
        columns
            .push((paid > 0).then(|| column("p spent", &x, HEIGHT - left - paid, paid, Some("url(#t-diag)"))).into());
        said.push((words.balance_of)(month.month, end.balance));
    }
    let floor = statement.case.region.account.family.as_ref().map(|family| HEIGHT - height(family.floor));
    let floor = floor.filter(|y| *y >= 0).map(|y| {
        let y = y.to_string();
        of("line", "floor").attr("x1", "0").attr("x2", "1200").attr("y1", y.clone()).attr("y2", y)
    });
    let has_floor = floor.is_some();
    let svg = of("svg", "columns")
        .attr("role", "img")
        .attr("aria-label", (words.chart)(&said.join("; ")))
        .attr("viewBox", "0 0 1200 1000")
        .attr("preserveAspectRatio", "none")
        .all(columns)
        .with(floor);
    let label = |month: usize| el("span").with((month + 1).to_string()).into();
    let labels = hidden("div", "labels").all((0..statement.months.len()).map(label).collect());
    let [spent, line] = words.chart_key;
    let spent = (!statement.paid().is_zero()).then(|| el("span").with(spent));
    let key = of("p", "hint").with(spent).with(has_floor.then(|| el("span").with(line)));
    Some(el("div").with(svg).with(labels).with(key))
}

fn column(class: &'static str, x: &str, y: i64, height: i64, pattern: Option<&'static str>) -> Element {
    let rect = || {
        el("rect")
            .attr("x", x.to_owned())
            .attr("y", y.to_string())
            .attr("width", WIDTH.to_string())
            .attr("height", height.to_string())
    };
    let texture = pattern.map(|fill| rect().attr("class", "tex").attr("fill", fill));
    of("g", class).with(rect()).with(texture)
}
