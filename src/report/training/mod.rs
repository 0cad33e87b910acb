//! What a training session leaves on paper: its record, a participant's own copy, and a worksheet for rooms without
//! computers; and the assessment that follows from what was agreed. The same document model as the report's.

pub mod agreement;
pub mod handout;
pub mod own_copy;
pub mod record;
pub mod who;
pub mod worksheet;

use crate::domain::training::session::Session;
use crate::report::model::{Block, Document, LANGUAGE, Running};

/// A document of a session.
fn document(title: String, session: &Session, day: String, cover: Vec<Block>, blocks: Vec<Block>) -> Document {
    let running = Running { reference: session.title.clone(), version: String::new(), day };
    Document { title, language: LANGUAGE, running, cover, contents: false, blocks }
}

fn heading(level: u8, text: impl Into<String>, anchor: impl Into<String>) -> Block {
    Block::Heading { level, text: text.into(), anchor: anchor.into() }
}

/// What participants read, passage by passage.
fn passages(session: &Session) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (place, passage) in session.passages.iter().enumerate() {
        blocks.push(heading(3, &passage.heading, ["passage-", &(place + 1).to_string()].concat()));
        for paragraph in passage.text.split("\n\n") {
            blocks.push(Block::Words(paragraph.to_owned()));
        }
    }
    blocks
}
