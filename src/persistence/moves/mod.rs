//! Moving everything from one storage mode to another: all of it, or nothing.
//!
//! What is to stand in the store is put together in memory first. Then it is written in one go (`storage::together`),
//! which puts back exactly what was there where something fails, and only then is anything dropped from memory.

mod exclusive;
mod locking;
mod session;

use super::Persistence;
use super::document::Document;
use super::documents_in;
use super::mode::StorageMode;
use super::ports::{PassphraseFault, Ports};
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::storage::document_store::SaveFault;
use crate::storage::import::{Brought, Compared, Decision, Incoming};
use crate::storage::keys;
use crate::storage::locked::plain::Plain;
use crate::storage::store::{Store as _, StoreFault};
use crate::storage::together::{Move, NotDone, Undo};

/// Why everything was not moved. It is where it was then, but for [`MoveFault::Partly`] and [`MoveFault::NotGone`].
#[derive(Clone, Debug, PartialEq)]
pub enum MoveFault {
    /// Another tab or window of this tool is open: what is stored cannot change its form under it.
    NotAlone,
    /// The last changes are not saved, or stand in the journal alone.
    NotSaved,
    /// The journal cannot be read, and may hold something that the store has lost.
    Journal,
    /// This page may not use the browser's cryptography.
    NoCipher,
    /// What this browser stores is encrypted already.
    LockedAlready,
    /// Nothing here is encrypted.
    NoLock,
    /// What the passphrase opened is no key.
    NoKey,
    /// The passphrase did not do.
    Passphrase(PassphraseFault),
    /// The store failed.
    Store(StoreFault),
    /// Something else was written there meanwhile.
    Changed,
    /// Everything was taken into the session, and the browser did not let go of all of what it had stored.
    NotGone,
    /// The store failed and so did putting back what was there, under these keys.
    Partly(Vec<String>),
    /// Both places hold the same assessment: a person has to say what becomes of it.
    Choose(Box<Choosing>),
}

/// What a person has to choose before a session is kept in this browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Choosing {
    /// What the session holds.
    pub incoming: Incoming,
    /// How each of its assessments compares with what the browser stores.
    pub compared: Vec<Compared>,
}

impl From<StoreFault> for MoveFault {
    fn from(fault: StoreFault) -> Self {
        Self::Store(fault)
    }
}

impl From<NotDone> for MoveFault {
    fn from(NotDone { why, left }: NotDone) -> Self {
        if !left.is_empty() {
            return Self::Partly(left);
        }
        match why {
            SaveFault::Store(fault) => Self::Store(fault),
            SaveFault::Changed | SaveFault::NotKept => Self::Changed,
        }
    }
}

/// What a move needs of the person, or of the texts shown to them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Chosen<'a> {
    /// What was decided, where something had to be.
    pub decision: Option<&'a Decision>,
    /// The label of the versions into which replaced assessments are frozen.
    pub label: &'a str,
}

impl<P: Ports> Persistence<P> {
    /// Brings everything to rest that is on its way into the store.
    ///
    /// # Errors
    /// [`MoveFault::NotSaved`].
    pub async fn settle_all(&self) -> Result<(), MoveFault> {
        self.looked().await;
        self.save();
        self.save_training();
        self.journal_settled().await;
        let stored = self.encrypted().await;
        if self.has_unsaved() || self.is_training_unsaved_now() || stored.is_err() {
            return Err(MoveFault::NotSaved);
        }
        Ok(())
    }

    /// Returns what the browser's own store holds of ours, as it stands there.
    fn stored_texts(&self) -> Result<Vec<(String, Plain)>, StoreFault> {
        let mut texts = Vec::new();
        for key in self.ports.store().keys()? {
            if key.starts_with(keys::OURS)
                && key != keys::NOT_LOCKED
                && let Some(text) = self.ports.store().raw(&key)?
            {
                texts.push((key, text));
            }
        }
        // A browser lists keys in what order it likes, in another one when their number has changed.
        texts.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(texts)
    }

