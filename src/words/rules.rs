//! The words of the rulebook: what a region's tables say, read aloud.

mod phrases;

pub(crate) use phrases::Phrases;

use crate::region::{
    Across, Amount, Answer, Base, Basis, Conditions, Counts, Crossing, Fact, Monthly, Percent, Period, PoolId,
    Question, Region,
};
use crate::review::coverage::Subject;
use crate::review::impact::Consequence;
use crate::units::{Care, Date, Kind, Language, Level, Money, Place, Rate, Set, Status, say, sentences};

/// When a row holds; "always" where it asks nothing.
pub(crate) fn conditions(when: &Conditions, region: &Region, language: Language) -> String {
    let phrases = Phrases::of(language);
    let [status, level, care, kind, place] = when.lists();
    let named = |bits: Option<u32>, names: &mut dyn Iterator<Item = &'static str>| {
        let bits = bits?;
        let named: Vec<&str> = names.enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, name)| name).collect();
        Some(named.join(phrases.and))
    };
    let mut parts: Vec<String> = [
        named(status, &mut Status::ALL.iter().map(|one| one.label(language))),
        named(level, &mut Level::ALL.iter().map(|one| one.label(language))),
        named(care, &mut Care::ALL.iter().map(|one| one.label(language))),
        named(kind, &mut Kind::ALL.iter().map(|one| one.label(language))),
        named(place, &mut Place::ALL.iter().map(|one| one.label(language))),
    ]
    .into_iter()
    .flatten()
    .collect();
    parts.extend(when.age.map(|(from, until)| ages(from, until, language)));
    parts.extend(days(when.from, when.until, language));
    parts.extend(when.facts.iter().map(|fact| self::fact(fact, region, language)));
    if parts.is_empty() { phrases.any.to_owned() } else { parts.join(phrases.comma) }
}

fn ages(from: u32, until: u32, language: Language) -> String {
    match (from, until) {
        (0, until) => say!(language, "不满 {until} 岁", "under {until}"),
        (from, 150..) => say!(language, "{from} 岁及以上", "aged {from} and over"),
        (from, until) => say!(language, "{from} 岁到不满 {until} 岁", "aged {from} to under {until}"),
    }
}

fn days(from: Option<Date>, until: Option<Date>, language: Language) -> Option<String> {
    match (from, until) {
        (None, None) => None,
        (Some(from), None) => Some(say!(language, "{from} 起", "from {from}")),
        (None, Some(until)) => Some(say!(language, "到 {until} 为止", "until {until}")),
        (Some(from), Some(until)) => Some(say!(language, "{from} 到 {until}", "{from} to {until}")),
    }
}

/// A condition on an answer: `years paid ≥ 20`.
fn fact(fact: &Fact, region: &Region, language: Language) -> String {
    let question = region.question_of(fact.question);
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
        Answer::YesNo(false) => Phrases::of(language).no.to_owned(),
        Answer::YesNo(true) => Phrases::of(language).yes.to_owned(),
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
        Base::Given(given) => yuan(given, language),
        Base::Ask(question) => asked(region, question, language),
    };
    let Some(percent) = amount.percent else { return base };
    let share = share_of(&base, percent, language);
    match amount.base {
        Base::Given(given) => format!("{share} = {}", yuan(percent.of(given), language)),
        Base::Ask(_) => share,
    }
}

/// A rate of a table.
pub(crate) fn percent(percent: &Percent, region: &Region, language: Language) -> String {
    let base = match percent.base {
        Base::Given(rate) => rate.to_string(),
        Base::Ask(question) => asked(region, question, language),
    };
    percent.percent.map_or(base.clone(), |share| share_of(&base, share, language))
}

fn yuan(amount: Money, language: Language) -> String {
    say!(language, "{amount} 元", "{amount} yuan")
}

fn share_of(base: &str, percent: Rate, language: Language) -> String {
    say!(language, "{base}的 {percent}", "{percent} of {base}")
}

fn asked(region: &Region, question: crate::region::QuestionId, language: Language) -> String {
    let name = region.question_of(question).name.get(language);
    say!(language, "「{name}」", "“{name}”")
}

/// Over which time something adds up.
pub(crate) fn period(period: Period, language: Language) -> &'static str {
    match period {
        Period::Year => language.pick("按年累计", "over the year"),
        Period::Quarter => language.pick("按季累计", "over the quarter"),
        Period::Month => language.pick("按月累计", "over the month"),
        Period::Visit => language.pick("按次", "each visit"),
        Period::Admission => language.pick("按住院次数", "each admission"),
    }
}

/// How visits at different levels add up.
pub(crate) fn across(across: Across, language: Language) -> &'static str {
    match across {
        Across::TopUp => language.pick(
            "各级别合并累计，与就诊级别的标准比",
            "all levels add up, compared with the standard of the level visited",
        ),
        Across::PerLevel => language.pick("各级别分开累计", "each level adds up apart"),
        Across::FirstLevel => language.pick("首次就诊的级别定标准", "the level of the first visit sets the standard"),
    }
}

/// What the visit that crosses a yearly limit bears.
pub(crate) fn crossing(crossing: Crossing, language: Language) -> &'static str {
    match crossing {
        Crossing::Whole => language.pick("到顶以后才免", "free only after the limit"),
        Crossing::Clipped => {
            language.pick("到顶那次只收差额", "the visit that reaches the limit bears only the difference")
        }
    }
}

