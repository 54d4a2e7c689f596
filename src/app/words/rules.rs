//! What 政策 says.

/// The words of 政策.
pub struct Words {
    /// The heading.
    pub heading: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// 查找, and where.
    pub search: [&'static str; 2],
    /// While books are on their way.
    pub fetching: &'static str,
    /// The book of the chosen region did not come.
    pub missing: &'static str,
    /// Nothing has what was typed.
    pub nothing: &'static str,
    /// Shows a clause with what stands on it.
    pub look: &'static str,
    /// 条文
    pub clause: &'static str,
    /// Above the values that stand on a clause.
    pub stands: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// 各地一览
    pub glance: &'static str,
    /// Fetches the others.
    pub show_all: &'static str,
    /// The first column's name.
    pub subject: &'static str,
    /// How to read the matrix.
    pub legend: [[&'static str; 2]; 4],
    /// 读法
    pub readings: &'static str,
    /// What they are.
    pub readings_hint: &'static str,
    /// Marks the default.
    pub default: &'static str,
    /// Before the example.
    pub example: &'static str,
    /// No example is moved.
    pub unmoved: &'static str,
    /// Every value.
    pub values: &'static str,
    /// Before an assumption.
    pub assumed: &'static str,
    /// How many values are asked for.
    pub asks: fn(u8) -> String,
    /// How many clauses were found.
    pub found: fn(usize) -> String,
    /// More than are shown.
    pub more: fn(usize) -> String,
    /// Which regions are not here.
    pub failed: fn(&str) -> String,
}

in_both_languages!(ZH, EN);

static ZH: Words = Words {
    heading: "文件怎么说",
    lead: "每一个数，都写着是哪一条",
    search: ["在各地的条文里找", "例如：药店、退休、3000"],
    fetching: "正在取各地的条文…",
    missing: "这个地区的条文没有取到",
    nothing: "没有找到。换一个说法试试，例如只写「异地」。",
    look: "看这一条管着什么",
    clause: "条文",
    stands: "这一条管着",
    close: "收起",
    glance: "各地一览",
    show_all: "看各地能算什么",
    subject: "看什么",
    legend: [["算", "文件写了，能算"], ["问", "缺数，问了才能算"], ["另", "按别的规定办"], ["—", "文件没有说"]],
    readings: "有不同读法的条文",
    readings_hint: "同一句话能读出两种意思。平时按默认的算，并说明差多少。",
    default: "默认",
    example: "拿这个例子算：",
    unmoved: "这里的例子，怎么读都一样。",
    values: "全部数值和出处",
    assumed: "文件没有写，按假设：",
    asks: |count| format!("缺 {count} 个数，问了才能算"),
    found: |count| format!("找到 {count} 条"),
    more: |count| format!("还有 {count} 条没有列出，再写具体一点。"),
    failed: |names| format!("没有取到：{names}。这些地区没有找。"),
};

static EN: Words = Words {
    heading: "What the document says",
    lead: "Every value with the article it stands on",
    search: ["Search the clauses of all regions", "For instance: pharmacy, retired, 3,000"],
    fetching: "Fetching the clauses of all regions…",
    missing: "The clauses of this region did not come",
    nothing: "Nothing found. Try other words, or fewer.",
    look: "See what stands on it",
    clause: "Clause",
    stands: "What stands on it",
    close: "Close",
    glance: "All regions at a glance",
    show_all: "See what can be computed where",
    subject: "What",
    legend: [
        ["Yes", "the document says, and it is computed"],
        ["Ask", "values are missing and asked for"],
        ["Other", "left to other rules"],
        ["—", "the document does not say"],
    ],
    readings: "Clauses that can be read in several ways",
    readings_hint: "One sentence, two meanings. The default is used, and the difference is told.",
    default: "default",
    example: "Take this example: ",
    unmoved: "The examples here come out the same either way.",
    values: "All values and their sources",
    assumed: "The document does not say; assumed: ",
    asks: |count| format!("values missing and asked for: {count}"),
    found: |count| format!("Clauses found: {count}"),
    more: |count| format!("Not listed: {count} more. Type more words."),
    failed: |names| format!("Did not come: {names}. These were not searched."),
};
