//! `gongji advise`: how to pay less.

use std::path::Path;

use gongji::analysis::advice::{Advised, Advising, advise};
use gongji::contract::request::query::Query;
use gongji::contract::response::AdvisedResponse;
use gongji::engine::Line;
use gongji::words as said;
use gongji::{Language, Problem, Request};
use serde_json::Value;

use crate::arguments::{Advise, Format};
use crate::failure::Failure;
use crate::layout::line;
use crate::words::choices;
use crate::{End, asking};

/// A wish for advice, or a plain request that is one.
struct Wish {
    advising: Advising,
    plain: bool,
}

impl Query for Wish {
    fn check(json: &Value) -> Result<Wish, Problem> {
        if json.get("request").is_some() {
            return Ok(Wish { advising: Advising::check(json)?, plain: false });
        }
        let request = Request::check(json)?;
        Ok(Wish { advising: Advising { request, today: None, disease_ceiling: None }, plain: true })
    }

    fn region(&self) -> &str {
        &self.advising.request.region
    }

    fn region_path(&self) -> &'static str {
        if self.plain { "/region" } else { "/request/region" }
    }

    fn language(&mut self) -> &mut Language {
        &mut self.advising.request.language
    }
}

pub fn run(arguments: &Advise, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let format = arguments.printed.format();
    asking::answer(&arguments.file, regions, language, format, |wish: &Wish, variants| {
        let mut advising = wish.advising.clone();
        advising.today = arguments.today.or(advising.today);
        advising.disease_ceiling = arguments.disease_ceiling.or(advising.disease_ceiling);
        let advised = match advise(variants, &advising) {
            Ok(advised) => advised,
            Err(problem) => return Ok(Err(asking::outer(problem, wish.plain))),
        };
        Ok(Ok(match format {
            Format::Json => asking::json(&AdvisedResponse::new(&advised))?,
            Format::Table => page(&advised),
        }))
    })
}

fn page(advised: &Advised) -> String {
    let (mut out, base) = (String::new(), &advised.base);
    let (region, language) = (&*base.case.region, base.language);
    let as_it_is = choices::as_it_is(&base.totals[Line::Person].to_string(), language);
    line(&mut out, 0, &format!("{} · {as_it_is}", region.name.get(language)));
    if advised.advice.is_empty() {
        line(&mut out, 0, choices::no_advice(language));
    }
    for (at, one) in advised.advice.iter().enumerate() {
        let (action, gain) = (said::action(one, base.claims.len(), language), said::gain(one, language));
        out.push('\n');
        line(&mut out, 0, &format!("{}. {action}", at + 1));
        line(&mut out, 3, &format!("{gain} [{}]", one.certainty.label(language)));
        if let Some([low, high]) = one.range {
            line(&mut out, 3, &choices::gains(&low.to_string(), &high.to_string(), language));
        }
        let sides =
            [(&base.claims[one.why.claim], one.why.divergence.base), (&one.why.after, one.why.divergence.variant)];
        let sides = sides.map(|(decided, side)| crate::compare::side(region, decided, side, language));
        line(&mut out, 3, &choices::divergence(one.why.divergence.stage, &sides, language));
        let clause = region.clause(one.clause);
        line(&mut out, 3, &format!("{}「{}」", clause.article, clause.quote));
        line(&mut out, 3, said::caveat(&one.action, language));
    }
    out
}
