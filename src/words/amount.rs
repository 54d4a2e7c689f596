//! 金额大写: large amounts in words, so that a slipped zero is seen.

use crate::units::typed;
use crate::units::{Language, Money};

/// From 1000 yuan on an amount is large.
const LARGE: Money = Money::from_fen(100_000);

/// What was typed in words, where it is large or was not typed as plain digits; else nothing.
pub fn echo(text: &str, language: Language) -> String {
    let plain = typed::amount(text);
    match Money::parse(&plain) {
        Ok(money) if money >= LARGE || plain != text.trim() => amount(money, language),
        Ok(_) | Err(_) => String::new(),
    }
}

/// The amount in words: `壹万贰仟元整`; in English grouped by thousands. Amounts a request may name.
pub fn amount(amount: Money, language: Language) -> String {
    let printed = amount.to_string();
    let (yuan, fen) = printed.split_once('.').unwrap_or((&printed, "00"));
    match language {
        Language::Zh => in_capitals(yuan, fen),
        Language::En => format!("{}.{fen} yuan", grouped(amount.fen() / 100)),
    }
}

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

fn digit(byte: u8) -> usize {
    usize::from(byte.saturating_sub(b'0')) % 10
}

fn in_capitals(yuan: &str, fen: &str) -> String {
    let mut words = String::new();
    let mut skipped = false;
    for (at, byte) in yuan.bytes().enumerate() {
        let place = yuan.len() - 1 - at;
        if byte == b'0' {
            skipped = true;
        } else {
            if skipped && !words.is_empty() {
                words.push('零');
            }
            skipped = false;
            words.push(DIGITS[digit(byte)]);
            words.push_str(["", "拾", "佰", "仟"][place % 4]);
        }
        if place == 4 && !words.is_empty() {
            words.push('万');
        }
    }
    if !words.is_empty() {
        words.push('元');
    }
    let (ten, one) = fen.split_at(1);
    if fen == "00" {
        words.push_str(if words.is_empty() { "零元整" } else { "整" });
        return words;
    }
    if ten == "0" && !words.is_empty() {
        words.push('零');
    }
    for (part, unit) in [(ten, '角'), (one, '分')].into_iter().filter(|(part, _)| *part != "0") {
        words.extend(part.bytes().map(|byte| DIGITS[digit(byte)]));
        words.push(unit);
    }
    words
}

/// A number in groups of three digits.
pub(super) fn grouped(yuan: i64) -> String {
    if yuan < 1_000 { yuan.to_string() } else { format!("{},{:03}", grouped(yuan / 1_000), yuan % 1_000) }
}

#[cfg(test)]
mod tests {
    use super::amount;
    use crate::{Language, Money};

    #[test]
    fn says_amounts() {
        for (yuan, zh, en) in [
            ("0", "零元整", "0.00 yuan"),
            ("0.05", "伍分", "0.05 yuan"),
            ("1000", "壹仟元整", "1,000.00 yuan"),
            ("1000.5", "壹仟元伍角", "1,000.50 yuan"),
            ("1001.05", "壹仟零壹元零伍分", "1,001.05 yuan"),
            ("12000", "壹万贰仟元整", "12,000.00 yuan"),
            ("10200", "壹万零贰佰元整", "10,200.00 yuan"),
            ("100000", "壹拾万元整", "100,000.00 yuan"),
            ("10001000", "壹仟万零壹仟元整", "10,001,000.00 yuan"),
            ("99999999.99", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分", "99,999,999.99 yuan"),
        ] {
            let money = Money::parse(yuan).expect(yuan);
            assert_eq!((amount(money, Language::Zh).as_str(), amount(money, Language::En).as_str()), (zh, en));
        }
    }
}
