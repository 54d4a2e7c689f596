//! 结算单: the slip and its lines.

use core::ops::{AddAssign, Index, IndexMut};

use crate::units::{Money, closed_list};

use super::workings::Workings;

/// The lines of the slip: code, 中文, English, national field. Each is written here alone.
macro_rules! lines {
    ($($line:ident = $code:literal, $zh:literal, $en:literal, $national:expr;)+) => {
        closed_list! {
            /// One line of the slip, in the order and with the names of the contract.
            Line { $($line = $code, $zh, $en;)+ }
        }

        impl Line {
            /// The field of the national settlement interface, where there is one.
            pub const fn national(self) -> Option<&'static str> {
                match self { $(Line::$line => $national,)+ }
            }
        }
    };
}

lines! {
    Total = "total", "医疗费总额", "Total bill", Some("medfee_sumamt");
    OutsideCatalogue = "outside_catalogue", "全自费金额", "Outside the catalogue", Some("fulamt_ownpay_amt");
    AboveLimit = "above_limit", "超限价金额", "Above price limits", Some("overlmt_selfpay");
    FirstShare = "first_share", "先行自付金额", "First share", Some("preselfpay_amt");
    InScope = "in_scope", "符合政策范围金额", "In scope", Some("inscp_scp_amt");
    Deductible = "deductible", "起付标准（本次支付）", "Deductible (this visit)", Some("act_pay_dedc");
    Coinsurance = "coinsurance", "按比例自付", "Coinsurance", None;
    OverCeiling = "over_ceiling", "超最高支付限额", "Over the ceiling", None;
    Uncovered = "uncovered", "不予支付", "Uncovered", None;
    Fund = "fund", "统筹基金支付", "Pooling fund", Some("hifp_pay");
    LargeAmount = "large_amount", "职工大额医疗费用补助", "Large-amount subsidy", Some("hifob_pay");
    Person = "person", "个人负担总额", "You pay in all", Some("psn_part_amt");
    SelfPay = "self_pay", "个人自付", "Self-pay (in catalogue)", None;
    OwnExpense = "own_expense", "个人自费", "Own expense (outside)", None;
    Account = "account", "个人账户支付", "Personal account", Some("acct_pay");
    Cash = "cash", "个人现金支付", "Cash", Some("psn_cash_pay");
}

/// 结算单: sixteen amounts that add up to the fen.
///
/// - `total = outside_catalogue + above_limit + first_share + in_scope`
/// - `in_scope = deductible + coinsurance + over_ceiling + uncovered + fund + large_amount`
/// - `person = total − fund − large_amount = self_pay + own_expense = account + cash`
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Slip([Money; 16]);

impl Slip {
    /// The slip of what the stages found: the only place where one is made for a claim.
    ///
    /// A slip that does not add up is a fault of the engine. It would be wrong to show one, so that the identities are
    /// asserted in every build.
    pub(super) fn of(workings: &Workings) -> Slip {
        let Workings { scope, covered, payment, .. } = workings;
        let in_scope = scope.in_scope();
        let mut slip = Slip::default();
        slip[Line::Total] = scope.total;
        slip[Line::OutsideCatalogue] = scope.outside_catalogue;
        slip[Line::AboveLimit] = scope.above_limit;
        slip[Line::FirstShare] = scope.first_share;
        slip[Line::InScope] = in_scope;
        match covered {
            Ok(covered) => {
                slip[Line::Deductible] = covered.deductible;
                slip[Line::Coinsurance] = covered.paid.coinsurance;
                slip[Line::OverCeiling] = covered.paid.over_ceiling;
                slip[Line::Fund] = covered.fund();
                slip[Line::LargeAmount] = covered.large_amount();
            }
            Err(_) => slip[Line::Uncovered] = in_scope,
        }
        slip[Line::Person] = payment.person;
        slip[Line::SelfPay] = payment.self_pay;
        slip[Line::OwnExpense] = payment.own_expense;
        slip[Line::Account] = payment.account;
        slip[Line::Cash] = payment.cash;
        assert!(slip.adds_up(), "a slip's lines do not add up");
        slip
    }

    /// Each line with its amount, in the contract's order.
    pub fn lines(&self) -> impl Iterator<Item = (Line, Money)> + '_ {
        Line::ALL.into_iter().map(|line| (line, self[line]))
    }

    /// What both funds pay.
    pub fn funds(&self) -> Money {
        self[Line::Fund] + self[Line::LargeAmount]
    }

    /// Whether the contract's identities hold. They do for every slip that the engine returns.
    pub fn adds_up(&self) -> bool {
        use Line::{
            AboveLimit, Account, Cash, Coinsurance, Deductible, FirstShare, InScope, OutsideCatalogue, OverCeiling,
            OwnExpense, Person, SelfPay, Total, Uncovered,
        };
        let sum = |lines: &[Line]| lines.iter().map(|line| self[*line]).sum::<Money>();
        self[Total] == sum(&[OutsideCatalogue, AboveLimit, FirstShare, InScope])
            && self[InScope] == sum(&[Deductible, Coinsurance, OverCeiling, Uncovered]) + self.funds()
            && self[Person] == self[Total] - self.funds()
            && self[Person] == sum(&[SelfPay, OwnExpense])
            && self[Person] == sum(&[Account, Cash])
            && self[OwnExpense] == self[OutsideCatalogue]
            && self.0.iter().all(|amount| *amount >= Money::ZERO)
    }
}

impl Index<Line> for Slip {
    type Output = Money;
    fn index(&self, line: Line) -> &Money {
        &self.0[line as usize]
    }
}

impl IndexMut<Line> for Slip {
    fn index_mut(&mut self, line: Line) -> &mut Money {
        &mut self.0[line as usize]
    }
}

impl AddAssign for Slip {
    fn add_assign(&mut self, other: Slip) {
        for line in Line::ALL {
            self[line] += other[line];
        }
    }
}
