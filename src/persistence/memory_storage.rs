//! A store in memory: what is worked on while it is kept for this session only, or encrypted.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::storage::checksum::Checksum;
use crate::storage::locked::plain::Plain;
use crate::storage::store::{Store, StoreFault};

/// A store in memory. Copies are the same store.
///
/// A list: it holds a few dozen texts, and a map would be a good part of what the start page loads.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage(Rc<RefCell<Vec<(String, Entry)>>>);

#[derive(Clone, Debug)]
struct Entry {
    text: Plain,
    /// Reckoned when it is first asked for: a save asks for it again and again.
    checksum: Cell<Option<Checksum>>,
}

impl MemoryStorage {
    /// Returns a store that holds these texts.
    #[must_use]
    pub fn of(texts: impl IntoIterator<Item = (String, Plain)>) -> Self {
        let it = Self::default();
        for (key, text) in texts {
            it.put(&key, Some(text));
        }
        it
    }

    /// Returns all that it holds.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, Plain)> {
        self.0.borrow().iter().map(|(key, entry)| (key.clone(), entry.text.clone())).collect()
    }

    /// Puts a text under a key, or removes what stands there.
    pub fn put(&self, key: &str, text: Option<Plain>) {
        self.put_entry(key, text.map(|text| Entry { text, checksum: Cell::new(None) }));
    }

    fn put_entry(&self, key: &str, entry: Option<Entry>) {
        let mut texts = self.0.borrow_mut();
        texts.retain(|(other, _)| other != key);
        texts.extend(entry.map(|entry| (key.to_owned(), entry)));
    }

    fn look<T>(&self, key: &str, look: impl FnOnce(&Entry) -> T) -> Option<T> {
        self.0.borrow().iter().find(|(other, _)| other == key).map(|(_, entry)| look(entry))
    }
}

impl Store for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Ok(self.look(key, |entry| entry.text.to_text()))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.put(key, Some(Plain::Text(text.to_owned())));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.put(key, None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        Ok(self.0.borrow().iter().map(|(key, _)| key.clone()).collect())
    }

    fn raw(&self, key: &str) -> Result<Option<Plain>, StoreFault> {
        Ok(self.look(key, |entry| entry.text.clone()))
    }

    fn put_raw(&self, key: &str, text: &Plain) -> Result<(), StoreFault> {
        self.put(key, Some(text.clone()));
        Ok(())
    }

    fn units(&self, key: &str) -> Result<usize, StoreFault> {
        Ok(self.look(key, |entry| key.len() + entry.text.units()).unwrap_or_default())
    }

    fn checksum(&self, key: &str) -> Result<Option<Checksum>, StoreFault> {
        Ok(self.look(key, |entry| {
            let sum = entry.checksum.get().unwrap_or_else(|| Checksum::of(&entry.text.to_text()));
            entry.checksum.set(Some(sum));
            sum
        }))
    }

    fn keep(&self, key: &str, text: &str, checksum: Checksum) -> Result<bool, StoreFault> {
        let entry = Entry { text: Plain::Text(text.to_owned()), checksum: Cell::new(Some(checksum)) };
        self.put_entry(key, Some(entry));
        Ok(true)
    }
}
