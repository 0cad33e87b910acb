//! Compares the journal with the store, and takes from it what the store has lost.

use super::{JournalState, Recovered, Step, StoodThere, is_journalled};
use crate::domain::item::ItemId;
use crate::persistence::autosave::Saving;
use crate::persistence::document::Document;
use crate::persistence::mode::StorageMode;
use crate::persistence::moves::MoveFault;
use crate::persistence::patience::patiently;
use crate::persistence::ports::{Journal as _, JournalFault, Ports, TabLock as _};
use crate::persistence::tab_lock::LockHolder;
use crate::persistence::{Change, Persistence, documents_in};
use crate::storage::document_store::{DocumentStore, SaveFault};
use crate::storage::journal::{Head, Recovery};
use crate::storage::keys;
use crate::storage::locked::plain::Plain;
use crate::storage::merge::is_joined;
use crate::storage::store::Store;

impl<P: Ports> Persistence<P> {
    /// Compares the journal with the store, and takes from it what the store has lost. What was asked for meanwhile is
    /// opened after it.
    pub(in crate::persistence) async fn look_into_journal(&self) {
        self.looked().await;
        self.begin_looking();
        self.compare_with_journal().await;
        self.end_looking();
    }

    /// Compares a journal with the store that did not answer in time at the start, and answers after all: a computer
    /// that was busy kept it waiting, and only now shows what the store has lost. What somebody has changed meanwhile
    /// stays before them; the next start keeps both.
    pub(in crate::persistence) async fn look_when_it_answers(&self) {
        let is_awaited = || {
            let is_missing = matches!(self.journal_state(), JournalState::Missing(_));
            is_missing
                && !self.journal.is_there.get()
                && self.mode.get() == StorageMode::Browser
                && !self.is_busy.get()
                && *self.autosave.state.borrow() == Saving::Unchanged
        };
        // Where there is none the browser says so, and this ends.
        if !is_awaited() || self.ports.journal().records().await.is_err() {
            return;
        }
        let is_locked = self.find_lock().await.is_some();
        if !is_awaited() {
            return;
        }
        // This tab knew of no lock, and must not go on unencrypted.
        if is_locked {
            return self.leave_for("#/");
        }
        let open = self.document();
        if let Document::Kept(id) = open
            && self.lock_holder() == LockHolder::Here
        {
            let key = keys::document(id);
            let (Ok(head), Ok(text)) = (self.head(&key).await, self.journal_text(&key).await) else { return };
            if !is_awaited() || self.document() != open {
                return;
            }
            if let (Some(head), Some(text)) = (head, text) {
                self.take_text(&head, text, true);
                if !self.open_unrecovered(id) {
                    self.follow_other_tabs();
                }
            }
        }
        self.look_into_journal().await;
    }

    /// Keeps moves waiting until the journal has been looked at.
    pub(in crate::persistence) fn begin_looking(&self) {
        self.journal.is_looking.set(true);
    }

    pub(in crate::persistence) fn end_looking(&self) {
        self.journal.is_looking.set(false);
        self.wake_all();
        self.open_what_was_sought();
    }

    pub(in crate::persistence) async fn compare_with_journal(&self) {
        // It may hold a lock of which nobody knows, since it did not answer in time: what is locked there is not to be
        // replaced by what the store has.
        let answered = match self.mode.get() {
            StorageMode::Browser => patiently(&self.ports, self.ports.journal().text(keys::LOCK)).await,
            _ => Ok(None),
        };
        let looked = match answered {
            Err(JournalFault::Missing(why)) => {
                self.set_journal(JournalState::Missing(why.clone()));
                Err(JournalFault::Missing(why))
            }
            Ok(Some(_)) if self.find_lock().await.is_some() => return self.work_locked().await,
            _ => Ok(()),
        };
        // What was removed before the journal could be told is not to come back from it.
        for key in self.journal.unjournalled.take() {
            self.queue(Step::Follow(key));
        }
        self.journal_settled().await;
        let looked = match looked {
            Ok(()) => self.look().await,
            fault => fault,
        };
        // What it did not take before it was known to be there.
        let missed = self.journal.missed.borrow().clone();
        for key in missed {
            self.queue(Step::Follow(key));
        }
        self.journal_settled().await;
        self.list_documents();
        match looked {
            Err(JournalFault::Missing(why)) => self.set_journal(JournalState::Missing(why)),
            Ok(()) | Err(JournalFault::Newer) if self.journal.missed.borrow().is_empty() => {
                self.note_compared();
                self.set_journal(JournalState::Here);
            }
            // It said so itself, and why.
            Ok(()) | Err(JournalFault::Newer) => {}
        }
        let kept = match *self.document.borrow() {
            Document::Kept(id) => Some(id),
            _ => None,
        };
        if let Some(id) = kept {
            if !self.tab_lock.is_asked_for() {
                self.take_turn(Some(id), true);
            }
            // Another tab may have moved it away, or changed it, before this one heard anything.
            self.follow_other_tabs();
            // What the store had no room for while there was no journal: it is tried again, and put into the journal.
            self.save();
        }
        self.save_training();
        // What was saved before the journal could be told stands there, as far as there is one.
        self.journal_settled().await;
        self.settle();
    }

