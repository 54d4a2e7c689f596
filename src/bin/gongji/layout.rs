//! Text laid out for a terminal, where a Chinese character is two columns wide.

use std::sync::LazyLock;

use comfy_table::{ContentArrangement, Table, presets};
use terminal_size::{Width, terminal_size_of};
use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr;

/// Where long lines are broken: longer ones are hard to read.
const WIDE: usize = 100;

/// Narrower than this, wrapped text is no longer text.
const NARROW: usize = 40;

/// The width of the terminal; none where a program or a file takes the output.
static TERMINAL: LazyLock<Option<u16>> =
    LazyLock::new(|| terminal_size_of(std::io::stdout()).map(|(Width(columns), _)| columns));

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Adds a line, broken where it is too long; every part is indented.
pub fn line(out: &mut String, indent: usize, text: &str) {
    let most = TERMINAL.map_or(WIDE, |columns| usize::from(columns).clamp(NARROW, WIDE));
    out.push_str(&filled(text, indent, most));
    out.push('\n');
}

/// Text in lines of at most `most` columns. Dates and ids are not split at their hyphens.
fn filled(text: &str, indent: usize, most: usize) -> String {
    let margin = " ".repeat(indent);
    let options = Options::new(most).initial_indent(&margin).subsequent_indent(&margin).break_words(false);
    textwrap::fill(text, options.word_splitter(WordSplitter::NoHyphenation))
}

/// Where amounts end.
const COLUMN: usize = 44;

/// Adds a name and an amount, the amount right-aligned. By hand: the amounts of a page stand in one column
/// across its parts, which a table for each part would not give.
pub fn amount(out: &mut String, indent: usize, name: &str, amount: &str) {
    let gap = COLUMN.saturating_sub(indent + width(name) + width(amount)).max(1);
    *out += &format!("{}{name}{}{amount}\n", " ".repeat(indent), " ".repeat(gap));
}

/// Rows in columns. Where a program takes the output a row stays one line, however long.
pub fn table(rows: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).add_rows(rows);
    match *TERMINAL {
        Some(columns) => table.set_content_arrangement(ContentArrangement::Dynamic).set_width(columns),
        None => table.set_content_arrangement(ContentArrangement::Disabled),
    };
    table.column_iter_mut().for_each(|column| {
        column.set_padding((0, 2));
    });
    table.trim_fmt() + "\n"
}

#[cfg(test)]
mod tests {
    use super::{filled, table, width};

    #[test]
    fn counts_columns() {
        for (text, columns) in [("", 0), ("700.00", 6), ("恩施州", 6), ("〔2022〕41号", 12), ("a×b − c", 7)] {
            assert_eq!(width(text), columns, "{text}");
        }
    }

    #[test]
    fn aligns_columns() {
        let rows = [["恩施州", "a"], ["x", "b"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(table(&rows), "恩施州  a\nx       b\n");
    }

    #[test]
    fn breaks_lines_between_words_and_characters() {
        for (text, most, lines) in [
            ("一二三，四五", 6, "一二\n三，四\n五"),
            ("one two three", 8, "one two\nthree"),
            ("unbreakable", 4, "unbreakable"),
            ("2023-01-01 jilin-city", 12, "2023-01-01\njilin-city"),
            ("「一二」", 4, "「一\n二」"),
        ] {
            assert_eq!(filled(text, 0, most), lines);
        }
        assert_eq!(filled("one two", 2, 6), "  one\n  two");
    }
}
