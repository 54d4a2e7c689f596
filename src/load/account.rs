//! 个人账户, and the bounds of a framework.

use super::cursor::{At, TomlFields};
use super::known::KnownParts;
use super::rows::{Keys, Spot, amount, amount_of, exactly_one, rate, rate_of, rows};
use super::visit::clause_or_assume;
use super::wrong::{Alphabet, Wrong};
use crate::region::{Account, Allowed, Amount, Bound, Bounds, Credit, Family, Interest, Monthly};
use crate::units::{Member, Purpose, Set};

/// Days of a year in an interest formula: 360, 365 or 366.
const MOST_DAY_COUNT: u32 = 366;

/// 个人账户, and where its tables stand.
pub(super) fn account(at: &At, known: &KnownParts) -> (Account, Vec<Spot>) {
    let read = at.fields(|f| {
        let (credits, spots) = f.opt("credit", |at| credits(at, known)).unwrap_or_default();
        let account = Account {
            pays: f.get("use", |at| known.clause(at)),
            cash: f.get("cash", |at| known.clause(at)),
            not_for: f.get("not_for", |at| known.clause(at)),
            allows: f.opt("allow", |at| allows(at, known)).unwrap_or_default(),
            credits,
            on_retirement: f.opt("on_retirement", |at| clause_or_assume(at, known)),
            gap: f.opt("gap", |at| clause_or_assume(at, known)),
            interest: f.opt("interest", |at| interest(at, known)).flatten(),
            family: f.opt("family", |at| family(at, known)).flatten(),
            assume: f.opt("assume", |at| known.assumptions(at)).unwrap_or_default(),
            touched: Set::EMPTY,
        };
        (account, spots)
    });
    read.unwrap_or_default()
}

/// 用途: no use for anybody stands twice.
fn allows(at: &At, known: &KnownParts) -> Vec<Allowed> {
    let mut allows: Vec<(Allowed, u32)> = Vec::new();
    for item in at.items() {
        let Some(allowed) = item.fields(|f| Allowed {
            purposes: f.get("kind", |at| at.set(Purpose::NAMES)),
            members: f.get("who", |at| at.set(Member::NAMES)),
            clause: f.get("clause", |at| known.clause(at)),
            assume: f.opt("assume", |at| known.assumption(at)),
        }) else {
            continue;
        };
        let twice = |other: &Allowed| other.purposes.meets(allowed.purposes) && other.members.meets(allowed.members);
        if let Some((_, other)) = allows.iter().find(|(other, _)| twice(other)) {
            item.fault(Wrong::AllowTwice { other: *other });
        }
        allows.push((allowed, item.line()));
    }
    allows.into_iter().map(|(allowed, _)| allowed).collect()
}

fn credits(at: &At, known: &KnownParts) -> (Vec<Credit>, Vec<Spot>) {
    let (mut credits, mut spots) = (Vec::new(), Vec::new());
    for (id, at) in at.entries() {
        at.check_id(id, Alphabet::Underscore);
        let read = at.fields(|f| f.need("rows").map(|at| rows(&at, known, Keys::Person, |f| monthly(f, known))));
        if let Some((table, spot)) = read.flatten() {
            credits.push(Credit { id: id.to_owned(), table });
            spots.push(spot);
        }
    }
    (credits, spots)
}

fn monthly(f: &TomlFields, known: &KnownParts) -> Monthly {
    let found = [
        f.opt("of_base", |at| Monthly::OfBase(rate(at, known, At::percent))),
        f.opt("yearly", |at| Monthly::Yearly(amount(at, known))),
        f.opt("monthly", |at| Monthly::Monthly(amount(at, known))),
    ];
    exactly_one(f, found, &["of_base", "yearly", "monthly"]).unwrap_or(Monthly::Yearly(Amount::default()))
}

fn interest(at: &At, known: &KnownParts) -> Option<Interest> {
    at.fields(|f| Interest {
        day_count: f.get("day_count", |at| u16::try_from(at.whole(MOST_DAY_COUNT)).unwrap_or_default()),
        on_payout: f.opt("on_payout", |at| known.clause(at)),
        if_missing: f.opt("if_missing", |at| known.assumption(at)),
        clause: f.get("clause", |at| known.clause(at)),
    })
}

fn family(at: &At, known: &KnownParts) -> Option<Family> {
    at.fields(|f| Family {
        floor: f.get("floor", At::money),
        above: f.get_or("keep", true, |at| at.choice(&[("above", true), ("at_least", false)])),
        clause: f.get("clause", |at| known.clause(at)),
    })
}

/// 框架底线
pub(super) fn bounds(at: &At, known: &KnownParts) -> Option<Bounds> {
    at.fields(|f| {
        let amount = |key| f.may(key).and_then(|at| at.fields(|f| bound(f, known, amount_of(f, known))));
        let rate = |key| f.may(key).and_then(|at| at.fields(|f| bound(f, known, rate_of(f, known))));
        Bounds {
            deductible_at_most: amount("deductible_at_most"),
            rate_at_least: rate("rate_at_least"),
            retired_extra: rate("retired_extra"),
            level_step_at_least: rate("level_step_at_least"),
            ceiling_about: amount("ceiling_about"),
        }
    })
}

fn bound<V>(f: &TomlFields, known: &KnownParts, value: V) -> Bound<V> {
    Bound { value, clause: f.get("clause", |at| known.clause(at)) }
}
