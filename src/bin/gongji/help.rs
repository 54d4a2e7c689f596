//! What `--help` says: examples first.

/// Clap's own headings are English; these are not.
pub const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

pub const AFTER: &str = "\
先试试：
  gongji regions                        有哪些地区
  gongji estimate 请求.json             算一次
  gongji curve 请求.json                账单多少时在哪里转折
  gongji inverse 请求.json --person-at-most 1000
                                        自己最多出 1000 元，账单可以到多少
  gongji reconcile 对账.json            结算单和测算不一样，差在哪里
  gongji account 请求.json              算个人账户
  gongji compare 请求.json              换个级别差多少，从哪一步分开
  gongji advise 请求.json               怎样能少出
  gongji ask 草稿.json                  还要问什么
  gongji rules enshi                    看恩施州的每一个数和出处
  gongji diff enshi jilin-city          两地的规定哪里不同
  gongji estimate --help                更多例子

退出码：
  0  一切如愿
  1  没做成：参数不对、文件读不了、地区文件不合规定、例子算出来不一样
  2  estimate、curve、inverse、account、compare、advise、ask、reconcile：至少有一个请求有错（其余照常回答）

Estimates what China's employee medical insurance pays, offline. Add `--language en` for English output.";

pub const ESTIMATE: &str = "\
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

退出码：0 每个请求都答了；2 至少有一个有错；1 别的（文件读不了、地区文件有问题）";

pub const CURVE: &str = "\
例子：
  gongji curve 请求.json                  最后一次就诊（按日期）做样板，只让账单变
  gongji curve 请求.json --claim 复查     用编号为「复查」的那次做样板
  gongji curve - --format json < 请求.json

样板之前的就诊就是今年已经用掉的；之后的不影响。目录外、超限价、先行自付照样板不变，增加的都算政策范围内。
每一段都是直线：基金付 比例 × (账单 − 起点) + 基数，四舍五入到分；转折点由规定直接算出，不是试出来的。
全部字段：gongji schema curve

退出码：0 答了；2 请求有错；1 别的（参数不对、文件读不了、地区文件有问题）";

pub const INVERSE: &str = "\
例子：
  gongji inverse 请求.json --person-at-most 1000     自己最多出 1000 元，账单可以到多少
  gongji inverse 请求.json --person-exactly 523.40   自己正好出了 523.40 元，账单是多少
  gongji inverse 请求.json --fund-at-least 2000      医保至少出 2000 元，账单要多少
  gongji inverse 请求.json --until-deductible        还要多少费用才开始报销
  gongji inverse - --until-ceiling < 请求.json       还要多少费用限额就用完

一次只问一个问题。样板是日期最晚的一次就诊，或 --claim 指定的那次；它之前的就诊就是今年已经用掉的。
答的是全部的解，一分不多、一分不少：从几元几角几分到几元几角几分的账单，两头都算在内。
全部字段：gongji schema inverse

退出码：0 答了（没有这样的账单也是 0）；2 请求有错；1 别的（参数不对、文件读不了、地区文件有问题）";

pub const RECONCILE: &str = "\
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

退出码：0 对了（不相符也是 0）；2 请求有错；1 别的（参数不对、文件读不了、地区文件有问题）";

pub const DIFF: &str = "\
例子：
  gongji diff enshi jilin-city                            两个地区的数，不同的逐个列出，各有条文
  gongji diff 旧.toml 新.toml                             改写前后
  gongji diff shandong --from 2023-06-01 --to 2024-01-01  同一个文件的两个日期
  gongji diff 旧.toml 新.toml --population 100000         谁得谁失：生成十万个人的一年就诊
  gongji diff 旧.toml 新.toml --csv 就诊.csv              谁得谁失：用真的就诊
  gongji diff shandong 新城市.toml --population 1000 --parameter average_wage=80000

得失：每次就诊在两套规定下各算一遍，按身份和级别数：新规定下自己少出的是得，多出的是失。
缺数的、文件交给别的规定的没法比，另外数。读一行算一行，内存不随人数增长。

CSV：第一行是列名，次序随意；同一个人的各行放在一起，按日期排。
  person             谁（任何文字）
  status             active 在职，retired 退休
  date               结算日期，例如 2023-03-01（只用来分年、季、月；按哪天的规定由 --from、--to 定）
  level              primary、secondary、tertiary
  total              医疗费总额，元
  可以没有的列：care（默认 outpatient）、kind（hospital）、place（local）、outside_catalogue、above_limit、
  first_share（0）、chronic_ceiling（门诊慢性病的年度限额，看一个人的第一行）

退出码：0 比好了；1 没做成（参数不对、文件读不了、地区文件或 CSV 有错）";

pub const ACCOUNT: &str = "\
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

退出码：0 答了（缺数也算答了，见 needs）；2 请求有错；1 别的（文件读不了、地区文件有问题）";

pub const COMPARE: &str = "\
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

退出码：0 比了；2 请求或变化有错；1 别的（参数不对、文件读不了、地区文件有问题）";

pub const ADVISE: &str = "\
例子：
  gongji advise 请求.json                         最后一次就诊（按日期）还能怎么选
  gongji advise 请求.json --today 2023-06-01      这天和以后的就诊都还能选
  gongji advise 请求.json --disease-ceiling 5000  如果认定了一种年度限额 5000 元的慢性病

只说真能选的：换级别、到定点机构、外配处方到定点药店、异地联网直接结算、慢性病认定、用个人账户、
挪到元旦的另一边、换先后。每一条都把全部就诊重算一遍，少出的钱精确到分，从多到少排，不到一元的不说。
不教人钻空子：不拆账单，不改身份，急诊抢救不挪。
写成 JSON 时：{\"request\": { … }, \"today\": \"2023-06-01\", \"disease_ceiling\": \"5000\"}
全部字段：gongji schema advise、gongji schema advice

退出码：0 说了（没有可说的也是 0）；2 请求有错；1 别的（参数不对、文件读不了、地区文件有问题）";

pub const ASK: &str = "\
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

退出码：0 答了；2 草稿有错；1 别的（参数不对、文件读不了、地区文件有问题）";

pub const REGIONS: &str = "\
例子：
  gongji regions                       地区代号、名称、文号、性质、施行日期
  gongji regions --format json
  gongji regions --regions 我的地区/   用别处的地区文件";

pub const CHECK: &str = "\
例子：
  gongji check regions                                     查一个目录里的全部地区文件
  gongji check 新城市.toml                                 查一个
  gongji check 新城市.toml --parameter average_wage=80000  给出框架要的数，连界限一起核对

查三件事：
  写法    哪一行、哪个键不对，应该怎么写
  例子    文件里的例子逐行算一遍，和写的一分不差
  再看    框架的界限、退休比在职低、级别高反而报得多……只提醒，不改数，也不算错

退出码：0 写法和例子都对（有提醒也是 0）；1 有文件不合写法、有例子算出来不一样，或者没查成";

pub const RULES: &str = "\
例子：
  gongji rules enshi                   每个数，在什么情况下，出自哪一条
  gongji rules jilin-city --format json
  gongji rules tibet --language en";

pub const COMPILE: &str = "\
例子：
  gongji compile --out dist/regions    每个地区一个 .pack（规则）和一个 .book（给人看的规定），另有 index.pack

DIR 会先清空：里面只能有以前编译出的 .pack 和 .book，有别的文件就不动它，报错。";

pub const SCHEMA: &str = "\
例子：
  gongji schema request > request.json
  gongji schema types > gongji.d.ts    全部请求和答复的 TypeScript 类型
  gongji schema region                 地区文件（TOML）的，给编辑器用";
