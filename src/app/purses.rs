//! 两个钱袋: a picture of who pays, for people who would rather look. Heights are whole per-mille of the bill.

use gongji::engine::{Line, Slip};

use crate::bars::per_mille;
use crate::node::{Element, Node, el, of};

/// The outline of a purse, and of its gathered neck.
const BODY: &str = "M22 30C4 52 2 118 30 122H90C118 118 116 52 98 30Z";
const NECK: &str = "M36 12L44 26H76L84 12C72 18 48 18 36 12Z";
/// Where the purse ends, and how deep it is.
const FOOT: i64 = 122;
const DEPTH: i64 = 92;

/// The person's purse and the common one, each filled by what it pays of the bill.
pub fn purses(slip: &Slip, label: String) -> Element {
    let total = slip[Line::Total];
    of("svg", "purses")
        .attr("viewBox", "0 0 280 128")
        .attr("role", "img")
        .attr("aria-label", label)
        .with(purse("purse-p", "p", "0", per_mille(slip[Line::Person], total)))
        .with(purse("purse-f", "f", "160", per_mille(slip.funds(), total)))
}

fn purse(id: &'static str, colour: &'static str, at: &'static str, filled: i64) -> Node {
    let height = DEPTH * filled / 1000;
    let fill = el("rect")
        .attr("clip-path", ["url(#", id, ")"].concat())
        .attr("y", (FOOT - height).to_string())
        .attr("width", "120")
        .attr("height", height.to_string());
    let path = |class, shape| of("path", class).attr("d", shape);
    of("svg", colour)
        .attr("x", at)
        .attr("width", "120")
        .attr("height", "128")
        .with(el("clipPath").attr("id", id).with(el("path").attr("d", BODY)))
        .with(fill)
        .with(path("purse", BODY))
        .with(path("purse", NECK))
        .with(path("string", "M24 30H96"))
        .into()
}
