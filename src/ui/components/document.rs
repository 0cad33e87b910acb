//! A report on the screen: the same blocks that every download is written from.

use crate::report::model::{Block, Document, Table};
use crate::report::visible::visible;
use crate::ui::element::{Element, el, nothing};

/// A document under the page's own heading, and so everything one level deeper.
pub fn document(document: &Document) -> Element {
    let mut views = vec![words("h2", &document.title)];
    let mut section = "";
    for one in &document.blocks {
        if let Block::Heading { level: 2, text, .. } = one {
            section = text;
        }
        views.push(block(one, section));
    }
    nothing().children(views)
}

/// Anybody's text, in its own direction.
fn words(tag: &'static str, text: &str) -> Element {
    el(tag).attr("dir", "auto").text(visible(text))
}

fn block(block: &Block, section: &str) -> Element {
    match block {
        Block::Heading { level: 2, text, .. } => words("h3", text).class("chapter"),
        Block::Heading { level: 3, text, .. } => words("h4", text),
        Block::Heading { text, .. } => words("h5", text),
        Block::Paragraph(text) => words("p", text),
        Block::Words(text) => words("p", text).class("words"),
        Block::Notice(text) => words("p", text).class("notice"),
        Block::List(items) => el("ul").children(items.iter().map(|item| words("li", item)).collect()),
        Block::Facts(facts) => el("dl").class("facts").children(
            facts.iter().map(|fact| el("div").child(words("dt", &fact.name)).child(words("dd", &fact.text))).collect(),
        ),
        Block::Table(rows) => table(rows, section),
        Block::Picture(_) => nothing(),
    }
}

/// A wide table scrolls within its own frame, which the keyboard reaches, and which is named after its section: “9 entries”
/// are many.
fn table(table: &Table, section: &str) -> Element {
    let head = table.head.iter().map(|cell| words("th", cell).attr("scope", "col")).collect();
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let mut cells = row.iter();
            let name = cells.next().map(|cell| words("th", cell).attr("scope", "row"));
            el("tr").maybe(name).children(cells.map(|cell| words("td", cell)).collect())
        })
        .collect();
    el("div")
        .class("table-frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", visible(&[section, ": ", &table.caption].concat()))
        .child(
            el("table")
                .child(words("caption", &table.caption))
                .child(el("thead").child(el("tr").children(head)))
                .child(el("tbody").children(rows)),
        )
}
