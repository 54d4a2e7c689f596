//! Broken tables: rows, gaps, overlaps, bands, additions.

use super::Case;

pub const CASES: &[Case] = &[
    Case {
        what: "a rate that grows above the whole",
        edits: &[(r#"status = "retired", rate = "60%""#, r#"status = "retired", rate = "96%""#)],
        faults: &[
            "133: share.general.add[1]: 退休（retired），years 在 30 到 60 之间：加起来是 101%，比例只能在 0% 和 100% 之间",
        ],
    },
    Case {
        what: "a missing status",
        edits: &[(
            r#"  { status = "retired", rate = "60%", clause = "rate" },
"#,
            "",
        )],
        faults: &["129: share.general.rows: 表里少了一种情况：退休（retired）；相邻的是第 130 行。每种情况都要有一行"],
    },
    Case {
        what: "a status twice",
        edits: &[(r#"{ status = "retired", rate"#, r#"{ status = ["retired", "active"], rate"#)],
        faults: &["131: share.general.rows[2]: 和第 130 行重叠：在职（active），两行都算，只能留一行"],
    },
    Case {
        what: "a level too many",
        edits: &[(
            r#"[{ level = "secondary", amount = "500", clause = "rules" }"#,
            r#"[{ level = "primary", amount = "500", clause = "rules" }, { level = "secondary", amount = "500", clause = "rules" }"#,
        )],
        faults: &["153: ceiling.chronic.rows[1]: 这一行永远用不到：没有哪项待遇会遇到这种情况；改一改或者删掉"],
    },
    Case {
        what: "rows with different keys",
        edits: &[(
            r#"[{ level = "secondary", amount = "500", clause = "rules" }, "#,
            r#"[{ amount = "500", clause = "rules" }, "#,
        )],
        faults: &["153: ceiling.chronic.rows[2]: 同一张表各行要按同样的键来分：这一行和第 153 行，只有一行写了 level"],
    },
    Case {
        what: "a gap in time",
        edits: &[(r#"level = "tertiary", until = 2024-12-31"#, r#"level = "tertiary", until = 2024-06-30"#)],
        faults: &[
            "121: deductible.general.rows: 表里少了一种情况：三级（tertiary），2024-07-01 到 2024-12-31；相邻的是第 124、125 行。每种情况都要有一行",
        ],
    },
    Case {
        what: "an overlap in time",
        edits: &[(r#"level = "tertiary", from = 2025-01-01"#, r#"level = "tertiary", from = 2024-07-01"#)],
        faults: &[
            "125: deductible.general.rows[4]: 和第 124 行重叠：三级（tertiary），2024-07-01 到 2024-12-31，两行都算，只能留一行",
        ],
    },
    Case {
        what: "an end before the beginning",
        edits: &[(
            r#"level = "tertiary", from = 2025-01-01,"#,
            r#"level = "tertiary", from = 2025-01-01, until = 2024-01-01,"#,
        )],
        faults: &["125: deductible.general.rows[4]: 结束日期 2024-01-01 早于开始日期 2025-01-01"],
    },
    Case {
        what: "a gap in age",
        edits: &[(r#"{ age = "70..", band"#, r#"{ age = "75..", band"#)],
        faults: &[
            "137: share.chronic.rows: 表里少了一种情况：70 岁到不满 75 岁；相邻的是第 138、139 行。每种情况都要有一行",
        ],
    },
    Case {
        what: "an age in words",
        edits: &[(r#"{ age = "70..", band"#, r#"{ age = "over 70", band"#)],
        faults: &[
            r#"140: share.chronic.rows[3].age: 年龄要写成 "..70"（不满 70）、"70.."（70 及以上）或 "60..70"；这里是 "over 70""#,
        ],
    },
    Case {
        what: "ages that do not join",
        edits: &[(r#"{ age = "70..", band"#, r#"{ age = ["70..80", "90.."], band"#)],
        faults: &["140: share.chronic.rows[3].age: 这几段连不起来：不相连的两段要分成两行写"],
    },
    Case {
        what: "bands that do not begin at zero",
        edits: &[(r#"age = "70..", band = "0..""#, r#"age = "70..", band = "100..""#)],
        faults: &[r#"140: share.chronic.rows[3]: 70 岁及以上：第一段要从 0 开始，例如 band = "0..5000""#],
    },
    Case {
        what: "a gap between bands",
        edits: &[(r#"band = "1000..""#, r#"band = "2000..""#)],
        faults: &["139: share.chronic.rows[2]: 不满 70 岁：这一段要从上一段（第 138 行）结束的地方开始"],
    },
    Case {
        what: "bands out of order",
        edits: &[
            (r#"{ age = "..70", band = "0..1000", rate = "60%""#, r#"{ age = "..70", band = "1000..", rate = "70%""#),
            (
                r#"{ age = "..70", band = "1000..", rate = "70%", clause = "rate" },
  { age = "70..""#,
                r#"{ age = "..70", band = "0..1000", rate = "60%", clause = "rate" },
  { age = "70..""#,
            ),
        ],
        faults: &["139: share.chronic.rows[2]: 不满 70 岁：这一段比第 138 行低，要写在它前面"],
    },
    Case {
        what: "bands with an end",
        edits: &[(r#"band = "1000..""#, r#"band = "1000..5000""#)],
        faults: &[r#"139: share.chronic.rows[2]: 不满 70 岁：最后一段不能有头，例如 band = "5000..""#],
    },
    Case {
        what: "bands that are not declared",
        edits: &[(
            r#"bands = "bill"
"#,
            "",
        )],
        faults: &[
            r#"137: share.chronic.rows[1].band: 写了 band，要同时写 bands = "bill" 或一个桶的代号"#,
            r#"138: share.chronic.rows[2].band: 写了 band，要同时写 bands = "bill" 或一个桶的代号"#,
            r#"139: share.chronic.rows[3].band: 写了 band，要同时写 bands = "bill" 或一个桶的代号"#,
        ],
    },
    Case {
        what: "a band without a number",
        edits: &[(r#"band = "1000..""#, r#"band = "above""#)],
        faults: &[r#"139: share.chronic.rows[2].band: 分段要写成 "0..5000" 或 "5000.."；这里是 "above""#],
    },
    Case {
        what: "bands in a ceiling's pool",
        edits: &[(r#"bands = "bill""#, r#"bands = "chronic""#)],
        faults: &["136: share.chronic.bands: 第 150 行的限额也用这个桶，会混在一起算；给分段比例另开一个桶"],
    },
    Case {
        what: "a limit in two ways",
        edits: &[(
            r#"per = "month"
basis"#,
            r#"per = "year"
by_disease = { each_further = "300", at_most = "6500", at_most_counts = "total", clause = "rules" }
basis"#,
        )],
        faults: &["154: ceiling.chronic.rows: rows、by_disease 里要写一个，也只能写一个"],
    },
    Case {
        what: "nine additions at once",
        edits: &[(
            r#"add = [{ when = { years = "30.." }, rate = "5%", clause = "rate" }]"#,
            r#"add = [
  { when = { years = "30.." }, rate = "1%", clause = "rate" },
  { when = { years = "30.." }, rate = "1%", clause = "rate" },
  { when = { years = "30.." }, rate = "1%", clause = "rate" },
  { when = { years = "30.." }, rate = "1%", clause = "rate" },
  { when = { years = "30.." }, rate = "1%", clause = "rate" },
  { when = { years = "30.." }, rate = "1%", clause = "rate" },
  { when = { years = "30.." }, rate = "1%", clause = "rate" },
  { when = { years = "30.." }, rate = "1%", clause = "rate" },
  { when = { years = "30.." }, rate = "1%", clause = "rate" },
]"#,
        )],
        faults: &["142: share.general.add[9]: 在职（active），years 在 30 到 60 之间：同时最多 8 行"],
    },
    Case {
        what: "an addition that never comes",
        edits: &[("add = [{ when", r#"add = [{ kind = "internet", when"#)],
        faults: &["133: share.general.add[1]: 这一行永远用不到：没有哪项待遇会遇到这种情况；改一改或者删掉"],
    },
    Case {
        what: "a band that is empty",
        edits: &[(r#"band = "0..1000""#, r#"band = "1000..1000""#)],
        faults: &[
            "138: share.chronic.rows[1].band: 这个范围里什么都没有：前一个数要比后一个小，并且在问题允许的范围内",
        ],
    },
    Case {
        what: "an empty list of rows",
        edits: &[(r#"rows = [{ amount = "2000", clause = "rules" }]"#, "rows = []")],
        faults: &["147: ceiling.general.rows: 不能空着"],
    },
    Case {
        what: "rows that are no list",
        edits: &[(
            r#"rows = [{ amount = "2000", clause = "rules" }]"#,
            r#"rows = { amount = "2000", clause = "rules" }"#,
        )],
        faults: &[
            r#"147: ceiling.general.rows: 要写成方括号里的一列：[ … ]；这里是 { amount = "2000", clause = "rules" }"#,
        ],
    },
];
