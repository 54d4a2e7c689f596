//! The page's state, in one signal: what was typed, what is here, and what comes of it.

use std::rc::Rc;
use std::time::Duration;

use gongji::load::pack::Listed;
use gongji::region::Region;
use gongji::{Fault, Language, Variants};
use leptos::prelude::*;

use crate::display::Display;
use crate::dom;
use crate::draft::{Draft, TOTAL};
use crate::node::Node;
use crate::rest;
use crate::screen::compare::Comparison;
use crate::screen::estimate::{Found, Own, Reckoned};
use crate::screen::year::Year;
use crate::screen::{self, Route, account, rules};
use crate::settings::Settings;
use crate::words::Words;

/// A file on its way.
pub enum Coming<T> {
    /// Not here yet.
    Waiting,
    /// Here, and whole.
    Here(T),
    /// It cannot be had.
    Failed(Why),
}

/// Why a file cannot be had.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The network or the server did not give it.
    Unreachable,
    /// It came, but is no pack of this page.
    Broken,
}

/// Everything that the views show.
pub struct State {
    /// The language of the page.
    pub language: Language,
    /// The language that the person wants: English comes with the rest.
    pub wanted: Language,
    /// 长辈版
    pub elder: bool,
    /// 显示
    pub display: Display,
    /// The editor's settings.
    pub settings: Settings,
    /// The code of the other screens; none where nobody has asked for it.
    pub rest: Option<Coming<()>>,
    /// Which examples of which region the first screen can show.
    pub examples: (String, Vec<usize>),
    /// The day on which the page was opened, or was last looked at.
    pub today: [u32; 3],
    /// Whether the page is being printed.
    pub printing: bool,
    /// The screen.
    pub route: Route,
    /// The lines of the slip that are open, as bits; after them the rule's.
    pub open_lines: u32,
    /// Whether the slip shows its zero lines.
    pub all_lines: bool,
    /// Whether the person has asked for the result, by the enter key.
    pub tried: bool,
    /// What 估算 remembers.
    pub estimate: Own,
    /// Whether the view is in brief: after a key 估算 draws its new answer first, and all around it right after.
    pub brief: bool,
    /// What a screen reader is told.
    pub spoken: String,
    /// What was typed.
    pub draft: Draft,
    /// Which regions there are.
    pub index: Coming<Vec<Listed>>,
    /// The id of the chosen one.
    pub chosen: String,
    /// The chosen one.
    pub region: Coming<Variants>,
    /// The others, by id: on their way, here, or not to be had.
    pub shelf: Vec<(String, Coming<Variants>)>,
    /// What 比较 has to remember and to show.
    pub compare: Comparison,
    /// What comes of the draft; none before the region is here.
    pub reckoned: Option<Reckoned>,
    /// What comes of the account's draft.
    pub account: Option<account::Reckoned>,
    /// The books of 政策.
    pub rules: rules::Shelf,
    /// 今年
    pub year: Year,
}

impl State {
    /// A page on which nobody has done anything.
    fn fresh() -> State {
        State {
            language: Language::Zh,
            wanted: Language::Zh,
            elder: false,
            display: Display::default(),
            rest: None,
            examples: Default::default(),
            today: dom::today(),
            printing: false,
            route: Route::current(),
            settings: Settings::fresh(),
            open_lines: 0,
            all_lines: false,
            tried: false,
            estimate: Own::default(),
            brief: false,
            spoken: String::new(),
            draft: Draft::fresh(),
            index: Coming::Waiting,
            chosen: Settings::fresh().region,
            region: Coming::Waiting,
            shelf: Vec::new(),
            reckoned: None,
            compare: Comparison::default(),
            account: None,
            rules: rules::Shelf::default(),
            year: Year::default(),
        }
    }

    /// Speaks the language that is wanted, once its words are here.
    pub fn speak(&mut self) {
        if self.wanted == Language::Zh || rest::is_here(self) {
            self.language = self.wanted;
        }
    }

    /// Forgets all that was filled in; how the page looks and which files are here stays.
    pub fn clear(&mut self) {
        let old = std::mem::replace(self, State::fresh());
        (self.language, self.wanted, self.elder) = (old.language, old.wanted, old.elder);
        (self.settings, self.index) = (old.settings, old.index);
        (self.chosen, self.region, self.shelf) = (old.chosen, old.region, old.shelf);
        (self.display, self.rest, self.rules) = (old.display, old.rest, old.rules);
    }

    /// The name of a region of the index.
    pub fn region_name(&self, id: &str) -> String {
        let listed = self.offered().find(|region| region.id == id);
        listed.map_or(id, |region| region.name.get(self.language)).to_owned()
    }

    /// Whether there may be such a region, as far as is known.
    pub fn knows_region(&self, id: &str) -> bool {
        !matches!(self.index, Coming::Here(_)) || self.offered().any(|region| region.id == id)
    }

