//! 今年的话: every sentence of the diary, in both languages.

mod en;
mod zh;

use gongji::{Date, Language, Money};

pub use crate::screen::year::Unread;

/// What was done last.
#[derive(Clone, PartialEq)]
pub enum Note {
    /// A visit of this day was written down.
    Added(Date),
    /// A visit of this day was changed.
    Changed(Date),
    /// A visit of this day was deleted.
    Deleted(Date),
    /// The last change was taken back.
    Undone,
    /// A file was opened.
    Opened,
    /// What was kept on this device is here again.
    Restored,
    /// A file was not opened.
    Unread(Unread),
    /// The first screen's form cannot show this visit.
    Unshown,
    /// A file was handed out.
    Saved,
    /// A text was copied.
    Copied,
    /// A text is shown, for it could not be copied or saved.
    NotCopied,
    /// The diary is kept on this device.
    Stored,
    /// It is not kept any more.
    Forgotten,
    /// The browser does not keep it.
    Refused,
    /// Everything is gone.
    Cleared,
}

/// The screen's words.
pub struct Words {
    /// Below the heading, while nothing is written down.
    pub lead: &'static str,
    /// The name of the part beside the form.
    pub diary: &'static str,
    /// While nothing is written down.
    pub empty: &'static str,
    /// What to do then.
    pub empty_more: &'static str,
    /// Takes back the last change.
    pub undo: &'static str,
    /// The form's title.
    pub add_title: &'static str,
    /// Adds the visit.
    pub add: &'static str,
    /// Where there are more questions.
    pub more_there: &'static str,
    /// Goes there.
    pub go_there: &'static str,
    /// 记入今年
    pub record: &'static str,
    /// Puts a changed visit back.
    pub put_back: &'static str,
    /// Leaves it as it was.
    pub give_up: &'static str,
    /// 打印
    pub print: &'static str,
    /// The diary cannot be reckoned.
    pub not_reckoned: &'static str,
    /// Leads to the person's fields.
    pub mend_person: &'static str,
    /// Whose part.
    pub person_total: &'static str,
    /// Whose part.
    pub fund_total: &'static str,
    /// The list's title.
    pub list: &'static str,
    /// In a row of the list.
    pub person_short: &'static str,
    /// In a row of the list.
    pub fund_short: &'static str,
    /// In a row of the list.
    pub bill_short: &'static str,
    /// 改
    pub change: &'static str,
    /// 删
    pub delete: &'static str,
    /// Shows more rows of a month.
    pub more_rows: &'static str,
    /// The first picture.
    pub visits_chart: &'static str,
    /// Opens the table.
    pub as_table: &'static str,
    /// The table's first columns.
    pub table_head: [&'static str; 5],
    /// The card of files.
    pub files: &'static str,
    /// 存成文件
    pub save: &'static str,
    /// 导出表格
    pub table: &'static str,
    /// Copies the file's text.
    pub copy_file: &'static str,
    /// Copies the table's text.
    pub copy_table: &'static str,
    /// 打开文件
    pub open: &'static str,
    /// Opens the field for a pasted text.
    pub paste_title: &'static str,
    /// That field.
    pub pasted: &'static str,
    /// Opens what is in it.
    pub open_pasted: &'static str,
    /// 保存在本机
    pub store: &'static str,
    /// Stops that.
    pub forget: &'static str,
    /// Where the diary is now.
    pub store_hint: &'static str,
    /// Where the diary is now.
    pub stored_hint: &'static str,
    /// What WeChat cannot do.
    pub in_wechat: &'static str,
    /// The text that could not be copied.
    pub to_copy: &'static str,
    /// The name of a saved file.
    pub file_name: &'static str,
    /// The first columns of the exported table.
    pub columns: [&'static str; 6],
    /// 合计
    pub sum: &'static str,
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
    /// In the foot, while the diary is kept on this device.
    pub stored_here: &'static str,
    /// On paper: how sure the answer is.
    pub how: &'static str,
    /// On paper: what came before.
    pub after_title: &'static str,
    /// How many visits are counted, and where.
    pub counted: fn(&str, usize) -> String,
    /// So many visits.
    pub visits: fn(usize) -> String,
    /// The diary is another region's.
    pub elsewhere: fn(&str) -> String,
    /// Back to that region.
    pub back_to: fn(&str) -> String,
    /// Changes the visit of a day.
    pub change_that: fn(Date) -> String,
    /// In the first screen: the diary's visits come before.
    pub counts: fn(usize) -> String,
    /// In the first screen: they do not.
    pub not_counted: fn(&str) -> String,
    /// In the first screen: a visit of the diary is being changed.
    pub changing: fn(Date) -> String,
    /// A year and how many visits.
    pub year_title: fn(u32, usize) -> String,
    /// What the bills come to.
    pub bills: fn(Money) -> String,
    /// A month and how many visits.
    pub month: fn(u32, u32, usize) -> String,
    /// A month's name.
    pub month_name: fn(u32) -> String,
    /// What the person paid.
    pub person_paid: fn(Money) -> String,
    /// A day without its year.
    pub day: fn(Date) -> String,
    /// A pool's deductible fills.
    pub fills: fn(&str, Money) -> String,
    /// A pool's ceiling drains.
    pub drains: fn(&str, Money) -> String,
    /// A column of the table.
    pub met_head: fn(&str) -> String,
    /// A column of the table.
    pub left_head: fn(&str) -> String,
    /// When it was printed, and by which version.
    pub printed: fn(&str, &str) -> String,
    /// What was done.
    pub note: fn(&Note) -> String,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Words {
        match language {
            Language::Zh => &zh::WORDS,
            Language::En => &en::WORDS,
        }
    }

    /// What was done last.
    pub fn note(&self, note: &Note) -> String {
        (self.note)(note)
    }
}
