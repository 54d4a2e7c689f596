//! The words of the rulebook: what a region's tables say, read aloud.

mod en;
mod zh;

use crate::region::{
    Across, Amount, Answer, Base, Basis, Conditions, Counts, Crossing, Fact, Monthly, Percent, Period, Question, Region,
};
use crate::units::{Care, Kind, Language, Level, Member, Place, Purpose, Status};

/// Headings and labels. One value a language, so that neither can lack one.
pub(crate) struct Phrases {
    pub document: &'static str,
    pub title: &'static str,
    pub number: &'static str,
    pub issued: &'static str,
    pub in_force: &'static str,
    pub notice: &'static str,
    pub visits: &'static str,
    pub scope: &'static str,
    pub status_change: &'static str,
    pub class_b: &'static str,
    pub class_b_otherwise: &'static str,
    pub dual_channel_exempt: &'static str,
    pub merge: &'static str,
    pub during_admission: &'static str,
    pub undesignated: &'static str,
    pub same: &'static str,
    pub referrals: &'static str,
    pub only_levels: &'static str,
    pub deductible: &'static str,
    pub no_deductible: &'static str,
    pub yearly_limit: &'static str,
    pub if_missing: &'static str,
    pub share: &'static str,
    pub added: &'static str,
    pub ceiling: &'static str,
    pub no_ceiling: &'static str,
    pub same_share: &'static str,
    pub assumption: &'static str,
    pub assumptions: &'static str,
    pub questions: &'static str,
    pub readings: &'static str,
    pub default: &'static str,
    pub account: &'static str,
    pub account_pays: &'static str,
    pub account_cash: &'static str,
    pub account_not_for: &'static str,
    pub allowed: &'static str,
    pub credit: &'static str,
    pub on_retirement: &'static str,
    pub gap: &'static str,
    pub on_payout: &'static str,
    pub interest: &'static str,
    pub family: &'static str,
    pub bounds: &'static str,
    pub deductible_at_most: &'static str,
    pub rate_at_least: &'static str,
    pub retired_extra: &'static str,
    pub level_step: &'static str,
    pub ceiling_about: &'static str,
    pub texts: &'static str,
    pub any: &'static str,
    pub none: &'static str,
    pub bands_bill: &'static str,
    pub bands_year: &'static str,
    pub no_bands: &'static str,
    pub asked: &'static str,
    pub second_fund: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub comma: &'static str,
    pub and: &'static str,
    pub colon: &'static str,
}

/// The headings and labels of a language.
pub(crate) fn phrases(language: Language) -> &'static Phrases {
    match language {
        Language::Zh => &zh::PHRASES,
        Language::En => &en::PHRASES,
    }
}

/// When a row holds; "always" where it asks nothing.
pub(crate) fn conditions(when: &Conditions, region: &Region, language: Language) -> String {
    let phrases = phrases(language);
    let [status, level, care, kind, place] = when.lists();
    let named = |bits: Option<u32>, names: &mut dyn Iterator<Item = &'static str>| {
        let bits = bits?;
        let named: Vec<&str> = names.enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, name)| name).collect();
        Some(named.join(phrases.and))
    };
    let mut parts: Vec<String> = [
        named(status, &mut Status::ALL.iter().map(|one| super::status(*one, language))),
        named(level, &mut Level::ALL.iter().map(|one| super::level(*one, language))),
        named(care, &mut Care::ALL.iter().map(|one| super::care(*one, language))),
        named(kind, &mut Kind::ALL.iter().map(|one| super::kind(*one, language))),
        named(place, &mut Place::ALL.iter().map(|one| super::place(*one, language))),
    ]
    .into_iter()
    .flatten()
    .collect();
    parts.extend(when.age.map(|(from, until)| say!(language, ages(from, until))));
    parts.extend(say!(language, days(when.from, when.until)));
    parts.extend(when.facts.iter().map(|fact| self::fact(fact, region, language)));
    if parts.is_empty() { phrases.any.to_owned() } else { parts.join(phrases.comma) }
}

/// A condition on an answer: `years paid ≥ 20`.
fn fact(fact: &Fact, region: &Region, language: Language) -> String {
    let question = &region.questions[usize::from(fact.question.0)];
    let (name, (least, most)) = (question.name.get(language), question.bounds);
    let print = |answer| answered(answer, language);
    match (fact.low, fact.high) {
        (low, high) if low == high => format!("{name} = {}", print(low)),
        (low, high) if high == most => format!("{name} ≥ {}", print(low)),
        (low, high) if low == least => format!("{name} ≤ {}", print(high)),
        (low, high) => format!("{} ≤ {name} ≤ {}", print(low), print(high)),
    }
}

/// An answer as a person reads it.
fn answered(answer: Answer, language: Language) -> String {
    match answer {
        Answer::YesNo(false) => phrases(language).no.to_owned(),
        Answer::YesNo(true) => phrases(language).yes.to_owned(),
        Answer::Money(_) | Answer::Rate(_) | Answer::Number(_) => answer.to_string(),
    }
}

/// The bounds of a question's answers, where the file sets any.
pub(crate) fn answers(question: &Question, language: Language) -> Option<String> {
    let (low, high) = question.bounds;
    let (least, most) = question.kind.bounds();
    let print = |answer| answered(answer, language);
    match (low == least, high == most) {
        (true, true) => None,
        (false, true) => Some(format!("≥ {}", print(low))),
        (true, false) => Some(format!("≤ {}", print(high))),
        (false, false) => Some(format!("{} – {}", print(low), print(high))),
    }
}

