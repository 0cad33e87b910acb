//! A store in memory: what is worked on while it is kept for this session only, or encrypted.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::storage::checksum::Checksum;
use crate::storage::locked::plain::Plain;
use crate::storage::store::{Store, StoreFault};

/// A store in memory. Copies are the same store.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage(Rc<RefCell<BTreeMap<String, Entry>>>);

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
            it.put(key, Some(text));
        }
        it
    }

    /// Returns all that it holds.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, Plain)> {
        self.0.borrow().iter().map(|(key, entry)| (key.clone(), entry.text.clone())).collect()
    }

    /// Puts a text under a key, or removes what stands there.
    pub fn put(&self, key: String, text: Option<Plain>) {
        let mut texts = self.0.borrow_mut();
        match text {
            Some(text) => texts.insert(key, Entry { text, checksum: Cell::new(None) }),
            None => texts.remove(&key),
        };
    }
}

impl Store for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Ok(self.0.borrow().get(key).map(|entry| entry.text.to_text()))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.put(key.to_owned(), Some(Plain::Text(text.to_owned())));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.put(key.to_owned(), None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        Ok(self.0.borrow().keys().cloned().collect())
    }

    fn raw(&self, key: &str) -> Result<Option<Plain>, StoreFault> {
        Ok(self.0.borrow().get(key).map(|entry| entry.text.clone()))
    }

    fn put_raw(&self, key: &str, text: &Plain) -> Result<(), StoreFault> {
        self.put(key.to_owned(), Some(text.clone()));
        Ok(())
    }

    fn units(&self, key: &str) -> Result<usize, StoreFault> {
        Ok(self.0.borrow().get(key).map_or(0, |entry| key.len() + entry.text.units()))
    }

    fn checksum(&self, key: &str) -> Result<Option<Checksum>, StoreFault> {
        let texts = self.0.borrow();
        let Some(entry) = texts.get(key) else { return Ok(None) };
        let sum = entry.checksum.get().unwrap_or_else(|| Checksum::of(&entry.text.to_text()));
        entry.checksum.set(Some(sum));
        Ok(Some(sum))
    }

    fn keep(&self, key: &str, text: &str, checksum: Checksum) -> Result<bool, StoreFault> {
        let entry = Entry { text: Plain::Text(text.to_owned()), checksum: Cell::new(Some(checksum)) };
        self.0.borrow_mut().insert(key.to_owned(), entry);
        Ok(true)
    }
}
