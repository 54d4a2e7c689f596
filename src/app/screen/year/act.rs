//! 记、改、删、撤销、存、清: what this screen's buttons do.

use std::time::Duration;

use gongji::Date;
use gongji::engine::Needs;
use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::device;
use super::diary::{Diary, Visit};
use super::file::{self, Unread};
use super::replay::Replay;
use super::{Asked, COUNTED, Changing, PASTED, Year, form, words};
use crate::dom::{self, document};
use crate::regions;
use crate::state::{Coming, Page, State};
use crate::words::year::{Note, Said};

/// Where a person sees what was done.
const NOTE: &str = "#note";
/// How many more rows of a month are shown at a time.
pub const ROWS: usize = 100;

/// Does what a button of this screen says that it does.
pub fn press(page: Page, does: &str, with: &str) -> Option<()> {
    match does {
        "submit" => {
            let wrong = page.peek(|state| state.year.wrong.as_ref().map(|problem| crate::field::id(&problem.path)));
            perform(page, Deed::Add);
            page.focus(wrong.map_or(NOTE.to_owned(), |field| format!("#{field}")));
        }
        "delete" => perform(page, Deed::Delete(with.parse().ok()?)),
        "change" => {
            perform(page, Deed::Change(with.parse().ok()?));
            if page.peek(|state| state.year.changing.is_some()) {
                device::go("#/");
            }
        }
        "undo" => {
            perform(page, Deed::Undo);
            let region = page.peek(|state| state.year.diary.region.clone());
            if !region.is_empty() && page.peek(|state| state.chosen != region) {
                regions::choose(page, region);
            }
        }
        "store" => perform(page, Deed::Store(true)),
        "forget" => perform(page, Deed::Store(false)),
        "back" => regions::choose(page, page.peek(|state| state.year.diary.region.clone())),
        "month" => {
            let day = Date::parse(with)?;
            page.change(move |state| unfold(&mut state.year, day));
        }
        "rows" => page.change(|state| state.year.rows += ROWS),
        "save" | "table" | "copy-file" | "copy-table" => hand_over(page, does)?,
        "file" => take_file(page)?,
        "open-pasted" => open(page, page.peek(|state| state.draft.text(PASTED).to_owned())),
        _ => return None,
    }
    Some(())
}

/// Looks for what is kept on this device, once, and does what another screen asked for.
pub fn arrive(page: Page) {
    if !page.peek(|state| state.year.restored) {
        restore(page);
    }
    match page.peek(|state| state.year.asked) {
        None => return,
        Some(Asked::Record) => perform(page, Deed::Record),
        Some(Asked::GiveUp) => perform(page, Deed::GiveUp),
        Some(Asked::Print) => {
            page.change(|state| state.printing = true);
            set_timeout(device::print, Duration::ZERO);
        }
    }
    page.change(|state| state.year.asked = None);
}

/// What changes the diary.
enum Deed {
    Add,
    Record,
    GiveUp,
    Delete(usize),
    Change(usize),
    Undo,
    Store(bool),
}

/// Does it, and goes to where it is told. One closure for all: each would weigh as much as what it does.
fn perform(page: Page, deed: Deed) {
    page.reckon(move |state| match deed {
        Deed::Add => add(state),
        Deed::Record => record(state),
        Deed::GiveUp => give_up(state),
        Deed::Delete(at) => delete(state, at),
        Deed::Change(at) => change(state, at),
        Deed::Undo => undo(state),
        Deed::Store(stored) => {
            state.year.stored = stored;
            state.year.note = Some(Note::say(if stored { Said::Stored } else { Said::Forgotten }));
            if stored { store(state) } else { forget() }
        }
    });
    page.focus(NOTE);
}

fn add(state: &mut State) {
    let visit = form::visit(&state.draft).ok();
    state.year.tried = visit.is_none();
    if let Some(visit) = visit {
        write(state, visit);
        state.draft.set(form::TOTAL, "");
        state.year.adding = true;
    }
}

fn undo(state: &mut State) {
    let Some((diary, draft)) = state.year.undo.clone() else { return };
    replace(state, diary, Note::say(Said::Undone));
    state.draft = draft;
    // What was taken back is not to be brought back by the same button.
    (state.year.undo, state.year.changing) = (None, None);
}

fn unfold(year: &mut Year, month: Date) {
    match year.toggled.iter().position(|known| *known == month) {
        Some(at) => drop(year.toggled.remove(at)),
        None => year.toggled.push(month),
    }
}

