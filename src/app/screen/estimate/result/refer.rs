//! 另有规定: says which rule applies, and takes the person's own figures.

use gongji::words as names;

use super::basis::{fine, quote};
use crate::field::Field;
use crate::field::money::money;
use crate::field::number::percent;
use crate::node::{Element, el, of};
use crate::state::State;

/// The card of a case that the document leaves to other rules. It stays when the person's own figures answer it.
pub fn refer(state: &State) -> Option<Element> {
    let (words, region) = (state.words(), state.region()?);
    let reason = state.reckoned.as_ref()?.referred?;
    let ceiling = Field::new("/claims/0/terms/ceiling_left", words.own_ceiling).hint(words.own_ceiling_hint);
    let terms = of("fieldset", "ask")
        .with(el("legend").with(words.own_terms))
        .with(money(state, Field::new("/claims/0/terms/deductible", words.own_deductible)))
        .with(percent(state, Field::new("/claims/0/terms/rate", words.own_rate)))
        .with(money(state, ceiling));
    Some(
        of("div", "card")
            .with(of("p", "tag").with(words.other_rules))
            .with(of("h2", "verdict").with(names::reason(reason.code, region, state.language)))
            .with(quote(region, reason.clause))
            .with(terms)
            .with(fine(state, region)),
    )
}