/// What a ceiling limits.
pub(crate) fn basis(basis: Basis, language: Language) -> &'static str {
    match basis {
        Basis::Fund => language.pick("管基金付的钱", "of what the fund pays"),
        Basis::Spend => {
            language.pick("管计入的费用（起付标准以上）", "of the spending that counts (above the deductible)")
        }
    }
}

/// What the bound of a ceiling by disease is on.
pub(crate) fn counts(counts: Counts, language: Language) -> &'static str {
    match counts {
        Counts::Total => language.pick("加完不超过", "in all at most"),
        Counts::Increments => language.pick("加的部分不超过", "the increments at most"),
    }
}

/// A ceiling that goes by the person's diseases.
pub(crate) fn by_disease(each: Money, most: Money, of: Counts, language: Language) -> String {
    let counts = counts(of, language);
    say!(
        language,
        "限额最高的病种，每多一种加 {each} 元，{counts} {most} 元",
        "the highest disease's ceiling, {each} yuan more for each further disease, {counts} {most}"
    )
}

/// Points added to a rate; those taken away have their own sign.
pub(crate) fn added(points: &Percent, region: &Region, language: Language) -> String {
    let text = percent(points, region, language);
    match points.base {
        Base::Given(rate) if rate < Rate::ZERO => text,
        Base::Given(_) | Base::Ask(_) => format!("+{text}"),
    }
}

/// A band of a rate.
pub(crate) fn band(over: Money, up_to: Option<Money>, language: Language) -> String {
    match up_to {
        Some(up_to) => say!(language, "{over} 元到 {up_to} 元的部分", "the part from {over} to {up_to} yuan"),
        None => say!(language, "{over} 元以上的部分", "the part above {over} yuan"),
    }
}

/// What a month's credit is.
pub(crate) fn credit(monthly: &Monthly, region: &Region, language: Language) -> String {
    sentences! { language, match monthly;
        Monthly::OfBase(rate) =>
            "每月：缴费基数的 {}",
            "monthly: {} of the contribution base",
            percent(rate, region, language);
        Monthly::Yearly(yearly) => "每年：{}", "yearly: {}", amount(yearly, region, language);
        Monthly::Monthly(monthly) => "每月：{}", "monthly: {}", amount(monthly, region, language);
    }
}

/// What the account may pay for, and for whom.
pub(crate) fn allowed(allowed: &crate::region::Allowed, language: Language) -> String {
    let join = |all: Vec<&str>| all.join(Phrases::of(language).and);
    let purposes = allowed.purposes.iter();
    let members = allowed.members.iter();
    let purposes = join(purposes.map(|purpose| purpose.label(language)).collect());
    let members = join(members.map(|member| member.label(language)).collect());
    format!("{purposes}{}{members}", Phrases::of(language).colon)
}

/// How interest is counted.
pub(crate) fn interest(day_count: u16, language: Language) -> String {
    say!(language, "一年按 {day_count} 天算", "a year has {day_count} days")
}

/// What must stay in the account of whoever shares it with the family.
pub(crate) fn family(floor: Money, above: bool, language: Language) -> String {
    if above {
        say!(language, "共享后本人余额须高于 {floor} 元", "more than {floor} yuan must stay in one's own account")
    } else {
        say!(language, "共享后本人余额不低于 {floor} 元", "at least {floor} yuan must stay in one's own account")
    }
}

/// What a visit that an admission follows joins, and when.
pub(crate) fn merge(into: Set<Care>, within_days: Option<u32>, same_hospital: bool, language: Language) -> String {
    let into = cares(into, language);
    let days = within_days.map_or(String::new(), |days| say!(language, "{days} 天内", " within {days} days"));
    let place = if same_hospital { language.pick("在同一家医院", " in the same hospital") } else { "" };
    say!(language, "{days}{place}转{into}的，并入结算", "joined to the bill when followed{days}{place} by: {into}")
}

/// The names of kinds of care.
pub(crate) fn cares(cares: Set<Care>, language: Language) -> String {
    let all = cares.iter().map(|care| care.label(language));
    all.collect::<Vec<_>>().join(Phrases::of(language).and)
}

/// The names of levels.
pub(crate) fn levels(levels: Set<Level>, language: Language) -> String {
    let all = levels.iter().map(|level| level.label(language));
    all.collect::<Vec<_>>().join(Phrases::of(language).and)
}

/// The pool that something fills.
pub(crate) fn pool(pool: PoolId, region: &Region, language: Language) -> String {
    let name = region.pool_of(pool).name.get(language);
    say!(language, "计入「{name}」", "counted in “{name}”")
}

/// What comes of an example under one option of a reading.
pub(crate) fn consequence(consequence: &Consequence, language: Language) -> String {
    sentences! { language, match consequence;
        Consequence::Visits { person, funds } =>
            "自己出 {person} 元，基金付 {funds} 元",
            "the person pays {person} yuan, the fund {funds}";
        Consequence::Balance(closing) => "年底余额 {closing} 元", "balance at the end {closing} yuan";
        Consequence::Unknown => "缺一个数，要问", "a value is missing and asked for";
    }
}

/// What one may ask of a document.
pub(crate) fn subject(subject: Subject, language: Language) -> String {
    let say = Phrases::of(language);
    let account = |part: &str| format!("{}{}{part}", say.account, say.colon);
    match subject {
        Subject::Care(care) => care.label(language).to_owned(),
        Subject::Kind(kind) => kind.label(language).to_owned(),
        Subject::Place(place) => place.label(language).to_owned(),
        Subject::Credit(status) => account(&format!("{} {}", say.credit, status.label(language))),
        Subject::Interest => account(say.interest),
        Subject::Use(purpose) => account(purpose.label(language)),
    }
}
