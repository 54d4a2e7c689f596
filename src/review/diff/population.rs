//! 生成的人群: persons and their year of visits, the same for the same seed on every machine.

use super::duel::Duel;
use crate::engine::{Bill, Claim};
use crate::units::{Care, Date, Kind, Level, Money, Place, Status};

/// A generated population. It stands for nobody's real one: shares and amounts are plain assumptions, the same for
/// both rules that are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Population {
    /// How many persons.
    pub persons: u64,
    /// What the chances begin with.
    pub seed: u64,
    /// The calendar year of their visits.
    pub year: u32,
}

/// SplitMix64: a small generator with a published sequence.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below `end`.
    fn below(&mut self, end: u32) -> u32 {
        (((self.next() >> 32) * u64::from(end)) >> 32) as u32
    }

    /// One of several by weight, of hundred.
    fn pick<T: Copy>(&mut self, weights: &[(u32, T)], otherwise: T) -> T {
        let mut left = self.below(100);
        for (weight, one) in weights {
            match left.checked_sub(*weight) {
                None => return *one,
                Some(rest) => left = rest,
            }
        }
        otherwise
    }
}

impl Population {
    /// Hands every claim to the duel, person by person.
    pub fn play(&self, duel: &mut Duel) {
        let mut chance = Chance(self.seed);
        let mut claim = claim();
        for _ in 0..self.persons {
            self.person(&mut chance, &mut claim, duel);
        }
    }

    /// One person: three in ten retired, one in five with a recognised chronic disease; up to two dozen visits over
    /// the year, most of them ordinary and small.
    fn person(&self, chance: &mut Chance, claim: &mut Claim, duel: &mut Duel) {
        claim.status = Some(chance.pick(&[(70, Status::Active)], Status::Retired));
        let chronic = chance.below(5) == 0;
        duel.person(chronic.then_some(Money::from_fen(200_000)));
        let visits = 1 + chance.below(4) * chance.below(8);
        for visit in 0..visits {
            let day = (visit * 365 + chance.below(365)) / visits;
            claim.date = Date::new(self.year, day / 31 + 1, (day % 31).min(27) + 1).unwrap_or(claim.date);
            claim.level = chance.pick(&[(35, Level::Primary), (30, Level::Secondary)], Level::Tertiary);
            claim.care =
                chance.pick(&[(2, Care::Inpatient), (2, Care::Rescue), (1, Care::DaySurgery)], Care::Outpatient);
            if chronic && claim.care == Care::Outpatient && chance.below(2) == 0 {
                claim.care = Care::Chronic;
            }
            claim.kind = Kind::Hospital;
            if matches!(claim.care, Care::Outpatient | Care::Chronic) {
                claim.kind = chance.pick(&[(80, Kind::Hospital), (18, Kind::Pharmacy)], Kind::Internet);
            }
            claim.place = chance.pick(&[(94, Place::Local), (5, Place::ElsewhereDirect)], Place::ElsewhereManual);
            claim.bill = bill(chance, claim.care);
            duel.claim(claim);
        }
    }
}

/// A bill: amounts double from step to step, an admission's are a hundred times a visit's; a twentieth is outside the
/// catalogue.
fn bill(chance: &mut Chance, care: Care) -> Bill {
    let scale = if matches!(care, Care::Inpatient | Care::DaySurgery) { 100 } else { 1 };
    let fen = i64::from(1_000 + chance.below(4_000)) << chance.below(6);
    let total = Money::from_fen(fen * scale);
    let outside = Money::from_fen(total.fen() / 20 * i64::from(chance.below(3) / 2));
    Bill::Parts { total, outside_catalogue: outside, above_limit: Money::ZERO, first_share: Money::ZERO }
}

/// A claim to be filled in.
pub(in crate::review) fn claim() -> Claim {
    Claim {
        id: None,
        date: Date::MIN,
        care: Care::Outpatient,
        kind: Kind::Hospital,
        level: Level::Primary,
        designated: true,
        prescription: true,
        place: Place::Local,
        status: None,
        bill: whole(Money::ZERO),
        followed_by: None,
        during_admission: false,
        terms: None,
        account_pays: true,
    }
}

/// A bill that is all within the scope of the policy.
pub(in crate::review) fn whole(total: Money) -> Bill {
    let none = Money::ZERO;
    Bill::Parts { total, outside_catalogue: none, above_limit: none, first_share: none }
}
