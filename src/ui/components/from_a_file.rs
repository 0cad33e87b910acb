//! What is said where the tool was opened from a file: how this browser keeps what is written then.

use leptos::prelude::*;

use super::notice::notice;
use crate::browser::disk::{self, FileStore};
use crate::content::from_a_file::{BY_PLACE, NOT_IN_THE_FILE, NOT_TRIED, SHARED, TITLE};
use crate::ui::element::{Element, shown};

/// The passage; nothing where the tool came from a host.
#[component]
pub fn FromAFile() -> impl IntoView {
    disk::store().map(|store| {
        let how = match store {
            FileStore::Shared => SHARED,
            FileStore::ByPlace => BY_PLACE,
            FileStore::NotTried => NOT_TRIED,
        };
        let body = view! {
            <p>{NOT_IN_THE_FILE}</p>
            <p>{how}</p>
        };
        notice(TITLE, vec![shown(body)]).id("from-a-file").view()
    })
}

/// Draws the passage, for pages that are not drawn with `view!`.
pub fn from_a_file() -> Element {
    shown(view! { <FromAFile /> })
}
