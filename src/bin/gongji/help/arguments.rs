//! What each argument means.

/// An argument's help: 中文, English.
pub struct ArgumentHelp {
    /// The command where it means this; empty for every one.
    pub command: &'static str,
    pub id: &'static str,
    /// The name of its value; empty where it is the same in both languages and stands with the argument.
    pub value: [&'static str; 2],
    pub help: [&'static str; 2],
}

/// The help of an argument wherever it stands.
const fn every(id: &'static str, zh: &'static str, en: &'static str) -> ArgumentHelp {
    ArgumentHelp { command: "", id, value: ["", ""], help: [zh, en] }
}

/// The help of a command's file.
const fn file(command: &'static str, zh: &'static str) -> ArgumentHelp {
    ArgumentHelp { command, ..every("file", zh, "The request, a JSON file; - is standard input") }
}

/// The help of an amount of yuan.
const fn yuan(id: &'static str, zh: &'static str, en: &'static str) -> ArgumentHelp {
    ArgumentHelp { value: ["元", "YUAN"], ..every(id, zh, en) }
}

/// Every argument; what holds for one command stands before what holds for all.
pub const ARGUMENTS: &[ArgumentHelp] = &[
    file("reconcile", "对账请求文件；- 是标准输入"),
    file("compare", "请求文件，或带变化的比较文件；- 是标准输入"),
    file("ask", "没填完的请求；- 是标准输入"),
    every(
        "language",
        "用哪种语言说话 [默认：请求里写的，否则中文]",
        "In which language to speak [default: the request's, else Chinese]",
    ),
    every(
        "regions",
        "地区文件所在的目录 [默认：环境变量 GONGJI_REGIONS，否则当前目录下的 regions，否则从程序所在处向上找]",
        "The folder of region files [default: GONGJI_REGIONS, else ./regions, else upwards from the program]",
    ),
    every("help", "印出帮助", "Print help"),
    every("version", "印出版本", "Print the version"),
    every("region", "地区代号，见 gongji regions", "A region's id, see gongji regions"),
    every("out", "写到哪个目录；先清空，没有就新建", "Where to write; emptied first, made where it is missing"),
    every(
        "of",
        "request 请求，response 答复，slips 只有结算单的答复，curve 曲线，inverse 反推，curve-request、inverse-request 这两样写成请求，reconcile 对账请求，reconciliation 对账结果，national 国家字段名的结算单，diff 比较规定，compare、comparison 比较的请求和答复，advise、advice 建议的，draft、questions 没填完的请求和还要问的，error 错误，region 地区文件，account-request、account-response 个人账户的，types 以上全部的 TypeScript 类型",
        "request, response, slips; curve, inverse; curve-request, inverse-request: the questions for both; reconcile, \
         reconciliation, national; compare, comparison; advise, advice; draft, questions; account-request, \
         account-response; diff; error; region: region files; types: all of them as TypeScript",
    ),
    file("", "请求文件；- 是标准输入"),
    every(
        "ndjson",
        "一行一个请求，一行一个答复；内存用量不随行数增长",
        "One request a line, one response a line; memory does not grow with the lines",
    ),
    every("slip", "只要结果和结算单，不要说明", "Only outcomes and slips, without explanation"),
    every(
        "national",
        "只要结算单，用国家医保接口的字段名",
        "Only slips, under the names of the national settlement interface",
    ),
    every(
        "claim",
        "以这个编号的就诊为样板 [默认：日期最晚的一次]",
        "The visit with this id is the template [default: the last by date]",
    ),
    yuan("person_at_most", "个人最多负担这么多的账单", "Bills of which the person pays at most this"),
    yuan("person_exactly", "个人正好负担这么多的账单", "Bills of which the person pays exactly this"),
    yuan("fund_at_least", "统筹基金至少支付这么多的账单", "Bills of which the fund pays at least this"),
    yuan("fund_exactly", "统筹基金正好支付这么多的账单", "Bills of which the fund pays exactly this"),
    every("until_deductible", "还要多少费用才满起付标准", "How much more care until the deductible is met"),
    every("until_ceiling", "还要多少费用才到最高支付限额", "How much more care until the ceiling is reached"),
    every(
        "format",
        "印成表还是 JSON [默认：终端上是表]",
        "Print a table or JSON [default: a table on a terminal, JSON in a pipe]",
    ),
    every("a", "地区文件，或地区代号", "A region file, or a region's id"),
    every(
        "b",
        "另一个；不写就是同一个的两个日期，要写 --from 和 --to",
        "The other; left out: two dates of the same one, with --from and --to",
    ),
    every(
        "from",
        "A 取这一天的规定 [默认：最后一次变动以后]",
        "A as it stands on this day [default: after its last change]",
    ),
    every(
        "to",
        "B 取这一天的规定 [默认：最后一次变动以后]",
        "B as it stands on this day [default: after its last change]",
    ),
    every("csv", "拿这些就诊来比；- 是标准输入", "Count winners and losers over these visits; - is standard input"),
    every("population", "拿生成的 N 个人的一年就诊来比", "Count winners and losers over a year of N generated persons"),
    every("seed", "生成人群的种子，相同则人群相同 [默认：1]", "Seed of the generated population [default: 1]"),
    every(
        "parameters",
        "文件没有给出的数；可写几次",
        "A value that the documents leave open; may be given several times",
    ),
    every("paths", "地区文件，或放地区文件的目录", "Region files, or folders of them"),
    every(
        "by",
        "按这几样的每一种搭配比 [默认：文件里没有变化时，按级别]",
        "Compare every combination of these [default: level, where the file names no variants]",
    ),
    ArgumentHelp {
        value: ["日期", "DATE"],
        ..every(
            "today",
            "今天：这天和以后的就诊还能选 [默认：最后一次能选]",
            "Visits from this day on can still be chosen [default: the last one can]",
        )
    },
    yuan(
        "disease_ceiling",
        "可能认定的慢性病，一年的限额",
        "The yearly ceiling of a chronic disease that might be recognised",
    ),
];
