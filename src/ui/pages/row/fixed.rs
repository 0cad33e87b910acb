//! What stands above the fields of a row that nobody adds: the obstacle in words, or the sources of a cell.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::pages::row as said;
use crate::content::{marker, registers};
use crate::domain::coverage;
use crate::domain::register::{Register, cell_of, obstacle_of};
use crate::report::rows::name_of;
use crate::ui::address;
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::cell_source::add_to_cell;
use crate::ui::components::field_frame::Words;
use crate::ui::components::guidance::referenced;
use crate::ui::components::plain::{SECOND, title};
use crate::ui::components::rows;
use crate::ui::components::shown_row::Shown;
use crate::ui::element::{Element, el, group, live, nothing};
use crate::ui::state::AppState;

/// What a fixed row is about: the obstacle in words, or the sources of a cell.
pub fn about(state: AppState, shown: &Shown) -> Element {
    let vocabulary = state.vocabulary.get_untracked();
    match shown.register {
        Register::Obstacles => obstacle_of(shown.id).map_or_else(nothing, |obstacle| {
            let text = marker::obstacle(obstacle);
            referenced("p", text.text, text.reference, vocabulary)
        }),
        Register::Coverage => sources_of(state, shown),
        _ => nothing(),
    }
}

fn sources_of(state: AppState, shown: &Shown) -> Element {
    let Some((kind, information)) = cell_of(shown.id) else { return nothing() };
    let (id, vocabulary, today) = (shown.assessment, state.vocabulary.get_untracked(), clock::today());
    let list = move || {
        state.acted.track();
        let drawn = state.read(|it| {
            coverage::sources(it, kind, information)
                .map(|row| rows::row(id, row, &name_of(it, row.register, row.id), None, vocabulary, today))
                .collect()
        });
        rows::rows(drawn, said::NO_SOURCE)
    };
    let text = registers::register(Register::Sources);
    let form = AddForm {
        words: Words::label(&address::of_new(Register::Sources), text.add),
        button: said::ADD,
        look: SECOND,
        places: Vec::new(),
        place_label: String::new(),
    };
    let add =
        move |heading: String, _| add_to_cell(state, &address::of_new(Register::Sources), (kind, information), heading);
    group([
        title(text.title),
        live(list),
        el("section").class("card").child(add_form(state, form, add)),
        title(said::OR_LEAVE_ASIDE),
    ])
}
