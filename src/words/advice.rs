//! Advice in words: what to do, and what to mind.

use crate::analysis::advice::{Action, Advice};
use crate::units::{Language, say};

/// What to do: `这次就诊改在一级及以下医院看`. `count` is how many visits the request has.
pub fn action(advice: &Advice, count: usize, language: Language) -> String {
    let visits = visits(&advice.claims, count, language);
    match &advice.action {
        Action::Level(level) => {
            let level = level.label(language);
            let small = level.to_ascii_lowercase();
            say!(language, "{visits}改在{level}医院看", "{visits}: go to a {small} hospital")
        }
        Action::Designated => {
            say!(language, "{visits}改在医保定点的医疗机构看", "{visits}: go to a designated institution")
        }
        Action::Prescription => say!(
            language,
            "{visits}凭医生开的外配处方，到定点药店拿药",
            "{visits}: with a doctor’s prescription, at a designated pharmacy"
        ),
        Action::Direct => say!(language, "{visits}在异地联网直接结算", "{visits}: settle directly where you are"),
        Action::Recognition => say!(
            language,
            "申请门诊慢性病认定，{visits}按慢性病报销",
            "{visits}: apply for recognition of your chronic disease, and be settled as chronic care"
        ),
        Action::Account => say!(language, "{visits}用个人账户付", "{visits}: pay from your personal account"),
        Action::NewYear(day) => say!(language, "{visits}挪到 {day}", "{visits}: move to {day}"),
        Action::Order(order) => {
            let order: Vec<String> = order.iter().map(|at| (at + 1).to_string()).collect();
            say!(
                language,
                "{visits}换个先后，依次为 {}",
                "{visits}: in another order, {}",
                order.join(language.pick("、", ", "))
            )
        }
    }
}

/// What it is worth.
pub fn gain(advice: &Advice, language: Language) -> String {
    let Advice { gain, cash, .. } = advice;
    match (&advice.action, advice.at_most) {
        (Action::Account, _) => say!(language, "少付现金 {cash} 元", "{cash} yuan less in cash"),
        (_, true) => say!(language, "自己最多少出 {gain} 元", "you pay at most {gain} yuan less"),
        (_, false) => say!(language, "自己少出 {gain} 元", "you pay {gain} yuan less"),
    }
}

/// What to mind before doing it.
pub fn caveat(action: &Action, language: Language) -> &'static str {
    match action {
        Action::Level(_) => language.pick(
            "急症就近看。要看那里能不能看这个病，拿不准先问医生。",
            "In an emergency go to the nearest. Ask a doctor first whether they can treat it there.",
        ),
        Action::Designated => language
            .pick("先问清楚是不是定点、能不能看这个病。", "Ask first whether it is designated and can treat this."),
        Action::Prescription => language.pick(
            "医生认为需要才会开处方；看医生的费用另算，没有算在里面。",
            "Only if a doctor finds it necessary; what seeing the doctor costs is not counted here.",
        ),
        Action::Direct => language.pick(
            "先办异地就医备案，找联网的定点机构。没有联网的另有规定，付多少不知道，所以写「最多」。",
            "File for care elsewhere first, and choose a designated institution that is connected. Other rules pay for \
             bills settled by hand, how much is not known: hence “at most”.",
        ),
        Action::Recognition => language.pick(
            "确实患有目录里的慢性病、经过认定才行；只限为这个病看的；认定以前的费用不算。",
            "Only for a disease on the list, once it is recognised, and only visits for that disease; not what was \
             spent before.",
        ),
        Action::Account => language.pick(
            "个人账户是您自己的钱：现金少付了，基金并没有多付。",
            "The account is your own money: you pay less in cash, the fund pays no more.",
        ),
        Action::NewYear(_) => language.pick(
            "医生认为可以等、可以提前才行。那一年的起付标准和限额从头算，这次会占用；规定也可能变。",
            "Only if the doctor says that it can wait, or come earlier. That year’s deductible and ceiling start anew, \
             and this uses them; the rules may change too.",
        ),
        Action::Order(_) => {
            language.pick("病情允许、先后不要紧才行。", "Only if your health allows it and the order does not matter.")
        }
    }
}

/// The visits meant, counted from one.
fn visits(claims: &[usize], count: usize, language: Language) -> String {
    let numbers: Vec<String> = claims.iter().map(|at| (at + 1).to_string()).collect();
    let plural = if numbers.len() == 1 { "" } else { "s" };
    if count == 1 {
        say!(language, "这次就诊", "This visit")
    } else if numbers.len() == count {
        say!(language, "各次就诊", "All visits")
    } else {
        let numbers = numbers.join(language.pick("、", ", "));
        say!(language, "第 {numbers} 次就诊", "Visit{plural} {numbers}")
    }
}
