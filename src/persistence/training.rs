//! The training session that is open, as its facilitator has it, and how it is saved.
//!
//! What somebody does is saved at once, what somebody types a moment later. Two tabs may have the same session open:
//! what the other one stored is joined with what is here, never written over.

use std::cell::{Cell, RefCell};

use super::autosave::WAIT_MILLIS;
use super::ports::Ports;
use super::{Change, Persistence};
use crate::domain::item::ItemId;
use crate::domain::training::gathering::Gathering;
use crate::domain::training::session::Session;
use crate::storage::checksum::Checksum;
use crate::storage::document_store::SaveFault;
use crate::storage::store::{Store as _, StoreFault};
use crate::storage::training::{key, read_gathering, write_gathering};
use crate::storage::trouble::Trouble;

/// Why a session does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It is not stored here.
    Missing,
    /// It is stored, and cannot be read. It stays as it is.
    Unreadable(Trouble),
    /// The store fails.
    Store(StoreFault),
    /// This other session is open and not saved.
    HeldBack(ItemId),
}

/// When a change is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At once.
    Now,
    /// A moment later: somebody types.
    Soon,
}

/// The session that is open.
#[derive(Default)]
pub(super) struct Training {
    open: RefCell<Option<Open>>,
    is_scheduled: Cell<bool>,
}

struct Open {
    gathering: Gathering,
    /// The text that this tab stored or read last; `None` while it is not stored yet.
    known: Option<Checksum>,
    is_unsaved: bool,
    /// Why the last change is not stored.
    fault: Option<SaveFault>,
}

impl<P: Ports> Persistence<P> {
    /// Opens a session that is stored here.
    ///
    /// # Errors
    /// A [`NotOpened`].
    pub fn open_training(&self, id: ItemId) -> Result<(), NotOpened> {
        if self.training_id() == Some(id) {
            return Ok(());
        }
        self.put_training_aside().map_err(NotOpened::HeldBack)?;
        let text = self.documents().store().get(&key(id)).map_err(NotOpened::Store)?.ok_or(NotOpened::Missing)?;
        let gathering = read_gathering(&text).map_err(NotOpened::Unreadable)?;
        self.lay_training(gathering, Some(Checksum::of(&text)));
        Ok(())
    }

    /// Begins a session. Returns `false` if that would drop what is not saved yet.
    #[must_use]
    pub fn begin_training(&self, session: Session) -> bool {
        let is_free = self.put_training_aside().is_ok();
        if is_free {
            self.lay_training(Gathering::new(session), None);
            self.save_training();
        }
        is_free
    }

    /// Takes in a session that was downloaded: joined with what is stored of it here.
    ///
    /// # Errors
    /// A [`NotOpened`]: what stands here under its id cannot be read and stays, or another session is not saved.
    pub fn take_in_training(&self, gathering: Gathering) -> Result<(), NotOpened> {
        match self.open_training(gathering.session.id) {
            Ok(()) => self.change_training(When::Now, |kept| kept.join(gathering)),
            // Nothing is written over: there is nothing, or the store takes nothing, which is said on its page.
            Err(NotOpened::Missing | NotOpened::Store(_)) => {
                self.lay_training(gathering, None);
                self.save_training();
            }
            Err(fault) => return Err(fault),
        }
        Ok(())
    }

    /// Returns the id of the session that is open.
    #[must_use]
    pub fn training_id(&self) -> Option<ItemId> {
        self.training.open.borrow().as_ref().map(|open| open.gathering.session.id)
    }

    /// Looks at the session that is open, if it is the one with this id.
    pub fn with_training<T>(&self, id: ItemId, look: impl FnOnce(&Gathering) -> T) -> Option<T> {
        let open = self.training.open.borrow();
        open.as_ref().filter(|open| open.gathering.session.id == id).map(|open| look(&open.gathering))
    }

    /// Changes the session that is open, and saves it.
    pub fn change_training(&self, when: When, change: impl FnOnce(&mut Gathering)) {
        if let Some(open) = &mut *self.training.open.borrow_mut() {
            change(&mut open.gathering);
            open.is_unsaved = true;
        }
        match when {
            When::Now => self.save_training(),
            When::Soon => self.save_training_soon(),
        }
    }

    /// Every change has a save before it, whatever became of the last one.
    fn save_training_soon(&self) {
        if !self.training.is_scheduled.replace(true) {
            let here = *self;
            self.ports.after(
                WAIT_MILLIS,
                Box::new(move || {
                    here.training.is_scheduled.set(false);
                    here.save_training();
                }),
            );
        }
    }

    /// Returns why the last change to the session is not stored.
    #[must_use]
    pub fn training_fault(&self) -> Option<SaveFault> {
        self.training.open.borrow().as_ref().and_then(|open| open.fault.clone())
    }

    /// Returns whether a change to the session that is open is in memory only; saves it first.
    #[must_use]
    pub fn is_training_unsaved(&self) -> bool {
        self.save_training();
        self.is_training_unsaved_now()
    }

    pub(super) fn is_training_unsaved_now(&self) -> bool {
        self.training.open.borrow().as_ref().is_some_and(|open| open.is_unsaved)
    }

