//! Words of closed lists.

use super::scalar::{Scalar, Written};
use crate::engine::{Class, Known};
use crate::problem::{Expected, Fault};
use crate::units::{Care, Kind, Language, Level, Member, Place, Purpose, Status};

/// Words of a closed list, each with what it stands for.
macro_rules! words {
    ($($list:ty: $names:expr, $parse:expr;)+) => {$(
        impl Scalar for $list {
            fn expected() -> Expected {
                Expected::OneOf($names.iter().map(|name| (*name).to_owned()).collect())
            }

            fn read(written: Written) -> Result<$list, Fault> {
                let Written::Text(text) = written else { return Err(Fault::Type(Self::expected())) };
                let names = || $names.iter().map(|name| (*name).to_owned()).collect();
                $parse(text).ok_or_else(|| Fault::Choice(names()))
            }

            fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": $names })
            }
        }
    )+};
}
pub(super) use words;

words! {
    Status: Status::NAMES, Status::parse;
    Level: Level::NAMES, Level::parse;
    Care: Care::NAMES, Care::parse;
    Kind: Kind::NAMES, Kind::parse;
    Place: Place::NAMES, Place::parse;
    Purpose: Purpose::NAMES, Purpose::parse;
    Member: Member::NAMES, Member::parse;
    Language: ["zh", "en"], |name| match name {
        "zh" => Some(Language::Zh),
        "en" => Some(Language::En),
        _ => None,
    };
    Class: ["A", "B", "C"], |name| match name {
        "A" => Some(Class::A),
        "B" => Some(Class::B),
        "C" => Some(Class::C),
        _ => None,
    };
    Known: ["sum", "nothing"], |name| match name {
        "sum" => Some(Known::Sum),
        "nothing" => Some(Known::Nothing),
        _ => None,
    };
    Led: ["inpatient", "special"], |name| match name {
        "inpatient" => Some(Led(Care::Inpatient)),
        "special" => Some(Led(Care::Special)),
        _ => None,
    };
}

/// The kinds of care that a visit can lead to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Led(pub Care);
