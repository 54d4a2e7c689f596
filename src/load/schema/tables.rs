//! The tables of a region file, key by key.

use serde_json::Value;

use super::{
    HYPHEN, OPTION, REPLACED, Shape, UNDERSCORE, anything, band, both, closed, day, either, flag, keyed, list, month,
    object, one_of, one_or_more, pattern, percent, points, some, span, table, text, whole, words, yuan,
};
use crate::engine::{Certainty, Line, Outcome};
use crate::region::{Basis, DocumentKind};
use crate::units::{Care, Kind, Language, Level, Member, Place, Purpose, Status};

impl Shape {
    /// 一行什么时候成立
    fn when(self) -> Shape {
        self.may("status", one_or_more(table("Status")), "参保状态")
            .may("level", one_or_more(table("Level")), "医疗机构级别")
            .may("care", one_or_more(table("Care")), "医疗类别")
            .may("kind", one_or_more(table("Kind")), "医药机构类型")
            .may("place", one_or_more(table("Place")), "就医地")
            .may("age", one_or_more(span()), "年龄：\"..70\" 不满 70，\"70..\" 70 及以上")
            .may("from", day(), "从哪一天起，含当天")
            .may("until", day(), "到哪一天为止，含当天")
            .may("when", answers(), "按问题的回答分：{ years_paid = \"20..\" }")
    }

    /// 出自哪里
    fn source(self) -> Shape {
        self.must("clause", words(), "出自哪一条").may("assume", words(), "也靠一个假设")
    }

    /// The lines of the slip, each of which may be left out.
    fn slip(self) -> Shape {
        Line::ALL.iter().fold(self, |table, line| table.may(line.name(), yuan(), line.label(Language::Zh)))
    }
}

/// How long a pool or a deductible counts.
fn period() -> Value {
    one_of(&["year", "quarter", "month", "visit", "admission"])
}

/// Conditions on answers, by question.
fn answers() -> Value {
    let mut answers = either(one_or_more(span()), one_or_more(one_of(&["yes", "no"])));
    answers["description"] = "The answers for which a row holds.".into();
    keyed(UNDERSCORE, answers)
}

/// The file itself.
pub(super) fn region() -> Shape {
    Shape::new("Region", "地区文件：一个地区一个文件，文件名就是地区代号。写法见 regions/README.md。")
        .must("id", pattern(HYPHEN), "地区代号，与文件名相同")
        .must("name", both(), "地区名称")
        .may("parent", words(), "上位框架的地区代号：check 会拿框架的界限核对，只报告，不改数")
        .must("document", table("Document"), "政策文件")
        .must("clause", keyed(HYPHEN, table("Clause")), "条文")
        .must("assumption", keyed(HYPHEN, table("Assumption")), "假设；rounding 必有")
        .may("question", keyed(UNDERSCORE, table("Question")), "文件没有给出的数；代号就是请求里 parameters 的键")
        .may("reading", keyed(HYPHEN, table("Reading")), "读法：同一句话的几种理解")
        .may("pool", keyed(UNDERSCORE, table("Pool")), "累计的桶：几项待遇写同一个桶就是合并计算")
        .must("scope", table("ByClause"), "「政策范围内」是哪一条说的")
        .must("status_change", table("Ground"), "年中退休按结算日身份：有条文写 clause，没有写 assume")
        .must("first_share", table("FirstShare"), "乙类先行自付")
        .may("visit", table("Visit"), "并入结算、住院期间")
        .must("provider", table("Providers"), "医药机构")
        .must("place", table("Places"), "就医地")
        .may("refer", keyed(UNDERSCORE, table("Referral")), "文件把它交给别的规定；代号就是 reason.code")
        .may("benefit", keyed(UNDERSCORE, table("Benefit")), "待遇")
        .may("deductible", keyed(UNDERSCORE, table("Deductible")), "起付标准")
        .may("share", keyed(UNDERSCORE, table("Share")), "支付比例")
        .may("ceiling", keyed(UNDERSCORE, table("Ceiling")), "最高支付限额")
        .may("second_fund", keyed(UNDERSCORE, table("SecondFund")), "超过限额后接着付的基金")
        .may("bounds", table("Bounds"), "框架给各地办法的界限")
        .must("account", table("Account"), "个人账户")
        .may("text", list(table("ByClause")), "不参与计算、照原文说明的条文")
        .may("example", list(table("Example")), "例子：既是测试，也可以放到页面上")
        .may("account_example", list(table("AccountExample")), "个人账户的例子")
}