/// Opens the file that was chosen.
fn take_file(page: Page) -> Option<()> {
    let input = document()?.query_selector("input[type=file]").ok()??;
    let input: HtmlInputElement = input.dyn_into().ok()?;
    let chosen = input.files()?.get(0)?;
    // The same file may be chosen again.
    input.set_value("");
    spawn_local(async move {
        let text = device::read(chosen).await;
        open(page, text.unwrap_or_default());
    });
    Some(())
}

/// Puts another diary in place, says what was done, and keeps what it takes to take it back.
fn replace(state: &mut State, diary: Diary, note: Note) {
    let year = &mut state.year;
    let form = year.changing.as_ref().map_or(&state.draft, |changing| &changing.form).clone();
    let old = std::mem::replace(&mut year.diary, diary);
    (year.undo, year.note) = (Some((old, form)), Some(note));
    year.turn += 1;
    // The form takes over the diary's person at once, or the diary would take over the form's.
    year.joined = false;
    state.draft.set(COUNTED, "true");
    if year.stored && year.diary.is_empty() {
        forget();
    }
}

/// Writes a new visit down.
fn write(state: &mut State, visit: Visit) {
    let mut diary = state.year.diary.clone();
    if diary.is_empty() {
        diary = Diary { region: state.chosen.clone(), person: state.draft.person(), ..Diary::default() };
    } else {
        diary.person.complete(&state.draft.person());
    }
    let date = visit.claim.date;
    let at = diary.add(visit);
    replace(state, diary, Note::of(Said::Added, date));
    if let Some(changing) = state.year.changing.as_mut().filter(|changing| changing.at >= at) {
        changing.at += 1;
    }
}

/// 记入今年, and 放回 after a change.
fn record(state: &mut State) {
    let referred = state.reckoned.as_ref().is_some_and(|reckoned| reckoned.referred.is_some());
    let own_terms = referred && state.draft.has("/claims/0/terms/");
    let Ok(visit) = Visit::new(state.draft.visit(own_terms)) else { return };
    let Some(Changing { at, form, .. }) = state.year.changing.take() else {
        write(state, visit);
        return state.draft.renew();
    };
    let mut diary = state.year.diary.clone();
    let date = visit.claim.date;
    // What was filled in for this visit is the person's for all; the status is the form's as it was before.
    diary.person = state.draft.person();
    diary.person.set("/insured/status", form.text("/insured/status"));
    diary.put(at, visit);
    state.draft = form;
    replace(state, diary, Note::of(Said::Changed, date));
}

/// Leaves the visit as it was.
fn give_up(state: &mut State) {
    if let Some(Changing { form, person, .. }) = state.year.changing.take() {
        state.draft = form;
        state.year.diary.person = person;
        (state.year.joined, state.year.note) = (false, None);
    }
}

fn delete(state: &mut State, at: usize) {
    match &mut state.year.changing {
        Some(changing) if changing.at == at => give_up(state),
        Some(changing) if changing.at > at => changing.at -= 1,
        _ => {}
    }
    let mut diary = state.year.diary.clone();
    if at < diary.visits.len() {
        let date = diary.visits.remove(at).claim.date;
        replace(state, diary, Note::of(Said::Deleted, date));
    }
}

/// Puts a visit into the first screen's form, where that can show it.
fn change(state: &mut State, at: usize) {
    give_up(state);
    let Some(visit) = state.year.diary.visits.get(at) else { return };
    let (Some(region), Ok(json)) = (state.region(), serde_json::from_str(&visit.text)) else { return };
    let person = state.year.diary.person.clone();
    let mut form = state.draft.clone();
    form.adopt(&person);
    form.renew();
    form.take("/claims/0", &json, region);
    form.set(COUNTED, "true");
    state.year.changing = Some(Changing { at, form: std::mem::replace(&mut state.draft, form), person });
    state.year.joined = true;
}

/// Opens a text as the diary, once its region is here.
fn open(page: Page, text: String) {
    let unread = |unread| page.change(move |state| state.year.note = Some(Note::unread(unread)));
    match file::region_of(&text) {
        Err(why) => unread(why),
        Ok(region) if page.peek(|state| !state.knows_region(&region)) => unread(Unread::Region(region)),
        Ok(region) => {
            let chosen = region.clone();
            page.reckon(move |state| state.year.waiting = Some((text, region, Note::say(Said::Opened))));
            if page.peek(|state| state.year.waiting.is_some() && state.chosen != chosen) {
                regions::choose(page, chosen);
            }
        }
    }
    page.focus(NOTE);
}

