//! The contract's closed lists: status, level, kind of care, kind of provider, place; what an account pays, for whom.

/// A closed list of the contract. Each member has its code in JSON and region files, its Chinese and its English name,
/// and a bit in the mask of a table's row; this is the one place where they are written.
macro_rules! closed_list {
    ($(#[$about:meta])* $list:ident { $($(#[$doc:meta])* $member:ident = $code:literal, $zh:literal, $en:literal;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        pub enum $list { $(#[doc = $zh] $(#[doc = ""] #[$doc])* $member,)+ }

        impl $list {
            /// Every member, in the contract's order.
            pub const ALL: [$list; [$($code),+].len()] = [$($list::$member),+];
            /// The codes used in requests and region files, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($code),+];

            /// The code used in requests, responses and region files.
            pub const fn name(self) -> &'static str {
                match self { $($list::$member => $code,)+ }
            }

            /// The name that people read: in Chinese the official one, or the one in common use.
            pub const fn label(self, language: $crate::units::Language) -> &'static str {
                match self { $($list::$member => language.pick($zh, $en),)+ }
            }

            /// The member with this code.
            pub fn parse(code: &str) -> Option<$list> {
                match code { $($code => Some($list::$member),)+ _ => None }
            }

            /// This member's bit.
            pub const fn bit(self) -> u32 {
                1 << self as u32
            }
        }
    };
}
pub(crate) use closed_list;

closed_list! {
    /// 参保状态
    Status {
        Active = "active", "在职", "Employed";
        Retired = "retired", "退休", "Retired";
    }
}

closed_list! {
    /// 医疗机构级别
    Level {
        Primary = "primary", "一级及以下", "Primary";
        Secondary = "secondary", "二级", "Secondary";
        Tertiary = "tertiary", "三级", "Tertiary";
    }
}

closed_list! {
    /// 医疗类别
    Care {
        Outpatient = "outpatient", "普通门诊（含急诊）", "Outpatient (with emergency)";
        Chronic = "chronic", "门诊慢性病", "Chronic disease";
        Special = "special", "门诊特殊疾病", "Special disease";
        Rescue = "rescue", "急诊抢救", "Emergency rescue";
        DaySurgery = "day_surgery", "日间手术", "Day surgery";
        Inpatient = "inpatient", "住院", "Inpatient";
        /// 国家医保谈判药品
        NegotiatedDrug = "negotiated_drug", "国家谈判药品（双通道）", "Negotiated drug (dual channel)";
        Maternity = "maternity", "生育门诊", "Maternity visit";
    }
}

closed_list! {
    /// 医药机构类型
    Kind {
        Hospital = "hospital", "医院", "Hospital";
        /// 定点零售药店（外配处方）
        Pharmacy = "pharmacy", "药店", "Pharmacy";
        Internet = "internet", "互联网医院", "Internet hospital";
    }
}

closed_list! {
    /// 就医地
    Place {
        /// 参保地
        Local = "local", "本地", "At home";
        ElsewhereDirect = "elsewhere_direct", "异地，联网直接结算", "Elsewhere, settled directly";
        ElsewhereManual = "elsewhere_manual", "异地，没有联网", "Elsewhere, settled by hand";
    }
}

closed_list! {
    /// 个人账户用途
    Purpose {
        Medical = "medical", "定点医院就医", "Care at a designated hospital";
        Pharmacy = "pharmacy", "定点药店购药、器械、耗材", "Drugs, devices and consumables at a designated pharmacy";
        /// Resident scheme, large-amount subsidy, long-term care.
        Premium = "premium", "参保缴费", "Insurance contributions";
        /// Emigration, death, transfer.
        Payout = "payout", "支取余额", "Paying out the balance";
        Other = "other", "公共卫生、健身、养生等", "Public health, fitness, wellness";
    }
}

closed_list! {
    /// 给谁用
    Member {
        Own = "self", "本人", "oneself";
        Spouse = "spouse", "配偶", "spouse";
        Parent = "parent", "父母", "parent";
        Child = "child", "子女", "child";
    }
}
