//! The rulebook says all that a region file says.

use gongji::Language;
use gongji::region::{AssumptionId, ClauseId, Region};
use gongji::rulebook::{RulebookRow, rulebook};

use crate::support::all_regions;

fn regions() -> Vec<Region> {
    all_regions().map(|file| file.whole.clone()).collect()
}

fn rows(region: &Region, language: Language) -> Vec<RulebookRow> {
    rulebook(region, language).into_iter().flat_map(|section| section.rows).collect()
}

#[test]
fn every_clause_and_every_assumption_is_there() {
    for region in regions() {
        let rows = rows(&region, Language::Zh);
        for (at, clause) in region.clauses.iter().enumerate() {
            let id = ClauseId(u16::try_from(at).expect("few"));
            assert!(rows.iter().any(|row| row.clause == Some(id)), "{}: {}", region.id, clause.id);
        }
        for (at, assumption) in region.assumptions.iter().enumerate() {
            let id = AssumptionId(u8::try_from(at).expect("few"));
            assert!(rows.iter().any(|row| row.assumption == Some(id)), "{}: {}", region.id, assumption.id);
        }
    }
}

#[test]
fn every_reading_and_every_question_is_there() {
    for region in regions() {
        let sections = rulebook(&region, Language::Zh);
        for reading in &region.readings {
            let title = format!("{} {}", reading.id, reading.text.zh);
            let section = sections.iter().find(|section| section.title.ends_with(&title)).expect("the reading");
            for option in &reading.options {
                let own = |row: &&RulebookRow| row.what.starts_with(&option.id);
                let stated = section.rows.iter().filter(own).any(|row| row.value == option.text.zh);
                assert!(stated, "{}: {} {}", region.id, reading.id, option.id);
                let changes = section.rows.iter().filter(own).count() - 1;
                assert!(changes >= option.replaces.len().min(1), "{}: {} {}", region.id, reading.id, option.id);
            }
        }
        for question in &region.questions {
            let said = |row: &RulebookRow| row.what.starts_with(&question.id) && row.value == question.why.zh;
            assert!(sections.iter().any(|section| section.rows.iter().any(said)), "{}: {}", region.id, question.id);
        }
    }
}

#[test]
fn values_stand_with_their_conditions() {
    let regions = regions();
    let enshi = regions.iter().find(|region| region.id == "enshi").expect("enshi");
    for (language, what, value, article) in [
        (Language::Zh, "起付标准：在职", "400.00 元", "第四条（一）"),
        (Language::Zh, "支付比例：在职，三级", "50%", "第四条（三）"),
        (Language::Zh, "最高支付限额：退休", "2400.00 元", "第四条（二）"),
        (Language::En, "Rate: Retired, Primary", "80%", "第四条（三）"),
    ] {
        let rows = rows(enshi, language);
        let row = rows.iter().find(|row| row.what == what);
        let row = row.unwrap_or_else(|| panic!("{what} in {:?}", rows.iter().map(|row| &row.what).collect::<Vec<_>>()));
        let clause = enshi.clause(row.clause.expect("a clause"));
        assert_eq!((row.value.as_str(), clause.article.as_str()), (value, article));
    }
}

/// Only what the document itself is called has no clause and no assumption.
#[test]
fn values_have_sources_and_both_languages_have_the_same() {
    for region in regions() {
        let zh = rulebook(&region, Language::Zh);
        let en = rulebook(&region, Language::En);
        assert_eq!(zh.len(), en.len());
        for (zh, en) in zh.iter().zip(&en).skip(1) {
            assert_eq!(zh.rows.len(), en.rows.len(), "{}: {}", region.id, zh.title);
            for (zh, en) in zh.rows.iter().zip(&en.rows) {
                assert!(zh.clause.is_some() || zh.assumption.is_some(), "{}: {}", region.id, zh.what);
                assert_eq!((zh.clause, zh.assumption), (en.clause, en.assumption));
                assert!(!zh.value.is_empty() && !en.value.is_empty(), "{}: {}", region.id, zh.what);
            }
        }
    }
}
