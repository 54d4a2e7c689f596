//! 曲线: what the person pays against the bill, as a picture, as a walk along its bends, and as a table.

use gongji::analysis::curve::{Breakpoint, Piece, Stop};
use gongji::engine::Certainty;
use gongji::region::{ClauseId, Region};
use gongji::{Money, words as names};

use super::STOP;
use super::chart::chart;
use super::reckon::Drawn;
use super::table::table;
use crate::field::id;
use crate::node::{Element, el, of};
use crate::screen::estimate::result::basis::{article, gist, tag};
use crate::shell::button;
use crate::state::State;
use crate::words::compare::Words;

/// The card of the curve; none where no rule answers.
pub fn curve(state: &State) -> Option<Element> {
    let (words, region, drawn) = (Words::of(state.language), state.region()?, state.compare.drawn.as_ref()?);
    let certainty = (drawn.certainty != Certainty::Exact).then(|| tag(drawn.certainty, state.language));
    let open = drawn.open.iter().map(|at| region.reading(*at).text.get(state.language));
    let open: Vec<&str> = open.collect();
    let open = (!open.is_empty()).then(|| of("p", "hint").with((words.readings)(&open.join(" "))));
    let extent = state.compare.extent();
    let picture = of("div", "picture")
        .with(of("p", "axis-name").with(words.upward))
        .with(chart(drawn, drawn.extents[extent], label(state, drawn), state.language))
        .with(of("p", "axis-name end").with(words.onward))
        .with(scale(state, drawn, extent))
        .with(walk(state, drawn));
    let halves = of("div", "halves").with(picture).with(stops(state, region, drawn));
    let card = of("div", "card curve").with(el("h2").with(words.curve)).with(certainty).with(open);
    Some(card.with(halves).with(pieces(state, region, drawn)))
}

/// The picture in one sentence; the list and the table beside it say the rest.
fn label(state: &State, drawn: &Drawn) -> String {
    let words = Words::of(state.language);
    let stops: Vec<String> = drawn.stops.iter().map(|stop| said(state, stop)).collect();
    [words.curve, ": ", &*stops.join(" ")].concat()
}

fn said(state: &State, stop: &Stop) -> String {
    (Words::of(state.language).paid)(stop.bill, stop.paid.person, stop.paid.funds())
}

/// Shows more or less of the curve.
fn scale(state: &State, drawn: &Drawn, extent: usize) -> Option<Element> {
    let words = Words::of(state.language);
    let able = |button: Element, able: bool| if able { button } else { button.attr("disabled", "") };
    let closer = able(button("button", "closer", words.closer), extent > 0);
    let wider = able(button("button", "wider", words.wider), extent + 1 < drawn.extents.len());
    (drawn.extents.len() > 1).then(|| of("p", "actions scale").with(closer).with(wider))
}

/// From stop to stop by finger or arrow key, with the values in words.
fn walk(state: &State, drawn: &Drawn) -> Element {
    let words = Words::of(state.language);
    let stop = &drawn.stops[drawn.at];
    let causes = state.region().map(|region| causes(state, region, drawn, stop).join("; ")).unwrap_or_default();
    let told = [&*said(state, stop), " ", &*causes].concat();
    let slider = (drawn.stops.len() > 1).then(|| {
        let label = of("label", "label").attr("for", id(STOP)).with(words.walk);
        let slider = of("input", "walk")
            .attr("type", "range")
            .attr("id", id(STOP))
            .attr("name", STOP)
            .attr("min", "0")
            .attr("max", (drawn.stops.len() - 1).to_string())
            .attr("step", "1")
            .attr("aria-valuetext", told.clone())
            .attr("value", drawn.at.to_string());
        of("div", "field").with(label).with(slider)
    });
    let here = stop.is_here.then(|| of("b", "").with(words.here));
    let told = of("p", "told").with(here).with(" ").with(told);
    el("div").with(slider).with(told)
}

/// What changes at a stop.
fn causes(state: &State, region: &Region, drawn: &Drawn, stop: &Stop) -> Vec<String> {
    let points = &drawn.curve.breakpoints[stop.breakpoints.clone()];
    points.iter().map(|point| names::curves::cause(point, region, state.language)).collect()
}

/// Every stop in order, each bend with its article.
fn stops(state: &State, region: &Region, drawn: &Drawn) -> Element {
    let item = |(at, stop): (usize, &Stop)| {
        let number = drawn.number(at).map(|number| number.to_string());
        let class = if number.is_some() { "badge" } else { "badge own" };
        let number = of("span", class).attr("aria-hidden", "true").with(number.unwrap_or_default());
        let here = stop.is_here.then(|| el("b").with(Words::of(state.language).here));
        let points = &drawn.curve.breakpoints[stop.breakpoints.clone()];
        let points = points.iter().map(|point| bend(state, region, point).into());
        let told = el("p").with(said(state, stop));
        let told = el("div").with(here).with(told).all(points.collect());
        el("li").with(number).with(told).into()
    };
    of("ol", "stops").all(drawn.stops.iter().enumerate().map(item).collect())
}

fn bend(state: &State, region: &Region, point: &Breakpoint) -> Element {
    let cause = names::curves::cause(point, region, state.language);
    cited(state, region, point.clause, cause)
}

/// A sentence that opens the clause behind it.
pub fn cited(state: &State, region: &Region, clause: ClauseId, sentence: String) -> Element {
    let sentence = el("span").with(sentence).with(" ").with(article(region, clause));
    el("details").with(el("summary").with(sentence)).with(of("div", "step").all(gist(state, region, clause)))
}

/// The same as a table, piece by piece.
fn pieces(state: &State, region: &Region, drawn: &Drawn) -> Element {
    let words = Words::of(state.language);
    let amount = |text: String| of("span", "num").with(text).into();
    let row = |piece: &Piece| {
        let last = piece.to == Money::MAX;
        let bills = (words.between)(piece.from, (!last).then_some(piece.to));
        let person = (words.between)(piece.at(piece.from).person, (!last).then(|| piece.at(piece.to).person));
        let part = el("span").with(names::curves::part(piece.part, state.language)).with(" ");
        let part = part.with(article(region, piece.clause));
        vec![amount(bills), amount(person), amount(piece.person_rate().to_string()), part.into()]
    };
    let rows = drawn.curve.pieces.iter().map(row).collect();
    let table = table("rows pieces", words.curve, &words.pieces, rows);
    of("details", "more").with(el("summary").with(words.as_table)).with(table)
}
