//! What a question rests on and leads to: its evidence and its actions, listed, linked and added in place.

use leptos::prelude::*;

use super::add_form::{AddForm, add_form};
use super::field_frame::Words;
use super::select::select;
use super::words;
use crate::content::labels;
use crate::domain::checklist::Question;
use crate::domain::command::Command;
use crate::domain::evidence::Evidence;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::domain::subject::Subject;
use crate::route::{Page, Route};
use crate::ui::desk::Desk;

/// The id of the line for a new piece of evidence, wherever one can be added.
pub const NEW_EVIDENCE: &str = "new-evidence";
/// The id of the line for a new action, wherever one can be added.
pub const NEW_ACTION: &str = "new-action";

/// The evidence of a question.
pub fn linked_evidence(desk: Desk, id: ItemId, question: Question) -> AnyView {
    let vocabulary = desk.vocabulary.get_untracked();
    // A register compares by a pointer: typing elsewhere on the page goes no further than this.
    let register = desk.memo(|assessment| assessment.evidence.clone());
    let rows = move || {
        let rows: Vec<AnyView> = register.with(|register| {
            register
                .iter()
                .filter(|row| row.supports.iter().any(|subject| subject.question() == question))
                .map(|row| {
                    let places: Vec<String> = row
                        .supports
                        .iter()
                        .filter(|subject| subject.question() == question)
                        .map(|subject| words::place(*subject, vocabulary))
                        .collect();
                    view! {
                        <li>
                            <a href=Route::In(id, Page::EvidenceRow(row.id)).to_hash()>
                                <bdi>{row.title.clone()}</bdi>
                            </a>
                            <p class="hint">{labels::SUPPORTS} ": " {places.join(", ")}</p>
                        </li>
                    }
                    .into_any()
                })
                .collect()
        });
        if rows.is_empty() {
            view! { <p class="hint">"None linked to this question yet."</p> }.into_any()
        } else {
            view! { <ul class="rows">{rows}</ul> }.into_any()
        }
    };
    let form = AddForm {
        words: Words {
            id: NEW_EVIDENCE.to_owned(),
            label: "Add a piece of evidence: its title".to_owned(),
            hint: "Say what it is, never put the thing itself here.".to_owned(),
        },
        button: "Add evidence",
        places: words::places(Some(question), vocabulary),
        place_label: labels::SUPPORTS,
    };
    view! {
        <section class="card" aria-labelledby="evidence-heading">
            <h2 id="evidence-heading">"Evidence"</h2>
            {rows}
            {add_form(desk, form, move |title, subject| {
                desk.act(NEW_EVIDENCE, Command::AddEvidence(title, subject)).is_ok()
            })}
            {link_known(desk, question, register)}
        </section>
    }
    .into_any()
}

/// Linking evidence that is listed already.
fn link_known(desk: Desk, question: Question, register: Memo<Register<Evidence>>) -> AnyView {
    let vocabulary = desk.vocabulary.get_untracked();
    let chosen = RwSignal::new(String::new());
    let place = RwSignal::new(Subject::Question(question).key().to_owned());
    let link = move |_| {
        let (id, subject) = (chosen.with(|id| ItemId::parse(id)), place.with(|key| Subject::from_key(key)));
        if let (Some(id), Some(subject)) = (id, subject) {
            let _row_is_listed = desk.act("known-evidence", Command::Support(id, subject));
            chosen.set(String::new());
        }
    };
    view! {
        {move || {
            let mut offers = vec![(String::new(), "Choose…".to_owned())];
            register.with(|register| offers.extend(register.iter().map(|row| (row.id.to_text(), row.title.clone()))));
            (offers.len() > 1)
                .then(|| {
                    let known = Words {
                        id: "known-evidence".to_owned(),
                        label: "Or use evidence already listed".to_owned(),
                        hint: String::new(),
                    };
                    let where_to = Words {
                        id: "known-evidence-place".to_owned(),
                        label: labels::SUPPORTS.to_owned(),
                        hint: String::new(),
                    };
                    view! {
                        <div class="add">
                            {select(desk, known, offers, chosen.into(), move |id| chosen.set(id))}
                            {select(
                                desk,
                                where_to,
                                words::places(Some(question), vocabulary),
                                place.into(),
                                move |key| place.set(key),
                            )}
                            <button type="button" class="button secondary" on:click=link>"Link it"</button>
                        </div>
                    }
                })
        }}
    }
    .into_any()
}

/// The actions that came from a question.
pub fn linked_actions(desk: Desk, id: ItemId, question: Question) -> AnyView {
    let vocabulary = desk.vocabulary.get_untracked();
    let register = desk.memo(|assessment| assessment.actions.clone());
    let rows = move || {
        let rows: Vec<AnyView> = register.with(|register| {
            register
                .iter()
                .filter(|row| row.origin.is_some_and(|origin| origin.question() == question))
                .map(|row| {
                    let place = row.origin.map(|origin| words::place(origin, vocabulary));
                    view! {
                        <li>
                            <a href=Route::In(id, Page::ActionRow(row.id)).to_hash()><bdi>{row.what.clone()}</bdi></a>
                            <p class="hint">{labels::action_state(row.state)} " · " {place}</p>
                        </li>
                    }
                    .into_any()
                })
                .collect()
        });
        if rows.is_empty() {
            view! { <p class="hint">"None from this question yet."</p> }.into_any()
        } else {
            view! { <ul class="rows">{rows}</ul> }.into_any()
        }
    };
    let form = AddForm {
        words: Words {
            id: NEW_ACTION.to_owned(),
            label: "Add an action: what is to be done".to_owned(),
            hint: String::new(),
        },
        button: "Add action",
        places: words::places(Some(question), vocabulary),
        place_label: labels::ORIGIN,
    };
    view! {
        <section class="card" aria-labelledby="actions-heading">
            <h2 id="actions-heading">"Actions"</h2>
            {rows}
            {add_form(desk, form, move |what, subject| {
                desk.act(NEW_ACTION, Command::AddAction(what, subject)).is_ok()
            })}
        </section>
    }
    .into_any()
}
