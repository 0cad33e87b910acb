//! Finish and wipe: everything of this tool leaves this browser.

use super::Persistence;
use super::memory_storage::MemoryStorage;
use super::mode::StorageMode;
use super::ports::Ports;
use crate::storage::keys;
use crate::storage::store::{Store as _, StoreFault};

/// What is said to other tabs: they drop what they have in memory.
pub(super) const WIPED: &str = "wiped";

/// Where the page is loaded anew when everything was removed.
pub const AFTER_WIPING: &str = "#/finish";

impl<P: Ports> Persistence<P> {
    /// Removes everything, here and in the other tabs, and has the page loaded anew. The program itself stays, where
    /// somebody has it kept on this computer: it holds nothing of what was written, and without a network it alone can
    /// show the page that comes next. That page removes it when it begins.
    ///
    /// Returns `false` if something may be left.
    pub async fn wipe(&self) -> bool {
        // Nothing that is on its way may come after.
        let _alone = self.exclusively().await;
        self.looked().await;
        self.journal_settled().await;
        let _what_is_not_stored_is_to_go = self.encrypted().await;
        self.give_up();
        self.forget_training();
        self.close();
        self.stop_encrypting();
        // Where it does not work, the page stays, and must not store anything anywhere else than before.
        match self.mode.get() {
            StorageMode::Session => drop(self.memory.replace(Some(MemoryStorage::default()))),
            StorageMode::Unlocked => {
                self.memory.replace(None);
                self.set_mode(StorageMode::Locked);
            }
            StorageMode::Browser | StorageMode::Locked => {}
        }
        if self.mode.get() != StorageMode::Session {
            self.forget_journal();
        }
        self.ports.send(WIPED);
        let is_gone = self.remove_everything().await;
        if is_gone {
            self.leave_for(AFTER_WIPING);
        }
        is_gone
    }

    async fn remove_everything(&self) -> bool {
        let store = self.ports.store();
        let ours = || -> Result<Vec<String>, StoreFault> {
            let mut ours: Vec<String> = store.keys()?.into_iter().filter(|key| key.starts_with(keys::OURS)).collect();
            // The index goes last: another tab that lists meanwhile would write one anew of what still stands.
            ours.sort_by_key(|key| key == keys::INDEX);
            Ok(ours)
        };
        let mut is_gone = match ours() {
            Ok(all) => all.iter().all(|key| store.remove(key).is_ok()) && ours().is_ok_and(|left| left.is_empty()),
            // This page can store nothing.
            Err(fault) => fault == StoreFault::Blocked,
        };
        if self.journal_exists().await {
            is_gone &= self.destroy_journal().await;
        }
        is_gone & self.ports.remove_the_rest().await
    }
}