    fn note_compared(&self) {
        let store = self.ports.store();
        if matches!(store.checksum(keys::NOT_COMPARED), Ok(Some(_))) {
            let _done_again_at_the_next_start = store.remove(keys::NOT_COMPARED);
        }
    }

    pub(super) async fn look(&self) -> Result<(), JournalFault> {
        let heads = self.heads().await?;
        self.journal.is_there.set(true);
        // What was kept before there was a journal, or while it failed; first, as it may be the version that holds what
        // an assessment replaced.
        for key in self.documents().store().keys().unwrap_or_default() {
            if is_journalled(&key) && !heads.iter().any(|head| head.key == key) {
                self.follow_in_journal(key);
            }
        }
        for head in &heads {
            self.take_from_journal(head, false).await?;
        }
        if self.mode.get() == StorageMode::Browser {
            self.forget_lock_in_journal().await?;
        }
        Ok(())
    }

    /// Removes a lock that was taken off, or that was not put on in the end, from a journal that failed at that time.
    /// What is encrypted there counts for nothing: the store has all of it, and it was written anew just before.
    pub(super) async fn forget_lock_in_journal(&self) -> Result<(), JournalFault> {
        // Where the journal did not answer in time when it was asked for a lock, there may be one all the same.
        if self.find_lock().await.is_some() {
            return Ok(());
        }
        if patiently(&self.ports, self.ports.journal().text(keys::LOCK)).await?.is_some() {
            self.journal_settled().await;
            if !self.journal.missed.borrow().is_empty() {
                return Ok(());
            }
            for key in [keys::LOCK, keys::LOCKED] {
                patiently(&self.ports, self.ports.journal().remove(key)).await?;
            }
        }
        if matches!(self.ports.store().get(keys::NOT_LOCKED), Ok(Some(_))) {
            let _done_again_at_the_next_start = self.ports.store().remove(keys::NOT_LOCKED);
        }
        Ok(())
    }

    /// Takes whatever the journal has and the store has lost into the store, before the journal is written anew.
    ///
    /// # Errors
    /// A [`MoveFault`]: the journal cannot be read, or something stands in it alone.
    pub(in crate::persistence) async fn bring_store_up_to_date(&self) -> Result<(), MoveFault> {
        if !self.journal_exists().await {
            return Ok(());
        }
        let failed = |_| MoveFault::Journal;
        let is_session = self.mode.get() == StorageMode::Session;
        for head in self.heads().await.map_err(failed)? {
            let is_same = if is_session {
                self.ports.store().checksum(&head.key) == Ok(Some(head.text))
            } else {
                self.documents().store().checksum(&head.key) == Ok(Some(head.text))
            };
            if is_same {
                continue;
            }
            let Some(text) = self.journal_text(&head.key).await.map_err(failed)? else { continue };
            let recovered = if is_session {
                self.recover(&documents_in(self.ports.store()), &head.key, &text)
            } else {
                self.recover(&self.documents(), &head.key, &text)
            };
            recovered.map_err(|_| MoveFault::NotSaved)?;
        }
        Ok(())
    }

    /// Returns whether the journal has nothing under a key that is not among these texts: what is about to be written
    /// anew or removed there would be lost.
    pub(in crate::persistence) async fn is_journal_within(&self, texts: &[(String, Plain)]) -> bool {
        if !self.journal_exists().await {
            return true;
        }
        let Ok(records) = patiently(&self.ports, self.ports.journal().records()).await else { return false };
        records.iter().all(|(key, _)| texts.iter().any(|(other, _)| other == key))
    }

