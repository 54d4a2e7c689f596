//! The curve agrees with the engine at every fen that is looked at, and its breakpoints are where the rules put them.

use crate::support::{file, good, region};
use crate::years::any_year_anywhere;
use gongji::analysis::curve::{Curve, PaidOfBill, curve};
use gongji::engine::{Bill, Case, Claim, Ledger, Line, adjudicate};
use gongji::{Money, Request, Variants, answer};
use proptest::prelude::*;

fn fen(fen: i64) -> Money {
    Money::from_fen(fen)
}

/// The claim with another total, its fixed parts as they are.
fn with_total(claim: &Claim, parts: [Money; 3], total: Money) -> Claim {
    let [outside_catalogue, above_limit, first_share] = parts;
    Claim { bill: Bill::Parts { total, outside_catalogue, above_limit, first_share }, ..claim.clone() }
}

/// What the engine says is paid.
fn paid(case: &Case, ledger: &Ledger, claim: &Claim) -> PaidOfBill {
    let slip = adjudicate(case, ledger, claim).0.slip;
    PaidOfBill { fund: slip[Line::Fund], large_amount: slip[Line::LargeAmount], person: slip[Line::Person] }
}

/// Holds a curve against the engine at each end of each piece, a fen around it, and at `draws` between.
fn agrees(case: &Case, ledger: &Ledger, claim: &Claim, draws: &[u64]) -> Curve {
    let decision = adjudicate(case, ledger, claim).0;
    let (curve, slip) = (Curve::of(&decision.workings), decision.slip);
    let parts = [Line::OutsideCatalogue, Line::AboveLimit, Line::FirstShare].map(|line| slip[line]);
    let fixed: Money = parts.into_iter().sum();
    let mut bills = vec![fixed, fixed + fen(1), slip[Line::Total], Money::MAX];
    for piece in &curve.pieces {
        for end in [piece.from, piece.to] {
            bills.extend([end - fen(1), end, end + fen(1)]);
        }
        let width = (piece.to - piece.from).fen() as u64 + 1;
        bills.extend(draws.iter().map(|draw| piece.from + fen((draw % width) as i64)));
        bills.extend(draws.iter().map(|draw| piece.from + fen((draw % width.min(1_000)) as i64)));
    }
    bills.extend(curve.breakpoints.iter().flat_map(|point| [-1, 0, 1].map(|off| point.bill + fen(off))));
    for bill in bills.into_iter().filter(|bill| (fixed..=Money::MAX).contains(bill)) {
        let engine = paid(case, ledger, &with_total(claim, parts, bill));
        assert_eq!(curve.at(bill), Some(engine), "{bill} of {claim:?} on {curve:?}");
    }
    assert_eq!(curve.at(fixed - fen(1)), None);
    assert_eq!(curve.at(Money::MAX + fen(1)), None);
    curve
}

