//! Broken the ends of a file: account, bounds, texts, examples.

use super::Case;

pub const CASES: &[Case] = &[
    Case {
        what: "an account without a clause for cash",
        edits: &[(
            r#"cash = "rules"
"#,
            "",
        )],
        faults: &["167: account.cash: 缺少 cash，要写上"],
    },
    Case {
        what: "a credit with a level",
        edits: &[(r#"of_base = "2%", clause"#, r#"level = "primary", of_base = "2%", clause"#)],
        faults: &[
            "172: account.credit.own.rows[1].level: 没有这个键；这里可以写的有 status、from、until、age、when、clause、assume、of_base、yearly、monthly",
        ],
    },
    Case {
        what: "a credit in two ways",
        edits: &[(r#"yearly = "1200", clause"#, r#"yearly = "1200", monthly = "100", clause"#)],
        faults: &["172: account.credit.own.rows[2]: of_base、yearly、monthly 里要写一个，也只能写一个"],
    },
    Case {
        what: "an example with a line that no slip has",
        edits: &[(r#"coinsurance = "100""#, r#"coinsurence = "100""#)],
        faults: &["180: example[1].expect[1].coinsurence: 没有这个键，您是不是想写 coinsurance？"],
    },
    Case {
        what: "an example with an outcome that is none",
        edits: &[(r#"outcome = "paid""#, r#"outcome = "payed""#)],
        faults: &[
            r#"180: example[1].expect[1].outcome: 只能写 "paid"、"nothing_due"、"not_covered"、"referred"、"needs_value"、"not_in_force"；这里是 "payed"，您是不是想写 paid？"#,
        ],
    },
    Case {
        what: "fewer expectations than claims",
        edits: &[("claims = [{ date", "claims = [{}, { date")],
        faults: &["174: example[1]: claims 有 2 笔，expect 也要有 2 笔；这里是 1 笔"],
    },
    Case {
        what: "an example of an unknown question",
        edits: &[(r#"parameters = { years = "10" }"#, r#"parameters = { year = "10" }"#)],
        faults: &["178: example[1].parameters.year: 没有叫「year」的问题，最接近的是「years」"],
    },
    Case {
        what: "an example without a person",
        edits: &[(
            r#"insured = { status = "active" }
"#,
            "",
        )],
        faults: &["174: example[1].insured: 缺少 insured，要写上"],
    },
    Case {
        what: "two examples with one id",
        edits: &[(
            "[[example]]",
            r#"[[example]]
id = "first"
title = { zh = "一", en = "One" }
insured = { status = "active" }
claims = []
expect = []

[[example]]"#,
        )],
        faults: &["181: example[2]: 第 174 行的例子已经用了这个代号，换一个"],
    },
    Case {
        what: "a bound without a clause",
        edits: &[(
            "[scope]",
            r#"[bounds]
rate_at_least = { rate = "50%" }
[scope]"#,
        )],
        faults: &[r#"62: bounds.rate_at_least.clause: 没有写出处；每个数都要写 clause = "条文代号""#],
    },
    Case {
        what: "an interest year of 400 days",
        edits: &[(
            "[account.credit.own]",
            r#"[account.interest]
clause = "rules"
day_count = "400"
[account.credit.own]"#,
        )],
        faults: &[r#"173: account.interest.day_count: 要写 1 到 366 的整数；这里是 "400""#],
    },
    Case {
        what: "a text without its clause",
        edits: &[(
            "[[example]]",
            r#"[[text]]

[[example]]"#,
        )],
        faults: &[r#"174: text[1].clause: 没有写出处；每个数都要写 clause = "条文代号""#],
    },
    Case {
        what: "a flag in quotes",
        edits: &[(
            r#"title = { zh = "在职，一级，300 元""#,
            r#"show = "true"
title = { zh = "在职，一级，300 元""#,
        )],
        faults: &[r#"176: example[1].show: 只能写 true 或 false；这里是 "true""#],
    },
    Case {
        what: "an example of an unknown option",
        edits: &[(
            r#"parameters = { years = "10" }"#,
            r#"parameters = { years = "10" }
readings = { basis = "spending" }"#,
        )],
        faults: &["179: example[1].readings.basis: 没有这个选项，您是不是想写 spend？"],
    },
];
