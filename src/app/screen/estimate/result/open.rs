//! 只问要紧的: what can still change the result, what decides most first; or that nothing can.

use gongji::questions::Ask;
use gongji::region::Region;
use gongji::words as names;

use crate::field::id;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::own::field;
use crate::shell::button;
use crate::state::State;
use crate::words::estimate::Words;

/// Nobody answers more at once.
const MOST: usize = 3;

/// The card of what is left to ask.
pub fn open(state: &State) -> Option<Element> {
    let words = Words::of(state.language);
    state.answer()?;
    let open = state.estimate.open.as_ref()?;
    let sum = if state.estimate.fresh {
        names::settled(open.settled.is_some(), open.ask.len(), state.language)
    } else {
        words.looking.to_owned()
    };
    let asked = open.ask.iter().take(MOST).map(|one| ask(state, words, &open.region, one));
    let asked: Vec<Node> = asked.collect();
    Some(of("div", "card open").with(el("h2").with(words.open_title)).with(el("p").with(sum)).all(asked))
}

fn ask(state: &State, words: &'static Words, region: &Region, one: &Ask) -> Node {
    let (path, language) = (field(&one.input.path(region)), state.language);
    let brackets = one.brackets.iter().map(|bracket| of("p", "hint").with(names::bracket(bracket, language)).into());
    let go = button("button", "fill", words.fill).attr("data-with", format!("#{}", id(&path)));
    let is_amount = path.starts_with("/opening/") || path.starts_with("/claims/0/bill/") || path.ends_with("_balance");
    let none = is_amount.then(|| button("button", "set", words.none).attr("data-with", format!("{path}=0")));
    let reached =
        one.brackets.iter().filter_map(|bracket| bracket.from).map(|from| {
            button("button", "set", (words.reached)(from)).attr("data-with", format!("{path}={from}")).into()
        });
    of("div", "ask")
        .with(el("h3").with(names::ask(one.input, region, language)))
        .all(brackets.collect())
        .with(of("p", "actions").with(none).all(reached.collect()).with(go))
        .into()
}
