//! English.

use gongji::engine::Line;

use super::Words;

pub(super) static WORDS: Words = Words {
    by_total: "Back to the total only",
    items: "Every line of the bill",
    items_hint: "The list of charges gives each line’s class: A, B or C (own expense).",
    item_name: "Name (optional)",
    item_amount: "Amount",
    item_class: "Class",
    classes: ["Class A", "Class B", "Class C"],
    item_more: "Payment standard, first share",
    item_limit: ["Payment standard", "Where there is a price limit; you pay what exceeds it"],
    item_share: ["First share", "Left empty: the region’s own rate"],
    dual_channel: "A dual-channel drug",
    add_item: "Add a line",
    drop_item: "Take this line out",
    how_to_settle: "What would settle it",
    open_title: "Is there more to fill in?",
    looking: "Looking for what still matters…",
    fill: "Fill it in",
    none: "None",
    idle: "Makes no difference here",
    real_title: "What was really reimbursed",
    real: "Of the whole bill, insurance really pays",
    policy: "The document’s rate",
    by_bands: "by bands, see the slip",
    same: "Both are the same: the whole bill was shared at that rate.",
    why_less: "Why do they differ? These amounts are not shared; you pay them first:",
    check: "Compare with the real slip",
    check_lead: "Do you have the settlement slip or the medical e-invoice? Copy as many lines as you like. Where they differ, you are told what may be behind it.",
    papers: ["Settlement slip", "Medical e-invoice"],
    paper: "Copy from",
    compare: "Compare",
    columns: ["Line", "Slip", "Estimate"],
    differ: "Lines that differ",
    comes_from: "The estimate comes from this:",
    take: "Change it like this and estimate again",
    invoice: [
        "Total amount",
        "Paid by the pooling fund",
        "Other payments",
        "Paid by the personal account",
        "Paid in cash",
        "Own part",
        "Own expense",
    ],
    item: |number| format!("Line {number}"),
    option: |option, person, fund| format!("{option}: you pay {person} yuan, the pooling fund {fund} yuan"),
    unshared: |line, amount| {
        let why = match line {
            Line::OutsideCatalogue => "Outside the catalogue (class C)",
            Line::AboveLimit => "Above the payment standard",
            Line::FirstShare => "Your first share of class B",
            Line::Deductible => "Below the deductible",
            Line::OverCeiling => "Above the ceiling",
            _ => "Not covered",
        };
        format!("{why}: {amount} yuan")
    },
    explanation: |number| format!("Possibility {number}"),
    reached: |amount| format!("Yes, {amount} yuan or more"),
};
