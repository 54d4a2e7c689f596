//! Text laid out for a terminal, where a Chinese character is two columns wide.

/// Where long lines are broken.
const WIDE: usize = 100;

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

fn columns(ch: char) -> usize {
    match ch {
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{303e}'
        | '\u{3041}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1f64f}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => 0,
        _ => 1,
    }
}

/// Adds a line, broken where it is too long; every part is indented.
pub fn line(out: &mut String, indent: usize, text: &str) {
    for part in broken(text, WIDE - indent) {
        blanks(out, indent);
        out.push_str(part.trim_end());
        out.push('\n');
    }
}

/// Adds a name and an amount, the amount right-aligned at `column`.
pub fn amount(out: &mut String, indent: usize, name: &str, amount: &str, column: usize) {
    blanks(out, indent);
    out.push_str(name);
    blanks(out, column.saturating_sub(indent + width(name) + width(amount)).max(1));
    out.push_str(amount);
    out.push('\n');
}

/// Rows in columns, each as wide as its widest cell but the last, which is left open.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max();
    let widths: Vec<usize> = (0..columns).map(|column| widest(column).unwrap_or_default()).collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, widest) in row.iter().zip(&widths) {
            line.push_str(cell);
            blanks(&mut line, widest - width(cell) + 2);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn blanks(out: &mut String, count: usize) {
    out.extend(std::iter::repeat_n(' ', count));
}

/// Breaks a text into parts of at most `most` columns: between words, and between Chinese characters except before
/// closing marks.
fn broken(text: &str, most: usize) -> Vec<&str> {
    let (mut parts, mut start, mut used, mut last) = (Vec::new(), 0, 0, None);
    let mut before = ' ';
    for (at, ch) in text.char_indices() {
        let breakable = before == ' ' || (columns(ch) == 2 || columns(before) == 2) && !closes(ch) && !opens(before);
        if breakable && at > start {
            last = Some(at);
        }
        if used + columns(ch) > most
            && let Some(end) = last.take()
        {
            parts.push(&text[start..end]);
            start = end;
            used = width(&text[start..at]);
        }
        used += columns(ch);
        before = ch;
    }
    parts.push(&text[start..]);
    parts
}

/// Marks that do not begin a line.
fn closes(ch: char) -> bool {
    "，。；：、？！）」』》〉〕】”’…%,.;:?!)]".contains(ch)
}

/// Marks that do not end a line.
fn opens(ch: char) -> bool {
    "（「『《〈〔【“‘([".contains(ch)
}

#[cfg(test)]
mod tests {
    use super::{broken, table, width};

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
        assert_eq!(broken("一二三，四五", 6), ["一二", "三，四", "五"]);
        assert_eq!(broken("one two three", 8), ["one two ", "three"]);
        assert_eq!(broken("unbreakable", 4), ["unbreakable"]);
        assert_eq!(broken("「一二」", 4), ["「一", "二」"]);
    }
}
