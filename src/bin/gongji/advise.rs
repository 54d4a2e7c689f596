//! `gongji advise`: how to pay less.

use std::path::Path;

use gongji::analysis::advice::{Advised, Advising, advise};
use gongji::contract::response::AdvisedResponse;
use gongji::engine::Line;
use gongji::words as said;
use gongji::{Language, Request};

use crate::arguments::AdviseArgs;
use crate::asking::{Around, Wrapped};
use crate::failure::Failure;
use crate::page::TextPage;
use crate::words::choices;
use crate::{End, asking, printing};

impl Around for Advising {
    fn around(request: Request) -> Advising {
        Advising { request, today: None, disease_ceiling: None }
    }
}

pub fn run(arguments: &AdviseArgs, regions: Option<&Path>, language: Option<Language>) -> Result<End, Failure> {
    let format = arguments.printed.format();
    asking::answer(&arguments.file, regions, language, format, |wish: &Wrapped<Advising>, variants| {
        let mut advising = wish.query.clone();
        advising.today = arguments.today.or(advising.today);
        advising.disease_ceiling = arguments.disease_ceiling.or(advising.disease_ceiling);
        let advised = advise(variants, &advising).map_err(|problem| wish.outer(problem))?;
        Ok(printing::printed(format, &AdvisedResponse::new(&advised), || page(&advised)))
    })
}

fn page(advised: &Advised) -> String {
    let (base, language) = (&advised.base, advised.base.language);
    let mut page = TextPage::of(&base.case.region, language);
    let as_it_is = choices::as_it_is(&base.totals[Line::Person].to_string(), language);
    page.line(0, &format!("{} · {as_it_is}", page.region.name.get(language)));
    if advised.advice.is_empty() {
        page.line(0, choices::no_advice(language));
    }
    for (at, one) in advised.advice.iter().enumerate() {
        let (action, gain) = (said::action(one, base.claims.len(), language), said::gain(one, language));
        page.gap();
        page.line(0, &format!("{}. {action}", at + 1));
        page.line(3, &format!("{gain} [{}]", one.certainty.label(language)));
        if let Some([low, high]) = one.range {
            page.line(3, &choices::gains(&low.to_string(), &high.to_string(), language));
        }
        let sides =
            [(&base.claims[one.why.claim], one.why.divergence.base), (&one.why.after, one.why.divergence.variant)];
        let sides = sides.map(|(decided, side)| crate::compare::side(page.region, decided, side, language));
        page.line(3, &choices::divergence(one.why.divergence.stage, &sides, language));
        page.quote(3, one.clause);
        page.line(3, said::caveat(&one.action, language));
    }
    page.out
}
