//! What a record is linked to, and ways to add what follows from a cell of the matrix or an obstacle.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::pages::row as said;
use crate::content::registers;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::domain::record_place;
use crate::domain::register::Register;
use crate::domain::row::Value;
use crate::report::rows::name_of;
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::components::add_form::{Add, AddForm, AddLine};
use crate::ui::components::field_frame::Words;
use crate::ui::components::notice::anew;
use crate::ui::components::plain::SECOND;
use crate::ui::components::rows;
use crate::ui::state::AppState;

/// The records that this one is linked to, from either side, and the questions that it bears on.
#[component]
pub fn LinkedTo(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
    /// The record.
    row: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let (vocabulary, today) = (state.vocabulary.get_untracked(), clock::today());
    let list = anew(move || {
        // Typing adds no link: this walks through all registers, and never on a key press.
        state.acted.track();
        let linked: Vec<AnyView> = state.read(|it| {
            let Some(row) = it.row(register, row) else { return Vec::new() };
            let records = record_place::linked(it, &row).into_iter().filter_map(|(register, other)| {
                let other = it.row(register, other)?;
                let named = name_of(it, register, other.id);
                let said = rows::row(id, &other, &named, None, vocabulary, today);
                Some(view! { <li>{said}<p class="hint">{rows::of(register)}</p></li> }.into_any())
            });
            let questions = record_place::questions(&row).into_iter().map(|question| {
                let href = Route::In(id, Page::Question(question)).to_hash();
                view! { <li><a href=href>{words::title(question, vocabulary)}</a></li> }.into_any()
            });
            records.chain(questions).collect()
        });
        (!linked.is_empty()).then(|| {
            view! {
                <h2>{said::LINKED_TO}</h2>
                {rows::rows(linked, "")}
            }
        })
    });
    let acted = match register {
        Register::Coverage => Some(Column::Cell),
        Register::Obstacles => Some(Column::Obstacle),
        _ => None,
    };
    let add = acted.map(|column| {
        let form = AddForm {
            words: Words::label(&address::of_new(Register::Actions), registers::register(Register::Actions).add),
            button: said::ADD,
            look: SECOND,
        };
        let add: Add = Box::new(move |task| {
            let said = Some((column, Value::Links(vec![row])));
            state.act(&address::of_new(Register::Actions), Command::Add(Register::Actions, task, said))
        });
        view! {
            <section class="card">
                <AddLine form add />
            </section>
        }
    });
    view! {
        {list}
        {add}
    }
}
