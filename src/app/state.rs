//! The page's state, in one signal: what was typed, what is here, and what comes of it.

use std::rc::Rc;

use gongji::engine::Outcome;
use gongji::pack::Listed;
use gongji::region::Region;
use gongji::{Fault, Language, Variants};
use leptos::prelude::*;

use crate::dom;
use crate::draft::{Draft, TOTAL};
use crate::reckon::{Found, Reckoned, reckon};
use crate::words::Words;

/// A screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// 估算
    Estimate,
    /// An address that leads nowhere.
    Unknown,
}

impl Route {
    /// The screen that the address names.
    pub fn current() -> Route {
        match dom::hash().as_str() {
            "" | "#" | "#/" => Route::Estimate,
            _ => Route::Unknown,
        }
    }
}

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
    /// 长辈版
    pub elder: bool,
    /// The screen.
    pub route: Route,
    /// Whether the slip shows its zero lines.
    pub all_lines: bool,
    /// Whether the person has asked for the result, by the enter key.
    pub tried: bool,
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
    /// What comes of the draft; none before the region is here.
    pub reckoned: Option<Reckoned>,
}

impl State {
    fn reckon(&mut self) {
        self.reckoned = match &mut self.region {
            Coming::Here(variants) => Some(reckon(variants, &self.draft)),
            Coming::Waiting | Coming::Failed(_) => None,
        };
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

    /// The answer, where what was typed can be answered.
    pub fn found(&self) -> Option<&Found> {
        self.reckoned.as_ref()?.found.as_ref().ok()
    }

    /// The answer, where its slip is one: not just the bill handed back.
    pub fn answer(&self) -> Option<&Found> {
        self.found().filter(|found| match found.decided.decision.outcome {
            Outcome::Paid | Outcome::NothingDue | Outcome::NotCovered | Outcome::NotInForce => true,
            Outcome::Referred | Outcome::NeedsValue => false,
        })
    }

    /// The first thing that is wrong: in which field, and what.
    pub fn wrong(&self) -> Option<(&str, String)> {
        let problem = self.reckoned.as_ref()?.found.as_ref().err()?;
        // The amount is what one types last: an empty field is a beginning, not a mistake.
        if problem.path == TOTAL && problem.fault == Fault::Missing {
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
        let state = State {
            language: Language::Zh,
            elder: false,
            route: Route::current(),
            all_lines: false,
            tried: false,
            spoken: String::new(),
            draft: Draft::fresh(),
            index: Coming::Waiting,
            chosen: "enshi".to_owned(),
            region: Coming::Waiting,
            reckoned: None,
        };
        Page { state: RwSignal::new_local(state), focus: StoredValue::new_local(None) }
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
            state.reckon();
        }));
    }

    /// One copy of the signal's machinery for every change.
    fn apply(self, change: Box<dyn FnOnce(&mut State)>) {
        self.state.update(change);
    }

    /// Moves the focus once the views have changed.
    pub fn focus(self, selector: impl Into<String>) {
        self.focus.set_value(Some(selector.into()));
        self.change(|_| {});
    }

    /// Moves the focus where it was wanted.
    pub fn settle_focus(self) {
        if let Some(selector) = self.focus.try_update_value(Option::take).flatten() {
            dom::focus(&selector);
        }
    }
}
