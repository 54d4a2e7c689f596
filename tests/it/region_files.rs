//! The region files load, their examples come out, they pack and unpack; so do the invented ones in `tests/regions`.

use gongji::engine::Code;
use gongji::load::pack::{PackFault, unpack};
use gongji::region::{
    Benefit, BenefitId, CeilingId, Crossing, Deductible, DeductibleId, ExpectedValue, ReadingId, Region, Replacement,
    YearlyLimit,
};
use gongji::review::examples::run_account;
use gongji::units::Set;
use gongji::{AccountRequest, Money, Query, Request, Variants, answer};

use crate::support::all_regions;

/// Every region file with its region.
fn regions() -> Vec<(String, Region)> {
    all_regions().map(|file| (file.path.clone(), file.whole.clone())).collect()
}

#[test]
fn every_region_file_loads() {
    let ids: Vec<String> = regions().into_iter().map(|(_, region)| region.id).collect();
    assert!(ids.contains(&"enshi".to_owned()), "{ids:?}");
}

#[test]
fn a_pack_is_the_region_without_what_only_tests_need() {
    for (_, region) in regions() {
        let packed = gongji::load::pack::pack(&region);
        let mut lean = region.clone();
        lean.examples.retain(|example| example.show);
        lean.examples.iter_mut().for_each(|example| example.expect.clear());
        lean.account_examples.retain(|example| example.show);
        lean.account_examples.iter_mut().for_each(|example| example.expect.clear());
        assert_eq!(unpack(&packed, Some(&region.id)), Ok(lean));
    }
}

