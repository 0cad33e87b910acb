//! A source on the page of the coverage, with what can be said of it there.

use leptos::prelude::*;

use crate::content::labels;
use crate::domain::column::Column;
use crate::domain::command::Command;
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::register::Register;
use crate::domain::row::Value;
use crate::domain::shape::Shape;
use crate::report::rows::label;
use crate::route::{Page, Route};
use crate::ui::address;
use crate::ui::components::field_frame::Words;
use crate::ui::components::select::select;
use crate::ui::components::shown_row::Shown;
use crate::ui::state::AppState;

/// A source: its name, and a list to choose from for each of these columns.
#[component]
pub fn SourceLine(
    /// The assessment.
    id: ItemId,
    /// The source.
    source: ItemId,
    /// Its name.
    name: String,
    /// The columns, each of which holds a choice.
    columns: &'static [Column],
) -> impl IntoView {
    let state = AppState::expect();
    let shown = Shown::new(state, id, Register::Sources, source);
    let choices = columns.iter().map(|column| choice(state, &shown, *column)).collect_view();
    view! {
        <li>
            <fieldset class="source-line">
                <legend>{link_to_source(id, source, name)}</legend>
                {choices}
            </fieldset>
        </li>
    }
}

fn link_to_source(id: ItemId, source: ItemId, name: String) -> impl IntoView {
    let to = Route::In(id, Page::Row(Register::Sources, source)).to_hash();
    view! { <a href=to><bdi>{name}</bdi></a> }
}

/// A list to choose from for a column of a source. Several sources stand on the page, so its id has the source's.
fn choice(state: AppState, shown: &Shown, column: Column) -> Option<AnyView> {
    let Shape::Choice(offered) = column.shape() else { return None };
    let id = [&address::of_column(shown.register, column), "-", &shown.id.to_text()].concat();
    let words = Words::label(&id, &label(column, state.vocabulary.get_untracked()));
    let offers = offered.iter().map(|one| (one.key().to_owned(), labels::choice(*one).to_owned())).collect();
    let (register, source, followed) = (shown.register, shown.id, shown.clone());
    let chosen = move || followed.row().map(|row| row.choice(column).key().to_owned()).unwrap_or_default();
    let choose = move |key: String| {
        if let Some(choice) = offered.iter().find(|one| one.key() == key) {
            state.act(&id, Command::Set(register, source, column, Value::Choice(*choice)));
        }
    };
    Some(select(words, offers, chosen, choose))
}
