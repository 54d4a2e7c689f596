//! 中文。先说大白话，再说文件里的词。

use gongji::Language;
use gongji::engine::Code;
use gongji::region::Document;

use super::Words;

pub(super) static WORDS: Words = Words {
    language: Language::Zh,
    html_lang: "zh-CN",
    other_lang: "en",
    brand: "共济",
    title: "估算 · 共济",
    skip: "跳到结果",
    other_language: "EN",
    other_language_more: " – English version",
    elder: "长辈版",
    privacy: "您填的内容只在这台设备上计算，不上传，也不保存。",
    hotline: "拿不准就打医保服务热线",
    unknown: "没有这一页",
    home: "回到估算",
    heading: "这次看病，自己出多少？",
    lead: "职工医保，按当地公布的文件算",
    form: "这次看病的情况",
    to_mend: "有 1 处要改",
    region: "在哪里参保",
    status: "参保身份",
    care: "看的什么",
    level: "医院级别",
    level_of_prescriber: "开处方的医院是几级",
    level_of_hospital: "它依托的实体医院是几级",
    total: "医疗费总额",
    yuan: "元",
    year: "年",
    month: "月",
    day: "日",
    examples: "看几个例子",
    more: "更多情况",
    more_about: "（药店、异地、自费部分、今年已用、个人账户）",
    more_hint: "没有的可以不填，按常见情形算。",
    where_group: "在哪里看的",
    kind: "机构",
    place: "地点",
    date: "结算日期",
    prescription: "有医院开的处方",
    designated: "是医保定点机构",
    during_admission: "正在住院期间",
    parts_group: "账单里的几部分",
    used_group: "今年已经用了",
    further_group: "文件没写明的数",
    account_group: "个人账户",
    balance: "账户余额",
    account_pays: "先用个人账户付",
    after_group: "看完以后",
    led_to: "后来",
    led_to_nothing: "没有住院，也没有认定",
    led_to_admission: "住了院",
    led_to_special: "认定了门诊特殊疾病",
    days_later: "隔了几天",
    days: "天",
    same_hospital: "在同一家医院",
    result: "结果",
    no_rules: "规则没有取到",
    unreachable: "可能是网络断了。您填的内容还在，连上网再试一次。",
    broken: "取到的规则文件不完整，或者和这一页的版本不同。再试一次；还不行，就刷新页面。",
    retry: "再试一次",
    fetching: "正在取这个地区的规则…",
    empty: "填上金额，这里就有答案",
    or_example: "或者先看一个例子：",
    mend_first: "改好这一处，这里就有答案",
    go_mend: "去改",
    you_pay: "您自己出",
    fund_pays: "医保出",
    you_pay_at_most: "您最多自己出",
    fund_pays_at_least: "医保至少出",
    floor: "这是全省的底线，您所在的市可能更好。",
    see_details: "看明细 ↓",
    how_paid: "怎么付",
    who_pays: "谁出钱",
    slip: "结算单",
    show_all: "显示全部 16 行",
    assumed: "文件没有写，按假设：",
    assumptions: "用到的假设",
    own_figures: "用了您自己填的数，没有文件核对。",
    is_draft: "这是征求意见稿，还没有正式施行。",
    is_framework: "这是全省的框架。",
    disclaimer: "本结果为估算，以医保经办机构实际结算为准。",
    added: "您补充的数",
    fill_missing: "文件里缺的数，填上就能算",
    where_to_look: "手边的结算单、当地医保的宣传单上有，也可以打 12393 问。",
    yes: "是",
    no: "否",
    birth: "出生日期",
    birth_why: "这里的待遇和年龄有关。",
    diseases: "认定的慢性病，每种一年最多报多少",
    diseases_why: "文件按病种定限额，没有列出每种病的数。认定表上有，也可以打 12393 问。",
    add_disease: "再加一种病",
    other_rules: "另有规定",
    own_terms: "知道自己当地的标准？填上也能算",
    own_deductible: "起付标准",
    own_rate: "报销比例",
    own_ceiling: "今年还能报多少",
    own_ceiling_hint: "不知道就空着，当作没有上限",
    full: "已满",
    readings_differ: "文件有不同的读法",
    reading_chosen: "您选的读法",
    all_readings: "都看看（显示范围）",
    percent_shape: "填写 0 到 100 之间的百分数，例如 70",
    percent_decimals: "百分数最多七位小数",
    not_a_day: "没有这一天，请核对年、月、日",
    whole_number: "填写整数",
    outside_catalogue: ["全自费金额", "目录外（丙类）的药和项目"],
    above_limit: ["超限价金额", "高出医保支付标准的部分"],
    first_share: ["先行自付金额", "乙类药和项目先由自己出的部分"],
    slip_parts: ["费用", "怎么分", "个人负担"],
    draft_of: |name| format!("{name}（征求意见稿）"),
    borne: |pool| format!("起付标准已负担（{pool}）"),
    used: |pool| format!("限额已用（{pool}）"),
    announce: |person, fund| format!("您自己出 {person} 元，医保出 {fund} 元。"),
    announce_wrong: |message| format!("要改：{message}"),
    made_of: |person| format!("自己出的 {person} 元是这样来的"),
    missing: |count| format!("还差 {count} 个数"),
    disease: |number| format!("第 {number} 种病的年度限额"),
    money: |amount| format!("{amount} 元"),
    left_this_year: |year| format!("{year} 年还剩"),
    ceiling_left: |pool| format!("{pool}限额还剩"),
    ceiling_used: |limit, used| format!("最高支付限额 {limit} 元，已用 {used} 元"),
    deductible_left: |pool| format!("{pool}起付线还差"),
    deductible_met: |standard, met| format!("起付标准 {standard} 元，已累计 {met} 元"),
    range: |[low, high], [least, most]| {
        format!("您自己出 {low} 到 {high} 元，医保出 {least} 到 {most} 元，看怎么读下面这一条。")
    },
    by_default: |option| format!("{option}（默认）"),
    source,
    next_step,
};

fn source(document: &Document) -> String {
    let number = if document.number.is_empty() { String::new() } else { format!("，{}", document.number) };
    let issued = document.issued.map(|day| format!("{day} 印发，")).unwrap_or_default();
    format!("依据：《{}》{number}（{issued}{} 起施行）。", document.title, document.in_force)
}

fn next_step(code: Code) -> &'static str {
    match code {
        Code::NotInForce => "那天的费用按原来的办法，打 12393 问。",
        Code::Undesignated => "下次选定点医院或定点药店。",
        Code::NoPrescription => "下次请医院开外配处方，再去定点药店买。",
        Code::DuringAdmission => "出院以后再看门诊，就能按门诊报。",
        Code::Level(_) => "去有这项待遇的医院看，或打 12393 问。",
        Code::OverCeiling
        | Code::Care(_)
        | Code::Merged
        | Code::Pharmacy
        | Code::Internet
        | Code::ElsewhereDirect
        | Code::ElsewhereManual
        | Code::MissingValue
        | Code::NothingInScope
        | Code::UnderDeductible
        | Code::ZeroShare => "",
    }
}
