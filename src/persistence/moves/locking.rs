//! Putting a lock on what is stored, and taking it off.

use super::{Chosen, MoveFault};
use crate::persistence::encryption;
use crate::persistence::journal::{head_for, is_journalled};
use crate::persistence::memory_storage::MemoryStorage;
use crate::persistence::mode::StorageMode;
use crate::persistence::patience::patiently;
use crate::persistence::ports::{Cipher as _, Entry, Journal as _, Ports, Record};
use crate::persistence::{Key, Persistence};
use crate::storage::import::Brought;
use crate::storage::keys;
use crate::storage::locked;
use crate::storage::locked::plain::Plain;
use crate::storage::quota::MOST_UNITS;
use crate::storage::store::{Store as _, StoreFault};

/// What is left free for the lock itself and the next changes, in UTF-16 units.
const ROOM_TO_WORK: usize = 20_000;

impl<P: Ports> Persistence<P> {
    /// Encrypts what is stored with a passphrase, and the work of this session with it.
    ///
    /// # Errors
    /// A [`MoveFault`].
    pub async fn put_lock_on(&self, passphrase: &str, chosen: Chosen<'_>) -> Result<Option<Brought>, MoveFault> {
        if !self.ports.cipher().exists() {
            return Err(MoveFault::NoCipher);
        }
        let busy = self.exclusively().await;
        self.alone(&busy).await?;
        if self.find_lock().await.is_some() {
            return Err(MoveFault::LockedAlready);
        }
        self.settle_all().await?;
        let was_session = self.mode.get() == StorageMode::Session;
        // What has to be chosen is asked for before the passphrase costs time.
        if was_session {
            self.session_joined(&self.unlocked_texts()?, chosen)?;
        }
        let bytes = self.ports.cipher().new_key().ok_or(MoveFault::NoCipher)?;
        let sealed = self.seal(passphrase, &bytes).await.map_err(MoveFault::Passphrase)?;
        let lock = locked::armor(&sealed);
        let key = self.ports.cipher().key(&bytes).await.ok_or(MoveFault::NoCipher)?;
        self.bring_store_up_to_date().await?;
        // Somebody may have typed meanwhile.
        self.settle_all().await?;
        let moving = self.begin_move();
        let standing = self.unlocked_texts()?;
        let (target, brought) = if was_session {
            self.session_joined(&standing, chosen)?
        } else {
            (MemoryStorage::of(standing.clone()), None)
        };
        self.encrypt_everything(&standing, &target, &lock, &key).await?;
        target.put(keys::DISPLAY_PREFERENCES, None);
        self.work_encrypted(target, key, &lock);
        drop(moving);
        if was_session {
            self.open_after_move(brought.as_ref());
        }
        self.look_into_journal().await;
        Ok(brought)
    }

    /// Puts these texts, encrypted, in place of all that is stored. The journal goes first, at one stroke; from the
    /// moment at which the store has the lock it can be finished without the passphrase
    /// ([`Persistence::finish_locking`]).
    pub(super) async fn encrypt_everything(
        &self,
        standing: &[(String, Plain)],
        target: &MemoryStorage,
        lock: &str,
        key: &Key<P>,
    ) -> Result<(), MoveFault> {
        let (mut texts, mut entries) = (Vec::new(), Vec::new());
        for (name, text) in target.texts() {
            if keys::IN_THE_CLEAR.contains(&name.as_str()) {
                continue;
            }
            let locked = self.ports.cipher().lock(key, &name, &text).await.ok_or(MoveFault::NoCipher)?;
            if is_journalled(&name) {
                entries.push(self.locked_entry(key, &name, &text).await.ok_or(MoveFault::NoCipher)?);
            }
            texts.push((name, Plain::Text(locked)));
        }
        let units: usize = texts.iter().map(|(name, text)| text.units() + name.len()).sum();
        if units + ROOM_TO_WORK > MOST_UNITS {
            return Err(MoveFault::Store(StoreFault::Full));
        }
        let lock = Plain::Text(lock.to_owned());
        entries.push((keys::LOCK.to_owned(), None, lock.clone()));
        // Until the store has the lock, that of the journal counts for nothing, whatever comes. One that was taken off
        // while the journal failed is still said to be done there: it would count again.
        let store = self.ports.store();
        let was_taken_off = store.get(keys::NOT_LOCKED)?.as_deref() == Some(keys::UNLOCKING);
        if !was_taken_off {
            store.set(keys::NOT_LOCKED, keys::LOCKING)?;
        }
        let has_journal = self.has_journal() || self.journal_exists().await;
        if has_journal && !self.is_journal_within(&target.texts()).await {
            if !was_taken_off {
                let _counts_for_nothing = store.remove(keys::NOT_LOCKED);
            }
            return Err(MoveFault::NotSaved);
        }
        if has_journal && patiently(&self.ports, self.ports.journal().replace_all(&entries)).await.is_err() {
            // It may have been done all the same, and only its answer is missing.
            self.unlock_journal(standing).await;
            return Err(MoveFault::Store(StoreFault::Failed(String::new())));
        }
        if has_journal
            && was_taken_off
            && let Err(fault) = store.set(keys::NOT_LOCKED, keys::LOCKING)
        {
            self.unlock_journal(standing).await;
            return Err(fault.into());
        }
        texts.push((keys::LOCK.to_owned(), lock));
        if let Err(fault) = self.move_from(standing, &texts, &[keys::DISPLAY_PREFERENCES]) {
            if has_journal {
                self.unlock_journal(standing).await;
            }
            return Err(fault);
        }
        // Before anything newer goes there: a crash may set the store back to when it was being locked.
        let done = (keys::LOCKED.to_owned(), None, Plain::Text(String::new()));
        if has_journal {
            let _the_store_must_do = patiently(&self.ports, self.ports.journal().swap(None, &done)).await;
        }
        let _counts_for_nothing_any_more = store.remove(keys::NOT_LOCKED);
        Ok(())
    }

