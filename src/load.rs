//! The loader: a region file's text becomes a [`Region`], or a list of faults that a policy officer can act on.
//!
//! The file is read in three steps: as TOML (`tree`), value by value (`document` to `example`), and as a whole
//! (`relations`, `coverage`), once as it stands and once for each option of each reading.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a TOML value of any other type than the one asked for is one fault"
)]

mod account;
mod account_example;
mod coverage;
mod cursor;
mod document;
mod example;
mod known;
mod names;
pub mod pack;
mod reading;
mod relations;
mod rows;
mod rules;
pub mod schema;
mod shares;
mod sink;
mod tree;
mod visit;
mod wrong;

pub use wrong::{Alphabet, Circumstance, Circumstances, Idle, PartKind, Want, Wrong};

pub use names::nearest;

use crate::region::{
    Acceptance, Accepted, Account, AssumptionId, BenefitId, Cite, ClauseId, ReferralId, Region, Route,
};
use crate::units::{Care, Kind, Numbered, Place, Set};
use coverage::Surroundings;
use cursor::{At, TomlFields};
use known::KnownParts;
use sink::Sink;
use tree::TomlNode;
use visit::Taken;

/// One thing that is wrong with a region file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileFault {
    /// The file, as the caller names it.
    pub file: String,
    /// The line, counted from one.
    pub line: u32,
    /// The dotted path of the value; rows of a table count from one.
    pub key: String,
    /// What is wrong and what would be right.
    pub what: Wrong,
    /// The reading and the option under which it is wrong, where the file as it stands is right.
    pub under: Option<(String, String)>,
}

/// Reads a region file. `file_name` is what faults call it; its last part, without `.toml`, must be the region's id.
///
/// # Errors
/// All faults, in file order.
pub fn region(file_name: &str, text: &str) -> Result<Region, Vec<FileFault>> {
    let sink = Sink::default();
    let stem = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let stem = stem.strip_suffix(".toml").unwrap_or(stem);
    let region = match tree::parse(text) {
        Ok(root) => read(&root, &sink, stem),
        Err(faults) => {
            faults.into_iter().for_each(|(line, what)| sink.fault(line, "", what));
            None
        }
    };
    let mut faults = sink.into_faults();
    match region {
        Some(region) if faults.is_empty() => Ok(region),
        _ => {
            faults.sort_by_key(|fault| fault.line);
            for fault in &mut faults {
                file_name.clone_into(&mut fault.file);
            }
            Err(faults)
        }
    }
}

/// Reads the whole tree.
fn read(root: &TomlNode, sink: &Sink, stem: &str) -> Option<Region> {
    let at = At::root(sink, root);
    at.fields(|f| {
        let known = KnownParts::read(root, f, sink);
        let mut taken = Taken::default();
        let mut region = frame(f, &known, &mut taken, stem);
        let referred = taken;
        let rules = rules::read(f, &known, &mut taken);
        rules.put(&mut region);
        routes(f, &mut region);
        let world = Surroundings {
            known: &known,
            kinds: Set::of(Kind::Hospital)
                .union(same(&region.pharmacy, Kind::Pharmacy))
                .union(same(&region.internet, Kind::Internet)),
            places: Set::of(Place::Local)
                .union(same(&region.elsewhere_direct, Place::ElsewhereDirect))
                .union(same(&region.elsewhere_manual, Place::ElsewhereManual)),
            in_force: region.document.in_force,
        };
        reading::apply(&at, &rules, referred, &world, &mut region);
        region.examples =
            f.opt("example", |at| example::examples(at, &region.id, &known, &region.readings)).unwrap_or_default();
        region.account_examples = f
            .opt("account_example", |at| account_example::examples(at, &region.id, &known, &region.readings))
            .unwrap_or_default();
        known.unused(sink);
        region.questions = known.into_questions();
        region
    })
}

/// The member, where its benefits are the same as for an ordinary visit.
fn same<T: Numbered>(acceptance: &Acceptance, member: T) -> Set<T> {
    match acceptance.accepted {
        Accepted::Same => Set::of(member),
        Accepted::Referred => Set::EMPTY,
    }
}

/// Everything but the rules and the examples.
fn frame(f: &TomlFields, known: &KnownParts, taken: &mut Taken, stem: &str) -> Region {
    let rounding = known.assumptions.find("rounding").unwrap_or_else(|| {
        f.missing("assumption.rounding");
        0
    });
    let (undesignated, pharmacy, internet) = f.get("provider", |at| visit::providers(at, known));
    let (elsewhere_direct, elsewhere_manual) = f.get("place", |at| visit::places(at, known));
    let (merge, during_admission) = f.opt("visit", |at| visit::visits(at, known)).unwrap_or_default();
    Region {
        id: f.get("id", |at| id(at, stem)),
        name: f.get("name", At::both),
        parent: f.opt("parent", At::text),
        document: document::document(f, known),
        clauses: f.get("clause", document::clauses),
        assumptions: f.get("assumption", |at| document::assumptions(at, known)),
        rounding: AssumptionId::at(rounding),
        questions: Vec::new(),
        readings: f.opt("reading", |at| reading::readings(at, known)).unwrap_or_default(),
        pools: f.opt("pool", document::pools).unwrap_or_default(),
        scope: f.get("scope", |at| visit::clause_only(at, known)),
        status_change: f.get_or("status_change", Cite::Clause(ClauseId(0)), |at| visit::clause_or_assume(at, known)),
        first_share: f.get("first_share", |at| visit::first_share(at, known)),
        merge,
        during_admission,
        undesignated,
        pharmacy,
        internet,
        elsewhere_direct,
        elsewhere_manual,
        referrals: f.opt("refer", |at| visit::referrals(at, known, taken)).unwrap_or_default(),
        routes: Vec::new(),
        benefits: Vec::new(),
        deductibles: Vec::new(),
        shares: Vec::new(),
        ceilings: Vec::new(),
        second_funds: Vec::new(),
        account: Account::default(),
        bounds: f.opt("bounds", |at| account::bounds(at, known)).flatten(),
        texts: f.opt("text", |at| document::texts(at, known)).unwrap_or_default(),
        examples: Vec::new(),
        account_examples: Vec::new(),
        as_of: None,
    }
}

/// What answers each kind of care; a kind that nothing answers is a fault.
fn routes(f: &TomlFields, region: &mut Region) {
    let line = f.at.node.get("benefit").map_or(1, |node| node.line);
    let find = |care: &Care| {
        let benefit = region.benefits.iter().position(|benefit| benefit.care.contains(*care));
        let refer = region.referrals.iter().position(|referral| referral.care.contains(*care));
        let benefit = benefit.map(|at| Route::Benefit(BenefitId::at(at)));
        benefit.or(refer.map(|at| Route::Refer(ReferralId::at(at)))).unwrap_or_else(|| {
            f.at.sink.fault(line, "benefit", Wrong::CareMissing { care: *care });
            Route::Refer(ReferralId(0))
        })
    };
    region.routes = Care::ALL.iter().map(find).collect();
}

/// The region's id: the file's name.
fn id(at: &At, stem: &str) -> String {
    let id = at.text();
    if !Alphabet::Hyphen.fits(&id) {
        at.fault(Wrong::BadId { alphabet: Alphabet::Hyphen });
    } else if id != stem {
        at.fault(Wrong::NotFileName { stem: stem.to_owned() });
    }
    id
}
