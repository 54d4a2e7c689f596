//! 今年还剩: how deductibles and ceilings stand after this visit.

use leptos::prelude::*;

use super::bars::gauge;
use super::is_answer;
use crate::page::Page;
use crate::words::Words;

/// The card of the year.
pub fn year(page: Page, words: &'static Words) -> Option<AnyView> {
    let region = page.regions.here()?;
    page.of(|reckoned| {
        let found = reckoned.found.as_ref().ok()?;
        let year = found.year.as_ref().filter(|_| is_answer(found.decided.decision.outcome))?;
        let pool = |at: u8| region.pools[usize::from(at)].name.get(words.language).to_owned();
        let mut gauges: Vec<AnyView> = Vec::new();
        for standing in &year.ceilings {
            let about = (words.ceiling_used)(standing.limit, standing.used);
            let left = (words.money)(standing.left);
            let bar = gauge(format!("{}{about}", pool(standing.pool)), "f", standing.used, standing.limit);
            gauges.push(row((words.ceiling_left)(&pool(standing.pool)), "left fund", left, bar, about));
        }
        for standing in &year.deductibles {
            let about = (words.deductible_met)(standing.standard, standing.met);
            let left = if standing.left.is_zero() { words.full.to_owned() } else { (words.money)(standing.left) };
            let bar = gauge(format!("{}{about}", pool(standing.pool)), "p", standing.met, standing.standard);
            gauges.push(row((words.deductible_left)(&pool(standing.pool)), "left person", left, bar, about));
        }
        (!gauges.is_empty())
            .then(|| view! { <div class="card"><h2>{(words.left_this_year)(year.year)}</h2>{gauges}</div> }.into_any())
    })
}

fn row(name: String, class: &'static str, left: String, bar: AnyView, about: String) -> AnyView {
    view! {
        <div class="gauge">
            <p class="row"><span>{name}</span><span class=class><span class="num">{left}</span></span></p>
            {bar}
            <p class="hint">{about}</p>
        </div>
    }
    .into_any()
}
