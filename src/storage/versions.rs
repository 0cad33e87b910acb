//! The frozen versions in the store. They are written once and never again.

use std::cmp::Reverse;

use super::document_store::{DocumentStore, LoadFault, SaveFault};
use super::keys;
use super::packed;
use super::path::Path;
use super::store::{Store, StoreFault};
use super::trouble::{Trouble, Wrong};
use super::version::{self, Version};
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;

/// What stands under one version's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shelved {
    /// A version.
    Version(Box<Version>),
    /// Something that cannot be read, and stays as it is: its key, and why.
    Unreadable(String, Trouble),
}

impl<S: Store> DocumentStore<S> {
    /// Puts a version in the store and reads it back.
    ///
    /// # Errors
    /// A [`SaveFault`]; [`SaveFault::Changed`] where something stands under its key already.
    pub fn freeze(&self, version: &Version) -> Result<(), SaveFault> {
        let key = keys::version(version.assessment.id, version.id);
        let text = version::encode(version);
        match self.store.get(&key)? {
            None => self.write(&key, &packed::pack(&text)),
            // An earlier version of the tool may have stored it plain.
            Some(standing) if packed::unpack(&standing).is_ok_and(|standing| standing == text) => Ok(()),
            Some(_) => Err(SaveFault::Changed),
        }
    }

    /// The versions of an assessment, the one frozen last first; what cannot be read at the end.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub fn versions_of(&self, id: ItemId) -> Result<Vec<Shelved>, StoreFault> {
        let mut keys = self.store.keys()?;
        let begin = keys::versions_of(id);
        keys.retain(|key| key.starts_with(&begin));
        let mut shelved = Vec::new();
        for key in keys {
            if let Some(text) = self.store.get(&key)? {
                shelved.push(match read_under(&key, &text) {
                    Ok(version) => Shelved::Version(Box::new(version)),
                    Err(trouble) => Shelved::Unreadable(key, trouble),
                });
            }
        }
        shelved.sort_by_key(|shelved| Reverse(sort_key(shelved)));
        Ok(shelved)
    }

    /// The version of an assessment that was frozen last, or last before a moment, of those that can be read. Only that
    /// one is read whole: an assessment may have many.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub fn last_version_of(&self, id: ItemId, before: Option<Moment>) -> Result<Option<Version>, StoreFault> {
        let begin = keys::versions_of(id);
        let mut found = Vec::new();
        for key in self.store.keys()?.into_iter().filter(|key| key.starts_with(&begin)) {
            if let Some(stored) = self.store.get(&key)?
                && let Ok(text) = packed::unpack(&stored)
                && let Some(frozen_at) = version::frozen_at_in(&text)
                && before.is_none_or(|before| frozen_at < before)
            {
                found.push((frozen_at, key, stored));
            }
        }
        found.sort_by_key(|(frozen_at, key, _)| Reverse((frozen_at.millis(), key.clone())));
        Ok(found.into_iter().find_map(|(_, key, stored)| read_under(&key, &stored).ok()))
    }

    /// Loads a version by its own id.
    ///
    /// # Errors
    /// A [`LoadFault`]; whatever stands there stays as it is.
    pub fn load_version(&self, id: ItemId) -> Result<Version, LoadFault> {
        let key = self.key_of_version(id).map_err(LoadFault::Store)?.ok_or(LoadFault::Missing)?;
        let text = self.store.get(&key).map_err(LoadFault::Store)?.ok_or(LoadFault::Missing)?;
        read_under(&key, &text).map_err(LoadFault::Unreadable)
    }

    /// The text of a version, read or not, by the version's own id, for a download: unpacked, if that is possible.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub fn raw_of_version(&self, id: ItemId) -> Result<Option<String>, StoreFault> {
        self.key_of_version(id)?.map_or(Ok(None), |key| self.raw(&key))
    }

    /// Takes a version out of the store, and returns its text as it is stored, so that it can be put back.
    ///
    /// # Errors
    /// A [`StoreFault`]; it may still be there then.
    pub fn take_version(&self, of: ItemId, id: ItemId) -> Result<Option<String>, StoreFault> {
        let key = keys::version(of, id);
        let text = self.store.get(&key)?;
        self.remove(&key)?;
        Ok(text)
    }

    /// Puts the stored text of a version back that was taken out of the store, unless something else stands there by
    /// now.
    ///
    /// # Errors
    /// A [`SaveFault`]; nothing has been written over.
    pub fn put_version_back(&self, of: ItemId, id: ItemId, text: &str) -> Result<(), SaveFault> {
        self.restore_under(&keys::version(of, id), text)
    }

    fn key_of_version(&self, id: ItemId) -> Result<Option<String>, StoreFault> {
        let end = id.to_text();
        Ok(self.store.keys()?.into_iter().find(|key| key.starts_with(keys::VERSION) && key.ends_with(&end)))
    }
}

fn sort_key(shelved: &Shelved) -> (i64, u64) {
    match shelved {
        Shelved::Version(version) => (version.frozen_at.millis(), version.id.0),
        Shelved::Unreadable(..) => (i64::MIN, 0),
    }
}

/// Reads the version that is stored under a key, packed or plain.
pub(super) fn read_under(key: &str, stored: &str) -> Result<Version, Trouble> {
    let version = version::decode(&packed::unpack(stored)?)?;
    if keys::version(version.assessment.id, version.id) == key {
        Ok(version)
    } else {
        Err(Trouble::at(&Path::root("").member("id"), Wrong::IdTaken))
    }
}
