//! What is left to ask, under its contract's names.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::relevance::{AskedInput, Bracket, Input, Questions};
use crate::engine::{Outcome, Slip};
use crate::region::Region;
use crate::units::{Language, Money};
use crate::words;

/// 只问要紧的: what is left to ask.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Questions")]
pub struct QuestionsResponse<'a> {
    /// 统筹地区: its id.
    pub region: &'a str,
    /// Whether nothing that is open can change the slip any more.
    pub settled: bool,
    /// The same in words.
    pub text: String,
    /// What to ask, first what narrows it most.
    pub ask: Vec<AskView<'a>>,
    /// What is open and changes nothing: JSON pointers into the draft.
    pub irrelevant: Vec<String>,
    /// 六种结果之一, once settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// 结算单, once settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slip: Option<Slip>,
}

/// 要问的一项
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Ask")]
pub struct AskView<'a> {
    /// A JSON pointer into the draft.
    pub input: String,
    /// What to ask.
    pub text: String,
    /// Why it has to be asked, of values that the document leaves open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'a str>,
    /// The most that it was seen to move what the funds pay.
    pub moves: Money,
    /// How far apart what the funds pay may still be once this is answered: the mean over its values.
    pub leaves: Money,
    /// The choices; those of one entry lead to the same slip.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1))]
    pub choices: Vec<ChoiceView<'a>>,
    /// Where it is enough to know that the amount is this small or this large.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 2))]
    pub brackets: Vec<BracketView>,
}

/// Choices that lead to the same slip: it is enough to know that it is one of them.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Choice")]
pub struct ChoiceView<'a> {
    /// Their names in the request.
    pub values: &'a [&'static str],
    /// The same in words.
    pub text: String,
}

/// 大概就够: within it the exact amount changes nothing more.
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Bracket")]
pub struct BracketView {
    /// At least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Money>,
    /// At most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Money>,
    /// What stays the same: the whole slip, or what the funds pay.
    #[schemars(extend("enum" = ["slip", "funds"]))]
    pub of: &'static str,
    /// The question in words.
    pub text: String,
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
            outcome: settled.map(|decision| decision.outcome),
            slip: settled.map(|decision| decision.slip),
        }
    }
}

fn ask<'a>(region: &'a Region, one: &'a AskedInput, language: Language) -> AskView<'a> {
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
