//! Copies that leave the browser as files: of everything, or of one assessment with its versions.

use leptos::prelude::*;

use crate::browser::{clock, download};
use crate::content::copies::{
    NOT_MADE, NOT_READ, NOTHING_HERE, STILL_LOOKING, TOO_LARGE, downloaded, locked as was_locked,
};
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::storage::bundle::Bundled;
use crate::storage::keys;
use crate::storage::settings::Settings;
use crate::storage::store::Store as _;
use crate::ui::encryption;
use crate::ui::state::AppState;

/// Downloads everything that this browser keeps, as one file, and remembers when.
pub fn download_everything(state: AppState) {
    if !can_be_read(state) {
        return;
    }
    state.save();
    let now = clock::now();
    let Ok(bundle) = state.documents().bundle(now, None) else {
        state.say(NOT_READ.to_owned(), false);
        return;
    };
    if !offer(state, "everything", &bundle) {
        return;
    }
    remember(state, now);
    state.say(words(&bundle), false);
}

/// Whether the store has what the journal has. If it may not have it yet, says so.
fn can_be_read(state: AppState) -> bool {
    let is_looking = state.persistence().is_looking_into_journal();
    if is_looking {
        state.say(STILL_LOOKING.to_owned(), false);
    }
    !is_looking
}

/// Downloads everything as a file that a passphrase locks; it was opened again before it is offered.
///
/// # Errors
/// Why not, in words.
pub async fn download_locked(state: AppState, passphrase: &str) -> Result<(), String> {
    if state.persistence().is_looking_into_journal() {
        return Err(STILL_LOOKING.to_owned());
    }
    state.save();
    let now = clock::now();
    let bundle = state.documents().bundle(now, None).map_err(|_| NOT_READ.to_owned())?;
    if bundle.is_too_large() {
        return Err(TOO_LARGE.to_owned());
    }
    let locked = state.persistence().seal(passphrase, bundle.text.as_bytes()).await.map_err(encryption::said)?;
    let name = ["quality-marker-everything-", &clock::today().to_string(), ".age"].concat();
    // It may have been wiped meanwhile: then nothing is handed out, and nothing written down, any more.
    if !state.holds_work() && bundle.assessments > 0 {
        return Err(NOTHING_HERE.to_owned());
    }
    download::offer_bytes(&name, "application/octet-stream", &locked).map_err(|_| NOT_MADE.to_owned())?;
    remember(state, now);
    state.say(was_locked(&words(&bundle)), false);
    Ok(())
}

fn remember(state: AppState, now: Moment) {
    let mut settings = state.documents().settings().unwrap_or_else(|| Settings::new(now));
    settings.backed_up = Some(now);
    let _reminded_again_if_it_failed = state.documents().remember(&settings);
    state.list_documents();
    state.backups.update(|times| *times = times.wrapping_add(1));
}

/// Downloads one assessment with its versions, to be taken off this browser. Says whether the browser took it.
#[must_use]
pub fn download_archive(state: AppState, id: ItemId) -> bool {
    if !can_be_read(state) {
        return false;
    }
    state.save();
    state.documents().bundle(clock::now(), Some(id)).is_ok_and(|bundle| offer(state, "archive", &bundle))
}

/// How many UTF-16 units an assessment and its versions take.
#[must_use]
pub fn units_of(state: AppState, id: ItemId) -> usize {
    let versions = keys::versions_of(id);
    let keys = state.documents().store().keys().unwrap_or_default();
    let ours = keys.iter().filter(|key| key.starts_with(&versions) || **key == keys::document(id));
    ours.map(|key| state.documents().store().units(key).unwrap_or_default()).sum()
}

/// Offers a bundle as a file, if it can be opened again.
fn offer(state: AppState, what: &str, bundle: &Bundled) -> bool {
    if bundle.is_too_large() {
        state.say(TOO_LARGE.to_owned(), false);
        return false;
    }
    let name = ["quality-marker-", what, "-", &clock::today().to_string(), ".json"].concat();
    let offered = download::offer(&name, "application/json", &bundle.text).is_ok();
    if !offered {
        state.say(NOT_MADE.to_owned(), false);
    }
    offered
}

fn words(bundle: &Bundled) -> String {
    downloaded(bundle.assessments, bundle.versions, bundle.sessions, bundle.names, bundle.unreadable)
}
