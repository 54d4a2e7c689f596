//! 个人账户: what comes in, what may be paid from it, and what is left.

mod chart;
mod form;
mod months;
mod request;
mod result;
mod rows;
mod uses;

use gongji::account::state as run;
use gongji::engine::Needs;
use gongji::region::Region;
use gongji::{AccountRequest, Problem, Query, Statement, Variants};

use crate::dom;
use crate::draft::Draft;
use crate::node::{Node, of};
use crate::screen::heading;
use crate::state::{Coming, Page, State};
use crate::words::account::Words;

/// Everything that the result shows.
pub struct Reckoned {
    /// What the region asks for in this case, answered or not.
    asked: Needs,
    /// The statement, or the first fault of what was typed.
    found: Result<Statement, Problem>,
}

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    let words = Words::of(state.language);
    let inputs =
        of("div", "inputs").with(heading(words.heading)).with(of("p", "lead").with(words.lead)).all(form::form(state));
    let spoken = of("p", "sr").attr("role", "status").with(state.spoken.clone());
    let split = of("div", "split").with(inputs).with(spoken).with(result::result(state)).with(result::dock(state));
    vec![split.into()]
}

/// Answers what was typed. Questions are asked one after another, as the engine comes to need them.
pub fn reckon(state: &mut State) {
    state.account = match &mut state.region {
        Coming::Here(variants) => Some(answer(variants, &state.draft)),
        Coming::Waiting | Coming::Failed(_) => None,
    };
}

fn answer(variants: &mut Variants, draft: &Draft) -> Reckoned {
    let rows = request::filled(draft);
    let [today, ..] = dom::today();
    let region = variants.base().clone();
    let mut asked = Needs::NONE;
    loop {
        let request = AccountRequest::check(&request::request(draft, &region, asked, today));
        let found = request.and_then(|request| run(variants, &request));
        match found {
            Ok(statement) if !asked.has(statement.needs) => asked = asked.and(statement.needs),
            found => {
                let found = found.map_err(|it| Problem { path: request::field(&it.path, &rows), fault: it.fault });
                return Reckoned { asked, found };
            }
        }
    }
}

/// The statement, where what was typed can be answered.
fn statement(state: &State) -> Option<&Statement> {
    state.account.as_ref()?.found.as_ref().ok()
}

/// The first thing that is wrong with what was typed.
pub fn problem(state: &State) -> Option<&Problem> {
    state.account.as_ref()?.found.as_ref().err()
}

/// The result in one sentence.
pub fn sentence(state: &State) -> Option<String> {
    let statement = statement(state)?;
    Some((Words::of(state.language).announce)(statement.case.request.to.year(), statement.closing?))
}

/// Does what a button of this screen says that it does.
pub fn press(page: Page, does: &str, with: &str) -> Option<()> {
    match does {
        "add-row" => {
            let list = rows::of(with)?;
            let row = page.peek(|state| state.draft.rows(list));
            page.reckon(move |state| rows::add(state, list, row));
            page.focus(format!("#{} input, #{0} select", rows::id(list, row)));
        }
        "drop-row" => {
            let (list, row) = with.rsplit_once('/')?;
            let (list, row) = (rows::of(list)?, row.parse().ok()?);
            page.reckon(move |state| state.draft.drop_row(list, row));
            page.focus(format!("#{}", crate::field::id(list)));
        }
        "account-example" => {
            let fields = page.peek(|state| example(state.region()?, with))?;
            page.reckon(move |state| {
                state.draft.clear("/account/");
                state.draft.clear("/readings/");
                fields.into_iter().for_each(|(path, text)| state.draft.set(&path, text));
            });
            page.focus("#result");
        }
        _ => return None,
    }
    Some(())
}

fn example(region: &Region, id: &str) -> Option<Vec<(String, String)>> {
    let example = region.account_examples.iter().find(|example| example.id == id)?;
    request::example(&example.request, region)
}
