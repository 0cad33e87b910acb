//! What is said where the tool was opened from a file: how this browser keeps what is written then.

use super::notice::notice;
use super::plain::paragraph;
use crate::browser::disk::{self, FileStore};
use crate::content::from_a_file::{BY_PLACE, NOT_IN_THE_FILE, NOT_TRIED, SHARED, TITLE};
use crate::ui::element::{Element, nothing};

/// The passage; nothing where the tool came from a host.
pub fn from_a_file() -> Element {
    let Some(store) = disk::store() else { return nothing() };
    let how = match store {
        FileStore::Shared => SHARED,
        FileStore::ByPlace => BY_PLACE,
        FileStore::NotTried => NOT_TRIED,
    };
    notice(TITLE, vec![paragraph(NOT_IN_THE_FILE), paragraph(how)]).id("from-a-file")
}
