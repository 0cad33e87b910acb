//! The passphrase lock on what this browser stores: opening it, changing the passphrase, locking again. Putting it on
//! and taking it off are moves (`moves`).
//!
//! What is stored is encrypted with a random data key. The data key stands in the store, and in the journal, as an age
//! file that the passphrase opens: so a new passphrase encrypts one key anew, and not everything. Neither passphrase
//! nor key is stored.

use super::encryption;
use super::idle_lock::{IdleLock, MINUTES, USUAL_MINUTES};
use super::memory_storage::MemoryStorage;
use super::mode::StorageMode;
use super::moves::MoveFault;
use super::passphrase::{Form, to_try};
use super::patience::patiently;
use super::ports::{Cipher as _, Journal as _, PassphraseFault, Ports};
use super::{Change, Persistence};
use crate::crypto::Refusal;
use crate::storage::checksum::Checksum;
use crate::storage::envelope;
use crate::storage::journal::Head;
use crate::storage::keys;
use crate::storage::locked::plain::Plain;
use crate::storage::locked::{self, KEY_BYTES};
use crate::storage::store::{Store as _, StoreFault};

/// What is said to other tabs: lock everything.
pub(super) const LOCK_NOW: &str = "lock now";

/// Where the page is loaded anew when everything was locked.
const AFTER_LOCKING: &str = "#/";

/// How often it is looked whether it is time to lock.
const LOOK_MILLIS: i32 = 5_000;

impl<P: Ports> Persistence<P> {
    /// Returns the lock on what this browser stores: an age file as text. Looks into both places: the store may have
    /// lost it.
    pub async fn find_lock(&self) -> Option<String> {
        if let Ok(Some(lock)) = self.ports.store().get(keys::LOCK) {
            return Some(lock);
        }
        let lock = self.lock_in_journal().await?;
        // One that was taken off, or not put on in the end, may still stand in a journal that failed at that time.
        let counts = match self.ports.store().get(keys::NOT_LOCKED) {
            Ok(Some(text)) if text == keys::UNLOCKING => false,
            Ok(Some(_)) => {
                let done = patiently(&self.ports, self.ports.journal().text(keys::LOCKED)).await;
                matches!(done, Ok(Some(_)))
            }
            Ok(None) | Err(_) => true,
        };
        if !counts {
            return None;
        }
        Some(lock)
    }

    async fn lock_in_journal(&self) -> Option<String> {
        if !self.journal_exists().await {
            return None;
        }
        let text = patiently(&self.ports, self.ports.journal().text(keys::LOCK)).await.ok()??;
        Some(text.to_text())
    }

    /// Puts a lock into both places, the one that lasts first.
    ///
    /// # Errors
    /// A [`StoreFault`]; the earlier lock stands in both places then, if they still work.
    async fn put_lock(&self, lock: &str) -> Result<(), StoreFault> {
        let before = self.lock_in_journal().await;
        let entry = |lock: &str| (keys::LOCK.to_owned(), None, Plain::Text(lock.to_owned()));
        if self.journal_exists().await
            && patiently(&self.ports, self.ports.journal().swap(None, &entry(lock))).await.is_err()
        {
            return Err(StoreFault::Failed(String::new()));
        }
        let stored = encryption::put(self.ports.store(), keys::LOCK, &Plain::Text(lock.to_owned()));
        if stored.is_err()
            && let Some(before) = before
        {
            let _both_open_it_then = patiently(&self.ports, self.ports.journal().swap(None, &entry(&before))).await;
        }
        stored
    }

