//! The help of the commands about region files.

use super::HelpPage;

pub const PAGES: &[HelpPage] = &[
    HelpPage {
        command: "regions",
        usage: ["gongji regions [选项]", "gongji regions [OPTIONS]"],
        about: ["有哪些地区", "Which regions there are"],
        after: [
            "\
例子：
  gongji regions                       地区代号、名称、文号、性质、施行日期
  gongji regions --format json
  gongji regions --regions 我的地区/   用别处的地区文件",
            "\
Examples:
  gongji regions --language en",
        ],
    },
    HelpPage {
        command: "rules",
        usage: ["gongji rules <REGION> [选项]", "gongji rules <REGION> [OPTIONS]"],
        about: ["一个地区的每一个数和出处", "Every value of a region, with its clause"],
        after: [
            "\
例子：
  gongji rules enshi                   每个数，在什么情况下，出自哪一条
  gongji rules jilin-city --format json
  gongji rules tibet --language en",
            "\
Examples:
  gongji rules tibet --language en",
        ],
    },
    HelpPage {
        command: "check",
        usage: ["gongji check <PATH>… [选项]", "gongji check <PATH>… [OPTIONS]"],
        about: [
            "查地区文件：写法、例子、值得再看一眼的数",
            "Check region files: how they are written, their examples, values worth a second look",
        ],
        after: [
            "\
例子：
  gongji check regions                                     查一个目录里的全部地区文件
  gongji check 新城市.toml                                 查一个
  gongji check 新城市.toml --parameter average_wage=80000  给出框架要的数，连界限一起核对

查三件事：
  写法    哪一行、哪个键不对，应该怎么写
  例子    文件里的例子逐行算一遍，和写的一分不差
  再看    框架的界限、退休比在职低、级别高反而报得多……只提醒，不改数，也不算错

退出码：0 写法和例子都对（有提醒也是 0）；1 有文件不合写法、有例子算出来不一样，或者没查成",
            "\
Examples:
  gongji check regions
  gongji check new-city.toml --parameter average_wage=80000",
        ],
    },
    HelpPage {
        command: "diff",
        usage: ["gongji diff <A> [B] [选项]", "gongji diff <A> [B] [OPTIONS]"],
        about: [
            "比较两套规定：哪些数不同，谁得谁失",
            "Compare two sets of rules: values that differ, winners and losers",
        ],
        after: [
            "\
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

退出码：0 比好了；1 没做成（参数不对、文件读不了、地区文件或 CSV 有错）",
            "\
Examples:
  gongji diff enshi jilin-city                            every value that differs, with both clauses
  gongji diff shandong --from 2023-06-01 --to 2024-01-01  two dates of one file
  gongji diff old.toml new.toml --population 100000       who wins, who loses: a generated population
  gongji diff old.toml new.toml --csv visits.csv          the same over real visits

CSV: a heading, then a visit a row, a person's rows together and by date. Columns: person, status, date, level, total;
and, if wanted, care, kind, place, outside_catalogue, above_limit, first_share, chronic_ceiling.",
        ],
    },
    HelpPage {
        command: "compile",
        usage: ["gongji compile --out <DIR> [选项]", "gongji compile --out <DIR> [OPTIONS]"],
        about: ["把地区文件编译成网页用的小包", "Compile region files to the packs that the page loads"],
        after: [
            "\
例子：
  gongji compile --out dist/regions    每个地区一个 .pack（规则）和一个 .book（给人看的规定），另有 index.pack

DIR 会先清空：里面只能有以前编译出的 .pack 和 .book，有别的文件就不动它，报错。",
            "\
Examples:
  gongji compile --out dist/regions",
        ],
    },
    HelpPage {
        command: "schema",
        usage: ["gongji schema <OF>", "gongji schema <OF>"],
        about: ["印出 JSON Schema，或 TypeScript 类型", "Print a JSON Schema, or TypeScript types"],
        after: [
            "\
例子：
  gongji schema request > request.json
  gongji schema types > gongji.d.ts    全部请求和答复的 TypeScript 类型
  gongji schema region                 地区文件（TOML）的，给编辑器用",
            "\
Examples:
  gongji schema request > request.json
  gongji schema types > gongji.d.ts",
        ],
    },
];
