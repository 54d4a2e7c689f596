//! The help of the commands that answer requests.

use super::HelpPage;

pub const PAGES: &[HelpPage] = &[
    HelpPage {
        command: "estimate",
        usage: ["gongji estimate <FILE> [选项]", "gongji estimate <FILE> [OPTIONS]"],
        about: [
            "测算：请求进，结算单出",
            "Estimate: a request in, slips out",
        ],
        after: [
            "\
例子：
  gongji estimate 请求.json                     在终端上印成表，送进管道时印成 JSON
  gongji estimate 请求.json --format json       总是 JSON
  gongji estimate - < 请求.json                 从标准输入读
  gongji estimate --ndjson 一行一个.ndjson      一行一个请求，一行一个答复，次序不变
  gongji estimate --ndjson --slip -             只要结果和结算单，快得多
  gongji estimate 请求.json --national          结算单用国家医保接口的字段名（medfee_sumamt、hifp_pay……）

最小的请求（恩施州，在职，三级医院，账单 1000 元）：
  {\"region\": \"enshi\", \"insured\": {\"status\": \"active\"},
   \"claims\": [{\"date\": \"2023-03-01\", \"care\": \"outpatient\",
     \"provider\": {\"kind\": \"hospital\", \"level\": \"tertiary\"}, \"bill\": {\"total\": \"1000\"}}]}
全部字段：gongji schema request

有错的请求得到 {\"error\": {\"code\", \"path\", \"message\"}}，什么都不算；--ndjson 时接着算下一行，空行跳过，
一行最长 16 MiB。

退出码：0 每个请求都答了；2 至少有一个有错；1 别的（文件读不了、地区文件有问题）",
            "\
Examples:
  gongji estimate request.json                  a table on a terminal, JSON in a pipe
  gongji estimate - < request.json              from standard input
  gongji estimate --ndjson --slip lines.ndjson  one request a line, slips only: much faster
  gongji estimate request.json --national       under the national names (medfee_sumamt, hifp_pay…)

The smallest request:
  {\"region\": \"enshi\", \"insured\": {\"status\": \"active\"},
   \"claims\": [{\"date\": \"2023-03-01\", \"care\": \"outpatient\",
     \"provider\": {\"kind\": \"hospital\", \"level\": \"tertiary\"}, \"bill\": {\"total\": \"1000\"}}]}
All fields: gongji schema request

A bad request gets {\"error\": {\"code\", \"path\", \"message\"}} and nothing is computed; --ndjson goes on.",
        ],
    },
    HelpPage {
        command: "curve",
        usage: ["gongji curve <FILE> [选项]", "gongji curve <FILE> [OPTIONS]"],
        about: [
            "曲线：账单从小到大，基金和个人各付多少，在哪里转折",
            "Curve: who pays what as the bill grows, and where it turns",
        ],
        after: [
            "\
例子：
  gongji curve 请求.json                  最后一次就诊（按日期）做样板，只让账单变
  gongji curve 请求.json --claim 复查     用编号为「复查」的那次做样板
  gongji curve - --format json < 请求.json

样板之前的就诊就是今年已经用掉的；之后的不影响。目录外、超限价、先行自付照样板不变，增加的都算政策范围内。
每一段都是直线：基金付 比例 × (账单 − 起点) + 基数，四舍五入到分；转折点由规定直接算出，不是试出来的。
全部字段：gongji schema curve

退出码：0 答了；2 请求有错；1 别的（参数不对、文件读不了、地区文件有问题）",
            "\
Examples:
  gongji curve request.json               the last visit by date is the template; only its bill varies
  gongji curve request.json --claim again the visit with the id “again” is

Visits before the template are the year so far. Each piece is a straight line, rounded half up to the fen; its
ends follow from the rules and are not searched for.",
        ],
    },
    HelpPage {
        command: "inverse",
        usage: ["gongji inverse <FILE> <问题> [选项]", "gongji inverse <FILE> <QUESTION> [OPTIONS]"],
        about: [
            "反推：个人负担或基金支付是这么多时，账单是多少；离起付标准、限额还差多少",
            "Inverse: from what is paid back to the bill; how far it is to the deductible and the ceiling",
        ],
        after: [
            "\
例子：
  gongji inverse 请求.json --person-at-most 1000     自己最多出 1000 元，账单可以到多少
  gongji inverse 请求.json --person-exactly 523.40   自己正好出了 523.40 元，账单是多少
  gongji inverse 请求.json --fund-at-least 2000      医保至少出 2000 元，账单要多少
  gongji inverse 请求.json --until-deductible        还要多少费用才开始报销
  gongji inverse - --until-ceiling < 请求.json       还要多少费用限额就用完

一次只问一个问题。样板是日期最晚的一次就诊，或 --claim 指定的那次；它之前的就诊就是今年已经用掉的。
答的是全部的解，一分不多、一分不少：从几元几角几分到几元几角几分的账单，两头都算在内。
全部字段：gongji schema inverse

退出码：0 答了（没有这样的账单也是 0）；2 请求有错；1 别的（参数不对、文件读不了、地区文件有问题）",
            "\
Examples:
  gongji inverse request.json --person-at-most 1000    how large the bill may be if I pay at most 1000
  gongji inverse request.json --fund-at-least 2000     how large it must be for the fund to pay 2000
  gongji inverse request.json --until-deductible       how much more until the fund begins to pay

One question at a time. The answer is every bill, to the fen, both ends included.",
        ],
    },
    HelpPage {
        command: "reconcile",
        usage: ["gongji reconcile <FILE> [选项]", "gongji reconcile <FILE> [OPTIONS]"],
        about: [
            "对账：手里的结算单和测算不一样，差在哪里、怎么解释",
            "Reconcile: a real settlement slip differs from the estimate: where, and why",
        ],
        after: [
            "\
例子：
  gongji reconcile 对账.json                 在终端上印成表，送进管道时印成 JSON
  gongji reconcile - --format json < 对账.json

对账请求：测算请求，加上手里的结算单，有几行写几行：
  {\"request\": { …和 estimate 一样… },
   \"claim\": \"第三次\",                       哪一次就诊；不写就是日期最晚的一次
   \"slip\": {\"deductible\": \"123.45\", \"hifp_pay\": 238.28}}

结算单可以写成三样，也可以一起写：
  slip        结算单的行，用本程序的名字或国家医保接口的字段名
  settlement  国家医保结算信息，原样放进来（setlinfo、setldetail；数或文字都行，两位小数）
  invoice     医疗电子票据的医保统筹基金支付、其他支付、个人账户支付、个人现金支付、个人自付、个人自费

对账先看结算单自己有没有矛盾，再逐行比。不一样时，找改动最少、又能逐行相符的解释：之前已负担或已用的数（由规定直接解出）、
账户、乙类先行自付、级别、身份、读法、日期、机构、就医地。找不到就说最先不同的是哪一行、出自哪一条。
全部字段：gongji schema reconcile；结果：gongji schema reconciliation

退出码：0 对了（不相符也是 0）；2 请求有错；1 别的（参数不对、文件读不了、地区文件有问题）",
            "\
Examples:
  gongji reconcile slip.json

The request, and the slip's lines, any of them:
  {\"request\": { …as for estimate… }, \"slip\": {\"deductible\": \"123.45\", \"hifp_pay\": 238.28}}
Instead of `slip`, or beside it: `settlement`, the national settlement JSON as it is (setlinfo, setldetail);
`invoice`, the fields of the medical e-invoice under their Chinese names.

Explanations have the fewest changes that make every line agree: what was borne or used before, the account, the
first share, level, status, reading, date, provider, place. Where none does, the line that differs first.",
        ],
    },
    HelpPage {
        command: "account",
        usage: ["gongji account <FILE> [选项]", "gongji account <FILE> [OPTIONS]"],
        about: [
            "个人账户：每月进多少，能付什么，利息，还剩多少",
            "Personal account: monthly credits, what it may pay, interest, what is left",
        ],
        after: [
            "\
例子：
  gongji account 请求.json                      在终端上印成表，送进管道时印成 JSON
  gongji account - < 请求.json                  从标准输入读
  gongji account 请求.json --language en

最小的请求（恩施州，在职，缴费基数 5000 元，2023 年全年）：
  {\"region\": \"enshi\", \"insured\": {\"status\": \"active\", \"monthly_base\": \"5000\"},
   \"from\": \"2023-01\", \"to\": \"2023-12\", \"opening\": \"0\"}
还可以写：
  insured.birth、insured.retires_on                          出生、退休的日期
  \"parameters\": {\"average_pension\": \"3000\"}               文件没有给出的数
  \"gaps\": [{\"from\": \"2023-03\", \"to\": \"2023-05\", \"repaid_on\": \"2023-08-15\"}]    断缴，和补缴的日子
  \"interest\": [{\"from\": \"2023-01-01\", \"rate\": \"0.011\"}]     结息利率，从这天起
  \"movements\": [{\"date\": \"2023-06-01\", \"kind\": \"pharmacy\", \"amount\": \"80\", \"who\": \"parent\"}]
      kind：medical 就医、pharmacy 购药、premium 参保缴费、payout 支取、other 其他
      who：self 本人（默认）、spouse 配偶、parent 父母、child 子女
全部字段：gongji schema account-request

接着算下一段：上一段答复的 closing 写进 opening；有 accrued 的，也照样写上，年中断开利息一分不差。

退出码：0 答了（缺数也算答了，见 needs）；2 请求有错；1 别的（文件读不了、地区文件有问题）",
            "\
Examples:
  gongji account request.json

The smallest request:
  {\"region\": \"enshi\", \"insured\": {\"status\": \"active\", \"monthly_base\": \"5000\"},
   \"from\": \"2023-01\", \"to\": \"2023-12\", \"opening\": \"0\"}
Also: insured.birth, insured.retires_on, parameters, gaps, interest, movements. All fields: gongji schema account-request

To go on from a statement, hand its `closing` in as `opening`, and its `accrued`, where there is one.",
        ],
    },
    HelpPage {
        command: "compare",
        usage: ["gongji compare <FILE> [选项]", "gongji compare <FILE> [OPTIONS]"],
        about: [
            "比较：换个级别、身份、地区……差多少，从哪一步分开",
            "Compare: another level, status, region…: what it changes, and from which step on",
        ],
        after: [
            "\
例子：
  gongji compare 请求.json                        同一次就诊，三个级别比一比
  gongji compare 请求.json --by level,status      级别和身份的每一种搭配
  gongji compare 请求.json --by region            各个地区；那里用不上的参数、读法会说明没有用
  gongji compare 比较.json --format json          自己列出变化

比较.json 是请求加上变化，没写的都照原样：
  {\"request\": { … 平常的请求 … },
   \"variants\": [{\"level\": \"primary\"}, {\"claim\": 1, \"date\": \"2024-01-01\"}, {\"region\": \"tibet\"},
                {\"name\": \"换先后\", \"order\": [1, 0]}]}
能变的：region、status、level、kind、place、date、order（就诊的先后，从 0 数）、readings、parameters；
claim 说只变第几次就诊（从 0 数），不写就每次都变。
每一行不一样的金额，都说出两边从哪一步开始分开，各凭哪一条。
全部字段：gongji schema compare、gongji schema comparison

退出码：0 比了；2 请求或变化有错；1 别的（参数不对、文件读不了、地区文件有问题）",
            "\
Examples:
  gongji compare request.json                     the three levels
  gongji compare request.json --by level,status   every combination
  gongji compare comparison.json                  variants of your own:
    {\"request\": { … }, \"variants\": [{\"level\": \"primary\"}, {\"claim\": 1, \"date\": \"2024-01-01\"},
      {\"region\": \"tibet\"}, {\"order\": [1, 0]}, {\"readings\": {\"ceiling-basis\": \"spend\"}}]}

What can vary: region, status, level, kind, place, date, order, readings, parameters; `claim` names one visit, from 0.",
        ],
    },
    HelpPage {
        command: "advise",
        usage: ["gongji advise <FILE> [选项]", "gongji advise <FILE> [OPTIONS]"],
        about: [
            "建议：怎样能少出，少出多少，凭哪一条",
            "Advise: how to pay less, by how much, on which clause",
        ],
        after: [
            "\
例子：
  gongji advise 请求.json                         最后一次就诊（按日期）还能怎么选
  gongji advise 请求.json --today 2023-06-01      这天和以后的就诊都还能选
  gongji advise 请求.json --disease-ceiling 5000  如果认定了一种年度限额 5000 元的慢性病

只说真能选的：换级别、到定点机构、外配处方到定点药店、异地联网直接结算、慢性病认定、用个人账户、
挪到元旦的另一边、换先后。每一条都把全部就诊重算一遍，少出的钱精确到分，从多到少排，不到一元的不说。
不教人钻空子：不拆账单，不改身份，急诊抢救不挪。
写成 JSON 时：{\"request\": { … }, \"today\": \"2023-06-01\", \"disease_ceiling\": \"5000\"}
全部字段：gongji schema advise、gongji schema advice

退出码：0 说了（没有可说的也是 0）；2 请求有错；1 别的（参数不对、文件读不了、地区文件有问题）",
            "\
Examples:
  gongji advise request.json                         what the last visit could still be
  gongji advise request.json --today 2023-06-01      this day's visits and later ones can be chosen
  gongji advise request.json --disease-ceiling 5000  if a chronic disease were recognised

Only what a person can really choose, each recomputed over all visits, the largest gain first, none below a yuan.",
        ],
    },
    HelpPage {
        command: "ask",
        usage: ["gongji ask <FILE> [选项]", "gongji ask <FILE> [OPTIONS]"],
        about: [
            "还要问什么：没填完的请求，哪几项会改变结果",
            "Ask: of a request that is not filled in, what can still change the result",
        ],
        after: [
            "\
例子：
  gongji ask 草稿.json
  gongji ask - --format json < 草稿.json

草稿只有 region 是必写的，其余没写就是还不知道：
  {\"region\": \"enshi\", \"defaults\": true, \"insured\": {\"status\": \"active\"},
   \"claim\": {\"date\": \"2023-03-01\", \"care\": \"outpatient\", \"provider\": {\"kind\": \"hospital\"},
             \"bill\": {\"total\": \"1000\"}}}
defaults 写 true，请求里可以省的（本地、定点、没有目录外……）就当作省了，不再问。
答的是：还有哪几项会改变结算单，先问哪一项最管用，什么时候说个大概就够；什么都不会变了，就说够了。
全部字段：gongji schema draft、gongji schema questions

退出码：0 答了；2 草稿有错；1 别的（参数不对、文件读不了、地区文件有问题）",
            "\
Examples:
  gongji ask draft.json

Only `region` must be there; what is left out is not known yet:
  {\"region\": \"enshi\", \"defaults\": true, \"claim\": {\"care\": \"outpatient\", \"bill\": {\"total\": \"1000\"}}}
With `defaults`, what a request may leave out is taken as left out. First comes what narrows the payment fastest.",
        ],
    },
];
