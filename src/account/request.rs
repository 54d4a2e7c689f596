//! 个人账户请求: whose account, over which months, with what movements.

use std::rc::Rc;

use super::{AccountCase, Accrued, Gap, Movement};
use crate::estimate::{Given, answers, chosen};
use crate::problem::Problem;
use crate::region::Region;
use crate::units::{Date, Language, Money, Month, Rate, Status};

/// 个人账户请求, checked for everything that can be said without the region.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountRequest {
    /// The region's id.
    pub region: String,
    /// 参保状态
    pub status: Status,
    /// 出生日期
    pub birth: Option<Date>,
    /// 退休日期
    pub retires_on: Option<Date>,
    /// 缴费基数
    pub monthly_base: Option<Money>,
    /// The first month.
    pub from: Month,
    /// The last month.
    pub to: Month,
    /// 期初余额
    pub opening: Money,
    /// Carried over from an earlier request.
    pub accrued: Accrued,
    /// Values that the document leaves open, by id.
    pub parameters: Vec<(String, Given)>,
    /// Chosen readings, by id.
    pub readings: Vec<(String, String)>,
    /// 中断缴费
    pub gaps: Vec<Gap>,
    /// 结息利率, in order of date.
    pub rates: Vec<(Date, Rate)>,
    /// 支出, in the order given.
    pub movements: Vec<Movement>,
    /// The language of messages and explanations.
    pub language: Language,
}

impl AccountRequest {
    /// The case of this request in its region, under the region's default readings; and the options that the
    /// person chose, by reading.
    ///
    /// # Errors
    /// Parameters and readings that the region does not know, and answers out of bounds.
    pub fn case(&self, region: &Rc<Region>) -> Result<(AccountCase, Vec<Option<u8>>), Problem> {
        let case = AccountCase {
            region: Rc::clone(region),
            request: Rc::new(self.clone()),
            answers: answers(region, &self.parameters)?,
        };
        Ok((case, chosen(region, &self.readings)?))
    }
}
