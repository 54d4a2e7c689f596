//! 条文: clauses stand once in a response, under `clauses`; everywhere else is their id.

use std::cell::Cell;
use std::rc::Rc;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use crate::region::{AssumptionId, Cite, Clause, ClauseId, PoolId, Region};
use crate::units::Language;

/// 条文
#[derive(Serialize, JsonSchema, Debug)]
#[schemars(rename = "Clause")]
pub struct ClauseView<'a> {
    /// 第几条
    pub article: &'a str,
    /// 原文
    pub quote: &'a str,
    /// The same in plain words.
    pub gist: &'a str,
}

/// Clauses by id, in the order of the region file.
pub type Clauses<'a> = IndexMap<&'a str, ClauseView<'a>>;

/// The region that a response cites, and which of its clauses have been cited so far.
#[derive(Clone, Debug)]
pub(super) struct Citations<'a> {
    pub region: &'a Region,
    pub language: Language,
    /// By index of the clause. Whoever names a clause marks it here, so that none is forgotten.
    cited: Rc<[Cell<bool>]>,
}

impl<'a> Citations<'a> {
    pub fn new(region: &'a Region, language: Language) -> Citations<'a> {
        Citations { region, language, cited: vec![Cell::new(false); region.clauses.len()].into() }
    }

    /// The same, spoken of the region under other readings: its clauses are the same.
    pub fn under(&self, region: &'a Region) -> Citations<'a> {
        Citations { region, ..self.clone() }
    }

    /// Cites a clause by its id.
    pub fn clause(&self, id: ClauseId) -> &'a str {
        self.cited[id.index()].set(true);
        &self.region.clause(id).id
    }

    /// What a step stands on: a clause or an assumption.
    pub fn cite(&self, cite: Cite) -> (Option<&'a str>, Option<AssumptionId>) {
        match cite {
            Cite::Clause(id) => (Some(self.clause(id)), None),
            Cite::Assumption(id) => (None, Some(id)),
        }
    }

    /// The id of an assumption.
    pub fn assumption(&self, id: AssumptionId) -> &'a str {
        &self.region.assumption(id).id
    }

    /// The id of a pool.
    pub fn pool(&self, at: PoolId) -> &'a str {
        &self.region.pool_of(at).id
    }

    /// Every clause that was cited: made last.
    pub fn clauses(&self) -> Clauses<'a> {
        let cited = self.region.clauses.iter().zip(&*self.cited).filter(|(_, cited)| cited.get());
        cited.map(|(clause, _)| (clause.id.as_str(), view(clause, self.language))).collect()
    }
}

fn view(clause: &Clause, language: Language) -> ClauseView<'_> {
    ClauseView { article: &clause.article, quote: &clause.quote, gist: clause.gist.get(language) }
}