    /// Returns an age file that holds these bytes and opens with a passphrase, in whatever form its accents are typed
    /// then.
    ///
    /// # Errors
    /// A [`PassphraseFault`].
    pub async fn seal(&self, passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, PassphraseFault> {
        let composed = self.ports.cipher().normalized(passphrase, Form::Composed);
        self.ports.cipher().seal(&composed, bytes).await
    }

    /// Opens an age file with a passphrase, in whatever form its accents were typed.
    ///
    /// # Errors
    /// A [`PassphraseFault`].
    pub async fn open_sealed(&self, passphrase: &str, file: &[u8]) -> Result<Vec<u8>, PassphraseFault> {
        let mut fault = PassphraseFault::Away;
        let normalized = |text: &str, form: Form| self.ports.cipher().normalized(text, form);
        for form in to_try(passphrase, normalized) {
            match self.ports.cipher().open(&form, file).await {
                Ok(bytes) => return Ok(bytes),
                Err(refused) => fault = refused,
            }
            // Only another passphrase would help where this one did not.
            if fault != PassphraseFault::Refused(Refusal::NotOpened.code().to_owned()) {
                break;
            }
        }
        Err(fault)
    }

    /// Opens the lock: in the journal, which lasts, or else in the store; after a crash they may differ.
    async fn open_lock(&self, passphrase: &str) -> Result<(Vec<u8>, String), MoveFault> {
        let stored = self.ports.store().get(keys::LOCK).ok().flatten();
        let kept = self.lock_in_journal().await;
        let mut fault = MoveFault::NoLock;
        let second = stored.filter(|stored| kept.as_ref() != Some(stored));
        for lock in kept.into_iter().chain(second) {
            match self.open_sealed(passphrase, lock.as_bytes()).await {
                Ok(bytes) => return Ok((bytes, lock)),
                Err(refused) => fault = MoveFault::Passphrase(refused),
            }
        }
        Err(fault)
    }

    /// Opens the lock with its passphrase, and all that is stored behind it.
    ///
    /// # Errors
    /// A [`MoveFault`].
    pub async fn unlock(&self, passphrase: &str) -> Result<(), MoveFault> {
        let _alone = self.exclusively().await;
        let (bytes, lock) = self.open_lock(passphrase).await?;
        let bytes: [u8; KEY_BYTES] = bytes.try_into().map_err(|_| MoveFault::NoKey)?;
        let key = self.ports.cipher().key(&bytes).await.ok_or(MoveFault::NoCipher)?;
        // The store may have lost it. Where it takes nothing any more, what is stored can be read all the same.
        let _found_in_the_journal_next_time = self.put_lock(&lock).await;
        let memory = MemoryStorage::default();
        let mut clear = Vec::new();
        for name in self.ports.store().keys()? {
            if !name.starts_with(keys::OURS) || keys::IN_THE_CLEAR.contains(&name.as_str()) || name == keys::NOT_LOCKED
            {
                continue;
            }
            let Some(text) = self.ports.store().raw(&name)? else { continue };
            // What does not decrypt stays as it is, and is shown as something that cannot be read.
            let text = match &text {
                Plain::Text(ciphertext) if locked::is_locked(ciphertext) => {
                    self.see(&name, Some(ciphertext));
                    self.ports.cipher().unlock(&key, &name, ciphertext).await.unwrap_or(text)
                }
                _ => {
                    clear.push(name.clone());
                    text
                }
            };
            memory.put(&name, Some(text));
        }
        self.work_encrypted(memory, key, &lock);
        // What was kept before there was a passphrase, or was being encrypted when the browser was closed.
        for name in &clear {
            self.queue_encryption(name);
        }
        self.encrypt_leftovers_in_journal().await;
        self.look_into_journal().await;
        Ok(())
    }

    /// Encrypts whatever stands in the journal unencrypted. What cannot be encrypted stays as it is.
    async fn encrypt_leftovers_in_journal(&self) {
        if !self.journal_exists().await {
            return;
        }
        let Ok(names) = patiently(&self.ports, self.ports.journal().keys()).await else { return };
        for name in names.into_iter().filter(|name| name != keys::LOCK && name != keys::LOCKED) {
            let Ok(Some(text)) = patiently(&self.ports, self.ports.journal().text(&name)).await else { continue };
            if matches!(&text, Plain::Text(text) if locked::is_locked(text)) {
                continue;
            }
            let Ok(record) = patiently(&self.ports, self.ports.journal().record(&name)).await else { continue };
            let unicode = text.to_text();
            let revision = record.as_ref().map_or_else(
                || envelope::decode(&unicode).map_or(0, |opened| opened.revision),
                |record| record.revision,
            );
            let head = Head::of(name, revision, Checksum::of(&unicode));
            if let Some(entry) = self.entry(&head, &text).await {
                let _done_again_at_the_next_start =
                    patiently(&self.ports, self.ports.journal().swap(record.as_ref(), &entry)).await;
            }
        }
    }

    /// Puts another passphrase in the place of the one that opens the lock.
    ///
    /// # Errors
    /// A [`MoveFault`]; the earlier passphrase still opens it then.
    pub async fn change_passphrase(&self, now: &str, new: &str) -> Result<(), MoveFault> {
        let _alone = self.exclusively().await;
        let (bytes, _) = self.open_lock(now).await?;
        let sealed = self.seal(new, &bytes).await.map_err(MoveFault::Passphrase)?;
        let lock = locked::armor(&sealed);
        self.put_lock(&lock).await?;
        self.note_lock(&lock);
        Ok(())
    }

    /// Locks everything again, in all tabs: the page is loaded anew, and nothing stays in memory.
    pub fn lock_now(&self) {
        self.ports.send(LOCK_NOW);
        self.lock_here();
    }

    pub(super) fn lock_here(&self) {
        if self.mode.get() != StorageMode::Unlocked {
            return;
        }
        let here = *self;
        self.ports.spawn(Box::pin(async move {
            if here.settle_all().await.is_err() {
                here.tell(Change::NotLocked);
            } else {
                here.leave_for(AFTER_LOCKING);
            }
        }));
    }

    /// Drops whatever is in memory, and has the page loaded anew at another address.
    pub fn leave_for(&self, address: &str) {
        self.give_up();
        self.forget_training();
        self.close();
        self.stop_encrypting();
        self.memory.replace(None);
        self.set_mode(StorageMode::Browser);
        self.tell(Change::Leave(address.to_owned()));
    }

    pub(super) fn begin_idle_lock(&self) {
        self.idle.set(Some(IdleLock::new(self.ports.now())));
        if !self.is_watching_clock.replace(true) {
            self.look_at_clock();
        }
    }

    /// Notes a sign of life; one that comes too late locks.
    pub fn see_somebody(&self) {
        self.with_idle_lock(IdleLock::see);
    }

    fn look_at_clock(&self) {
        self.with_idle_lock(IdleLock::is_due);
        let here = *self;
        self.ports.after(LOOK_MILLIS, Box::new(move || here.look_at_clock()));
    }

    fn with_idle_lock(&self, look: impl FnOnce(&mut IdleLock, crate::domain::moment::Moment, u32) -> bool) {
        if self.mode.get() != StorageMode::Unlocked {
            return;
        }
        if let Some(mut idle) = self.idle.get() {
            let is_due = look(&mut idle, self.ports.now(), self.lock_after());
            self.idle.set(Some(idle));
            if is_due {
                self.lock_here();
            }
        }
    }

    /// Returns after how many minutes without a sign of life everything is locked again.
    #[must_use]
    pub fn lock_after(&self) -> u32 {
        let chosen = self.documents().store().get(keys::LOCK_AFTER).ok().flatten();
        chosen.and_then(|text| text.parse().ok()).filter(|minutes| MINUTES.contains(minutes)).unwrap_or(USUAL_MINUTES)
    }

    /// Chooses after how many minutes.
    pub fn set_lock_after(&self, minutes: u32) {
        let _as_before_if_it_fails = self.documents().store().set(keys::LOCK_AFTER, &minutes.to_string());
    }
}
