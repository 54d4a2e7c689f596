//! Every sentence of the page, in one place per language. Both are complete: a language without one does not compile.

/// The words of a module, by language. English comes with the rest of the page.
macro_rules! in_both_languages {
    ($zh:expr, $en:expr) => {
        impl Words {
            /// The words of a language.
            pub fn of(language: gongji::Language) -> &'static Words {
                match language {
                    gongji::Language::Zh => &$zh,
                    gongji::Language::En => crate::later::apart(|| &$en),
                }
            }
        }
    };
}

pub mod about;
pub mod account;
pub mod around;
pub mod compare;
pub mod display;
pub mod elder;
mod en;
pub mod estimate;
pub mod rules;
pub mod settings;
pub mod year;
mod zh;

use gongji::engine::Code;
use gongji::region::Document;
use std::fmt::Display;

use gongji::units::{MoneyFault, RateFault};
use gongji::{Fault, Money};

/// The page's words.
pub struct Words {
    /// Its name in the document's `lang`.
    pub html_lang: &'static str,
    /// The other language's.
    pub other_lang: &'static str,
    /// The project's name.
    pub brand: &'static str,
    /// The screens, in the navigation's order.
    pub nav: [&'static str; 6],
    /// The navigation's name.
    pub nav_name: &'static str,
    /// Jumps over the form.
    pub skip: &'static str,
    /// The language switch.
    pub other_language: &'static str,
    /// What a screen reader adds to it.
    pub other_language_more: &'static str,
    /// 长辈版
    pub elder: &'static str,
    /// 显示
    pub display: &'static str,
    /// Types the bill line by line.
    pub by_lines: &'static str,
    /// Goes to the readings.
    pub which_words: &'static str,
    /// Where the input goes: nowhere.
    pub privacy: &'static str,
    /// 一键清除
    pub clear: &'static str,
    /// Asks whether everything is to go.
    pub clear_ask: &'static str,
    /// It is.
    pub clear_yes: &'static str,
    /// It is not.
    pub clear_no: &'static str,
    /// It is gone.
    pub cleared: &'static str,
    /// Before the hotline's number.
    pub hotline: &'static str,
    /// 主办单位
    pub authority: &'static str,
    /// 网站标识码, ICP 备案, 公安备案.
    pub numbers: [&'static str; 3],
    /// The heading of an address that leads nowhere.
    pub unknown: &'static str,
    /// The way back from there.
    pub home: &'static str,
    /// The question of the screen.
    pub heading: &'static str,
    /// Below the question.
    pub lead: &'static str,
    /// The form's name.
    pub form: &'static str,
    /// Above what is wrong.
    pub to_mend: &'static str,
    /// 参保地
    pub region: &'static str,
    /// 参保状态
    pub status: &'static str,
    /// 医疗类别
    pub care: &'static str,
    /// 医院级别
    pub level: &'static str,
    /// 药店
    pub level_of_prescriber: &'static str,
    /// 互联网医院
    pub level_of_hospital: &'static str,
    /// 医疗费总额
    pub total: &'static str,
    /// 元
    pub yuan: &'static str,
    /// 年
    pub year: &'static str,
    /// 月
    pub month: &'static str,
    /// 日
    pub day: &'static str,
    /// 例子
    pub examples: &'static str,
    /// 更多情况
    pub more: &'static str,
    /// What is behind it, for screen readers.
    pub more_about: &'static str,
    /// What happens to what is left empty.
    pub more_hint: &'static str,
    /// A group of fields.
    pub where_group: &'static str,
    /// 机构类型
    pub kind: &'static str,
    /// 就医地
    pub place: &'static str,
    /// 结算日期
    pub date: &'static str,
    /// 外配处方
    pub prescription: &'static str,
    /// 定点
    pub designated: &'static str,
    /// 住院期间
    pub during_admission: &'static str,
    /// A group of fields.
    pub parts_group: &'static str,
    /// A group of fields.
    pub used_group: &'static str,
    /// A group of fields.
    pub further_group: &'static str,
    /// A group of fields.
    pub account_group: &'static str,
    /// 账户余额
    pub balance: &'static str,
    /// 个人账户支付
    pub account_pays: &'static str,
    /// A group of fields.
    pub after_group: &'static str,
    /// What the visit led to.
    pub led_to: &'static str,
    /// 没有
    pub led_to_nothing: &'static str,
    /// 住院
    pub led_to_admission: &'static str,
    /// 认定门诊特殊疾病
    pub led_to_special: &'static str,
    /// How many days later.
    pub days_later: &'static str,
    /// 天
    pub days: &'static str,
    /// 本院
    pub same_hospital: &'static str,
    /// The result's name.
    pub result: &'static str,
    /// The rules did not come.
    pub no_rules: &'static str,
    /// Why.
    pub unreachable: &'static str,
    /// Why.
    pub broken: &'static str,
    /// Tries again.
    pub retry: &'static str,
    /// 有新版本, and that another window has changed to it already: each with what the button says.
    pub news: [[&'static str; 2]; 2],
    /// While the rules are on their way.
    pub fetching: &'static str,
    /// While the other screens are on their way.
    pub fetching_rest: &'static str,
    /// Before an amount is typed.
    pub empty: &'static str,
    /// Before the examples.
    pub or_example: &'static str,
    /// While something is wrong.
    pub mend_first: &'static str,
    /// Goes to the field.
    pub go_mend: &'static str,
    /// 个人负担总额
    pub you_pay: &'static str,
    /// 统筹基金支付
    pub fund_pays: &'static str,
    /// Of a floor.
    pub you_pay_at_most: &'static str,
    /// Of a floor.
    pub fund_pays_at_least: &'static str,
    /// What a floor means.
    pub floor: &'static str,
    /// Ends the form.
    pub see_result: &'static str,
    /// Goes to the result.
    pub see_details: &'static str,
    /// 怎么付
    pub how_paid: &'static str,
    /// 谁出钱
    pub who_pays: &'static str,
    /// 结算单
    pub slip: &'static str,
    /// Shows zero lines.
    pub show_all: &'static str,
    /// Before an assumption that a step stands on.
    pub assumed: &'static str,
    /// 假设
    pub assumptions: &'static str,
    /// The person's own figures.
    pub own_figures: &'static str,
    /// 征求意见稿
    pub is_draft: &'static str,
    /// 框架
    pub is_framework: &'static str,
    /// Once beside the headline.
    pub disclaimer: &'static str,
    /// Above values that were filled in.
    pub added: &'static str,
    /// Above values that are missing.
    pub fill_missing: &'static str,
    /// Where to find them.
    pub where_to_look: &'static str,
    /// 是
    pub yes: &'static str,
    /// 否
    pub no: &'static str,
    /// 出生日期
    pub birth: &'static str,
    /// Why it is asked for.
    pub birth_why: &'static str,
    /// 门诊慢性病
    pub diseases: &'static str,
    /// Why it is asked for.
    pub diseases_why: &'static str,
    /// One more.
    pub add_disease: &'static str,
    /// 另有规定
    pub other_rules: &'static str,
    /// 自己当地的标准
    pub own_terms: &'static str,
    /// 起付标准
    pub own_deductible: &'static str,
    /// 支付比例
    pub own_rate: &'static str,
    /// 限额还剩
    pub own_ceiling: &'static str,
    /// Where it is left empty.
    pub own_ceiling_hint: &'static str,
    /// A deductible that is met.
    pub full: &'static str,
    /// 读法
    pub readings_differ: &'static str,
    /// A reading is settled.
    pub reading_chosen: &'static str,
    /// No reading is settled.
    pub all_readings: &'static str,
    /// A percentage.
    pub percent_shape: &'static str,
    /// A percentage.
    pub percent_decimals: &'static str,
    /// A date.
    pub not_a_day: &'static str,
    /// A number.
    pub whole_number: &'static str,
    /// Label and hint.
    pub outside_catalogue: [&'static str; 2],
    /// Label and hint.
    pub above_limit: [&'static str; 2],
    /// Label and hint.
    pub first_share: [&'static str; 2],
    /// Not an amount.
    pub not_money: &'static str,
    /// An amount below zero.
    pub below_zero: &'static str,
    /// An amount with too many decimals.
    pub too_fine: &'static str,
    /// An amount too large.
    pub too_large: &'static str,
    /// An empty field that must be filled.
    pub to_fill: &'static str,
    /// Parts above the total.
    pub parts_exceed: &'static str,
    /// Rates above one.
    pub rates_exceed: &'static str,
    /// Not a year.
    pub not_a_year: &'static str,
    /// A day of another year than the one shown.
    pub other_year: &'static str,
    /// An end before the beginning.
    pub ends_early: &'static str,
    /// What has been said already.
    pub twice: &'static str,
    /// Anything else.
    pub not_understood: &'static str,
    /// The parts of the slip.
    pub slip_parts: [&'static str; 3],
    /// Marks a draft in the list of regions.
    pub draft_of: fn(&str) -> String,
    /// What of a pool's deductible was borne.
    pub borne: fn(&str) -> String,
    /// What of a pool's ceiling was used.
    pub used: fn(&str) -> String,
    /// The result, spoken.
    pub announce: fn(Money, Money) -> String,
    /// What is wrong, spoken.
    pub announce_wrong: fn(&str) -> String,
    /// Above the parts of the person's part.
    pub made_of: fn(Money) -> String,
    /// How many values are missing.
    pub missing: fn(usize) -> String,
    /// A recognised disease, by number.
    pub disease: fn(usize) -> String,
    /// An amount with its unit.
    pub money: fn(Money) -> String,
    /// The heading of the year.
    pub left_this_year: fn(u32) -> String,
    /// What is left of a ceiling.
    pub ceiling_left: fn(&str) -> String,
    /// How a ceiling stands.
    pub ceiling_used: fn(Money, Money) -> String,
    /// A deductible that is met.
    pub deductible: fn(&str) -> String,
    /// What is left of a deductible.
    pub deductible_left: fn(&str) -> String,
    /// The next deductible, where each is borne anew.
    pub deductible_next: fn(&str) -> String,
    /// How a deductible stands.
    pub deductible_met: fn(Money, Money) -> String,
    /// From where to where.
    pub range: fn([Money; 2], [Money; 2]) -> String,
    /// Marks the default reading.
    pub by_default: fn(&str) -> String,
    /// The bounds of an answer.
    pub between: fn(&dyn Display, &dyn Display) -> String,
    /// The document that the answer follows.
    pub source: fn(&Document) -> String,
    /// What the person can do next.
    pub next_step: fn(Code) -> &'static str,
}

in_both_languages!(zh::WORDS, en::WORDS);

impl Words {
    /// What is wrong, as this page asks for it: percentages, dates in three fields, no JSON. Faults that no form of
    /// ours can make share a sentence: the engine's for all of them would be two kilobytes.
    pub fn fault(&self, fault: &Fault) -> String {
        let sentence = match fault {
            Fault::Money(MoneyFault::Shape) => self.not_money,
            Fault::Money(MoneyFault::Negative) => self.below_zero,
            Fault::Money(MoneyFault::Decimals) => self.too_fine,
            Fault::Money(MoneyFault::TooLarge) | Fault::SumTooLarge => self.too_large,
            Fault::Rate(RateFault::Shape | RateFault::Range) => self.percent_shape,
            Fault::Rate(RateFault::Decimals) => self.percent_decimals,
            Fault::Date => self.not_a_day,
            Fault::Type(_) => self.whole_number,
            Fault::Missing => self.to_fill,
            Fault::Month => self.not_a_year,
            Fault::OutOfPeriod(..) => self.other_year,
            Fault::Backwards(_) | Fault::RepaidEarly => self.ends_early,
            Fault::Overlap(_) | Fault::DuplicateDate(_) => self.twice,
            Fault::BalanceTooLarge => self.too_large,
            Fault::PartsExceedTotal => self.parts_exceed,
            Fault::RateSum => self.rates_exceed,
            Fault::Integer(low, high) => return (self.between)(low, high),
            Fault::ParameterRange(low, high) => return (self.between)(low, high),
            _ => self.not_understood,
        };
        sentence.to_owned()
    }
}

/// From one amount to the other; one of them where they are the same.
fn span([low, high]: [Money; 2], to: &str) -> String {
    if low == high { low.to_string() } else { format!("{low}{to}{high}") }
}
