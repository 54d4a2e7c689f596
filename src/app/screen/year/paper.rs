//! 纸: the slip of 估算 or the diary of 今年 as a sheet to print: what was said, what comes of it, under which rules, when.

use gongji::engine::{Claim, Line, Slip};
use gongji::region::Region;
use gongji::{Date, words as names};

use super::diary::Visit;
use super::summary::found;
use super::words;
use crate::dom;
use crate::node::{Element, Node, el, of};
use crate::screen::Route;
use crate::screen::estimate::fine;
use crate::state::State;

/// The sheet, while the page is being printed; only paper shows it.
pub fn paper(state: &State) -> Option<Element> {
    let region = state.region().filter(|_| state.year.printing)?;
    let sheet = match state.route {
        Route::Estimate => slip(state, region)?,
        Route::Year => diary(state, region)?,
        Route::Compare | Route::Account | Route::Rules | Route::About | Route::Unknown => return None,
    };
    let say = words(state);
    let [year, month, day] = dom::today();
    let today = Date::new(year, month, day).map_or_else(String::new, |today| today.to_string());
    Some(
        of("div", "paper")
            .with(of("p", "sheet").with([state.words().brand, " · ", region.name.get(state.language)].concat()))
            .all(sheet)
            .with(fine(state, region))
            .with(of("p", "fine").with((say.printed)(&today, env!("CARGO_PKG_VERSION")))),
    )
}

fn rows(rows: Vec<(String, String)>) -> Element {
    let row = |(name, value)| {
        let name = el("th").attr("scope", "row").with(name);
        el("tr").with(name).with(of("td", "num").with(value)).into()
    };
    el("table").with(el("tbody").all(rows.into_iter().map(row).collect()))
}

/// 结算单 with all that was answered.
fn slip(state: &State, region: &Region) -> Option<Vec<Node>> {
    let (say, shared, language) = (words(state), state.words(), state.language);
    let decided = &state.answer()?.decided;
    let claim = Visit::new(state.draft.visit(false)).ok()?.claim;
    let line = |(line, amount): (Line, gongji::Money)| (names::line(line, language).to_owned(), amount.to_string());
    let mut said = about(state, &claim);
    said.push((say.how.to_owned(), names::certainty(decided.certainty, language).to_owned()));
    if state.reckons_on() {
        said.push((say.after_title.to_owned(), (say.visits)(state.year.before.len())));
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

/// What was said of a visit.
fn about(state: &State, claim: &Claim) -> Vec<(String, String)> {
    let (shared, language) = (state.words(), state.language);
    let status = claim.status.map_or("", |status| names::status(status, language));
    let parts = [
        (shared.status, status),
        (shared.care, names::care(claim.care, language)),
        (shared.kind, names::kind(claim.kind, language)),
        (shared.level, names::level(claim.level, language)),
        (shared.place, names::place(claim.place, language)),
        (shared.designated, if claim.designated { shared.yes } else { shared.no }),
    ];
    let mut said = vec![(shared.date.to_owned(), claim.date.to_string())];
    said.extend(parts.map(|(name, value)| (name.to_owned(), value.to_owned())));
    said
}

/// The columns of the diary's table on paper.
const COLUMNS: [Line; 4] = [Line::Total, Line::Deductible, Line::Person, Line::Fund];

/// 今年的记录, every visit.
fn diary(state: &State, region: &Region) -> Option<Vec<Node>> {
    let (say, shared, language) = (words(state), state.words(), state.language);
    let found = found(state)?;
    let mut sheet: Vec<Node> = Vec::new();
    for (at, year) in found.years.iter().enumerate() {
        let cells = |slip: &Slip| -> Vec<Node> {
            COLUMNS.iter().map(|line| of("td", "num").with(slip[*line].to_string()).into()).collect()
        };
        let head = [say.columns[0], say.columns[2], say.columns[4]].into_iter();
        let head = head.chain(COLUMNS.iter().map(|line| names::line(*line, language)));
        let head = head.map(|name| el("th").attr("scope", "col").with(name).into()).collect();
        let row = |at: &usize| {
            let (claim, decided) = (&state.year.diary.visits[*at].claim, &found.answer.claims[*at]);
            let day = el("th").attr("scope", "row").with(claim.date.to_string());
            let care = el("td").with(names::care(claim.care, language));
            let level = el("td").with(names::level(claim.level, language));
            el("tr").with(day).with(care).with(level).all(cells(&decided.decision.slip)).into()
        };
        let sum = el("th").attr("scope", "row").attr("colspan", "3").with(say.sum);
        let body: Vec<Node> = year.claims.iter().map(row).collect();
        let body = el("tbody").all(body).with(el("tr").with(sum).all(cells(&year.totals)));
        sheet.push(el("h2").with((say.year_title)(year.since.year(), year.claims.len())).into());
        sheet.push(el("table").with(el("thead").with(el("tr").all(head))).with(body).into());
        let Some(end) = found.answer.years.get(at) else { continue };
        let pool = |at: u8| region.pools[usize::from(at)].name.get(language);
        let ceilings = end.ceilings.iter().map(|one| ((shared.ceiling_left)(pool(one.pool)), (shared.money)(one.left)));
        let deductibles =
            end.deductibles.iter().map(|one| ((shared.deductible_left)(pool(one.pool)), (shared.money)(one.left)));
        sheet.push(rows(ceilings.chain(deductibles).collect()).into());
    }
    Some(sheet)
}
