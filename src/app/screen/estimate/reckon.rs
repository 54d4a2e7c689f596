//! From what was typed to what is shown: the engine is asked, and asked again with what it wanted to know.

use gongji::analysis::advice::Advised;
use gongji::engine::{Needs, Outcome, Reason};
use gongji::estimate::{Decided, EstimateAnswer, YearEnd};
use gongji::region::{Base, QuestionId, Region};
use gongji::{Problem, Query, Request, Variants};

use crate::draft::Draft;
use crate::screen::year::{Year, follow, needs_before};

/// Everything that the result shows.
pub struct Reckoned {
    /// What the region asks for in this case, answered or not.
    pub asked: Needs,
    /// Why the document leaves this case to other rules, whether or not the person has given their own terms.
    pub referred: Option<Reason>,
    /// The answer, or the first fault of what was typed.
    pub found: Result<Found, Problem>,
}

/// The answer to the one visit of this screen.
pub struct Found {
    /// The decision and its explanation.
    pub decided: Decided,
    /// How the year stands after it.
    pub year: Option<YearEnd>,
    /// The request that it answers.
    pub request: Request,
    /// What the person could choose, where that was asked for.
    pub advised: Option<Advised>,
}

impl Found {
    /// Whether its slip is an answer: not just the bill handed back.
    pub fn is_answer(&self) -> bool {
        match self.decided.decision.outcome {
            Outcome::Paid | Outcome::NothingDue | Outcome::NotCovered | Outcome::NotInForce => true,
            Outcome::Referred | Outcome::NeedsValue => false,
        }
    }
}

/// Answers the draft. Questions are asked one after another, as the engine comes to need them; what was typed for
/// a question that neither this case nor an earlier visit asks is not sent.
pub fn reckon(variants: &mut Variants, draft: &Draft, year: &mut Year) -> Reckoned {
    let region = variants.base().clone();
    let optional = optional(&region);
    let mut asked = Needs::NONE;
    let mut sent = optional;
    let mut ask = |year: &mut Year, sent, own_terms| run(variants, &region, draft, year, sent, own_terms);
    let mut found = ask(year, sent, false);
    while let Ok(answer) = &found {
        asked = asked.and(answer.decided.decision.needs);
        let wanted = sent.and(asked).and(needs_before(year, &region));
        if sent.has(wanted) {
            break;
        }
        sent = wanted;
        found = ask(year, sent, false);
    }
    let referred = found.as_ref().ok().map(|found| &found.decided.decision);
    let referred = referred.filter(|decision| decision.outcome == Outcome::Referred).and_then(|one| one.reason);
    if referred.is_some() && draft.has("/claims/0/terms/") {
        found = ask(year, sent, true);
    }
    Reckoned { asked, referred, found }
}

fn run(
    variants: &mut Variants,
    region: &Region,
    draft: &Draft,
    year: &mut Year,
    asked: Needs,
    own_terms: bool,
) -> Result<Found, Problem> {
    let mut request = Request::check(&draft.request(region, asked, own_terms))?;
    let before = follow(year, &mut request);
    let EstimateAnswer { claims, mut years, .. } = gongji::answer_after(variants, &request, before)?;
    let missing = || Problem::whole(gongji::Fault::TooFew(1));
    let decided = claims.into_iter().next().ok_or_else(missing)?;
    Ok(Found { decided, year: years.pop(), request, advised: None })
}

/// Questions that the engine can do without, by an assumption: the yearly limits of deductibles.
pub fn optional(region: &Region) -> Needs {
    let limits = region.deductibles.iter().filter_map(|deductible| deductible.yearly_limit.as_ref());
    let rows = limits.filter(|limit| limit.if_missing.is_some()).flat_map(|limit| &limit.table.rows);
    rows.fold(Needs::NONE, |needs, row| match row.value.base {
        Base::Ask(question) => needs.and(Needs::question(question)),
        Base::Given(_) => needs,
    })
}

/// The questions among `needs`, by index.
pub fn questions(needs: Needs, region: &Region) -> impl Iterator<Item = QuestionId> + use<> {
    let all = (0..region.questions.len()).map(QuestionId::at);
    all.filter(move |question| needs.has(Needs::question(*question)))
}
