//! What stands above the fields of a row that nobody adds: the obstacle in words, or the sources of a cell.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::pages::row as said;
use crate::content::{marker, registers};
use crate::domain::coverage;
use crate::domain::item::ItemId;
use crate::domain::register::{Register, cell_of, obstacle_of};
use crate::report::rows::name_of;
use crate::ui::address;
use crate::ui::components::add_form::{Add, AddForm, AddLine};
use crate::ui::components::cell_source::add_to_cell;
use crate::ui::components::field_frame::Words;
use crate::ui::components::guidance::with_reference;
use crate::ui::components::notice::anew;
use crate::ui::components::plain::SECOND;
use crate::ui::components::rows;
use crate::ui::state::AppState;

/// What a fixed row is about: the obstacle in words, or the sources of a cell.
#[component]
pub fn About(
    /// The assessment.
    id: ItemId,
    /// The register.
    register: Register,
    /// The row.
    row: ItemId,
) -> impl IntoView {
    match register {
        Register::Obstacles => obstacle_of(row).map(|obstacle| {
            let text = marker::obstacle(obstacle);
            let vocabulary = AppState::expect().vocabulary.get_untracked();
            view! { <p>{with_reference(text.text, text.reference, vocabulary)}</p> }.into_any()
        }),
        Register::Coverage => Some(view! { <SourcesOfCell id cell=row /> }.into_any()),
        _ => None,
    }
}

/// The sources of a cell, and a line that adds one.
#[component]
fn SourcesOfCell(
    /// The assessment.
    id: ItemId,
    /// The cell.
    cell: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let (kind, information) = cell_of(cell)?;
    let (vocabulary, today) = (state.vocabulary.get_untracked(), clock::today());
    let list = anew(move || {
        state.acted.track();
        let drawn = state.read(|it| {
            let sources = coverage::sources(it, kind, information);
            let drawn = sources.map(|row| {
                let said = rows::row(id, row, &name_of(it, row.register, row.id), None, vocabulary, today);
                view! { <li>{said}</li> }.into_any()
            });
            drawn.collect()
        });
        Some(rows::rows(drawn, said::NO_SOURCE))
    });
    let text = registers::register(Register::Sources);
    let form =
        AddForm { words: Words::label(&address::of_new(Register::Sources), text.add), button: said::ADD, look: SECOND };
    let add: Add =
        Box::new(move |heading| add_to_cell(state, &address::of_new(Register::Sources), (kind, information), heading));
    Some(view! {
        <h2>{text.title}</h2>
        {list}
        <section class="card">
            <AddLine form add />
        </section>
        <h2>{said::OR_LEAVE_ASIDE}</h2>
    })
}