    /// The same, where no lock is among them. Whoever looked for one while neither place answered has seen none.
    ///
    /// # Errors
    /// [`MoveFault::LockedAlready`], or what the store says.
    fn unlocked_texts(&self) -> Result<Vec<(String, Plain)>, MoveFault> {
        let texts = self.stored_texts()?;
        if texts.iter().any(|(key, _)| key == keys::LOCK) { Err(MoveFault::LockedAlready) } else { Ok(texts) }
    }

    /// Puts these texts in place of what stands in the store, all or nothing; what is under one of the `untouched` keys
    /// stays. They go in an order in which a crash between two of them loses nothing: a lock comes first, versions
    /// before the assessments that replace what they hold, removals last, that of a lock at the very end.
    ///
    /// # Errors
    /// A [`MoveFault`]; [`MoveFault::Changed`] where another tab has written something meanwhile.
    fn move_from(
        &self,
        standing: &[(String, Plain)],
        target: &[(String, Plain)],
        untouched: &[&str],
    ) -> Result<Undo, MoveFault> {
        let now = self.stored_texts()?;
        // The index is only a cache, and every tab writes it.
        let but_index =
            |texts: &[(String, Plain)]| texts.iter().filter(|(key, _)| key != keys::INDEX).cloned().collect::<Vec<_>>();
        if but_index(standing) != but_index(&now) {
            return Err(MoveFault::Changed);
        }
        let find = |texts: &[(String, Plain)], key: &str| {
            texts.iter().find(|(other, _)| other == key).map(|(_, text)| text.clone())
        };
        let mut moves = Vec::new();
        for (key, to) in target {
            let from = find(&now, key);
            if from.as_ref() != Some(to) && !untouched.contains(&key.as_str()) {
                moves.push(Move { key: key.clone(), from, to: Some(to.clone()) });
            }
        }
        for (key, from) in now {
            if find(target, &key).is_none() && !untouched.contains(&key.as_str()) {
                moves.push(Move { key, from: Some(from), to: None });
            }
        }
        moves.sort_by_key(|it| match (&it.to, it.key.as_str()) {
            (Some(_), keys::LOCK) => 0,
            (Some(_), key) if key.starts_with(keys::DOCUMENT) => 2,
            (Some(_), _) => 1,
            (None, keys::LOCK) => 4,
            (None, _) => 3,
        });
        Ok(documents_in(self.ports.store()).move_together(moves)?)
    }

    fn work_in_browser(&self, mode: StorageMode) {
        self.memory.replace(None);
        self.forget_journal();
        self.set_mode(mode);
    }

    /// Opens again what was open in a session: under its id there may stand something else now.
    fn open_after_move(&self, brought: Option<&Brought>) {
        let open = match *self.document.borrow() {
            Document::Kept(id) => Some(id),
            _ => None,
        };
        if let (Some(id), Some(brought)) = (open, brought) {
            let copy = brought.copies.iter().find(|(from, _)| *from == id).map(|(_, to)| *to);
            if self.has_unsaved() {
                self.keep_what_was_typed(copy.unwrap_or(id));
            } else {
                self.open_again(copy.unwrap_or(id));
            }
        }
        self.reopen_training();
    }

    /// Keeps what somebody typed after everything was put together: it belongs to the assessment that has this id now.
    fn keep_what_was_typed(&self, id: ItemId) {
        let Ok((opened, known)) = self.documents().load(id) else { return };
        let typed = self.present();
        let name = if typed.id == id { typed.name.clone() } else { opened.assessment.name };
        self.begin_saving(known, opened.revision);
        self.lay(Document::Kept(id), Assessment { id, name, ..typed });
        self.take_turn(Some(id), true);
        self.begin_unsaved();
        self.save();
    }

    /// Returns an assessment that is open, for a copy.
    #[must_use]
    pub fn present(&self) -> Assessment {
        self.assessment.borrow().clone()
    }
}
