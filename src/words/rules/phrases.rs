//! The headings and labels of the rulebook.

use crate::labels;

labels! {
    /// Headings and labels of the rulebook.
    pub(crate) struct Phrases {
        document = "文件", "Document";
        title = "标题", "Title";
        number = "文号", "Number";
        issued = "印发日期", "Issued";
        in_force = "施行日期", "In force";
        notice = "注意", "Note";
        visits = "谁、在哪里、看什么", "Who, where, what for";
        scope = "政策范围内的费用", "What counts";
        status_change = "年内身份变化", "Change of status within the year";
        class_b = "乙类先行自付", "First share of class B";
        class_b_otherwise = "其余的乙类", "Class B otherwise";
        dual_channel_exempt = "「双通道」药品除外", "but for dual-channel drugs";
        merge = "并入住院或特殊疾病结算", "Joined to the bill that follows";
        during_admission = "住院期间", "During an admission";
        undesignated = "非定点", "Not designated";
        same = "待遇相同", "The same benefits";
        referrals = "按别的规定办理", "Left to other rules";
        only_levels = "开展的级别", "Levels that give it";
        deductible = "起付标准", "Deductible";
        no_deductible = "不设起付标准", "No deductible";
        yearly_limit = "年度累计起付标准", "Yearly limit of deductibles";
        if_missing = "没有给出时", "Where it is not given";
        share = "支付比例", "Rate";
        added = "在上面加", "Added";
        ceiling = "最高支付限额", "Ceiling";
        no_ceiling = "不设最高支付限额", "No ceiling";
        same_share = "与前一段比例相同", "At the rate of the fund before it";
        assumption = "假设", "Assumption";
        assumptions = "假设", "Assumptions";
        questions = "文件没有给出的数", "Values that the document does not give";
        readings = "读法", "Readings";
        default = "默认", "default";
        account = "个人账户", "Personal account";
        account_pays = "可以付", "May pay for";
        account_cash = "其余", "The rest";
        account_not_for = "不能付", "May not pay for";
        allowed = "能付", "May pay";
        credit = "计入", "Credited";
        on_retirement = "在职转退休", "On retirement";
        gap = "断缴和补缴", "Contributions stop and are made up";
        on_payout = "支取时结息", "Interest on paying out";
        interest = "计息", "Interest";
        family = "家庭共享", "Shared with the family";
        bounds = "各地办法要满足的界限", "Bounds for cities";
        deductible_at_most = "普通门诊年度起付标准不高于", "Yearly outpatient deductible at most";
        rate_at_least = "在职支付比例不低于", "Rate of the employed at least";
        retired_extra = "退休平均高出", "The retired get more on average";
        level_step = "级别之间的比例要差就至少差", "Rates of levels apart, if at all, by at least";
        ceiling_about = "年度最高支付限额大约", "Yearly ceiling about";
        texts = "照原文说明的条文", "Shown in the document's own words";
        any = "所有情况", "always";
        none = "无", "none";
        bands_bill = "按一张账单分段", "by band of one bill";
        bands_year = "按全年累计分段", "by band of the year's spending";
        no_bands = "不分段", "without bands";
        asked = "要问", "it is asked for";
        second_fund = "第二段基金", "Second fund";
        yes = "是", "yes";
        no = "否", "no";
        comma = "，", ", ";
        and = "、", ", ";
        colon = "：", ": ";
    }
}