/// The document, and what it leaves open.
pub(super) fn document() -> Vec<Shape> {
    vec![
        Shape::new("Document", "政策文件")
            .must("title", words(), "标题")
            .must("number", text(), "文号；没有写 \"\"")
            .may("issued", day(), "印发日期；原文没写可省")
            .must("kind", table("DocumentKind"), "rules 正式，draft 征求意见稿，framework 框架")
            .must("in_force", day(), "施行日期：第一天")
            .must("clause", words(), "施行日期是哪一条说的")
            .may("assume", words(), "起始日是推定的")
            .may("notice", both(), "读者先要知道的事；draft、framework 必写"),
        closed::<DocumentKind>(),
        Shape::new("Clause", "条文")
            .must("article", words(), "第几条")
            .must("quote", pattern(r"^[\s\S]{1,80}$"), "原文，一字不差，最多 80 字")
            .must("gist", words(), "用自己的话说一遍")
            .must("gist_en", words(), "the same in English"),
        Shape::new("Assumption", "假设：文件没有写，只好这样算").must("text", both(), "假设了什么").may(
            "clause",
            words(),
            "是哪一条没说清",
        ),
        Shape::new("Question", "文件没有给出的数，由引擎去问人")
            .must(
                "kind",
                one_of(&["money", "rate", "number", "yes_no"]),
                "money 金额，rate 比例，number 整数，yes_no 是否",
            )
            .must("name", both(), "问什么，带单位")
            .must("why", both(), "为什么要问")
            .must("clause", words(), "哪一条要用它")
            .may("at_least", words(), "最小的回答")
            .may("at_most", words(), "最大的回答"),
        Shape::new("Reading", "读法")
            .must("clause", words(), "条文")
            .must("text", both(), "哪里有两种理解")
            .must("default", words(), "默认的选项")
            .must("option", keyed(OPTION, table("ReadingOption")), "选项，至少两个"),
        Shape::new("ReadingOption", "一种理解").must("text", both(), "这样理解是什么意思").may(
            "set",
            keyed(REPLACED, anything()),
            "把这几个键换成别的值；默认的那个没有 set",
        ),
        Shape::new("Pool", "累计的桶").must("name", both(), "名称"),
        Shape::new("ByClause", "一条条文").must("clause", words(), "条文"),
        Shape::new("Ground", "有条文写 clause，没有写 assume")
            .may("clause", words(), "条文")
            .may("assume", words(), "假设")
            .exactly_one(&["clause", "assume"]),
    ]
}

/// 就诊: what holds before any benefit.
pub(super) fn visits() -> Vec<Shape> {
    vec![
        Shape::new("FirstShare", "乙类先行自付").may("rows", list(table("FirstShareRow")), "按医疗类别").must(
            "otherwise",
            words(),
            "上面没说到的按 0 计，是哪个假设",
        ),
        Shape::new("FirstShareRow", "一行先行自付")
            .must("care", one_or_more(table("Care")), "医疗类别")
            .must("rate", percent(), "先行自付比例")
            .may("dual_channel", one_of(&["exempt"]), "双通道药品除外")
            .source(),
        closed::<Care>(),
        Shape::new("Visit", "就诊之后、住院之中").may("merge", table("Merge"), "看完门诊就住院，费用并过去").may(
            "during_admission",
            table("Exclusion"),
            "住院期间不享受",
        ),
        Shape::new("Merge", "并入结算")
            .must("care", one_or_more(table("Care")), "哪些医疗类别")
            .must("into", one_or_more(one_of(&["inpatient", "special"])), "并到哪里")
            .may("within_days", whole(366), "几天以内")
            .may("same_hospital", flag(), "只限同一家医院，默认 false")
            .must("clause", words(), "条文")
            .must("text", both(), "会怎样"),
        Shape::new("Exclusion", "不享受")
            .must("care", one_or_more(table("Care")), "哪些医疗类别")
            .must("clause", words(), "条文")
            .must("text", both(), "会怎样"),
        Shape::new("Providers", "医药机构")
            .must("undesignated", table("ByClause"), "非定点：不予支付")
            .must("pharmacy", table("Acceptance"), "外配处方药店")
            .must("internet", table("Acceptance"), "互联网医院"),
        Shape::new("Acceptance", "待遇是否相同")
            .must("answer", one_of(&["same", "referred"]), "same 相同，referred 文件没说")
            .must("clause", words(), "条文")
            .may("assume", words(), "假设")
            .may("text", both(), "referred 必写：该去问谁、按什么规定"),
        Shape::new("Places", "就医地").must("elsewhere_direct", table("Acceptance"), "异地联网直接结算").must(
            "elsewhere_manual",
            table("Acceptance"),
            "异地未联网",
        ),
        Shape::new("Referral", "按别的规定办理")
            .must("care", one_or_more(table("Care")), "医疗类别")
            .must("clause", words(), "条文")
            .must("text", both(), "该去问谁、按什么规定"),
    ]
}

