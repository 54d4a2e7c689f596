//! 一屏一问: the questions, one after another.

use gongji::engine::Needs;
use gongji::region::{Personal, QuestionId};
use gongji::{Care, Level, Status};

use super::Place;
use crate::draft::{ITEMS, TOTAL};
use crate::field::Field;
use crate::field::choice::{choices, tiles};
use crate::field::date::date;
use crate::field::money::main_amount;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::form::items::items;
use crate::screen::estimate::form::{level_label, region};
use crate::screen::estimate::reckon::questions;
use crate::screen::estimate::result::ask;
use crate::screen::{heading, problem};
use crate::shell::button;
use crate::state::State;
use crate::words::elder::Words;

/// One question.
#[derive(Clone, Copy)]
enum Step {
    Region,
    Status,
    Care,
    Level,
    Total,
    /// A value that the document lacks.
    Missing(QuestionId),
    Birth,
    Diseases,
}

impl Step {
    /// What the request's fields that it fills begin with.
    fn path(self) -> &'static str {
        match self {
            Step::Region => "/region",
            Step::Status => "/insured/status",
            Step::Care => "/claims/0/care",
            Step::Level => "/claims/0/provider",
            Step::Total => "/claims/0/bill",
            Step::Missing(_) => "/parameters",
            Step::Birth => "/insured/birth",
            Step::Diseases => "/insured/chronic_diseases",
        }
    }
}

/// All questions of this case: five, and what the document lacks for it.
fn steps(state: &State) -> Vec<Step> {
    let mut steps = vec![Step::Region, Step::Status, Step::Care, Step::Level, Step::Total];
    if let (Some(region), Some(reckoned)) = (state.region(), state.reckoned.as_ref()) {
        steps.extend(questions(reckoned.asked, region).map(Step::Missing));
        let personal =
            [(Needs::of(Personal::Birth), Step::Birth), (Needs::of(Personal::ChronicDiseases), Step::Diseases)];
        steps.extend(personal.into_iter().filter(|(need, _)| reckoned.asked.has(*need)).map(|(_, step)| step));
    }
    steps
}

/// The screen of one question.
pub fn view(state: &State, words: &'static Words, at: usize) -> Element {
    let steps = steps(state);
    let at = at.min(steps.len() - 1);
    let (title, controls) = ask(state, words, steps[at]);
    let next = if at + 1 == steps.len() { words.see } else { words.next };
    let back = (at > 0).then(|| button("button", "elder-back", words.back));
    let ways = of("p", "ways").with(of("button", "button go").attr("type", "submit").with(next)).with(back);
    let form = el("form").attr("novalidate", "").attr("aria-label", title.clone()).all(controls).with(ways);
    of("div", "place step-by-step")
        .attr("id", format!("step-{at}"))
        .with(of("p", "progress").with((words.progress)(at + 1, steps.len())))
        .with(heading(title))
        .with(form)
}

/// A question and its control.
fn ask(state: &State, words: &'static Words, step: Step) -> (String, Vec<Node>) {
    let language = state.language;
    let bare = |control: Element| vec![of("div", "bare").with(control).into()];
    let (title, controls) = match step {
        Step::Region => (words.region, bare(region(state))),
        Step::Status => {
            let all = choices(Status::NAMES, |at| Status::ALL[at].label(language));
            (words.status, bare(tiles(state, Field::new("/insured/status", words.status), all)))
        }
        Step::Care => {
            let all = choices(Care::NAMES, |at| Care::ALL[at].label(language));
            (words.care, bare(tiles(state, Field::new("/claims/0/care", words.care), all)))
        }
        Step::Level => {
            let all = choices(Level::NAMES, |at| Level::ALL[at].label(language));
            (words.level, bare(tiles(state, Field::new("/claims/0/provider/level", level_label(state)), all)))
        }
        Step::Total => {
            let field = Field::new(TOTAL, state.words().total).hint(words.total_hint);
            let by_total = state.draft.rows(ITEMS) == 0;
            (
                words.total,
                vec![by_total.then(|| main_amount(state, field)).into(), (!by_total).then(|| items(state)).into()],
            )
        }
        Step::Missing(question) => {
            let Some(region) = state.region() else { return (String::new(), Vec::new()) };
            (words.missing, vec![ask::question(state, region.question_of(question)).into()])
        }
        Step::Birth => {
            let field = Field::new("/insured/birth", state.words().birth).hint(state.words().birth_why);
            (words.missing, vec![date(state, field).into()])
        }
        Step::Diseases => (words.missing, vec![ask::diseases(state).into()]),
    };
    (title.to_owned(), controls)
}

/// The next place; none while what was typed here is wrong.
pub fn next(state: &State) -> Option<Place> {
    let Place::Step(at) = state.estimate.place else { return Some(Place::Result) };
    let all = steps(state);
    let wrong =
        problem(state).is_some_and(|problem| all.get(at).is_some_and(|step| problem.path.starts_with(step.path())));
    if wrong {
        return None;
    }
    Some(if at + 1 < all.len() { Place::Step(at + 1) } else { Place::Result })
}

/// The place before.
pub fn back(state: &State) -> Place {
    match state.estimate.place {
        Place::Step(at) => Place::Step(at.saturating_sub(1)),
        _ => Place::Step(steps(state).len() - 1),
    }
}
