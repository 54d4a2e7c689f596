//! The JavaScript package: the engine alone, for browsers and Node. Objects in and objects out, or JSON in and JSON out;
//! both are what the command line takes and prints.

/// One method for each question; its types are those of the structs that requests are read into.
macro_rules! methods {
    ($($about:tt $method:ident($asks:tt) -> $answers:tt by $answer:path;)*) => {
        #[wasm_bindgen(typescript_custom_section)]
        const TYPES: &str = concat!(
            "import type * as of from '../types.js';\n",
            "/** 一问 What can be asked. */\n",
            "export type Question =", $("\n  | '", stringify!($method), "'",)* ";\n",
        );

        /// The questions by name, and who answers.
        const QUESTIONS: &[(&str, Answer)] = &[$((stringify!($method), $answer)),*];

        #[wasm_bindgen]
        impl Gongji {
            $(
                #[doc = $about]
                ///
                /// # Errors
                /// `GongjiError`, with the code, the path and the message of what is wrong.
                #[wasm_bindgen(unchecked_return_type = $answers)]
                pub fn $method(
                    &mut self,
                    #[wasm_bindgen(unchecked_param_type = $asks)] request: &JsValue,
                ) -> Result<JsValue, Thrown> {
                    self.object($answer, request)
                }
            )*
        }
    };
}

#[cfg(feature = "js-full")]
mod further;
mod question;

use gongji::contract::json;
use gongji::contract::request::query::Refused;
use gongji::contract::response::ErrorResponse;
use gongji::load::pack::PackFault;
use gongji::{Fault, Language, Problem, Variants};
use js_sys::JSON;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use question::{Answer, object};

#[wasm_bindgen(raw_module = "../error.js")]
extern "C" {
    /// What is thrown.
    #[wasm_bindgen(js_name = GongjiError)]
    pub type Thrown;

    #[wasm_bindgen(constructor, js_class = "GongjiError")]
    fn new(code: &str, path: &str, message: &str) -> Thrown;
}

/// Nothing to do on arrival: JavaScript calls.
fn main() {}

/// 引擎 The engine, with the regions that were added to it. It keeps nothing else from one question to the next.
#[wasm_bindgen]
#[derive(Default)]
pub struct Gongji {
    regions: Vec<Variants>,
}

/// An engine without regions.
#[wasm_bindgen]
pub fn engine() -> Gongji {
    Gongji::default()
}

#[wasm_bindgen]
impl Gongji {
    /// 加一个地区 Adds a region from the bytes of its `.pack`, instead of the one of the same id if there is one.
    /// Returns the region's id.
    ///
    /// # Errors
    /// `GongjiError`, where the bytes are no whole pack of this version.
    pub fn add(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Uint8Array")] pack: Vec<u8>,
        #[wasm_bindgen(unchecked_optional_param_type = "'zh' | 'en'")] language: Option<String>,
    ) -> Result<String, Thrown> {
        let language = if language.as_deref() == Some("en") { Language::En } else { Language::Zh };
        let added = Variants::unpack(&pack, None).map_err(|fault| unreadable(fault, language))?;
        let id = added.base().id.clone();
        self.regions.retain(|known| known.base().id != id);
        let place = self.regions.partition_point(|known| known.base().id < id);
        self.regions.insert(place, added);
        Ok(id)
    }

    /// 已有的地区 The ids of the regions that were added, in order.
    pub fn regions(&self) -> Vec<String> {
        self.regions.iter().map(|known| known.base().id.clone()).collect()
    }

    /// The same as JSON: the request's text in, the answer's text out, to the byte what the command line prints in one
    /// line. What is wrong with a request is an answer, too: `{"error": {"code", "path", "message"}}`.
    ///
    /// # Errors
    /// `GongjiError`, where there is no such question.
    #[wasm_bindgen(unchecked_return_type = "string")]
    pub fn json(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Question")] question: &str,
        request: &str,
    ) -> Result<JsValue, Thrown> {
        let known = QUESTIONS.iter().find(|(name, _)| *name == question);
        let (_, answer) = known.ok_or_else(|| {
            let names = QUESTIONS.iter().map(|(name, _)| (*name).to_owned()).collect();
            refused((Problem::whole(Fault::Choice(names)), Language::default()))
        })?;
        let parsed = json::parse(request).map_err(|problem| (problem, Language::default()));
        let answer = parsed.and_then(|request| answer(&mut self.regions, &request));
        let wrong = |(problem, language): Refused| object(&ErrorResponse::new(&problem, language));
        Ok(text(&answer.unwrap_or_else(wrong)).into())
    }
}

/// What the small engine answers, and what is given.
macro_rules! methods_and {
    ($($further:tt)*) => {
        methods! {
            "测算 What becomes of each visit, why, and how the year stands."
            estimate("of.Request") -> "of.Response" by question::estimate;
            "只要结算单 Outcomes and slips only: faster."
            slips("of.Request") -> "of.Slips" by question::slips;
            "国家医保接口的字段名 Slips under the names of the national settlement interface."
            national("of.Request") -> "of.Settlements" by question::national;
            "个人账户 What a personal account is credited, pays, bears and keeps."
            account("of.AccountRequest") -> "of.AccountResponse" by question::account;
            $($further)*
        }
    };
}

#[cfg(not(feature = "js-full"))]
methods_and! {}

#[cfg(feature = "js-full")]
methods_and! {
    "曲线 What each side pays against the bill of one visit."
    curve("of.CurveRequest") -> "of.Curve" by further::curve;
    "反推 The bills that come to an amount, or how far it is to a threshold."
    inverse("of.InverseRequest") -> "of.Inverse" by further::inverse;
    "比较 The same visits at another level, in another region, on another day."
    compare("of.Compare") -> "of.Comparison" by further::compare;
    "建议 How to pay less, by choices that the person really has."
    advise("of.Advise") -> "of.Advised" by further::advise;
    "只问要紧的 What is left to ask of a draft."
    ask("of.Draft") -> "of.Questions" by further::ask;
    "对账 A real slip held against the estimate."
    reconcile("of.Reconcile") -> "of.Reconciliation" by further::reconcile;
}

impl Gongji {
    /// An object in, an object out. The text between them is what tells a number's digits without a float.
    fn object(&mut self, answer: Answer, request: &JsValue) -> Result<JsValue, Thrown> {
        let request = json::parse(&text(request)).map_err(|problem| refused((problem, Language::default())))?;
        answer(&mut self.regions, &request).map_err(refused)
    }
}

/// As JSON; nothing where it cannot be JSON: that is refused like any other text that is none.
fn text(value: &JsValue) -> String {
    let text = JSON::stringify(value).map(JsValue::from).unwrap_or_default();
    text.as_string().unwrap_or_default()
}

fn refused((problem, language): Refused) -> Thrown {
    Thrown::new(problem.code(), &problem.path, &gongji::words::problem(&problem, language))
}

fn unreadable(fault: PackFault, language: Language) -> Thrown {
    Thrown::new(fault.code(), "", &gongji::words::loading::pack(&fault, language))
}