#[test]
fn the_index_names_every_region() {
    let regions: Vec<Region> = regions().into_iter().map(|(_, region)| region).collect();
    let listed = gongji::load::pack::read_index(&gongji::load::pack::index(&regions)).expect("an index");
    let found: Vec<_> = listed.iter().map(|line| (&line.id, &line.name, line.kind)).collect();
    let wanted: Vec<_> = regions.iter().map(|region| (&region.id, &region.name, region.document.kind)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn a_damaged_pack_is_refused() {
    let (_, region) = regions().swap_remove(0);
    let packed = gongji::load::pack::pack(&region);
    assert_eq!(unpack(b"", None), Err(PackFault::Foreign));
    assert_eq!(unpack(b"GJRG", None), Err(PackFault::Broken));
    assert_eq!(unpack(&gongji::load::pack::index(&[]), None), Err(PackFault::Foreign));
    // Every byte of the head, and a sample of the rest.
    let sample = || (0..32).chain((32..packed.len()).step_by(97));
    for length in sample().skip(5) {
        assert_eq!(unpack(&packed[..length], None), Err(PackFault::Broken), "cut to {length}");
    }
    let mut longer = packed.clone();
    longer.push(0);
    assert_eq!(unpack(&longer, None), Err(PackFault::Broken));
    for at in sample() {
        let mut bytes = packed.clone();
        bytes[at] ^= 0x10;
        let wanted = match at {
            0..4 => PackFault::Foreign,
            4 => PackFault::Version(bytes[4]),
            _ => PackFault::Broken,
        };
        assert_eq!(unpack(&bytes, None), Err(wanted), "byte {at} changed");
    }
}

#[test]
fn an_option_changes_what_it_sets_and_nothing_else() {
    let (_, region) = regions().into_iter().find(|(_, region)| region.id == "jilin-city").expect("吉林市");
    let at = |found: Option<usize>| found.expect("a part");
    let deductible = DeductibleId::at(at(region.deductibles.iter().position(|part| part.id == "inpatient")));
    let ceiling = |id: &str| CeilingId::at(at(region.ceilings.iter().position(|part| part.id == id)));
    let plain = Deductible { touched: Set::EMPTY, ..region.deductible(deductible).clone() };
    let limit = plain.yearly_limit.clone().map(|limit| YearlyLimit { crossing: Crossing::Clipped, ..limit });
    let joined = |id: &str, ceilings| {
        let of = BenefitId::at(at(region.benefits.iter().position(|part| part.id == id)));
        let benefit = Benefit { touched: Set::EMPTY, ceilings, ..region.benefit(of).clone() };
        Replacement::Benefit(of, benefit)
    };
    for (reading, option, wanted) in [
        (
            "annual-deductible-crossing",
            "clipped",
            vec![Replacement::Deductible(deductible, Deductible { yearly_limit: limit, ..plain })],
        ),
        (
            "outpatient-ceiling-pool",
            "joined",
            vec![
                joined("outpatient", vec![ceiling("general"), ceiling("inpatient")]),
                joined("chronic", vec![ceiling("chronic"), ceiling("inpatient")]),
            ],
        ),
    ] {
        let id = ReadingId::at(region.readings.iter().position(|known| known.id == reading).expect(reading));
        let options = &region.reading(id).options;
        let option = options.iter().find(|known| known.id == option).expect(option);
        assert_eq!(option.replaces, wanted, "{reading}");
        let touched: Vec<bool> = region.benefits.iter().map(|part| part.touched.contains(id)).collect();
        let mentioned =
            |at: usize| wanted.iter().any(|part| matches!(part, Replacement::Benefit(of, _) if of.index() == at));
        assert_eq!(touched, (0..touched.len()).map(mentioned).collect::<Vec<_>>(), "{reading}");
        let limit = region.deductible(deductible);
        assert_eq!(limit.touched.contains(id), reading == "annual-deductible-crossing");
    }
}

/// Two readings of 吉林市 change one ceiling, each another value of it: both hold where both are chosen.
#[test]
fn two_options_may_replace_one_part() {
    let (_, region) = regions().into_iter().find(|(_, region)| region.id == "jilin-city").expect("吉林市");
    let at = region.ceilings.iter().position(|part| part.id == "chronic").expect("chronic");
    let other = |id: &str| {
        let reading = region.readings.iter().position(|known| known.id == id).expect(id);
        (reading, u8::from(region.readings[reading].default == 0))
    };
    let under = |chosen: &[(usize, u8)]| {
        let mut options: Vec<u8> = region.readings.iter().map(|reading| reading.default).collect();
        chosen.iter().for_each(|(reading, option)| options[*reading] = *option);
        region.under(&options).ceilings[at].clone()
    };
    let (basis, limit) = (other("ceiling-basis"), other("chronic-6500"));
    let (default, both) = (&region.ceilings[at], under(&[basis, limit]));
    assert_eq!((both.basis, both.limit), (under(&[basis]).basis, under(&[limit]).limit));
    assert!(under(&[basis]).basis != default.basis && under(&[limit]).limit != default.limit);
}

/// A region that asks for a rate, to which rows add that never hold together.
fn asking(added: &str) -> Region {
    let text = include_str!("../regions/minimal.toml");
    let question = r#"[question.own_rate]
kind = "rate"
name = { zh = "比例", en = "Rate" }
why = { zh = "办法没有写。", en = "The rules do not give it." }
clause = "rate"

[reading.basis]
"#;
    let text = text.replace("[reading.basis]\n", question);
    let text = text.replace(r#"status = "active", rate = "50%""#, r#"status = "active", rate = { ask = "own_rate" }"#);
    let text = text.replace(r#"add = [{ when = { years = "30.." }, rate = "5%", clause = "rate" }]"#, added);
    let text = text.replace("at_most = \"60\"\n", "");
    gongji::load::region("minimal.toml", &text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// What a visit of 300.00 at primary level pays with this answer; or the path that is refused.
fn with_rate(region: &Region, rate: &str) -> Result<String, String> {
    let request = format!(
        r#"{{"region": "minimal", "insured": {{"status": "active"}}, "parameters": {{"years": "40", "own_rate": "{rate}"}}, "claims": [{{"date": "2024-03-01", "care": "outpatient", "provider": {{"kind": "hospital", "level": "primary"}}, "bill": {{"total": "300"}}}}]}}"#
    );
    let request = Request::read(&request).expect("a request");
    let answer = answer(&mut Variants::new(region.clone()), &request).map_err(|problem| problem.path)?;
    Ok(answer.claims[0].decision.slip[gongji::engine::Line::Fund].to_string())
}

#[test]
fn what_adds_up_to_a_rate_is_judged_situation_by_situation() {
    let refused = Err("/parameters/own_rate".to_owned());
    let years = r#"{ when = { years = "30.." }, status = "retired", rate = "5%", clause = "rate" }"#;
    // What is taken off at one level does not make room at another.
    let apart = asking(&format!(
        r#"add = [{years}, {{ level = "primary", rate = "5%", clause = "rate" }}, {{ level = "tertiary", rate = "-20%", clause = "rate" }}]"#
    ));
    assert_eq!(with_rate(&apart, "0.95"), Ok("200.00".to_owned()));
    assert_eq!(with_rate(&apart, "0.951"), refused);
    assert_eq!(with_rate(&apart, "1"), refused);
    assert_eq!(with_rate(&apart, "0.2"), Ok("50.00".to_owned()));
    assert_eq!(with_rate(&apart, "0.199"), refused);
    // What is added at two levels is never added together.
    let either = asking(&format!(
        r#"add = [{years}, {{ level = "primary", rate = "5%", clause = "rate" }}, {{ level = "tertiary", rate = "5%", clause = "rate" }}]"#
    ));
    assert_eq!(with_rate(&either, "0.95"), Ok("200.00".to_owned()));
    assert_eq!(with_rate(&either, "0.96"), refused);
    // Nor what is added from different days on, or at different ages.
    let times = asking(&format!(
        r#"add = [{years}, {{ until = 2024-12-31, age = "..60", rate = "5%", clause = "rate" }}, {{ from = 2025-01-01, rate = "5%", clause = "rate" }}, {{ until = 2024-12-31, age = "60..", rate = "4%", clause = "rate" }}]"#
    ));
    assert_eq!(with_rate(&times, "0.96"), refused);
    assert!(with_rate(&times, "0.95").is_ok());
}

/// Makes an expectation one that does not come out, of the same thing.
fn change(value: &mut ExpectedValue) {
    match value {
        ExpectedValue::Credit(_, amount)
        | ExpectedValue::Movement(_, amount, ..)
        | ExpectedValue::Interest(_, amount)
        | ExpectedValue::Closing(amount) => *amount += Money::from_fen(1),
        ExpectedValue::Needs(ids) => ids.push("more".to_owned()),
    }
}

#[test]
fn every_account_example_comes_out_as_written() {
    let mut count = 0;
    for (file, region) in regions() {
        let mut variants = Variants::new(region.clone());
        for example in &region.account_examples {
            let place = format!("{file}:{}: {}", example.line, example.id);
            assert_eq!(run_account(&mut variants, example, AccountRequest::read), [], "{place}");
            // Every value is held against the statement: one that is left out or changed is seen.
            for at in 0..example.expect.len() {
                let (mut less, mut other) = (example.clone(), example.clone());
                less.expect.remove(at);
                change(&mut other.expect[at]);
                assert_eq!(run_account(&mut variants, &less, AccountRequest::read).len(), 1, "{place}");
                assert_eq!(run_account(&mut variants, &other, AccountRequest::read).len(), 2, "{place}");
            }
            count += 1;
        }
    }
    assert!(count >= 20, "{count} examples");
}

#[test]
fn every_example_comes_out_as_written() {
    for (file, region) in regions() {
        let mut variants = Variants::new(region.clone());
        for example in &region.examples {
            let place = format!("{file}:{}: {}", example.line, example.id);
            let request = Request::read(&example.request).unwrap_or_else(|fault| panic!("{place}: {fault:?}"));
            let answer = answer(&mut variants, &request).unwrap_or_else(|fault| panic!("{place}: {fault:?}"));
            assert_eq!(answer.claims.len(), example.expect.len(), "{place}");
            for (at, (got, wanted)) in answer.claims.iter().zip(&example.expect).enumerate() {
                let place = format!("{place} claim {}", at + 1);
                let decision = &got.decision;
                assert_eq!(decision.outcome.name(), wanted.outcome, "{place}");
                let code = decision.reason.map(|reason| match reason.code {
                    Code::Care(at) => region.referral(at).code.as_str(),
                    code => code.name(),
                });
                assert!(wanted.code.is_none() || wanted.code.as_deref() == code, "{place}: {code:?}");
                let certainty = got.certainty.name();
                assert!(wanted.certainty.as_ref().is_none_or(|wanted| wanted == certainty), "{place}: {certainty}");
                let mut needs: Vec<&str> = decision.needs.ids(&region).collect();
                needs.sort_unstable();
                let wanted_needs = wanted.needs.clone().map(|mut needs| {
                    needs.sort_unstable();
                    needs
                });
                assert!(wanted_needs.is_none_or(|wanted| wanted == needs), "{place}: {needs:?}");
                for ((line, amount), wanted) in decision.slip.lines().zip(&wanted.slip) {
                    assert_eq!(amount, *wanted, "{place}: {}", line.name());
                }
            }
        }
    }
}
