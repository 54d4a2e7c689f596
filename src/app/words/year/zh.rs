//! 中文。

use gongji::Date;

use super::{Note, Unread, Words};

pub(super) static WORDS: Words = Words {
    lead: "把今年看过的病一次次记下来，看花了多少、还剩多少。",
    diary: "今年的记录",
    empty: "今年还没有记录",
    empty_more: "在「记一次就诊」里填上日期和金额；也可以在「估算」里算好，点「记入今年」。以前存的记录，在下面打开。",
    undo: "撤销",
    add_title: "记一次就诊",
    add: "记下",
    more_there: "药店处方、异地、自费部分这些，在估算里填。",
    go_there: "去估算",
    record: "记入今年",
    put_back: "改好了，放回今年",
    give_up: "不改了",
    print: "打印",
    not_reckoned: "今年的记录现在算不出来",
    mend_person: "去估算里改",
    person_total: "您自己一共出",
    fund_total: "医保一共出",
    list: "一次次就诊",
    person_short: "自己",
    fund_short: "医保",
    bill_short: "总额",
    change: "改",
    delete: "删",
    more_rows: "再看 100 次",
    visits_chart: "每次就诊（下面自己出，上面医保出）",
    as_table: "看数字",
    table_head: ["月份", "次数", "医疗费", "自己出", "医保出"],
    files: "存起来，拿走",
    save: "存成文件",
    table: "导出表格（CSV）",
    copy_file: "复制成文字",
    copy_table: "复制表格",
    open: "打开以前存的文件",
    paste_title: "存的是文字？粘贴在这里",
    pasted: "粘贴以前复制的文字",
    open_pasted: "打开",
    store: "保存在本机",
    forget: "不再保存在本机",
    store_hint: "现在只在这一页里，关掉就没有了。存成文件，或者保存在本机。",
    stored_hint: "已经保存在这台设备上，以后的改动也会存。公用的设备用完请点「一键清除」。",
    in_wechat: "微信里不能下载文件：复制成文字，发给「文件传输助手」；或者点右上角 ··· 在浏览器打开。",
    to_copy: "长按全选，再复制",
    file_name: "今年就诊",
    columns: ["结算日期", "参保状态", "医疗类别", "机构类型", "医疗机构级别", "结果"],
    sum: "合计",
    clear: "一键清除",
    clear_ask: "填的内容、今年的记录、保存在本机的，全部清除？",
    clear_yes: "全部清除",
    clear_no: "不清除",
    cleared: "全部清除了。",
    stored_here: "您填的内容只在这台设备上计算，不上传。今年的记录按您的要求保存在本机。",
    how: "可靠程度",
    after_title: "接着今年的记录",
    counted: |region, count| format!("{region}，一共记了 {count} 次"),
    visits: |count| format!("前面有 {count} 次"),
    elsewhere: |region| format!("今年的记录是按{region}记的"),
    back_to: |region| format!("换回{region}"),
    change_that: |date| format!("去改 {} 这一次", day(date)),
    counts: |count| format!("接着今年记下的 {count} 次就诊算"),
    not_counted: |region| format!("今年的记录是{region}的，没有算进来。"),
    changing: |date| format!("正在改 {} 这一次。", day(date)),
    year_title: |year, count| format!("{year} 年，{count} 次就诊"),
    bills: |total| format!("医疗费一共 {total} 元"),
    month: |year, month, count| format!("{year} 年 {month} 月，{count} 次"),
    month_name: |month| format!("{month} 月"),
    person_paid: |amount| format!("自己 {amount}"),
    day,
    fills: |pool, whole| format!("{pool}起付线，填满是 {whole} 元"),
    drains: |pool, whole| format!("{pool}限额还剩，满额 {whole} 元"),
    met_head: |pool| format!("{pool}起付线已累计"),
    left_head: |pool| format!("{pool}限额还剩"),
    printed: |today, version| format!("{today} 打印，共济 {version}。"),
    note,
};

fn day(date: Date) -> String {
    format!("{} 月 {} 日", date.month(), date.day())
}

fn note(note: &Note) -> String {
    let fixed = match note {
        Note::Added(date) => return format!("记下了 {} 这一次。", day(*date)),
        Note::Changed(date) => return format!("改好了 {} 这一次，后面的都重新算过。", day(*date)),
        Note::Deleted(date) => return format!("删了 {} 这一次，后面的都重新算过。", day(*date)),
        Note::Undone => "撤销了。",
        Note::Opened => "打开了。",
        Note::Restored => "这是保存在本机的记录。",
        Note::Unread(Unread::Newer) => "没有打开：这个文件是更新的版本存的。刷新网页再试。原来的记录还在。",
        Note::Unread(Unread::Broken(at)) if at.is_empty() => {
            "没有打开：这不是今年的记录，或者没有存完整。原来的记录还在。"
        }
        Note::Unread(Unread::Broken(at)) => return format!("没有打开：文件里 {at} 这一处不对。原来的记录还在。"),
        Note::Unread(Unread::Region(id)) => {
            return format!("没有打开：这里没有「{id}」这个地区的规则。原来的记录还在。");
        }
        Note::Unshown => "这一次里有估算填不下的内容（例如逐项的费用明细），改不了；可以删了重新记。",
        Note::Saved => "存成文件了，在「下载」里找。",
        Note::Copied => "复制好了，粘贴到要存的地方。",
        Note::NotCopied => "没能自动做到。下面的文字请长按全选，自己复制。",
        Note::Stored => "保存在这台设备上了。",
        Note::Forgotten => "不再保存在这台设备上，存过的也删了。",
        Note::Refused => "这个浏览器不让保存，或者存不下了。记录还在这一页里，请存成文件。",
        Note::Cleared => "全部清除了。",
    };
    fixed.to_owned()
}
