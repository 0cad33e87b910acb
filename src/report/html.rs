//! The document as html.

use super::model::Document;

/// Writes the document as html.
#[must_use]
pub fn html(document: &Document) -> String {
    document.title.clone()
}
