//! What curves and questions asked back have to say.

mod en;
mod zh;

use crate::analysis::curve::{Breakpoint, Part};
use crate::analysis::inverse::{Asked, Until};
use crate::region::Region;
use crate::units::{Language, Money};

/// What one more fen on the bill meets.
pub fn part(part: Part, language: Language) -> &'static str {
    match language {
        Language::Zh => zh::part(part),
        Language::En => en::part(part),
    }
}

/// What changes at a breakpoint.
pub fn cause(point: &Breakpoint, region: &Region, language: Language) -> String {
    let pool = pool(point.pool, region, language);
    match language {
        Language::Zh => zh::cause(point.cause, &pool),
        Language::En => en::cause(point.cause, &pool),
    }
}

/// A question asked back.
pub fn asked(asked: Asked, language: Language) -> String {
    match language {
        Language::Zh => zh::asked(asked),
        Language::En => en::asked(asked),
    }
}

/// How far it is to a threshold.
pub fn until(until: &Until, region: &Region, language: Language) -> String {
    let pool = pool(until.pool, region, language);
    match language {
        Language::Zh => zh::until(until, &pool),
        Language::En => en::until(until, &pool),
    }
}

/// A round amount beside an axis: `500`, `1.5万`; in English grouped by thousands.
pub fn round(amount: Money, language: Language) -> String {
    let yuan = amount.fen() / 100;
    match language {
        Language::Zh => zh::round(yuan),
        Language::En => en::round(yuan),
    }
}

/// The pool's name in quotation marks; nothing for own terms.
fn pool(pool: Option<u8>, region: &Region, language: Language) -> String {
    let name = pool.map(|at| region.pools[usize::from(at)].name.get(language));
    match (name, language) {
        (Some(name), Language::Zh) => format!("「{name}」"),
        (Some(name), Language::En) => format!(" “{name}”"),
        (None, _) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::round;
    use crate::{Language, Money};

    #[test]
    fn says_round_amounts_shortly() {
        for (yuan, zh, en) in [
            (0, "0", "0"),
            (500, "500", "500"),
            (2_000, "2000", "2,000"),
            (10_000, "1万", "10,000"),
            (15_000, "1.5万", "15,000"),
            (800_000, "80万", "800,000"),
            (120_000_000, "12000万", "120,000,000"),
        ] {
            let amount = Money::from_fen(yuan * 100);
            assert_eq!((round(amount, Language::Zh).as_str(), round(amount, Language::En).as_str()), (zh, en));
        }
    }
}
