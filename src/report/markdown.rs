//! The document as markdown.

use super::model::Document;

/// Writes the document as markdown.
#[must_use]
pub fn markdown(document: &Document) -> String {
    document.title.clone()
}
