//! Help asked for, and arguments that are not understood.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use gongji::Language;

use crate::arguments::Amiss;

/// Prints what clap has to say: help as it is, mistakes in the reader's language.
pub fn end(error: &clap::Error, language: Language) -> ExitCode {
    if !error.use_stderr() {
        // A broken pipe is no mistake of the command.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    match (language, mistake(error)) {
        (Language::Zh, Some(sentence)) => eprintln!("{sentence}。用 gongji --help 看怎么写。"),
        (Language::Zh, None) | (Language::En, _) => {
            let _ = error.print();
        }
    }
    ExitCode::from(1)
}

/// The language asked for, also where the rest is not understood.
pub fn language(arguments: impl Iterator<Item = String>) -> Language {
    let words: Vec<String> = arguments.collect();
    let asked = words.windows(2).any(|pair| pair[0] == "--language" && pair[1] == "en");
    if asked || words.iter().any(|word| word == "--language=en") { Language::En } else { Language::Zh }
}

/// What clap takes the word to be meant for.
fn meant(near: Option<String>) -> String {
    near.map(|near| format!("，您是不是想写 {near}")).unwrap_or_default()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "clap may add kinds of mistakes")]
fn mistake(error: &clap::Error) -> Option<String> {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join("、")),
        Some(other) => Some(other.to_string()),
        None => None,
    };
    let argument = || said(ContextKind::InvalidArg);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            format!("没有「{}」这个参数{}", argument()?, meant(said(ContextKind::SuggestedArg)))
        }
        ErrorKind::InvalidSubcommand => {
            let near = meant(said(ContextKind::SuggestedSubcommand));
            format!("没有「{}」这个命令{near}", said(ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::MissingRequiredArgument => format!("缺少 {}", argument()?),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "缺少命令".to_owned(),
        ErrorKind::ArgumentConflict => {
            format!("{} 和 {} 不能一起用", argument()?, said(ContextKind::PriorArg)?)
        }
        ErrorKind::InvalidValue => match (argument()?, said(ContextKind::InvalidValue)?, said(ContextKind::ValidValue))
        {
            (argument, value, _) if value.is_empty() => format!("{argument} 后面要写一个值"),
            (argument, value, Some(known)) => format!("{argument} 不能写「{value}」，可以写 {known}"),
            (argument, value, None) => format!("{argument} 不能写「{value}」"),
        },
        ErrorKind::ValueValidation => {
            let source = std::error::Error::source(error)?;
            let why = match source.downcast_ref::<Amiss>() {
                Some(amiss) => gongji::words::fault(&amiss.0, Language::Zh),
                None => format!("要写成 {source}"),
            };
            format!("{} 不能写「{}」：{}", argument()?, said(ContextKind::InvalidValue)?, why.trim_end_matches('。'))
        }
        _ => return None,
    })
}
