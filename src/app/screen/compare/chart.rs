//! 图: the curve as exact vectors from the engine's integers. Of every bill the part below the line is the person's,
//! the part above it the funds'.

use gongji::analysis::curve::{Axis, PLACES, PaidOfBill, Stop};
use gongji::{Language, Money, words as names};

use super::reckon::Drawn;
use crate::node::{Element, Node, el, of};
use crate::words::compare::Words;

/// The picture up to the end of an axis; `label` says it in words.
pub fn chart(drawn: &Drawn, axis: Axis, label: String, language: Language) -> Element {
    let stops = || drawn.stops.iter().enumerate().filter(|(_, stop)| stop.bill < axis.end());
    let marks = stops().map(|(at, stop)| mark(axis, drawn.number(at), stop, at == drawn.at).into());
    let own = stops().filter(|(_, stop)| stop.is_here).map(|(_, stop)| here(axis, stop, language).into());
    of("svg", "cost")
        .attr("role", "img")
        .attr("aria-label", label)
        .with(plot(drawn, axis))
        .all(axis.ticks().skip(1).map(|tick| rule(axis, tick, language).into()).collect())
        .all(own.collect())
        .all(marks.collect())
        .all(strips(drawn, axis))
}

/// The areas and the line, stretched to the box; strokes stay as they are.
fn plot(drawn: &Drawn, axis: Axis) -> Element {
    let corners = drawn.curve.corners(axis.end());
    let point = |bill: Money, amount: Money| format!("{},{} ", axis.place(bill), PLACES - axis.place(amount));
    let line: String = corners.iter().map(|(bill, paid)| point(*bill, paid.person)).collect();
    let whole: String = corners.iter().rev().map(|(bill, _)| point(*bill, *bill)).collect();
    let ends = [corners.last(), corners.first()];
    let floor: String = ends.into_iter().flatten().map(|(bill, _)| point(*bill, Money::ZERO)).collect();
    el("svg")
        .attr("viewBox", format!("0 0 {PLACES} {PLACES}"))
        .attr("preserveAspectRatio", "none")
        .with(of("polygon", "f").attr("points", [&*line, &*whole].concat()))
        .with(of("polygon", "p").attr("points", [&*line, &*floor].concat()))
        .with(of("polyline", "edge").attr("points", line))
}

/// One round amount on both axes.
fn rule(axis: Axis, tick: Money, language: Language) -> Element {
    let place = axis.place(tick);
    let (x, y) = (percent(place), percent(PLACES - place));
    let label = names::curves::round(tick, language);
    let upright = el("line").attr("x1", x.clone()).attr("x2", x.clone()).attr("y1", "0%").attr("y2", "100%");
    let level = el("line").attr("x1", "0%").attr("x2", "100%").attr("y1", y.clone()).attr("y2", y.clone());
    let below = of("text", "x").attr("x", x).attr("y", "100%").attr("dy", "1.4em").with(label.clone());
    let beside = of("text", "y").attr("x", "0%").attr("y", y).attr("dy", "1.1em").attr("dx", ".3em").with(label);
    of("g", "tick").with(upright).with(level).with(below).with(beside)
}

/// 您在这里: the bill as a column, the person's part below, the funds' above.
fn here(axis: Axis, stop: &Stop, language: Language) -> Element {
    let PaidOfBill { person, .. } = stop.paid;
    let (x, middle) = (axis.place(stop.bill), axis.place(person));
    let column = |class, from: i64, to: i64| {
        let (from, to) = (percent(PLACES - from), percent(PLACES - to));
        of("line", class).attr("x1", percent(x)).attr("x2", percent(x)).attr("y1", from).attr("y2", to)
    };
    let (anchor, shift) = if x > PLACES / 2 { ("end", "-.6em") } else { ("start", ".6em") };
    let label = el("text").attr("x", percent(x)).attr("y", percent(PLACES - axis.place(stop.bill)));
    let label = label.attr("text-anchor", anchor).attr("dx", shift).attr("dy", "-.4em");
    of("g", "here")
        .with(column("mine", 0, middle))
        .with(column("theirs", middle, axis.place(stop.bill)))
        .with(label.with(Words::of(language).here))
}

/// A breakpoint with its number, or the person's own place.
fn mark(axis: Axis, number: Option<usize>, stop: &Stop, is_at: bool) -> Element {
    let (x, y) = (percent(axis.place(stop.bill)), percent(PLACES - axis.place(stop.paid.person)));
    let size = if number.is_some() { "11" } else { "7" };
    let circle = el("circle").attr("cx", x.clone()).attr("cy", y.clone()).attr("r", size);
    let number = number.map(|number| el("text").attr("x", x).attr("y", y).attr("dy", ".36em").with(number.to_string()));
    of("g", if is_at { "mark at" } else { "mark" }).with(circle).with(number)
}

/// Touching the picture anywhere leads to the nearest stop.
fn strips(drawn: &Drawn, axis: Axis) -> Vec<Node> {
    let places: Vec<i64> = drawn.stops.iter().map(|stop| axis.place(stop.bill)).collect();
    let strip = |at: usize| {
        let from = if at == 0 { 0 } else { (places[at - 1] + places[at]) / 2 };
        let to = places.get(at + 1).map_or(PLACES, |next| (places[at] + next) / 2);
        let strip = of("rect", "strip").attr("x", percent(from)).attr("width", percent(to - from));
        strip.attr("height", "100%").attr("data-do", "stop").attr("data-with", at.to_string()).into()
    };
    (0..places.len()).map(strip).collect()
}

/// A place as a percentage of the box.
fn percent(place: i64) -> String {
    format!("{}.{:02}%", place / 100, place % 100)
}
