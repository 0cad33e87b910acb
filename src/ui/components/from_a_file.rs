//! What is said where the tool was opened from a file: how this browser keeps what is written then.

use leptos::prelude::*;

use super::notice::Notice;
use crate::browser::disk::{self, FileStore};
use crate::content::from_a_file::{BY_PLACE, NOT_IN_THE_FILE, NOT_TRIED, SHARED, TITLE};

/// The passage; nothing where the tool came from a host.
#[component]
pub fn FromAFile() -> impl IntoView {
    disk::store().map(|store| {
        let how = match store {
            FileStore::Shared => SHARED,
            FileStore::ByPlace => BY_PLACE,
            FileStore::NotTried => NOT_TRIED,
        };
        view! {
            <Notice title=TITLE id="from-a-file">
                <p>{NOT_IN_THE_FILE}</p>
                <p>{how}</p>
            </Notice>
        }
    })
}
