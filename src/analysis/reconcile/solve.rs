//! 解: the amounts before this visit that the rules leave, from what the slip says was borne and paid.
//!
//! 起付标准: what was borne before is the standard less what this visit bore. 最高支付限额: what was used is the limit
//! less what was paid, where the limit held. Where a line does not say it plainly, the line's own rise or fall is
//! inverted. Both ends of every span are run through the engine.

use super::change::{RequestChange, Span};
use super::sheet::SlipSheet;
use super::trial::{Trial, agrees, compared, fits};
use crate::analysis::halving::first;
use crate::engine::{CeilingStanding, Line, Slip, accumulators};
use crate::estimate::benefit::deductible;
use crate::region::{BenefitId, CeilingId, Crossing, Period};
use crate::units::Money;

/// A fen.
const FEN: Money = Money::from_fen(1);

/// The trials that differ from `trial` in what was borne or used before, and that fit.
///
/// One that fits may still leave account and cash to explain: then it is listed, and solved further by these lines.
pub(super) fn openings(trial: &Trial, sheet: &SlipSheet) -> Vec<Trial> {
    let Some(benefit) = trial.decide().benefit else { return Vec::new() };
    let mut found = Vec::new();
    let fitting = |trial: &Trial| fits(sheet, &trial.decide().slip);
    let agreeing = |trial: &Trial| agrees(sheet, &trial.decide().slip);
    let borne = borne(trial, sheet, benefit);
    found.extend(borne.iter().filter(|it| fitting(it)).cloned());
    for start in [trial].into_iter().chain(&borne).filter(|it| !agreeing(it)) {
        let firsts = used(start, sheet, benefit, Line::Fund);
        found.extend(firsts.iter().filter(|it| fitting(it)).cloned());
        for first in [start].into_iter().chain(&firsts).filter(|it| !agreeing(it)) {
            found.extend(used(first, sheet, benefit, Line::LargeAmount).into_iter().filter(fitting));
        }
    }
    found
}

/// What was borne of the deductible, solved from what this visit bore; where the slip does not say that, from what
/// follows from it: every line, or what the rate left to the person, or what it gave; or all of it was borne.
fn borne(trial: &Trial, sheet: &SlipSheet, benefit: BenefitId) -> Vec<Trial> {
    let situation = trial.situation();
    let Some(rule) = deductible(&trial.case.region, benefit) else { return Vec::new() };
    let Some(standing) = accumulators::deductible(&trial.case, &trial.ledger, &situation, benefit) else {
        return Vec::new();
    };
    let limit = rule.yearly_limit.as_ref().and_then(|limit| {
        let row = limit.table.find(&situation, &trial.case.answers).ok()?;
        Some((row.value.resolve(&trial.case.answers).ok()?, limit.crossing))
    });
    let (pool, per) = (rule.pool, rule.per);
    let make = |trial: &mut Trial, amount: Money| {
        trial.ledger = trial.ledger.with_borne(pool, per, situation.level, amount);
    };
    let slip = trial.decide().slip;
    let mut spans: Vec<Span> = Vec::new();
    match sheet.line(Line::Deductible) {
        Some(borne) if borne == slip[Line::Deductible] => {}
        Some(borne) => spans.extend(before(per, standing.standard, limit, borne, slip[Line::InScope])),
        None => {
            let top = limit.map_or(standing.standard, |(limit, _)| limit.max(standing.standard));
            let left = sheet.line(Line::Coinsurance);
            let given = [Line::Fund, Line::LargeAmount, Line::OverCeiling].map(|line| sheet.line(line));
            let given = given.into_iter().try_fold(Money::ZERO, |sum, line| Some(sum + line?));
            let due = |slip: &Slip| slip.funds() + slip[Line::OverCeiling];
            spans.extend(inverse(trial, sheet, top, make));
            spans
                .extend(left.and_then(|left| inverted(trial, top, make, |slip| vec![(left, slip[Line::Coinsurance])])));
            spans.extend(given.and_then(|given| inverted(trial, top, make, |slip| vec![(given, due(slip))])));
            spans.push(Span { low: top, high: None });
        }
    }
    spans.dedup();
    let solve = |to: Span| solved(trial, sheet, RequestChange::Borne { pool, from: standing.met, to }, to, make);
    spans.into_iter().filter_map(solve).collect()
}

