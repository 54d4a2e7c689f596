//! 谁、在哪里、看什么: what decides which rule answers a visit.

use super::cursor::{At, TomlFields};
use super::known::KnownParts;
use super::rows::exactly_one;
use super::wrong::{Alphabet, Idle, Wrong};
use crate::region::{Acceptance, Accepted, Cite, ClauseId, Exclusion, FirstShare, FirstShareRow, Merge, Referral};
use crate::units::{Care, Set, Text};

/// A year: no document joins bills further apart.
const MOST_DAYS: u32 = 366;

/// The line where each kind of care stands, where it does: each has one place.
pub(super) type Taken = [Option<u32>; Care::ALL.len()];

/// A rule that is nothing but its clause.
pub(super) fn clause_only(at: &At, known: &KnownParts) -> ClauseId {
    at.fields(|f| f.get("clause", |at| known.clause(at))).unwrap_or_default()
}

/// A rule that is nothing but its ground: a clause, or an assumption.
pub(super) fn clause_or_assume(at: &At, known: &KnownParts) -> Cite {
    let read = at.fields(|f| {
        let clause = f.opt("clause", |at| Cite::Clause(known.clause(at)));
        let assume = f.opt("assume", |at| Cite::Assumption(known.assumption(at)));
        exactly_one(f, [clause, assume], &["clause", "assume"])
    });
    read.flatten().unwrap_or(Cite::Clause(ClauseId(0)))
}

/// 乙类先行自付
pub(super) fn first_share(at: &At, known: &KnownParts) -> FirstShare {
    at.fields(|f| FirstShare {
        rows: f.opt("rows", |at| first_share_rows(at, known)).unwrap_or_default(),
        otherwise: f.get("otherwise", |at| known.assumption(at)),
    })
    .unwrap_or_default()
}

fn first_share_rows(at: &At, known: &KnownParts) -> Vec<FirstShareRow> {
    let mut taken = [None; Care::ALL.len()];
    at.each_item(|f| FirstShareRow {
        care: f.get("care", |at| care(at, &mut taken)),
        rate: f.get("rate", At::percent),
        dual_channel_exempt: f.opt("dual_channel", |at| at.choice(&[("exempt", true)])).unwrap_or_default(),
        clause: f.get("clause", |at| known.clause(at)),
        assume: f.opt("assume", |at| known.assumption(at)),
    })
}

/// Kinds of care that no other part may name: `taken` has the line where each stands.
pub(super) fn care(at: &At, taken: &mut Taken) -> Set<Care> {
    let set = at.set(Care::NAMES);
    for (care, slot) in Care::ALL.iter().zip(taken).filter(|(care, _)| set.contains(**care)) {
        match slot {
            Some(other) => at.fault(Wrong::CareTwice { care: *care, other: *other }),
            None => *slot = Some(at.line()),
        }
    }
    set
}

/// 并入结算、住院期间不享受
pub(super) fn visits(at: &At, known: &KnownParts) -> (Option<Merge>, Option<Exclusion>) {
    at.fields(|f| {
        let merge = f.opt("merge", |at| merge(at, known)).flatten();
        (merge, f.opt("during_admission", |at| exclusion(at, known)).flatten())
    })
    .unwrap_or_default()
}

fn merge(at: &At, known: &KnownParts) -> Option<Merge> {
    at.fields(|f| Merge {
        care: f.get("care", |at| at.set(Care::NAMES)),
        into: f.get("into", joined),
        within_days: f.opt("within_days", |at| at.whole(MOST_DAYS)),
        same_hospital: f.opt("same_hospital", At::flag).unwrap_or_default(),
        clause: f.get("clause", |at| known.clause(at)),
        text: f.get("text", At::both),
    })
}

/// What a visit can join: only what a request's `followed_by` can say.
fn joined(at: &At) -> Set<Care> {
    const INTO: [Care; 2] = [Care::Inpatient, Care::Special];
    let mask = at.mask(&INTO.map(Care::name));
    INTO.into_iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1).map(|(_, care)| care).collect()
}

fn exclusion(at: &At, known: &KnownParts) -> Option<Exclusion> {
    at.fields(|f| Exclusion {
        care: f.get("care", |at| at.set(Care::NAMES)),
        clause: f.get("clause", |at| known.clause(at)),
        text: f.get("text", At::both),
    })
}

/// 非定点、药店、互联网医院
pub(super) fn providers(at: &At, known: &KnownParts) -> (ClauseId, Acceptance, Acceptance) {
    at.fields(|f| {
        let undesignated = f.get("undesignated", |at| clause_only(at, known));
        (undesignated, acceptance(f, "pharmacy", known), acceptance(f, "internet", known))
    })
    .unwrap_or_default()
}

/// 异地联网、未联网
pub(super) fn places(at: &At, known: &KnownParts) -> (Acceptance, Acceptance) {
    at.fields(|f| (acceptance(f, "elsewhere_direct", known), acceptance(f, "elsewhere_manual", known)))
        .unwrap_or_default()
}

/// Whether a kind of provider or a place has the same benefits.
fn acceptance(f: &TomlFields, key: &'static str, known: &KnownParts) -> Acceptance {
    const ACCEPTED: [(&str, Accepted); 2] = [("same", Accepted::Same), ("referred", Accepted::Referred)];
    let read = |f: &TomlFields| {
        let accepted = f.get_or("answer", Accepted::Same, |at| at.choice(&ACCEPTED));
        let text = match accepted {
            Accepted::Referred => f.get("text", At::both),
            Accepted::Same => {
                f.opt("text", |at| at.fault(Wrong::Idle { because: Idle::TextWhenSame }));
                Text::default()
            }
        };
        let clause = f.get("clause", |at| known.clause(at));
        Acceptance { accepted, clause, assume: f.opt("assume", |at| known.assumption(at)), text }
    };
    f.need(key).and_then(|at| at.fields(read)).unwrap_or_default()
}

/// 另有规定
pub(super) fn referrals(at: &At, known: &KnownParts, taken: &mut Taken) -> Vec<Referral> {
    at.each_entry(Some(Alphabet::Underscore), |id, f| Referral {
        code: id.to_owned(),
        care: f.get("care", |at| care(at, taken)),
        clause: f.get("clause", |at| known.clause(at)),
        text: f.get("text", At::both),
    })
}
