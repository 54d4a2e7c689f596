//! What 估算 remembers beside the draft: what is left to ask, the slip at hand, where 长辈版 stands.

use gongji::Problem;
use gongji::analysis::reconcile::Reconciled;
use gongji::analysis::relevance::Questions;

use super::elder::Place;
use super::share::Shared;

/// What this screen remembers.
#[derive(Default)]
pub struct Own {
    /// 只问要紧的; none before there is an answer.
    pub open: Option<Open>,
    /// Whether it is of the draft as it stands now.
    pub fresh: bool,
    /// Whether the slip at hand is being typed.
    pub checking: bool,
    /// What came of comparing it.
    pub checked: Option<Result<Reconciled, Problem>>,
    /// What was done with the result last.
    pub shared: Option<Shared>,
    /// Where 长辈版 stands.
    pub place: Place,
}

/// What is left to ask.
pub struct Open {
    /// As the engine finds it.
    pub questions: Questions,
    /// The fields that change nothing.
    pub idle: Vec<String>,
}

impl Own {
    /// Whether filling in this field changes nothing, as far as is known.
    pub fn is_idle(&self, path: &str) -> bool {
        self.fresh && self.open.as_ref().is_some_and(|open| open.idle.iter().any(|idle| idle == path))
    }
}
