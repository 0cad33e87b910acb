//! The keys under which a browser's store keeps our texts. Everything of ours begins with the same few letters, as the
//! store may be shared with other programs on the same address.

use crate::domain::item::ItemId;

/// Every key of ours begins so.
pub const OURS: &str = "qmsa/";

/// The index of the documents.
pub const INDEX: &str = "qmsa/index";

/// Keys of documents begin so; the id follows.
pub const DOCUMENT: &str = "qmsa/assessment/";

/// What could not be read and had to make room is kept under keys that begin so.
pub const KEPT: &str = "qmsa/kept/";

/// The key of a document.
#[must_use]
pub fn document(id: ItemId) -> String {
    let mut key = DOCUMENT.to_owned();
    key.push_str(&id.to_text());
    key
}

/// The key of an index that was put aside.
#[must_use]
pub fn kept_index(number: usize) -> String {
    let mut key = KEPT.to_owned();
    key.push_str("index-");
    key.push_str(&number.to_string());
    key
}