/// What was borne before a visit that bore `now` of the `in_scope` that counts.
fn before(per: Period, standard: Money, limit: Option<(Money, Crossing)>, now: Money, in_scope: Money) -> Option<Span> {
    let span = |low: Money, high: Option<Money>| {
        let sound = low >= Money::ZERO && high.is_none_or(|high| high >= low);
        sound.then_some(Span { low, high })
    };
    if now > in_scope || now > standard {
        return None;
    }
    // Whether all that counts was borne, so that more may have been left.
    let all = now == in_scope;
    match (per, limit) {
        // The yearly sum decides: the standard itself is borne anew each time.
        (Period::Visit | Period::Admission, None) => None,
        (Period::Visit | Period::Admission, Some((limit, _))) if now.is_zero() && !all => span(limit, None),
        (Period::Visit | Period::Admission, Some((limit, Crossing::Whole))) => {
            if all || now == standard {
                span(Money::ZERO, Some(limit - FEN))
            } else {
                None
            }
        }
        (Period::Visit | Period::Admission, Some((limit, Crossing::Clipped))) => {
            let low = if all || now == standard { Money::ZERO } else { limit - now };
            span(low, Some(limit - now))
        }
        (Period::Year, Some((limit, Crossing::Clipped))) => before(per, standard.min(limit), None, now, in_scope),
        (Period::Year, Some((limit, Crossing::Whole))) if !now.is_zero() || all => {
            let plain = before(per, standard, None, now, in_scope)?;
            span(plain.low, plain.high.map(|high| high.min(limit - FEN)))
        }
        (Period::Year, Some((limit, Crossing::Whole))) => span(standard.min(limit), None),
        (Period::Year | Period::Quarter | Period::Month, _) if all => span(Money::ZERO, Some(standard - now)),
        (Period::Year | Period::Quarter | Period::Month, _) if now.is_zero() => span(standard, None),
        (Period::Year | Period::Quarter | Period::Month, _) => span(standard - now, Some(standard - now)),
    }
}

/// What was used of each ceiling that limits this line, solved from what was paid.
fn used(trial: &Trial, sheet: &SlipSheet, benefit: BenefitId, line: Line) -> Vec<Trial> {
    let region = &*trial.case.region;
    let benefit_of = region.benefit(benefit);
    let second = benefit_of.second_fund.map(|fund| region.fund(fund));
    let ceilings = match (line, second) {
        (Line::LargeAmount, Some(second)) => &second.ceilings,
        (Line::LargeAmount, None) => return Vec::new(),
        _ => &benefit_of.ceilings,
    };
    let standings = accumulators::ceilings(&trial.case, &trial.ledger, &trial.situation(), benefit);
    let of = |at: &CeilingId| {
        let rule = region.ceiling(*at);
        let standing = standings.iter().find(|standing| standing.pool == rule.pool)?;
        spent(trial, sheet, line, rule.per, *standing)
    };
    ceilings.iter().filter_map(of).collect()
}

fn spent(trial: &Trial, sheet: &SlipSheet, line: Line, per: Period, standing: CeilingStanding) -> Option<Trial> {
    let make = |trial: &mut Trial, amount: Money| trial.ledger = trial.ledger.with_paid(standing.pool, per, amount);
    let slip = trial.decide().slip;
    let plain = sheet.line(line).and_then(|paid| {
        let due = slip[Line::LargeAmount] + slip[Line::OverCeiling];
        let due = if line == Line::Fund { slip[Line::Fund] + due } else { due };
        let low = if paid == due { Money::ZERO } else { standing.limit - paid };
        let high = if paid.is_zero() && !due.is_zero() { None } else { Some(standing.limit - paid) };
        (paid <= due && standing.limit >= paid).then_some(Span { low, high })
    });
    let change = |to| RequestChange::Used { pool: standing.pool, from: standing.used, to };
    let paying = |trial: &Trial| sheet.line(line).is_none_or(|paid| trial.decide().slip[line] == paid);
    let by_rule = plain.and_then(|to| solved(trial, sheet, change(to), to, make)).filter(paying);
    by_rule.or_else(|| {
        // A ceiling on spending, or a line that says it only by what is left over.
        let rest_fits = fits(sheet, &slip);
        let one = |slip: &Slip| match sheet.line(line) {
            Some(paid) => vec![(paid, slip[line])],
            None => lines(sheet, slip, rest_fits),
        };
        let to = inverted(trial, standing.limit, make, one)?;
        solved(trial, sheet, change(to), to, make)
    })
}

/// The trial with a solved amount in place, at the low end of its span. Both ends must come to the same, or at least
/// agree with all that the slip says.
fn solved(
    trial: &Trial,
    sheet: &SlipSheet,
    change: RequestChange,
    to: Span,
    make: impl Fn(&mut Trial, Money),
) -> Option<Trial> {
    let [low, high] = to.ends().map(|end| trial.with(change, |trial| make(trial, end)));
    let [first, last] = [&low, &high].map(|end| end.decide().slip);
    (first == last || fits(sheet, &first) && fits(sheet, &last)).then_some(low)
}

/// The amounts up to `top` with which every line but the account's agrees; where those agree already, every line.
pub(super) fn inverse(trial: &Trial, sheet: &SlipSheet, top: Money, make: impl Fn(&mut Trial, Money)) -> Option<Span> {
    let rest_fits = fits(sheet, &trial.decide().slip);
    let span = inverted(trial, top, &make, |slip| lines(sheet, slip, rest_fits))?;
    let fitting = |amount: Money| {
        let mut trial = trial.clone();
        make(&mut trial, amount);
        let slip = trial.decide().slip;
        if rest_fits { agrees(sheet, &slip) } else { fits(sheet, &slip) }
    };
    let [low, high] = span.ends();
    (fitting(low) && fitting(high.min(top))).then_some(span)
}

