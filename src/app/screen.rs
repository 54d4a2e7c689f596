//! 屏: one module a screen. Each has `view`, what it shows; `reckon`, what it computes when something was typed or a
//! region has come; and `press`, what its buttons do. What is typed stands in the one [`crate::draft::Draft`].

pub mod about;
pub mod account;
pub mod compare;
pub mod estimate;
pub mod rules;
pub mod year;

use crate::later::apart;
use gongji::Problem;

use crate::dom;
use crate::node::{Node, el, of};
use crate::rest;
use crate::state::{Page, State};
use crate::words::Words;

/// A screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// 估算
    Estimate,
    /// 今年
    Year,
    /// 比较
    Compare,
    /// 个人账户
    Account,
    /// 政策
    Rules,
    /// 关于
    About,
    /// An address that leads nowhere.
    Unknown,
}

impl Route {
    /// The screens that the navigation leads to, in its order.
    pub const ALL: [Route; 6] =
        [Route::Estimate, Route::Year, Route::Compare, Route::Account, Route::Rules, Route::About];

    /// The screen that the address names.
    pub fn current() -> Route {
        let hash = dom::hash();
        let named = if hash.len() < 2 { Some(Route::Estimate) } else { None };
        named.or_else(|| Route::ALL.into_iter().find(|route| route.address() == hash)).unwrap_or(Route::Unknown)
    }

    /// The address that names it.
    pub fn address(self) -> &'static str {
        match self {
            Route::Estimate | Route::Unknown => "#/",
            Route::Year => "#/year",
            Route::Compare => "#/compare",
            Route::Account => "#/account",
            Route::Rules => "#/rules",
            Route::About => "#/about",
        }
    }

    /// Whether its code comes apart from the page's, when it is first wanted.
    pub fn is_apart(self) -> bool {
        !matches!(self, Route::Estimate | Route::Unknown)
    }

    /// Its name in the navigation.
    pub fn name(self, words: &Words) -> &'static str {
        match self {
            Route::Estimate => words.nav[0],
            Route::Year => words.nav[1],
            Route::Compare => words.nav[2],
            Route::Account => words.nav[3],
            Route::Rules => words.nav[4],
            Route::About => words.nav[5],
            Route::Unknown => words.unknown,
        }
    }
}

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    match state.route {
        Route::Estimate => estimate::view(state),
        Route::Unknown => unknown(state),
        route if !rest::is_here(state) => vec![heading(route.name(state.words())), rest::coming(state).into()],
        route => apart(|| match route {
            Route::Year => year::view(state),
            Route::Compare => compare::view(state),
            Route::Account => account::view(state),
            Route::Rules => rules::view(state),
            Route::About | Route::Estimate | Route::Unknown => about::view(state),
        }),
    }
}

/// Computes what the screen shows.
pub fn reckon(state: &mut State) {
    year::join(state);
    match state.route {
        Route::Estimate => estimate::reckon(state),
        route if rest::is_here(state) => apart(|| match route {
            Route::Year => year::reckon(state),
            Route::Compare => compare::reckon(state),
            Route::Account => account::reckon(state),
            Route::Rules => rules::reckon(state),
            Route::About | Route::Estimate | Route::Unknown => {}
        }),
        _ => {}
    }
}

/// Computes what can wait until typing rests.
pub fn rest(state: &mut State) {
    if state.route == Route::Estimate {
        estimate::rest(state);
    }
}

/// Does what a button of the screen says that it does.
pub fn press(page: Page, does: &str, with: &str) -> Option<()> {
    match page.peek(|state| state.route) {
        Route::Estimate => estimate::press(page, does, with),
        route if page.peek(rest::is_here) => apart(|| match route {
            Route::Year => year::press(page, does, with),
            Route::Compare => compare::press(page, does, with),
            Route::Account => account::press(page, does, with),
            Route::Rules => rules::press(page, does, with),
            Route::About => about::press(page, does, with),
            Route::Estimate | Route::Unknown => None,
        }),
        _ => None,
    }
}

/// Fetches what the screen in sight needs.
pub fn arrive(page: Page) {
    let route = page.peek(|state| state.route);
    if page.peek(rest::is_here) && matches!(route, Route::Year | Route::Rules) {
        apart(|| if route == Route::Year { year::wake(page) } else { rules::arrive(page) });
    }
}

/// The result in one sentence, where the screen has one of its own.
pub fn sentence(state: &State) -> Option<String> {
    if state.route == Route::Account { rest::later(state, || account::sentence(state)) } else { None }
}

/// The first thing that is wrong with what was typed on this screen.
pub fn problem(state: &State) -> Option<&Problem> {
    match state.route {
        Route::Estimate => estimate::problem(state),
        route if rest::is_here(state) => apart(|| match route {
            Route::Year => year::problem(state),
            Route::Compare => compare::problem(state),
            Route::Account => account::problem(state),
            Route::Estimate | Route::Rules | Route::About | Route::Unknown => None,
        }),
        _ => None,
    }
}

fn unknown(state: &State) -> Vec<Node> {
    let home = el("a").attr("href", "#/").with(state.words().home);
    vec![heading(state.words().unknown), of("p", "lead").with(home).into()]
}

/// The one heading of a screen; it takes the focus when the screen opens.
pub fn heading(title: impl Into<Node>) -> Node {
    el("h1").attr("tabindex", "-1").with(title).into()
}
