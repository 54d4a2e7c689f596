//! Packs from anywhere: what is wrong with one is told, whatever its check says.

use gongji::contract::response::Response;
use gongji::load::pack::{PackFault, pack, read_index, unpack};
use gongji::region::{
    AssumptionId, Base, BenefitId, CeilingId, ClauseId, FundId, Percent, PoolId, Question, QuestionKind, ReadingId,
    Region, Replacement, Route, ShareId,
};
use gongji::rulebook::rulebook;
use gongji::units::{Care, Language, Set};
use gongji::{Date, Money, Query, Rate, Request, Variants, answer};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{all_regions, region, whole};

/// The letters, the version and the check before a pack's body.
const HEAD: usize = 9;

/// A pack with another body, its check made anew.
fn resealed(packed: &[u8], body: &[u8]) -> Vec<u8> {
    let mut bytes = packed[..HEAD - 4].to_vec();
    bytes.extend(crc32fast::hash(body).to_le_bytes());
    bytes.extend(body);
    bytes
}

#[test]
fn a_pack_is_held_against_the_region_asked_for() {
    let packed = pack(&region("enshi"));
    assert!(unpack(&packed, Some("enshi")).is_ok() && unpack(&packed, None).is_ok());
    assert_eq!(unpack(&packed, Some("tibet")), Err(PackFault::Other("enshi".to_owned())));
}

#[test]
fn a_pack_that_asks_for_gigabytes_is_refused() {
    let index = gongji::load::pack::index(&[]);
    // Lengths before lists and before texts, in sevens of bits: 2³⁵, and the largest there is.
    for length in
        [&[0x80, 0x80, 0x80, 0x80, 0x80, 0x01][..], &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]]
    {
        assert_eq!(read_index(&resealed(&index, length)), Err(PackFault::Broken));
        let packed = pack(&region("enshi"));
        let body = [length, &packed[HEAD..]].concat();
        assert_eq!(unpack(&resealed(&packed, &body), None), Err(PackFault::Broken));
    }
}

