//! What 关于 says.

/// The words of 关于.
pub struct Words {
    /// The heading.
    pub heading: &'static str,
    /// 隐私
    pub privacy: [&'static str; 2],
    /// The title of how it works, and the sentence below.
    pub method: [&'static str; 2],
    /// The way of a bill: a name and what happens, step by step.
    pub steps: [[&'static str; 2]; 5],
    /// The title of what it is not, and the sentence below.
    pub limits: [&'static str; 2],
    /// The title of the documents.
    pub documents: &'static str,
    /// Leads to 政策.
    pub to_rules: &'static str,
    /// The title of the versions.
    pub versions: &'static str,
    /// Before the page's version.
    pub version: &'static str,
    /// The title of whom to ask.
    pub ask: &'static str,
    /// 打电话
    pub call: &'static str,
}

in_both_languages!(ZH, EN);

static ZH: Words = Words {
    heading: "关于这一页",
    privacy: [
        "您填的，只有您看得到",
        "金额、病种、出生日期都只在这台设备上计算，不上传，不统计，没有 Cookie。只有您点了「保存在本机」，才会留在这台设备上。",
    ],
    method: ["怎么算的", "照文件一步一步算，每一步都写明是哪一条，精确到分。"],
    steps: [
        ["账单", "去掉自费、超限价和先行自付的部分"],
        ["起付标准", "先由自己付够的一段"],
        ["支付比例", "超过的部分，基金按比例付"],
        ["最高支付限额", "今年基金最多付到这里"],
        ["自己付", "个人账户先付，不够的付现金"],
    ],
    limits: [
        "算得准不准",
        "文件写明的，照文件算到分。文件没写的，先问您，或者说明是按什么假设算的。最后以医保经办机构的结算为准。",
    ],
    documents: "依据的文件",
    to_rules: "看每一个数和出处",
    versions: "版本",
    version: "共济",
    ask: "问谁",
    call: "医保服务热线",
};

static EN: Words = Words {
    heading: "About this page",
    privacy: [
        "Only you can see what you enter",
        "Amounts, diseases and birth dates are computed on this device: nothing is sent, nothing is counted, there are no cookies. Only when you tap “Keep on this device” does anything stay here.",
    ],
    method: ["How it computes", "Step by step as the document says, each step with its article, exact to the fen."],
    steps: [
        ["The bill", "less what is outside the catalogue, above price limits, and first shares"],
        ["Deductible (起付标准)", "what one pays first"],
        ["Rate (支付比例)", "of what is above it, the fund pays a share"],
        ["Ceiling (最高支付限额)", "up to here the fund pays in a year"],
        ["You pay", "from the personal account first, then in cash"],
    ],
    limits: [
        "How far it can be trusted",
        "What the document says is computed to the fen. What it does not say you are asked for, or an assumption is named. The insurance office's settlement is what counts.",
    ],
    documents: "The document",
    to_rules: "Every value with its source",
    versions: "Version",
    version: "Gongji",
    ask: "Whom to ask",
    call: "Medical insurance hotline",
};
