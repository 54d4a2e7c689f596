//! 纸: the slip of 估算 as a sheet to print: what was said, what comes of it, under which rules, when.

use gongji::engine::{Claim, Line};
use gongji::region::Region;
use gongji::{Date, words as names};

use super::diary::Visit;
use super::words;
use crate::dom;
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::fine;
use crate::state::State;
use crate::words::year::fill;

/// 估算's sheet: its own words and numbers, for on the screen the answers are folded away.
pub fn slip(state: &State) -> Option<Element> {
    let region = state.region()?;
    let title = [state.words().brand, " · ", region.name.get(state.language)].concat();
    let sheet = of("div", "paper").with(of("p", "sheet").with(title));
    Some(sheet.all(answers(state, region)?).all(foot(state, region)))
}

/// 今年 is printed as it stands, with every row; below it the rules, the date and the disclaimer.
pub fn sheet(state: &State) -> Option<Element> {
    Some(of("div", "paper").all(foot(state, state.region()?)))
}

/// Under which rules, when, and by which version.
fn foot(state: &State, region: &Region) -> Vec<Node> {
    let [year, month, day] = dom::today();
    let today = Date::new(year, month, day).map_or_else(String::new, |today| today.to_string());
    let printed = fill(words(state).printed, &[&today, &env!("CARGO_PKG_VERSION")]);
    vec![fine(state, region).into(), of("p", "fine").with(printed).into()]
}

fn rows(rows: Vec<(String, String)>) -> Element {
    let row = |(name, value)| {
        let name = el("th").attr("scope", "row").with(name);
        el("tr").with(name).with(of("td", "num").with(value)).into()
    };
    el("table").with(el("tbody").all(rows.into_iter().map(row).collect()))
}

/// 结算单 with all that was answered.
fn answers(state: &State, region: &Region) -> Option<Vec<Node>> {
    let (say, shared, language) = (words(state), state.words(), state.language);
    let decided = &state.answer()?.decided;
    let line = |(line, amount): (Line, gongji::Money)| (line.label(language).to_owned(), amount.to_string());
    let mut said = said(state)?;
    said.push((say.how.to_owned(), decided.certainty.label(language).to_owned()));
    if state.reckons_on() {
        said.push((say.after_title.to_owned(), say.visits(state.year.before.claims().len())));
    }
    let reason = decided.decision.reason.map(|reason| el("p").with(names::reason(reason.code, region, language)));
    let range = decided.range.as_ref().map(|range| el("p").with((shared.range)(range.person, range.fund)));
    let assumed = decided.decision.grounds.assumptions();
    let assumed: Vec<Node> =
        assumed.map(|id| el("li").with(region.assumption(id).text.get(language).to_owned()).into()).collect();
    let assumed_title = (!assumed.is_empty()).then(|| el("h3").with(shared.assumptions));
    Some(vec![
        el("h2").with(shared.slip).into(),
        rows(said).into(),
        reason.into(),
        range.into(),
        rows(decided.decision.slip.lines().map(line).collect()).into(),
        assumed_title.into(),
        of("ul", "points").all(assumed).into(),
    ])
}

/// What was said of the visit of 估算.
pub fn said(state: &State) -> Option<Vec<(String, String)>> {
    let claim = Visit::new(state.draft.visit(false)).ok()?.claim;
    Some(about(state, &claim))
}

fn about(state: &State, claim: &Claim) -> Vec<(String, String)> {
    let (shared, language) = (state.words(), state.language);
    let status = claim.status.map_or("", |status| status.label(language));
    let parts = [
        (shared.status, status),
        (shared.care, claim.care.label(language)),
        (shared.kind, claim.kind.label(language)),
        (shared.level, claim.level.label(language)),
        (shared.place, claim.place.label(language)),
        (shared.designated, if claim.designated { shared.yes } else { shared.no }),
    ];
    let mut said = vec![(shared.date.to_owned(), claim.date.to_string())];
    said.extend(parts.map(|(name, value)| (name.to_owned(), value.to_owned())));
    said
}
