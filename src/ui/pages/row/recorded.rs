//! Decisions: recording one, and what is shown of one that is recorded.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::pages::row as said;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::domain::register::Register;
use crate::domain::row::Value;
use crate::ui::address;
use crate::ui::components::add_form::{Add, AddForm, AddLine};
use crate::ui::components::column_field::as_written;
use crate::ui::components::field_frame::Words;
use crate::ui::components::plain::{MAIN, SECOND};
use crate::ui::state::AppState;

/// What records a decision.
#[component]
pub fn Record(
    /// The decision.
    row: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let record = move |_| {
        if state.act("record", Command::Record(row)) {
            state.say(said::RECORDED.to_owned(), false);
            page::focus_heading();
        }
    };
    view! {
        <section class="card">
            <h2>{said::RECORD_TITLE}</h2>
            <p>{said::RECORD_DOES}</p>
            <button type="button" class=MAIN id="record" on:click=record>{said::RECORD}</button>
        </section>
    }
}

/// A decision that is recorded, and the way to supersede it.
#[component]
pub fn Recorded(
    /// The decision.
    row: ItemId,
    /// When it was recorded.
    when: String,
) -> impl IntoView {
    let state = AppState::expect();
    let form = AddForm {
        words: Words::label(&address::of_new(Register::Decisions), said::SUPERSEDE),
        button: said::ADD,
        look: SECOND,
    };
    let add: Add = Box::new(move |decision| {
        let said = Some((Column::Supersedes, Value::Links(vec![row])));
        state.act(&address::of_new(Register::Decisions), Command::Add(Register::Decisions, decision, said))
    });
    let written = state.read(|it| it.row(Register::Decisions, row)).map(|row| as_written(state, &row));
    let [before, after] = said::RECORDED_ON;
    view! {
        <p><strong>{before}</strong>{when}{after}</p>
        {written}
        <section class="card">
            <AddLine form add />
        </section>
    }
}
