//! The store that is in use: the browser's own, or the one in memory that stands in for it.

use super::Persistence;
use super::memory_storage::MemoryStorage;
use super::mode::StorageMode;
use super::ports::Ports;
use crate::storage::checksum::Checksum;
use crate::storage::keys;
use crate::storage::locked::plain::Plain;
use crate::storage::store::{Store, StoreFault};

/// The store that is in use. Whatever is written through it goes into the journal as well, and is encrypted where it
/// has to be.
pub struct ActiveStore<P: Ports>(Persistence<P>);

impl<P: Ports> ActiveStore<P> {
    pub(super) const fn new(persistence: Persistence<P>) -> Self {
        Self(persistence)
    }

    fn memory(&self) -> Option<MemoryStorage> {
        self.0.memory.borrow().clone()
    }

    /// While everything moves, nothing is written but by the move; and nothing unencrypted beside what is encrypted.
    fn ready(&self) -> Result<(), StoreFault> {
        if self.0.moving.get() || self.0.is_locked_by_now()? {
            return Err(StoreFault::Failed(String::new()));
        }
        if self.0.mode.get() == StorageMode::Browser && !self.0.journal.is_there.get() {
            let store = self.0.ports.store();
            if store.checksum(keys::NOT_COMPARED)?.is_none() {
                let _a_full_store_says_so_itself = store.set(keys::NOT_COMPARED, "");
            }
        }
        Ok(())
    }
}

/// Does the same with whichever store is in use.
macro_rules! with_store {
    ($here:ident, $store:ident => $act:expr) => {
        match $here.memory() {
            Some($store) => $act,
            None => {
                let $store = $here.0.ports.store();
                $act
            }
        }
    };
}

impl<P: Ports> Store for ActiveStore<P> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        with_store!(self, store => store.get(key))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.ready()?;
        with_store!(self, store => store.set(key, text))?;
        self.0.written(key);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.ready()?;
        with_store!(self, store => store.remove(key))?;
        self.0.written(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        with_store!(self, store => store.keys())
    }

    fn raw(&self, key: &str) -> Result<Option<Plain>, StoreFault> {
        with_store!(self, store => store.raw(key))
    }

    fn put_raw(&self, key: &str, text: &Plain) -> Result<(), StoreFault> {
        self.ready()?;
        with_store!(self, store => store.put_raw(key, text))?;
        self.0.written(key);
        Ok(())
    }

    fn checksum(&self, key: &str) -> Result<Option<Checksum>, StoreFault> {
        with_store!(self, store => store.checksum(key))
    }

    /// Only the open document is kept so; saving puts it into the journal itself.
    fn keep(&self, key: &str, text: &str, checksum: Checksum) -> Result<bool, StoreFault> {
        self.ready()?;
        with_store!(self, store => store.keep(key, text, checksum))
    }

    fn copy(&self, from: &str, to: &str) -> Result<bool, StoreFault> {
        self.ready()?;
        let is_same = with_store!(self, store => store.copy(from, to))?;
        self.0.written(to);
        Ok(is_same)
    }

    fn same(&self, one: &str, other: &str) -> Result<bool, StoreFault> {
        with_store!(self, store => store.same(one, other))
    }

    fn used(&self) -> Result<usize, StoreFault> {
        with_store!(self, store => store.used())
    }

    fn units(&self, key: &str) -> Result<usize, StoreFault> {
        with_store!(self, store => store.units(key))
    }
}
