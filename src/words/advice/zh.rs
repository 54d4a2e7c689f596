//! 中文的建议。

use crate::analysis::advice::{Action, Advice};
use crate::units::Language;
use crate::words;

pub(super) fn action(action: &Action, visits: &str) -> String {
    match action {
        Action::Level(level) => format!("{visits}改在{}医院看", words::level(*level, Language::Zh)),
        Action::Designated => format!("{visits}改在医保定点的医疗机构看"),
        Action::Prescription => format!("{visits}凭医生开的外配处方，到定点药店拿药"),
        Action::Direct => format!("{visits}在异地联网直接结算"),
        Action::Recognition => format!("申请门诊慢性病认定，{visits}按慢性病报销"),
        Action::Account => format!("{visits}用个人账户付"),
        Action::NewYear(day) => format!("{visits}挪到 {day}"),
        Action::Order(order) => {
            let order: Vec<String> = order.iter().map(|at| (at + 1).to_string()).collect();
            format!("{visits}换个先后，依次为 {}", order.join("、"))
        }
    }
}

pub(super) fn gain(advice: &Advice) -> String {
    let Advice { gain, cash, .. } = advice;
    match (&advice.action, advice.at_most) {
        (Action::Account, _) => format!("少付现金 {cash} 元"),
        (_, true) => format!("自己最多少出 {gain} 元"),
        (_, false) => format!("自己少出 {gain} 元"),
    }
}

pub(super) fn caveat(action: &Action) -> &'static str {
    match action {
        Action::Level(_) => "急症就近看。要看那里能不能看这个病，拿不准先问医生。",
        Action::Designated => "先问清楚是不是定点、能不能看这个病。",
        Action::Prescription => "医生认为需要才会开处方；看医生的费用另算，没有算在里面。",
        Action::Direct => "先办异地就医备案，找联网的定点机构。没有联网的另有规定，付多少不知道，所以写「最多」。",
        Action::Recognition => "确实患有目录里的慢性病、经过认定才行；只限为这个病看的；认定以前的费用不算。",
        Action::Account => "个人账户是您自己的钱：现金少付了，基金并没有多付。",
        Action::NewYear(_) => "医生认为可以等、可以提前才行。那一年的起付标准和限额从头算，这次会占用；规定也可能变。",
        Action::Order(_) => "病情允许、先后不要紧才行。",
    }
}

pub(super) fn visits(numbers: &[String], count: usize) -> String {
    if count == 1 {
        "这次就诊".to_owned()
    } else if numbers.len() == count {
        "各次就诊".to_owned()
    } else {
        format!("第 {} 次就诊", numbers.join("、"))
    }
}
