//! What a policy officer is told of a region: 恩施's file with one value changed, alone and under 山东's bounds.

use gongji::contract::request::READERS;
use gongji::engine::Answers;
use gongji::estimate::{self, Given};
use gongji::region::Region;
use gongji::review::examples::{ExampleDifference, NamedPart, run};
use gongji::review::findings::findings;
use gongji::{Language, Variants, words};

use crate::support::{edited, whole};

fn enshi(edits: &[(&str, &str)]) -> Region {
    edited("enshi", edits)
}

fn told(region: &Region, parent: Option<(&Region, &Answers)>) -> Vec<String> {
    let own = Answers::none(region.questions.len());
    let found = findings(region, &own, parent);
    found
        .iter()
        .map(|finding| words::finding(finding, region, parent.map(|(parent, _)| parent), Language::Zh))
        .collect()
}

fn wage(region: &Region) -> Answers {
    let given = [("average_wage".to_owned(), Given::Text("80000".to_owned()))];
    estimate::answers(region, &given).expect("an answer")
}

#[test]
fn nothing_is_told_of_an_orderly_region() {
    assert_eq!(told(&enshi(&[]), None), [""; 0]);
}

#[test]
fn what_runs_against_the_usual_order_is_told() {
    for (find, replace, said) in [
        (
            r#""retired", level = "tertiary", rate = "60%""#,
            r#""retired", level = "tertiary", rate = "49%""#,
            "普通门诊统筹，三级：退休的支付比例 49% 低于在职的 50%（第四条（三））",
        ),
        (
            r#""active", level = "tertiary", rate = "50%""#,
            r#""active", level = "tertiary", rate = "61%""#,
            "普通门诊统筹，三级：退休的支付比例 60% 低于在职的 61%（第四条（三））\n\
             普通门诊统筹：在职，三级的支付比例 61% 高于二级的 60%（第四条（三））",
        ),
        (
            r#"status = "retired", amount = "2400""#,
            r#"status = "retired", amount = "1999.99""#,
            "普通门诊统筹：退休的最高支付限额 1999.99 元低于在职的 2000.00 元（第四条（二））",
        ),
        (
            r#"status = "retired", amount = "300""#,
            r#"status = "retired", amount = "400.01""#,
            "普通门诊统筹：退休的起付标准 400.01 元高于在职的 400.00 元（第四条（一））",
        ),
        (
            r#"rows = [
  { status = "active", amount = "400", clause = "deductible" },
  { status = "retired", amount = "300", clause = "deductible" },
]"#,
            r#"across_levels = "top_up"
rows = [
  { level = ["primary", "secondary"], amount = "400", clause = "deductible" },
  { level = "tertiary", amount = "399.99", clause = "deductible" },
]"#,
            "普通门诊统筹：在职，三级的起付标准 399.99 元低于二级的 400.00 元（第四条（一））\n\
             普通门诊统筹：退休，三级的起付标准 399.99 元低于二级的 400.00 元（第四条（一））",
        ),
    ] {
        assert_eq!(told(&enshi(&[(find, replace)]), None).join("\n"), said);
    }
}

#[test]
fn a_change_in_time_is_told_with_its_day() {
    let region = enshi(&[
        (
            r#"  { status = "retired", amount = "2400", clause = "ceiling" },"#,
            r#"  { status = "retired", until = 2024-12-31, amount = "2400", clause = "ceiling" },
  { status = "retired", from = 2025-01-01, amount = "1000", clause = "ceiling" },"#,
        ),
        (
            r#"  { status = "active", amount = "2000", clause = "ceiling" },"#,
            r#"  { status = "active", until = 2024-12-31, amount = "2000", clause = "ceiling" },
  { status = "active", from = 2025-01-01, amount = "2000", clause = "ceiling" },"#,
        ),
    ]);
    let told = told(&region, None);
    assert!(told[0].starts_with("普通门诊统筹，2025-01-01 起：退休的最高支付限额 1000.00 元"), "{told:?}");
}

