//! English.

use gongji::Date;

use super::{Note, Unread, Words};

pub(super) static WORDS: Words = Words {
    lead: "Write down the year's visits one by one: what they cost, and what is left.",
    diary: "This year's visits",
    empty: "No visits written down yet",
    empty_more: "Fill in date and amount under “Add a visit”; or work out a visit under Estimate and press “Add to this year”. What you saved before can be opened below.",
    undo: "Undo",
    add_title: "Add a visit",
    add: "Add it",
    more_there: "Prescriptions, other places and parts outside the catalogue are asked for under Estimate.",
    go_there: "Go to Estimate",
    record: "Add to this year",
    put_back: "Done – put it back",
    give_up: "Leave it as it was",
    print: "Print",
    not_reckoned: "This year’s visits cannot be worked out now",
    mend_person: "Correct it under Estimate",
    person_total: "You pay in all",
    fund_total: "Insurance pays in all",
    list: "Visit by visit",
    person_short: "you",
    fund_short: "insurance",
    bill_short: "bill",
    change: "Change",
    delete: "Delete",
    more_rows: "Show 100 more",
    visits_chart: "Each visit (below: you, above: insurance)",
    as_table: "Show the numbers",
    table_head: ["Month", "Visits", "Bills", "You pay", "Insurance pays"],
    files: "Keep it, take it along",
    save: "Save as a file",
    table: "Export a table (CSV)",
    copy_file: "Copy as text",
    copy_table: "Copy the table",
    open: "Open a saved file",
    paste_title: "Saved as text? Paste it here",
    pasted: "Paste the text you copied",
    open_pasted: "Open it",
    store: "Keep on this device",
    forget: "Stop keeping on this device",
    store_hint: "It is only in this page now and goes when you close it. Save it as a file, or keep it on this device.",
    stored_hint: "It is kept on this device, and later changes will be too. On a shared device press “Clear everything” when you are done.",
    in_wechat: "WeChat cannot download files: copy the text and send it to File Transfer, or press ··· above and open this page in a browser.",
    to_copy: "Hold, select all, and copy",
    file_name: "visits",
    columns: ["Date", "Status", "Care", "Provider", "Hospital level", "Outcome"],
    sum: "Total",
    clear: "Clear everything",
    clear_ask: "Clear all you filled in, this year’s visits, and what is kept on this device?",
    clear_yes: "Yes, clear it all",
    clear_no: "No, keep it",
    cleared: "Everything is cleared.",
    stored_here: "What you enter is worked out on this device only and not sent anywhere. As you asked, this year’s visits are kept on it.",
    how: "How sure",
    after_title: "After this year’s visits",
    counted: |region, count| format!("{region}, {} written down", visits(count)),
    visits,
    elsewhere: |region| format!("This year’s visits are of {region}"),
    back_to: |region| format!("Back to {region}"),
    change_that: |date| format!("Change the visit of {}", day(date)),
    counts: |count| format!("Count on from this year’s {}", visits(count)),
    not_counted: |region| format!("This year’s visits are of {region}; they are not counted here."),
    changing: |date| format!("You are changing the visit of {}.", day(date)),
    year_title: |year, count| format!("{year}: {}", visits(count)),
    bills: |total| format!("Bills of {total} yuan in all"),
    month: |year, month, count| format!("{} {year}: {}", name(month), visits(count)),
    month_name: |month| name(month).to_owned(),
    person_paid: |amount| format!("you {amount}"),
    day,
    fills: |pool, whole| format!("Deductible ({pool}), full at {whole} yuan"),
    drains: |pool, whole| format!("Left under the ceiling ({pool}) of {whole} yuan"),
    met_head: |pool| format!("Deductible met ({pool})"),
    left_head: |pool| format!("Ceiling left ({pool})"),
    printed: |today, version| format!("Printed on {today}, Gongji {version}."),
    note,
};

fn visits(count: usize) -> String {
    format!("{count} {}", if count == 1 { "visit" } else { "visits" })
}

fn name(month: u32) -> &'static str {
    let names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    names[(month.max(1) as usize - 1) % names.len()]
}

fn day(date: Date) -> String {
    format!("{} {}", date.day(), name(date.month()))
}

fn note(note: &Note) -> String {
    let fixed = match note {
        Note::Added(date) => return format!("Added the visit of {}.", day(*date)),
        Note::Changed(date) => {
            return format!("Changed the visit of {}; all later ones are worked out anew.", day(*date));
        }
        Note::Deleted(date) => {
            return format!("Deleted the visit of {}; all later ones are worked out anew.", day(*date));
        }
        Note::Undone => "Undone.",
        Note::Opened => "Opened.",
        Note::Restored => "These visits were kept on this device.",
        Note::Unread(Unread::Newer) => {
            "Not opened: a newer version saved this file. Reload this page and try again. Your visits are as they were."
        }
        Note::Unread(Unread::Broken(at)) if at.is_empty() => {
            "Not opened: this is no saved year, or not all of it. Your visits are as they were."
        }
        Note::Unread(Unread::Broken(at)) => {
            return format!("Not opened: {at} in the file is wrong. Your visits are as they were.");
        }
        Note::Unread(Unread::Region(id)) => {
            return format!("Not opened: there are no rules here for “{id}”. Your visits are as they were.");
        }
        Note::Unshown => {
            "This visit holds what the Estimate form cannot show (such as a bill in lines). Delete it and add it anew."
        }
        Note::Saved => "Saved; look among your downloads.",
        Note::Copied => "Copied; paste it where you want to keep it.",
        Note::NotCopied => "That did not work by itself. Hold the text below, select all, and copy it.",
        Note::Stored => "Kept on this device.",
        Note::Forgotten => "No longer kept on this device; what was kept is deleted.",
        Note::Refused => {
            "This browser does not let the page keep it, or has no room. It is still in this page: save it as a file."
        }
        Note::Cleared => "Everything is cleared.",
    };
    fixed.to_owned()
}
