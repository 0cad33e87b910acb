//! A cell of the coverage matrix that is open: its sources, a line that adds one, and whether it is not pursued.

use leptos::prelude::*;

use super::names::name_of_cell;
use super::source_line::SourceLine;
use crate::content::components::linked::ADD;
use crate::content::components::rows::MORE;
use crate::content::pages::coverage as said;
use crate::content::registers;
use crate::domain::column::Column;
use crate::domain::coverage;
use crate::domain::item::ItemId;
use crate::domain::register::{Register, cell_of};
use crate::report::rows::Names;
use crate::route::{Page, Route};
use crate::ui::components::add_form::{Add, AddForm, AddLine};
use crate::ui::components::cell_source::add_to_cell;
use crate::ui::components::column_field::column_field;
use crate::ui::components::field_frame::Words;
use crate::ui::components::plain::{QUIET, SECOND};
use crate::ui::components::rows::{AT_ONCE, MoreRows, at_once};
use crate::ui::components::shown_row::Shown;
use crate::ui::state::AppState;

/// The id of the heading, which takes the keyboard when the cell is opened.
pub const HEADING: &str = "open-cell";

/// The id of the line that adds a source to the cell.
const NEW_SOURCE: &str = "new-source-in-cell";

/// The number of the key that closes a cell.
const ESCAPE: u32 = 27;

/// What can be said of a source in a cell.
const COLUMNS: &[Column] = &[Column::Relevant, Column::Obtained];

/// A cell that is open.
#[component]
pub fn CellEditor(
    /// The assessment.
    id: ItemId,
    /// The cell.
    cell: ItemId,
    /// Closes it.
    close: Callback<()>,
) -> impl IntoView {
    let state = AppState::expect();
    let (kind, information) = cell_of(cell)?;
    let shown = Shown::new(state, id, Register::Coverage, cell);
    let sources = Memo::new(move |_| {
        // Typing adds no source, and takes none away.
        state.acted.track();
        state.read(|it| {
            let names = Names::of(it, Register::Sources);
            coverage::sources(it, kind, information).map(|row| (row.id, names.name(row.id))).collect::<Vec<_>>()
        })
    });
    let most = RwSignal::new(AT_ONCE);
    let each = move || sources.get().into_iter().take(at_once(state, most));
    let rest = move || {
        let number = at_once(state, most);
        let hidden = sources.with(Vec::len).saturating_sub(number);
        view! { <MoreRows hidden words=MORE first=HEADING most /> }
    };
    let none = move || sources.with(Vec::is_empty).then(|| view! { <p>{said::NO_SOURCE}</p> });
    let form = AddForm {
        words: Words::label(NEW_SOURCE, registers::register(Register::Sources).add),
        button: ADD,
        look: SECOND,
    };
    let add: Add = Box::new(move |heading| add_to_cell(state, NEW_SOURCE, (kind, information), heading));
    let close_by_key = move |event: web_sys::KeyboardEvent| {
        if event.key_code() == ESCAPE {
            close.run(());
        }
    };
    Some(view! {
        <section class="cell-editor" aria-labelledby=HEADING on:keydown=close_by_key>
            <div class="head">
                <h2 id=HEADING tabindex="-1">{name_of_cell(kind, information)}</h2>
                <button type="button" class=QUIET id="close-cell" on:click=move |_| close.run(())>{said::CLOSE}</button>
            </div>
            {none}
            <ul class="rows">
                <For
                    each
                    key=Clone::clone
                    children=move |(source, name): (ItemId, String)| {
                        view! { <SourceLine id source name columns=COLUMNS /> }
                    }
                />
            </ul>
            {rest}
            <AddLine form add />
            <h3>{said::NOT_PURSUED}</h3>
            <div class="fields">
                {column_field(state, &shown, Column::LeftAside)}
                {column_field(state, &shown, Column::AsideWhy)}
            </div>
            <p><a href=Route::In(id, Page::Row(Register::Coverage, cell)).to_hash()>{said::MORE_ON_CELL}</a></p>
        </section>
    })
}
