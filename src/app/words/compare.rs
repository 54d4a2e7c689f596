//! What 比较 and the advice of 估算 say.

use gongji::Money;

/// The words of 比较.
pub struct Words {
    /// The heading.
    pub heading: &'static str,
    /// Leads back to the visit.
    pub change_visit: &'static str,
    /// The titles of the groups: by level, status, region.
    pub titles: [&'static str; 3],
    /// What their first columns are called.
    pub groups: [&'static str; 3],
    /// 谁出钱
    pub who_pays: &'static str,
    /// 自己出
    pub person: &'static str,
    /// 医保出
    pub fund: &'static str,
    /// Against the person's own row.
    pub change: &'static str,
    /// Why.
    pub why: &'static str,
    /// Marks the person's own row.
    pub own: &'static str,
    /// Nothing differs.
    pub same: &'static str,
    /// Only the other side has such a step.
    pub no_such_step: &'static str,
    /// Opens clauses and lines.
    pub more: &'static str,
    /// What the readings leave open.
    pub range: fn([Money; 2]) -> String,
    /// The list of regions.
    pub region: &'static str,
    /// What adding one does.
    pub region_hint: &'static str,
    /// Adds the chosen one.
    pub add: &'static str,
    /// Adds all that are left.
    pub add_all: fn(usize) -> String,
    /// What goes along to another region.
    pub carried: &'static str,
    /// The title of the curve.
    pub curve: &'static str,
    /// The upright axis.
    pub upward: &'static str,
    /// The level axis.
    pub onward: &'static str,
    /// 您在这里
    pub here: &'static str,
    /// What is paid of a bill: the bill, the person's part, the funds'.
    pub paid: fn(Money, Money, Money) -> String,
    /// The slider.
    pub walk: &'static str,
    /// Shows less of the curve.
    pub closer: &'static str,
    /// Shows more of it.
    pub wider: &'static str,
    /// Which readings nobody has settled.
    pub readings: fn(&str) -> String,
    /// Opens the table.
    pub as_table: &'static str,
    /// The columns of the table.
    pub pieces: [&'static str; 4],
    /// From an amount to another, or on and on.
    pub between: fn(Money, Option<Money>) -> String,
    /// The title of what is asked back.
    pub back: &'static str,
    /// 自己最多出
    pub most: &'static str,
    /// 医保至少出
    pub least: &'static str,
    /// No bill answers.
    pub no_bill: &'static str,
    /// Every bill answers.
    pub any_bill: &'static str,
    /// Bills from here on.
    pub bill_from: fn(Money) -> String,
    /// Bills up to here.
    pub bill_to: fn(Money) -> String,
    /// Bills between.
    pub bill_between: fn(Money, Money) -> String,
    /// Between two answers.
    pub or: &'static str,
    /// Above the thresholds.
    pub until: &'static str,
    /// 怎样能少出
    pub choices: &'static str,
    /// Whose choice it is.
    pub choices_hint: &'static str,
    /// What a choice is worth over the readings.
    pub gains: fn(Money, Money) -> String,
}

in_both_languages!(ZH, EN);

static ZH: Words = Words {
    heading: "同一张账单，差多少？",
    change_visit: "改情况",
    titles: ["换个级别的医院", "在职和退休", "换个地区"],
    groups: ["医院级别", "参保身份", "地区"],
    who_pays: "谁出钱",
    person: "自己出",
    fund: "医保出",
    change: "和现在比",
    why: "为什么",
    own: "现在",
    same: "和现在一样，每一行都相同。",
    no_such_step: "没有这一步",
    more: "条文和不同的各行",
    range: |[low, high]| format!("条文有不同的读法：自己出 {low} 到 {high} 元。"),
    region: "再加一个地区",
    region_hint: "点了「加上」才去取那里的规则。",
    add: "加上",
    add_all: |count| format!("{count} 个全加上"),
    carried: "今年已用、补充的数：两地都有的项目才算进去。选过的读法不带到别处。",
    curve: "账单多大，自己出多少",
    upward: "↑ 出多少（元）",
    onward: "账单（元）→",
    here: "您在这里",
    paid: |bill, person, fund| format!("账单 {bill} 元：自己出 {person} 元，医保出 {fund} 元。"),
    walk: "沿着曲线看（左右拖，或按方向键）",
    closer: "放大",
    wider: "看更远",
    readings: |readings| format!("有一条文件可以有不同的读法，曲线按默认的读法画：{readings}"),
    as_table: "用表格看",
    pieces: ["账单（元）", "自己出（元）", "再多花的，自己出", "这一段"],
    between: |from, to| to.map_or(format!("{from} 起"), |to| format!("{from} – {to}")),
    back: "倒过来问",
    most: "自己最多想出多少，账单可以到多少？",
    least: "想让医保至少出多少，账单要到多少？",
    no_bill: "没有这样的账单。",
    any_bill: "账单多大都行。",
    bill_from: |from| format!("账单从 {from} 元起。"),
    bill_to: |to| format!("账单可以到 {to} 元。"),
    bill_between: |from, to| format!("账单在 {from} 元到 {to} 元之间。"),
    or: "或者",
    until: "离几条线还有多远",
    choices: "可以怎样少出",
    choices_hint: "怎么看病听医生的，选不选由您。",
    gains: |low, high| format!("条文有不同的读法：少出 {low} 到 {high} 元。"),
};

static EN: Words = Words {
    heading: "The same bill elsewhere",
    change_visit: "Change the visit",
    titles: ["At another level of hospital", "Employed or retired", "In another region"],
    groups: ["Hospital level", "Status", "Region"],
    who_pays: "Who pays",
    person: "You pay",
    fund: "Insurance",
    change: "Against now",
    why: "Why",
    own: "now",
    same: "The same as now, on every line.",
    no_such_step: "no such step",
    more: "Clauses and lines",
    range: |[low, high]| format!("A clause can be read in more than one way: you pay {low} to {high} yuan."),
    region: "Add a region",
    region_hint: "Its rules are fetched only when you press Add.",
    add: "Add",
    add_all: |count| format!("Add all {count}"),
    carried: "What was used this year and values you added count only where both regions have them. Chosen readings do not go along.",
    curve: "What you pay, bill by bill",
    upward: "↑ paid (yuan)",
    onward: "bill (yuan) →",
    here: "You are here",
    paid: |bill, person, fund| format!("Of a bill of {bill} yuan you pay {person}, insurance pays {fund}."),
    walk: "Along the curve (drag, or use the arrow keys)",
    closer: "Closer",
    wider: "Further",
    readings: |readings| {
        format!("The document can be read in more than one way; the curve follows the default reading: {readings}")
    },
    as_table: "As a table",
    pieces: ["Bill (yuan)", "You pay (yuan)", "Of each further yuan you pay", "Here"],
    between: |from, to| to.map_or(format!("from {from}"), |to| format!("{from} – {to}")),
    back: "Asked the other way round",
    most: "To pay at most this much yourself, how large may the bill be?",
    least: "For insurance to pay at least this much, how large must the bill be?",
    no_bill: "There is no such bill.",
    any_bill: "Any bill.",
    bill_from: |from| format!("Bills from {from} yuan on."),
    bill_to: |to| format!("Bills up to {to} yuan."),
    bill_between: |from, to| format!("Bills from {from} to {to} yuan."),
    or: " Or: ",
    until: "How far it is to each threshold",
    choices: "Ways to pay less",
    choices_hint: "Your doctor knows what care you need; whether to choose any of these is up to you.",
    gains: |low, high| format!("A clause can be read in more than one way: {low} to {high} yuan less."),
};
