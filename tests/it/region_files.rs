//! The region files load, their examples come out, they pack and unpack; so do the invented ones in `tests/regions`.

use gongji::engine::Code;
use gongji::load::pack::{PackFault, unpack};
use gongji::region::{Change, Crossing, ExpectedValue, Region};
use gongji::review::examples::run_account;
use gongji::{Json, Money, Request, Variants, answer};

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
    let at = |found: Option<usize>| u8::try_from(found.expect("a part")).expect("few parts");
    let deductible = at(region.deductibles.iter().position(|part| part.id == "inpatient"));
    let benefit = |id: &str| at(region.benefits.iter().position(|part| part.id == id));
    let ceiling = |id: &str| at(region.ceilings.iter().position(|part| part.id == id));
    for (reading, option, wanted) in [
        ("annual-deductible-crossing", "clipped", vec![Change::DeductibleCrossing(deductible, Crossing::Clipped)]),
        (
            "outpatient-ceiling-pool",
            "joined",
            vec![
                Change::BenefitCeilings(benefit("outpatient"), vec![ceiling("general"), ceiling("inpatient")], None),
                Change::BenefitCeilings(benefit("chronic"), vec![ceiling("chronic"), ceiling("inpatient")], None),
            ],
        ),
    ] {
        let bit = region.readings.iter().position(|known| known.id == reading).expect(reading);
        let options = &region.readings[bit].options;
        let option = options.iter().find(|known| known.id == option).expect(option);
        assert_eq!(option.changes, wanted, "{reading}");
        let touched: Vec<bool> = region.benefits.iter().map(|part| part.touched >> bit & 1 == 1).collect();
        let mentioned = |at: usize| {
            wanted.iter().any(|change| matches!(change, Change::BenefitCeilings(of, ..) if usize::from(*of) == at))
        };
        assert_eq!(touched, (0..touched.len()).map(mentioned).collect::<Vec<_>>(), "{reading}");
        let limit = &region.deductibles[usize::from(deductible)];
        assert_eq!(limit.touched >> bit & 1 == 1, reading == "annual-deductible-crossing");
    }
}

/// Makes an expectation one that does not come out, of the same thing.
fn change(value: &mut ExpectedValue) {
    match value {
        ExpectedValue::Credit(_, amount)
        | ExpectedValue::Movement(_, amount, ..)
        | ExpectedValue::Interest(_, amount)
        | ExpectedValue::Closing(amount) => *amount = *amount + Money::from_fen(1),
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
            assert_eq!(run_account(&mut variants, example), [], "{place}");
            // Every value is held against the statement: one that is left out or changed is seen.
            for at in 0..example.expect.len() {
                let (mut less, mut other) = (example.clone(), example.clone());
                less.expect.remove(at);
                change(&mut other.expect[at]);
                assert_eq!(run_account(&mut variants, &less).len(), 1, "{place}");
                assert_eq!(run_account(&mut variants, &other).len(), 2, "{place}");
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
            let json =
                Json::parse(&example.request).unwrap_or_else(|_| panic!("{place}: no JSON: {}", example.request));
            let request = Request::check(&json).unwrap_or_else(|fault| panic!("{place}: {fault:?}"));
            let answer = answer(&mut variants, &request).unwrap_or_else(|fault| panic!("{place}: {fault:?}"));
            assert_eq!(answer.claims.len(), example.expect.len(), "{place}");
            for (at, (got, wanted)) in answer.claims.iter().zip(&example.expect).enumerate() {
                let place = format!("{place} claim {}", at + 1);
                let decision = &got.decision;
                assert_eq!(decision.outcome.name(), wanted.outcome, "{place}");
                let code = decision.reason.map(|reason| match reason.code {
                    Code::Care(at) => region.referrals[usize::from(at)].code.as_str(),
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
