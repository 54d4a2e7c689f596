//! 缺的数: asks for exactly what the document does not give, and says why it does not.

use gongji::engine::Needs;
use gongji::region::{Question, QuestionKind};

use super::basis::{fine, gist};
use crate::draft::{disease, parameter};
use crate::field::Field;
use crate::field::choice::tiles;
use crate::field::date::date;
use crate::field::money::money;
use crate::field::number::{count, percent};
use crate::node::{Element, Node, el, of};
use crate::reckon::questions;
use crate::shell::button;
use crate::state::State;

/// The card of missing values. Its fields stay while they are filled in, so that nothing jumps.
pub fn ask(state: &State) -> Option<Element> {
    let (words, region) = (state.words(), state.region()?);
    let asked = state.reckoned.as_ref()?.asked;
    if asked.is_empty() {
        return None;
    }
    let fields = questions(asked, region).map(|at| {
        let asked = &region.questions[usize::from(at.0)];
        of("div", "ask").with(question(state, asked)).all(gist(state, region, asked.clause)).into()
    });
    let fields: Vec<Node> = fields.collect();
    let birth = asked
        .has(Needs::BIRTH)
        .then(|| of("div", "ask").with(date(state, Field::new("/insured/birth", words.birth).hint(words.birth_why))));
    let diseases = asked.has(Needs::CHRONIC_DISEASES).then(|| diseases(state));
    let card = of("div", "card").with(heading(state)).all(fields);
    Some(card.with(birth).with(diseases).with(fine(state, region)))
}

/// How many are missing still.
fn heading(state: &State) -> Element {
    let (words, heading) = (state.words(), el("div"));
    let missing = state.found().map_or(Needs::NONE, |found| found.decided.decision.needs);
    let questions = state.region().map_or(0, |region| questions(missing, region).count());
    let person = [Needs::BIRTH, Needs::CHRONIC_DISEASES].into_iter().filter(|need| missing.has(*need)).count();
    if questions + person == 0 {
        return heading.with(el("h2").with(words.added));
    }
    heading
        .with(of("p", "tag").with((words.missing)(questions + person)))
        .with(of("h2", "verdict").with(words.fill_missing))
        .with(el("p").with(words.where_to_look))
}

/// The field of a question.
pub fn question(state: &State, question: &Question) -> Element {
    let words = state.words();
    let field = Field::new(parameter(question), question.name.get(state.language));
    let field = field.hint(question.why.get(state.language));
    match question.kind {
        QuestionKind::Money => money(state, field),
        QuestionKind::Rate => percent(state, field),
        QuestionKind::Number => count(state, field, ""),
        QuestionKind::YesNo => {
            let answers = [("yes", words.yes), ("no", words.no)];
            tiles(state, field, answers.map(|(value, name)| (value.to_owned(), name.to_owned())).to_vec())
        }
    }
}

/// 门诊慢性病: a ceiling for each recognised disease.
fn diseases(state: &State) -> Element {
    let words = state.words();
    let field = |at| money(state, Field::new(disease(at), (words.disease)(at + 1))).into();
    of("fieldset", "ask")
        .with(el("legend").with(words.diseases))
        .with(of("p", "hint").with(words.diseases_why))
        .all((0..state.draft.diseases()).map(field).collect())
        .with(of("p", "actions").with(button("button", "add-disease", words.add_disease)))
}
