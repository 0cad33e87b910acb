//! How somebody wants the pages to look and to be worked: it stands on the page itself, and is remembered in this
//! browser.

use leptos::prelude::*;

use crate::browser::local_storage::LocalStore;
use crate::browser::{events, page};
use crate::content::display_preferences as words;
use crate::persistence::mode::StorageMode;
use crate::storage::display_preferences::{self, DisplayPreferences, Ease};
use crate::storage::document_store::DocumentStore;
use crate::storage::keys;
use crate::storage::store::Store as _;
use crate::ui::state::AppState;

thread_local! {
    /// Tells those who show it that it changed; what it is stands on the page.
    static CHANGED: ArcRwSignal<()> = ArcRwSignal::new(());
}

/// How it is now, followed: the view in which this is called is drawn again when it changes.
#[must_use]
pub fn followed() -> DisplayPreferences {
    CHANGED.with(Track::track);
    now()
}

fn put(words: &str) {
    page::put_display_preferences(words);
    CHANGED.with(|changed| changed.set(()));
}

/// Has the browser check spelling, or not, in all fields of the page: some browsers have a server do it. Where the work
/// is locked or for this session only, not unless somebody wants it.
pub fn check_spelling(place: StorageMode) {
    page::check_spelling(place == StorageMode::Browser || followed().has(Ease::Spelling));
}

/// How it is now. What cannot be read means nothing, and is as it is at first.
#[must_use]
pub fn now() -> DisplayPreferences {
    display_preferences::decode(&page::display_preferences()).unwrap_or_default()
}

/// Whether something of it is kept in this browser.
#[must_use]
pub fn is_kept() -> bool {
    DocumentStore::new(LocalStore::default()).has_display_preferences()
}

/// Follows what another tab chooses. When everything is wiped there, this page is loaded anew anyway.
pub fn follow() {
    events::on_stored(|key| {
        if key.is_none_or(|key| key == keys::DISPLAY_PREFERENCES)
            && let Ok(text) = LocalStore::default().get(keys::DISPLAY_PREFERENCES)
        {
            let text = text.filter(|text| display_preferences::decode(text).is_some());
            put(&text.unwrap_or_default());
        }
    });
}

impl AppState {
    /// Has the pages look and be worked like this from now on, and says what became of it. A session stores nothing.
    pub fn choose_display_preferences(self, preferences: &DisplayPreferences) {
        put(&display_preferences::encode(preferences));
        let stored = self.storage_mode.get_untracked() == StorageMode::Session
            || DocumentStore::new(LocalStore::default()).remember_display_preferences(preferences).is_ok();
        self.say(if stored { words::DONE } else { words::NOT_STORED }.to_owned(), false);
    }
}