    /// A part of the view that a key leaves as it is until the answer has been painted.
    pub fn soon<Part: Into<Node>>(&self, part: impl FnOnce(&State) -> Part) -> Node {
        if self.brief { Node::Kept } else { part(self).into() }
    }

    /// The page's words.
    pub fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// The chosen region, where it is here.
    pub fn region(&self) -> Option<&Rc<Region>> {
        match &self.region {
            Coming::Here(variants) => Some(variants.base()),
            Coming::Waiting | Coming::Failed(_) => None,
        }
    }

    /// How far a region has come, chosen or not; none where nobody has asked for it.
    pub fn coming(&self, id: &str) -> Option<&Coming<Variants>> {
        if self.chosen == id {
            return Some(&self.region);
        }
        self.shelf.iter().find(|(known, _)| known == id).map(|(_, coming)| coming)
    }

    /// The regions that this page offers.
    pub fn offered(&self) -> impl Iterator<Item = &Listed> {
        let index = match &self.index {
            Coming::Here(index) => index.as_slice(),
            Coming::Waiting | Coming::Failed(_) => &[],
        };
        index.iter().filter(|listed| self.settings.offers(&listed.id))
    }

    /// Whether nobody has asked for a region, or it did not come.
    pub fn lacks(&self, id: &str) -> bool {
        matches!(self.coming(id), None | Some(Coming::Failed(_)))
    }

    /// The answer, where what was typed can be answered.
    pub fn found(&self) -> Option<&Found> {
        self.reckoned.as_ref()?.found.as_ref().ok()
    }

    /// The answer, where its slip is one: not just the bill handed back.
    pub fn answer(&self) -> Option<&Found> {
        self.found().filter(|found| found.is_answer())
    }

    /// The first thing that is wrong: in which field, and what.
    pub fn wrong(&self) -> Option<(&str, String)> {
        let problem = screen::problem(self)?;
        // The amount is what one types last: until one asks, an empty field is a beginning, not a mistake.
        if problem.path == TOTAL && problem.fault == Fault::Missing && !self.tried {
            return None;
        }
        // Parts above the total are told beside the total, which is always in sight.
        let path = if problem.path == "/claims/0/bill" { TOTAL } else { &problem.path };
        Some((path, self.words().fault(&problem.fault)))
    }

    /// What is wrong in this field.
    pub fn wrong_in(&self, path: &str) -> Option<String> {
        self.wrong().filter(|(wrong, _)| *wrong == path).map(|(_, message)| message)
    }
}

/// A handle on the state.
#[derive(Clone, Copy)]
pub struct Page {
    state: RwSignal<State, LocalStorage>,
    /// What is to have the focus once the views have changed.
    focus: StoredValue<Option<String>, LocalStorage>,
}

impl Page {
    /// A fresh page.
    pub fn new() -> Page {
        Page { state: RwSignal::new_local(State::fresh()), focus: StoredValue::new_local(None) }
    }

    /// Looks at the state; whoever looks is told of changes.
    pub fn read<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with(look)
    }

    /// Looks at the state once.
    pub fn peek<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(look)
    }

    /// Changes what the answer does not depend on.
    pub fn change(self, change: impl FnOnce(&mut State) + 'static) {
        self.apply(Box::new(change));
    }

    /// Changes the draft or the region, and reckons anew.
    pub fn reckon(self, change: impl FnOnce(&mut State) + 'static) {
        self.apply(Box::new(move |state| {
            change(state);
            screen::reckon(state);
        }));
    }

    /// One copy of the signal's machinery for every change.
    fn apply(self, change: Box<dyn FnOnce(&mut State)>) {
        self.state.update(|state| {
            state.brief = false;
            change(state);
        });
    }

    /// Moves the focus once the views have changed.
    pub fn focus(self, selector: impl Into<String>) {
        self.focus.set_value(Some(selector.into()));
        self.change(|_| {});
    }

    /// Draws in full what was drawn in brief, once that has been painted; says whether it was.
    pub fn settle_view(self) -> bool {
        let is_brief = move || self.peek(|state| state.brief);
        let brief = is_brief();
        if brief {
            request_animation_frame(move || {
                let draw = move || {
                    if is_brief() {
                        self.change(|_| {});
                    }
                };
                set_timeout(draw, Duration::ZERO);
            });
        }
        brief
    }

    /// Moves the focus where it was wanted.
    pub fn settle_focus(self) {
        let Some(selector) = self.focus.try_update_value(Option::take).flatten() else { return };
        // What comes with the rest takes it when it is here.
        if !dom::focus(&selector) && !self.peek(rest::is_here) {
            self.focus.set_value(Some(selector));
        }
    }
}
