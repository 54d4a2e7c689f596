//! What is left to ask, under its contract's names.

use serde::Serialize;

use crate::analysis::relevance::{Ask, Bracket, Input, Questions};
use crate::engine::Slip;
use crate::region::Region;
use crate::units::{Language, Money};
use crate::words;

/// 只问要紧的
#[derive(Serialize, Debug)]
pub struct QuestionsResponse<'a> {
    region: &'a str,
    settled: bool,
    text: String,
    ask: Vec<AskView<'a>>,
    irrelevant: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slip: Option<Slip>,
}

#[derive(Serialize, Debug)]
struct AskView<'a> {
    input: String,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
    moves: Money,
    leaves: Money,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    choices: Vec<ChoiceView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    brackets: Vec<BracketView>,
}

#[derive(Serialize, Debug)]
struct ChoiceView<'a> {
    values: &'a [&'static str],
    text: String,
}

#[derive(Serialize, Debug)]
struct BracketView {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Money>,
    of: &'static str,
    text: String,
}

impl<'a> QuestionsResponse<'a> {
    /// The questions in words.
    pub fn new(questions: &'a Questions, language: Language) -> QuestionsResponse<'a> {
        let region = &*questions.region;
        let settled = questions.settled.as_ref();
        QuestionsResponse {
            region: &region.id,
            settled: settled.is_some(),
            text: words::settled(settled.is_some(), questions.ask.len(), language),
            ask: questions.ask.iter().map(|one| ask(region, one, language)).collect(),
            irrelevant: questions.irrelevant.iter().map(|input| input.path(region)).collect(),
            outcome: settled.map(|decision| decision.outcome.name()),
            slip: settled.map(|decision| decision.slip),
        }
    }
}

fn ask<'a>(region: &'a Region, one: &'a Ask, language: Language) -> AskView<'a> {
    let input: Input = one.input;
    let choice =
        |names: &'a Vec<&'static str>| ChoiceView { values: names, text: words::choices(input, names, language) };
    let bracket = |bracket: &Bracket| BracketView {
        from: bracket.from,
        to: bracket.to,
        of: if bracket.funds_only { "funds" } else { "slip" },
        text: words::bracket(bracket, language),
    };
    AskView {
        input: input.path(region),
        text: words::ask(input, region, language),
        why: words::why(input, region, language),
        moves: one.moves,
        leaves: one.leaves,
        choices: one.choices.iter().map(choice).collect(),
        brackets: one.brackets.iter().map(bracket).collect(),
    }
}
