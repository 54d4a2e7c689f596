//! What people type, made into the plain decimals that the contract reads. Text in, text out: no arithmetic, and
//! what cannot be understood stays as it is, for the check stage to refuse.

use crate::units::Rate;

/// `１，２３４．５０元`, `¥1,234.5`, `1.2万` as plain yuan: `1234.50`, `1234.5`, `12000`.
///
/// ```
/// assert_eq!(gongji::units::typed::amount("1.2万元"), "12000");
/// assert_eq!(gongji::units::typed::amount("abc"), "abc");
/// ```
pub fn amount(text: &str) -> String {
    let text = narrow(text);
    let mut rest = text.trim_start_matches(['¥', '￥']);
    for unit in ["元", "圆", "块", "yuan", "rmb"] {
        rest = rest.strip_suffix(unit).unwrap_or(rest);
    }
    let (digits, zeros) = match rest.strip_suffix(['万', 'w']) {
        Some(digits) => (digits, 4),
        None => rest.strip_suffix('千').map_or((rest, 0), |digits| (digits, 3)),
    };
    decimal(digits).map_or(text.clone(), |(whole, decimals)| shift_left(&whole, &decimals, zeros))
}

/// `70`, `70%`, `７０．５％` as a share of one: `0.70`, `0.70`, `0.705`.
///
/// ```
/// assert_eq!(gongji::units::typed::percent("70%"), "0.70");
/// ```
pub fn percent(text: &str) -> String {
    let text = narrow(text);
    let Some((whole, decimals)) = decimal(text.strip_suffix('%').unwrap_or(&text)) else { return text };
    let whole = format!("{:0>3}", whole.trim_start_matches('0'));
    let (ones, hundredths) = whole.split_at(whole.len() - 2);
    format!("{ones}.{hundredths}{decimals}")
}

/// A share of one as a person would type it: `0.705` as `70.5%`.
///
/// ```
/// assert_eq!(gongji::units::typed::as_percent("0.705"), "70.5%");
/// ```
pub fn as_percent(share: &str) -> String {
    Rate::parse(share).map_or(share.to_owned(), |rate| rate.to_string())
}

/// `３天`, ` 3 ` as `3`.
pub fn count(text: &str) -> String {
    let text = narrow(text);
    text.strip_suffix(['天', '年', '月', '日']).unwrap_or(&text).to_owned()
}

/// Half-width, lower-case, without spaces.
fn narrow(text: &str) -> String {
    let narrow = |ch| match ch {
        '！'..='～' => char::from_u32(ch as u32 - '！' as u32 + '!' as u32).unwrap_or(ch),
        '。' => '.',
        _ => ch,
    };
    text.chars().filter(|ch| !ch.is_whitespace()).map(|ch| narrow(ch).to_ascii_lowercase()).collect()
}

/// The digits before and after the point, without separators; none where it is no number.
fn decimal(text: &str) -> Option<(String, String)> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() && decimals.is_empty() || !is_digits(decimals) {
        return None;
    }
    let whole = if whole.contains(',') { ungroup(whole)? } else { whole.to_owned() };
    let whole = if whole.is_empty() { "0".to_owned() } else { whole };
    is_digits(&whole).then(|| (whole, decimals.to_owned()))
}

/// `1,234,567` or `123,4567`: commas only where groups of three or of four digits follow, or `12,5` would be 125.
fn ungroup(whole: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split(',').collect();
    let (first, rest) = groups.split_first()?;
    let regular = [3, 4].iter().any(|size| {
        (1..=*size).contains(&first.len()) && rest.iter().all(|group| group.len() == *size && is_digits(group))
    });
    (regular && is_digits(first)).then(|| groups.concat())
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Moves the point to the right by `zeros` digits.
fn shift_left(whole: &str, decimals: &str, zeros: usize) -> String {
    let (moved, rest) = decimals.split_at(zeros.min(decimals.len()));
    let whole = format!("{whole}{moved:0<zeros$}");
    let rest = if zeros == 0 { rest } else { rest.trim_end_matches('0') };
    if rest.is_empty() { whole } else { format!("{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::{amount, count, percent};

    #[test]
    fn understands_amounts() {
        for (typed, plain) in [
            ("1000", "1000"),
            (" 1 000.50 ", "1000.50"),
            ("１２３４．５", "1234.5"),
            ("１２。５", "12.5"),
            ("1,234,567.8", "1234567.8"),
            ("123,4567", "1234567"),
            ("１，０００元", "1000"),
            ("¥25", "25"),
            ("￥ 25.00 元", "25.00"),
            ("1.2万", "12000"),
            ("1.23456万元", "12345.6"),
            ("1.234567万", "12345.67"),
            ("0.5w", "05000"),
            ("3千", "3000"),
            ("12.", "12"),
            (".5", "0.5"),
        ] {
            assert_eq!(amount(typed), plain, "{typed}");
        }
    }

    #[test]
    fn leaves_what_it_does_not_understand() {
        for typed in ["abc", "12,5", "1,23,456", ",5", "1.2.3", "-5", "1e3", "", "万", "1万2"] {
            assert_eq!(amount(typed), typed, "{typed}");
        }
        assert_eq!(amount("12.345"), "12.345");
    }

    #[test]
    fn understands_percentages() {
        for (typed, share) in [
            ("70", "0.70"),
            ("70%", "0.70"),
            ("７０．５％", "0.705"),
            ("5", "0.05"),
            ("100", "1.00"),
            ("0", "0.00"),
            ("150", "1.50"),
        ] {
            assert_eq!(percent(typed), share, "{typed}");
        }
        assert_eq!(percent("seventy"), "seventy");
    }

    #[test]
    fn understands_counts() {
        assert_eq!(count(" ３天"), "3");
    }
}