    /// Takes one text from the journal into the store, if the store has lost it; not while another tab writes it. Who
    /// writes it here (`by_the_writer`) only waited for the store to show what the last writer left, and lost nothing.
    pub(super) async fn take_from_journal(&self, head: &Head, by_the_writer: bool) -> Result<(), JournalFault> {
        if self.documents().store().checksum(&head.key) == Ok(Some(head.text)) {
            if is_joined(&head.key) {
                self.note_own_in_journal(&head.key, head.text);
            }
            return Ok(());
        }
        if by_the_writer || !self.ports.locks().exist() {
            return self.take_now(head, !by_the_writer).await;
        }
        let Some(lock) = self.hold_if_free(&head.key).await else { return Ok(()) };
        let taken = self.take_now(head, true).await;
        self.ports.locks().let_go(lock);
        taken
    }

    pub(super) async fn take_now(&self, head: &Head, is_recovery: bool) -> Result<(), JournalFault> {
        if let Some(text) = self.journal_text(&head.key).await? {
            self.take_text(head, text, is_recovery);
        }
        Ok(())
    }

    fn take_text(&self, head: &Head, text: String, is_recovery: bool) {
        let recovered = |name, stood_there| {
            if is_recovery {
                self.note_recovered(name, stood_there);
            }
        };
        match self.recover(&self.documents(), &head.key, &text) {
            Ok((Recovery::Recovered { name }, false)) => recovered(name, StoodThere::Older),
            Ok((Recovery::Replaced { name }, _)) => recovered(name, StoodThere::Unreadable),
            Ok((Recovery::StoreStands, _)) => self.follow_in_journal(head.key.clone()),
            // What was kept beside it was said already.
            Ok((Recovery::Recovered { .. }, true) | (Recovery::Unreadable(_), _)) => {}
            // It stays in the journal; whoever opens it gets it from there, and sees why it is not saved.
            Err(_) => {
                if let Some(id) = head.key.strip_prefix(keys::DOCUMENT).and_then(ItemId::parse) {
                    self.forget_unrecovered(id);
                    self.journal.unrecovered.borrow_mut().push((id, text));
                    self.tell(Change::Recovered);
                }
            }
        }
    }

    /// Takes a text of the journal into the store, where that has lost it; what stood there and did not come from the
    /// same text is kept beside it. Returns what became of the text, and whether something was kept.
    fn recover<S: Store>(
        &self,
        documents: &DocumentStore<S>,
        key: &str,
        text: &str,
    ) -> Result<(Recovery, bool), SaveFault> {
        let is_own = self.journal.missed.borrow().iter().any(|missed| missed == key);
        let copy = documents.keep_beside(key, text, is_own, || self.ports.new_id())?;
        let recovered = documents.recover(key, text);
        let Some(copy) = copy.map(keys::document) else { return recovered.map(|recovery| (recovery, false)) };
        if let Ok(Recovery::Recovered { name }) = &recovered {
            self.note_recovered(name.clone(), StoodThere::Different);
            self.follow_in_journal(copy);
        } else {
            // What was not replaced needs no copy.
            let _stays_as_a_copy = documents.store().remove(&copy);
        }
        recovered.map(|recovery| (recovery, true))
    }

    fn note_recovered(&self, name: String, stood_there: StoodThere) {
        self.journal.recovered.borrow_mut().push(Recovered { name, stood_there });
        self.tell(Change::Recovered);
    }

    /// Takes an assessment from the journal into the store, if it is newer there: the journal is the one place that all
    /// tabs see alike at once.
    pub(in crate::persistence) async fn catch_up_from_journal(&self, id: ItemId) {
        if self.is_journal_unused() {
            return;
        }
        if let Ok(Some(head)) = self.head(&keys::document(id)).await {
            let _stays_as_it_is = self.take_from_journal(&head, true).await;
        }
    }

    /// Returns whether the journal has the very text of an assessment that the store has, as far as there is a journal:
    /// what this tab sees of the store may be a moment old.
    pub async fn agrees(&self, id: ItemId) -> bool {
        if self.is_journal_unused() {
            return true;
        }
        let key = keys::document(id);
        match self.head(&key).await {
            Ok(Some(head)) => self.documents().store().checksum(&key) == Ok(Some(head.text)),
            _ => true,
        }
    }
}
