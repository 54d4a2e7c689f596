//! What checking a region file has to say: examples that differ, values worth a second look.

mod en;
mod zh;

use crate::region::{Clause, ClauseId, ExpectedValue, Region};
use crate::review::examples::{AccountDifference, Difference};
use crate::review::findings::Finding;
use crate::units::Language;

/// In what way an answer is not what an example says.
pub fn difference(difference: &Difference, language: Language) -> String {
    match language {
        Language::Zh => zh::difference(difference),
        Language::En => en::difference(difference),
    }
}

/// In what way a statement is not what an example of an account says.
pub fn account_difference(difference: &AccountDifference, language: Language) -> String {
    match language {
        Language::Zh => zh::account_difference(difference),
        Language::En => en::account_difference(difference),
    }
}

/// What an example of an account names, under the region file's keys, and its value.
fn expected(value: &ExpectedValue) -> (String, String) {
    match value {
        ExpectedValue::Credit(month, amount) => (format!("months {month}"), amount.to_string()),
        ExpectedValue::Movement(number, paid, refused, code) => {
            let code = code.as_ref().map(|code| format!(" {code}")).unwrap_or_default();
            (format!("movements {number}"), format!("{paid} / {refused}{code}"))
        }
        ExpectedValue::Interest(year, amount) => (format!("interest {year}"), amount.to_string()),
        ExpectedValue::Closing(amount) => ("closing".to_owned(), amount.to_string()),
        ExpectedValue::Needs(ids) => ("needs".to_owned(), ids.join(" ")),
    }
}

/// What is worth a second look, where, and on which clauses it stands.
pub fn finding(finding: &Finding, region: &Region, parent: Option<&Region>, language: Language) -> String {
    let benefit = &region.benefits[usize::from(finding.benefit)];
    let mut scene = vec![benefit.name.get(language).to_owned()];
    if finding.care != benefit.care {
        scene.push(super::rules::cares(finding.care, language));
    }
    let given = benefit.only_levels.as_ref().map_or(super::rules::ALL_LEVELS, |only| only.levels);
    if finding.levels != 0 && finding.levels != given {
        scene.push(super::rules::levels(finding.levels, language));
    }
    scene.extend(finding.age.map(|age| match language {
        Language::Zh => format!("{age} 岁"),
        Language::En => format!("age {age}"),
    }));
    if finding.since > region.document.in_force {
        scene.push(match language {
            Language::Zh => format!("{} 起", finding.since),
            Language::En => format!("from {}", finding.since),
        });
    }
    let article = |region: &Region, id: ClauseId| region.clause(id).article.clone();
    let mut clauses: Vec<String> = finding.clauses.iter().map(|id| article(region, *id)).collect();
    clauses.sort();
    clauses.dedup();
    let bound: Option<&Clause> = finding.bound.zip(parent).map(|(id, parent)| parent.clause(id));
    match language {
        Language::Zh => zh::finding(&scene.join("，"), &finding.what, &clauses.join("、"), bound),
        Language::En => en::finding(&scene.join(", "), &finding.what, &clauses.join(", "), bound),
    }
}
