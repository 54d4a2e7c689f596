//! What a variant changes, in words.

use crate::analysis::compare::Variant;
use crate::region::Region;
use crate::units::{Language, Money, say};

/// What a variant changes: `一级及以下 · 退休`. The region is the variant's own.
pub fn variant(variant: &Variant, region: &Region, language: Language) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut say = |part: Option<String>| parts.extend(part);
    say(variant.claim.map(|at| visit(at, language)));
    say(variant.region.as_ref().map(|_| region.name.get(language).to_owned()));
    say(variant.status.map(|status| status.label(language).to_owned()));
    say(variant.date.map(|date| date.to_string()));
    say(variant.level.map(|level| level.label(language).to_owned()));
    say(variant.kind.map(|kind| kind.label(language).to_owned()));
    say(variant.place.map(|place| place.label(language).to_owned()));
    say(variant.order.as_ref().map(|visits| order(visits, language)));
    let answers = variant.parameters.iter().map(|(id, given)| format!("{id} = {given}"));
    parts.extend(answers);
    parts.extend(variant.readings.iter().map(|(id, option)| reading(region, id, option, language)));
    if parts.is_empty() {
        return say!(language, "不变", "No change");
    }
    parts.join(" · ")
}

/// How much more or less the person pays than before.
pub fn change(before: Money, after: Money, language: Language) -> String {
    if after == before {
        say!(language, "自己出的一样", "you pay the same")
    } else if after < before {
        say!(language, "少出 {} 元", "{} yuan less", before - after)
    } else {
        say!(language, "多出 {} 元", "{} yuan more", after - before)
    }
}

/// One visit, counted from one as people do.
pub fn visit(at: usize, language: Language) -> String {
    say!(language, "第 {} 次就诊", "Visit {}", at + 1)
}

fn order(visits: &[usize], language: Language) -> String {
    let visits: Vec<String> = visits.iter().map(|at| (at + 1).to_string()).collect();
    say!(language, "先后换成 {}", "In the order {}", visits.join(language.pick("、", ", ")))
}

/// The option's own words, where the region has them.
fn reading(region: &Region, id: &str, option: &str, language: Language) -> String {
    let reading = region.readings.iter().find(|reading| reading.id == id);
    let known = reading.and_then(|reading| reading.options.iter().find(|known| known.id == option));
    known.map_or_else(|| format!("{id} = {option}"), |option| option.text.get(language).to_owned())
}
