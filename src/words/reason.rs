//! 原因: why an outcome is not `paid`.

use crate::engine::Code;
use crate::region::Region;
use crate::units::{Language, say};

/// Why an outcome is not `paid`. Where the region file has its own sentence, that one.
pub fn reason(code: Code, region: &Region, language: Language) -> String {
    let own = match code {
        Code::Care(at) => Some(&region.referral(at).text),
        Code::Merged => region.merge.as_ref().map(|merge| &merge.text),
        Code::DuringAdmission => region.during_admission.as_ref().map(|rule| &rule.text),
        Code::Level(at) => region.benefit(at).only_levels.as_ref().map(|only| &only.text),
        Code::Pharmacy => Some(&region.pharmacy.text),
        Code::Internet => Some(&region.internet.text),
        Code::ElsewhereDirect => Some(&region.elsewhere_direct.text),
        Code::ElsewhereManual => Some(&region.elsewhere_manual.text),
        Code::NotInForce
        | Code::Undesignated
        | Code::NoPrescription
        | Code::MissingValue
        | Code::NothingInScope
        | Code::UnderDeductible
        | Code::OverCeiling
        | Code::ZeroShare => None,
    };
    match own {
        Some(text) => text.get(language).to_owned(),
        None => of_the_engine(code, region, language),
    }
}

/// The sentence where the region file has none.
fn of_the_engine(code: Code, region: &Region, language: Language) -> String {
    let fixed = |zh, en| language.pick(zh, en).to_owned();
    match code {
        Code::NotInForce => say!(
            language,
            "这份文件从 {} 起施行，这次就诊在那之前。",
            "The document applies from {}; this visit was before.",
            region.document.in_force
        ),
        Code::Undesignated => {
            fixed("不是医保定点的医院或药店，统筹基金不付。", "Not a designated institution: the fund pays nothing.")
        }
        Code::NoPrescription => fixed(
            "药店买药没有医院的处方，统筹基金不付；个人账户可以付。",
            "A pharmacy without a prescription: the fund pays nothing; the personal account may.",
        ),
        Code::MissingValue => fixed(
            "文件里缺少要用的数，填上就能算。",
            "The document lacks a value that is needed here; with it, this can be computed.",
        ),
        Code::NothingInScope => fixed("账单里没有能报销的费用。", "Nothing on the bill counts."),
        Code::UnderDeductible => fixed(
            "还没超过起付标准，这次都由自己负担，但已计入全年累计。",
            "Not above the deductible yet: all of it is your own, and it counts toward the sum.",
        ),
        Code::OverCeiling => {
            fixed("限额已经用完，这次基金不再支付。", "The ceiling is used up: the fund pays nothing more.")
        }
        Code::ZeroShare => fixed("按比例算出来不到半分钱，基金不付。", "The rate gives less than half a fen."),
        Code::Care(_) | Code::Merged | Code::Pharmacy | Code::Internet => {
            fixed("按别的规定办理。", "Other rules apply.")
        }
        Code::ElsewhereDirect | Code::ElsewhereManual => {
            fixed("异地就医按别的规定办理。", "Other rules apply to care elsewhere.")
        }
        Code::DuringAdmission => fixed("住院期间不享受这项待遇。", "Not during an admission."),
        Code::Level(_) => fixed("这个级别的医院不开展这项待遇。", "Hospitals of this level do not give this care."),
    }
}