    /// Closes the session that is open, saved or not.
    pub fn forget_training(&self) {
        self.training.open.replace(None);
    }

    /// Removes a session from this browser.
    ///
    /// # Errors
    /// A [`StoreFault`]: it is still here.
    pub fn remove_training(&self, id: ItemId) -> Result<(), StoreFault> {
        self.documents().store().remove(&key(id))?;
        if self.training_id() == Some(id) {
            self.forget_training();
        }
        self.list_documents();
        Ok(())
    }

    /// Stores it here again, where it was removed elsewhere, or tries once more.
    pub fn save_training_anew(&self) {
        if let Some(open) = &mut *self.training.open.borrow_mut() {
            let place = key(open.gathering.session.id);
            if matches!(self.documents().store().get(&place), Ok(None)) {
                open.known = None;
            }
            open.is_unsaved = true;
        }
        self.save_training();
    }

    /// Saves what is not stored yet.
    pub fn save_training(&self) {
        // What is changed while everything moves is saved when that has ended.
        if !self.is_training_unsaved_now() || self.moving.get() {
            return;
        }
        let Some(mut open) = self.training.open.take() else { return };
        let (is_new, before) = (open.known.is_none(), open.fault.clone());
        let has_joined = match self.store_training(&mut open) {
            Ok(has_joined) => {
                (open.is_unsaved, open.fault) = (false, None);
                has_joined
            }
            Err(fault) => {
                open.fault = Some(fault);
                false
            }
        };
        // Told once: drawn again, the buttons of the notice would slip away under somebody's finger.
        let has_changed = has_joined || open.fault != before;
        let is_stored = open.fault.is_none();
        self.training.open.replace(Some(open));
        if has_changed {
            self.tell(Change::Training);
        }
        if is_new {
            self.list_documents();
        }
        if is_stored {
            self.check_that_training_is_encrypted();
        }
    }

    /// Where a passphrase locks what is stored, the store is written behind the memory.
    fn check_that_training_is_encrypted(&self) {
        let here = *self;
        self.ports.spawn(Box::pin(async move {
            if let Err(fault) = here.encrypted().await {
                if let Some(open) = &mut *here.training.open.borrow_mut() {
                    open.is_unsaved = true;
                    open.fault = Some(SaveFault::Store(fault));
                }
                here.tell(Change::Training);
            }
        }));
    }

    /// Stores the session, and returns whether something that another tab stored was joined with it.
    fn store_training(&self, open: &mut Open) -> Result<bool, SaveFault> {
        let place = key(open.gathering.session.id);
        let documents = self.documents();
        let standing = documents.store().get(&place)?;
        let mut has_joined = false;
        match (&standing, open.known) {
            (None, Some(_)) => return Err(SaveFault::Changed),
            (Some(text), known) if known != Some(Checksum::of(text)) => match read_gathering(text) {
                Ok(other) => {
                    open.gathering.join(other);
                    has_joined = true;
                }
                // What cannot be read is not written over.
                Err(_) => return Err(SaveFault::Changed),
            },
            _ => {}
        }
        let text = write_gathering(&open.gathering);
        documents.store().set(&place, &text)?;
        if documents.store().get(&place)?.as_deref() != Some(text.as_str()) {
            return Err(SaveFault::NotKept);
        }
        open.known = Some(Checksum::of(&text));
        Ok(has_joined)
    }

    /// Takes over what another tab stored.
    pub(super) fn follow_training(&self) {
        let Some(id) = self.training_id() else { return };
        let known = self.training.open.borrow().as_ref().and_then(|open| open.known);
        match self.documents().store().get(&key(id)) {
            Ok(Some(text)) if known != Some(Checksum::of(&text)) => {
                if self.is_training_unsaved_now() {
                    self.save_training();
                } else if let Ok(gathering) = read_gathering(&text) {
                    self.lay_training(gathering, Some(Checksum::of(&text)));
                    self.tell(Change::Training);
                }
            }
            // Deleted elsewhere: what is in memory is the last copy, and the person decides.
            Ok(None) if known.is_some() => {
                if let Some(open) = &mut *self.training.open.borrow_mut() {
                    open.is_unsaved = true;
                    open.fault = Some(SaveFault::Changed);
                }
                self.tell(Change::Training);
            }
            _ => {}
        }
    }

    /// Reads the session that is open again from where it is stored now.
    pub(super) fn reopen_training(&self) {
        if !self.is_training_unsaved_now() {
            self.follow_training();
        }
    }

    /// Saves the session that is open, so that another can take its place.
    fn put_training_aside(&self) -> Result<(), ItemId> {
        let Some(id) = self.training_id() else { return Ok(()) };
        // What is in memory only is not dropped for another.
        if self.is_training_unsaved() { Err(id) } else { Ok(()) }
    }

    fn lay_training(&self, gathering: Gathering, known: Option<Checksum>) {
        let is_unsaved = known.is_none();
        self.training.open.replace(Some(Open { gathering, known, is_unsaved, fault: None }));
    }
}
