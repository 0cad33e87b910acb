//! One action.

use std::sync::Arc;

use crate::browser::page;
use crate::content::labels;
use crate::domain::action::ActionState;
use crate::domain::command::Command;
use crate::domain::field::{ActionField, DateField, Field};
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::subject::Subject;
use crate::route::{Page, Route};
use crate::ui::components::date_field::date_field;
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::link;
use crate::ui::components::notice::refusals;
use crate::ui::components::plain::{DANGER, button, heading, paragraph};
use crate::ui::components::select::select;
use crate::ui::components::text_field::{text_field, text_field_lacking};
use crate::ui::components::words;
use crate::ui::desk::Desk;
use crate::ui::element::{Element, el, group, live};

/// The page of an action.
pub fn action_row(desk: Desk, id: ItemId, row: ItemId) -> Element {
    let exists = desk.follow(move |assessment| assessment.actions.get(row).is_some());
    live(move || if exists.get() { form(desk, id, row) } else { gone(id) })
}

fn back(id: ItemId) -> Element {
    el("p").child(link(Route::In(id, Page::Actions), "Back to all actions"))
}

fn gone(id: ItemId) -> Element {
    group([
        heading("This action is not listed"),
        paragraph("It was removed, or the address is incomplete. If you have just removed it, Undo brings it back."),
        back(id),
    ])
}

fn form(desk: Desk, id: ItemId, row: ItemId) -> Element {
    let blank =
        desk.follow(move |assessment| assessment.actions.get(row).is_some_and(|row| row.what.trim().is_empty()));
    let lacking = Arc::new(move || blank.get().then_some("Say what is to be done."));
    let state = desk.follow(move |it| it.actions.get(row).map(|row| row.state.key().to_owned()).unwrap_or_default());
    let states = ActionState::ALL
        .iter()
        .map(|state| (state.key().to_owned(), labels::action_state(*state).to_owned()))
        .collect();
    let origin = desk.follow(move |it| {
        let origin = it.actions.get(row).and_then(|row| row.origin);
        origin.map(|origin| origin.key().to_owned()).unwrap_or_default()
    });
    let mut origins = vec![(String::new(), "No one place".to_owned())];
    origins.extend(words::places(None, desk.vocabulary.get_untracked()));
    let set_state = move |key: String| {
        if let Some(state) = ActionState::from_key(&key) {
            desk.act("action-state", Command::SetActionState(row, state));
        }
    };
    let set_origin = move |key: String| {
        desk.act("action-origin", Command::SetActionOrigin(row, Subject::from_key(&key)));
    };
    let remove = move |_| {
        let name = desk.read(|it| it.actions.get(row).map(|row| row.what.clone()).unwrap_or_default());
        if desk.act("action", Command::RemoveAction(row)) {
            desk.say(["“", &name, "” was removed. Undo brings it back, with its links."].concat(), true);
            page::go(&Route::In(id, Page::Actions).to_hash());
        }
    };
    group([
        heading("An action"),
        back(id),
        refusals(desk),
        text_field_lacking(desk, Field::Action(row, ActionField::What), lacking),
        text_field(desk, Field::Action(row, ActionField::Owner)),
        date_field(desk, DateField::ActionDue(row)),
        select(desk, Words::label("action-state", labels::ACTION_STATE), states, move || state.get(), set_state),
        select(desk, Words::label("action-origin", labels::ORIGIN), origins, move || origin.get(), set_origin),
        el("p").child(button(DANGER, "Remove this action", remove)),
    ])
}
