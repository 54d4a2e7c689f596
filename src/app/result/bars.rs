//! 条: stacked bars. Widths are whole per-mille of the bar, for the layout only; every amount comes from the engine.

use gongji::engine::{Line, Slip};
use gongji::{Money, words as names};
use leptos::prelude::*;

use crate::words::Words;

/// One part of a bar.
pub struct Part {
    /// What it is.
    pub name: &'static str,
    /// How much it is.
    pub amount: Money,
    /// Its colour: `p` the person's, `f` the fund's, `l` the subsidy's.
    colour: &'static str,
    /// Its pattern, so that it is told apart without colour; plain where empty.
    pattern: &'static str,
}

/// The line's share of a bar, where it has one.
fn part(slip: &Slip, words: &Words, line: Line) -> Part {
    let (colour, pattern) = match line {
        Line::Fund => ("f", "weave"),
        Line::LargeAmount => ("l", "cols"),
        Line::Coinsurance => ("p", "diag"),
        Line::OverCeiling => ("p", "cols"),
        Line::FirstShare | Line::Account => ("p", "dots"),
        Line::AboveLimit => ("p", "rows"),
        Line::OutsideCatalogue => ("p", "grid"),
        Line::Uncovered => ("p", "cross"),
        Line::Total
        | Line::InScope
        | Line::Deductible
        | Line::Person
        | Line::SelfPay
        | Line::OwnExpense
        | Line::Cash => ("p", ""),
    };
    Part { name: names::line(line, words.language), amount: slip[line], colour, pattern }
}

/// The parts of a bar that are not zero.
pub fn parts(slip: &Slip, words: &Words, lines: &[Line]) -> Vec<Part> {
    lines.iter().map(|line| part(slip, words, *line)).filter(|part| !part.amount.is_zero()).collect()
}

/// A stacked bar over the sum of its parts.
pub fn bar(class: &'static str, label: String, parts: &[Part]) -> AnyView {
    let ends = ends(parts.iter().map(|part| part.amount));
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let pieces: Vec<_> =
        parts.iter().zip(starts.zip(&ends)).map(|(part, (start, end))| piece(part, start, end - start)).collect();
    view! { <svg class=class role="img" aria-label=label>{pieces}</svg> }.into_any()
}

/// What is used of a limit.
pub fn gauge(label: String, colour: &'static str, used: Money, limit: Money) -> AnyView {
    let part = Part { name: "", amount: used, colour, pattern: "" };
    let width = per_mille(used, limit);
    let filled = (width > 0).then(|| piece(&part, 0, width));
    view! {
        <svg class="bar thin" role="img" aria-label=label><rect class="track" width="100%" height="100%"/>{filled}</svg>
    }
    .into_any()
}

/// The wedge that opens the person's part out to the full width.
pub fn wedge(person: Money, total: Money) -> AnyView {
    let points = format!("0,0 {},0 1000,10 0,10", per_mille(person, total));
    view! {
        <svg class="zoom" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <polygon points=points/>
        </svg>
    }
    .into_any()
}

/// A square of the part's colour and pattern.
pub fn swatch(part: &Part) -> AnyView {
    view! { <svg class="swatch" aria-hidden="true" focusable="false">{piece(part, 0, 1000)}</svg> }.into_any()
}

/// Swatch, name and amount of every part.
pub fn legend(parts: &[Part]) -> AnyView {
    let items: Vec<_> = parts
        .iter()
        .map(|part| view! { <li>{swatch(part)}{part.name}<span class="num">{part.amount.to_string()}</span></li> })
        .collect();
    view! { <ul class="legend">{items}</ul> }.into_any()
}

fn piece(part: &Part, start: i64, width: i64) -> AnyView {
    let (x, width) = (percent(start), percent(width));
    let texture = (!part.pattern.is_empty()).then(|| {
        let fill = format!("url(#t-{})", part.pattern);
        view! { <rect class="tex" x=x.clone() width=width.clone() height="100%" fill=fill/> }
    });
    view! { <g class=part.colour><rect x=x.clone() width=width.clone() height="100%"/>{texture}</g> }.into_any()
}

/// Where each part ends; cumulative, so that the parts leave no gap.
fn ends(amounts: impl Iterator<Item = Money> + Clone) -> Vec<i64> {
    let whole: Money = amounts.clone().sum();
    let sums = amounts.scan(Money::ZERO, |sum, amount| {
        *sum += amount;
        Some(*sum)
    });
    sums.map(|sum| per_mille(sum, whole)).collect()
}

fn per_mille(part: Money, whole: Money) -> i64 {
    (part.fen() * 1000 + whole.fen() / 2).checked_div(whole.fen()).unwrap_or_default().clamp(0, 1000)
}

/// `700` as `70.0%`.
fn percent(per_mille: i64) -> String {
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}

/// The patterns, once a page.
pub fn patterns() -> impl IntoView {
    let patterns = [
        ("diag", "7", "rotate(45)", "M1 0V7"),
        ("cols", "7", "", "M3 0V7"),
        ("rows", "7", "", "M0 3H7"),
        ("dots", "8", "", "M1 2H4M5 6H8"),
        ("grid", "8", "", "M3 0V8M0 3H8"),
        ("cross", "8", "", "M0 0L8 8M8 0L0 8"),
        ("weave", "9", "rotate(-45)", "M1 0V9"),
    ];
    let patterns = patterns.map(|(name, size, turn, path)| {
        view! {
            <pattern id=format!("t-{name}") width=size height=size patternUnits="userSpaceOnUse" patternTransform=turn>
                <path d=path/>
            </pattern>
        }
    });
    view! { <svg class="defs" aria-hidden="true" focusable="false"><defs>{Vec::from(patterns)}</defs></svg> }
}
