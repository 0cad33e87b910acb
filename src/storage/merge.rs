//! What two texts of one key hold together, for the kinds of which neither may replace the other: training sessions,
//! the private list of names, and the settings.
//!
//! They have no revisions. A backup, the journal, another tab and this session may each hold some of it, so they are
//! joined: everything that either holds stays, and where both say something different of the same thing, `here` stands.

use super::guard::{self, Guarded};
use super::keys;
use super::path::Path;
use super::schema;
use super::settings::{self, Settings};
use super::training;
use super::trouble::{Trouble, Wrong};
use crate::content::{copies, sessions};
use crate::domain::item::ItemId;
use crate::domain::training::gathering::Gathering;

/// What two texts under the same key hold together; `here` itself, unchanged, if `theirs` adds nothing. `None` if
/// either cannot be read, or texts under this key are not joined.
///
/// Joining the result with either text again changes nothing.
#[must_use]
pub fn merged(key: &str, here: &str, theirs: &str) -> Option<String> {
    let (ours, theirs) = (read(key, here)?.ok()?, read(key, theirs)?.ok()?);
    let joined = ours.clone().join(theirs);
    Some(if joined == ours { here.to_owned() } else { joined.write() })
}

/// Whether texts under this key are joined.
#[must_use]
pub fn is_joined(key: &str) -> bool {
    key.starts_with(keys::TRAINING) || key == keys::GUARD || key == keys::SETTINGS
}

/// The newest schema that this version reads and writes under a key of this kind; `None` if its texts are not joined.
pub(super) fn newest_schema(key: &str) -> Option<i64> {
    match key {
        keys::GUARD => Some(schema::NAMES),
        keys::SETTINGS => Some(schema::SETTINGS),
        key => key.starts_with(keys::TRAINING).then_some(schema::TRAINING),
    }
}

/// What a text under such a key holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// A training session.
    Session(Box<Gathering>),
    /// The private list of names, and what was found to be fine.
    Names(Guarded),
    /// What the app remembers for itself.
    Settings(Settings),
}

/// Reads what stands under a key; `None` if its texts are not joined.
pub(super) fn read(key: &str, text: &str) -> Option<Result<Held, Trouble>> {
    match key {
        keys::GUARD => Some(guard::decode(text).map(Held::Names)),
        keys::SETTINGS => Some(settings::decode(text).map(Held::Settings)),
        key => {
            let id = key.strip_prefix(keys::TRAINING)?;
            Some(read_session(ItemId::parse(id), text).map(|it| Held::Session(Box::new(it))))
        }
    }
}

/// Reads a session; it has to be the one that its key names.
fn read_session(id: Option<ItemId>, text: &str) -> Result<Gathering, Trouble> {
    let gathering = training::read_gathering(text)?;
    if id == Some(gathering.session.id) {
        Ok(gathering)
    } else {
        Err(Trouble::at(&Path::root("body").member("session").member("id"), Wrong::IdTaken))
    }
}

impl Held {
    /// Both together. Where they differ on the same thing, this one stands.
    pub(super) fn join(mut self, other: Self) -> Self {
        match (&mut self, other) {
            (Self::Session(here), Self::Session(theirs)) => here.join(*theirs),
            (Self::Names(here), Self::Names(theirs)) => here.join(theirs),
            (Self::Settings(here), Self::Settings(theirs)) => here.join(&theirs),
            // Texts of two kinds never stand under one key.
            _ => {}
        }
        self
    }

    /// Writes it as it is stored.
    pub(super) fn write(&self) -> String {
        match self {
            Self::Session(gathering) => training::write_gathering(gathering),
            Self::Names(guarded) => guard::encode(guarded),
            Self::Settings(settings) => settings::encode(settings),
        }
    }

    /// What it is called in a list of what was recovered.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Session(gathering) if gathering.session.title.trim().is_empty() => sessions::UNTITLED.to_owned(),
            Self::Session(gathering) => gathering.session.title.clone(),
            Self::Names(_) => copies::NAMES.to_owned(),
            Self::Settings(_) => copies::SETTINGS.to_owned(),
        }
    }
}
