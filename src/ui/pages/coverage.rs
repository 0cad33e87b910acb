//! The coverage matrix: two pictures of six kinds of source, each cell leading to its sources.

use leptos::prelude::*;

use crate::content::pages::coverage as said;
use crate::content::{labels, registers};
use crate::domain::choice::Choice;
use crate::domain::coverage::{self, Cell, Considered, Line, Obtained};
use crate::domain::item::ItemId;
use crate::domain::keyed::Keyed;
use crate::domain::marker::Information;
use crate::domain::register::{Register, cell};
use crate::report::rows;
use crate::route::{Page, Route};
use crate::ui::components::link::{link, link_to};
use crate::ui::components::linked::new_row;
use crate::ui::components::plain::{heading, hint, lead};
use crate::ui::element::{Element, el, group, live};
use crate::ui::state::AppState;

/// The page.
pub fn coverage(state: AppState, id: ItemId) -> Element {
    let text = registers::register(Register::Coverage);
    let registers = state.memo(|it| it.registers.clone());
    let pictures =
        move || {
            registers.with(|_| ());
            let matrix = state.read(coverage::matrix);
            group([
                picture(id, said::CONSIDERED, &matrix, |cell| Sign {
                    mark: registers::considered_sign(cell.considered),
                    words: registers::considered(cell.considered),
                    key: cell.considered.key(),
                    sources: cell.sources,
                }),
                legend(Considered::ALL.iter().map(|it| {
                    (registers::considered_sign(*it), registers::considered(*it), registers::considered_meaning(*it))
                })),
                picture(id, said::OBTAINED, &matrix, |cell| Sign {
                    mark: registers::obtained_sign(cell.obtained),
                    words: registers::obtained(cell.obtained),
                    key: cell.obtained.key(),
                    sources: cell.relevant,
                }),
                legend(Obtained::ALL.iter().map(|it| {
                    (registers::obtained_sign(*it), registers::obtained(*it), registers::obtained_meaning(*it))
                })),
            ])
        };
    group([
        heading(text.title),
        lead(text.lead),
        hint(said::HINT),
        live(pictures),
        el("section").class("card").child(new_row(state, Register::Sources, None)),
        el("p").child(link(Route::In(id, Page::Register(Register::Sources)), said::ALL_SOURCES)),
    ])
}

/// How a cell is drawn: a sign and words, so that nothing is told by colour alone.
struct Sign {
    mark: &'static str,
    words: &'static str,
    key: &'static str,
    sources: usize,
}

fn picture(id: ItemId, caption: &'static str, matrix: &[Line], sign: impl Fn(&Cell) -> Sign) -> Element {
    // On a narrow screen each line of the table becomes a list of its cells (style/components.css), which takes its
    // roles away in some browsers: they are said here.
    let column = |words: &str| el("th").attr("scope", "col").attr("role", "columnheader").text(words);
    let mut head = vec![column(said::KIND), column(said::WHOLE)];
    head.extend(Information::ALL.iter().map(|it| column(labels::choice(Choice::of_information(*it)))));
    let body = matrix
        .iter()
        .map(|line| {
            let of = |information: Option<Information>, at: &Cell| {
                let Sign { mark, words, key, sources } = sign(at);
                let name = rows::cell(line.kind, information);
                let mark = el("span").class("mark").attr("aria-hidden", "true").text(mark);
                let link = link_to(Route::In(id, Page::Row(Register::Coverage, cell(line.kind, information))))
                    .attr("aria-label", said::cell(&name, words, sources))
                    .child(mark)
                    .text(words);
                let number = (sources > 0).then(|| el("span").class("hint").text(said::sources(sources)));
                let column = information.map_or(said::WHOLE, |it| labels::choice(Choice::of_information(it)));
                el("td")
                    .attr("role", "cell")
                    .attr("data-column", column)
                    .attr("data-state", key)
                    .child(link)
                    .maybe(number)
            };
            let kind = el("th")
                .attr("scope", "row")
                .attr("role", "rowheader")
                .text(labels::choice(Choice::of_kind(line.kind)));
            let cells = Information::ALL.iter().zip(&line.cells).map(|(information, at)| of(Some(*information), at));
            el("tr").attr("role", "row").child(kind).child(of(None, &line.whole)).children(cells.collect())
        })
        .collect();
    el("div").class("table-frame").attr("tabindex", "0").attr("role", "region").attr("aria-label", caption).child(
        el("table")
            .class("matrix")
            .attr("role", "table")
            .child(el("caption").text(caption))
            .child(el("thead").attr("role", "rowgroup").child(el("tr").attr("role", "row").children(head)))
            .child(el("tbody").attr("role", "rowgroup").children(body)),
    )
}

fn legend(states: impl Iterator<Item = (&'static str, &'static str, &'static str)>) -> Element {
    let rows = states.map(|(sign, words, meaning)| {
        let sign = el("span").class("mark").attr("aria-hidden", "true").text(sign);
        el("div").child(el("dt").child(sign).text(words)).child(el("dd").text(meaning))
    });
    let list = el("dl").class("facts").children(rows.collect());
    el("details").child(el("summary").text(said::SIGNS)).child(list)
}
