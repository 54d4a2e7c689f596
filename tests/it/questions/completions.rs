//! Random drafts, and random ways to complete them, in the contract's own JSON.

use gongji::region::{PoolId, QuestionKind, Region};
use serde_json::{Map, Value, json};

/// A small generator of its own: what is drawn depends on the seed alone.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn pick<'v>(&mut self, values: &[&'v str]) -> &'v str {
        values[self.below(values.len() as u64) as usize]
    }

    /// Fen as bills have them: around thresholds, small, large, huge.
    pub fn fen(&mut self, most: u64) -> u64 {
        const LINES: [u64; 12] =
            [0, 1, 10_000, 20_000, 21_000, 30_000, 40_000, 80_000, 100_000, 200_000, 300_000, 600_000];
        let fen = match self.below(5) {
            0 | 1 => (LINES[self.below(12) as usize] + self.below(3)).saturating_sub(1),
            2 => self.below(1_000_000),
            3 => self.below(100_000_000),
            _ => self.below(most.saturating_add(1).max(1)),
        };
        fen.min(most)
    }
}

pub fn yuan(fen: u64) -> Value {
    json!(format!("{}.{:02}", fen / 100, fen % 100))
}

pub const MOST: u64 = 9_999_999_999;

/// A complete draft with every input said, and the paths of the inputs.
pub fn complete(region: &Region, dice: &mut Dice) -> Value {
    let mut draft = json!({"region": region.id});
    let mut paths = vec![
        "/insured/status",
        "/insured/birth",
        "/insured/account_balance",
        "/insured/chronic_diseases",
        "/claim/date",
        "/claim/care",
        "/claim/provider/kind",
        "/claim/provider/level",
        "/claim/provider/designated",
        "/claim/prescription",
        "/claim/place",
        "/claim/bill/total",
        "/claim/followed_by",
        "/claim/during_admission",
    ]
    .into_iter()
    .map(str::to_owned)
    .collect::<Vec<_>>();
    paths.extend(["outside_catalogue", "above_limit", "first_share"].map(|part| format!("/claim/bill/{part}")));
    paths.extend(region.questions.iter().map(|question| format!("/parameters/{}", question.id)));
    let pools = gongji::engine::accumulating(region);
    for (at, pool) in region.pools.iter().enumerate() {
        for (list, known) in [("deductible", pools.deductibles), ("paid", pools.ceilings)] {
            if known.contains(PoolId::at(at)) {
                paths.push(format!("/opening/{list}/{}", pool.id));
            }
        }
    }
    for path in paths {
        set(&mut draft, &path, value(region, &path, dice, MOST));
    }
    fit(&mut draft);
    draft
}

/// A value for an input; amounts up to `most`.
pub fn value(region: &Region, path: &str, dice: &mut Dice, most: u64) -> Value {
    let (_, name) = path.rsplit_once('/').expect("a pointer");
    match path {
        "/insured/status" => json!(dice.pick(&["active", "retired"])),
        "/insured/birth" => {
            json!(format!("{}-{:02}-{:02}", 1930 + dice.below(70), 1 + dice.below(12), 1 + dice.below(28)))
        }
        "/insured/chronic_diseases" => (0..dice.below(4)).map(|_| json!({"ceiling": yuan(dice.fen(MOST))})).collect(),
        "/claim/date" => json!(dice.pick(&[
            "2022-06-12",
            "2022-06-13",
            "2022-12-31",
            "2023-01-01",
            "2023-03-15",
            "2023-12-31",
            "2024-01-01",
            "2031-07-07"
        ])),
        "/claim/care" => json!(dice.pick(&[
            "outpatient",
            "outpatient",
            "outpatient",
            "chronic",
            "special",
            "rescue",
            "day_surgery",
            "inpatient",
            "negotiated_drug",
            "maternity"
        ])),
        "/claim/provider/kind" => json!(dice.pick(&["hospital", "hospital", "pharmacy", "internet"])),
        "/claim/provider/level" => json!(dice.pick(&["primary", "secondary", "tertiary"])),
        "/claim/place" => json!(dice.pick(&["local", "local", "elsewhere_direct", "elsewhere_manual"])),
        "/claim/provider/designated" | "/claim/prescription" => json!(dice.chance(70)),
        "/claim/during_admission" => json!(dice.chance(30)),
        "/claim/followed_by" if dice.chance(50) => Value::Null,
        "/claim/followed_by" => {
            json!({"care": dice.pick(&["inpatient", "special"]), "days": dice.below(10), "same_hospital": dice.chance(50)})
        }
        _ if path.starts_with("/parameters/") => {
            let at = region.question(name).expect("a question");
            let question = region.question_of(at);
            match question.kind {
                QuestionKind::Money => yuan(dice.fen(most).max(question.bounds.0.place() as u64)),
                QuestionKind::Rate => json!(format!("0.{:05}", dice.below(40_000))),
                QuestionKind::Number => json!(dice.below(40)),
                QuestionKind::YesNo => json!(dice.pick(&["yes", "no"])),
            }
        }
        _ => yuan(dice.fen(most)),
    }
}

