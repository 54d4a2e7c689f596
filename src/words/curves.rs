//! What curves and questions asked back have to say.

mod en;
mod zh;

use crate::curve::{Breakpoint, Part};
use crate::inverse::{Asked, Until};
use crate::region::Region;
use crate::text::Language;

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

/// The pool's name in quotation marks; nothing for own terms.
fn pool(pool: Option<u8>, region: &Region, language: Language) -> String {
    let name = pool.map(|at| region.pools[usize::from(at)].name.get(language));
    match (name, language) {
        (Some(name), Language::Zh) => format!("「{name}」"),
        (Some(name), Language::En) => format!(" “{name}”"),
        (None, _) => String::new(),
    }
}
