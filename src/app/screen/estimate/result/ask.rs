//! 缺的数: asks for exactly what the document does not give, and says why it does not.

use gongji::engine::Needs;
use gongji::region::{Personal, Question, QuestionKind, Region};

use super::basis::{fine, gist};
use crate::draft::{disease, parameter};
use crate::field::Field;
use crate::field::choice::tiles;
use crate::field::date::date;
use crate::field::money::money;
use crate::field::number::{count, percent};
use crate::node::{Element, Node, el, of};
use crate::screen::estimate::reckon::questions;
use crate::shell::button;
use crate::state::State;

/// Where the date of birth is typed.
const BIRTH: &str = "/insured/birth";

/// The card of missing values. Its fields stay while they are filled in, so that nothing jumps.
pub fn ask(state: &State, asked: Needs, missing: Needs, shown: &mut Vec<String>) -> Option<Element> {
    let region = state.region()?;
    if asked.is_empty() {
        return None;
    }
    let card = of("div", "card").with(heading(state, missing)).all(fields(state, region, asked, shown));
    Some(card.with(fine(state, region)))
}

/// A field with its reason for each of the needs; none for what is `shown` already.
pub fn fields(state: &State, region: &Region, needs: Needs, shown: &mut Vec<String>) -> Vec<Node> {
    let words = state.words();
    let mut is_new = |path: String| {
        let is_new = !shown.contains(&path);
        shown.extend(is_new.then_some(path));
        is_new
    };
    let asked = questions(needs, region).map(|at| region.question_of(at));
    let mut fields = Vec::new();
    for asked in asked.filter(|asked| is_new(parameter(asked))) {
        let field = of("div", "ask").with(question(state, asked)).all(gist(state, region, asked.clause));
        fields.push(field.into());
    }
    if needs.has(Needs::of(Personal::Birth)) && is_new(BIRTH.to_owned()) {
        let birth = date(state, Field::new(BIRTH, words.birth).hint(words.birth_why));
        fields.push(of("div", "ask").with(birth).into());
    }
    if needs.has(Needs::of(Personal::ChronicDiseases)) && is_new(disease(0)) {
        fields.push(diseases(state).into());
    }
    fields
}

/// How many are missing still.
fn heading(state: &State, missing: Needs) -> Element {
    let (words, heading) = (state.words(), el("div"));
    let missing = state.region().map_or(0, |region| missing.ids(region).count());
    if missing == 0 {
        return heading.with(el("h2").with(words.added));
    }
    heading
        .with(of("p", "tag").with((words.missing)(missing)))
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
pub fn diseases(state: &State) -> Element {
    let words = state.words();
    let field = |at| money(state, Field::new(disease(at), (words.disease)(at + 1))).into();
    of("fieldset", "ask")
        .with(el("legend").with(words.diseases))
        .with(of("p", "hint").with(words.diseases_why))
        .all((0..state.draft.diseases()).map(field).collect())
        .with(of("p", "actions").with(button("button", "add-disease", words.add_disease)))
}
