//! A report on the screen: the same blocks that every download is written from.

use leptos::prelude::*;

use crate::report::model::{Block, Document, Table};
fn visible(text: &str) -> String { text.to_owned() }

/// A document under the page's own heading.
pub fn document(document: &Document) -> AnyView {
    let blocks: Vec<AnyView> = document.blocks.iter().map(block).collect();
    view! {
        <h2 class="title" dir="auto">{visible(&document.title)}</h2>
        {blocks}
    }
    .into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        // The page's heading stands above the document's title, so everything is one level deeper.
        Block::Heading { level: 2, text, .. } => view! { <h3 class="chapter" dir="auto">{visible(text)}</h3> }.into_any(),
        Block::Heading { level: 3, text, .. } => view! { <h4 dir="auto">{visible(text)}</h4> }.into_any(),
        Block::Heading { text, .. } => view! { <h5 dir="auto">{visible(text)}</h5> }.into_any(),
        Block::Paragraph(text) => view! { <p dir="auto">{visible(text)}</p> }.into_any(),
        Block::Words(text) => view! { <p class="words" dir="auto">{visible(text)}</p> }.into_any(),
        Block::Notice(text) => view! { <p class="notice" dir="auto">{visible(text)}</p> }.into_any(),
        Block::List(items) => {
            let items: Vec<AnyView> =
                items.iter().map(|item| view! { <li dir="auto">{visible(item)}</li> }.into_any()).collect();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Facts(facts) => {
            let rows: Vec<AnyView> = facts
                .iter()
                .map(|fact| {
                    view! { <div><dt>{visible(&fact.name)}</dt><dd dir="auto">{visible(&fact.text)}</dd></div> }.into_any()
                })
                .collect();
            view! { <dl class="facts">{rows}</dl> }.into_any()
        }
        Block::Table(rows) => table(rows),
    }
}

/// A wide table scrolls within its own frame, which the keyboard reaches.
fn table(table: &Table) -> AnyView {
    let head: Vec<AnyView> =
        table.head.iter().map(|cell| view! { <th scope="col">{visible(cell)}</th> }.into_any()).collect();
    let rows: Vec<AnyView> = table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<AnyView> = row
                .iter()
                .enumerate()
                .map(|(column, cell)| {
                    let text = visible(cell);
                    if column == 0 {
                        view! { <th scope="row" dir="auto">{text}</th> }.into_any()
                    } else {
                        view! { <td dir="auto">{text}</td> }.into_any()
                    }
                })
                .collect();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect();
    let caption = visible(&table.caption);
    let name = caption.clone();
    view! {
        <div class="table-frame" tabindex="0" role="region" aria-label=name>
            <table>
                <caption>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
