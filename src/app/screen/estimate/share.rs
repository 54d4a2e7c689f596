//! 拿走结果: as a picture to hold down, as text, handed to the site around.

use gongji::engine::{Certainty, Line};
use gongji::region::Region;
use gongji::{Date, Money, words as names};
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::around::told;
use crate::dom;
use crate::node::{Element, Node, el, of};
use crate::screen::year;
use crate::shell::button;
use crate::state::{Page, State};
use crate::words::around::Words;

#[wasm_bindgen]
extern "C" {
    /// The address of a picture of a text; empty where the browser draws none (scripts/browser/picture.js).
    #[wasm_bindgen(js_name = gongjiPicture)]
    fn picture_of(text: &str) -> String;
}

/// What was done with the result last.
pub enum Shared {
    /// Its text was copied.
    Copied,
    /// Its text is shown, to be copied by hand.
    ToCopy,
    /// Its picture is shown.
    Picture(String),
    /// Its text is shown, for there is no picture.
    NoPicture,
    /// It was handed over.
    Sent,
}

/// The card of the result's ways out.
pub fn card(state: &State) -> Option<Element> {
    let words = Words::of(state.language);
    state.answer()?;
    let mini = told("data-wechat").is_some_and(|kind| kind == "mini");
    let to = match told("data-host") {
        Some(host) => Some([words.send, &host].concat()),
        None => mini.then(|| words.send_mini.to_owned()),
    };
    let send =
        to.zip(message(state)).map(|(label, message)| button("button", "send", label).attr("data-with", message));
    let ways = of("p", "actions")
        .with(button("button", "picture", words.picture))
        .with(button("button", "copy-result", words.copy))
        .with(send);
    let done = of("div", "shared").attr("role", "status").attr("tabindex", "-1").attr("id", "shared");
    let hint = told("data-wechat").map(|_| of("p", "hint").with(words.in_wechat));
    let card = of("div", "card share").with(el("h2").with(words.take)).with(ways);
    Some(card.with(done.all(shared(state, words, mini))).with(hint))
}

fn shared(state: &State, words: &'static Words, mini: bool) -> Vec<Node> {
    let say = |text| el("p").with(text).into();
    let by_hand = || {
        let area = of("textarea", "input").attr("readonly", "").attr("rows", "8").attr("aria-label", words.copy);
        area.with(plain(state).unwrap_or_default()).into()
    };
    match &state.estimate.shared {
        None => Vec::new(),
        Some(Shared::Copied) => vec![say(words.copied)],
        Some(Shared::ToCopy) => vec![say(words.not_copied), by_hand()],
        Some(Shared::NoPicture) => vec![say(words.no_picture), by_hand()],
        Some(Shared::Sent) => vec![say(if mini { words.sent_mini } else { words.sent })],
        Some(Shared::Picture(address)) => {
            let alt = plain(state).unwrap_or_default();
            vec![say(words.hold), el("img").attr("src", address.clone()).attr("alt", alt).into()]
        }
    }
}

/// Does what a button of the card says that it does. What hands the result over is scripts/browser/surroundings.js.
pub fn press(page: Page, does: &str) -> Option<()> {
    let shared = match does {
        "send" => Shared::Sent,
        "copy-result" => match year::copy(&page.peek(plain)?) {
            Some(()) => Shared::Copied,
            None => Shared::ToCopy,
        },
        "picture" => match picture_of(&page.peek(text)?) {
            none if none.is_empty() => Shared::NoPicture,
            address => Shared::Picture(address),
        },
        _ => return None,
    };
    page.change(move |state| state.estimate.shared = Some(shared));
    page.focus("#shared");
    Some(())
}

/// The result as text, to read.
fn plain(state: &State) -> Option<String> {
    Some(text(state)?.replace('!', "").replace('\t', " "))
}

/// The result as the picture has it: a title, the two amounts, what was said, the slip, on what it stands.
fn text(state: &State) -> Option<String> {
    let (words, region, language) = (state.words(), state.region()?, state.language);
    let decided = &state.answer()?.decided;
    let slip = &decided.decision.slip;
    let (you, fund) = match decided.certainty {
        Certainty::AtLeast => (words.you_pay_at_most, words.fund_pays_at_least),
        Certainty::Exact | Certainty::Assumed => (words.you_pay, words.fund_pays),
    };
    let yuan = |amount: Money| [&amount.to_string(), " ", words.yuan].concat();
    let row = |name: &str, value: &str| [name, "\t", value].concat();
    let mut lines = vec![
        [words.brand, " · ", region.name.get(language)].concat(),
        String::new(),
        row(&["!", you].concat(), &yuan(slip[Line::Person])),
        row(&["!", fund].concat(), &yuan(slip.funds())),
    ];
    let range = decided.range.as_ref().map(|range| (words.range)(range.person, range.fund));
    lines.extend(decided.decision.reason.map(|reason| names::reason(reason.code, region, language)));
    lines.extend(range);
    lines.push(String::new());
    lines.extend(year::said(state)?.iter().map(|(name, value)| row(name, value)));
    lines.push(String::new());
    let parts = slip.lines().filter(|(_, amount)| !amount.is_zero());
    lines.extend(parts.map(|(line, amount)| row(line.label(language), &amount.to_string())));
    lines.push(String::new());
    lines.push(decided.certainty.label(language).to_owned());
    lines.push([words.disclaimer, (words.source)(&region.document).as_str()].join(" "));
    lines.push([Words::of(language).made, &today(), " · ", env!("CARGO_PKG_VERSION")].concat());
    Some(lines.join("\n"))
}

fn today() -> String {
    let [year, month, day] = dom::today();
    Date::new(year, month, day).map_or_else(String::new, |today| today.to_string())
}

/// What the site around gets: the slip by the contract's names, under which rules, how certain.
fn message(state: &State) -> Option<String> {
    let region: &Region = state.region()?;
    let decided = &state.answer()?.decided;
    let lines = decided.decision.slip.lines().map(|(line, amount)| (line.name().to_owned(), amount.to_string().into()));
    let result = json!({
        "region": region.id,
        "document": region.document.title,
        "in_force": region.document.in_force.to_string(),
        "outcome": decided.decision.outcome.name(),
        "certainty": decided.certainty.name(),
        "slip": Value::Object(lines.collect()),
        "version": env!("CARGO_PKG_VERSION"),
    });
    Some(result.to_string())
}
