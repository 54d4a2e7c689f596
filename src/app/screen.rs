//! 屏: one module a screen. Each has `view`, what it shows; `reckon`, what it computes when something was typed or a
//! region has come; and `press`, what its buttons do. What is typed stands in the one [`crate::draft::Draft`].

pub mod about;
pub mod account;
pub mod compare;
pub mod estimate;
pub mod rules;
pub mod year;

use gongji::Problem;

use crate::dom;
use crate::node::{Node, el, of};
use crate::rest;
use crate::state::{Coming, Page, State};
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

/// What a screen does. By pointers: the code of all screens but the first is fetched when one of them is opened.
struct Screen {
    view: fn(&State) -> Vec<Node>,
    reckon: fn(&mut State),
    press: fn(Page, &str, &str) -> Option<()>,
    problem: fn(&State) -> Option<&Problem>,
    arrive: fn(Page),
}

/// The table of screens, in the order of [`Route`].
static SCREENS: [Screen; 7] = [
    Screen {
        view: estimate::view,
        reckon: estimate::reckon,
        press: estimate::press,
        problem: estimate::problem,
        arrive: |_| {},
    },
    Screen { view: year::view, reckon: year::reckon, press: year::press, problem: year::problem, arrive: |_| {} },
    Screen {
        view: compare::view,
        reckon: compare::reckon,
        press: compare::press,
        problem: compare::problem,
        arrive: |_| {},
    },
    Screen {
        view: account::view,
        reckon: account::reckon,
        press: account::press,
        problem: account::problem,
        arrive: |_| {},
    },
    Screen { view: rules::view, reckon: rules::reckon, press: rules::press, problem: |_| None, arrive: rules::arrive },
    Screen { view: about::view, reckon: |_| {}, press: about::press, problem: |_| None, arrive: |_| {} },
    Screen { view: unknown, reckon: |_| {}, press: |_, _, _| None, problem: |_| None, arrive: |_| {} },
];

/// The screen in sight, where its code is here.
fn screen(state: &State) -> Option<&'static Screen> {
    let here = !state.route.is_apart() || matches!(state.rest, Some(Coming::Here(())));
    SCREENS.get(state.route as usize).filter(|_| here)
}

/// What the screen shows.
pub fn view(state: &State) -> Vec<Node> {
    match screen(state) {
        Some(screen) => (screen.view)(state),
        None => vec![heading(state.route.name(state.words())), rest::coming(state).into()],
    }
}

/// Computes what the screen shows.
pub fn reckon(state: &mut State) {
    year::join(state);
    if let Some(screen) = screen(state) {
        (screen.reckon)(state);
    }
}

/// Does what a button of the screen says that it does.
pub fn press(page: Page, does: &str, with: &str) -> Option<()> {
    (page.peek(screen)?.press)(page, does, with)
}

/// Fetches what the screen in sight needs.
pub fn arrive(page: Page) {
    if let Some(screen) = page.peek(screen) {
        (screen.arrive)(page);
    }
}

/// The first thing that is wrong with what was typed on this screen.
pub fn problem(state: &State) -> Option<&Problem> {
    (screen(state)?.problem)(state)
}

fn unknown(state: &State) -> Vec<Node> {
    let home = el("a").attr("href", "#/").with(state.words().home);
    vec![heading(state.words().unknown), of("p", "lead").with(home).into()]
}

/// The one heading of a screen; it takes the focus when the screen opens.
pub fn heading(title: impl Into<Node>) -> Node {
    el("h1").attr("tabindex", "-1").with(title).into()
}
