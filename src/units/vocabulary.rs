//! The contract's closed lists: status, level, kind of care, kind of provider, place; what an account pays, for whom.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A closed list of the contract: each member has a name in JSON and a bit in a [`crate::region::Row`]'s mask.
macro_rules! closed_list {
    ($(#[$about:meta])* $list:ident { $($(#[$doc:meta])* $member:ident = $name:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
        pub enum $list { $($(#[$doc])* #[serde(rename = $name)] $member,)+ }

        impl $list {
            /// Every member, in the contract's order.
            pub const ALL: &'static [$list] = &[$($list::$member),+];
            /// The names used in requests and region files, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// The name used in requests, responses and region files.
            pub const fn name(self) -> &'static str {
                $list::NAMES[self as usize]
            }

            /// The member with this name.
            pub fn parse(name: &str) -> Option<$list> {
                $list::NAMES.iter().position(|known| *known == name).map(|at| $list::ALL[at])
            }

            /// This member's bit.
            pub const fn bit(self) -> u32 {
                1 << self as u32
            }
        }
    };
}

closed_list! {
    /// 参保状态
    Status {
        /// 在职
        Active = "active",
        /// 退休
        Retired = "retired",
    }
}

closed_list! {
    /// 医疗机构级别
    Level {
        /// 一级及以下
        Primary = "primary",
        /// 二级
        Secondary = "secondary",
        /// 三级
        Tertiary = "tertiary",
    }
}

closed_list! {
    /// 医疗类别
    Care {
        /// 普通门诊（含急诊）
        Outpatient = "outpatient",
        /// 门诊慢性病
        Chronic = "chronic",
        /// 门诊特殊疾病
        Special = "special",
        /// 急诊抢救
        Rescue = "rescue",
        /// 日间手术
        DaySurgery = "day_surgery",
        /// 住院
        Inpatient = "inpatient",
        /// 国家医保谈判药品（双通道）
        NegotiatedDrug = "negotiated_drug",
        /// 生育门诊
        Maternity = "maternity",
    }
}

closed_list! {
    /// 医药机构类型
    Kind {
        /// 医院
        Hospital = "hospital",
        /// 定点零售药店（外配处方）
        Pharmacy = "pharmacy",
        /// 互联网医院
        Internet = "internet",
    }
}

closed_list! {
    /// 就医地
    Place {
        /// 参保地
        Local = "local",
        /// 异地联网直接结算
        ElsewhereDirect = "elsewhere_direct",
        /// 异地未联网
        ElsewhereManual = "elsewhere_manual",
    }
}

closed_list! {
    /// 个人账户用途
    Purpose {
        /// 定点医院就医
        Medical = "medical",
        /// 定点药店购药、器械、耗材
        Pharmacy = "pharmacy",
        /// 参保缴费: resident scheme, large-amount subsidy, long-term care.
        Premium = "premium",
        /// 支取: emigration, death, transfer.
        Payout = "payout",
        /// 其他: public health, fitness, wellness.
        Other = "other",
    }
}

closed_list! {
    /// 给谁用
    Member {
        /// 本人
        Own = "self",
        /// 配偶
        Spouse = "spouse",
        /// 父母
        Parent = "parent",
        /// 子女
        Child = "child",
    }
}
