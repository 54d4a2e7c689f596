//! 能付什么: every use for everyone, as the engine would decide it; and what the family must leave.

use gongji::account::permitted;
use gongji::region::{ClauseId, Region};
use gongji::{Member, Purpose, words as names};

use crate::node::{Element, Node, el, of};
use crate::screen::estimate::result::basis::gist;
use crate::state::State;
use crate::words::account::Words;

/// The card of uses.
pub fn uses(state: &State) -> Option<Element> {
    let (words, region) = (Words::of(state.language), state.region()?);
    let rows = Purpose::ALL.iter().map(|purpose| use_of(state, region, *purpose).into()).collect();
    let floor = region.account.family.as_ref().map(|family| {
        let amount = (state.words().money)(family.floor);
        row(words.floor, amount, told(state, region, &[family.clause]))
    });
    let card = of("div", "card uses").with(el("h2").with(words.uses));
    Some(card.with(el("ul").all(rows).with(floor)))
}

fn use_of(state: &State, region: &Region, purpose: Purpose) -> Element {
    let (words, language) = (Words::of(state.language), state.language);
    let (mut members, mut clauses, mut assumed) = (Vec::new(), Vec::new(), Vec::new());
    let mut refused = None;
    for who in Member::ALL {
        match permitted(region, purpose, who) {
            Ok(allowed) => {
                members.push(who.label(language));
                if !clauses.contains(&allowed.clause) {
                    clauses.push(allowed.clause);
                    assumed.extend(allowed.assume);
                }
            }
            Err(reason) => refused = Some(reason),
        }
    }
    let whom = if members.is_empty() { words.not_at_all.to_owned() } else { members.join(words.and) };
    let mut why: Vec<Node> = Vec::new();
    if let Some(reason) = refused.filter(|_| members.is_empty()) {
        why.push(el("p").with(names::refusal(reason.code, region, language)).into());
        clauses.push(reason.clause);
    }
    why.extend(told(state, region, &clauses));
    for id in assumed {
        let text = region.assumption(id).text.get(language).to_owned();
        why.push(of("p", "hint").with(state.words().assumed).with(text).into());
    }
    row(purpose.label(language), whom, why)
}

fn told(state: &State, region: &Region, clauses: &[ClauseId]) -> Vec<Node> {
    clauses.iter().flat_map(|clause| gist(state, region, *clause)).collect()
}

fn row(what: &'static str, whom: String, why: Vec<Node>) -> Element {
    let name = el("span").with(what).with(of("span", "whom").with(whom));
    of("li", "line").with(el("details").with(el("summary").with(name)).with(of("div", "step").all(why)))
}
