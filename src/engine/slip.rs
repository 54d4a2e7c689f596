//! 结算单: the slip and its lines.

use core::ops::{AddAssign, Index, IndexMut};

use schemars::JsonSchema;
use serde::Serialize;

use crate::units::Money;

/// One line of the slip, in the order and with the names of the contract.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// 医疗费总额 (`medfee_sumamt`)
    Total,
    /// 全自费金额 (`fulamt_ownpay_amt`)
    OutsideCatalogue,
    /// 超限价金额 (`overlmt_selfpay`)
    AboveLimit,
    /// 先行自付金额 (`preselfpay_amt`)
    FirstShare,
    /// 符合政策范围金额 (`inscp_scp_amt`)
    InScope,
    /// 起付标准，本次支付 (`act_pay_dedc`)
    Deductible,
    /// 按比例自付
    Coinsurance,
    /// 超最高支付限额
    OverCeiling,
    /// 不予支付
    Uncovered,
    /// 统筹基金支付 (`hifp_pay`)
    Fund,
    /// 职工大额医疗费用补助 (`hifob_pay`)
    LargeAmount,
    /// 个人负担总额 (`psn_part_amt`)
    Person,
    /// 个人自付
    SelfPay,
    /// 个人自费
    OwnExpense,
    /// 个人账户支付 (`acct_pay`)
    Account,
    /// 个人现金支付 (`psn_cash_pay`)
    Cash,
}

impl Line {
    /// Every line, in the contract's order.
    pub const ALL: [Line; 16] = [
        Line::Total,
        Line::OutsideCatalogue,
        Line::AboveLimit,
        Line::FirstShare,
        Line::InScope,
        Line::Deductible,
        Line::Coinsurance,
        Line::OverCeiling,
        Line::Uncovered,
        Line::Fund,
        Line::LargeAmount,
        Line::Person,
        Line::SelfPay,
        Line::OwnExpense,
        Line::Account,
        Line::Cash,
    ];

    /// The field's name in the response.
    pub const fn name(self) -> &'static str {
        [
            "total",
            "outside_catalogue",
            "above_limit",
            "first_share",
            "in_scope",
            "deductible",
            "coinsurance",
            "over_ceiling",
            "uncovered",
            "fund",
            "large_amount",
            "person",
            "self_pay",
            "own_expense",
            "account",
            "cash",
        ][self as usize]
    }
}

/// 结算单: sixteen amounts that add up to the fen.
///
/// - `total = outside_catalogue + above_limit + first_share + in_scope`
/// - `in_scope = deductible + coinsurance + over_ceiling + uncovered + fund + large_amount`
/// - `person = total − fund − large_amount = self_pay + own_expense = account + cash`
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Slip([Money; 16]);

impl Slip {
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
