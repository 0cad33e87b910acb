//! What is stored encrypted: the work is in memory, and every change goes into the browser's store as ciphertext.
//!
//! The store's own interface answers at once and the browser's cryptography does not. So a store in memory stands in
//! for the browser's, and what changes there is encrypted and stored behind it, one key after another, the newest text
//! of each. It is said to be saved only when that is done ([`Persistence::encrypted`]).

use std::cell::{Cell, RefCell};
use std::task::{Poll, Waker};

use super::autosave::Saving;
use super::journal::head_name;
use super::mode::StorageMode;
use super::ports::{Cipher as _, Ports};
use super::{Key, Persistence};
use crate::content::troubles::saving::{NOT_LOCKED, SOMETHING_ELSE};
use crate::storage::checksum::Checksum;
use crate::storage::document_store::SaveFault;
use crate::storage::keys;
use crate::storage::locked;
use crate::storage::locked::plain::Plain;
use crate::storage::merge::{is_joined, merged};
use crate::storage::store::{Store, StoreFault};

/// How long after a failure encrypting is tried again by itself.
const TRY_AGAIN_MILLIS: i32 = 3_000;

/// What waits to be encrypted.
#[derive(Default)]
pub(super) struct Encryption {
    /// The keys of what waits to be encrypted and stored.
    waiting: RefCell<Vec<String>>,
    /// The key of what is being encrypted and stored.
    current: RefCell<Option<String>>,
    is_writing: Cell<bool>,
    is_trying_again: Cell<bool>,
    /// The keys of what the browser's store did not take, and why.
    refused: RefCell<Vec<(String, StoreFault)>>,
    /// The lock that opens what is encrypted here, as the store has to have it.
    lock: RefCell<Option<String>>,
    /// What the store holds of texts that are joined, as this tab wrote or read it last.
    seen: RefCell<Vec<(String, Checksum)>>,
    /// Who waits until nothing waits to be stored.
    wakers: RefCell<Vec<Waker>>,
}

impl Encryption {
    /// Returns whether what stands in memory under a key is still to be stored, so that another tab's text may not
    /// replace it. What is joined is so also while it is being stored, and after the store refused it: it is joined
    /// when that is tried again. Of an assessment another tab may be the writer by then.
    fn has(&self, key: &str) -> bool {
        self.waiting.borrow().iter().any(|other| other == key)
            || is_joined(key)
                && (self.current.borrow().as_deref() == Some(key)
                    || self.refused.borrow().iter().any(|(other, _)| other == key))
    }
}

impl<P: Ports> Persistence<P> {
    /// Returns whether something in memory is not yet encrypted into the browser's store.
    pub(super) fn is_encrypting(&self) -> bool {
        self.mode.get() == StorageMode::Unlocked
            && (self.encryption.is_writing.get() || !self.encryption.refused.borrow().is_empty())
    }

    /// Encrypts what changed in memory under a key, and puts it into the browser's store; where nothing is encrypted,
    /// does nothing.
    pub(super) fn encrypt_soon(&self, key: &str) {
        if self.mode.get() == StorageMode::Unlocked
            && let Some(background) = self.background.get()
        {
            (background.encrypt)(self, key);
        }
    }

    pub(super) fn queue_encryption(&self, key: &str) {
        let encryption = &self.encryption;
        let mut waiting = encryption.waiting.borrow_mut();
        // What was refused is tried again: there may be room by now.
        for (refused, _) in encryption.refused.take() {
            waiting.retain(|other| *other != refused);
            waiting.push(refused);
        }
        waiting.retain(|other| other != key);
        waiting.push(key.to_owned());
        drop(waiting);
        if !encryption.is_writing.replace(true) {
            let here = *self;
            self.ports.spawn(Box::pin(async move {
                loop {
                    let next = {
                        let mut waiting = here.encryption.waiting.borrow_mut();
                        (!waiting.is_empty()).then(|| waiting.remove(0))
                    };
                    let Some(key) = next else { break };
                    here.encryption.current.replace(Some(key.clone()));
                    let encrypted = here.encrypt_now(&key).await;
                    here.encryption.current.take();
                    if let Err(fault) = encrypted {
                        here.encryption.refused.borrow_mut().push((key, fault));
                    }
                }
                here.encryption.is_writing.set(false);
                for waker in here.encryption.wakers.take() {
                    waker.wake();
                }
                if here.encryption.refused.borrow().is_empty() {
                    here.save_what_was_refused();
                } else {
                    here.try_again_later();
                }
            }));
        }
    }

