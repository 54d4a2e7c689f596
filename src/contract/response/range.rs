//! A range in words: what moves it, by how much, and what would settle it.

use serde::Serialize;

use super::{ClauseView, clause};
use crate::estimate::{Move, Range};
use crate::region::Region;
use crate::units::{Language, Money};
use crate::words;

#[derive(Serialize, Debug)]
pub(super) struct RangeView<'a> {
    person: [Money; 2],
    fund: [Money; 2],
    because: Vec<&'a str>,
    moves: Vec<MoveView<'a>>,
}

#[derive(Serialize, Debug)]
struct MoveView<'a> {
    reading: &'a str,
    person: [Money; 2],
    fund: [Money; 2],
    options: Vec<OptionView<'a>>,
    settle: String,
    clause: ClauseView<'a>,
}

#[derive(Serialize, Debug)]
struct OptionView<'a> {
    option: &'a str,
    text: &'a str,
    person: Money,
    fund: Money,
}

/// What `because` says where a range moves with what the opening leaves unsaid; no reading has this id.
const OPENING: &str = "opening";

/// The ids of readings.
pub(super) fn ids<'a>(region: &'a Region, readings: &[u8]) -> impl Iterator<Item = &'a str> {
    readings.iter().map(|at| region.readings[usize::from(*at)].id.as_str())
}

impl<'a> RangeView<'a> {
    pub fn new(region: &'a Region, range: &Range, language: Language) -> RangeView<'a> {
        RangeView {
            person: range.person,
            fund: range.fund,
            because: ids(region, &range.because).chain(range.opening.then_some(OPENING)).collect(),
            moves: range.moves.iter().map(|one| moved(region, one, language)).collect(),
        }
    }
}

fn moved<'a>(region: &'a Region, one: &Move, language: Language) -> MoveView<'a> {
    let reading = &region.readings[usize::from(one.reading)];
    let options = reading.options.iter().zip(&one.options).filter_map(|(option, paid)| {
        let paid = (*paid)?;
        let text = option.text.get(language);
        Some(OptionView { option: &option.id, text, person: paid.person, fund: paid.fund })
    });
    MoveView {
        reading: &reading.id,
        person: one.person,
        fund: one.fund,
        options: options.collect(),
        settle: words::settle(reading, region, language),
        clause: clause(region, reading.clause, language),
    }
}
