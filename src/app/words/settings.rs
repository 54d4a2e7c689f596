//! What an editor reads about settings.json.

use crate::later::apart;
use gongji::Language;

use crate::settings::{Fault, Why};

/// Above what is wrong with the file.
pub fn title(language: Language) -> &'static str {
    match language {
        Language::Zh => "给网站编辑：settings.json 里有几处没有采用，其余照常",
        Language::En => apart(|| "For the site's editor: parts of settings.json were not taken; the rest holds"),
    }
}

/// What is wrong, where, and what would be right.
pub fn fault(fault: &Fault, language: Language) -> String {
    let at = if fault.at.is_empty() { "settings.json" } else { &fault.at };
    let why = match language {
        Language::Zh => zh(&fault.why),
        Language::En => apart(|| en(&fault.why)),
    };
    [at, if language == Language::Zh { "：" } else { ": " }, &why].concat()
}

fn zh(why: &Why) -> String {
    match why {
        Why::NotJson(line, column) => {
            format!("第 {line} 行第 {column} 个字起不是 JSON。常见的原因：多了或少了逗号、引号")
        }
        Why::Shape => "写法不对，照原来的样子写成 { … } 或 [ … ]".to_owned(),
        Why::Unknown(known) => format!("没有这一项，可以写 {known}"),
        Why::NotText => "写成引号里的一段文字，最多 60 个字".to_owned(),
        Why::Choice(known) => format!("只能写 {known}"),
        Why::NotColour => "写成 #0b6a66 这样的颜色".to_owned(),
        Why::Faint => "这个颜色在页面上看不清：浅色背景要深一些，深色背景（_dark）要浅一些".to_owned(),
    }
}

fn en(why: &Why) -> String {
    match why {
        Why::NotJson(line, column) => {
            format!("not JSON from line {line}, character {column} on; look for a comma or a quotation mark")
        }
        Why::Shape => "must have its first form, { … } or [ … ]".to_owned(),
        Why::Unknown(known) => format!("there is no such setting; there are {known}"),
        Why::NotText => "must be a text in quotation marks, 60 characters at most".to_owned(),
        Why::Choice(known) => format!("must be of {known}"),
        Why::NotColour => "must be a colour such as #0b6a66".to_owned(),
        Why::Faint => {
            "cannot be read on the page: darker on the light ground, lighter (_dark) on the dark one".to_owned()
        }
    }
}
