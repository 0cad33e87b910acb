//! The document store: all assessments that a browser's store keeps.
//!
//! # Invariants
//! * What cannot be read is listed and can be downloaded, and is never written over.
//! * A document is written only over the very text that was read or written last ([`Known`]).
//! * Saved means read back.
//! * The index is only a cache: whatever becomes of it, [`DocumentStore::list`] heals it from the documents.

use super::checksum::Checksum;
use super::envelope::{self, Opened, Stamp};
use super::keys;
use super::library::{self, Entry};
use super::locked::plain::Plain;
use super::packed;
use super::path::Path;
use super::store::{Store, StoreFault};
use super::trouble::{Trouble, Wrong};
use super::written::Written;
use crate::content::troubles::saving::STILL_THERE;
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;

/// What somebody knows to stand under a document's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Nothing: the document is new.
    Absent,
    /// A text with this checksum.
    Text(Checksum),
}

/// Why an assessment was not loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadFault {
    /// There is none with this id.
    Missing,
    /// Its text cannot be read, and stays as it is.
    Unreadable(Trouble),
    /// The store failed.
    Store(StoreFault),
}

/// Why an assessment was not saved. What was saved before stands as it was, except as said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveFault {
    /// The store failed.
    Store(StoreFault),
    /// Something else has written or removed the document since; it was not written over.
    Changed,
    /// The store said that it had written, and gave back something else.
    NotKept,
}

impl From<StoreFault> for SaveFault {
    fn from(fault: StoreFault) -> Self {
        Self::Store(fault)
    }
}

/// All assessments that a store keeps.
#[derive(Debug)]
pub struct DocumentStore<S> {
    pub(super) store: S,
}

impl<S: Store> DocumentStore<S> {
    /// The documents in a store.
    #[must_use]
    pub const fn new(store: S) -> Self {
        Self { store }
    }

    /// Returns the store.
    pub const fn store(&self) -> &S {
        &self.store
    }

    /// Loads an assessment, and says what is known of its text.
    ///
    /// # Errors
    /// A [`LoadFault`]; whatever stands there stays as it is.
    pub fn load(&self, id: ItemId) -> Result<(Opened, Known), LoadFault> {
        let text = self.raw_of(id).map_err(LoadFault::Store)?.ok_or(LoadFault::Missing)?;
        let opened = read_document(&text, id).map_err(LoadFault::Unreadable)?;
        Ok((opened, Known::Text(Checksum::of(&text))))
    }