    /// Has everything that was said not to be saved say how it stands now: nothing is refused any more.
    fn save_what_was_refused(&self) {
        if matches!(*self.autosave.state.borrow(), Saving::NotSaved(SaveFault::Store(_))) {
            self.save();
        }
        if matches!(self.training_fault(), Some(SaveFault::Store(_))) {
            self.save_training();
        }
    }

    /// Tries again after a while what was refused: nobody may change anything more, and it may be the last change.
    fn try_again_later(&self) {
        if self.encryption.refused.borrow().is_empty() || self.encryption.is_trying_again.replace(true) {
            return;
        }
        let here = *self;
        self.ports.after(
            TRY_AGAIN_MILLIS,
            Box::new(move || {
                here.encryption.is_trying_again.set(false);
                let refused = here.encryption.refused.borrow().first().map(|(key, _)| key.clone());
                if let Some(key) = refused.filter(|_| here.mode.get() == StorageMode::Unlocked) {
                    here.queue_encryption(&key);
                }
            }),
        );
    }

    async fn encrypt_now(&self, name: &str) -> Result<(), StoreFault> {
        let (memory, key) = (self.memory.borrow().clone(), self.key.borrow().clone());
        let (Some(memory), Some(key)) = (memory, key) else { return Ok(()) };
        loop {
            let Some(text) = memory.raw(name)? else {
                self.see(name, None);
                return self.ports.store().remove(name);
            };
            let standing = self.ports.store().get(name)?;
            let text = self.joined(&key, name, text, standing.as_deref()).await;
            let locked = self.ports.cipher().lock(&key, name, &text).await.ok_or_else(not_encrypted)?;
            // It may have ended meanwhile: what was removed stays so.
            if self.key.borrow().is_none() {
                return Ok(());
            }
            if is_joined(name) && self.ports.store().get(name)? != standing {
                continue;
            }
            self.put_lock_back()?;
            let stored = put(self.ports.store(), name, &Plain::Text(locked.clone()));
            if stored.is_ok() {
                self.see(name, Some(&locked));
            }
            return stored;
        }
    }

    /// Notes the lock that opens what is encrypted here.
    pub(super) fn note_lock(&self, lock: &str) {
        self.encryption.lock.replace(Some(lock.to_owned()));
    }

    /// Puts the lock into the store again, where that has lost it: without it nobody could ever open what is stored
    /// next.
    fn put_lock_back(&self) -> Result<(), StoreFault> {
        let store = self.ports.store();
        match self.encryption.lock.borrow().as_ref() {
            Some(lock) if store.checksum(keys::LOCK)?.is_none() => put(store, keys::LOCK, &Plain::Text(lock.clone())),
            _ => Ok(()),
        }
    }

    /// Returns what is to be stored under a key: where another tab has stored something that this one has not seen, and
    /// neither may replace the other, both together.
    async fn joined(&self, key: &Key<P>, name: &str, text: Plain, standing: Option<&str>) -> Plain {
        let Some(standing) = standing.filter(|standing| is_joined(name) && !self.has_seen(name, standing)) else {
            return text;
        };
        let Some(theirs) = self.ports.cipher().unlock(key, name, standing).await else { return text };
        let Some(memory) = self.memory.borrow().clone() else { return text };
        // It may have been changed meanwhile.
        let Ok(Some(ours)) = memory.raw(name) else { return text };
        let Some(both) = merged(name, &ours.to_text(), &theirs.to_text()).map(Plain::Text) else { return ours };
        memory.put(name, Some(both.clone()));
        both
    }

