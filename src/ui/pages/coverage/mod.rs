//! The coverage matrix: six kinds of source by what they can tell, each cell with what was considered and what was
//! received, and changed in its place.

mod editor;
mod names;
mod source_line;
mod without_kind;

use leptos::prelude::*;

use web_sys::KeyboardEvent;

use self::editor::CellEditor;
use self::names::{column, columns, id_of_cell, name_of_cell};
use self::without_kind::WithoutKind;
use crate::browser::focus;
use crate::content::components::coverage_grid as table;
use crate::content::pages::coverage as said;
use crate::content::{labels, registers};
use crate::domain::choice::Choice;
use crate::domain::coverage::standing::Standing;
use crate::domain::coverage::{self, Cell, Line};
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::marker::{Information, SourceKind};
use crate::domain::register::{Register, cell, cell_of};
use crate::route::{Page, Route};
use crate::ui::components::linked::NewRow;
use crate::ui::components::notice::{Refusals, anew};
use crate::ui::components::shape::{Shape, ShapeSymbol};
use crate::ui::state::AppState;

/// The page.
#[component]
pub fn CoveragePage(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    view! {
        <h1 tabindex="-1">{registers::register(Register::Coverage).title}</h1>
        <p class="lead">{said::LEAD}</p>
        <Refusals />
        <p class="hint">{said::HINT}</p>
        <Matrix id />
        <Legend />
        <WithoutKind id />
        <section class="card">
            <NewRow register=Register::Sources within=None />
        </section>
        <p><a href=Route::In(id, Page::Register(Register::Sources)).to_hash()>{said::ALL_SOURCES}</a></p>
    }
}

