//! 政策文件: the document, its clauses, and what it leaves open.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{AssumptionId, ClauseId};
use crate::units::{Date, Text};

/// What a step or a rule stands on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Cite {
    /// 条文
    Clause(ClauseId),
    /// 假设: the document does not say it.
    Assumption(AssumptionId),
}

/// 政策文件: what a region file is written from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Document {
    /// 标题
    pub title: String,
    /// 文号; empty where the document has none.
    pub number: String,
    /// 印发日期
    pub issued: Option<Date>,
    /// Its standing.
    pub kind: DocumentKind,
    /// 施行日期: the first day on which it applies.
    pub in_force: Date,
    /// The clause that sets the day.
    pub clause: ClauseId,
    /// Where the day is taken, not stated.
    pub assume: Option<AssumptionId>,
    /// What a reader must know of the document first: a draft, a framework, cut off.
    pub notice: Option<Text>,
}

/// The standing of a document.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// 正式文件
    #[default]
    Rules,
    /// 征求意见稿
    Draft,
    /// 框架: floors that every city must meet; answers are "at least".
    Framework,
}

impl DocumentKind {
    /// The name in region files and responses.
    pub const fn name(self) -> &'static str {
        match self {
            DocumentKind::Rules => "rules",
            DocumentKind::Draft => "draft",
            DocumentKind::Framework => "framework",
        }
    }
}

/// 条文: a citation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Clause {
    /// Its id in the region file.
    pub id: String,
    /// 第几条
    pub article: String,
    /// The operative words, exact, at most 80 characters.
    pub quote: String,
    /// The same in plain words.
    pub gist: Text,
}

/// 假设: a choice that the document forces on the engine by its silence, shown to the person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Assumption {
    /// Its id in the region file.
    pub id: String,
    /// What is assumed.
    pub text: Text,
    /// The clause that leaves it open, where there is one.
    pub clause: Option<ClauseId>,
}
