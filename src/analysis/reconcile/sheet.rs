//! 手里的结算单: the lines given, what follows from them, and which of them cannot all be true.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::engine::{Line, Slip};
use crate::units::Money;

/// What a given amount is of: a line of the slip, or a sum that other systems print beside it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Quantity {
    /// A line of the slip.
    Line(Line),
    /// 其他基金: funds that the estimate does not know (civil servants', relief, supplementary…).
    OtherFunds,
    /// 医院负担金额
    Hospital,
    /// Other funds and the hospital together.
    OtherPayers,
    /// 基金支付总额: every fund, the account and the hospital not among them.
    AllFunds,
    /// 其他支付 of an invoice: the large-amount subsidy and other payers together.
    Beyond,
    /// Everybody but the person.
    Payers,
}

/// An amount that was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetEntry {
    /// What it is of.
    pub quantity: Quantity,
    /// Its name in the input.
    pub name: String,
    /// The amount.
    pub amount: Money,
}

/// Sums that hold for every slip: the whole, and its parts.
const SUMS: [(Quantity, &[Quantity]); 10] = {
    use Line::{AboveLimit, Coinsurance, Deductible, FirstShare, InScope, OutsideCatalogue, OverCeiling, Uncovered};
    use Line::{Account, Cash, Fund, LargeAmount, OwnExpense, Person, SelfPay, Total};
    use Quantity::{AllFunds, Beyond, Hospital, Line as L, OtherFunds, OtherPayers, Payers};
    [
        (L(Total), &[L(OutsideCatalogue), L(AboveLimit), L(FirstShare), L(InScope)]),
        (L(InScope), &[L(Deductible), L(Coinsurance), L(OverCeiling), L(Uncovered), L(Fund), L(LargeAmount)]),
        (L(Total), &[Payers, L(Person)]),
        (Payers, &[L(Fund), Beyond]),
        (Payers, &[AllFunds, Hospital]),
        (Beyond, &[L(LargeAmount), OtherPayers]),
        (OtherPayers, &[OtherFunds, Hospital]),
        (L(Person), &[L(SelfPay), L(OwnExpense)]),
        (L(Person), &[L(Account), L(Cash)]),
        (L(OwnExpense), &[L(OutsideCatalogue)]),
    ]
};

/// How lines conflict.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Clash {
    /// One line has two amounts.
    Twice,
    /// A whole is not the sum of its parts.
    Sum,
    /// Parts exceed their whole.
    Exceeds,
}

/// Lines that cannot all be true.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// How.
    pub clash: Clash,
    /// What the sum is of; of [`Clash::Twice`] the line itself.
    pub of: Quantity,
    /// Its amount.
    pub whole: Money,
    /// What its parts come to; of [`Clash::Twice`] the other amount.
    pub parts: Money,
    /// The given amounts at fault, by index.
    pub entries: Vec<usize>,
}

/// An amount, and the entries that it rests on, as bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct KnownAmount {
    amount: Money,
    on: u64,
}

/// 手里的结算单, read as far as sums go.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SlipSheet {
    /// What was given. At most 64.
    pub entries: Vec<SheetEntry>,
    /// Lines that cannot all be true.
    pub conflicts: Vec<Conflict>,
    known: BTreeMap<Quantity, KnownAmount>,
}

impl SlipSheet {
    /// Reads what follows from the entries, in a region with or without a second fund above the first.
    pub fn new(entries: Vec<SheetEntry>, second_fund: bool) -> SlipSheet {
        debug_assert!(entries.len() <= 64, "entries are bits");
        let mut sheet = SlipSheet { entries, conflicts: Vec::new(), known: BTreeMap::new() };
        for at in 0..sheet.entries.len() {
            let (quantity, amount) = (sheet.entries[at].quantity, sheet.entries[at].amount);
            match sheet.known.get(&quantity).copied() {
                Some(known) if known.amount != amount => {
                    sheet.clash(Clash::Twice, quantity, known.amount, amount, known.on | 1 << at);
                }
                Some(_) => {}
                None => {
                    sheet.known.insert(quantity, KnownAmount { amount, on: 1 << at });
                }
            }
        }
        if !second_fund {
            sheet.assume_none(Quantity::Line(Line::LargeAmount));
        }
        // Payers that no entry hints at pay nothing.
        let hints =
            [Quantity::OtherFunds, Quantity::Hospital, Quantity::OtherPayers, Quantity::AllFunds, Quantity::Beyond];
        let hinted = hints.iter().any(|hint| sheet.known.contains_key(hint));
        sheet.assume_none(if hinted { Quantity::Hospital } else { Quantity::OtherPayers });
        sheet.follow();
        sheet
    }

