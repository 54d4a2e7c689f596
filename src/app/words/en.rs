//! English, for those who read it better; the Chinese is authoritative.

use gongji::Language;
use gongji::engine::Code;
use gongji::region::Document;

use super::Words;

pub(super) static WORDS: Words = Words {
    language: Language::En,
    html_lang: "en",
    other_lang: "zh-CN",
    brand: "Gongji",
    title: "Estimate · Gongji",
    skip: "Skip to the result",
    other_language: "中文",
    other_language_more: "（切换到中文）",
    elder: "Large print",
    privacy: "What you enter is computed on this device only; nothing is sent or stored.",
    hotline: "In doubt, call the insurance hotline",
    unknown: "There is no such page",
    home: "Back to the estimate",
    heading: "What do I pay for this visit?",
    lead: "Employee medical insurance, by the document your region published",
    form: "This visit",
    to_mend: "One thing to mend",
    region: "Insured in",
    status: "Status",
    care: "Kind of care",
    level: "Hospital level",
    level_of_prescriber: "Level of the prescribing hospital",
    level_of_hospital: "Level of the hospital behind it",
    total: "Total bill",
    yuan: "yuan",
    year: "year",
    month: "month",
    day: "day",
    examples: "Examples",
    more: "More circumstances",
    more_about: "(pharmacy, elsewhere, own expense, already used, account)",
    more_hint: "Leave empty what does not apply; the usual case is assumed.",
    where_group: "Where",
    kind: "Institution",
    place: "Place",
    date: "Date of settlement",
    prescription: "With a hospital's prescription",
    designated: "A designated institution",
    during_admission: "While admitted to a hospital",
    parts_group: "Parts of the bill",
    used_group: "Already used this year",
    further_group: "Figures the document does not give",
    account_group: "Personal account",
    balance: "Balance",
    account_pays: "The account pays first",
    after_group: "Afterwards",
    led_to: "It led to",
    led_to_nothing: "Nothing further",
    led_to_admission: "An admission",
    led_to_special: "Recognition of a special disease",
    days_later: "How many days later",
    days: "days",
    same_hospital: "In the same hospital",
    result: "Result",
    no_rules: "The rules are not here",
    unreachable: "The network may be down. What you entered is kept; try again when you are online.",
    broken: "The file that came is damaged, or of another version than this page. Try again; if that fails, reload the page.",
    retry: "Try again",
    fetching: "Fetching this region's rules…",
    empty: "Enter the amount, and the answer stands here",
    or_example: "Or look at an example first:",
    mend_first: "Mend this, and the answer stands here",
    go_mend: "Go to the field",
    you_pay: "You pay",
    fund_pays: "Insurance pays",
    you_pay_at_most: "You pay at most",
    fund_pays_at_least: "Insurance pays at least",
    floor: "This is the provincial floor; your city may do better.",
    see_details: "Details ↓",
    how_paid: "How you pay",
    who_pays: "Who pays",
    slip: "Settlement slip",
    show_all: "Show all 16 lines",
    assumed: "Not in the document; assumed: ",
    assumptions: "What is assumed",
    own_figures: "Your own figures were used; no document confirms them.",
    is_draft: "This is a draft, not yet in force.",
    is_framework: "This is a provincial framework.",
    disclaimer: "This is an estimate; the insurance agency's settlement prevails.",
    added: "Figures you added",
    fill_missing: "Fill in what the document lacks",
    where_to_look: "Look at a settlement slip or a local leaflet, or call 12393.",
    yes: "Yes",
    no: "No",
    birth: "Date of birth",
    birth_why: "Here the benefit depends on age.",
    diseases: "The yearly ceiling of each recognised chronic disease",
    diseases_why: "The document sets ceilings by disease without listing them. The recognition form has them; or call 12393.",
    add_disease: "Add a disease",
    other_rules: "Other rules",
    own_terms: "Do you know your local figures? Enter them",
    own_deductible: "Deductible",
    own_rate: "The fund's rate",
    own_ceiling: "Left this year",
    own_ceiling_hint: "Leave empty if unknown: no limit",
    full: "met",
    readings_differ: "The document can be read differently",
    reading_chosen: "The reading you chose",
    all_readings: "All of them (show the range)",
    percent_shape: "Enter a percentage between 0 and 100, such as 70",
    percent_decimals: "At most seven decimals",
    not_a_day: "There is no such day; check year, month and day",
    whole_number: "Enter a whole number",
    outside_catalogue: ["Outside the catalogue", "Drugs and services that insurance does not list (class C)"],
    above_limit: ["Above the price limit", "What exceeds the payment standard"],
    first_share: ["First share", "Your own part of class B, before anything is shared"],
    slip_parts: ["The bill", "How it is shared", "What you pay"],
    draft_of: |name| format!("{name} (draft)"),
    borne: |pool| format!("Deductible borne ({pool})"),
    used: |pool| format!("Used of the ceiling ({pool})"),
    announce: |person, fund| format!("You pay {person} yuan, insurance pays {fund} yuan."),
    announce_wrong: |message| format!("To mend: {message}"),
    made_of: |person| format!("Your {person} yuan are made of"),
    missing: |count| format!("{count} missing"),
    disease: |number| format!("Yearly ceiling of disease {number}"),
    money: |amount| format!("{amount} yuan"),
    left_this_year: |year| format!("Left in {year}"),
    ceiling_left: |pool| format!("{pool}: left of the ceiling"),
    ceiling_used: |limit, used| format!("Ceiling {limit} yuan, used {used}"),
    deductible_left: |pool| format!("{pool}: left of the deductible"),
    deductible_met: |standard, met| format!("Deductible {standard} yuan, met {met}"),
    range: |[low, high], [least, most]| {
        format!("You pay {low} to {high} yuan, insurance pays {least} to {most}, depending on how this clause is read.")
    },
    by_default: |option| format!("{option} (default)"),
    source,
    next_step,
};

fn source(document: &Document) -> String {
    let number = if document.number.is_empty() { String::new() } else { format!(", {}", document.number) };
    let issued = document.issued.map(|day| format!("issued {day}, ")).unwrap_or_default();
    format!("By 《{}》{number} ({issued}in force from {}).", document.title, document.in_force)
}

fn next_step(code: Code) -> &'static str {
    match code {
        Code::NotInForce => " The earlier rules apply to that day; call 12393.",
        Code::Undesignated => " Next time choose a designated hospital or pharmacy.",
        Code::NoPrescription => " Next time ask the hospital for a prescription first.",
        Code::DuringAdmission => " Outpatient visits count again after discharge.",
        Code::Level(_) => " Go to a hospital that gives this care, or call 12393.",
        Code::OverCeiling
        | Code::Care(_)
        | Code::Merged
        | Code::Pharmacy
        | Code::Internet
        | Code::ElsewhereDirect
        | Code::ElsewhereManual
        | Code::MissingValue
        | Code::NothingInScope
        | Code::UnderDeductible
        | Code::ZeroShare => "",
    }
}