/// Puts a value at a path, making objects on the way.
pub fn set(draft: &mut Value, path: &str, value: Value) {
    let mut at = draft;
    for key in path.split('/').skip(1) {
        at = at.as_object_mut().expect("an object").entry(key).or_insert_with(|| json!({}));
    }
    *at = value;
}

/// Takes an input away.
pub fn drop_input(draft: &mut Value, path: &str) {
    let (parent, key) = path.rsplit_once('/').expect("a pointer");
    if let Some(fields) = draft.pointer_mut(parent).and_then(Value::as_object_mut) {
        fields.remove(key);
    }
}

fn fen(value: &Value) -> u64 {
    value.as_str().map_or(0, |text| text.replace('.', "").parse().expect("digits"))
}

/// Cuts the parts of the bill down to its total.
pub fn fit(draft: &mut Value) {
    let mut left = fen(&draft["claim"]["bill"]["total"]);
    for part in ["outside_catalogue", "above_limit", "first_share"] {
        let share = fen(&draft["claim"]["bill"][part]).min(left);
        draft["claim"]["bill"][part] = yuan(share);
        left -= share;
    }
}

/// Whether the parts fit into the total.
pub fn fits(draft: &Value) -> bool {
    let bill = &draft["claim"]["bill"];
    let parts = ["outside_catalogue", "above_limit", "first_share"].map(|part| fen(&bill[part]));
    parts.iter().sum::<u64>() <= fen(&bill["total"])
}

/// Every input that a draft says, as paths.
pub fn said(draft: &Value) -> Vec<String> {
    let mut found = Vec::new();
    walk(draft, String::new(), &mut found);
    found.retain(|path| !matches!(path.as_str(), "/region" | "/opening/year"));
    found
}

fn walk(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) if !path.ends_with("followed_by") => {
            fields.iter().for_each(|(key, value)| walk(value, format!("{path}/{key}"), found));
        }
        _ => found.push(path),
    }
}

/// A complete draft as the request it means: the earlier visits first.
pub fn request(draft: &Value) -> Value {
    let mut draft = draft.clone();
    let mut claim = draft["claim"].take();
    let fields = claim.as_object_mut().expect("an object");
    if fields.get("followed_by").is_none_or(Value::is_null) {
        fields.remove("followed_by");
    }
    let fields = draft.as_object_mut().expect("an object");
    fields.remove("claim");
    let mut claims: Vec<Value> = match fields.remove("earlier") {
        Some(Value::Array(earlier)) => earlier,
        _ => Vec::new(),
    };
    let first = claims.first().unwrap_or(&claim)["date"].as_str().expect("a date")[..4].parse::<u32>().expect("a year");
    claims.push(claim);
    let opening = fields.entry("opening").or_insert_with(|| Value::Object(Map::new()));
    opening.as_object_mut().expect("an object").entry("year").or_insert(json!(first));
    fields.insert("claims".to_owned(), Value::Array(claims));
    draft
}

/// A draft as it is handed in: what followed is said with two fields, an opening with its year.
pub fn handed_in(draft: &Value) -> Value {
    let mut draft = draft.clone();
    if let Some(claim) = draft.get_mut("claim").and_then(Value::as_object_mut)
        && claim.get("followed_by") == Some(&Value::Null)
    {
        claim.remove("followed_by");
        claim.insert("followed".to_owned(), json!(false));
    }
    draft
}
