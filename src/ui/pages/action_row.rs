//! One action.

use leptos::prelude::*;

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
use crate::ui::components::notice::summary;
use crate::ui::components::select::select;
use crate::ui::components::text_field::{text_field, text_field_lacking};
use crate::ui::components::words;
use crate::ui::desk::Desk;

/// The page of an action.
pub fn action_row(desk: Desk, id: ItemId, row: ItemId) -> AnyView {
    let exists = desk.memo(move |assessment| assessment.actions.get(row).is_some());
    view! {
        {move || if exists.get() { form(desk, id, row) } else { gone(id) }}
    }
    .into_any()
}

fn gone(id: ItemId) -> AnyView {
    view! {
        <h1 tabindex="-1">"This action is not listed"</h1>
        <p>"It was removed, or the address is incomplete. If you have just removed it, Undo brings it back."</p>
        <p>{link(Route::In(id, Page::Actions), "Back to all actions")}</p>
    }
    .into_any()
}

fn form(desk: Desk, id: ItemId, row: ItemId) -> AnyView {
    let vocabulary = desk.vocabulary.get_untracked();
    let blank = desk.memo(move |assessment| assessment.actions.get(row).is_some_and(|row| row.what.trim().is_empty()));
    let lacking = Signal::derive(move || blank.get().then(|| "Say what is to be done.".to_owned()));
    let state = desk.memo(move |assessment| {
        assessment.actions.get(row).map(|row| row.state.key().to_owned()).unwrap_or_default()
    });
    let states =
        ActionState::ALL.iter().map(|state| (state.key().to_owned(), labels::action_state(*state).to_owned())).collect();
    let origin = desk.memo(move |assessment| {
        let origin = assessment.actions.get(row).and_then(|row| row.origin);
        origin.map(|origin| origin.key().to_owned()).unwrap_or_default()
    });
    let mut origins = vec![(String::new(), "No one place".to_owned())];
    origins.extend(words::places(None, vocabulary));
    let state_words = Words { id: "action-state".to_owned(), label: labels::ACTION_STATE.to_owned(), hint: String::new() };
    let origin_words = Words { id: "action-origin".to_owned(), label: labels::ORIGIN.to_owned(), hint: String::new() };
    let remove = move |_| {
        if desk.act("action", Command::RemoveAction(row)).is_ok() {
            page::go(&Route::In(id, Page::Actions).to_hash());
        }
    };
    view! {
        <h1 tabindex="-1">"An action"</h1>
        <p class="back">{link(Route::In(id, Page::Actions), "Back to all actions")}</p>
        {summary(desk, Signal::stored(Vec::new()))}
        {text_field_lacking(desk, Field::Action(row, ActionField::What), lacking)}
        {text_field(desk, Field::Action(row, ActionField::Owner))}
        {date_field(desk, DateField::ActionDue(row))}
        {select(desk, state_words, states, state.into(), move |key| {
            if let Some(state) = ActionState::from_key(&key) {
                let _row_is_listed = desk.act("action-state", Command::SetActionState(row, state));
            }
        })}
        {select(desk, origin_words, origins, origin.into(), move |key| {
            let _row_is_listed = desk.act("action-origin", Command::SetActionOrigin(row, Subject::from_key(&key)));
        })}
        <p>
            <button type="button" class="button danger" on:click=remove>"Remove this action"</button>
        </p>
    }
    .into_any()
}