/// The table.
#[component]
fn Matrix(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    let registers = state.memo(|it| it.registers.clone());
    let lines = Memo::new(move |_| {
        registers.with(|_| ());
        state.read(coverage::matrix)
    });
    let opened: RwSignal<Option<ItemId>> = RwSignal::new(None);
    let head = columns().map(|information| {
        let short = information.map_or(table::WHOLE, table::information);
        view! {
            <th scope="col">
                <span class="in-full">{column(information)}</span>
                <span class="in-short">{short}</span>
            </th>
        }
    });
    let rows = SourceKind::ALL.iter().map(|kind| view! { <MatrixRow id kind=*kind lines opened /> });
    view! {
        <div class="table-frame" tabindex="0" role="region" aria-label=said::CAPTION>
            <table class="matrix">
                <caption>{said::CAPTION}</caption>
                <thead>
                    <tr>
                        <th scope="col">{table::KIND}</th>
                        {head.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// The cells of a kind of source, and below them the one that is open.
#[component]
fn MatrixRow(
    /// The assessment.
    id: ItemId,
    /// The kind.
    kind: SourceKind,
    /// The whole matrix.
    lines: Memo<Vec<Line>>,
    /// The cell that is open.
    opened: RwSignal<Option<ItemId>>,
) -> impl IntoView {
    let cells = columns().map(|information| view! { <MatrixCell id kind information lines opened /> });
    let open_here = Memo::new(move |_| opened.get().filter(|cell| cell_of(*cell).is_some_and(|(of, _)| of == kind)));
    let editor = move || {
        let cell = open_here.get()?;
        let close = Callback::new(move |()| {
            opened.set(None);
            focus::soon(id_of_cell(cell));
        });
        Some(view! {
            <tr class="editing">
                <td colspan="6"><CellEditor id cell close /></td>
            </tr>
        })
    };
    view! {
        <tr>
            <th scope="row">{labels::choice(Choice::of_kind(kind))}</th>
            {cells.collect_view()}
        </tr>
        {anew(editor)}
    }
}

/// A cell: a button that opens it, or a link to its page where nothing can be changed.
#[component]
fn MatrixCell(
    /// The assessment.
    id: ItemId,
    /// The kind of source.
    kind: SourceKind,
    /// The type of information, or `None` for the kind as a whole.
    information: Option<Information>,
    /// The whole matrix.
    lines: Memo<Vec<Line>>,
    /// The cell that is open.
    opened: RwSignal<Option<ItemId>>,
) -> impl IntoView {
    let state = AppState::expect();
    let own = cell(kind, information);
    let at = Memo::new(move |_| lines.with(|lines| cell_in(lines, kind, information)));
    let standing = Memo::new(move |_| at.get().map_or(Standing::Open, |at| at.standing()));
    let name = name_of_cell(kind, information);
    let read_out = move || at.get().map(|at| said::read_out(&name, &at));
    let face = move || {
        let (number, words) = at.get().map(|at| said::counted(&at)).unwrap_or_default();
        view! {
            <ShapeSymbol shape=Shape::of_standing(standing.get()) />
            <span class="number">{number}</span>
            <span class="in-full">{words}</span>
        }
    };
    let press = move |_| {
        let is_open = opened.get_untracked() == Some(own);
        opened.set(if is_open { None } else { Some(own) });
        if !is_open {
            focus::soon(editor::HEADING.to_owned());
        }
    };
    let is_open = move || opened.get() == Some(own);
    let drawn = move || {
        state.tab_lock.track();
        let (read_out, id_here) = (read_out.clone(), id_of_cell(own));
        let tone = move || Shape::of_standing(standing.get()).tone();
        let standing = move || standing.get().key();
        if state.is_read_only() {
            let to = Route::In(id, Page::Row(Register::Coverage, own)).to_hash();
            view! {
                <a
                    class="cell"
                    id=id_here
                    href=to
                    aria-label=read_out
                    data-standing=standing
                    data-tone=tone
                    translate="no"
                >
                    {face}
                </a>
            }
            .into_any()
        } else {
            view! {
                <button
                    type="button"
                    class="cell"
                    id=id_here
                    aria-label=read_out
                    aria-expanded=move || if is_open() { "true" } else { "false" }
                    data-standing=standing
                    data-tone=tone
                    translate="no"
                    on:click=press
                    on:keydown=move |event| move_by_key(own, &event)
                >
                    {face}
                </button>
            }
            .into_any()
        }
    };
    view! { <td>{drawn}</td> }
}

/// The cell of a kind, as a whole or for a type of information.
fn cell_in(lines: &[Line], kind: SourceKind, information: Option<Information>) -> Option<Cell> {
    let line = lines.iter().find(|line| line.kind == kind)?;
    match information {
        None => Some(line.whole),
        Some(information) => line.cells.get(Information::ALL.iter().position(|one| *one == information)?).copied(),
    }
}

/// Moves the keyboard to the next cell in the direction of an arrow key.
fn move_by_key(from: ItemId, event: &KeyboardEvent) {
    let Some((kind, information)) = cell_of(from) else { return };
    let place = |all: usize, at: Option<usize>, step: isize| {
        at.and_then(|at| at.checked_add_signed(step)).filter(|next| *next < all)
    };
    let along = |step| {
        let at = columns().position(|one| one == information);
        place(columns().count(), at, step).and_then(|next| columns().nth(next)).map(|next| cell(kind, next))
    };
    let across = |step| {
        let at = SourceKind::ALL.iter().position(|one| *one == kind);
        let next = place(SourceKind::ALL.len(), at, step).and_then(|next| SourceKind::ALL.get(next));
        next.map(|next| cell(*next, information))
    };
    let to = match event.key().as_str() {
        "ArrowLeft" => along(-1),
        "ArrowRight" => along(1),
        "ArrowUp" => across(-1),
        "ArrowDown" => across(1),
        _ => None,
    };
    if let Some(to) = to {
        event.prevent_default();
        focus::soon(id_of_cell(to));
    }
}

/// What the symbols mean.
#[component]
fn Legend() -> impl IntoView {
    let items = Standing::ALL.iter().map(|standing| {
        view! {
            <li>
                <ShapeSymbol shape=Shape::of_standing(*standing) />
                {said::meaning(*standing)}
            </li>
        }
    });
    view! {
        <section class="legend" aria-labelledby="symbols">
            <h2 id="symbols">{said::SYMBOLS}</h2>
            <ul>{items.collect_view()}</ul>
            <p class="hint">{said::NUMBERS}</p>
        </section>
    }
}
