//! What 个人账户 says.

use gongji::{Date, Money, Month};

/// The words of 个人账户.
pub struct Words {
    /// The question of the screen.
    pub heading: &'static str,
    /// Below the question.
    pub lead: &'static str,
    /// The form's name.
    pub form: &'static str,
    /// 哪一年, and what an empty field means.
    pub year: [&'static str; 2],
    /// 年初余额, and what an empty field means.
    pub opening: [&'static str; 2],
    /// 缴费基数, and where to find it.
    pub base: [&'static str; 2],
    /// What is behind 更多情况, for screen readers.
    pub more_about: &'static str,
    /// 退休日期, and what it changes.
    pub retires_on: [&'static str; 2],
    /// 断缴
    pub gaps: List,
    /// The first month without contributions.
    pub gap_from: &'static str,
    /// The last.
    pub gap_to: &'static str,
    /// 足额补缴
    pub repaid_on: [&'static str; 2],
    /// 结息利率
    pub rates: List,
    /// 从哪天起
    pub rate_from: &'static str,
    /// 利率
    pub rate: &'static str,
    /// 支出
    pub movements: List,
    /// 日期
    pub date: &'static str,
    /// 用途
    pub purpose: &'static str,
    /// 给谁用
    pub who: &'static str,
    /// 金额
    pub amount: &'static str,
    /// Above what the person must still say.
    pub base_missing: &'static str,
    /// 年底余额
    pub closing: &'static str,
    /// 年初余额
    pub opened: &'static str,
    /// 进账
    pub credited: &'static str,
    /// 利息
    pub interest: &'static str,
    /// 付出
    pub paid: &'static str,
    /// The chart and the list below it.
    pub months: &'static str,
    /// How to read the list.
    pub months_hint: &'static str,
    /// What the light parts and the line of the chart are.
    pub chart_key: [&'static str; 2],
    /// 月份, 进账, 月底余额
    pub columns: [&'static str; 3],
    /// What became of the movements.
    pub results: &'static str,
    /// Paid in full.
    pub paid_whole: &'static str,
    /// 不付
    pub refused: &'static str,
    /// What the account may pay for.
    pub uses: &'static str,
    /// What it may not.
    pub not_at_all: &'static str,
    /// Joins those for whom it may.
    pub and: &'static str,
    /// 家庭共享的底线
    pub floor: &'static str,
    /// A month by its number.
    pub month: fn(u32) -> String,
    /// The heading of the year.
    pub at_end_of: fn(u32) -> String,
    /// The chart's title for those who do not see it.
    pub chart: fn(&str) -> String,
    /// One month in the chart's title.
    pub balance_of: fn(Month, Money) -> String,
    /// A movement: when, for what, for whom.
    pub movement: fn(Date, &str, &str) -> String,
    /// The balance at the end may be this or that.
    pub range: fn([Money; 2]) -> String,
    /// The result, spoken.
    pub announce: fn(u32, Money) -> String,
}

/// The words of a list that grows row by row.
pub struct List {
    /// Its title.
    pub title: &'static str,
    /// What it is for.
    pub hint: &'static str,
    /// One row, by number.
    pub row: fn(usize) -> String,
    /// One more row.
    pub add: &'static str,
    /// Takes a row out.
    pub drop: fn(usize) -> String,
}

in_both_languages!(ZH, EN);

static ZH: Words = Words {
    heading: "个人账户里会有多少？",
    lead: "每月进多少、能付什么、年底剩多少，按当地文件算",
    form: "账户的情况",
    year: ["看哪一年", "不填就看今年"],
    opening: ["年初余额", "不填就从 0 算起"],
    base: ["每月缴费基数", "工资条或参保证明上有"],
    more_about: "（今年退休、断缴、利率）",
    retires_on: ["这一年退休的，退休日期", "退休后，每月进账换标准"],
    gaps: List {
        title: "断缴",
        hint: "断缴的月份不进账，补缴以后再补进来。",
        row: |number| format!("第 {number} 次断缴"),
        add: "加一次断缴",
        drop: |number| format!("删去第 {number} 次断缴"),
    },
    gap_from: "从几月",
    gap_to: "到几月",
    repaid_on: ["足额补缴的日期", "没有补缴就空着"],
    rates: List {
        title: "结息利率",
        hint: "文件没有写利率是多少。不填，就不算利息。",
        row: |number| format!("第 {number} 个利率"),
        add: "加一个利率",
        drop: |number| format!("删去第 {number} 个利率"),
    },
    rate_from: "从哪天起",
    rate: "年利率",
    movements: List {
        title: "从账户付的钱",
        hint: "看病、买药、给家人用，一笔一笔记，看能不能付。",
        row: |number| format!("第 {number} 笔"),
        add: "记一笔",
        drop: |number| format!("删去第 {number} 笔"),
    },
    date: "日期",
    purpose: "付什么",
    who: "给谁用",
    amount: "金额",
    base_missing: "填上每月缴费基数，就能算",
    closing: "年底余额",
    opened: "年初余额",
    credited: "全年进账（计入）",
    interest: "利息",
    paid: "全年付出",
    months: "这一年，一个月一个月看",
    months_hint: "点开一个月，看怎么来的、依据哪一条。",
    chart_key: ["柱子顶上浅色的，是当月付出的。", "虚线是给家人用时要留的底线。"],
    columns: ["月份", "进账", "月底余额"],
    results: "您记的每一笔",
    paid_whole: "账户全付",
    refused: "账户不付",
    uses: "能付什么，给谁用",
    not_at_all: "不能付",
    and: "、",
    floor: "给家人用，自己要留够",
    month: |number| format!("{number} 月"),
    at_end_of: |year| format!("{year} 年底，账户里有"),
    chart: |months| format!("每月底的余额：{months}"),
    balance_of: |month, balance| format!("{} 月 {balance} 元", month.number()),
    movement: |date, purpose, who| format!("{} 月 {} 日，{purpose}，{who}", date.month(), date.day()),
    range: |[low, high]| format!("年底余额 {low} 到 {high} 元，看条文怎么读。"),
    announce: |year, balance| format!("{year} 年底余额 {balance} 元。"),
};

static EN: Words = Words {
    heading: "What will be in the account?",
    lead: "What comes in each month, what it may pay, what is left: by the local document",
    form: "The account",
    year: ["Which year", "Left empty, it is this year"],
    opening: ["Balance on 1 January", "Left empty, it starts at 0"],
    base: ["Contribution base a month", "On your pay slip or proof of insurance"],
    more_about: " (retirement this year, gaps, interest rate)",
    retires_on: ["Date of retirement, if within this year", "After it the monthly credit changes"],
    gaps: List {
        title: "Months without contributions",
        hint: "Nothing comes in for them; once repaid, it is made up.",
        row: |number| format!("Gap {number}"),
        add: "Add a gap",
        drop: |number| format!("Remove gap {number}"),
    },
    gap_from: "From month",
    gap_to: "To month",
    repaid_on: ["Repaid in full on", "Leave empty if it was not"],
    rates: List {
        title: "Interest rate",
        hint: "The document does not give the rate. Left empty, no interest is counted.",
        row: |number| format!("Rate {number}"),
        add: "Add a rate",
        drop: |number| format!("Remove rate {number}"),
    },
    rate_from: "From",
    rate: "Yearly rate",
    movements: List {
        title: "Payments from the account",
        hint: "Visits, drugs, for the family: add them one by one and see whether the account may pay.",
        row: |number| format!("Payment {number}"),
        add: "Add a payment",
        drop: |number| format!("Remove payment {number}"),
    },
    date: "Date",
    purpose: "What for",
    who: "For whom",
    amount: "Amount",
    base_missing: "Fill in the contribution base for an answer",
    closing: "Balance on 31 December",
    opened: "Balance on 1 January",
    credited: "Credited in the year",
    interest: "Interest",
    paid: "Paid in the year",
    months: "The year, month by month",
    months_hint: "Open a month to see how it came about, and by which article.",
    chart_key: [
        "The light part on top is what was paid in the month.",
        " The dashed line is what must stay when the family uses it.",
    ],
    columns: ["Month", "Credit", "Balance at its end"],
    results: "Your payments",
    paid_whole: "The account pays all",
    refused: "The account does not pay",
    uses: "What it may pay, and for whom",
    not_at_all: "Not allowed",
    and: ", ",
    floor: "When the family uses it, this must stay",
    month: |number| format!("Month {number}"),
    at_end_of: |year| format!("On 31 December {year} it holds"),
    chart: |months| format!("Balance at each month’s end: {months}"),
    balance_of: |month, balance| format!("month {} {balance} yuan", month.number()),
    movement: |date, purpose, who| format!("{date}: {purpose}; {who}"),
    range: |[low, high]| format!("Between {low} and {high} yuan at the end, depending on how the clauses are read."),
    announce: |year, balance| format!("At the end of {year} the balance is {balance} yuan."),
};
