//! 中文。

use gongji::engine::Line;

use super::Words;

pub(super) static WORDS: Words = Words {
    by_total: "改回只填总额",
    items: "账单上的每一项",
    items_hint: "费用清单上写着每一项是甲类、乙类还是丙类（自费）。",
    item_name: "名称（可不填）",
    item_amount: "金额",
    item_class: "类别",
    classes: ["甲类", "乙类", "丙类"],
    item_more: "支付标准、先行自付比例",
    item_limit: ["医保支付标准", "有限价的填；超出的部分自己出"],
    item_share: ["先行自付比例", "不填，就按当地规定"],
    dual_channel: "是「双通道」药品",
    add_item: "再加一项",
    drop_item: "删去这一项",
    how_to_settle: "怎样才能定下来",
    open_title: "还要不要再填？",
    looking: "正在看还有什么要紧…",
    fill: "去填",
    none: "没有",
    idle: "填了也不会变",
    real_title: "实际报了多少",
    real: "整张账单，医保实际付",
    policy: "文件写的支付比例",
    by_bands: "分段定，见结算单",
    same: "两个数一样：整张账单都按比例报了。",
    why_less: "为什么不一样？下面这些钱不按比例报，先由自己出：",
    check: "和结算单对一对",
    check_lead: "手边有结算单或医疗电子票据？照着抄几行，有几行抄几行。对不上的，告诉您可能差在哪里。",
    papers: ["结算单", "医疗电子票据"],
    paper: "照哪一张抄",
    compare: "对一对",
    columns: ["项目", "结算单", "估算"],
    differ: "不一样的几行",
    comes_from: "估算的这个数是这样来的：",
    take: "照这样改，重新估算",
    invoice: ["金额合计", "医保统筹基金支付", "其他支付", "个人账户支付", "个人现金支付", "个人自付", "个人自费"],
    item: |number| format!("第 {number} 项"),
    option: |option, person, fund| format!("{option}：自己出 {person} 元，医保统筹基金出 {fund} 元"),
    unshared: |line, amount| {
        let why = match line {
            Line::OutsideCatalogue => "目录外（丙类）的药和项目",
            Line::AboveLimit => "超出医保支付标准的部分",
            Line::FirstShare => "乙类先行自付的部分",
            Line::Deductible => "起付标准以下的部分",
            Line::OverCeiling => "超出最高支付限额的部分",
            _ => "不予支付的部分",
        };
        format!("{why}，{amount} 元")
    },
    explanation: |number| format!("可能 {number}"),
    reached: |amount| format!("有，到了 {amount} 元"),
};
