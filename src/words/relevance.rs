//! What a request that is not filled in can still be asked.

use crate::analysis::relevance::{Bracket, Input};
use crate::region::{PoolId, Region};
use crate::units::{Care, Kind, Language, Level, Place, Status, say};

/// What to ask.
pub fn ask(input: Input, region: &Region, language: Language) -> String {
    let fixed = |zh, en| language.pick(zh, en).to_owned();
    let pool = |at: PoolId| region.pool_of(at).name.get(language);
    match input {
        Input::Parameter(at) => region.question_of(at).name.get(language).to_owned(),
        Input::Borne(at) => say!(
            language,
            "今年「{}」的起付标准，已经自己负担了多少？",
            "How much of the deductible “{}” have you borne this year?",
            pool(at)
        ),
        Input::Used(at) => say!(
            language,
            "今年「{}」的限额，已经用了多少？",
            "How much of the ceiling “{}” has been used this year?",
            pool(at)
        ),
        Input::Care => fixed("看的是哪一类？", "What kind of care is it?"),
        Input::Status => fixed("在职还是退休？", "Employed or retired?"),
        Input::Level => fixed("几级医院？", "A hospital of which level?"),
        Input::Total => fixed("账单一共多少？（医疗费总额）", "How much is the bill in all?"),
        Input::Date => fixed("哪一天结算？", "On which day is it settled?"),
        Input::Kind => fixed("在医院、药店还是互联网医院？", "At a hospital, a pharmacy or an internet hospital?"),
        Input::Place => {
            fixed("在本地还是外地？外地是不是联网结算？", "At home or elsewhere? Elsewhere, is it settled directly?")
        }
        Input::Diseases => fixed(
            "认定了哪些慢性病，每种一年的限额是多少？",
            "Which chronic diseases are recognised, and what is each one’s yearly ceiling?",
        ),
        Input::Birth => fixed("哪年哪月哪日出生？", "What is the date of birth?"),
        Input::Designated => fixed("是医保定点的吗？", "Is it a designated institution?"),
        Input::Prescription => fixed("有医院开的处方吗？", "Is there a doctor’s prescription?"),
        Input::FollowedBy => fixed(
            "看完以后有没有住院，或者认定特殊疾病？",
            "Did an admission follow, or the recognition of a special disease?",
        ),
        Input::DuringAdmission => fixed("看的时候正在住院吗？", "Was it during an admission?"),
        Input::OutsideCatalogue => {
            fixed("其中目录外的多少？（全自费金额）", "How much of it is outside the catalogue?")
        }
        Input::AboveLimit => fixed("其中超过支付标准的多少？（超限价金额）", "How much of it is above price limits?"),
        Input::FirstShare => fixed("其中先行自付的多少？（先行自付金额）", "How much of it is a first share?"),
        Input::Balance => fixed("个人账户还有多少钱？", "How much is in the personal account?"),
    }
}

/// Why the document does not say, where it should.
pub fn why(input: Input, region: &Region, language: Language) -> Option<&str> {
    if let Input::Parameter(at) = input { Some(region.question_of(at).why.get(language)) } else { None }
}

/// Whether it is settled.
pub fn settled(settled: bool, left: usize, language: Language) -> String {
    match (settled, left) {
        (true, _) => say!(language, "够了，再填什么都不会变。", "That is enough: nothing more can change this."),
        (false, 1) => say!(language, "还有 1 项会改变结果。", "One input can still change this."),
        (false, left) => say!(language, "还有 {left} 项会改变结果。", "{left} inputs can still change this."),
    }
}

/// A bracket as a question.
pub fn bracket(bracket: &Bracket, language: Language) -> String {
    let same = if bracket.funds_only {
        language.pick("医保付多少就不会变了", "what the insurance pays no longer changes")
    } else {
        language.pick("就不用填准数", "the exact amount does not matter")
    };
    match (bracket.from, bracket.to) {
        (Some(from), None) => {
            say!(language, "有没有到 {from} 元？到了，{same}。", "Is it {from} yuan or more? Then {same}.")
        }
        (None, Some(to)) => {
            say!(language, "是不是不超过 {to} 元？不超过，{same}。", "Is it {to} yuan or less? Then {same}.")
        }
        (Some(from), Some(to)) => say!(
            language,
            "是不是在 {from} 元到 {to} 元之间？在，{same}。",
            "Is it between {from} and {to} yuan? Then {same}."
        ),
        (None, None) => same.to_owned(),
    }
}

/// A group of choices, by their names in the request.
pub fn choices(input: Input, names: &[&str], language: Language) -> String {
    let choice = |name: &&str| -> String {
        let known = match input {
            Input::Care => Care::parse(name).map(|it| it.label(language)),
            Input::Status => Status::parse(name).map(|it| it.label(language)),
            Input::Level => Level::parse(name).map(|it| it.label(language)),
            Input::Kind => Kind::parse(name).map(|it| it.label(language)),
            Input::Place => Place::parse(name).map(|it| it.label(language)),
            Input::Designated
            | Input::Prescription
            | Input::DuringAdmission
            | Input::FollowedBy
            | Input::Total
            | Input::Date
            | Input::Parameter(_)
            | Input::Diseases
            | Input::Birth
            | Input::Borne(_)
            | Input::Used(_)
            | Input::OutsideCatalogue
            | Input::AboveLimit
            | Input::FirstShare
            | Input::Balance => {
                Some(if *name == "true" { language.pick("是", "yes") } else { language.pick("否", "no") })
            }
        };
        known.unwrap_or(name).to_owned()
    };
    let choices: Vec<String> = names.iter().map(choice).collect();
    choices.join(language.pick("或", " or "))
}
