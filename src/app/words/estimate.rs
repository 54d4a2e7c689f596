//! What 估算 says beyond the form: lines of a bill, readings, what is left to ask, the real share, the slip at hand.

mod en;
mod zh;

use gongji::Money;
use gongji::engine::Line;

/// The words of 估算.
pub struct Words {
    /// Types only its total.
    pub by_total: &'static str,
    /// Of the lines of a bill.
    pub items: &'static str,
    /// Where to find a line's class.
    pub items_hint: &'static str,
    /// 项目名称
    pub item_name: &'static str,
    /// 金额
    pub item_amount: &'static str,
    /// 目录类别
    pub item_class: &'static str,
    /// 甲类、乙类、丙类
    pub classes: [&'static str; 3],
    /// Opens the rest of a line.
    pub item_more: &'static str,
    /// 支付标准
    pub item_limit: [&'static str; 2],
    /// 先行自付比例
    pub item_share: [&'static str; 2],
    /// 双通道
    pub dual_channel: &'static str,
    /// One more line.
    pub add_item: &'static str,
    /// Takes a line out.
    pub drop_item: &'static str,
    /// Opens what would settle a reading.
    pub how_to_settle: &'static str,
    /// What can still change.
    pub open_title: &'static str,
    /// What could be entered.
    pub looking: &'static str,
    /// Goes to the field.
    pub fill: &'static str,
    /// There is none of it.
    pub none: &'static str,
    /// Changes nothing.
    pub idle: &'static str,
    /// 实际报销比例
    pub real_title: &'static str,
    /// Of the whole bill.
    pub real: &'static str,
    /// Of the document.
    pub policy: &'static str,
    /// By bands.
    pub by_bands: &'static str,
    /// Where both are the same.
    pub same: &'static str,
    /// Above the parts that the rate is not applied to.
    pub why_less: &'static str,
    /// 和结算单对一对
    pub check: &'static str,
    /// What it is for.
    pub check_lead: &'static str,
    /// Which paper is at hand.
    pub papers: [&'static str; 2],
    /// Its name as a question.
    pub paper: &'static str,
    /// Compares.
    pub compare: &'static str,
    /// Heads the columns.
    pub columns: [&'static str; 3],
    /// Above the lines that differ.
    pub differ: &'static str,
    /// Before where the engine's first differing amount comes from.
    pub comes_from: &'static str,
    /// Takes the changes of an explanation into the form.
    pub take: &'static str,
    /// The fields of 医疗电子票据, as printed; empty: the contract's name of the line.
    pub invoice: [&'static str; 7],
    /// A line of the bill by number.
    pub item: fn(usize) -> String,
    /// What is paid under an option of a reading.
    pub option: fn(&str, Money, Money) -> String,
    /// Why a part of the bill is not shared.
    pub unshared: fn(Line, Money) -> String,
    /// An explanation, by number.
    pub explanation: fn(usize) -> String,
    /// An amount from which on it makes no difference.
    pub reached: fn(Money) -> String,
}

in_both_languages!(zh::WORDS, en::WORDS);
