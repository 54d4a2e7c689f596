//! 查表: the row of a table that holds and its value; or, all at once, what must be known first.

use crate::region::{Amount, Base, Lookup, Needs, Percent, Row, Situation, Table};
use crate::units::{Money, Rate};

use super::Case;
use super::grounds::Grounds;

/// A value, or all that is missing for it; and what the look-up rests on, also where it fails.
pub(super) type Resolved<T> = (Result<T, Needs>, Grounds);

/// Both values, or all that is missing for either.
pub(super) fn both<A, B>(one: Result<A, Needs>, other: Result<B, Needs>) -> Result<(A, B), Needs> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (one, other) => Err(one.err().unwrap_or_default().and(other.err().unwrap_or_default())),
    }
}

/// The amount of the row that holds, and that row. While an answer is missing, every row that may still hold counts:
/// what it waits for, and what its own value asks for.
pub(super) fn amount<'t>(
    case: &Case,
    situation: &Situation,
    table: &'t Table<Amount>,
) -> Resolved<(Money, &'t Row<Amount>)> {
    let bits = situation.bits();
    let mut needs = Needs::NONE;
    for row in &table.rows {
        match row.when.check(situation, bits, &case.answers) {
            Lookup::Holds => {
                let (amount, grounds) = amount_of(case, row);
                return (amount.map(|amount| (amount, row)), grounds);
            }
            Lookup::Fails => {}
            Lookup::Needs(facts) => {
                needs = needs.and(facts).and(row.value.resolve(&case.answers).err().unwrap_or_default());
            }
        }
    }
    (Err(needs), Grounds::default())
}

fn amount_of(case: &Case, row: &Row<Amount>) -> Resolved<Money> {
    match row.value.resolve(&case.answers) {
        Err(needs) => (Err(needs), Grounds::default()),
        Ok(amount) => {
            let rounded = row.value.is_rounded(&case.answers);
            (Ok(amount), used(row, &row.value.base).and(Grounds::of_rounding(&case.region, rounded)))
        }
    }
}

/// A row's rate.
pub(super) fn rate_of<V>(case: &Case, row: &Row<V>, rate: &Percent) -> Resolved<Rate> {
    match rate.resolve(&case.answers) {
        Err(needs) => (Err(needs), Grounds::default()),
        Ok(found) => (Ok(found), used(row, &rate.base)),
    }
}

/// What using a row rests on.
fn used<V, B>(row: &Row<V>, base: &Base<B>) -> Grounds {
    let mut grounds = Grounds::default();
    grounds.assume_all(&row.assume);
    grounds.own_figures = matches!(base, Base::Ask(_)) || !row.when.facts.is_empty();
    grounds
}