    /// Puts into the journal again, unencrypted, what the store holds. Where the journal does not take it, its lock
    /// counts for nothing, as the store says, until it is written anew; unless the store has lost something meanwhile,
    /// which stands in the journal alone then, behind the lock.
    pub(super) async fn unlock_journal(&self, standing: &[(String, Plain)]) {
        if self.rewrite_journal(standing).await.is_ok() {
            return;
        }
        let store = self.ports.store();
        if standing.iter().any(|(key, _)| matches!(store.checksum(key), Ok(None))) {
            let _it_counts_again = store.remove(keys::NOT_LOCKED);
        }
    }

    pub(super) async fn locked_entry(&self, key: &Key<P>, name: &str, text: &Plain) -> Option<Entry> {
        let head = head_for(name, text);
        let checksum = Plain::Text(head.text.to_text());
        let (text, checksum) = self.encrypted_entry(key, name, text, &checksum).await?;
        let record = Record { schema: head.schema, revision: head.revision, checksum };
        Some((head.key, Some(record), text))
    }

    /// Works behind a lock that was found.
    pub(in crate::persistence) async fn work_locked(&self) {
        self.set_mode(StorageMode::Locked);
        self.finish_locking().await;
    }

    /// Finishes an encryption that was broken off, or of which the store has lost something: whatever stands there
    /// unencrypted is replaced by what the journal holds. It takes no passphrase. What the journal has not, or has not
    /// been compared with, is encrypted when the passphrase is given.
    pub(in crate::persistence) async fn finish_locking(&self) {
        if !self.journal_exists().await {
            return;
        }
        let store = self.ports.store();
        let mut is_done = true;
        if let (Ok(Some(lock)), Ok(None)) =
            (patiently(&self.ports, self.ports.journal().text(keys::LOCK)).await, store.get(keys::LOCK))
        {
            is_done &= encryption::put(store, keys::LOCK, &lock).is_ok();
        }
        // A tab that knew of no lock may have written something newer there: only behind the lock can that be told.
        if !matches!(store.checksum(keys::NOT_COMPARED), Ok(None)) {
            return;
        }
        let Ok(all) = store.keys() else { return };
        for key in all {
            if !key.starts_with(keys::OURS) || keys::IN_THE_CLEAR.contains(&key.as_str()) {
                continue;
            }
            match store.get(&key) {
                Ok(Some(text)) if locked::is_locked(&text) => continue,
                Ok(None) => continue,
                Ok(Some(_)) => {}
                Err(_) => {
                    is_done = false;
                    continue;
                }
            }
            match patiently(&self.ports, self.ports.journal().text(&key)).await {
                Ok(Some(Plain::Text(text))) if locked::is_locked(&text) => {
                    is_done &= encryption::put(store, &key, &Plain::Text(text)).is_ok();
                }
                // The index is made anew.
                Ok(None) if !is_journalled(&key) => is_done &= store.remove(&key).is_ok(),
                _ => is_done = false,
            }
        }
        if is_done && matches!(store.get(keys::LOCK), Ok(Some(_))) {
            let _done_again_at_the_next_start = store.remove(keys::NOT_LOCKED);
        }
    }

    /// Stores everything in this browser unencrypted again.
    ///
    /// # Errors
    /// A [`MoveFault`]; everything is encrypted as before then.
    pub async fn take_lock_off(&self) -> Result<(), MoveFault> {
        let busy = self.exclusively().await;
        self.alone(&busy).await?;
        self.bring_store_up_to_date().await?;
        self.settle_all().await?;
        let moving = self.begin_move();
        let Some(memory) = self.memory.borrow().clone().filter(|_| self.mode.get() == StorageMode::Unlocked) else {
            return Err(MoveFault::NoLock);
        };
        let mut texts = memory.texts();
        texts.retain(|(key, _)| key != keys::LOCK_AFTER);
        // The lock itself goes last.
        self.ports.store().set(keys::NOT_LOCKED, keys::UNLOCKING)?;
        if let Err(fault) = self
            .stored_texts()
            .map_err(MoveFault::from)
            .and_then(|standing| self.move_from(&standing, &texts, &[keys::DISPLAY_PREFERENCES]))
        {
            let _counts_for_nothing_as_the_store_has_the_lock = self.ports.store().remove(keys::NOT_LOCKED);
            return Err(fault);
        }
        self.stop_encrypting();
        self.work_in_browser(StorageMode::Browser);
        drop(moving);
        // What the journal has is encrypted and can be read no more; it is written anew from the store.
        if self.journal_exists().await {
            self.unlock_journal(&texts).await;
        }
        self.look_into_journal().await;
        Ok(())
    }

    pub(in crate::persistence) fn work_encrypted(&self, texts: MemoryStorage, key: Key<P>, lock: &str) {
        self.note_lock(lock);
        self.key.replace(Some(key));
        self.memory.replace(Some(texts));
        self.forget_journal();
        self.set_mode(StorageMode::Unlocked);
        self.begin_idle_lock();
    }

    pub(in crate::persistence) fn stop_encrypting(&self) {
        self.key.replace(None);
        self.forget_encryption();
    }
}