/// An amount of a table.
pub(crate) fn amount(amount: &Amount, region: &Region, language: Language) -> String {
    let base = match amount.base {
        Base::Given(given) => say!(language, yuan(given)),
        Base::Ask(question) => asked(region, question, language),
    };
    let Some(percent) = amount.percent else { return base };
    let share = say!(language, share_of(&base, percent));
    match amount.base {
        Base::Given(given) => format!("{share} = {}", say!(language, yuan(percent.of(given)))),
        Base::Ask(_) => share,
    }
}

/// A rate of a table.
pub(crate) fn percent(percent: &Percent, region: &Region, language: Language) -> String {
    let base = match percent.base {
        Base::Given(rate) => rate.to_string(),
        Base::Ask(question) => asked(region, question, language),
    };
    percent.percent.map_or(base.clone(), |share| say!(language, share_of(&base, share)))
}

fn asked(region: &Region, question: crate::region::QuestionId, language: Language) -> String {
    let name = region.questions[usize::from(question.0)].name.get(language);
    match language {
        Language::Zh => format!("「{name}」"),
        Language::En => format!("“{name}”"),
    }
}

/// Over which time something adds up.
pub(crate) fn period(period: Period, language: Language) -> &'static str {
    say!(language, period(period))
}

/// How visits at different levels add up.
pub(crate) fn across(across: Across, language: Language) -> &'static str {
    say!(language, across(across))
}

/// What the visit that crosses a yearly limit bears.
pub(crate) fn crossing(crossing: Crossing, language: Language) -> &'static str {
    say!(language, crossing(crossing))
}

/// What a ceiling limits.
pub(crate) fn basis(basis: Basis, language: Language) -> &'static str {
    say!(language, basis(basis))
}

/// What the bound of a ceiling by disease is on.
pub(crate) fn counts(counts: Counts, language: Language) -> &'static str {
    say!(language, counts(counts))
}

/// A ceiling that goes by the person's diseases.
pub(crate) fn by_disease(rule: &crate::region::ByDisease, language: Language) -> String {
    say!(language, by_disease(rule.each_further, rule.at_most, counts(rule.counts, language)))
}

/// A band of a rate.
pub(crate) fn band(over: crate::Money, up_to: Option<crate::Money>, language: Language) -> String {
    say!(language, band(over, up_to))
}

/// What a month's credit is.
pub(crate) fn credit(monthly: &Monthly, region: &Region, language: Language) -> String {
    match monthly {
        Monthly::OfBase(rate) => say!(language, of_base(&percent(rate, region, language))),
        Monthly::Yearly(yearly) => say!(language, yearly(&amount(yearly, region, language))),
        Monthly::Monthly(monthly) => say!(language, monthly(&amount(monthly, region, language))),
    }
}

/// What the account may pay for, and for whom.
pub(crate) fn allowed(allowed: &crate::region::Allowed, language: Language) -> String {
    let join = |all: Vec<&str>| all.join(phrases(language).and);
    let purposes = Purpose::ALL.iter().filter(|purpose| allowed.purposes & purpose.bit() != 0);
    let members = Member::ALL.iter().filter(|member| allowed.members & member.bit() != 0);
    let purposes = join(purposes.map(|purpose| super::purpose(*purpose, language)).collect());
    let members = join(members.map(|member| super::member(*member, language)).collect());
    format!("{purposes}{}{members}", phrases(language).colon)
}

/// How interest is counted.
pub(crate) fn interest(day_count: u16, language: Language) -> String {
    say!(language, interest(day_count))
}

/// What must stay in the account of whoever shares it with the family.
pub(crate) fn family(floor: crate::Money, above: bool, language: Language) -> String {
    say!(language, family(floor, above))
}

/// What a visit that an admission follows joins, and when.
pub(crate) fn merge(rule: &crate::region::Merge, language: Language) -> String {
    let into = cares(rule.into, language);
    say!(language, merge(&into, rule.within_days, rule.same_hospital))
}

/// The names of kinds of care.
pub(crate) fn cares(bits: u32, language: Language) -> String {
    let all = Care::ALL.iter().filter(|care| bits & care.bit() != 0).map(|care| super::care(*care, language));
    all.collect::<Vec<_>>().join(phrases(language).and)
}

/// Every level.
pub(crate) const ALL_LEVELS: u32 = (1 << Level::ALL.len()) - 1;

/// The names of levels.
pub(crate) fn levels(bits: u32, language: Language) -> String {
    let all = Level::ALL.iter().filter(|level| bits & level.bit() != 0).map(|level| super::level(*level, language));
    all.collect::<Vec<_>>().join(phrases(language).and)
}

/// The pool that something fills.
pub(crate) fn pool(pool: u8, region: &Region, language: Language) -> String {
    say!(language, pool(region.pools[usize::from(pool)].name.get(language)))
}

/// What comes of an example under one option of a reading.
pub(crate) fn way(way: &crate::review::impact::Way, language: Language) -> String {
    say!(language, way(way))
}

/// What one may ask of a document.
pub(crate) fn subject(subject: crate::review::coverage::Subject, language: Language) -> String {
    use crate::review::coverage::Subject;
    let say = phrases(language);
    let account = |part: &str| format!("{}{}{part}", say.account, say.colon);
    match subject {
        Subject::Care(care) => super::care(care, language).to_owned(),
        Subject::Kind(kind) => super::kind(kind, language).to_owned(),
        Subject::Place(place) => super::place(place, language).to_owned(),
        Subject::Credit(status) => account(&format!("{} {}", say.credit, super::status(status, language))),
        Subject::Interest => account(say.interest),
        Subject::Use(purpose) => account(super::purpose(purpose, language)),
    }
}
