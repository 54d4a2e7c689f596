//! What is called irrelevant never changes the slip, what is settled stays, and what is asked first narrows most.

use gongji::Money;
use gongji::contract::response::QuestionsResponse;
use gongji::engine::Line;
use gongji::region::Region;
use gongji::{Care, Kind, Language, Level, Place, Status};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::completions::{Dice, MOST, complete, drop_input, fit, fits, handed_in, said, set, value, yuan};
use super::{VALID, asked, estimate};
use crate::support::{real_ids, region};

/// How many visits came earlier. With more than a few, what they leave is remembered.
const EARLIER: [usize; 3] = [0, 1, 6];

/// A draft with much left open, and a second complete one to take values from.
fn opened(region: &Region, dice: &mut Dice, earlier: usize) -> (Value, Vec<String>) {
    let mut draft = complete(region, dice);
    if earlier > 0 {
        let date = draft["claim"]["date"].as_str().expect("a date").to_owned();
        let mut visit = || {
            let mut claim = complete(region, dice)["claim"].take();
            claim["date"] = json!(date);
            claim.as_object_mut().expect("an object").remove("followed_by");
            claim
        };
        draft["earlier"] = (0..earlier).map(|_| visit()).collect();
    }
    let share = dice.below(100);
    let open: Vec<String> =
        said(&draft).into_iter().filter(|path| !path.starts_with("/earlier") && dice.chance(share)).collect();
    // An opening belongs to a year: it is said as a whole, with its year, or left open as a whole.
    let year: u32 = draft["claim"]["date"].as_str().expect("a date")[..4].parse().expect("a year");
    let all_open = dice.chance(50) && draft.get("opening").is_some();
    let open: Vec<String> = match all_open {
        true => open
            .into_iter()
            .filter(|path| !path.starts_with("/opening"))
            .chain(said(&draft).into_iter().filter(|path| path.starts_with("/opening")))
            .collect(),
        false => open,
    };
    open.iter().for_each(|path| drop_input(&mut draft, path));
    if all_open {
        draft.as_object_mut().expect("an object").remove("opening");
    } else if draft.get("opening").is_some() {
        draft["opening"]["year"] = json!(year + dice.below(5) as u32 / 4);
    }
    (draft, open)
}

