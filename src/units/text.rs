//! Text in both languages.

use serde::{Deserialize, Serialize};

/// The language of messages and explanations. Chinese is authoritative.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub enum Language {
    /// 中文
    #[default]
    Zh,
    /// English
    En,
}

impl Language {
    /// Whichever of the two is in this language.
    pub const fn pick(self, zh: &'static str, en: &'static str) -> &'static str {
        match self {
            Language::Zh => zh,
            Language::En => en,
        }
    }
}

/// A sentence in both languages, the Chinese first; each is written as for [`format!`], so that the compiler checks the
/// values that stand in it. Only the one asked for is made.
///
/// ```
/// use gongji::{Language, say};
/// let (days, language) = (3, Language::En);
/// assert_eq!(say!(language, "{days} 天内", "within {days} days"), "within 3 days");
/// ```
#[macro_export]
macro_rules! say {
    ($language:expr, $zh:literal, $en:literal $(, $($values:tt)*)?) => {
        match $language {
            $crate::Language::Zh => format!($zh $(, $($values)*)?),
            $crate::Language::En => format!($en $(, $($values)*)?),
        }
    };
}

/// The sentence of each case, the Chinese above the English, each as [`say!`](crate::say) takes them.
macro_rules! sentences {
    ($language:expr, match $value:expr;
     $($case:pat $(if $guard:expr)? => $zh:literal, $en:literal $(, $in_it:expr)*;)+) => {
        match $value { $($case $(if $guard)? => $crate::say!($language, $zh, $en $(, $in_it)*),)+ }
    };
}
pub(crate) use sentences;

/// A set of short texts, each with its Chinese and its English wording side by side: a struct with a field for each, and
/// `of`, which gives them in a language.
#[macro_export]
macro_rules! labels {
    ($(#[$about:meta])* $visible:vis struct $labels:ident { $($name:ident = $zh:literal, $en:literal;)+ }) => {
        $(#[$about])*
        $visible struct $labels { $(pub $name: &'static str,)+ }

        impl $labels {
            /// The texts in a language.
            $visible const fn of(language: $crate::Language) -> &'static $labels {
                match language {
                    $crate::Language::Zh => &$labels { $($name: $zh,)+ },
                    $crate::Language::En => &$labels { $($name: $en,)+ },
                }
            }
        }
    };
}

/// A sentence of a region file in both languages.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Text {
    /// 中文
    pub zh: String,
    /// English
    pub en: String,
}

impl Text {
    /// The sentence in `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}
