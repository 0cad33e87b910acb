//! What a record is linked to, and ways to add what follows from a cell of the matrix or an obstacle.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::pages::row as said;
use crate::content::registers;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::record_place;
use crate::domain::register::Register;
use crate::domain::row::Value;
use crate::report::rows::name_of;
use crate::report::words;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::components::add_form::{AddForm, add_form};
use crate::ui::components::field_frame::Words;
use crate::ui::components::link::link;
use crate::ui::components::plain::{SECOND, hint, title};
use crate::ui::components::rows;
use crate::ui::components::shown_row::Shown;
use crate::ui::element::{Element, el, live, nothing};
use crate::ui::state::AppState;

/// The records that this one is linked to, from either side, and the questions that it bears on.
pub fn linked(state: AppState, shown: &Shown) -> Element {
    let (id, vocabulary, today) = (shown.assessment, state.vocabulary.get_untracked(), clock::today());
    let (register, row) = (shown.register, shown.id);
    let list = move || {
        // Typing adds no link: this walks through all registers, and never on a key press.
        state.acted.track();
        let linked: Vec<Element> = state.read(|it| {
            let Some(row) = it.row(register, row) else { return Vec::new() };
            let records = record_place::linked(it, &row).into_iter().filter_map(|(register, other)| {
                let other = it.row(register, other)?;
                let named = name_of(it, register, other.id);
                Some(rows::row(id, &other, &named, None, vocabulary, today).child(hint(rows::of(register))))
            });
            let questions = record_place::questions(&row).into_iter().map(|question| {
                el("li").child(link(Route::In(id, Page::Question(question)), words::title(question, vocabulary)))
            });
            records.chain(questions).collect()
        });
        if linked.is_empty() {
            nothing()
        } else {
            nothing().child(title(said::LINKED_TO)).child(rows::rows(linked, ""))
        }
    };
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
            places: Vec::new(),
            place_label: String::new(),
        };
        let add = move |task: String, _| {
            let said = Some((column, Value::Links(vec![row])));
            state.act(&address::of_new(Register::Actions), Command::Add(Register::Actions, task, said))
        };
        el("section").class("card").child(add_form(state, form, add))
    });
    live(list).maybe(add)
}