/// The draft with every open input at some value.
fn completed(region: &Region, draft: &Value, open: &[String], dice: &mut Dice) -> Value {
    let mut whole = draft.clone();
    for path in open {
        let most = if path.starts_with("/claim/bill/") && path != "/claim/bill/total" { dice.fen(MOST) } else { MOST };
        set(&mut whole, path, value(region, path, dice, most));
    }
    if draft.get("earlier").is_some() {
        let first = draft["earlier"][0]["date"].clone();
        if whole["claim"]["date"].as_str() < first.as_str() {
            whole["claim"]["date"] = first;
        }
    }
    let known = |part: &str| draft.pointer(&format!("/claim/bill/{part}")).is_some();
    if known("outside_catalogue") || known("above_limit") || known("first_share") {
        let parts =
            ["outside_catalogue", "above_limit", "first_share"].map(|part| whole["claim"]["bill"][part].clone());
        fit(&mut whole);
        for (part, before) in ["outside_catalogue", "above_limit", "first_share"].iter().zip(parts) {
            if known(part) {
                whole["claim"]["bill"][*part] = before;
            }
        }
    } else {
        fit(&mut whole);
    }
    whole
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// Changing an input that is called irrelevant never changes the slip, whatever the other open inputs are; a
    /// settled slip is the slip of every completion; choices of one group and amounts of one bracket are alike.
    #[test]
    fn irrelevant_inputs_never_change_the_slip(id in prop::sample::select(real_ids()), seed in any::<u64>(), earlier in prop::sample::select(&EARLIER[..])) {
        let region = region(id);
        let mut dice = Dice(seed);
        let (draft, open) = opened(&region, &mut dice, earlier);
        let handed = handed_in(&draft);
        let questions = asked(&handed);
        let found = serde_json::to_value(QuestionsResponse::new(&questions, Language::En)).expect("JSON");
        prop_assert!(VALID.is_valid(&found), "{found}");
        let irrelevant: Vec<String> = questions.irrelevant.iter().map(|input| input.path(&region)).collect();
        for path in &open {
            let asked = questions.ask.iter().any(|one| one.input.path(&region) == *path);
            prop_assert!(asked != irrelevant.contains(path), "{path} is neither or both");
        }
        for _ in 0..6 {
            let whole = completed(&region, &draft, &open, &mut dice);
            if !fits(&whole) {
                continue;
            }
            let Some(before) = estimate(&region, &whole) else { continue };
            if let Some(settled) = &questions.settled {
                prop_assert_eq!((settled.outcome, settled.slip), (before.outcome, before.slip), "{}", whole);
            }
            for path in &irrelevant {
                let mut other = whole.clone();
                set(&mut other, path, value(&region, path, &mut dice, MOST));
                if !fits(&other) || draft.get("earlier").is_some() && other["claim"]["date"].as_str() < draft["earlier"][0]["date"].as_str() {
                    continue;
                }
                let Some(after) = estimate(&region, &other) else { continue };
                prop_assert_eq!((after.outcome, after.slip), (before.outcome, before.slip), "{} in {} of {}", path, whole, handed);
            }
            for one in &questions.ask {
                let path = one.input.path(&region);
                for group in one.choices.iter().filter(|group| group.len() > 1) {
                    let slips: Vec<_> = group.iter().filter_map(|name| {
                        let mut other = whole.clone();
                        let value = name.parse::<bool>().map_or(json!(name), |flag| json!(flag));
                        set(&mut other, &path, value);
                        estimate(&region, &other).map(|decision| decision.slip)
                    }).collect();
                    prop_assert!(slips.windows(2).all(|pair| pair[0] == pair[1]), "{group:?} in {whole}");
                }
                for bracket in &one.brackets {
                    let low = bracket.from.map_or(0, |from| from.fen() as u64);
                    let high = bracket.to.map_or(MOST, |to| to.fen() as u64);
                    let seen: Vec<_> = [low, high, low + dice.below(high - low + 1), low + dice.fen(high - low)].into_iter().filter_map(|fen| {
                        let mut other = whole.clone();
                        set(&mut other, &path, yuan(fen));
                        if !fits(&other) {
                            return None;
                        }
                        let decision = estimate(&region, &other)?;
                        let funds = (decision.slip[Line::Fund], decision.slip[Line::LargeAmount]);
                        Some((funds, (!bracket.funds_only).then_some(decision.slip)))
                    }).collect();
                    prop_assert!(seen.windows(2).all(|pair| pair[0] == pair[1]), "{path} {bracket:?} in {whole}: {seen:?}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// Earlier visits that cost nothing change no question: not though with more of them what they leave is remembered
    /// from trial to trial.
    #[test]
    fn what_is_remembered_changes_no_question(id in prop::sample::select(real_ids()), seed in any::<u64>()) {
        let region = region(id);
        let mut dice = Dice(seed);
        let mut draft = complete(&region, &mut dice);
        for (path, to) in [("/claim/care", "outpatient"), ("/claim/provider/kind", "hospital"), ("/claim/place", "local")] {
            set(&mut draft, path, json!(to));
        }
        draft["claim"].as_object_mut().expect("an object").remove("followed_by");
        draft["earlier"] = json!([draft["claim"].clone()]);
        draft.as_object_mut().expect("an object").remove("opening");
        // What decides the earlier visit too is open: the ledger differs from trial to trial.
        for path in said(&draft).iter().filter(|path| path.starts_with("/parameters/")).map(String::as_str).chain(["/insured/status"]) {
            drop_input(&mut draft, path);
        }
        let mut longer = draft.clone();
        let mut free = draft["earlier"][0].clone();
        free["bill"] = json!({ "total": "0" });
        longer["earlier"].as_array_mut().expect("a list").extend(vec![free; 5]);
        let answer = |draft: &Value| serde_json::to_value(QuestionsResponse::new(&asked(&handed_in(draft)), Language::En));
        prop_assert_eq!(answer(&draft).expect("JSON"), answer(&longer).expect("JSON"), "{}", draft);
    }
}

/// Inputs with a short list of values, and these.
fn choices() -> Vec<(&'static str, Vec<Value>)> {
    let names = |names: &[&str]| names.iter().map(|name| json!(name)).collect();
    vec![
        ("/claim/care", names(Care::NAMES)),
        ("/insured/status", names(Status::NAMES)),
        ("/claim/provider/level", names(Level::NAMES)),
        ("/claim/provider/kind", names(Kind::NAMES)),
        ("/claim/place", names(Place::NAMES)),
        ("/claim/provider/designated", vec![json!(true), json!(false)]),
        ("/claim/during_admission", vec![json!(true), json!(false)]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// The order of the questions, held against every completion: how far apart the funds' payments still are once one
    /// of them is answered, on average over its answers.
    #[test]
    fn what_is_asked_first_narrows_most(id in prop::sample::select(real_ids()), seed in any::<u64>()) {
        let region = region(id);
        let mut dice = Dice(seed);
        let mut draft = complete(&region, &mut dice);
        set(&mut draft, "/claim/care", json!(dice.pick(&["outpatient", "outpatient", "rescue", "chronic"])));
        set(&mut draft, "/claim/date", json!("2024-03-01"));
        set(&mut draft, "/claim/followed_by", Value::Null);
        set(&mut draft, "/claim/provider/kind", json!("hospital"));
        set(&mut draft, "/opening/year", json!(2024));
        let open: Vec<_> = choices().into_iter().filter(|_| dice.chance(45)).collect();
        open.iter().for_each(|(path, _)| drop_input(&mut draft, path));
        let mut completions = vec![(draft.clone(), Vec::new())];
        for (path, values) in &open {
            let with = |(draft, chosen): &(Value, Vec<usize>)| {
                let one = |at: usize| {
                    let mut draft = draft.clone();
                    set(&mut draft, path, values[at].clone());
                    (draft, [&chosen[..], &[at]].concat())
                };
                (0..values.len()).map(one).collect::<Vec<_>>()
            };
            completions = completions.iter().flat_map(with).collect();
        }
        prop_assume!(completions.len() <= 400);
        let funds: Option<Vec<Money>> = completions.iter()
            .map(|(draft, _)| estimate(&region, draft).map(|decision| decision.slip.funds())).collect();
        let Some(funds) = funds else { return Ok(()) };
        let questions = asked(&handed_in(&draft));
        for one in &questions.ask {
            let path = one.input.path(&region);
            let at = open.iter().position(|(open, _)| *open == path).expect("an input that is open");
            let spread = |value: usize| {
                let paid = || completions.iter().zip(&funds).filter(|((_, chosen), _)| chosen[at] == value);
                let ends = (paid().map(|(_, paid)| *paid).min(), paid().map(|(_, paid)| *paid).max());
                (ends.1.expect("a completion") - ends.0.expect("a completion")).fen()
            };
            let values = open[at].1.len();
            prop_assert_eq!(one.leaves.fen(), (0..values).map(spread).sum::<i64>() / values as i64, "{}", path);
        }
        prop_assert!(questions.ask.is_sorted_by_key(|one| one.leaves));
    }
}