    /// What stands under an assessment's key.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub fn known(&self, id: ItemId) -> Result<Known, StoreFault> {
        Ok(self.store.checksum(&keys::document(id))?.map_or(Known::Absent, Known::Text))
    }

    /// Saves an assessment over the known text, reads it back, and says what is known of its text now. That the index
    /// fails does not matter.
    ///
    /// # Errors
    /// A [`SaveFault`]. Unless the store broke between writing and reading back, the earlier text still stands.
    pub fn save(&self, assessment: &Assessment, revision: u64, now: Moment, known: Known) -> Result<Known, SaveFault> {
        let stamp = Stamp { revision, saved_at: now };
        let (checksum, _) = self.save_again(assessment, &stamp, known, &mut Written::default())?;
        self.index_saved(assessment, checksum);
        Ok(Known::Text(checksum))
    }

    /// The same, for somebody who keeps what was written of the same assessment the last time. Returns the text and its
    /// checksum. The index is left to [`DocumentStore::index_saved`]: who only saves then needs nothing that reads
    /// JSON.
    ///
    /// # Errors
    /// As [`DocumentStore::save`].
    pub fn save_again(
        &self,
        assessment: &Assessment,
        stamp: &Stamp,
        known: Known,
        written: &mut Written,
    ) -> Result<(Checksum, String), SaveFault> {
        let key = keys::document(assessment.id);
        if self.known(assessment.id)? != known {
            return Err(SaveFault::Changed);
        }
        let text = envelope::encode_again(assessment, stamp, written);
        let checksum = Checksum::of(&text);
        if !self.store.keep(&key, &text, checksum)? {
            return Err(SaveFault::NotKept);
        }
        Ok((checksum, text))
    }

    /// Notes in the index what was saved as a text with this checksum, as well as can be.
    pub fn index_saved(&self, assessment: &Assessment, checksum: Checksum) {
        self.index(|entries| {
            entries.retain(|entry| entry.id != assessment.id);
            entries.insert(0, Entry::of(assessment, checksum));
        });
    }

    /// Puts a text under a key, unless something else stands there.
    pub(super) fn restore_under(&self, key: &str, text: &str) -> Result<(), SaveFault> {
        match self.store.get(key)? {
            None => self.write(key, text),
            Some(standing) if standing == text => Ok(()),
            Some(_) => Err(SaveFault::Changed),
        }
    }

    /// The stored text of an assessment as it is, read or not.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub fn raw_of(&self, id: ItemId) -> Result<Option<String>, StoreFault> {
        self.store.get(&keys::document(id))
    }

    /// The text under one of our keys, read or not, for a download: frozen versions unpacked, if that is possible.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub fn raw(&self, key: &str) -> Result<Option<String>, StoreFault> {
        if key.starts_with(keys::OURS) { Ok(self.store.get(key)?.map(packed::to_download)) } else { Ok(None) }
    }

    pub(super) fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.store.remove(key)?;
        match self.store.get(key)? {
            None => Ok(()),
            Some(_) => Err(StoreFault::Failed(STILL_THERE.to_owned())),
        }
    }

    /// Writes a text and reads it back.
    pub(super) fn write(&self, key: &str, text: &str) -> Result<(), SaveFault> {
        self.store.set(key, text)?;
        match self.store.get(key)? {
            Some(standing) if standing == text => Ok(()),
            _ => Err(SaveFault::NotKept),
        }
    }

    /// The same for a text that need not be Unicode.
    pub(super) fn write_raw(&self, key: &str, text: &Plain) -> Result<(), SaveFault> {
        self.store.put_raw(key, text)?;
        match self.store.raw(key)? {
            Some(standing) if standing == *text => Ok(()),
            _ => Err(SaveFault::NotKept),
        }
    }

    /// Changes the index as well as can be. An index that cannot be read is left to [`DocumentStore::list`], which
    /// keeps it.
    pub(super) fn index(&self, change: impl FnOnce(&mut Vec<Entry>)) {
        let read =
            self.store.get(keys::INDEX).ok().map(|text| text.map_or(Ok(Vec::new()), |text| library::decode(&text)));
        if let Some(Ok(mut entries)) = read {
            change(&mut entries);
            let _healed_by_list = self.write_index(&entries);
        }
    }

    /// Writes the index; where nothing is stored, there is none. A tab that lists while another wipes leaves nothing
    /// behind.
    pub(super) fn write_index(&self, entries: &Vec<Entry>) -> Result<(), StoreFault> {
        if entries.is_empty() {
            self.store.remove(keys::INDEX)
        } else {
            self.store.set(keys::INDEX, &library::encode(entries))
        }
    }
}

/// Reads a stored document. In the store nobody but this tool writes, so an altered text is damage.
fn read_document(text: &str, id: ItemId) -> Result<Opened, Trouble> {
    let opened = envelope::decode(text)?;
    if opened.altered {
        return Err(Trouble::Altered);
    }
    if opened.assessment.id != id {
        return Err(Trouble::at(&Path::root("body").member("id"), Wrong::IdTaken));
    }
    Ok(opened)
}

/// Reads the document that stands under a key.
pub(super) fn read_under(key: &str, text: &str) -> Result<Opened, Trouble> {
    match key.strip_prefix(keys::DOCUMENT).and_then(ItemId::parse) {
        Some(id) => read_document(text, id),
        None => Err(Trouble::at(&Path::root(key), Wrong::NotAnId)),
    }
}
