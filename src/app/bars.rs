//! 条: stacked bars. Widths are whole per-mille of the bar, for the layout only; every amount comes from the engine.

use gongji::engine::{Line, Slip};
use gongji::{Language, Money, Rate};

use crate::node::{Element, Node, el, hidden, of};

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

/// A line of the slip as a part of a bar.
fn part(slip: &Slip, line: Line, language: Language) -> Part {
    let (colour, pattern) = match line {
        Line::Fund => ("f", "#t-weave"),
        Line::LargeAmount => ("l", "#t-cols"),
        Line::Coinsurance => ("p", "#t-diag"),
        Line::OverCeiling => ("p", "#t-cols"),
        Line::FirstShare | Line::Account => ("p", "#t-dots"),
        Line::AboveLimit => ("p", "#t-rows"),
        Line::OutsideCatalogue => ("p", "#t-grid"),
        Line::Uncovered => ("p", "#t-cross"),
        Line::Total
        | Line::InScope
        | Line::Deductible
        | Line::Person
        | Line::SelfPay
        | Line::OwnExpense
        | Line::Cash => ("p", ""),
    };
    Part { name: line.label(language), amount: slip[line], colour, pattern }
}

/// The parts of a bar that are not zero.
pub fn parts(slip: &Slip, lines: &[Line], language: Language) -> Vec<Part> {
    lines.iter().map(|line| part(slip, *line, language)).filter(|part| !part.amount.is_zero()).collect()
}

/// A stacked bar over the sum of its parts.
pub fn bar(class: &'static str, title: &str, parts: &[Part]) -> Element {
    let whole: Money = parts.iter().map(|part| part.amount).sum();
    let (mut sum, mut start, mut label) = (Money::ZERO, 0, format!("{title}: "));
    let mut bar = of("svg", class).attr("role", "img");
    for part in parts {
        // Ends are found from the sum, so that the parts leave no gap.
        sum += part.amount;
        let end = per_mille(sum, whole);
        bar = bar.with(piece(part, start, end - start));
        start = end;
        label.push_str(&format!("{} {}; ", part.name, part.amount));
    }
    bar.attr("aria-label", label)
}

/// What is used of a limit.
pub fn gauge(label: String, colour: &'static str, used: Money, limit: Money) -> Element {
    meter(label, colour, per_mille(used, limit))
}

/// A rate as a part of the whole.
pub fn share(name: &str, rate: Rate) -> Element {
    meter([name, " ", &rate.to_string()].concat(), "f", rate.per_mille())
}

fn meter(label: String, colour: &'static str, width: i64) -> Element {
    let part = Part { name: "", amount: Money::ZERO, colour, pattern: "" };
    let track = of("rect", "track").attr("width", "100%").attr("height", "100%");
    let filled = (width > 0).then(|| piece(&part, 0, width));
    of("svg", "bar thin").attr("role", "img").attr("aria-label", label).with(track).with(filled)
}

/// The wedge that opens the person's part out to the full width.
pub fn wedge(person: Money, total: Money) -> Element {
    let points = format!("0,0 {},0 1000,10 0,10", per_mille(person, total));
    hidden("svg", "zoom")
        .attr("viewBox", "0 0 1000 10")
        .attr("preserveAspectRatio", "none")
        .with(el("polygon").attr("points", points))
}

/// A square of the line's colour and pattern.
pub fn swatch(slip: &Slip, line: Line, language: Language) -> Element {
    square(&part(slip, line, language))
}

fn square(part: &Part) -> Element {
    hidden("svg", "swatch").with(piece(part, 0, 1000))
}

/// Swatch, name and amount of every part.
pub fn legend(parts: &[Part]) -> Element {
    let item = |part: &Part| {
        el("li").with(square(part)).with(part.name).with(of("span", "num").with(part.amount.to_string())).into()
    };
    of("ul", "legend").all(parts.iter().map(item).collect())
}

fn piece(part: &Part, start: i64, width: i64) -> Element {
    let rect = || el("rect").attr("x", percent(start)).attr("width", percent(width)).attr("height", "100%");
    let fill = format!("url({})", part.pattern);
    let texture = (!part.pattern.is_empty()).then(|| rect().attr("class", "tex").attr("fill", fill));
    of("g", part.colour).with(rect()).with(texture)
}

/// A part of the whole, for the layout.
pub fn per_mille(part: Money, whole: Money) -> i64 {
    (part.fen() * 1000 + whole.fen() / 2).checked_div(whole.fen()).unwrap_or_default().clamp(0, 1000)
}

/// `700` as `70.0%`.
fn percent(per_mille: i64) -> String {
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}

/// The patterns, once a page.
pub fn patterns() -> Element {
    let patterns = [
        ("t-diag", "7", "rotate(45)", "M1 0V7"),
        ("t-cols", "7", "", "M3 0V7"),
        ("t-rows", "7", "", "M0 3H7"),
        ("t-dots", "8", "", "M1 2H4M5 6H8"),
        ("t-grid", "8", "", "M3 0V8M0 3H8"),
        ("t-cross", "8", "", "M0 0L8 8M8 0L0 8"),
        ("t-weave", "9", "rotate(-45)", "M1 0V9"),
    ];
    let pattern = |(name, size, turn, path)| -> Node {
        el("pattern")
            .attr("id", name)
            .attr("width", size)
            .attr("height", size)
            .attr("patternUnits", "userSpaceOnUse")
            .attr("patternTransform", turn)
            .with(el("path").attr("d", path))
            .into()
    };
    let defs = el("defs").all(patterns.into_iter().map(pattern).collect());
    hidden("svg", "defs").with(defs)
}