/// Pieces cover everything once; breakpoints stand where pieces begin; a fen more goes to one side only.
fn is_sound(curve: &Curve) {
    for pair in curve.pieces.windows(2) {
        assert_eq!(pair[0].to + fen(1), pair[1].from, "{curve:?}");
    }
    assert_eq!(curve.pieces.last().map(|piece| piece.to), Some(Money::MAX));
    for piece in &curve.pieces {
        assert!(piece.from <= piece.to && piece.person_rate().is_share(), "{curve:?}");
        let begins = curve.breakpoints.iter().any(|point| point.bill == piece.from);
        assert!(begins || piece.from == curve.pieces[0].from, "{curve:?}");
    }
    assert!(curve.breakpoints.is_sorted_by_key(|point| point.bill), "{curve:?}");
    for point in &curve.breakpoints {
        assert!(curve.pieces.iter().any(|piece| piece.from == point.bill), "{curve:?}");
    }
    for plateau in curve.plateaus() {
        for bill in [plateau.from, plateau.to] {
            let paid = curve.at(bill).expect("a bill on the curve");
            assert_eq!((paid.fund, paid.large_amount), (plateau.fund, plateau.large_amount));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    /// Whatever the region, the year before, the parameters and the readings.
    #[test]
    fn the_curve_is_the_engine(year in any_year_anywhere(), draws in prop::collection::vec(any::<u64>(), 6)) {
        let request: Request = good(&year.json());
        let answer = answer(&mut Variants::new(region(year.region)), &request).expect("an answer");
        let mut order: Vec<usize> = (0..request.claims.len()).collect();
        order.sort_by_key(|at| request.claims[*at].date);
        let mut ledger = answer.case.ledger();
        for at in order {
            let claim = &request.claims[at];
            is_sound(&agrees(&answer.case, &ledger, claim, &draws));
            ledger = adjudicate(&answer.case, &ledger, claim).1;
        }
    }

    /// One fen more is the funds' or the person's.
    #[test]
    fn a_fen_more_goes_to_one_side(year in any_year_anywhere(), draw in any::<u64>()) {
        let request: Request = good(&year.json());
        let mut variants = Variants::new(region(year.region));
        let found = curve(&mut variants, &request, None).expect("a curve");
        for piece in &found.curve.pieces {
            let steps = (piece.to - piece.from).fen().min(50);
            let from = piece.from + fen((draw % ((piece.to - piece.from).fen() - steps + 1) as u64) as i64);
            let mut before = piece.at(from);
            for step in 1..=steps {
                let after = piece.at(from + fen(step));
                prop_assert!(after.fund >= before.fund && after.large_amount >= before.large_amount);
                prop_assert!(after.person >= before.person);
                before = after;
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// Rates to the ninth decimal, in own terms and in a second fund with a rate of its own.
    #[test]
    fn any_rates(
        rates in prop::collection::vec(1..=1_000_000_000_i64, 4),
        amounts in prop::collection::vec(0..100_000_i64, 4),
        draws in prop::collection::vec(any::<u64>(), 6),
        spent in 0..50_000_i64,
    ) {
        let yuan = |fen: i64| format!("{}.{:02}", fen / 100, fen % 100);
        let rate = |at: usize| format!("{}.{:09}", rates[at] / 1_000_000_000, rates[at] % 1_000_000_000);
        let percent = |at: usize| format!("{}.{:07}%", rates[at] / 10_000_000, rates[at] % 10_000_000);
        let terms = format!(
            r#""terms": {{"deductible": "{}", "rate": "{}", "ceiling_left": "{}"}}"#,
            yuan(amounts[0]), rate(0), yuan(amounts[1]),
        );
        for (id, care, more, changes) in [
            ("two-funds", "outpatient", terms, vec![]),
            ("two-funds", "chronic", String::new(), vec![
                ("60%", percent(0)), ("100%", percent(1)), ("6", yuan(amounts[2])), ("50", yuan(amounts[3])),
            ]),
            ("two-funds", "inpatient", String::new(), vec![
                ("80%", percent(0)), ("50%", percent(1)), ("1000", yuan(amounts[2])), ("2000", yuan(amounts[3])),
            ]),
            ("steps", "outpatient", String::new(), vec![
                ("50%", percent(0)), ("60%", percent(1)), ("70%", percent(2)), ("AMOUNT", yuan(amounts[3])),
            ]),
        ] {
            let more = if more.is_empty() { more } else { format!(", {more}") };
            let claim = |total: i64| format!(
                r#"{{"date": "2024-05-01", "care": "{care}", "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {{"total": "{}"}}{more}}}"#,
                yuan(total),
            );
            let text = format!(
                r#"{{"region": "{id}", "insured": {{"status": "active"}}, "claims": [{}, {}]}}"#,
                claim(spent), claim(amounts[0]),
            );
            let request: Request = good(&text);
            let variants = Variants::new(changed(id, &changes));
            let (case, _) = request.case(variants.base()).expect("a case");
            let mut ledger = case.ledger();
            for claim in &request.claims {
                is_sound(&agrees(&case, &ledger, claim, &draws));
                ledger = adjudicate(&case, &ledger, claim).1;
            }
        }
    }
}

/// A second fund for `steps`, at the first one's rates band by band.
const MORE: &str = r#"[pool.more]
name = { zh = "更多", en = "More" }
[ceiling.more]
pool = "more"
per = "year"
basis = "fund"
rows = [{ amount = "AMOUNT", clause = "both" }]
[second_fund.more]
name = { zh = "更多", en = "More" }
share = "same"
ceilings = ["more"]
clause = "both"
[pool.first]"#;

/// An invented region with other words in its rules; its examples are of no use then.
fn changed(id: &str, changes: &[(&str, String)]) -> gongji::region::Region {
    let (path, text) = (&file(id).path, &file(id).text);
    let (head, rules) = text.split_once("[scope]").expect("a head");
    let rules = rules.split("[[example]]").next().expect("rules").to_owned();
    let rules = rules.replace("ceilings = [\"both\"]", "ceilings = [\"both\"]\nsecond_fund = \"more\"");
    let rules = if id == "steps" { rules.replace("[pool.first]", MORE) } else { rules };
    let rules = changes.iter().fold(rules, |rules, (from, to)| {
        let from = format!("\"{from}\"");
        assert!(rules.contains(&from), "{id} has no {from}");
        rules.replace(&from, &format!("\"{to}\""))
    });
    gongji::load::region(path, &format!("{head}[scope]{rules}")).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// The curve of a request, as `bill part fund_rate large_rate` and `bill cause pool clause`.
fn drawn(text: &str, id: Option<&str>) -> [Vec<String>; 2] {
    let request: Request = good(text);
    let mut variants = Variants::new(region(&request.region));
    let found = curve(&mut variants, &request, id).expect("a curve");
    let region = &found.template.case.region;
    let pieces = found.curve.pieces.iter().map(|piece| {
        let (fund, large) = (piece.fund.rate(), piece.large_amount.rate());
        let part = serde_json::json!(piece.part);
        format!("{} {} {fund} {large}", piece.from, part.as_str().expect("a name"))
    });
    let points = found.curve.breakpoints.iter().map(|point| {
        let pool = point.pool.map_or("-", |at| &region.pool_of(at).id);
        format!("{} {} {pool} {}", point.bill, point.cause.name(), region.clause(point.clause).id)
    });
    [pieces.collect(), points.collect()]
}

fn visit(region: &str, date: &str, care: &str, level: &str, bill: &str) -> String {
    let claim = format!(
        r#"{{"date": "{date}", "care": "{care}", "provider": {{"kind": "hospital", "level": "{level}"}}, "bill": {bill}}}"#
    );
    format!(r#"{{"region": "{region}", "insured": {{"status": "active"}}, "claims": [{claim}]}}"#)
}

#[test]
fn breakpoints_stand_where_the_rules_put_them() {
    // 恩施 tertiary: 400 first, 50 %, 2000 at most: 400 + 2000 / 50 %, half a fen's payment before it.
    let total = r#"{"total": "1000"}"#;
    let enshi = visit("enshi", "2023-03-01", "outpatient", "tertiary", total);
    assert_eq!(
        drawn(&enshi, None),
        [
            vec!["0.00 deductible 0% 0%", "400.00 share 50% 0%", "4399.99 over_ceiling 0% 0%"],
            vec!["400.00 deductible general deductible", "4399.99 ceiling general ceiling"],
        ]
    );
    // The fixed parts come first.
    let parts = r#"{"total": "1000", "outside_catalogue": "30", "above_limit": "20", "first_share": "10"}"#;
    let moved = visit("enshi", "2023-03-01", "outpatient", "tertiary", parts);
    assert_eq!(
        drawn(&moved, None)[0],
        ["60.00 deductible 0% 0%", "460.00 share 50% 0%", "4459.99 over_ceiling 0% 0%",]
    );
    // Bands, from where the year stands in them; two ceilings with as little left.
    let steps = visit("steps", "2024-03-01", "outpatient", "primary", total);
    assert_eq!(
        drawn(&steps, None),
        [
            vec![
                "0.00 deductible 0% 0%",
                "100.00 share 50% 0%",
                "1100.00 share 60% 0%",
                "3100.00 share 70% 0%",
                "3528.57 over_ceiling 0% 0%",
            ],
            vec![
                "100.00 deductible first deductible",
                "1100.00 band - steps",
                "3100.00 band - steps",
                "3528.57 ceiling both both",
            ],
        ]
    );
    // Ceilings on spending, and a second fund at its own rate: 1000 × 80 %, then 2000 × 50 %.
    let spending = visit("two-funds", "2024-03-01", "inpatient", "tertiary", total);
    assert_eq!(
        drawn(&spending, None),
        [
            vec!["0.00 share 80% 0%", "1000.00 second_fund 0% 50%", "3000.00 over_ceiling 0% 0%"],
            vec![
                "1000.00 spending_ceiling inpatient inpatient",
                "1000.00 second_fund - inpatient",
                "3000.00 spending_ceiling large inpatient",
            ],
        ]
    );
    // 吉林市, 10 % of a wage of 20,000 a year at most: 1100 at the first admission, 900 at the second.
    let stay = |date: &str| {
        format!(
            r#"{{"date": "{date}", "care": "inpatient", "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {total}}}"#,
            total = r#"{"total": "5000"}"#,
        )
    };
    let jilin = |crossing: &str| {
        let asked = format!(
            r#""parameters": {{"average_wage": "20000"}}, "readings": {{"annual-deductible-crossing": "{crossing}"}}"#
        );
        let stays = [stay("2024-03-01"), stay("2024-05-01")].join(", ");
        format!(r#"{{"region": "jilin-city", "insured": {{"status": "active"}}, "claims": [{stays}], {asked}}}"#)
    };
    assert_eq!(drawn(&jilin("clipped"), None)[1][0], "900.00 yearly_deductible inpatient yearly-standard");
    assert_eq!(drawn(&jilin("whole"), None)[1][0], "1100.00 deductible inpatient inpatient-deductible");
    // Nothing answers: the person pays all, and the curve says by which clause.
    let early = visit("enshi", "2022-03-01", "outpatient", "tertiary", total);
    assert_eq!(drawn(&early, None), [vec!["0.00 uncovered 0% 0%"], vec![]]);
}

#[test]
fn the_template_is_the_last_claim_by_date_or_the_one_named() {
    let claim = |id: &str, date: &str, bill: &str| {
        format!(
            r#"{{"id": "{id}", "date": "{date}", "care": "outpatient", "provider": {{"kind": "hospital", "level": "tertiary"}}, "bill": {{"total": "{bill}"}}}}"#
        )
    };
    let text = format!(
        r#"{{"region": "enshi", "insured": {{"status": "active"}}, "claims": [{}, {}, {}]}}"#,
        claim("last", "2023-05-01", "50"),
        claim("first", "2023-03-01", "100"),
        claim("second", "2023-04-01", "200"),
    );
    let starts = |id| drawn(&text, id)[1][0].clone();
    assert_eq!(starts(None), "100.00 deductible general deductible");
    assert_eq!(starts(Some("last")), "100.00 deductible general deductible");
    assert_eq!(starts(Some("second")), "300.00 deductible general deductible");
    assert_eq!(starts(Some("first")), "400.00 deductible general deductible");
    let request: Request = good(&text);
    let problem = curve(&mut Variants::new(region("enshi")), &request, Some("third")).expect_err("no such claim");
    assert_eq!((problem.code(), problem.path.as_str()), ("unknown_claim", "/claims"));
}