/// A change that no loader makes, and the path of the value that it breaks.
type Change = (&'static str, fn(&mut Region));

const CHANGES: [Change; 20] = [
    ("routes", |it| it.routes[0] = Route::Benefit(BenefitId(200))),
    ("routes", |it| it.routes.truncate(3)),
    ("scope", |it| it.scope = ClauseId(999)),
    ("rounding", |it| it.rounding = AssumptionId(99)),
    ("as_of", |it| it.as_of = Some(Date::MIN)),
    ("text", |it| it.texts.push(ClauseId(999))),
    ("benefit.outpatient.share", |it| it.benefits[0].share = ShareId(99)),
    ("benefit.outpatient.ceilings", |it| it.benefits[0].ceilings = vec![CeilingId(0); 5]),
    ("benefit.outpatient.touched", |it| it.benefits[0].touched = Set::of(ReadingId(31))),
    ("benefit.outpatient.second_fund", |it| it.benefits[0].second_fund = Some(FundId(9))),
    ("deductible.general.pool", |it| it.deductibles[0].pool = PoolId(8)),
    ("deductible.general.rows.clause", |it| it.deductibles[0].table.rows[0].clause = ClauseId(999)),
    ("deductible.general.rows.age", |it| it.deductibles[0].table.rows[0].when.age = Some((70, 70))),
    ("deductible.general.amount", |it| it.deductibles[0].table.rows[3].value.base = Base::Ask(it_years(it))),
    ("share.general.rate", |it| it.shares[0].table.rows[0].value.rate = given("-1%")),
    ("share.chronic.rows", |it| it.shares[1].table.rows.swap(0, 1)),
    ("share.general.rows", |it| it.shares[0].table.rows[1].value.rate = given("96%")),
    ("question.years.bounds", |it| it.questions[1].bounds = QuestionKind::Money.bounds()),
    ("reading.basis.default", |it| it.readings[0].default = 2),
    ("reading.basis.option", |it| move_option(it)),
];

fn given(percent: &str) -> Percent {
    Percent { base: Base::Given(Rate::parse_percent(percent).expect(percent)), percent: None }
}

/// A question that no amount answers.
fn it_years(region: &Region) -> gongji::region::QuestionId {
    region.question("years").expect("years")
}

/// The option's part takes the place of one that is not there.
fn move_option(region: &mut Region) {
    let part = &mut region.readings[0].options[1].replaces[0];
    let Replacement::Ceiling(at, _) = part else { panic!("{part:?}") };
    *at = CeilingId(99);
}

#[test]
fn what_no_region_can_have_is_named() {
    for (path, change) in CHANGES {
        let mut region = region("minimal");
        change(&mut region);
        let found = unpack(&pack(&region), None).map(|region| region.id);
        assert_eq!(found, Err(PackFault::Invalid(path.to_owned())));
    }
}

#[test]
fn amounts_and_rates_out_of_bounds_are_no_pack() {
    let mut too_much = region("minimal");
    too_much.ceilings[0].limit = match &too_much.ceilings[0].limit {
        gongji::region::Limit::Table(table) => {
            let mut table = table.clone();
            table.rows[0].value.base = Base::Given(Money::from_fen(Money::MAX.fen() + 1));
            gongji::region::Limit::Table(table)
        }
        gongji::region::Limit::ByDisease(_) => panic!("a table"),
    };
    assert_eq!(unpack(&pack(&too_much), None), Err(PackFault::Broken));
    let mut below = region("minimal");
    below.shares[0].add[0].value.base = Base::Given(Rate::from_billionths(-1_000_000_001));
    assert_eq!(unpack(&pack(&below), None), Err(PackFault::Broken));
}

/// Answers requests in full, under each reading, as far as they can be asked; and shows every rule.
fn use_it(bytes: &[u8], requests: &[Request]) {
    let Ok(mut variants) = Variants::unpack(bytes, None) else { return };
    for request in requests {
        // A question or a pool may have another name now: being refused is an answer too.
        if let Ok(answer) = answer(&mut variants, request) {
            serde_json::to_string(&Response::new(&answer)).expect("JSON");
        }
    }
    let region = variants.base();
    rulebook(region, Language::Zh);
    for Question { bounds: (low, high), .. } in &region.questions {
        assert!(low <= high);
    }
}

fn requests(id: &str) -> Vec<Request> {
    let examples = whole(id).examples;
    examples.iter().map(|example| Request::read(&example.request).expect("a request")).collect()
}

/// A visit of each care, and one to each kind of place, at home and elsewhere, designated or not.
fn everywhere(id: &str) -> Request {
    let visit = |care: &str, kind: &str, place: &str, designated: bool| {
        json!({
            "date": "2024-06-01", "care": care, "place": place, "bill": {"total": "2000"},
            "provider": {"kind": kind, "level": "tertiary", "designated": designated},
        })
    };
    let mut claims: Vec<Value> = Care::NAMES.iter().map(|care| visit(care, "hospital", "local", true)).collect();
    claims.push(visit("outpatient", "pharmacy", "local", true));
    claims.push(visit("outpatient", "internet", "local", true));
    claims.push(visit("outpatient", "hospital", "elsewhere_direct", true));
    claims.push(visit("outpatient", "hospital", "elsewhere_manual", true));
    claims.push(visit("outpatient", "hospital", "local", false));
    // What no one can do (an inpatient at a pharmacy) is refused: it is left out.
    let request =
        |claims: &[Value]| json!({"region": id, "insured": {"status": "retired"}, "claims": claims}).to_string();
    claims.retain(|claim| Request::read(&request(std::slice::from_ref(claim))).is_ok());
    Request::read(&request(&claims)).expect("a request")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Bytes changed at random, the check made anew: an error, or a region that answers.
    #[test]
    fn a_forged_pack_never_panics(which in 0_usize..6, places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let files: Vec<_> = all_regions().collect();
        let file = files[which % files.len()];
        let packed = pack(&file.whole);
        let mut body = packed[HEAD..].to_vec();
        for (place, byte) in places {
            let at = place.index(body.len());
            body[at] = byte;
        }
        use_it(&resealed(&packed, &body), &requests(file.id));
    }

    /// The same among the rules, where texts do not take most of the changes.
    #[test]
    fn forged_rules_never_panic(which in 0_usize..12, places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let files: Vec<_> = all_regions().collect();
        let file = files[which % files.len()];
        let packed = pack(&file.whole);
        // Benefits stand before the names of what they are made of; from there on are numbers.
        let name = file.whole.benefits[0].id.as_bytes();
        let start = packed.windows(name.len()).rposition(|window| window == name).unwrap_or(HEAD);
        let mut body = packed[HEAD..].to_vec();
        let from = start - HEAD;
        for (place, byte) in places {
            let at = from + place.index(body.len() - from);
            body[at] = byte;
        }
        use_it(&resealed(&packed, &body), &requests(file.id));
    }
}

/// Every byte of every small pack, the check made anew: an error, or a region that answers.
#[test]
fn no_forged_byte_makes_a_pack_panic() {
    for id in ["minimal", "steps", "two-funds"] {
        let packed = pack(&whole(id));
        let requests = [everywhere(id)];
        let mut body = packed[HEAD..].to_vec();
        for at in 0..body.len() {
            let was = body[at];
            for byte in [was.wrapping_add(1), 0x7f] {
                body[at] = byte;
                use_it(&resealed(&packed, &body), &requests);
            }
            body[at] = was;
        }
    }
}
