//! 一行一行加: movements, gaps and rates, each a list that the person makes longer.

use gongji::{Member, Purpose};

use super::request::{GAPS, MOVEMENTS, RATES, at, year};
use crate::dom;
use crate::field::choice::{Choice, choices, list};
use crate::field::date::date;
use crate::field::money::money;
use crate::field::number::percent;
use crate::field::{Field, id as field_id};
use crate::node::{Element, Node, el, of as of_class};
use crate::shell::button;
use crate::state::State;
use crate::words::account::{List, Words};

/// The list of this name.
pub fn of(name: &str) -> Option<&'static str> {
    [MOVEMENTS, GAPS, RATES].into_iter().find(|list| *list == name)
}

/// The id of a row.
pub fn id(list: &str, row: usize) -> String {
    field_id(&format!("{list}/{row}"))
}

/// A new row, filled with what is likely.
pub fn add(state: &mut State, list: &str, row: usize) {
    let [today, month, day] = dom::today();
    let shown = year(&state.draft, today);
    let this_year = shown == today.to_string();
    let (month, day) = if this_year && list == MOVEMENTS { (month, day) } else { (1, 1) };
    let mut set = |name: &str, text: String| state.draft.set(&at(list, row, name), text);
    let mut set_day = |name: &str| {
        for (part, text) in [("year", shown.clone()), ("month", month.to_string()), ("day", day.to_string())] {
            set(&format!("{name}/{part}"), text);
        }
    };
    match list {
        MOVEMENTS => {
            set_day("date");
            set("kind", Purpose::Medical.name().to_owned());
            set("who", Member::Own.name().to_owned());
        }
        RATES => set_day("from"),
        _ => {
            set("from", "1".to_owned());
            set("to", "1".to_owned());
        }
    }
}

/// 支出
pub fn movements(state: &State) -> Element {
    let (words, language) = (Words::of(state.language), state.language);
    let purposes = || choices(Purpose::NAMES, |at| Purpose::ALL[at].label(language));
    let members = || choices(Member::NAMES, |at| Member::ALL[at].label(language));
    grow(state, MOVEMENTS, &words.movements, |row| {
        let at = |name: &str| at(MOVEMENTS, row, name);
        let pick = |name: &'static str, label, choices: Vec<Choice>| {
            list(state, Field::new(at(name), label), choices, state.draft.text(&at(name))).into()
        };
        vec![
            money(state, Field::new(at("amount"), words.amount)).into(),
            pick("kind", words.purpose, purposes()),
            pick("who", words.who, members()),
            date(state, Field::new(at("date"), words.date)).into(),
        ]
    })
}

/// 断缴
pub fn gaps(state: &State) -> Element {
    let words = Words::of(state.language);
    let months = || (1..=12).map(|month| (month.to_string(), (words.month)(month))).collect::<Vec<Choice>>();
    grow(state, GAPS, &words.gaps, |row| {
        let at = |name: &str| at(GAPS, row, name);
        let pick = |name: &'static str, label| {
            list(state, Field::new(at(name), label), months(), state.draft.text(&at(name))).into()
        };
        let [repaid, hint] = words.repaid_on;
        vec![
            pick("from", words.gap_from),
            pick("to", words.gap_to),
            date(state, Field::new(at("repaid_on"), repaid).hint(hint)).into(),
        ]
    })
}

/// 结息利率
pub fn rates(state: &State) -> Element {
    let words = Words::of(state.language);
    grow(state, RATES, &words.rates, |row| {
        let at = |name: &str| at(RATES, row, name);
        vec![
            percent(state, Field::new(at("rate"), words.rate)).into(),
            date(state, Field::new(at("from"), words.rate_from)).into(),
        ]
    })
}

fn grow(state: &State, list: &'static str, words: &List, fields: impl Fn(usize) -> Vec<Node>) -> Element {
    // Folded, so that a long list stays a list; what is new is opened by the focus it gets.
    let row = |at: usize| {
        let drop = button("button", "drop-row", (words.drop)(at + 1)).attr("data-with", format!("{list}/{at}"));
        let title = el("summary").with(el("span").with((words.row)(at + 1)).with(told(state, list, at)));
        of_class("details", "entry")
            .attr("id", id(list, at))
            .with(title)
            .all(fields(at))
            .with(of_class("p", "actions").with(drop))
            .into()
    };
    let add = button("button", "add-row", words.add).attr("data-with", list).attr("id", field_id(list));
    of_class("fieldset", "group")
        .with(el("legend").with(words.title))
        .with(of_class("p", "hint").with(words.hint))
        .all((0..state.draft.rows(list)).map(row).collect())
        .with(of_class("p", "actions").with(add))
}

/// What a folded row says of itself.
fn told(state: &State, list: &str, row: usize) -> Element {
    let name = if list == RATES { "rate" } else { "amount" };
    of_class("span", "muted").with([" ", state.draft.text(&at(list, row, name))].concat())
}
