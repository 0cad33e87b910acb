//! The list of what is in the store, and how the index heals.

use std::cmp::Reverse;

use super::checksum::Checksum;
use super::document_store::{DocumentStore, SaveFault, read_under};
use super::keys;
use super::library::{self, Entry};
use super::store::{Store, StoreFault};
use super::versions;
use crate::content::troubles::reading::{INDEX_PUT_ASIDE, PUT_ASIDE};

/// What is in the store.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Listing {
    /// The assessments, the one changed last first.
    pub entries: Vec<Entry>,
    /// How many frozen versions there are; they are read where they are shown.
    pub versions: usize,
    /// What cannot be read, and stays as it is.
    pub unreadable: Vec<Unreadable>,
    /// What the store said where it failed; the list may be incomplete then.
    pub fault: Option<StoreFault>,
}

/// Something in the store that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The key under which it stands.
    pub key: String,
    /// Why it cannot be read, in words.
    pub why: String,
}

impl<S: Store> DocumentStore<S> {
    /// What is in the store. Documents are read in full only where the index does not know their text; then the index
    /// is brought up to date.
    #[must_use]
    pub fn list(&self) -> Listing {
        let mut listing = Listing::default();
        if let Err(fault) = self.look(&mut listing) {
            listing.fault = Some(fault);
        }
        listing
    }

    fn look(&self, listing: &mut Listing) -> Result<(), StoreFault> {
        let index = self.store.get(keys::INDEX)?;
        let cached = index.as_ref().map_or(Ok(Vec::new()), |text| library::decode(text));
        // What cannot be read is put aside before it is replaced, and is not replaced where that fails.
        let unreadable = cached.is_err();
        let replaceable = match &index {
            // A newer version's list is that version's: it is neither put aside nor replaced.
            Some(_) if matches!(&cached, Err(trouble) if trouble.is_newer()) => false,
            Some(_) if unreadable => self.put_aside(keys::INDEX).is_ok(),
            _ => true,
        };
        let cached = cached.unwrap_or_default();
        let mut keys = self.store.keys()?;
        keys.sort_unstable();
        for key in keys {
            if key.starts_with(keys::KEPT) {
                let why = if key.starts_with(keys::KEPT_INDEX) { INDEX_PUT_ASIDE } else { PUT_ASIDE };
                listing.unreadable.push(Unreadable { key, why: why.to_owned() });
            } else if key.starts_with(keys::VERSION) {
                listing.versions += 1;
            } else if key.starts_with(keys::DOCUMENT) {
                self.look_at(key, &cached, listing);
            }
        }
        listing.entries.sort_by_key(|entry| Reverse((entry.changed, entry.id)));
        let outdated = unreadable || listing.entries != cached;
        if outdated && replaceable && listing.fault.is_none() {
            let _a_cache_may_fail = self.write_index(&listing.entries);
        }
        Ok(())
    }

    fn look_at(&self, key: String, cached: &[Entry], listing: &mut Listing) {
        let entry = cached.iter().find(|entry| keys::document(entry.id) == key);
        match (self.store.get(&key), entry) {
            (Ok(None), _) => {}
            (Ok(Some(text)), Some(entry)) if entry.text == Checksum::of(&text) => listing.entries.push(entry.clone()),
            (Ok(Some(text)), _) => match read_under(&key, &text) {
                Ok(opened) => listing.entries.push(Entry::of(&opened.assessment, Checksum::of(&text))),
                Err(trouble) => listing.unreadable.push(Unreadable { key, why: trouble.to_words() }),
            },
            (Err(fault), entry) => {
                listing.fault = Some(fault);
                listing.entries.extend(entry.cloned());
            }
        }
    }

    /// Removes what is listed as unreadable, because somebody asks for it. Says no, and removes nothing, where the key
    /// is not that of a document or of something put aside, or where the text can be read after all.
    ///
    /// # Errors
    /// A [`StoreFault`]; it may still be there then.
    pub fn remove_unreadable(&self, key: &str) -> Result<bool, StoreFault> {
        let unreadable = if key.starts_with(keys::KEPT) {
            true
        } else if key.starts_with(keys::DOCUMENT) {
            self.store.get(key)?.is_some_and(|text| read_under(key, &text).is_err())
        } else if key.starts_with(keys::VERSION) {
            self.store.get(key)?.is_some_and(|text| versions::read_under(key, &text).is_err())
        } else {
            false
        };
        if unreadable {
            self.remove(key)?;
        }
        Ok(unreadable)
    }

    /// Keeps what stands under a key, as it is, under a key of its own as well; once.
    ///
    /// # Errors
    /// A [`SaveFault`]; nothing that stood there has changed.
    pub(super) fn put_aside(&self, key: &str) -> Result<(), SaveFault> {
        let mut number = 1;
        loop {
            let kept = keys::kept(key, number);
            match self.store.checksum(&kept)? {
                None if self.store.copy(key, &kept)? => return Ok(()),
                None => return Err(SaveFault::NotKept),
                Some(_) if self.store.same(key, &kept)? => return Ok(()),
                Some(_) => number += 1,
            }
        }
    }
}
