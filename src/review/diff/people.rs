//! Rows of a CSV: real visits, one a row, the rows of one person together and in order of date.

use super::duel::Duel;
use super::population::claim;
use crate::engine::{Bill, Claim};
use crate::problem::Fault;
use crate::units::{Care, Date, Kind, Level, Money, Place, Status};

/// The columns: name, and whether it must be there. Any order; an empty cell of an optional one is its default.
pub const COLUMNS: [(&str, bool); 12] = [
    ("person", true),
    ("status", true),
    ("date", true),
    ("level", true),
    ("total", true),
    ("care", false),
    ("kind", false),
    ("place", false),
    ("outside_catalogue", false),
    ("above_limit", false),
    ("first_share", false),
    ("chronic_ceiling", false),
];

/// What is wrong with a row, or with the heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowFault {
    /// The column, where it is about one.
    pub column: Option<String>,
    /// What is wrong.
    pub flaw: RowFlaw,
}

/// The kinds of flaw.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RowFlaw {
    /// A value that the contract does not allow.
    Value(Fault),
    /// A column that is not known.
    Unknown,
    /// A column that stands twice.
    Twice,
    /// A column that must be there is not.
    Missing,
    /// 引号: a quotation mark without a partner, or text behind a quoted cell.
    Quote,
    /// Another number of cells than the heading has.
    Cells(usize, usize),
    /// A date before the person's last one.
    Unsorted(Date),
}

/// Rows being read: where the columns stand, and the person at hand.
#[derive(Debug)]
pub struct People {
    /// For each cell of a row, its column in [`COLUMNS`].
    order: Vec<usize>,
    person: String,
    claim: Claim,
    begun: bool,
}

impl People {
    /// Takes in the names of the columns.
    ///
    /// # Errors
    /// When a column is unknown, stands twice or is missing.
    pub fn new<'c>(heading: impl IntoIterator<Item = &'c str>) -> Result<People, RowFault> {
        let mut order: Vec<usize> = Vec::new();
        for name in heading {
            let name = name.trim();
            let fault = |flaw| RowFault { column: Some(name.to_owned()), flaw };
            let at = COLUMNS.iter().position(|(known, _)| *known == name).ok_or_else(|| fault(RowFlaw::Unknown))?;
            if order.contains(&at) {
                return Err(fault(RowFlaw::Twice));
            }
            order.push(at);
        }
        let missing = COLUMNS.iter().enumerate().find(|(at, (_, must))| *must && !order.contains(at));
        match missing {
            Some((_, (name, _))) => Err(RowFault { column: Some((*name).to_owned()), flaw: RowFlaw::Missing }),
            None => Ok(People { order, person: String::new(), claim: claim(), begun: false }),
        }
    }

    /// Reads the cells of a row and hands its claim to the duel.
    ///
    /// # Errors
    /// With the first cell that is wrong; nothing was handed on.
    pub fn row<'c>(&mut self, row: impl IntoIterator<Item = &'c str>, duel: &mut Duel) -> Result<(), RowFault> {
        let (mut cells, mut count) = ([""; COLUMNS.len()], 0);
        for cell in row {
            if let Some(column) = self.order.get(count) {
                cells[*column] = cell;
            }
            count += 1;
        }
        if count != self.order.len() {
            return Err(RowFault { column: None, flaw: RowFlaw::Cells(self.order.len(), count) });
        }
        self.enter(&cells, duel).map_err(|(at, flaw)| RowFault { column: Some(COLUMNS[at].0.to_owned()), flaw })
    }

    fn enter(&mut self, cells: &[&str; COLUMNS.len()], duel: &mut Duel) -> Result<(), (usize, RowFlaw)> {
        let [person, status, date, level, total, care, kind, place, outside, above, first, ceiling] = *cells;
        let wrong = |at: usize, fault: Fault| (at, RowFlaw::Value(fault));
        let money = |at: usize, cell: &str| {
            if cell.is_empty() { Ok(Money::ZERO) } else { Money::parse(cell).map_err(|it| wrong(at, it.into())) }
        };
        let next = Claim {
            status: Some(choice(1, status, Status::NAMES, Status::ALL)?),
            date: Date::parse(date).ok_or_else(|| wrong(2, Fault::Date))?,
            level: choice(3, level, Level::NAMES, Level::ALL)?,
            care: choice(5, or(care, "outpatient"), Care::NAMES, Care::ALL)?,
            kind: choice(6, or(kind, "hospital"), Kind::NAMES, Kind::ALL)?,
            place: choice(7, or(place, "local"), Place::NAMES, Place::ALL)?,
            bill: {
                let total = Money::parse(total).map_err(|fault| wrong(4, fault.into()))?;
                let [outside_catalogue, above_limit, first_share] =
                    [money(8, outside)?, money(9, above)?, money(10, first)?];
                if outside_catalogue + above_limit + first_share > total {
                    return Err(wrong(4, Fault::PartsExceedTotal));
                }
                Bill::Parts { total, outside_catalogue, above_limit, first_share }
            },
            ..claim()
        };
        let disease = if ceiling.is_empty() { None } else { Some(money(11, ceiling)?) };
        if !self.begun || self.person != person {
            self.begun = true;
            person.clone_into(&mut self.person);
            duel.person(disease);
        } else if next.date < self.claim.date {
            return Err((2, RowFlaw::Unsorted(self.claim.date)));
        }
        self.claim = next;
        duel.claim(&self.claim);
        Ok(())
    }
}

fn or<'c>(cell: &'c str, default: &'c str) -> &'c str {
    if cell.is_empty() { default } else { cell }
}

fn choice<T: Copy>(at: usize, cell: &str, names: &[&str], members: impl AsRef<[T]>) -> Result<T, (usize, RowFlaw)> {
    match names.iter().position(|name| *name == cell) {
        Some(found) => Ok(members.as_ref()[found]),
        None => Err((at, RowFlaw::Value(Fault::Choice(names.iter().map(|name| (*name).to_owned()).collect())))),
    }
}
