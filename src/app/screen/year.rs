//! 今年: the diary of visits, what it adds up to, and what is left.

mod act;
mod card;
mod chart;
mod device;
mod diary;
mod elsewhere;
mod file;
mod form;
mod list;
mod paper;
mod replay;
mod strip;
mod summary;

use crate::later::apart;
use gongji::estimate::{Before, GivenOpening};
use gongji::region::Region;
use gongji::{Date, Problem, Request};

use crate::draft::Draft;
use crate::node::{Element, Node, el, of};
use crate::rest;
use crate::screen::{Route, heading};
use crate::shell::button;
use crate::state::{Coming, Page, State};
use crate::words::year::{Note, Said, Words, fill};

pub use act::{carry, press};
pub use device::copy;
use diary::Diary;
pub use elsewhere::{elsewhere, is_kept};
pub use file::Unread;
pub use paper::said;
use replay::Replay;
pub use strip::{counted, record};

/// Whether the first screen reckons on from the diary.
const COUNTED: &str = "/year/counted";
/// What was pasted to be opened.
const PASTED: &str = "/year/pasted";

/// Everything that this screen holds.
#[derive(Default)]
pub struct Year {
    diary: Diary,
    /// Goes up with every change of the diary.
    turn: u32,
    /// The visit that stands in the first screen's form.
    changing: Option<Changing>,
    /// What stood before the last change.
    undo: Option<(Diary, Draft)>,
    /// What was done last.
    note: Option<Note>,
    /// Whether the person wants the diary kept on this device.
    stored: bool,
    /// A file that waits for its region: its text, the region, and what to say once it is open.
    waiting: Option<(String, String, Note)>,
    /// A text that could not be copied for the person.
    to_copy: Option<String>,
    /// What became of the diary.
    replay: Option<Result<Replay, Problem>>,
    /// The visits before the one that is reckoned, and for which turn, change and place.
    before: Before,
    followed: Option<(u32, Option<usize>, Date)>,
    /// Whether the form took over the person of the diary.
    joined: bool,
    /// The form's first fault.
    wrong: Option<Problem>,
    /// Whether the form was sent off with it.
    tried: bool,
    /// Whether bills are being written down one after another: the form stays open.
    adding: bool,
    /// Months that are not as they come: first days.
    toggled: Vec<Date>,
    /// How many rows of a month are shown.
    rows: usize,
    /// Whether the person is asked if everything is to go.
    pub clearing: bool,
    /// What another screen asked for, until this one's code is here.
    asked: Option<Asked>,
    /// Whether what is kept on this device has been looked for.
    restored: bool,
}

/// What other screens ask of this one.
#[derive(Clone, Copy)]
enum Asked {
    Record,
    GiveUp,
    Print,
}

/// A visit that is being changed, and what stood before.
struct Changing {
    at: usize,
    form: Draft,
    person: Draft,
}

/// The screen's own words.
fn words(state: &State) -> &'static Words {
    Words::of(state.language)
}

impl Year {
    /// Whether all that was filled in has just been cleared.
    pub fn is_cleared(&self) -> bool {
        self.note.as_ref().is_some_and(|note| note.said == Said::Cleared)
    }
}

impl State {
    /// Whether the diary's visits come before the one in the form: they are the same region's, and the person wants it.
    fn reckons_on(&self) -> bool {
        !self.year.diary.is_empty() && self.chosen == self.year.diary.region && self.draft.text(COUNTED) == "true"
    }
}

/// Does what another screen asked for, and looks for what is kept on this device.
pub fn wake(page: Page) {
    if page.peek(rest::is_here) {
        apart(|| act::arrive(page));
    }
}

/// The diary as a text, to go along when the page is loaded anew; none where there is none, or the device keeps it.
pub fn carried(state: &State) -> Option<String> {
    let year = &state.year;
    if year.stored || (year.diary.is_empty() && year.waiting.is_none()) {
        return None;
    }
    rest::later(state, || act::carried(state))
}

/// Where what was filled in goes.
pub fn privacy(state: &State) -> &'static str {
    if state.year.stored { rest::later(state, || Some(words(state).stored_here)) } else { None }
        .unwrap_or(state.words().privacy)
}

/// The screen in sight as a sheet of paper, while it is being printed.
pub fn paper(state: &State) -> Option<Element> {
    if !state.printing {
        return None;
    }
    rest::later(state, || match state.route {
        Route::Estimate => paper::slip(state),
        Route::Year => paper::sheet(state),
        Route::Compare | Route::Account | Route::Rules | Route::About | Route::Unknown => None,
    })
}

/// Keeps the person of the form and of the diary the same, as long as the form reckons on from it.
pub fn join(state: &mut State) {
    if state.year.waiting.is_some() && rest::is_here(state) {
        apart(|| act::take_waiting(state));
    }
    let joined = state.reckons_on();
    let State { year, draft, .. } = state;
    if !joined {
    } else if year.joined {
        if !draft.is_of(&year.diary.person) {
            year.diary.person = draft.person();
        }
    } else {
        draft.adopt(&year.diary.person);
    }
    year.joined = joined;
}

