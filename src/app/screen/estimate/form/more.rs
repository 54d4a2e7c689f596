//! 更多情况: what most people need not fill in.

use gongji::engine::accumulating;
use gongji::region::{PoolId, Region};
use gongji::{Kind, Place};

use crate::draft::{DATE, ITEMS};
use crate::field::Field;
use crate::field::choice::{check, choices, list, tiles};
use crate::field::date::date;
use crate::field::money::money;
use crate::field::number::count;
use crate::node::{Element, Node, el, of};
use crate::rest;
use crate::screen::estimate::reckon::{optional, questions};
use crate::screen::estimate::result::ask::question;
use crate::shell::button;
use crate::state::State;

/// The further circumstances.
pub fn more(state: &State) -> Element {
    let words = state.words();
    let title = el("summary").with(words.more).with(" ").with(of("span", "sr").with(words.more_about));
    let groups = rest::later(state, || Some(groups(state))).unwrap_or_else(|| vec![rest::coming(state).into()]);
    of("details", "more").with(title).with(of("p", "hint").with(words.more_hint)).all(groups)
}

/// The groups of fields.
pub fn groups(state: &State) -> Vec<Node> {
    let region = state.region();
    let by_total = state.draft.rows(ITEMS) == 0;
    vec![
        visit(state).into(),
        by_total.then(|| parts(state)).into(),
        region.map(|region| used(state, region)).into(),
        region.and_then(|region| further(state, region)).into(),
        account(state).into(),
        afterwards(state).into(),
    ]
}

fn group(title: &'static str, fields: Vec<Node>) -> Element {
    of("fieldset", "group").with(el("legend").with(title)).all(fields)
}

fn visit(state: &State) -> Element {
    let (words, language, draft) = (state.words(), state.language, &state.draft);
    let kinds = choices(Kind::NAMES, |at| Kind::ALL[at].label(language));
    let places = choices(Place::NAMES, |at| Place::ALL[at].label(language));
    let is_pharmacy = draft.text("/claims/0/provider/kind") == Kind::Pharmacy.name();
    let checks = of("div", "field checks")
        .with(is_pharmacy.then(|| check(state, "/claims/0/prescription", words.prescription)))
        .with(check(state, "/claims/0/provider/designated", words.designated))
        .with(check(state, "/claims/0/during_admission", words.during_admission));
    group(
        words.where_group,
        vec![
            tiles(state, Field::new("/claims/0/provider/kind", words.kind), kinds).into(),
            list(state, Field::new("/claims/0/place", words.place), places, draft.text("/claims/0/place")).into(),
            date(state, Field::new(DATE, words.date)).into(),
            checks.into(),
        ],
    )
}

fn parts(state: &State) -> Element {
    let words = state.words();
    let parts = [
        ("outside_catalogue", words.outside_catalogue),
        ("above_limit", words.above_limit),
        ("first_share", words.first_share),
    ];
    let parts = parts.into_iter().map(|(part, [label, hint])| {
        money(state, Field::new(format!("/claims/0/bill/{part}"), label).hint(hint)).into()
    });
    let by_lines = button("button", "by-lines", words.by_lines);
    let by_lines = of("p", "actions").with(by_lines);
    group(words.parts_group, parts.chain([by_lines.into()]).collect())
}

/// 今年已经用了, by the region's pools.
fn used(state: &State, region: &Region) -> Element {
    let (words, known) = (state.words(), accumulating(region));
    let kinds = [("deductible", known.deductibles, words.borne), ("paid", known.ceilings, words.used)];
    let mut fields = Vec::new();
    for (kind, known, label) in kinds {
        for (_, pool) in region.pools.iter().enumerate().filter(|(at, _)| known.contains(PoolId::at(*at))) {
            let label = label(pool.name.get(state.language));
            fields.push(money(state, Field::new(format!("/opening/{kind}/{}", pool.id), label)).into());
        }
    }
    group(words.used_group, fields)
}

/// What the region would like to know, but can do without.
fn further(state: &State, region: &Region) -> Option<Element> {
    let fields = questions(optional(region), region);
    let fields: Vec<Node> = fields.map(|at| question(state, region.question_of(at)).into()).collect();
    (!fields.is_empty()).then(|| group(state.words().further_group, fields))
}

fn account(state: &State) -> Element {
    let words = state.words();
    let balance = money(state, Field::new("/insured/account_balance", words.balance));
    let pays = check(state, "/claims/0/account_pays", words.account_pays);
    group(words.account_group, vec![balance.into(), pays.into()])
}

fn afterwards(state: &State) -> Element {
    let words = state.words();
    let led_to = state.draft.text("/claims/0/followed_by/care");
    let cares = [("", words.led_to_nothing), ("inpatient", words.led_to_admission), ("special", words.led_to_special)];
    let cares = cares.map(|(care, name)| (care.to_owned(), name.to_owned()));
    let care = Field::new("/claims/0/followed_by/care", words.led_to);
    let days = Field::new("/claims/0/followed_by/days", words.days_later);
    let led = !led_to.is_empty();
    group(
        words.after_group,
        vec![
            list(state, care, cares.to_vec(), led_to).into(),
            led.then(|| count(state, days, words.days)).into(),
            led.then(|| check(state, "/claims/0/followed_by/same_hospital", words.same_hospital)).into(),
        ],
    )
}
