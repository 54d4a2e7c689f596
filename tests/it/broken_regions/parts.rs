//! Broken parts and how they fit: pools, benefits, places.

use super::Case;

pub const CASES: &[Case] = &[
    Case {
        what: "a part without a clause",
        edits: &[(
            r#"ceilings = ["general"]
clause = "rules""#,
            r#"ceilings = ["general"]"#,
        )],
        faults: &[r#"99: benefit.outpatient.clause: 没有写出处；每个数都要写 clause = "条文代号""#],
    },
    Case {
        what: "a pool that does not exist",
        edits: &[(
            r#"pool = "general"
per = "year"
across"#,
            r#"pool = "genral"
per = "year"
across"#,
        )],
        faults: &["118: deductible.general.pool: 没有叫「genral」的桶，最接近的是「general」"],
    },
    Case {
        what: "a pool too many",
        edits: &[(
            "[pool.large]",
            r#"[pool.p0]
name = { zh = "桶", en = "Pool" }
[pool.p1]
name = { zh = "桶", en = "Pool" }
[pool.p2]
name = { zh = "桶", en = "Pool" }
[pool.p3]
name = { zh = "桶", en = "Pool" }
[pool.p4]
name = { zh = "桶", en = "Pool" }
[pool.p5]
name = { zh = "桶", en = "Pool" }
[pool.p6]
name = { zh = "桶", en = "Pool" }
[pool.large]"#,
        )],
        faults: &[
            "94: pool.p0: 这个桶没有用到：用上它，或者删掉",
            "96: pool.p1: 这个桶没有用到：用上它，或者删掉",
            "98: pool.p2: 这个桶没有用到：用上它，或者删掉",
            "100: pool.p3: 这个桶没有用到：用上它，或者删掉",
            "102: pool.p4: 这个桶没有用到：用上它，或者删掉",
            "104: pool.p5: 这个桶没有用到：用上它，或者删掉",
            "106: pool.p6: 这个桶没有用到：用上它，或者删掉",
            "108: pool: 桶最多 8 个，这里有 10 个",
        ],
    },
    Case {
        what: "a deductible that nothing uses",
        edits: &[(r#"deductible = "general""#, r#"deductible = { none = "rules" }"#)],
        faults: &["117: deductible.general: 这个起付标准没有用到：用上它，或者删掉"],
    },
    Case {
        what: "a benefit without a deductible",
        edits: &[(
            r#"deductible = "general"
"#,
            "",
        )],
        faults: &[
            "99: benefit.outpatient.deductible: 缺少 deductible，要写上",
            "116: deductible.general: 这个起付标准没有用到：用上它，或者删掉",
        ],
    },
    Case {
        what: "one pool, two measures",
        edits: &[(
            r#"pool = "large"
per = "year"
basis = "fund""#,
            r#"pool = "general"
per = "year"
basis = "spend""#,
        )],
        faults: &[
            "94: pool.large: 这个桶没有用到：用上它，或者删掉",
            "114: benefit.chronic.second_fund: 第二段基金的限额管费用（spend），前面的限额（第 152 行）就也要管费用，才知道还剩多少费用",
            "114: benefit.chronic.second_fund: 比例分段（第 136 行的 bands）时，第二段基金只能按同样的比例、限基金付的钱来接着付",
            "158: ceiling.large.basis: 和第 146 行的限额用同一个桶，basis 要一样；不一样的另开一个桶",
        ],
    },
    Case {
        what: "one payment counted twice",
        edits: &[(r#"pool = "large""#, r#"pool = "chronic""#)],
        faults: &[
            "94: pool.large: 这个桶没有用到：用上它，或者删掉",
            "113: benefit.chronic.ceilings: 和限额 chronic 用同一个桶，一笔钱会算两遍；给其中一个另开一个桶",
        ],
    },
    Case {
        what: "a second fund above nothing",
        edits: &[(r#"ceilings = ["chronic"]"#, r#"ceilings = { none = "rules" }"#)],
        faults: &[
            "114: benefit.chronic.second_fund: 没有最高支付限额，就没有超过限额的钱可付：写 ceilings，或者去掉 second_fund",
            "149: ceiling.chronic: 这个限额没有用到：用上它，或者删掉",
        ],
    },
    Case {
        what: "a second fund with its own rate above bands",
        edits: &[(r#"share = "same""#, r#"share = "general""#)],
        faults: &[
            "114: benefit.chronic.second_fund: 比例分段（第 136 行的 bands）时，第二段基金只能按同样的比例、限基金付的钱来接着付",
        ],
    },
    Case {
        what: "a kind of care that nothing answers",
        edits: &[(r#""negotiated_drug", "maternity"]"#, r#""negotiated_drug"]"#)],
        faults: &[
            "99: benefit: 没有说生育门诊（maternity）怎么办：写进一个 [benefit] 的 care，或者一个 [refer] 的 care",
        ],
    },
    Case {
        what: "a kind of care with two answers",
        edits: &[(r#"care = ["chronic"]"#, r#"care = ["chronic", "maternity"]"#)],
        faults: &["109: benefit.chronic.care: 生育门诊（maternity）在第 88 行已经写过；每种医疗类别只能归一处"],
    },
    Case {
        what: "a referral without words",
        edits: &[(
            r#"answer = "referred"
clause = "rules"
text = { zh = "问经办机构。", en = "Ask the office." }"#,
            r#"answer = "referred"
clause = "rules""#,
        )],
        faults: &["75: provider.internet.text: 缺少 text，要写上"],
    },
    Case {
        what: "words that are never shown",
        edits: &[(
            r#"[place.elsewhere_manual]
answer = "same""#,
            r#"[place.elsewhere_manual]
answer = "same"
text = { zh = "一样。", en = "The same." }"#,
        )],
        faults: &[r#"85: place.elsewhere_manual.text: 待遇相同（answer = "same"）时不会显示 text，删掉"#],
    },
    Case {
        what: "one pool, two times",
        edits: &[
            (r#"deductible = { none = "rules" }"#, r#"deductible = "month""#),
            (
                "[share.general]",
                r#"[deductible.month]
pool = "general"
per = "month"
rows = [{ amount = "5", clause = "rules" }]
[share.general]"#,
            ),
        ],
        faults: &["130: deductible.month.per: 和第 119 行的起付标准用同一个桶，per 要一样；不一样的另开一个桶"],
    },
    Case {
        what: "a yearly limit on a yearly deductible",
        edits: &[(
            "[share.general]",
            r#"[deductible.general.yearly_limit]
rows = [{ amount = "500", clause = "rules" }]
crossing = "whole"
[share.general]"#,
        )],
        faults: &["128: deductible.general.yearly_limit: 按年累计的起付标准已经是全年的，不用再写 yearly_limit"],
    },
    Case {
        what: "a limit without its crossing",
        edits: &[
            (r#"deductible = { none = "rules" }"#, r#"deductible = "month""#),
            (
                "[share.general]",
                r#"[deductible.month]
pool = "chronic"
per = "month"
rows = [{ amount = "5", clause = "rules" }]
[deductible.month.yearly_limit]
rows = [{ amount = "500", clause = "rules" }]
[share.general]"#,
            ),
        ],
        faults: &["132: deductible.month.yearly_limit.crossing: 缺少 crossing，要写上"],
    },
    Case {
        what: "an assumption for a value that is known",
        edits: &[
            (r#"deductible = { none = "rules" }"#, r#"deductible = "month""#),
            (
                "[share.general]",
                r#"[deductible.month]
pool = "chronic"
per = "month"
rows = [{ amount = "5", clause = "rules" }]
[deductible.month.yearly_limit]
rows = [{ amount = "500", clause = "rules" }]
crossing = "whole"
if_missing = "rounding"
[share.general]"#,
            ),
        ],
        faults: &["135: deductible.month.yearly_limit.if_missing: 这里的数文件都给了，if_missing 没有用处，删掉"],
    },
    Case {
        what: "a limit by disease and month",
        edits: &[(
            r#"rows = [{ level = "secondary", amount = "500", clause = "rules" }, { level = "tertiary", amount = "800", clause = "rules" }]"#,
            r#"by_disease = { each_further = "300", at_most = "6500", at_most_counts = "total", clause = "rules" }"#,
        )],
        faults: &[r#"153: ceiling.chronic.by_disease: 按病种的限额是一年的：per 要写 "year""#],
    },
    Case {
        what: "more ceilings than there is room for",
        edits: &[
            (r#"ceilings = ["general"]"#, r#"ceilings = ["general", "c2", "c3", "c4", "c5"]"#),
            (
                "[pool.large]",
                r#"[pool.c2]
name = { zh = "桶", en = "Pool" }
[pool.c3]
name = { zh = "桶", en = "Pool" }
[pool.c4]
name = { zh = "桶", en = "Pool" }
[pool.c5]
name = { zh = "桶", en = "Pool" }
[pool.large]"#,
            ),
            (
                "[ceiling.large]",
                r#"[ceiling.c2]
pool = "c2"
per = "visit"
basis = "fund"
rows = [{ amount = "9", clause = "rules" }]
[ceiling.c3]
pool = "c3"
per = "visit"
basis = "fund"
rows = [{ amount = "9", clause = "rules" }]
[ceiling.c4]
pool = "c4"
per = "visit"
basis = "fund"
rows = [{ amount = "9", clause = "rules" }]
[ceiling.c5]
pool = "c5"
per = "visit"
basis = "fund"
rows = [{ amount = "9", clause = "rules" }]
[ceiling.large]"#,
            ),
        ],
        faults: &["112: benefit.outpatient.ceilings: 限额最多 4 个，这里有 5 个"],
    },
    Case {
        what: "a ceiling twice",
        edits: &[(r#"ceilings = ["general"]"#, r#"ceilings = ["general", "general"]"#)],
        faults: &["104: benefit.outpatient.ceilings[2]: 同一个词写了两次，留一个就好"],
    },
    Case {
        what: "a visit that joins another visit",
        edits: &[(
            "[scope]",
            r#"[visit.merge]
care = ["outpatient"]
into = ["outpatient"]
clause = "rules"
text = { zh = "并入。", en = "Joins." }
[scope]"#,
        )],
        faults: &[
            r#"63: visit.merge.into[1]: 只能写 "inpatient"、"special"；这里是 "outpatient"，您是不是想写 inpatient？"#,
        ],
    },
    Case {
        what: "a first share twice",
        edits: &[(
            "[first_share]",
            r#"[first_share]
rows = [
  { care = "outpatient", rate = "10%", clause = "rate" },
  { care = ["chronic", "outpatient"], rate = "20%", clause = "rate" },
]"#,
        )],
        faults: &["70: first_share.rows[2].care: 普通门诊（outpatient）在第 69 行已经写过；每种医疗类别只能归一处"],
    },
];