/// 待遇, 起付标准
pub(super) fn benefits() -> Vec<Shape> {
    vec![
        Shape::new("Benefit", "待遇")
            .must("name", both(), "名称")
            .must("care", one_or_more(table("Care")), "医疗类别")
            .may("only_levels", table("OnlyLevels"), "只有这些级别开展")
            .must("deductible", either(words(), table("Nothing")), "起付标准的代号，或 { none = \"条文代号\" }")
            .must("share", words(), "支付比例的代号")
            .must(
                "ceilings",
                either(list(words()), table("Nothing")),
                "限额的代号，取最紧的；没有写 { none = \"条文代号\" }",
            )
            .may("second_fund", words(), "超过限额后接着付的基金")
            .may("assume", list(words()), "只要用到这项待遇就成立的假设")
            .must("clause", words(), "条文"),
        Shape::new("OnlyLevels", "开展的级别")
            .must("levels", one_or_more(table("Level")), "级别")
            .must("clause", words(), "条文")
            .must("text", both(), "别的级别会怎样"),
        closed::<Level>(),
        Shape::new("Nothing", "没有").must("none", words(), "哪一条说没有"),
        Shape::new("Deductible", "起付标准")
            .must("pool", words(), "计入哪个桶")
            .must("per", period(), "按年、季、月累计，或按次、按住院次数")
            .may("across_levels", one_of(&["top_up", "per_level", "first_level"]), "去过几个级别怎么累计")
            .must("rows", list(table("AmountRow")), "标准")
            .may("yearly_limit", table("YearlyLimit"), "按次收、但全年累计到头就不再收"),
        Shape::new("AmountRow", "一行金额").when().must("amount", either(yuan(), table("AmountOf")), "金额").source(),
        closed::<Status>(),
        closed::<Kind>(),
        closed::<Place>(),
        Shape::new("AmountOf", "金额，或它的一部分")
            .may("amount", yuan(), "金额")
            .may("ask", words(), "问题代号")
            .may("percent", percent(), "取它的百分之几")
            .exactly_one(&["amount", "ask"]),
        Shape::new("YearlyLimit", "年度累计起付标准")
            .must("rows", list(table("AmountRow")), "数额")
            .must("crossing", one_of(&["whole", "clipped"]), "whole 到顶后才免，clipped 到顶那次只收差额")
            .may("if_missing", words(), "没给数时按没到顶计，是哪个假设；不写就要问"),
    ]
}

