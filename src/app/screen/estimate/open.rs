//! 只问要紧的: what can still change the result, what decides most first; or that nothing can.

use gongji::analysis::relevance::{self, AskedInput, DraftBill, Questions};
use gongji::engine::Bill;
use gongji::estimate::GivenOpening;
use gongji::region::Region;
use gongji::{Money, Request, Variants, words as names};

use super::own::Open;
use crate::draft::Draft;
use crate::field::id;
use crate::node::{Element, Node, el, of};
use crate::screen::year::with_earlier;
use crate::shell::button;
use crate::state::{Coming, State};
use crate::words::estimate::Words;

/// Nobody answers more at once.
const MOST: usize = 3;

/// The card of what is left to ask.
pub fn card(state: &State) -> Option<Element> {
    let words = Words::of(state.language);
    state.answer()?;
    let open = &state.estimate.open.as_ref()?.questions;
    let sum = if state.estimate.fresh {
        names::settled(open.settled.is_some(), open.ask.len(), state.language)
    } else {
        words.looking.to_owned()
    };
    let asked = open.ask.iter().take(MOST).map(|one| ask(state, words, &open.region, one));
    let asked: Vec<Node> = asked.collect();
    Some(of("div", "card open").with(el("h2").with(words.open_title)).with(el("p").with(sum)).all(asked))
}

fn ask(state: &State, words: &'static Words, region: &Region, one: &AskedInput) -> Node {
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

/// The form's field for an input of the engine's draft.
fn field(path: &str) -> String {
    path.replacen("/claim/", "/claims/0/", 1)
}

/// Looks for what is left to ask beside the answer.
pub fn find(state: &mut State) {
    let (Coming::Here(variants), Some(Ok(found))) =
        (&mut state.region, state.reckoned.as_ref().map(|reckoned| reckoned.found.as_ref()))
    else {
        return;
    };
    let whole = with_earlier(&state.year, &found.request);
    state.estimate.open = left(variants, &state.draft, whole).map(|questions| {
        let idle = questions.irrelevant.iter().map(|input| field(&input.path(&questions.region)));
        Open { idle: idle.collect(), questions }
    });
}

/// What stands in a choice has been said; an amount that is empty has not.
fn left(variants: &mut Variants, draft: &Draft, mut request: Request) -> Option<Questions> {
    let claim = request.claims.pop().filter(|claim| claim.terms.is_none())?;
    let bill = match claim.bill {
        Bill::Items(items) => DraftBill::Items(items),
        Bill::Parts { total, outside_catalogue, above_limit, first_share } => {
            let said = |part, amount: Money| draft.has(&["/claims/0/bill/", part].concat()).then_some(amount);
            let parts = [
                said("outside_catalogue", outside_catalogue),
                said("above_limit", above_limit),
                said("first_share", first_share),
            ];
            DraftBill::Parts { total: Some(total), parts }
        }
    };
    let asked = relevance::VisitDraft {
        region: request.region,
        status: Some(request.status),
        birth: request.birth,
        // A purse that stays shut need not be counted.
        account_balance: request.account_balance.or((!claim.account_pays).then_some(Money::ZERO)),
        diseases: Some(request.diseases).filter(|diseases| !diseases.is_empty()),
        date: Some(claim.date),
        care: Some(claim.care),
        kind: Some(claim.kind),
        level: Some(claim.level),
        designated: Some(claim.designated),
        prescription: Some(claim.prescription),
        place: Some(claim.place),
        bill,
        followed_by: Some(claim.followed_by),
        during_admission: Some(claim.during_admission),
        earlier: request.claims,
        opening: request.opening.and_then(GivenOpening::sums),
        parameters: request.parameters,
        readings: request.readings,
        ..relevance::VisitDraft::default()
    };
    relevance::ask(variants, &asked).ok()
}
