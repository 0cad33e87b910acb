//! What a question rests on and leads to: its evidence and its actions, listed, linked and added in place.

use super::add_form::{AddForm, add_form};
use super::field_frame::Words;
use super::plain::{SECOND, button};
use super::rows;
use super::select::{following, select, setting};
use super::words::places;
use crate::browser::clock;
use crate::content::labels;
use crate::domain::checklist::Question;
use crate::domain::command::Command;
use crate::domain::evidence::Evidence;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::domain::subject::Subject;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, live, nothing};
use crate::ui::watched::{Followed, Watched};

/// The id of the line for a new piece of evidence, wherever one can be added.
const NEW_EVIDENCE: &str = "new-evidence";
/// The id of the line for a new action, wherever one can be added.
const NEW_ACTION: &str = "new-action";

/// The evidence of a question.
pub fn linked_evidence(desk: Desk, id: ItemId, question: Question) -> Element {
    let vocabulary = desk.vocabulary.get_untracked();
    // A register compares by a pointer: typing elsewhere on the page goes no further than this.
    let register = desk.follow(|assessment| assessment.evidence.clone());
    let listed = register.clone();
    let list = move || {
        let linked = listed.with(|register| {
            register
                .iter()
                .filter(|row| row.supports.iter().any(|subject| subject.question() == question))
                .map(|row| rows::evidence(id, row, Some(question), vocabulary))
                .collect()
        });
        rows::rows(linked, "None linked to this question yet.")
    };
    card("evidence-heading", "Evidence")
        .live(list)
        .child(new_evidence(desk, Some(question)))
        .child(link_known(desk, question, register))
}

fn card(id: &'static str, title: &'static str) -> Element {
    el("section").class("card").attr("aria-labelledby", id).child(el("h2").id(id).text(title))
}

/// The line on which a piece of evidence is added, for a place of this question if one is given.
pub fn new_evidence(desk: Desk, question: Option<Question>) -> Element {
    let words = Words {
        id: NEW_EVIDENCE.to_owned(),
        label: "Add a piece of evidence: its title".to_owned(),
        hint: "Describe it; do not paste its contents.".to_owned(),
    };
    let form = AddForm {
        words,
        button: "Add evidence",
        look: SECOND,
        places: offered(desk, question),
        place_label: labels::SUPPORTS,
    };
    add_form(desk, form, move |title, subject| desk.act(NEW_EVIDENCE, Command::AddEvidence(title, subject)))
}

/// The line on which an action is added, from a place of this question if one is given.
pub fn new_action(desk: Desk, question: Option<Question>) -> Element {
    let form = AddForm {
        words: Words::label(NEW_ACTION, "Add an action: what is to be done"),
        button: "Add action",
        look: SECOND,
        places: offered(desk, question),
        place_label: labels::ORIGIN,
    };
    add_form(desk, form, move |what, subject| desk.act(NEW_ACTION, Command::AddAction(what, subject)))
}

fn offered(desk: Desk, question: Option<Question>) -> Vec<(String, String)> {
    question.map(|question| places(Some(question), desk.vocabulary.get_untracked())).unwrap_or_default()
}

/// Linking evidence that is listed already.
fn link_known(desk: Desk, question: Question, register: Followed<Register<Evidence>>) -> Element {
    let chosen = Watched::new(String::new());
    let place = Watched::new(Subject::Question(question).key().to_owned());
    let (linked, to) = (chosen.clone(), place.clone());
    let link = move || {
        let (id, subject) = (ItemId::parse(&linked.get_untracked()), Subject::from_key(&to.get_untracked()));
        if let (Some(id), Some(subject)) = (id, subject) {
            desk.act("known-evidence", Command::Support(id, subject));
            linked.set(String::new());
        }
    };
    live(move || {
        let mut known = vec![(String::new(), "Choose…".to_owned())];
        register.with(|register| known.extend(register.iter().map(|row| (row.id.to_text(), row.title.clone()))));
        if known.len() == 1 {
            return nothing();
        }
        let words = Words::label("known-evidence", "Or use evidence already listed");
        let where_to = Words::label("known-evidence-place", labels::SUPPORTS);
        el("div")
            .class("add")
            .child(select(desk, words, known, following(&chosen), setting(&chosen)))
            .child(select(desk, where_to, offered(desk, Some(question)), following(&place), setting(&place)))
            .child(button(SECOND, "Link it", {
                let link = link.clone();
                move |_| link()
            }))
    })
}

/// The actions that came from a question.
pub fn linked_actions(desk: Desk, id: ItemId, question: Question) -> Element {
    let register = desk.follow(|assessment| assessment.actions.clone());
    let today = clock::today();
    let list = move || {
        let linked = register.with(|register| {
            register
                .iter()
                .filter(|row| row.origin.is_some_and(|origin| origin.question() == question))
                .map(|row| rows::action(id, row, today))
                .collect()
        });
        rows::rows(linked, "None from this question yet.")
    };
    card("actions-heading", "Actions").live(list).child(new_action(desk, Some(question)))
}
