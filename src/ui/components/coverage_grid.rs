//! The coverage of sources at a glance: a symbol for each cell of the matrix.

use leptos::prelude::*;

use crate::content::components::coverage_grid as said;
use crate::content::labels;
use crate::domain::choice::Choice;
use crate::domain::coverage::standing::Standing;
use crate::domain::coverage::{Cell, Line, matrix};
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::marker::Information;
use crate::domain::register::Register;
use crate::route::{Page, Route};
use crate::ui::components::shape::{Shape, ShapeSymbol};
use crate::ui::state::AppState;

/// The grid; nothing before a source is listed or a cell is decided.
#[component]
pub fn CoverageGrid(
    /// The assessment.
    id: ItemId,
) -> impl IntoView {
    let state = AppState::expect();
    // Registers compare by a pointer: typing elsewhere on the page counts nothing anew.
    let looked_at = state.memo(|it| (it.rows(Register::Sources).clone(), it.rows(Register::Coverage).clone()));
    move || {
        looked_at.with(|_| ());
        let matrix = state.read(matrix);
        let is_said = |cell: &Cell| cell.standing() != Standing::Open;
        let is_begun = matrix.iter().any(|line| is_said(&line.whole) || line.cells.iter().any(is_said));
        is_begun.then(|| view! { <Grid id matrix /> })
    }
}

/// The table, its legend, and the way to the page.
#[component]
fn Grid(
    /// The assessment.
    id: ItemId,
    /// The matrix.
    matrix: Vec<Line>,
) -> impl IntoView {
    let mut legend = Vec::new();
    let mut lines = Vec::new();
    for line in &matrix {
        let cells = [&line.whole].into_iter().chain(&line.cells).map(|cell| {
            let standing = cell.standing();
            let (shape, words) = (Shape::of_standing(standing), said::standing(standing));
            if !legend.contains(&standing) {
                legend.push(standing);
            }
            view! {
                <td data-tone=shape.tone() title=words>
                    <ShapeSymbol shape />
                    <span class="unseen">{words}</span>
                </td>
            }
        });
        let cells = cells.collect_view();
        lines.push(view! {
            <tr>
                <th scope="row">{labels::choice(Choice::of_kind(line.kind))}</th>
                {cells}
            </tr>
        });
    }
    let heads = Information::ALL.iter().map(|it| view! { <th scope="col">{said::information(*it)}</th> });
    let meaning = |standing| {
        view! { <span><ShapeSymbol shape=Shape::of_standing(standing) />{said::standing(standing)}</span> }
    };
    let legend = legend.into_iter().map(meaning).collect_view();
    view! {
        <section class="card coverage-card" aria-labelledby="coverage-heading">
            <h2 id="coverage-heading">
                <a href=Route::In(id, Page::Register(Register::Coverage)).to_hash()>{said::TITLE}</a>
            </h2>
            <table class="coverage-grid">
                <caption class="unseen">{said::TABLE}</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="unseen">{said::KIND}</span></th>
                        <th scope="col">{said::WHOLE}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
            <p class="legend hint">{legend}</p>
        </section>
    }
}
