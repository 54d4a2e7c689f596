//! 画曲线: round axes, the corners of the line and the places worth stopping at, all in integers.

use core::ops::Range;

use crate::units::Money;

use super::{Curve, PaidOfBill};

/// How finely a drawing tells places on an axis apart.
pub const PLACES: i64 = 10_000;
/// The most steps of an axis: more names would not fit a phone.
const STEPS: i64 = 5;
/// How round a step is, before its zeros.
const ROUND: [i64; 3] = [1, 2, 5];
/// One yuan in fen, the smallest step.
const YUAN: i64 = 100;

/// 坐标轴: from zero in round steps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Axis {
    step: i64,
    steps: i64,
}

/// 停靠点: a bill worth stopping at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stop {
    /// The bill.
    pub bill: Money,
    /// What is paid of it.
    pub paid: PaidOfBill,
    /// The breakpoints that meet here, among the curve's; empty where the line is straight.
    pub breakpoints: Range<usize>,
    /// 您在这里
    pub is_here: bool,
}

impl Axis {
    /// The shortest axis that shows an eighth more than `amount`, so that the line is seen going on.
    pub fn beyond(amount: Money) -> Axis {
        let wanted = (amount.fen() + amount.fen() / 8).max(YUAN);
        let mut zeros = YUAN;
        loop {
            if let Some(step) = ROUND.iter().map(|round| round * zeros).find(|step| step * STEPS >= wanted) {
                return Axis { step, steps: (wanted + step - 1) / step };
            }
            zeros *= 10;
        }
    }

    /// Where it ends.
    pub fn end(self) -> Money {
        Money::from_fen(self.step * self.steps)
    }

    /// Its steps, zero and end included.
    pub fn ticks(self) -> impl Iterator<Item = Money> {
        (0..=self.steps).map(move |at| Money::from_fen(self.step * at))
    }

    /// Where an amount stands, of [`PLACES`]; the end for what lies beyond.
    pub fn place(self, amount: Money) -> i64 {
        let end = self.end().fen();
        let amount = amount.fen().clamp(0, end);
        (amount * PLACES + end / 2) / end
    }
}

impl Curve {
    /// Where the line bends up to a bill, with both ends: between two corners it is straight.
    pub fn corners(&self, end: Money) -> Vec<(Money, PaidOfBill)> {
        let pieces = || self.pieces.iter().take_while(|piece| piece.from < end);
        let mut corners: Vec<(Money, PaidOfBill)> = pieces().map(|piece| (piece.from, piece.at(piece.from))).collect();
        corners.extend(pieces().last().map(|piece| {
            let to = piece.to.min(end);
            (to, piece.at(to))
        }));
        corners
    }

    /// Every breakpoint and the claim's own bill, in order; what meets at one bill is one stop.
    pub fn stops(&self, (here, paid): (Money, PaidOfBill)) -> Vec<Stop> {
        let mut stops: Vec<Stop> = Vec::new();
        for (at, point) in self.breakpoints.iter().enumerate() {
            match stops.last_mut() {
                Some(last) if last.bill == point.bill => last.breakpoints.end = at + 1,
                Some(_) | None => stops.extend(self.at(point.bill).map(|paid| Stop {
                    bill: point.bill,
                    paid,
                    breakpoints: at..at + 1,
                    is_here: point.bill == here,
                })),
            }
        }
        let at = stops.partition_point(|stop| stop.bill < here);
        if stops.get(at).is_none_or(|stop| stop.bill != here) {
            stops.insert(at, Stop { bill: here, paid, breakpoints: 0..0, is_here: true });
        }
        stops
    }
}

#[cfg(test)]
mod tests {
    use super::{Axis, PLACES};
    use crate::units::Money;

    #[test]
    fn axes_are_round_and_reach_far_enough() {
        for (yuan, end, ticks) in [
            (0, "1.00", 2),
            (400, "500.00", 6),
            (1_000, "1500.00", 4),
            (4_400, "5000.00", 6),
            (106_983, "150000.00", 4),
            (589_336, "800000.00", 5),
        ] {
            let axis = Axis::beyond(Money::from_fen(yuan * 100));
            assert_eq!((axis.end().to_string().as_str(), axis.ticks().count()), (end, ticks), "{yuan}");
        }
        for fen in (0..40).map(|power| 3_i64.pow(power % 21) + 7) {
            let amount = Money::from_fen(fen.min(Money::MAX.fen()));
            let axis = Axis::beyond(amount);
            assert!((2..=6).contains(&axis.ticks().count()), "{amount}");
            assert!(axis.end() > amount);
            assert!(axis.place(amount) < PLACES && axis.place(Money::ZERO) == 0);
            assert_eq!(axis.place(axis.end()), PLACES);
        }
    }
}
