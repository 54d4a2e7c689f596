//! 今年的话: every sentence of the diary, in both languages.

mod en;
mod zh;

use std::fmt::Display;

use gongji::Date;

pub use crate::screen::year::Unread;

/// What was done; its sentence stands at the same place in [`Words::said`].
#[derive(Clone, Copy, PartialEq)]
pub enum Said {
    /// A visit of this day was written down.
    Added,
    /// A visit of this day was changed.
    Changed,
    /// A visit of this day was deleted.
    Deleted,
    /// The last change was taken back.
    Undone,
    /// A file was opened.
    Opened,
    /// What was kept on this device is here again.
    Restored,
    /// A file was not opened: a later version saved it.
    Newer,
    /// A file was not opened: it is none, or not whole.
    Broken,
    /// A file was not opened: where it is wrong.
    Wrong,
    /// A file was not opened: its region is not here.
    Nowhere,
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
    /// It went along when the page was loaded anew.
    Carried,
}

/// What was done last, and with what.
#[derive(Clone)]
pub struct Note {
    /// What was done.
    pub said: Said,
    /// To the visit of this day.
    date: Option<Date>,
    /// Where in a file, or which region.
    text: String,
}

impl Note {
    /// What needs no more words.
    pub fn say(said: Said) -> Note {
        Note { said, date: None, text: String::new() }
    }

    /// What was done to the visit of a day.
    pub fn of(said: Said, date: Date) -> Note {
        Note { date: Some(date), ..Note::say(said) }
    }

    /// A file was not opened.
    pub fn unread(why: Unread) -> Note {
        let (said, text) = match why {
            Unread::Newer => (Said::Newer, String::new()),
            Unread::Broken(at) if at.is_empty() => (Said::Broken, at),
            Unread::Broken(at) => (Said::Wrong, at),
            Unread::Region(id) => (Said::Nowhere, id),
        };
        Note { text, ..Note::say(said) }
    }
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
    /// In the foot, while the diary is kept on this device.
    pub stored_here: &'static str,
    /// On paper: how sure the answer is.
    pub how: &'static str,
    /// On paper: what came before.
    pub after_title: &'static str,
    /// One visit, several visits.
    pub visits: [&'static str; 2],
    /// The months.
    pub months: [&'static str; 12],
    /// What was done, in the order of [`Said`].
    pub said: [&'static str; 18],
    /// A region and its visits.
    pub counted: &'static str,
    /// The diary is another region's.
    pub elsewhere: &'static str,
    /// Back to that region.
    pub back_to: &'static str,
    /// Changes the visit of a day.
    pub change_that: &'static str,
    /// In the first screen: the diary's visits come before.
    pub counts: &'static str,
    /// In the first screen: they do not.
    pub not_counted: &'static str,
    /// In the first screen: a visit of the diary is being changed.
    pub changing: &'static str,
    /// A year and its visits.
    pub year_title: &'static str,
    /// What the bills come to.
    pub bills: &'static str,
    /// Year, month and visits.
    pub month: &'static str,
    /// What the person paid.
    pub person_paid: &'static str,
    /// Month and day.
    pub day: &'static str,
    /// A pool's deductible fills; to where.
    pub fills: &'static str,
    /// A pool's ceiling drains; from where.
    pub drains: &'static str,
    /// A column of the table.
    pub met_head: &'static str,
    /// A column of the table.
    pub left_head: &'static str,
    /// When it was printed, and by which version.
    pub printed: &'static str,
}

in_both_languages!(zh::WORDS, en::WORDS);

impl Words {
    /// So many visits.
    pub fn visits(&self, count: usize) -> String {
        fill(self.visits[usize::from(count != 1)], &[&count])
    }

    /// A day without its year.
    pub fn day(&self, date: Date) -> String {
        fill(self.day, &[&self.month_of(date), &date.day()])
    }

    /// The name of a day's month.
    pub fn month_of(&self, date: Date) -> &'static str {
        self.months[(date.month() as usize + 11) % 12]
    }

    /// What was done last.
    pub fn note(&self, note: &Note) -> String {
        let what = note.date.map_or_else(|| note.text.clone(), |date| self.day(date));
        fill(self.said[note.said as usize], &[&what])
    }
}

/// A sentence with its blanks `@` filled in.
pub fn fill(sentence: &str, parts: &[&dyn Display]) -> String {
    let (mut text, mut parts) = (String::new(), parts.iter());
    for (at, piece) in sentence.split('@').enumerate() {
        if let Some(part) = (at > 0).then(|| parts.next()).flatten() {
            text.push_str(&part.to_string());
        }
        text.push_str(piece);
    }
    text
}