    /// Notes what the store holds under a key, as this tab wrote or read it last.
    pub(super) fn see(&self, name: &str, locked: Option<&str>) {
        if is_joined(name) {
            let mut seen = self.encryption.seen.borrow_mut();
            seen.retain(|(other, _)| other != name);
            seen.extend(locked.map(|locked| (name.to_owned(), Checksum::of(locked))));
        }
    }

    fn has_seen(&self, name: &str, locked: &str) -> bool {
        let seen = self.encryption.seen.borrow();
        seen.iter().any(|(other, sum)| other == name && *sum == Checksum::of(locked))
    }

    /// Waits until nothing waits to be encrypted and stored; at once where nothing is.
    ///
    /// # Errors
    /// The first [`StoreFault`].
    pub(super) async fn encrypted(&self) -> Result<(), StoreFault> {
        std::future::poll_fn(|context| {
            if self.encryption.is_writing.get() {
                self.encryption.wakers.borrow_mut().push(context.waker().clone());
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
        self.encryption.refused.borrow().first().map_or(Ok(()), |(_, fault)| Err(fault.clone()))
    }

    /// Forgets what waits to be encrypted.
    pub(super) fn forget_encryption(&self) {
        self.encryption.waiting.take();
        self.encryption.refused.take();
        self.encryption.lock.take();
        self.encryption.seen.take();
    }

    /// Encrypts the text and the checksum of an entry of the journal.
    pub(super) async fn encrypted_entry(
        &self,
        key: &Key<P>,
        name: &str,
        text: &Plain,
        checksum: &Plain,
    ) -> Option<(Plain, String)> {
        let text = self.ports.cipher().lock(key, name, text).await?;
        Some((Plain::Text(text), self.ports.cipher().lock(key, &head_name(name), checksum).await?))
    }

    /// Decrypts a text that is encrypted. One that is not stays as it is: it was kept before there was a passphrase.
    pub(super) async fn decrypted(&self, name: &str, text: Plain) -> Option<Plain> {
        match &text {
            Plain::Text(locked) if locked::is_locked(locked) => {
                let key = self.key.borrow().clone()?;
                self.ports.cipher().unlock(&key, name, locked).await
            }
            _ => Some(text),
        }
    }

    /// Follows what another tab put into the browser's store under a key, or removed.
    pub(super) async fn follow_encrypted(&self, name: &str) {
        if name == keys::LOCK
            && let Ok(Some(lock)) = self.ports.store().get(name)
        {
            self.note_lock(&lock);
        }
        // What this tab is about to store itself stands above it.
        let is_waiting = || self.encryption.has(name);
        if !name.starts_with(keys::OURS) || keys::IN_THE_CLEAR.contains(&name) || is_waiting() {
            return;
        }
        let (memory, key) = (self.memory.borrow().clone(), self.key.borrow().clone());
        let (Some(memory), Some(key)) = (memory, key) else { return };
        match self.ports.store().get(name) {
            Ok(None) => memory.put(name, None),
            Ok(Some(text)) => {
                if let Some(plain) = self.ports.cipher().unlock(&key, name, &text).await
                    && !is_waiting()
                {
                    self.see(name, Some(&text));
                    memory.put(name, Some(plain));
                }
            }
            Err(_) => {}
        }
    }
}

/// Puts a text into a store as it is, Unicode or not, and reads it back.
///
/// # Errors
/// A [`StoreFault`].
pub(super) fn put(store: &impl Store, key: &str, text: &Plain) -> Result<(), StoreFault> {
    store.put_raw(key, text)?;
    if store.raw(key)?.as_ref() == Some(text) { Ok(()) } else { Err(StoreFault::Failed(SOMETHING_ELSE.to_owned())) }
}

fn not_encrypted() -> StoreFault {
    StoreFault::Failed(NOT_LOCKED.to_owned())
}