/// The lines to solve by, given and seen; the account's and cash only where they are all that is left.
fn lines(sheet: &SlipSheet, slip: &Slip, rest_fits: bool) -> Vec<(Money, Money)> {
    let all = compared(sheet, slip).into_iter();
    let counted = all.filter(|(line, ..)| rest_fits || !matches!(line, Line::Account | Line::Cash));
    counted.map(|(_, given, seen)| (given, seen)).collect()
}

/// The amounts up to `top` with which each of `lines` agrees; every line only rises or only falls with the amount.
/// From `top` on nothing changes any more.
fn inverted(
    trial: &Trial,
    top: Money,
    make: impl Fn(&mut Trial, Money),
    lines: impl Fn(&Slip) -> Vec<(Money, Money)>,
) -> Option<Span> {
    let run = |fen: i64| {
        let mut trial = trial.clone();
        make(&mut trial, Money::from_fen(fen));
        lines(&trial.decide().slip)
    };
    let given: Vec<i64> = run(0).into_iter().map(|(given, _)| given.fen()).collect();
    let (mut low, mut high) = (0, top.fen());
    for (at, given) in given.into_iter().enumerate() {
        let line = |fen| run(fen).get(at).map_or(i64::MIN, |(_, seen)| seen.fen());
        let (from, to) = preimage(low, high, given, line)?;
        (low, high) = (from, to);
    }
    let high = (high < top.fen()).then_some(Money::from_fen(high));
    Some(Span { low: Money::from_fen(low), high })
}

/// The numbers between both ends at which a function that only rises or only falls is `wanted`.
pub(super) fn preimage(low: i64, high: i64, wanted: i64, of: impl Fn(i64) -> i64) -> Option<(i64, i64)> {
    let ends = (of(low), of(high));
    let rises = ends.0 <= ends.1;
    if wanted < ends.0.min(ends.1) || wanted > ends.0.max(ends.1) {
        return None;
    }
    let from = first(low..high + 1, |at| if rises { of(at) >= wanted } else { of(at) <= wanted });
    let until = first(low..high + 1, |at| if rises { of(at) > wanted } else { of(at) < wanted });
    (from < until).then_some((from, until - 1))
}

#[cfg(test)]
mod tests {
    use super::{before, preimage};
    use crate::region::{Crossing, Period};
    use crate::units::Money;

    /// The rule itself, to hold its inverse against.
    fn borne(per: Period, standard: i64, limit: Option<(i64, Crossing)>, before: i64, in_scope: i64) -> i64 {
        let of_period = if matches!(per, Period::Year) { before } else { 0 };
        let left = (standard - of_period).max(0);
        let left = match limit {
            Some((limit, _)) if before >= limit => 0,
            Some((limit, Crossing::Clipped)) => left.min(limit - before),
            Some((_, Crossing::Whole)) | None => left,
        };
        left.min(in_scope)
    }

    #[test]
    fn what_was_borne_before_is_exactly_the_rules_inverse() {
        let money = Money::from_fen;
        for per in [Period::Year, Period::Admission] {
            for limit in [None, Some((7, Crossing::Whole)), Some((7, Crossing::Clipped)), Some((3, Crossing::Whole))] {
                for (in_scope, now) in (0..9).flat_map(|scope| (0..9).map(move |now| (scope, now))) {
                    let fits: Vec<i64> = (0..20).filter(|at| borne(per, 5, limit, *at, in_scope) == now).collect();
                    let span =
                        before(per, money(5), limit.map(|(at, how)| (money(at), how)), money(now), money(in_scope));
                    let found: Vec<i64> = (0..20)
                        .filter(|at| {
                            span.is_some_and(|span| {
                                let [low, high] = span.ends();
                                (low..=high).contains(&money(*at))
                            })
                        })
                        .collect();
                    // Where nothing counts, or a deductible by visit has no limit, every amount fits or none is asked.
                    if in_scope > 0 && (limit.is_some() || per == Period::Year) {
                        assert_eq!(found, fits, "{per:?} {limit:?}: {now} of {in_scope}");
                    }
                }
            }
        }
    }

    #[test]
    fn inverts_steps_that_rise_and_fall() {
        assert_eq!(preimage(0, 100, 3, |x| x / 10), Some((30, 39)));
        assert_eq!(preimage(0, 100, 3, |x| 10 - x / 10), Some((70, 79)));
        assert_eq!(preimage(0, 100, 7, |x| x / 30 * 4), None);
        assert_eq!(preimage(0, 100, 5, |_| 5), Some((0, 100)));
    }
}
