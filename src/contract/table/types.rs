//! TypeScript types, printed from the same tables as the schemas.

use super::{Holds, PUBLISHED, Shape};
use crate::load::pack::PackFault;

/// What amounts and dates are to a program in JavaScript.
const HEAD: &str = "\
// 共济 Gongji: requests and responses, as `gongji schema types` prints them.

/** 元，十进制的文字，两位小数：\"1000.50\"。 Yuan in a response. */
export type Money = string;
/** 元：至多两位小数的文字，或整数。 Yuan in a request. */
export type MoneyIn = string | number;
/** 可能小于零的元：\"-12.00\"。 */
export type SignedMoney = string;
/** 0 到 1 的十进制文字：\"0.55\"。 */
export type Rate = string;
/** YYYY-MM-DD */
export type Day = string;
/** YYYY-MM */
export type Month = string;
";

/// The types of every request and response.
pub fn typescript() -> String {
    let mut types = Types { text: HEAD.to_owned(), known: Vec::new() };
    for (_, shape, requests) in PUBLISHED {
        types.declare(shape, *requests, false);
    }
    let codes = PackFault::CODES.iter().map(|code| format!("{code:?}")).collect::<Vec<_>>().join(" | ");
    types.text
        + &format!("\n/** 数据包读不出来的原因: why bytes are not a region. */\nexport type PackCode = {codes};\n")
}

struct Types {
    text: String,
    known: Vec<&'static Shape>,
}

impl Types {
    /// An interface, once; those that it mentions after it.
    fn declare(&mut self, shape: &'static Shape, requests: bool, foreign: bool) {
        if self.known.iter().any(|known| std::ptr::eq(*known, shape)) {
            return;
        }
        self.known.push(shape);
        let mut text = format!("\n/** {} */\nexport interface {} {{\n", shape.about, shape.name);
        for field in shape.fields {
            let optional = if field.required { "" } else { "?" };
            let holds = of(&field.holds, requests);
            text += &format!("  /** {} */\n  {}{optional}: {holds};\n", field.about, quoted(field.name));
        }
        if foreign {
            text += "  [other: string]: unknown;\n";
        }
        self.text += &(text + "}\n");
        for field in shape.fields {
            match field.holds {
                Holds::Object(shape) | Holds::List(shape, ..) | Holds::ByName(shape) => {
                    self.declare(shape, requests, false)
                }
                Holds::Foreign(shape) | Holds::ForeignList(shape, ..) => self.declare(shape, requests, true),
                Holds::Either(shapes) => shapes.iter().for_each(|shape| self.declare(shape, requests, false)),
                _ => {}
            }
        }
    }
}

/// A field's name, in quotation marks where it is not a plain one.
fn quoted(name: &str) -> String {
    let plain = name.chars().all(|ch| ch == '_' || ch.is_ascii_alphanumeric());
    if plain { name.to_owned() } else { format!("{name:?}") }
}

fn of(holds: &Holds, requests: bool) -> String {
    let money = if requests { "MoneyIn" } else { "Money" };
    let plain = match holds {
        Holds::Text | Holds::Decimal => "string",
        Holds::Money => money,
        Holds::Signed => "SignedMoney",
        Holds::Rate => "Rate",
        Holds::Date => "Day",
        Holds::Month => "Month",
        Holds::DateOrMonth => "Day | Month",
        Holds::Integer(..) => "number",
        Holds::Integers(..) => "number[]",
        Holds::Bool => "boolean",
        Holds::Texts => "string[]",
        Holds::Printed => "string | number | null",
        Holds::TextByName => "Record<string, string>",
        Holds::ValueByName => "Record<string, string | number | boolean>",
        Holds::MoneyByName => return format!("Record<string, {money}>"),
        Holds::ByName(shape) => return format!("Record<string, {}>", shape.name),
        Holds::Pair => return format!("[{money}, {money}]"),
        Holds::OneOf(names) => return names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(" | "),
        Holds::Object(shape) => shape.name,
        Holds::Either(shapes) => return shapes.iter().map(|shape| shape.name).collect::<Vec<_>>().join(" | "),
        Holds::List(shape, ..) => return format!("{}[]", shape.name),
        Holds::Foreign(shape) => return format!("{} | null", shape.name),
        Holds::ForeignList(shape, ..) => return format!("{}[] | null", shape.name),
    };
    plain.to_owned()
}
