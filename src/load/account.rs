//! 个人账户, and the bounds of a framework.

use super::cursor::{At, Fields};
use super::known::Known;
use super::names::Alphabet;
use super::rows::{Keys, Spot, amount, amount_of, exactly_one, rate, rate_of, rows};
use super::words::Wrong;
use crate::money::Money;
use crate::region::{Account, Amount, Bound, Bounds, Credit, Family, Interest, Monthly};

/// Days of a year in an interest formula: 360, 365 or 366.
const MOST_DAY_COUNT: u32 = 366;

/// 个人账户, and where its tables stand.
pub(super) fn account(at: &At, known: &Known) -> (Account, Vec<Spot>) {
    let read = at.fields(|f| {
        let (credits, spots) = f.opt("credit", |at| credits(at, known)).unwrap_or_default();
        let account = Account {
            pays: f.get("use", |at| known.clause(at)),
            cash: f.get("cash", |at| known.clause(at)),
            not_for: f.get("not_for", |at| known.clause(at)),
            credits,
            interest: f.opt("interest", |at| interest(at, known)).flatten(),
            family: f.opt("family", |at| family(at, known)).flatten(),
            touched: 0,
        };
        (account, spots)
    });
    read.unwrap_or_default()
}

fn credits(at: &At, known: &Known) -> (Vec<Credit>, Vec<Spot>) {
    let (mut credits, mut spots) = (Vec::new(), Vec::new());
    for (id, at) in at.entries() {
        if !Alphabet::Underscore.fits(id) {
            at.fault(Wrong::BadId { alphabet: Alphabet::Underscore });
        }
        let read = at.fields(|f| f.need("rows").map(|at| rows(&at, known, Keys::Person, |f| monthly(f, known))));
        if let Some(rows) = read.flatten() {
            credits.push(Credit { id: id.to_owned(), table: rows.table });
            spots.push(rows.spot);
        }
    }
    (credits, spots)
}

fn monthly(f: &Fields, known: &Known) -> Monthly {
    let found = [
        f.opt("of_base", |at| Monthly::OfBase(rate(at, known, At::percent))),
        f.opt("yearly", |at| Monthly::Yearly(amount(at, known))),
        f.opt("monthly", |at| Monthly::Monthly(amount(at, known))),
    ];
    exactly_one(f, found, &["of_base", "yearly", "monthly"]).unwrap_or(Monthly::Yearly(Amount::given(Money::ZERO)))
}

fn interest(at: &At, known: &Known) -> Option<Interest> {
    at.fields(|f| Interest {
        day_count: f.get("day_count", |at| u16::try_from(at.whole(MOST_DAY_COUNT)).unwrap_or_default()),
        clause: f.get("clause", |at| known.clause(at)),
    })
}

fn family(at: &At, known: &Known) -> Option<Family> {
    at.fields(|f| Family {
        floor: f.get("floor", At::money),
        above: f.get_or("keep", true, |at| at.choice(&[("above", true), ("at_least", false)])),
        clause: f.get("clause", |at| known.clause(at)),
    })
}

/// 框架底线
pub(super) fn bounds(at: &At, known: &Known) -> Option<Bounds> {
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

fn bound<V>(f: &Fields, known: &Known, value: V) -> Bound<V> {
    Bound { value, clause: f.get("clause", |at| known.clause(at)) }
}
