//! What the app remembers for itself in a browser: when everything was last downloaded, and what it has said once.

use super::document_store::{DocumentStore, SaveFault};
use super::json::{self, Json};
use super::keys;
use super::path::Path;
use super::record::{Blank, Members, ToJson};
use super::schema;
use super::sealed::{self, FORMAT_MEMBER, SCHEMA_MEMBER};
use super::store::Store;
use super::trouble::Trouble;
use crate::domain::moment::Moment;

const FORMAT: &str = "quality-marker-self-assessment-settings";
const BACKED_UP: &str = "backed_up";
const BEGAN: &str = "began";

/// A reminder comes when the newest change is this much newer than the last backup: a week, in milliseconds. Safari
/// forgets what a page has stored after seven days without a visit.
const REMIND_AFTER_MILLIS: i64 = 7 * 24 * 60 * 60 * 1000;

/// What the app remembers for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// When everything was last downloaded here.
    pub backed_up: Option<Moment>,
    /// When something was first kept here: what is reckoned from until there is a backup.
    pub began: Moment,
}

impl Settings {
    /// Nothing was downloaded yet.
    #[must_use]
    pub const fn new(began: Moment) -> Self {
        Self { backed_up: None, began }
    }

    /// Takes over what is later, or earlier, elsewhere: the last backup, and the beginning.
    pub fn join(&mut self, other: &Self) {
        self.backed_up = self.backed_up.max(other.backed_up);
        self.began = self.began.min(other.began);
    }

    /// Whether it is time to remind: the newest change is a week or more newer than the last backup.
    #[must_use]
    pub fn is_backup_due(&self, newest_change: Moment) -> bool {
        let since = self.backed_up.unwrap_or(self.began);
        newest_change.millis().saturating_sub(since.millis()) >= REMIND_AFTER_MILLIS
    }
}

/// Writes the settings.
#[must_use]
pub fn encode(settings: &Settings) -> String {
    json::write(&Json::Object(vec![
        (FORMAT_MEMBER.to_owned(), Json::Text(FORMAT.to_owned())),
        (SCHEMA_MEMBER.to_owned(), Json::Number(schema::SETTINGS)),
        (BACKED_UP.to_owned(), settings.backed_up.write()),
        (BEGAN.to_owned(), settings.began.write()),
    ]))
}

/// Reads the settings.
///
/// # Errors
/// A [`Trouble`] where the text is not exactly that.
pub fn decode(text: &str) -> Result<Settings, Trouble> {
    decode_json(&json::parse(text)?, &Path::root("settings"))
}

/// Reads the settings where they stand at a place of a file.
///
/// # Errors
/// As [`decode`].
pub fn decode_json(json: &Json, at: &Path<'_>) -> Result<Settings, Trouble> {
    let _the_only_one = sealed::schema(json, FORMAT, schema::SETTINGS, at)?;
    let members = Members::of(json, at, &[FORMAT_MEMBER, SCHEMA_MEMBER, BACKED_UP, BEGAN])?;
    let mut settings = Settings::new(Moment::blank());
    members.read(BACKED_UP, &mut settings.backed_up)?;
    members.read(BEGAN, &mut settings.began)?;
    Ok(settings)
}

impl<S: Store> DocumentStore<S> {
    /// What the app remembers; nothing where it remembers nothing, or what stands there cannot be read.
    #[must_use]
    pub fn settings(&self) -> Option<Settings> {
        self.store.get(keys::SETTINGS).ok().flatten().and_then(|text| decode(&text).ok())
    }

    /// Remembers. What stands there and cannot be read is put aside first; a newer version's settings are left alone.
    ///
    /// # Errors
    /// A [`SaveFault`]; what stood there still stands.
    pub fn remember(&self, settings: &Settings) -> Result<(), SaveFault> {
        if let Some(standing) = self.store.get(keys::SETTINGS)? {
            match decode(&standing) {
                Ok(_) => {}
                Err(trouble) if trouble.is_newer() => return Err(SaveFault::Changed),
                Err(_) => self.put_aside(keys::SETTINGS)?,
            }
        }
        self.write(keys::SETTINGS, &encode(settings))
    }
}
