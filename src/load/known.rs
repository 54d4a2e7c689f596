//! Everything that a file declares by id, for those who refer to it.

use super::cursor::{At, TomlFields};
use super::names::PartNames;
use super::sink::Sink;
use super::tree::TomlNode;
use super::wrong::{PartKind, Want, Wrong};
use crate::region::{Answer, AssumptionId, ClauseId, Question, QuestionId, QuestionKind};
use crate::units::{Money, Rate};

/// The ids of a file, and its questions, whose kinds decide where they fit.
pub(super) struct KnownParts<'a> {
    pub clauses: PartNames<'a>,
    pub assumptions: PartNames<'a>,
    pub questions: PartNames<'a>,
    pub readings: PartNames<'a>,
    pub pools: PartNames<'a>,
    pub deductibles: PartNames<'a>,
    pub shares: PartNames<'a>,
    pub ceilings: PartNames<'a>,
    pub second_funds: PartNames<'a>,
    asked: Vec<Question>,
}

impl<'a> KnownParts<'a> {
    /// Reads the ids, and the questions.
    pub fn read(root: &'a TomlNode<'a>, f: &TomlFields, sink: &Sink) -> KnownParts<'a> {
        let names = |part| PartNames::read(root, part, sink);
        let mut known = KnownParts {
            clauses: names(PartKind::Clause),
            assumptions: names(PartKind::Assumption),
            questions: names(PartKind::Question),
            readings: names(PartKind::Reading),
            pools: names(PartKind::Pool),
            deductibles: names(PartKind::Deductible),
            shares: names(PartKind::Share),
            ceilings: names(PartKind::Ceiling),
            second_funds: names(PartKind::SecondFund),
            asked: Vec::new(),
        };
        known.asked = f.may("question").map(|at| questions(&at, &known)).unwrap_or_default();
        known
    }

    /// Notes what nothing uses.
    pub fn unused(&self, sink: &Sink) {
        for names in [
            &self.clauses,
            &self.assumptions,
            &self.questions,
            &self.pools,
            &self.deductibles,
            &self.shares,
            &self.ceilings,
            &self.second_funds,
        ] {
            names.unused(sink);
        }
    }

    pub fn clause(&self, at: &At) -> ClauseId {
        ClauseId::at(at.id(&self.clauses))
    }

    pub fn assumption(&self, at: &At) -> AssumptionId {
        AssumptionId::at(at.id(&self.assumptions))
    }

    /// A list of assumptions.
    pub fn assumptions(&self, at: &At) -> Vec<AssumptionId> {
        at.items().iter().map(|at| self.assumption(at)).collect()
    }

    /// A question that a value of this kind answers.
    pub fn ask(&self, at: &At, kind: QuestionKind) -> QuestionId {
        let id = QuestionId::at(at.id(&self.questions));
        if let Some(question) = self.asked.get(id.index()).filter(|question| question.kind != kind) {
            at.fault(Wrong::QuestionKind { question: question.id.clone(), kind: question.kind });
        }
        id
    }

    /// The question with this id, which stands as a key: a use.
    pub fn find_question(&self, at: &At, id: &str) -> Option<QuestionId> {
        self.has_question(at, id).inspect(|_| {
            self.questions.find(id);
        })
    }

    /// The question with this id, which an example answers: no use.
    pub fn has_question(&self, at: &At, id: &str) -> Option<QuestionId> {
        let found = self.questions.position(id).map(QuestionId::at);
        if found.is_none() {
            at.no_such(&self.questions, id);
        }
        found
    }

    pub fn question(&self, id: QuestionId) -> &Question {
        &self.asked[id.index()]
    }

    pub fn into_questions(self) -> Vec<Question> {
        self.asked
    }
}

fn questions(at: &At, known: &KnownParts) -> Vec<Question> {
    const KINDS: [(&str, QuestionKind); 4] = [
        ("money", QuestionKind::Money),
        ("rate", QuestionKind::Rate),
        ("number", QuestionKind::Number),
        ("yes_no", QuestionKind::YesNo),
    ];
    let read = |(id, at): &(&str, At)| {
        at.fields(|f| {
            let kind = f.get_or("kind", QuestionKind::Money, |at| at.choice(&KINDS));
            let (least, most) = kind.bounds();
            let bound = |at: &At| {
                let read = at.raw_text().map(|text| known_answer(kind, text));
                if read == Some(None) {
                    at.want(Want::Answer(kind));
                }
                read.flatten()
            };
            let low = f.opt("at_least", bound).flatten().unwrap_or(least);
            let high = f.opt("at_most", bound).flatten().unwrap_or(most);
            if low > high {
                f.at.fault(Wrong::EmptyRange);
            }
            Question {
                id: (*id).to_owned(),
                kind,
                name: f.get("name", At::both),
                why: f.get("why", At::both),
                clause: f.get("clause", |at| known.clause(at)),
                bounds: (low, high.max(low)),
            }
        })
        // A placeholder keeps the indexes right.
        .unwrap_or_else(|| Question {
            id: (*id).to_owned(),
            kind: QuestionKind::Money,
            name: Default::default(),
            why: Default::default(),
            clause: ClauseId(0),
            bounds: QuestionKind::Money.bounds(),
        })
    };
    at.entries().iter().map(read).collect()
}

/// An answer to a question.
pub(super) fn known_answer(kind: QuestionKind, text: &str) -> Option<Answer> {
    match kind {
        QuestionKind::Money => Money::parse(text).ok().map(Answer::Money),
        QuestionKind::Rate => Rate::parse_percent(text).ok().filter(|rate| rate.is_share()).map(Answer::Rate),
        QuestionKind::Number => text.parse().ok().map(Answer::Number),
        QuestionKind::YesNo => ["no", "yes"].iter().position(|word| *word == text).map(|at| Answer::YesNo(at == 1)),
    }
}