/// Takes over the file that waited for its region.
pub fn take_waiting(state: &mut State) {
    let State { year, region: Coming::Here(variants), chosen, .. } = state else { return };
    if year.waiting.as_ref().is_none_or(|(_, region, _)| region != chosen) {
        return;
    }
    let Some((text, _, note)) = year.waiting.take() else { return };
    match file::open(&text, variants) {
        Ok(diary) => {
            let restored = note.said == Said::Restored;
            let carried = note.said == Said::Carried;
            year.stored |= restored;
            give_up(state);
            state.draft.set(PASTED, "");
            replace(state, diary, note);
            if restored || carried {
                state.year.undo = None;
            }
        }
        Err(why) => year.note = Some(Note::unread(why)),
    }
}

/// What is kept on this device is here again, once its region is.
fn restore(page: Page) {
    page.change(|state| state.year.restored = true);
    let Some(text) = dom::kept(device::DIARY) else { return };
    let about = file::region_of(&text);
    let region = about.as_ref().ok().cloned();
    page.reckon(move |state| match about {
        Ok(region) => {
            state.year.waiting = Some((text, region, Note::say(Said::Restored)));
        }
        Err(why) => state.year.note = Some(Note::unread(why)),
    });
    if let Some(region) = region.filter(|region| page.peek(|state| state.chosen != *region)) {
        regions::choose(page, region);
    }
}

/// The diary as a file, whichever region is chosen; or the file that still waits for its own.
pub fn carried(state: &State) -> Option<String> {
    let Year { diary, replay, waiting, .. } = &state.year;
    if let Some((text, _, _)) = waiting {
        return Some(text.clone());
    }
    let Some(Coming::Here(variants)) = state.coming(&diary.region) else { return None };
    let asked = replay.as_ref().and_then(|replay| replay.as_ref().ok()).map_or(Needs::NONE, |replay| replay.asked);
    Some(file::save(diary, variants.base(), asked))
}

/// Takes up a diary that went along.
pub fn carry(page: Page, text: String) {
    if let Ok(region) = file::region_of(&text) {
        page.reckon(move |state| state.year.waiting = Some((text, region, Note::say(Said::Carried))));
    }
}

/// Keeps the diary on this device, where the person wants that.
pub(super) fn store(state: &mut State) {
    if !state.year.stored {
        return;
    }
    let Some(text) = text(state) else { return };
    if dom::keep(device::DIARY, Some(&text)).is_none() {
        forget();
        (state.year.stored, state.year.note) = (false, Some(Note::say(Said::Refused)));
    }
}

/// Keeps nothing on this device any more.
fn forget() {
    // Where storage is refused there is nothing to forget.
    let _ = dom::keep(device::DIARY, None);
}

/// The diary as a file; none where there is none, or it has not been reckoned.
fn text(state: &State) -> Option<String> {
    let Year { diary, replay, .. } = &state.year;
    let Some(Ok(Replay { asked, .. })) = replay else { return None };
    Some(file::save(diary, state.region()?, *asked))
}

/// Gives the diary out, as a file or a table, to save or to copy.
fn hand_over(page: Page, does: &str) -> Option<()> {
    let (text, name, kind) = page.peek(|state| {
        let say = words(state);
        let Some(Ok(Replay { found: Ok(found), .. })) = &state.year.replay else { return None };
        Some(match does {
            "save" | "copy-file" => (text(state)?, say.file_name, "json"),
            _ => {
                let table = file::table(&state.year.diary, &found.answer, &say.columns, say.sum, state.language);
                (table, say.file_name, "csv")
            }
        })
    })?;
    let copying = does.starts_with("copy");
    let done = if copying { device::copy(&text) } else { device::download([name, ".", kind].concat(), &text) };
    page.change(move |state| {
        let said = match (copying, done) {
            (true, Some(())) => Said::Copied,
            (false, Some(())) => Said::Saved,
            (_, None) => Said::NotCopied,
        };
        state.year.note = Some(Note::say(said));
        state.year.to_copy = done.is_none().then_some(text);
    });
    page.focus(NOTE);
    Some(())
}