/// 支付比例, 最高支付限额, 第二段基金, and the bounds of a framework.
pub(super) fn values() -> Vec<Shape> {
    vec![
        Shape::new("Share", "支付比例")
            .must("rows", list(table("RateRow")), "比例")
            .may("add", list(table("AddRow")), "在上面加；几条都合就都加")
            .may("bands", words(), "分段：bill 按一张账单，或写一个桶的代号按全年累计"),
        Shape::new("RateRow", "一行比例")
            .when()
            .must("rate", either(percent(), table("RateOf")), "比例")
            .may("band", band(), "分段：\"0..5000\"、\"5000..\"")
            .source(),
        Shape::new("RateOf", "比例，或它的一部分")
            .may("rate", percent(), "比例")
            .may("ask", words(), "问题代号")
            .may("percent", percent(), "取它的百分之几")
            .exactly_one(&["rate", "ask"]),
        Shape::new("AddRow", "在上面加的一行")
            .when()
            .must("rate", either(points(), table("RateOf")), "加几个百分点；负数是减")
            .source(),
        Shape::new("Ceiling", "最高支付限额")
            .must("pool", words(), "计入哪个桶")
            .must("per", period(), "按年、季、月累计，或按次、按住院次数")
            .must("basis", table("Basis"), "fund 管基金付的，spend 管计入的费用")
            .may("rows", list(table("AmountRow")), "限额")
            .may("by_disease", table("ByDisease"), "按病种")
            .exactly_one(&["rows", "by_disease"]),
        closed::<Basis>(),
        Shape::new("ByDisease", "多病种限额")
            .must("each_further", yuan(), "每多一种加多少")
            .must("at_most", yuan(), "不超过多少")
            .must("at_most_counts", one_of(&["total", "increments"]), "total 加完的总数，increments 加的部分")
            .must("clause", words(), "条文"),
        Shape::new("SecondFund", "超过限额后接着付的基金")
            .must("name", both(), "名称")
            .must("share", words(), "same 与基本段同比例，或一张 share 的代号")
            .must("ceilings", list(words()), "限额的代号")
            .may("assume", list(words()), "假设")
            .must("clause", words(), "条文"),
        Shape::new("Bounds", "框架给各地办法的界限")
            .may("deductible_at_most", table("AmountBound"), "普通门诊年度起付标准不高于")
            .may("rate_at_least", table("RateBound"), "在职的比例不低于")
            .may("retired_extra", table("RateBound"), "退休平均高出")
            .may("level_step_at_least", table("RateBound"), "各级别比例要差就至少差")
            .may("ceiling_about", table("AmountBound"), "年度最高支付限额大约是"),
        Shape::new("AmountBound", "金额的界限")
            .may("amount", yuan(), "金额")
            .may("ask", words(), "问题代号")
            .may("percent", percent(), "取它的百分之几")
            .must("clause", words(), "条文")
            .exactly_one(&["amount", "ask"]),
        Shape::new("RateBound", "比例的界限")
            .may("rate", percent(), "比例")
            .may("ask", words(), "问题代号")
            .may("percent", percent(), "取它的百分之几")
            .must("clause", words(), "条文")
            .exactly_one(&["rate", "ask"]),
    ]
}

/// 个人账户
pub(super) fn account() -> Vec<Shape> {
    vec![
        Shape::new("Account", "个人账户")
            .must("use", words(), "在定点机构能付什么：条文")
            .must("cash", words(), "剩下的由个人付：条文")
            .must("not_for", words(), "不能付什么：条文")
            .may("allow", list(table("Allow")), "能付什么、给谁；没写到的一律不付")
            .may("credit", keyed(UNDERSCORE, table("Credit")), "计入，可几张，叠加")
            .may("on_retirement", table("Ground"), "退休从次月起换标准：有条文写 clause，没有写 assume")
            .may("gap", table("Ground"), "断缴停止进账、补缴后补进：有条文写 clause，没有写 assume")
            .may("assume", list(words()), "任何账户都用到的假设")
            .may("interest", table("Interest"), "计息")
            .may("family", table("Family"), "家庭共享后余额的底线"),
        Shape::new("Allow", "个人账户的一种用途")
            .must(
                "kind",
                one_or_more(table("Purpose")),
                "medical 就医，pharmacy 购药，premium 参保缴费，payout 支取，other 其他",
            )
            .must("who", one_or_more(table("Member")), "self 本人，spouse 配偶，parent 父母，child 子女")
            .must("clause", words(), "条文")
            .may("assume", words(), "假设"),
        closed::<Purpose>(),
        closed::<Member>(),
        Shape::new("Credit", "一张计入表").must("rows", list(table("CreditRow")), "各行"),
        Shape::new("CreditRow", "一行计入")
            .may("status", one_or_more(table("Status")), "参保状态")
            .may("age", one_or_more(span()), "年龄")
            .may("from", day(), "从哪一天起，含当天")
            .may("until", day(), "到哪一天为止，含当天")
            .may("when", answers(), "按问题的回答分")
            .may("of_base", either(percent(), table("RateOf")), "缴费基数的百分之几，按月")
            .may("yearly", either(yuan(), table("AmountOf")), "一年多少")
            .may("monthly", either(yuan(), table("AmountOf")), "一个月多少")
            .source()
            .exactly_one(&["of_base", "yearly", "monthly"]),
        Shape::new("Interest", "计息")
            .must("clause", words(), "条文")
            .must("day_count", whole(366), "一年算多少天")
            .may("on_payout", words(), "支取全部余额时同步结息：条文")
            .may("if_missing", words(), "没给利率时不算利息，是一个假设；不写就要问"),
        Shape::new("Family", "家庭共享后余额的底线")
            .must("clause", words(), "条文")
            .must("floor", yuan(), "底线")
            .must("keep", one_of(&["above", "at_least"]), "above 须高于，at_least 不低于"),
    ]
}