#[test]
fn a_city_is_held_against_its_framework() {
    let parent = whole("shandong");
    let answers = wage(&parent);
    // 2 % of 80,000 is 1,600, 5 % is 4,000: all that differs is told, nothing is corrected.
    let sound: Vec<String> = told(&enshi(&[]), Some((&parent, &answers)));
    assert!(sound.iter().all(|text| text.contains("年度最高支付限额") || text.contains("平均高出")), "{sound:?}");
    assert!(sound.contains(
        &"普通门诊统筹，普通门诊（含急诊）：退休的支付比例平均高出 10%，框架说 5%（第四条（三）；框架 二（二）「退休人员按照平均高于在职职工5个百分点确定」）"
            .to_owned()
    ), "{sound:?}");
    for (find, replace, said) in [
        (r#"active", amount = "400""#, r#"active", amount = "1600""#, None),
        (
            r#"active", amount = "400""#,
            r#"active", amount = "1600.01""#,
            Some("普通门诊统筹，普通门诊（含急诊）：在职的年度起付标准 1600.01 元，框架要求不高于 1600.00 元"),
        ),
        (
            r#"level = "tertiary", rate = "50%""#,
            r#"level = "tertiary", rate = "49.99%""#,
            Some("普通门诊统筹，普通门诊（含急诊），三级：在职的支付比例 49.99%，框架要求不低于 50%"),
        ),
        (
            r#"level = "tertiary", rate = "50%""#,
            r#"level = "tertiary", rate = "51%""#,
            Some("普通门诊统筹，普通门诊（含急诊）：在职，二级和三级的支付比例只差 9%，框架要求要差就至少差 10%"),
        ),
    ] {
        let now = told(&enshi(&[(find, replace)]), Some((&parent, &answers)));
        let new: Vec<&String> = now.iter().filter(|text| !sound.contains(text)).collect();
        match said {
            None => assert!(new.is_empty(), "{new:?}"),
            Some(said) => assert!(new.iter().any(|text| text.starts_with(said)), "{new:?}"),
        }
    }
}

#[test]
fn bounds_that_hang_on_an_answer_are_named_as_unchecked() {
    let parent = whole("shandong");
    let none = Answers::none(parent.questions.len());
    let told = told(&enshi(&[]), Some((&parent, &none)));
    assert!(
        told.contains(&"普通门诊统筹，普通门诊（含急诊）：没有给出 average_wage，用到它的界限没有核对".to_owned()),
        "{told:?}"
    );
    assert!(!told.iter().any(|text| text.contains("年度最高支付限额")), "{told:?}");
}

#[test]
fn each_way_in_which_an_example_can_differ_is_told() {
    let find = r#"expect = [{ outcome = "paid", total = "1000""#;
    let region = enshi(&[(
        find,
        &find.replace(r#""paid","#, r#""referred", certainty = "assumed","#).replace("1000", "999.99"),
    )]);
    let mut variants = Variants::new(region.clone());
    let differences: Vec<ExampleDifference> =
        region.examples.iter().flat_map(|example| run(&mut variants, example, READERS.visits)).collect();
    let named: Vec<NamedPart> = differences
        .iter()
        .filter_map(|difference| match difference {
            ExampleDifference::Name { of, .. } => Some(*of),
            _ => None,
        })
        .collect();
    assert_eq!(named, [NamedPart::Outcome, NamedPart::Certainty]);
    let texts: Vec<String> = differences.iter().map(|difference| words::difference(difference, Language::Zh)).collect();
    assert!(texts.contains(&"第 1 笔，医疗费总额：例子写 999.99，算出 1000.00".to_owned()), "{texts:?}");

    let mut broken = region.examples[0].clone();
    broken.request = broken.request.replace("active", "gone");
    assert!(matches!(run(&mut variants, &broken, READERS.visits)[..], [ExampleDifference::Refused(_)]));
    let mut short = region.examples[1].clone();
    short.expect.clear();
    assert_eq!(run(&mut variants, &short, READERS.visits), [ExampleDifference::Count { expected: 0, found: 1 }]);
}
