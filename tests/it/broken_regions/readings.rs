//! Broken readings: options, what they set, and what they break.

use super::Case;

pub const CASES: &[Case] = &[
    Case {
        what: "standards by level that add up, without saying how",
        edits: &[(
            r#"across_levels = "top_up"
"#,
            "",
        )],
        faults: &[
            r#"59: reading.across.option.per_level.set."deductible.general.across_levels": 文件里没有这个值，您是不是想写 deductible.general.rows？"#,
            r#"117: deductible.general: 起付标准随级别变、又按期累计，要写 across_levels："top_up"、"per_level" 或 "first_level""#,
        ],
    },
    Case {
        what: "levels that add up by visit",
        edits: &[(
            r#"per = "year"
across"#,
            r#"per = "visit"
across"#,
        )],
        faults: &[
            r#"59: reading.across.option.per_level.set."deductible.general.across_levels": 读法 across 取 per_level 时，按次收的起付标准不跨级别累计，across_levels 没有用处，删掉"#,
            "120: deductible.general.across_levels: 按次收的起付标准不跨级别累计，across_levels 没有用处，删掉",
        ],
    },
    Case {
        what: "a reading without its default",
        edits: &[(r#"default = "fund""#, r#"default = "found""#)],
        faults: &["44: reading.basis.default: 没有这个选项，您是不是想写 fund？"],
    },
    Case {
        what: "a default that changes something",
        edits: &[(
            r#"text = { zh = "基金付的", en = "What the fund pays" }"#,
            r#"text = { zh = "基金付的", en = "What the fund pays" }
set = { "ceiling.general.basis" = "fund" }"#,
        )],
        faults: &["47: reading.basis.option.fund.set: 默认的选项就是文件里写的那样，不要写 set"],
    },
    Case {
        what: "an option that changes nothing",
        edits: &[(
            r#"set = { "ceiling.general.basis" = "spend" }
"#,
            "",
        )],
        faults: &["47: reading.basis.option.spend.set: 不是默认的选项，要用 set 写它改了什么；改的值要和原来不同"],
    },
    Case {
        what: "an option that changes nothing new",
        edits: &[(r#"set = { "ceiling.general.basis" = "spend" }"#, r#"set = { "ceiling.general.basis" = "fund" }"#)],
        faults: &["49: reading.basis.option.spend.set: 不是默认的选项，要用 set 写它改了什么；改的值要和原来不同"],
    },
    Case {
        what: "an option for a part that does not exist",
        edits: &[(r#""ceiling.general.basis" = "spend""#, r#""ceiling.genral.basis" = "spend""#)],
        faults: &[
            r#"49: reading.basis.option.spend.set."ceiling.genral.basis": 文件里没有这个值，您是不是想写 ceiling.general.basis？"#,
        ],
    },
    Case {
        what: "an option for a value that is fixed",
        edits: &[(r#""ceiling.general.basis" = "spend""#, r#""benefit.outpatient.care" = "spend""#)],
        faults: &[
            r#"49: reading.basis.option.spend.set."benefit.outpatient.care": 读法不能改这个值；能改的是 deductible、share、ceiling、second_fund、benefit 和 account 里的数、表（rows 整张换）和规则"#,
        ],
    },
    Case {
        what: "a path without quotes",
        edits: &[(r#""ceiling.general.basis" = "spend""#, r#"ceiling.general.basis = "spend""#)],
        faults: &[
            r#"49: reading.basis.option.spend.set."ceiling": set 的键要整个加引号，例如 "ceiling.general.basis" = "spend""#,
        ],
    },
    Case {
        what: "an option with a value that is none",
        edits: &[(r#""ceiling.general.basis" = "spend""#, r#""ceiling.general.basis" = "spent""#)],
        faults: &[
            r#"49: reading.basis.option.spend.set."ceiling.general.basis": 读法 basis 取 spend 时，只能写 "fund"、"spend"；这里是 "spent"，您是不是想写 spend？"#,
        ],
    },
    Case {
        what: "two readings of one value",
        edits: &[(r#""deductible.general.across_levels" = "per_level""#, r#""ceiling.general.basis" = "spend""#)],
        faults: &["59: reading.across.option.per_level.set: 读法 basis 也改这个值；两个读法不能改同一个值"],
    },
    Case {
        what: "an option with a gap",
        edits: &[(
            r#""deductible.general.across_levels" = "per_level""#,
            r#""ceiling.chronic.rows" = [{ level = "secondary", amount = "1", clause = "rules" }]"#,
        )],
        faults: &[
            r#"59: reading.across.option.per_level.set."ceiling.chronic.rows": 读法 across 取 per_level 时，表里少了一种情况：三级（tertiary）；相邻的是第 59 行。每种情况都要有一行"#,
        ],
    },
    Case {
        what: "a reading with one option",
        edits: &[(
            r#"[reading.across.option.per_level]
text = { zh = "分开算", en = "Apart" }
set = { "deductible.general.across_levels" = "per_level" }
"#,
            "",
        )],
        faults: &["51: reading.across: 一个读法至少要有两个选项"],
    },
];