    fn assume_none(&mut self, quantity: Quantity) {
        self.known.entry(quantity).or_insert(KnownAmount { amount: Money::ZERO, on: 0 });
    }

    /// Finds amounts that follow by sums until none does; notes sums that fail.
    fn follow(&mut self) {
        let mut failed = [false; SUMS.len()];
        loop {
            let mut news = false;
            for (at, (whole, parts)) in SUMS.iter().enumerate() {
                if failed[at] {
                    continue;
                }
                match self.sum(*whole, parts) {
                    Summed::Fails(clash, amount, sum, on) => {
                        failed[at] = true;
                        self.clash(clash, *whole, amount, sum, on);
                    }
                    Summed::Gives(quantity, known) => {
                        self.known.insert(quantity, known);
                        news = true;
                    }
                    Summed::Says => {}
                }
            }
            if !news {
                return;
            }
        }
    }

    fn sum(&self, whole: Quantity, parts: &[Quantity]) -> Summed {
        let (mut sum, mut on, mut unknown) = (Money::ZERO, 0, None);
        let mut open = 0;
        for part in parts {
            match self.known.get(part) {
                Some(known) => (sum, on) = (sum + known.amount, on | known.on),
                None => (open, unknown) = (open + 1, Some(*part)),
            }
        }
        match (self.known.get(&whole), unknown) {
            (Some(known), _) if known.amount < sum => Summed::Fails(Clash::Exceeds, known.amount, sum, on | known.on),
            (Some(known), None) if known.amount != sum => Summed::Fails(Clash::Sum, known.amount, sum, on | known.on),
            // Parts that have nothing left to be are zero.
            (Some(known), Some(part)) if open == 1 || known.amount == sum => {
                Summed::Gives(part, KnownAmount { amount: known.amount - sum, on: on | known.on })
            }
            (None, None) => Summed::Gives(whole, KnownAmount { amount: sum, on }),
            _ => Summed::Says,
        }
    }

    fn clash(&mut self, clash: Clash, of: Quantity, whole: Money, parts: Money, on: u64) {
        let entries: Vec<usize> = (0..self.entries.len()).filter(|at| on >> at & 1 == 1).collect();
        if !self.conflicts.iter().any(|known| known.entries == entries) {
            self.conflicts.push(Conflict { clash, of, whole, parts, entries });
        }
    }

    /// What is known of a quantity.
    pub fn get(&self, quantity: Quantity) -> Option<Money> {
        self.known.get(&quantity).map(|known| known.amount)
    }

    /// What is known of a line.
    pub fn line(&self, line: Line) -> Option<Money> {
        self.get(Quantity::Line(line))
    }

    /// The entries that a line rests on, as bits.
    fn on(&self, line: Line) -> u64 {
        self.known.get(&Quantity::Line(line)).map_or(0, |known| known.on)
    }

    /// The lines that what was given says, in the slip's order.
    pub fn said(&self) -> impl Iterator<Item = (Line, Money)> + '_ {
        self.lines().filter(|(line, _)| self.on(*line) != 0)
    }

    /// The lines that are known, in the slip's order; also those that the region's rules alone make zero.
    pub fn lines(&self) -> impl Iterator<Item = (Line, Money)> + '_ {
        Line::ALL.into_iter().filter_map(|line| Some((line, self.line(line)?)))
    }

    /// The names, in the input, of what a line rests on.
    pub fn names(&self, line: Line) -> impl Iterator<Item = &str> {
        let on = self.on(line);
        let entries = self.entries.iter().enumerate();
        entries.filter(move |(at, _)| on >> at & 1 == 1).map(|(_, entry)| entry.name.as_str())
    }

    /// What payers pay that the estimate does not know, beside a slip: known, or what 其他支付 leaves.
    ///
    /// None where the slip's own large-amount subsidy is more than the invoice's 其他支付.
    pub fn others(&self, slip: &Slip) -> Option<Money> {
        match (self.get(Quantity::OtherPayers), self.get(Quantity::Beyond)) {
            (Some(others), _) => Some(others),
            (None, Some(beyond)) => Some(beyond - slip[Line::LargeAmount]).filter(|others| *others >= Money::ZERO),
            (None, None) => Some(Money::ZERO),
        }
    }
}

/// What a sum says.
enum Summed {
    /// Nothing new.
    Says,
    /// An amount that follows.
    Gives(Quantity, KnownAmount),
    /// It does not hold: the whole, its parts, and what both rest on.
    Fails(Clash, Money, Money, u64),
}
