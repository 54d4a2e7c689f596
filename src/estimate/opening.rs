//! 本年已用: what was used before the first claim, from the year's sums or from a ledger given back.

use super::bind::chosen;
use super::request::{GivenHeld, GivenLedger, GivenOpening, GivenSums, Request};
use crate::engine::{Case, Known, Ledger, Used, accumulating};
use crate::problem::{Fault, Problem, escaped};
use crate::region::{Bands, CeilingId, Period, PoolId, ReadingId, Region, ShareId};
use crate::units::{Date, Money, Month, Set};

/// What the opening's year may have begun with.
#[derive(Debug)]
pub(super) struct Openings {
    /// Under the readings that the ledger was made under; the year's sums under all of them.
    main: YearBeginning,
    /// Each way to read the document, and what the pools hold that way. Several with the same readings: each may be so.
    ways: Vec<(Vec<(ReadingId, u8)>, YearBeginning)>,
}

/// One way in which the year may have begun.
#[derive(Clone, Copy, Debug)]
pub(super) struct YearBeginning {
    /// What the year's first claim finds.
    pub ledger: Ledger,
    /// Whether it says what is left in the account.
    pub account: bool,
    /// Whether it is made of the year's sums, of which nobody said the months.
    pub sums: bool,
}

impl YearBeginning {
    /// Lets a case begin so.
    pub fn start(&self, case: &mut Case) {
        case.opening = Some(self.ledger);
        if self.account {
            case.balance = Some(self.ledger.balance);
        }
    }
}

impl Openings {
    /// The ways in which the year may have begun under these options; the answer's own first.
    pub fn under(&self, options: &[u8]) -> Vec<YearBeginning> {
        let agrees = |readings: &[(ReadingId, u8)]| readings.iter().all(|(at, option)| options[at.index()] == *option);
        let found: Vec<YearBeginning> =
            self.ways.iter().filter(|(readings, _)| agrees(readings)).map(|(_, opening)| *opening).collect();
        if found.is_empty() { vec![self.main] } else { found }
    }

    /// The way that the answer itself takes under these options.
    pub fn own(&self, options: &[u8]) -> YearBeginning {
        self.under(options).first().copied().unwrap_or(self.main)
    }

    /// The readings that decide how the year began.
    pub fn readings(&self) -> Set<ReadingId> {
        self.ways.iter().flat_map(|(readings, _)| readings).map(|(at, _)| *at).collect()
    }
}

impl Request {
    /// What the opening's year may have begun with; none without an opening.
    ///
    /// # Errors
    /// When it names a pool, a reading or an option that the region has not, or when a claim is before its last day.
    pub(super) fn openings(&self, region: &Region) -> Result<Option<Openings>, Problem> {
        let openings = match &self.opening {
            None => return Ok(None),
            Some(GivenOpening::Sums(sums)) => {
                let main = YearBeginning { ledger: of_sums(region, sums)?, account: false, sums: true };
                Openings { main, ways: Vec::new() }
            }
            Some(GivenOpening::Ledger(ledger)) => {
                self.refuse_early(ledger.through)?;
                of_ledger(region, ledger)?
            }
        };
        Ok(Some(openings))
    }

    /// A claim of the ledger's year before its last day is in the ledger already, or would change it.
    fn refuse_early(&self, through: Date) -> Result<(), Problem> {
        let early = |date: Date| date.year() == through.year() && date < through;
        match self.claims.iter().position(|claim| early(claim.date)) {
            Some(at) => Err(Problem { path: format!("/claims/{at}/date"), fault: Fault::TooEarly(through) }),
            None => Ok(()),
        }
    }
}

/// The ledger of the year's sums.
fn of_sums(region: &Region, sums: &GivenSums) -> Result<Ledger, Problem> {
    let known = accumulating(region);
    let mut ledger = Ledger::opening(sums.year);
    for (id, amount) in &sums.deductible {
        ledger.say_borne(pool(region, id, known.deductibles, "/opening/deductible")?, *amount);
    }
    let mut named = Set::EMPTY;
    for (id, amount) in &sums.paid {
        let pool = pool(region, id, known.ceilings, "/opening/paid")?;
        ledger.say_used(pool, *amount);
        named.insert(pool);
    }
    let any = |list: &[(String, Money)]| list.iter().any(|(_, amount)| !amount.is_zero());
    let (borne, paid) = (any(&sums.deductible), any(&sums.paid));
    for (at, share) in region.shares.iter().enumerate() {
        let Some(Bands::Year(pool)) = share.bands else { continue };
        // Without a payment nothing has gone through the bands, where a ceiling would tell of every payment.
        let told = paid || (borne && !every_payment_counts(region, ShareId::at(at)));
        if !named.contains(pool) && told {
            ledger.put_used(pool, Used { known: Known::Nothing, ..Used::default() });
        }
    }
    Ok(ledger)
}

/// Whether every benefit at this rate has a ceiling by the year.
fn every_payment_counts(region: &Region, share: ShareId) -> bool {
    let yearly = |at: &CeilingId| region.ceiling(*at).per == Period::Year;
    region.benefits.iter().filter(|benefit| benefit.share == share).all(|benefit| benefit.ceilings.iter().any(yearly))
}

fn of_ledger(region: &Region, given: &GivenLedger) -> Result<Openings, Problem> {
    if given.through.year() != given.year {
        let month = |month| Date::new(given.year, month, 1).map_or(Month::of(given.through), Month::of);
        let fault = Fault::OutOfPeriod(month(1), month(12));
        return Err(Problem { path: "/opening/through".to_owned(), fault });
    }
    let opening = |held: &GivenHeld, path: &str| -> Result<YearBeginning, Problem> {
        let balance = held.account.unwrap_or_default();
        let mut ledger = Ledger::through(given.through, given.status, given.status_changed, balance);
        for (id, borne) in &held.deductible {
            ledger.put_borne(pool(region, id, Set::all(), &format!("{path}/deductible"))?, *borne);
        }
        for (id, used) in &held.paid {
            ledger.put_used(pool(region, id, Set::all(), &format!("{path}/paid"))?, *used);
        }
        Ok(YearBeginning { ledger, account: held.account.is_some(), sums: false })
    };
    let main = opening(&given.held, "/opening")?;
    let mut ways = Vec::new();
    for (at, (readings, held)) in given.ways.iter().enumerate() {
        let path = format!("/opening/ways/{at}");
        let options = chosen(region, readings).map_err(|problem| problem.below(&path))?;
        let options = options.iter().enumerate().filter_map(|(at, option)| Some((ReadingId::at(at), (*option)?)));
        ways.push((options.collect(), opening(held, &path)?));
    }
    Ok(Openings { main, ways })
}

/// The index of a pool among those that are allowed.
fn pool(region: &Region, id: &str, allowed: Set<PoolId>, path: &str) -> Result<PoolId, Problem> {
    match region.pool(id).filter(|pool| allowed.contains(*pool)) {
        Some(pool) => Ok(pool),
        None => {
            let pools = region.pools.iter().enumerate().filter(|(at, _)| allowed.contains(PoolId::at(*at)));
            let fault = Fault::UnknownPool(pools.map(|(_, pool)| pool.id.clone()).collect());
            Err(Problem { path: format!("{path}/{}", escaped(id)), fault })
        }
    }
}
