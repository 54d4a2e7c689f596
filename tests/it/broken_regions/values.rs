//! Broken words and values: TOML, keys, texts, dates, amounts, rates, ids.

use super::Case;

pub const CASES: &[Case] = &[
    Case {
        what: "the file is not TOML",
        edits: &[(r#"number = """#, r#"number = ""#)],
        faults: &[r#"7: 这一行不是合法的 TOML，看看引号、括号、逗号有没有写漏（invalid basic string, expected `"`）"#],
    },
    Case {
        what: "a key stands twice",
        edits: &[(
            r#"number = """#,
            r#"number = ""
number = "1""#,
        )],
        faults: &["8: 这个键前面已经写过一次，留一个就好"],
    },
    Case {
        what: "a table stands twice",
        edits: &[(
            "[pool.general]",
            r#"[pool.chronic]
name = { zh = "又", en = "again" }
[pool.general]"#,
        )],
        faults: &["98: 这个键前面已经写过一次，留一个就好", "99: 这个键前面已经写过一次，留一个就好"],
    },
    Case {
        what: "a day that the calendar does not have",
        edits: &[("in_force = 2024-01-01", "in_force = 2024-02-30")],
        faults: &["9: 日历上没有这一天"],
    },
    Case {
        what: "a date in quotes",
        edits: &[("in_force = 2024-01-01", r#"in_force = "2024-01-01""#)],
        faults: &[r#"9: document.in_force: 日期要写成 2023-01-01，不加引号；这里是 "2024-01-01""#],
    },
    Case {
        what: "another file's id",
        edits: &[(r#"id = "minimal""#, r#"id = "minimum""#)],
        faults: &[r#"2: id: 地区代号要与文件名相同：id = "minimal""#],
    },
    Case {
        what: "a capital in an id",
        edits: &[(r#"id = "minimal""#, r#"id = "Minimal""#)],
        faults: &["2: id: 代号只能用小写字母、数字和连字符，以字母开头，例如 in-force"],
    },
    Case {
        what: "a key with a slip of the pen",
        edits: &[("in_force =", "inforce =")],
        faults: &[
            "5: document.in_force: 缺少 in_force，要写上",
            "9: document.inforce: 没有这个键，您是不是想写 in_force？",
        ],
    },
    Case {
        what: "a key from nowhere",
        edits: &[(
            r#"number = """#,
            r#"number = ""
weather = "fine""#,
        )],
        faults: &[
            "8: document.weather: 没有这个键；这里可以写的有 kind、notice、title、number、issued、in_force、clause、assume",
        ],
    },
    Case {
        what: "a table from nowhere",
        edits: &[(
            "[scope]",
            r#"[climate]
clause = "rules"
[scope]"#,
        )],
        faults: &[
            "61: climate: 没有这个键；这里可以写的有 question、provider、place、visit、id、name、parent、document、clause、assumption、reading、pool、scope、status_change、first_share、refer、bounds、text、account、benefit、deductible、share、ceiling、second_fund、example、account_example",
        ],
    },
    Case {
        what: "one language missing",
        edits: &[(r#"name = { zh = "小城", en = "Smalltown" }"#, r#"name = { zh = "小城" }"#)],
        faults: &["3: name.en: 缺少 en，要写上"],
    },
    Case {
        what: "an empty language",
        edits: &[(r#"name = { zh = "小城", en = "Smalltown" }"#, r#"name = { zh = "小城", en = " " }"#)],
        faults: &["3: name.en: 不能空着"],
    },
    Case {
        what: "a text in no language",
        edits: &[(r#"name = { zh = "小城", en = "Smalltown" }"#, r#"name = "小城""#)],
        faults: &[r#"3: name: 要写成两种文字：{ zh = "中文", en = "English" }；这里是 "小城""#],
    },
    Case {
        what: "a draft without a notice",
        edits: &[(r#"kind = "rules""#, r#"kind = "draft""#)],
        faults: &["5: document: 征求意见稿（draft）和框架（framework）要写 notice，告诉人它不是正式办法"],
    },
    Case {
        what: "a kind of document that is none",
        edits: &[(r#"kind = "rules""#, r#"kind = "rule""#)],
        faults: &[r#"8: document.kind: 只能写 "rules"、"draft"、"framework"；这里是 "rule"，您是不是想写 rules？"#],
    },
    Case {
        what: "an empty quotation",
        edits: &[(r#"quote = "在职 50%，退休 60%""#, r#"quote = """#)],
        faults: &["20: clause.rate.quote: 不能空着"],
    },
    Case {
        what: "a quotation of 81 characters",
        edits: &[(
            r#"quote = "在职 50%，退休 60%""#,
            r#"quote = "字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字""#,
        )],
        faults: &["20: clause.rate.quote: 引用原文最多 80 字，这里有 81 字；只引关键的一句"],
    },
    Case {
        what: "a clause that nothing uses",
        edits: &[(
            "[clause.rate]",
            r#"[clause.idle]
article = "附则"
quote = "解释权"
gist = "附则。"
gist_en = "Annex."

[clause.rate]"#,
        )],
        faults: &["18: clause.idle: 这一条没有用到；用不上但要给人看的，写一段 [[text]]，否则删掉"],
    },
    Case {
        what: "a clause that does not exist",
        edits: &[(r#"{ amount = "2000", clause = "rules" }"#, r#"{ amount = "2000", clause = "rulez" }"#)],
        faults: &["147: ceiling.general.rows[1].clause: 没有叫「rulez」的条文，最接近的是「rules」"],
    },
    Case {
        what: "a number for an id",
        edits: &[(
            "[assumption.rounding]",
            r#"[assumption.2024]
text = { zh = "无", en = "None" }
[assumption.rounding]"#,
        )],
        faults: &[
            "24: assumption.2024: 代号只能用小写字母、数字和连字符，以字母开头，例如 in-force",
            "24: assumption.2024: 这个假设没有用到：用上它，或者删掉",
        ],
    },
    Case {
        what: "an underscore in a clause's id",
        edits: &[(
            "[assumption.rounding]",
            r#"[assumption.no_rate]
text = { zh = "无", en = "None" }
[assumption.rounding]"#,
        )],
        faults: &[
            "24: assumption.no_rate: 代号只能用小写字母、数字和连字符，以字母开头，例如 in-force",
            "24: assumption.no_rate: 这个假设没有用到：用上它，或者删掉",
        ],
    },
    Case {
        what: "a row without a clause",
        edits: &[(r#"{ amount = "2000", clause = "rules" }"#, r#"{ amount = "2000" }"#)],
        faults: &[r#"147: ceiling.general.rows[1].clause: 没有写出处；每个数都要写 clause = "条文代号""#],
    },
    Case {
        what: "no rounding assumption",
        edits: &[("[assumption.rounding]", "[assumption.round]")],
        faults: &[
            "1: assumption.rounding: 缺少 assumption.rounding，要写上",
            "68: first_share.otherwise: 没有叫「rounding」的假设，最接近的是「round」",
        ],
    },
    Case {
        what: "an amount without quotes",
        edits: &[(r#"{ amount = "2000", clause"#, "{ amount = 2000, clause")],
        faults: &[
            r#"147: ceiling.general.rows[1].amount: 金额要写成 "400"、{ amount = "300", percent = "70%" } 或 { ask = "问题代号" }；这里是 2000"#,
        ],
    },
    Case {
        what: "an amount with three decimals",
        edits: &[(r#"{ amount = "2000", clause"#, r#"{ amount = "2000.005", clause"#)],
        faults: &[
            r#"147: ceiling.general.rows[1].amount: 金额要写成带引号的元，最多两位小数，例如 "400"、"0.50"；这里是 "2000.005""#,
        ],
    },
    Case {
        what: "a negative amount",
        edits: &[(r#"{ amount = "2000", clause"#, r#"{ amount = "-1", clause"#)],
        faults: &[
            r#"147: ceiling.general.rows[1].amount: 金额要写成带引号的元，最多两位小数，例如 "400"、"0.50"；这里是 "-1""#,
        ],
    },
    Case {
        what: "an amount with a comma",
        edits: &[(r#"{ amount = "2000", clause"#, r#"{ amount = "2,000", clause"#)],
        faults: &[
            r#"147: ceiling.general.rows[1].amount: 金额要写成带引号的元，最多两位小数，例如 "400"、"0.50"；这里是 "2,000""#,
        ],
    },
    Case {
        what: "a rate without a percent sign",
        edits: &[(r#"status = "retired", rate = "60%""#, r#"status = "retired", rate = "60""#)],
        faults: &[r#"131: share.general.rows[2].rate: 比例要写成带引号的百分数，0% 到 100%，例如 "60%"；这里是 "60""#],
    },
    Case {
        what: "a rate without quotes",
        edits: &[(r#"status = "retired", rate = "60%""#, r#"status = "retired", rate = 60"#)],
        faults: &[r#"131: share.general.rows[2].rate: 比例要写成 "60%" 或 { ask = "问题代号" }；这里是 60"#],
    },
    Case {
        what: "a rate above the whole",
        edits: &[(r#"status = "retired", rate = "60%""#, r#"status = "retired", rate = "160%""#)],
        faults: &[
            r#"131: share.general.rows[2].rate: 比例要写成带引号的百分数，0% 到 100%，例如 "60%"；这里是 "160%""#,
        ],
    },
    Case {
        what: "a rate below nothing",
        edits: &[(r#"status = "retired", rate = "60%""#, r#"status = "retired", rate = "-60%""#)],
        faults: &[
            r#"131: share.general.rows[2].rate: 比例要写成带引号的百分数，0% 到 100%，例如 "60%"；这里是 "-60%""#,
        ],
    },
    Case {
        what: "a status that is none",
        edits: &[(r#"{ status = "retired", rate"#, r#"{ status = "retried", rate"#)],
        faults: &[
            r#"131: share.general.rows[2].status: 只能写 "active"、"retired"；这里是 "retried"，您是不是想写 retired？"#,
        ],
    },
    Case {
        what: "a member twice",
        edits: &[(r#"levels = ["secondary", "tertiary"]"#, r#"levels = ["secondary", "secondary"]"#)],
        faults: &["110: benefit.chronic.only_levels.levels[2]: 同一个词写了两次，留一个就好"],
    },
    Case {
        what: "an unknown question",
        edits: &[(r#"ask = "wage""#, r#"ask = "wages""#)],
        faults: &["125: deductible.general.rows[4].amount.ask: 没有叫「wages」的问题，最接近的是「wage」"],
    },
    Case {
        what: "a question of another kind",
        edits: &[(r#"ask = "wage""#, r#"ask = "years""#)],
        faults: &[
            "27: question.wage: 这个问题没有用到：用上它，或者删掉",
            r#"125: deductible.general.rows[4].amount.ask: 问题 years 要的是整数，例如 "20"，用不到这里"#,
        ],
    },
    Case {
        what: "a condition on an unknown question",
        edits: &[(r#"when = { years = "30.." }"#, r#"when = { year = "30.." }"#)],
        faults: &["133: share.general.add[1].when.year: 没有叫「year」的问题，最接近的是「years」"],
    },
    Case {
        what: "a condition outside the question's bounds",
        edits: &[(r#"when = { years = "30.." }"#, r#"when = { years = "61.." }"#)],
        faults: &[
            "133: share.general.add[1].when.years: 这个范围里什么都没有：前一个数要比后一个小，并且在问题允许的范围内",
        ],
    },
    Case {
        what: "a question that nothing asks",
        edits: &[(r#"amount = { ask = "wage", percent = "1%" }"#, r#"amount = "300""#)],
        faults: &["27: question.wage: 这个问题没有用到：用上它，或者删掉"],
    },
    Case {
        what: "an amount and a question at once",
        edits: &[(r#"amount = { ask = "wage", percent = "1%" }"#, r#"amount = { ask = "wage", amount = "3" }"#)],
        faults: &["125: deductible.general.rows[4].amount: amount、ask 里要写一个，也只能写一个"],
    },
    Case {
        what: "several faults at once",
        edits: &[(
            r#"id = "minimal"
name = { zh = "小城", en = "Smalltown" }"#,
            r#"id = "small"
name = { zh = "", en = "Smalltown" }
city = true"#,
        )],
        faults: &[
            r#"2: id: 地区代号要与文件名相同：id = "minimal""#,
            "3: name.zh: 不能空着",
            "4: city: 没有这个键；这里可以写的有 question、provider、place、visit、id、name、parent、document、clause、assumption、reading、pool、scope、status_change、first_share、refer、bounds、text、account、benefit、deductible、share、ceiling、second_fund、example、account_example",
        ],
    },
    Case {
        what: "an answer that is no number",
        edits: &[(r#"when = { years = "30.." }"#, r#"when = { years = "thirty" }"#)],
        faults: &[
            r#"133: share.general.add[1].when.years: 要写成 "..20"（不满 20）、"20.."（20 及以上）或 "10..20"；这里是 "thirty""#,
        ],
    },
    Case {
        what: "a clause and an assumption at once",
        edits: &[(
            r#"[status_change]
clause = "rules""#,
            r#"[status_change]
clause = "rules"
assume = "rounding""#,
        )],
        faults: &["64: status_change: clause、assume 里要写一个，也只能写一个"],
    },
];
