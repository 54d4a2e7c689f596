//! Broken accounts: uses, grounds, interest, examples.

use super::Case;

const ACCOUNT: &str = r#"not_for = "rules""#;
const EXAMPLE: &str = "[[example]]";

pub const CASES: &[Case] = &[
    Case {
        what: "a use that is allowed twice",
        edits: &[(
            ACCOUNT,
            r#"not_for = "rules"
allow = [
  { kind = ["medical", "pharmacy"], who = "self", clause = "rules" },
  { kind = "pharmacy", who = ["self", "child"], clause = "rules" },
]"#,
        )],
        faults: &["173: account.allow[2]: 同一个人的同一种用途，第 172 行已经写过，留一个就好"],
    },
    Case {
        what: "a use of another name, for nobody, without a clause",
        edits: &[(ACCOUNT, "not_for = \"rules\"\nallow = [{ kind = \"drugs\", who = [] }]")],
        faults: &[
            r#"171: account.allow[1].kind: 只能写 "medical"、"pharmacy"、"premium"、"payout"、"other"；这里是 "drugs""#,
            "171: account.allow[1].who: 不能空着",
            r#"171: account.allow[1].clause: 没有写出处；每个数都要写 clause = "条文代号""#,
        ],
    },
    Case {
        what: "a ground that is both, and one that is none",
        edits: &[(
            ACCOUNT,
            r#"not_for = "rules"
gap = { clause = "rules", assume = "rounding" }
on_retirement = {}"#,
        )],
        faults: &[
            "171: account.gap: clause、assume 里要写一个，也只能写一个",
            "172: account.on_retirement: clause、assume 里要写一个，也只能写一个",
        ],
    },
    Case {
        what: "interest that rests on what is not there",
        edits: &[(
            "[account.credit.own]",
            r#"[account.interest]
clause = "rules"
day_count = "360"
on_payout = "rulez"
if_missing = "roundin"
[account.credit.own]"#,
        )],
        faults: &[
            "174: account.interest.on_payout: 没有叫「rulez」的条文，最接近的是「rules」",
            "175: account.interest.if_missing: 没有叫「roundin」的假设，最接近的是「rounding」",
        ],
    },
    Case {
        what: "an example of an account without an end",
        edits: &[(
            EXAMPLE,
            r#"[[account_example]]
id = "one"
title = { zh = "一", en = "one" }
insured = { status = "retired" }
from = "2024-01"
opening = "0"
expect = { months = [{ from = "2024-13", credit = "100" }] }

[[account_example]]
id = "one"
title = { zh = "一", en = "one" }
insured = { status = "retired" }
from = "2024-01"
to = "2024-01"
opening = "0"
parameters = { yeers = "1" }
expect = { months = [{ from = "2024-01", credit = "100" }], movements = [{ refused = "1" }], interest = [{ year = "x", amount = "1" }], closing = "100" }

[[example]]"#,
        )],
        faults: &[
            "174: account_example[1].to: 缺少 to，要写上",
            r#"180: account_example[1].expect.months[1].from: 月份要写成 "2023-01"，加引号；这里是 "2024-13""#,
            "180: account_example[1].expect.closing: 缺少 closing，要写上",
            "182: account_example[2]: 第 174 行的例子已经用了这个代号，换一个",
            "189: account_example[2].parameters.yeers: 没有叫「yeers」的问题，最接近的是「years」",
            "190: account_example[2].expect.movements[1].paid: 缺少 paid，要写上",
            r#"190: account_example[2].expect.interest[1].year: 要写 1 到 9998 的整数；这里是 "x""#,
        ],
    },
];
