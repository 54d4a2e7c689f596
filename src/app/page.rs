//! What every part of the page shares: signals in, one memo out.

use gongji::{Fault, Language};
use leptos::prelude::*;

use crate::draft::Draft;
use crate::reckon::{Reckoned, reckon};
use crate::regions::Regions;
use crate::route::{Route, route};
use crate::words::Words;

/// The page's state.
#[derive(Clone, Copy)]
pub struct Page {
    /// The language of the page.
    pub language: RwSignal<Language>,
    /// 长辈版
    pub elder: RwSignal<bool>,
    /// The screen.
    pub route: RwSignal<Route>,
    /// What was typed.
    pub draft: RwSignal<Draft>,
    /// The regions.
    pub regions: Regions,
    /// What comes of it, as one types; none before the region is here.
    pub reckoned: Memo<Option<Reckoned>>,
    /// The first thing that is wrong: in which field, and what.
    pub wrong: Memo<Option<Wrong>>,
    /// Whether the person has asked for the result, by the enter key.
    pub tried: RwSignal<bool>,
}

/// Something wrong in a field.
#[derive(Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The field.
    pub path: String,
    /// What is wrong and what would be right.
    pub message: String,
}

impl Page {
    /// A fresh page, its regions on their way.
    pub fn new() -> Page {
        let (language, draft, regions) = (RwSignal::new(Language::Zh), RwSignal::new(Draft::fresh()), Regions::new());
        let reckoned = Memo::new_with_compare(
            move |_| {
                regions.here()?;
                draft.with(|draft| {
                    regions.variants.try_update_value(|variants| variants.as_mut().map(|one| reckon(one, draft)))?
                })
            },
            |_, _| true,
        );
        let wrong = Memo::new(move |_| {
            reckoned.with(|reckoned| {
                let problem = reckoned.as_ref()?.found.as_ref().err()?;
                // The amount is what one types last: an empty field is a beginning, not a mistake.
                let begins = problem.path == TOTAL && problem.fault == Fault::Missing;
                // Parts above the total are told beside the total, which is always in sight.
                let path = if problem.path == "/claims/0/bill" { TOTAL } else { &problem.path };
                let message = Words::of(language.get()).fault(problem);
                (!begins).then(|| Wrong { path: path.to_owned(), message })
            })
        });
        let (elder, tried) = (RwSignal::new(false), RwSignal::new(false));
        Page { language, elder, route: route(), draft, regions, reckoned, wrong, tried }
    }

    /// What is wrong in this field.
    pub fn wrong_in(self, path: &str) -> Option<String> {
        self.wrong.with(|wrong| Some(wrong.as_ref().filter(|wrong| wrong.path == path)?.message.clone()))
    }

    /// What stands in a field.
    pub fn text(self, path: &str) -> String {
        self.draft.with(|draft| draft.text(path).to_owned())
    }

    /// Puts a text into a field.
    pub fn set(self, path: &str, text: impl Into<String>) {
        self.draft.update(|draft| draft.set(path, text));
    }

    /// Something of the reckoning; none before there is one.
    pub fn of<T>(self, take: impl FnOnce(&Reckoned) -> Option<T>) -> Option<T> {
        self.reckoned.with(|reckoned| take(reckoned.as_ref()?))
    }
}

/// The bill's total.
pub const TOTAL: &str = "/claims/0/bill/total";
