//! 只问要紧的: which inputs of a draft can still change the slip, which to ask for first, and when all is settled.

mod bracket;
mod draft;
mod earlier;
mod input;
mod open_inputs;
mod reach;
mod trials;

pub use bracket::Bracket;
pub use draft::{DraftBill, VisitDraft};
pub use input::Input;

use std::rc::Rc;

use crate::engine::Decision;
use crate::estimate::variants::Variants;
use crate::problem::Problem;
use crate::region::Region;
use crate::units::Money;
use open_inputs::OpenInputs;
use std::collections::BTreeSet;

/// How many questions get brackets: nobody answers more at once.
const WITH_BRACKETS: usize = 3;

/// 只问要紧的: what is left to ask.
#[derive(Debug)]
pub struct Questions {
    /// The region, with the chosen readings applied.
    pub region: Rc<Region>,
    /// 不会再变: the decision, where nothing that is open can change it.
    pub settled: Option<Decision>,
    /// What to ask. First the input whose answer narrows what the funds may pay most, on average over its values; of two
    /// alike the one that can move it further.
    pub ask: Vec<AskedInput>,
    /// What is open and changes nothing, whatever the other open inputs turn out to be.
    pub irrelevant: Vec<Input>,
}

/// 要问的一项
#[derive(Clone, Debug)]
pub struct AskedInput {
    /// What to ask for.
    pub input: Input,
    /// The most that it was seen to move what the funds pay; zero where it changes other lines only.
    pub moves: Money,
    /// How far apart what the funds pay may still be once this is answered: the mean over its values.
    pub leaves: Money,
    /// Choices in groups that lead to the same slip: it is enough to know the group. Empty for other inputs.
    pub choices: Vec<Vec<&'static str>>,
    /// Amounts for which it is enough to know that they are this large or this small.
    pub brackets: Vec<Bracket>,
}

/// Finds what is left to ask.
///
/// # Errors
/// The first fault of what the draft says.
pub fn ask(variants: &mut Variants, draft: &VisitDraft) -> Result<Questions, Problem> {
    let draft = draft.clone().with_defaults();
    let inputs = OpenInputs::new(variants, &draft)?;
    let trials = trials::run(&inputs);
    let counts = |at: &usize| trials.effects[*at].shows() || !trials.whole;
    let (open, idle): (Vec<usize>, Vec<usize>) = (0..inputs.slots.len()).partition(counts);
    let worth = |at: usize| {
        let effect = &trials.effects[at];
        (effect.leaves(), std::cmp::Reverse(effect.moves), inputs.slots[at].input)
    };
    let mut ranked = open.clone();
    ranked.sort_by_key(|at| worth(*at));
    let asked = ranked.into_iter().enumerate().map(|(rank, slot)| {
        let effect = &trials.effects[slot];
        let groups = if trials.whole {
            effect.alike()
        } else {
            (0..inputs.slots[slot].values.len()).map(|at| vec![at]).collect()
        };
        let names = |group: Vec<usize>| -> Vec<&'static str> {
            group.iter().filter_map(|at| inputs.slots[slot].values[*at].name()).collect()
        };
        let choices = groups.into_iter().map(names).filter(|group| !group.is_empty()).collect();
        let brackets =
            if trials.whole && rank < WITH_BRACKETS { bracket::brackets(&inputs, slot, &open) } else { Vec::new() };
        let (input, moves, leaves) = (inputs.slots[slot].input, effect.moves, effect.leaves());
        AskedInput { input, moves, leaves, choices, brackets }
    });
    let ask: Vec<AskedInput> = asked.collect();
    let settled = if ask.is_empty() { inputs.any() } else { None };
    let idle = idle.into_iter().map(|at| inputs.slots[at].input);
    let irrelevant = idle.chain(inputs.idle.iter().copied()).collect::<BTreeSet<_>>().into_iter().collect();
    Ok(Questions { region: Rc::clone(inputs.region()), settled, ask, irrelevant })
}