/// 例子: a request, and what comes of it.
pub(super) fn examples() -> Vec<Shape> {
    vec![
        Shape::new("Example", "例子：insured 等与请求的字段相同")
            .must("id", pattern(HYPHEN), "代号")
            .must("title", both(), "说明什么")
            .may("show", flag(), "放到页面的「试一个例子」里")
            .must("insured", object(), "参保人")
            .must("claims", some(object()), "就诊")
            .may("opening", object(), "本年已用")
            .may("parameters", keyed(UNDERSCORE, anything()), "文件没有给出的数")
            .may("readings", keyed(HYPHEN, words()), "选定的读法")
            .must("expect", list(table("Expected")), "每笔应当算出什么"),
        Shape::new("Expected", "没写的结算单行必须是 0.00")
            .must("outcome", table("OutcomeName"), "六种结果之一")
            .may("code", words(), "原因")
            .may("certainty", table("Certainty"), "按文件、含假设、至少")
            .may("needs", list(words()), "缺的数")
            .slip(),
        closed::<Outcome>(),
        closed::<Certainty>(),
        Shape::new("AccountExample", "个人账户的例子：insured 等与账户请求的字段相同")
            .must("id", pattern(HYPHEN), "代号")
            .must("title", both(), "说明什么")
            .may("show", flag(), "放到页面的「试一个例子」里")
            .must("insured", object(), "参保人")
            .must("from", month(), "第一个月")
            .must("to", month(), "最后一个月")
            .must("opening", yuan(), "期初余额")
            .may("accrued", words(), "上一段还没结的积数乘利率")
            .may("parameters", keyed(UNDERSCORE, anything()), "文件没有给出的数")
            .may("readings", keyed(HYPHEN, words()), "选定的读法")
            .may("gaps", some(object()), "断缴")
            .may("interest", some(object()), "利率")
            .may("movements", some(object()), "支出")
            .must("expect", table("ExpectedAccount"), "应当算出什么"),
        Shape::new("ExpectedAccount", "账户应当算出什么")
            .must("months", list(table("Run")), "每个月进多少，相同的写成一段；一个月也不能少")
            .may("movements", list(table("ExpectedMovement")), "每笔支出的结果")
            .may("interest", list(table("ExpectedInterest")), "每年的利息")
            .may("closing", yuan(), "期末余额；缺数时不写")
            .may("needs", list(words()), "缺的数"),
        Shape::new("Run", "进账相同的几个月")
            .must("from", month(), "第一个月")
            .may("to", month(), "最后一个月；只有一个月可省")
            .must("credit", yuan(), "每月进多少"),
        Shape::new("ExpectedMovement", "一笔支出的结果")
            .must("paid", yuan(), "账户付的")
            .may("refused", yuan(), "不付的；没写是 0")
            .may("code", words(), "不付的原因；没写是全付"),
        Shape::new("ExpectedInterest", "一年的利息").must("year", whole(9998), "年度").must("amount", yuan(), "利息"),
    ]
}