/// The visits before this one; it is told the year of what was used before them.
pub fn follow<'y>(year: &'y mut Year, request: &mut Request) -> &'y mut Before {
    let date = request.claims.first().map(|claim| claim.date).filter(|_| year.joined);
    let changing = year.changing.as_ref().map(|changing| changing.at);
    match date {
        None if year.followed.take().is_some() => year.before = Before::default(),
        None => {}
        Some(date) => {
            if let Some(GivenOpening::Sums(opening)) = &mut request.opening {
                opening.year = year.diary.since;
            }
            let wanted = Some((year.turn, changing, date));
            if year.followed != wanted {
                year.followed = wanted;
                year.before = Before::new(year.diary.earlier(date, changing));
            }
        }
    }
    &mut year.before
}

/// The same request with the diary's visits before its own, where they count.
pub fn with_earlier(year: &Year, request: &Request) -> Request {
    let changing = year.changing.as_ref().map(|changing| changing.at);
    let first = request.claims.first().filter(|_| year.joined);
    let mut claims = first.map(|claim| year.diary.earlier(claim.date, changing)).unwrap_or_default();
    claims.extend_from_slice(&request.claims);
    Request { claims, ..request.clone() }
}

/// Computes what the screen shows.
pub fn reckon(state: &mut State) {
    form::prepare(&mut state.draft);
    state.year.wrong = form::visit(&state.draft).err();
    let State { year, region: Coming::Here(variants), chosen, .. } = state else { return };
    let last = year.replay.take().and_then(Result::ok);
    if !year.diary.is_empty() && year.diary.region == *chosen {
        let replay = replay::replay(variants, &year.diary, year.turn, last);
        let new = replay.as_ref().is_ok_and(|(_, new)| *new);
        year.replay = Some(replay.map(|(replay, _)| replay));
        if new {
            act::store(state);
        }
    }
}

/// The first thing that is wrong with what was typed.
pub fn problem(state: &State) -> Option<&Problem> {
    let year = &state.year;
    let begun = year.tried || !state.draft.text(form::TOTAL).trim().is_empty();
    year.wrong.as_ref().filter(|_| begun)
}

/// 缺的数 of the visits before, under this region's rules.
pub fn needs_before(year: &Year, region: &Region) -> gongji::engine::Needs {
    year.before.needs(region)
}

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    let (say, year) = (words(state), &state.year);
    let mut inputs = of("div", "inputs").with(heading(state.route.name(state.words()))).with(lead(state));
    inputs = inputs.with(note(state)).with(form::form(state));
    let mut result =
        of("section", "result diary").attr("aria-label", say.diary).attr("tabindex", "-1").attr("id", "result");
    if year.diary.is_empty() {
        let empty = of("div", "card").with(of("h2", "verdict").with(say.empty)).with(el("p").with(say.empty_more));
        result = result.with(empty);
    }
    result = result.with(other_region(state)).with(mend(state)).all(summary::summary(state)).with(list::list(state));
    result = result.with(card::card(state));
    vec![of("div", "split").with(inputs).with(result).into()]
}

/// Whose diary it is, and how long.
fn lead(state: &State) -> Node {
    let (say, diary) = (words(state), &state.year.diary);
    let lead = match (state.region(), diary.is_empty()) {
        (_, true) | (None, _) => say.lead.to_owned(),
        (Some(region), false) => {
            fill(say.counted, &[&region.name.get(state.language), &say.visits(diary.visits.len())])
        }
    };
    of("p", "lead").with(lead).into()
}

/// What was done last, and the way back.
fn note(state: &State) -> Node {
    let (say, year) = (words(state), &state.year);
    let text = year.note.as_ref().map(|note| el("span").with(say.note(note)));
    let undo = year.undo.as_ref().map(|_| button("button", "undo", say.undo));
    let class = if text.is_some() { "note" } else { "note sr" };
    of("div", class).attr("role", "status").attr("tabindex", "-1").attr("id", "note").with(text).with(undo).into()
}

/// The diary is another region's, or its rules are not here.
fn other_region(state: &State) -> Node {
    let (say, year) = (words(state), &state.year);
    if year.waiting.is_some() || !year.diary.is_empty() {
        let card = super::estimate::result::no_region(state);
        if state.region().is_none() {
            return card.into();
        }
    }
    if year.diary.is_empty() || year.diary.region == state.chosen {
        return Node::Nothing;
    }
    let name = state.region_name(&year.diary.region);
    let back = of("p", "actions").with(button("button", "back", fill(say.back_to, &[&name])));
    of("div", "card").with(of("h2", "verdict").with(fill(say.elsewhere, &[&name]))).with(back).into()
}

/// The diary cannot be reckoned: which visit, and what of it.
fn mend(state: &State) -> Node {
    let say = words(state);
    let problem = match &state.year.replay {
        Some(Err(problem)) => problem,
        Some(Ok(Replay { found: Err(problem), .. })) => problem,
        _ => return Node::Nothing,
    };
    let at = problem.path.strip_prefix("/claims/").and_then(|rest| rest.split('/').next()?.parse::<usize>().ok());
    let visit = at.and_then(|at| state.year.diary.visits.get(at)).zip(at);
    let card = of("div", "card").attr("role", "alert").with(of("h2", "verdict").with(say.not_reckoned));
    let card = card.with(el("p").with(state.words().fault(&problem.fault)));
    let go = match visit {
        Some((visit, at)) => button("button", "change", fill(say.change_that, &[&say.day(visit.claim.date)]))
            .attr("data-with", at.to_string()),
        None => return card.with(of("p", "actions").with(el("a").attr("href", "#/").with(say.mend_person))).into(),
    };
    card.with(of("p", "actions").with(go)).into()
}
