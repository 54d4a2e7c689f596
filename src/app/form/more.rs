//! 更多情况: what most people need not fill in.

use gongji::engine::accumulating;
use gongji::region::Region;
use gongji::{Kind, Place, words as names};
use leptos::prelude::*;

use crate::draft::DATE;
use crate::field::Field;
use crate::field::choice::{check, choices, list, tiles};
use crate::field::date::date;
use crate::field::money::money;
use crate::field::number::count;
use crate::page::Page;
use crate::reckon::{optional, questions};
use crate::result::ask::question;
use crate::words::Words;

/// The further circumstances.
pub fn more(page: Page, words: &'static Words) -> AnyView {
    view! {
        <details class="more">
            <summary>{words.more}" "<span class="sr">{words.more_about}</span></summary>
            <p class="hint">{words.more_hint}</p>
            {visit(page, words)}
            {parts(page, words)}
            {move || page.regions.here().map(|region| used(page, words, &region))}
            {account(page, words)}
            {afterwards(page, words)}
        </details>
    }
    .into_any()
}

fn group(title: &'static str, fields: impl IntoView) -> AnyView {
    view! { <fieldset class="group"><legend>{title}</legend>{fields.into_any()}</fieldset> }.into_any()
}

fn visit(page: Page, words: &'static Words) -> AnyView {
    let is_pharmacy = Memo::new(move |_| page.text("/claims/0/provider/kind") == Kind::Pharmacy.name());
    let kinds = choices(Kind::NAMES, |at| names::kind(Kind::ALL[at], words.language).to_owned());
    let places = choices(Place::NAMES, |at| names::place(Place::ALL[at], words.language).to_owned());
    let prescription = move || is_pharmacy.get().then(|| check(page, "/claims/0/prescription", words.prescription));
    group(
        words.where_group,
        view! {
            {tiles(page, Field::new("/claims/0/provider/kind", words.kind), kinds)}
            {list(page, Field::new("/claims/0/place", words.place), places, |_| {})}
            {date(page, words, Field::new(DATE, words.date))}
            <div class="field checks">
                {prescription}
                {check(page, "/claims/0/provider/designated", words.designated)}
                {check(page, "/claims/0/during_admission", words.during_admission)}
            </div>
        },
    )
}

fn parts(page: Page, words: &'static Words) -> AnyView {
    let parts = [
        ("outside_catalogue", words.outside_catalogue),
        ("above_limit", words.above_limit),
        ("first_share", words.first_share),
    ];
    let parts = parts.map(|(part, [label, hint])| {
        money(page, words, Field::new(format!("/claims/0/bill/{part}"), label).hint(hint), false)
    });
    group(words.parts_group, Vec::from(parts))
}

/// 今年已经用了, by the region's pools; and what it can do without knowing.
fn used(page: Page, words: &'static Words, region: &Region) -> AnyView {
    let known = accumulating(region);
    let fields = [("deductible", known.deductibles, words.borne), ("paid", known.ceilings, words.used)];
    let mut all: Vec<AnyView> = Vec::new();
    for (kind, mask, label) in fields {
        for (_, pool) in region.pools.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1) {
            let label = label(pool.name.get(words.language));
            all.push(money(page, words, Field::new(format!("/opening/{kind}/{}", pool.id), label), false));
        }
    }
    let further: Vec<AnyView> = questions(optional(region), region)
        .map(|at| question(page, words, &region.questions[usize::from(at.0)]))
        .collect();
    let further = (!further.is_empty()).then(|| group(words.further_group, further));
    view! { {group(words.used_group, all)}{further} }.into_any()
}

fn account(page: Page, words: &'static Words) -> AnyView {
    let balance = Field::new("/insured/account_balance", words.balance);
    group(
        words.account_group,
        view! { {money(page, words, balance, false)}{check(page, "/claims/0/account_pays", words.account_pays)} },
    )
}

fn afterwards(page: Page, words: &'static Words) -> AnyView {
    let led = Memo::new(move |_| page.draft.with(|draft| draft.has("/claims/0/followed_by/care")));
    let cares = [("", words.led_to_nothing), ("inpatient", words.led_to_admission), ("special", words.led_to_special)];
    let cares = cares.map(|(care, name)| (care.to_owned(), name.to_owned()));
    let details = move || {
        led.get().then(|| {
            let days = Field::new("/claims/0/followed_by/days", words.days_later);
            view! {
                {count(page, days, words.days)}
                {check(page, "/claims/0/followed_by/same_hospital", words.same_hospital)}
            }
        })
    };
    let care = Field::new("/claims/0/followed_by/care", words.led_to);
    group(words.after_group, view! { {list(page, care, cares.to_vec(), |_| {})}{details} })
}
