//! What is put into the journal, in the order in which it was changed, and tried again where the journal failed.

use std::cell::{Cell, RefCell};

use super::records::{head_for, not_encrypted};
use super::{JournalState, Recovered};
use crate::content::troubles::saving::VERSION_NOT_READ;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::persistence::Persistence;
use crate::persistence::autosave::Saved;
use crate::persistence::document::Document;
use crate::persistence::mode::StorageMode;
use crate::persistence::patience::patiently;
use crate::persistence::ports::{Journal as _, JournalFault, Ports, Record};
use crate::storage::checksum::Checksum;
use crate::storage::journal::Head;
use crate::storage::keys;
use crate::storage::locked::plain::Plain;
use crate::storage::merge::{is_joined, merged};
use crate::storage::store::Store as _;

/// What is to be done with a key in the journal.
pub(super) enum Step {
    /// Puts a text there.
    Put { head: Head, text: Plain, is_knowing: bool, saved_at: Option<Moment> },
    /// Puts what the store holds under this key there by then, whatever stands there. Where it holds nothing, removes
    /// it only if this tab has removed it: otherwise the store has lost it.
    Follow(String),
}

impl Step {
    fn key(&self) -> &str {
        match self {
            Self::Put { head, .. } => &head.key,
            Self::Follow(key) => key,
        }
    }
}

/// What is known of the journal, and what waits for it.
pub(in crate::persistence) struct JournalQueue {
    pub(in crate::persistence) state: RefCell<JournalState>,
    pub(super) waiting: RefCell<Vec<Step>>,
    pub(in crate::persistence) is_writing: Cell<bool>,
    /// Whether it is being compared with the store: nothing moves meanwhile.
    pub(in crate::persistence) is_looking: Cell<bool>,
    /// Whether another tab may be moving everything: nothing is put there until that has ended.
    pub(in crate::persistence) is_on_hold: Cell<bool>,
    /// What this tab put there last, for each key, and what it may have put there without an answer.
    pub(super) own: RefCell<Vec<(String, Checksum)>>,
    /// Whether there is a journal, which may fail for a while.
    pub(in crate::persistence) is_there: Cell<bool>,
    /// Whether it is known to hold the lock that opens what is encrypted there.
    pub(super) has_lock: Cell<bool>,
    /// The keys of what it did not take when it failed.
    pub(super) missed: RefCell<Vec<String>>,
    /// The keys of what this tab has removed.
    pub(super) removed: RefCell<Vec<String>>,
    /// The keys of what was put into the store, or removed from it, before the journal could be told.
    pub(super) unjournalled: RefCell<Vec<String>>,
    pub(in crate::persistence) recovered: RefCell<Vec<Recovered>>,
    /// What stands in the journal and could not be brought into the store.
    pub(in crate::persistence) unrecovered: RefCell<Vec<(ItemId, String)>>,
}

impl JournalQueue {
    pub(in crate::persistence) fn new() -> Self {
        Self {
            state: RefCell::new(JournalState::Looking),
            waiting: RefCell::default(),
            is_writing: Cell::new(false),
            is_looking: Cell::new(false),
            is_on_hold: Cell::new(false),
            own: RefCell::default(),
            is_there: Cell::new(false),
            has_lock: Cell::new(false),
            missed: RefCell::default(),
            removed: RefCell::default(),
            unjournalled: RefCell::default(),
            recovered: RefCell::default(),
            unrecovered: RefCell::default(),
        }
    }
}

impl<P: Ports> Persistence<P> {
    /// Puts what the store holds under a key into the journal as well, whatever stands there, or removes it there: for
    /// what was put there knowingly.
    pub(in crate::persistence) fn follow_in_journal(&self, key: String) {
        if let Some(id) = key.strip_prefix(keys::DOCUMENT).and_then(ItemId::parse) {
            self.forget_unrecovered(id);
        }
        let mut removed = self.journal.removed.borrow_mut();
        removed.retain(|other| *other != key);
        if matches!(self.documents().store().checksum(&key), Ok(None)) {
            removed.push(key.clone());
        }
        drop(removed);
        // What replaces an assessment goes there after the version that holds what it replaced, which the store may
        // lose before its turn has come.
        if key.starts_with(keys::VERSION)
            && let Ok(Some(text)) = self.documents().store().raw(&key)
        {
            let head = head_for(&key, &text);
            return self.queue(Step::Put { head, text, is_knowing: true, saved_at: None });
        }
        self.queue(Step::Follow(key));
    }

    /// Puts what was just saved into the journal, and says that it is saved when it stands there.
    pub(in crate::persistence) fn journal_saved(&self, saved: Saved) {
        let Saved { id, stamp, checksum, text } = saved;
        self.count_quota(id);
        let head = Head::of(keys::document(id), stamp.revision, checksum);
        let saved_at = Some(stamp.saved_at);
        self.queue(Step::Put { head, text: Plain::Text(text), is_knowing: false, saved_at });
    }

    /// Puts into the journal what the store did not take: the next start finds it there.
    pub(in crate::persistence) fn journal_unsaved(&self, saved: Saved) {
        let Saved { id, stamp, checksum, text } = saved;
        let head = Head::of(keys::document(id), stamp.revision, checksum);
        self.queue(Step::Put { head, text: Plain::Text(text), is_knowing: false, saved_at: None });
    }

    /// Forgets what this tab knows of the journal: another one is begun.
    pub(in crate::persistence) fn forget_journal(&self) {
        self.journal.waiting.take();
        self.journal.own.take();
        self.journal.missed.take();
        self.journal.is_there.set(false);
        self.journal.has_lock.set(false);
        self.set_journal(JournalState::Looking);
    }

    pub(super) fn queue(&self, step: Step) {
        // Nothing is put there unencrypted; when the passphrase was given, it is. Where the store says nothing at all,
        // the journal is the one place that is left.
        if self.is_locked_by_now().unwrap_or_default() || self.journal.is_on_hold.get() {
            self.note_unjournalled(step.key().to_owned());
            return;
        }
        if self.is_journal_unused() {
            self.done(&step, &Ok(()));
            return;
        }
        // One that failed is tried again at every save.
        if let (JournalState::Missing(why), false) = (self.journal_state(), self.journal.is_there.get()) {
            self.journal.waiting.borrow_mut().retain(|earlier| earlier.key() != step.key());
            self.note_missed(step.key());
            let here = *self;
            self.ports.spawn(Box::pin(async move {
                here.end_step(&step, &Err(JournalFault::Missing(why))).await;
            }));
            return;
        }
        let mut waiting = self.journal.waiting.borrow_mut();
        // Only the newest of a key counts.
        waiting.retain(|earlier| earlier.key() != step.key());
        waiting.push(step);
        drop(waiting);
        if !self.journal.is_writing.replace(true) {
            let here = *self;
            self.ports.spawn(Box::pin(async move {
                loop {
                    let next = {
                        let mut waiting = here.journal.waiting.borrow_mut();
                        (!waiting.is_empty()).then(|| waiting.remove(0))
                    };
                    let Some(step) = next else { break };
                    here.take_step(step).await;
                }
                here.journal.is_writing.set(false);
                here.wake_all();
            }));
        }
    }

    /// Tells what became of a text that was saved.
    pub(super) fn done(&self, step: &Step, kept: &Result<(), JournalFault>) {
        if let Step::Put { head, saved_at: Some(when), .. } = step {
            self.journalled(head.text, *when, kept);
        }
    }

    pub(super) async fn take_step(&self, step: Step) {
        // What is missed from here on is newer than this.
        self.journal.missed.borrow_mut().retain(|key| key != step.key());
        let before = match self.bring_lock().await {
            Ok(()) => self.put_missed_versions(step.key()).await,
            Err(fault) => Err(fault),
        };
        let written = match (before, &step) {
            (Err(fault), _) => Err(fault),
            (Ok(()), Step::Put { head, text, is_knowing, .. }) => loop {
                let before = match patiently(&self.ports, self.ports.journal().record(&head.key)).await {
                    Ok(before) => before,
                    Err(fault) => break Err(fault),
                };
                match self.put(before, head, text, *is_knowing).await {
                    // Where another tab was quicker, what it put there is looked at first.
                    Ok(false) => {}
                    Ok(true) => break Ok(()),
                    Err(fault) => break Err(fault),
                }
            },
            (Ok(()), Step::Follow(key)) => match self.put_what_stands(key).await {
                // The store cannot be read: it is followed when something else has gone into the journal.
                Ok(false) => return self.note_missed(key),
                Ok(true) => Ok(()),
                Err(fault) => Err(fault),
            },
        };
        match &written {
            Ok(()) => {
                let left = self.journal.missed.borrow().clone();
                if self.journal.is_there.get() {
                    // It is there again when it has everything that it did not take.
                    if left.is_empty() {
                        self.set_journal(JournalState::Here);
                    }
                    for key in left {
                        self.queue(Step::Follow(key));
                    }
                }
            }
            Err(JournalFault::Missing(why)) => {
                self.note_missed(step.key());
                self.set_journal(JournalState::Missing(why.clone()));
            }
            // The store holds what this tab wrote over another's by mistake.
            Err(JournalFault::Newer) => {
                if let Step::Put { head, .. } = &step
                    && let Ok(Some(theirs)) = self.journal_text(&head.key).await
                {
                    let _said_by_the_journal = self.documents().give_way(&head.key, head.text, &theirs);
                }
            }
        }
        self.end_step(&step, &written).await;
    }

    /// Where a passphrase locks what is stored, the store is written behind the memory: only then it is done.
    pub(super) async fn end_step(&self, step: &Step, written: &Result<(), JournalFault>) {
        match self.encrypted().await {
            Ok(()) => self.done(step, written),
            Err(fault) => self.not_stored(fault),
        }
    }

    /// Has the journal hold the lock before anything that only the lock opens: it may have been begun after the lock
    /// was put on, and a crash may take the lock from the store.
    pub(super) async fn bring_lock(&self) -> Result<(), JournalFault> {
        if self.mode.get() != StorageMode::Unlocked || self.journal.has_lock.get() {
            return Ok(());
        }
        if patiently(&self.ports, self.ports.journal().text(keys::LOCK)).await?.is_none() {
            let Ok(Some(lock)) = self.ports.store().get(keys::LOCK) else { return Err(not_encrypted()) };
            for (key, text) in [(keys::LOCKED, String::new()), (keys::LOCK, lock)] {
                let entry = (key.to_owned(), None, Plain::Text(text));
                patiently(&self.ports, self.ports.journal().swap(None, &entry)).await?;
            }
        }
        self.journal.has_lock.set(true);
        Ok(())
    }

    /// Puts the frozen versions of an assessment that the journal did not take before it: what replaced it goes there
    /// only where what it replaced stands.
    async fn put_missed_versions(&self, key: &str) -> Result<(), JournalFault> {
        let Some(id) = key.strip_prefix(keys::DOCUMENT).and_then(ItemId::parse) else { return Ok(()) };
        let versions = keys::versions_of(id);
        let missed: Vec<String> =
            self.journal.missed.borrow().iter().filter(|missed| missed.starts_with(&versions)).cloned().collect();
        for version in missed {
            if !self.put_what_stands(&version).await? {
                return Err(JournalFault::Missing(VERSION_NOT_READ.to_owned()));
            }
            self.journal.missed.borrow_mut().retain(|missed| *missed != version);
        }
        Ok(())
    }

    pub(super) fn note_missed(&self, key: &str) {
        let mut missed = self.journal.missed.borrow_mut();
        missed.retain(|other| other != key);
        missed.push(key.to_owned());
    }

    /// Returns `false` if the store cannot be read.
    pub(super) async fn put_what_stands(&self, key: &str) -> Result<bool, JournalFault> {
        loop {
            // The journal first: what another tab saves from here on changes the journal as well, and is found out.
            let before = patiently(&self.ports, self.ports.journal().record(key)).await?;
            // Read once: where it cannot be read now, nothing has been put there, even if it can be a moment later.
            let text = match self.documents().store().raw(key) {
                Ok(Some(text)) => text,
                Ok(None) => break,
                Err(_) => return Ok(false),
            };
            let text = self.joined_with_journal(key, text).await?;
            if self.put(before, &head_for(key, &text), &text, true).await? {
                return Ok(true);
            }
        }
        if self.journal.removed.borrow().iter().any(|removed| removed == key) {
            self.journal.own.borrow_mut().retain(|(own, _)| own != key);
            patiently(&self.ports, self.ports.journal().remove(key)).await?;
        } else if matches!(*self.document.borrow(), Document::Kept(id) if keys::document(id) == key) {
            // The store has lost it before the journal had it: only this tab still has it.
            self.note_gone(true);
        }
        Ok(true)
    }

    /// Returns what is to stand under a key: where the journal has something that this tab has not seen, as when there
    /// was no room to bring it into the store, and neither may replace the other, both together.
    pub(super) async fn joined_with_journal(&self, key: &str, text: Plain) -> Result<Plain, JournalFault> {
        if !is_joined(key) || self.head(key).await?.is_none_or(|it| self.is_own_in_journal(key, it.text)) {
            return Ok(text);
        }
        let Some(theirs) = self.journal_text(key).await? else { return Ok(text) };
        // It may have been changed meanwhile.
        let Ok(Some(ours)) = self.documents().store().raw(key) else { return Ok(text) };
        let Some(both) = merged(key, &ours.to_text(), &theirs) else { return Ok(ours) };
        let both = Plain::Text(both);
        if both != ours {
            let _tried_again_at_the_next_save = self.documents().store().put_raw(key, &both);
        }
        Ok(both)
    }

    pub(super) fn is_own_in_journal(&self, key: &str, text: Checksum) -> bool {
        self.journal.own.borrow().iter().any(|(own, put)| own == key && *put == text)
    }

    pub(super) fn note_own_in_journal(&self, key: &str, text: Checksum) {
        let mut own = self.journal.own.borrow_mut();
        own.retain(|(other, _)| other != key);
        own.push((key.to_owned(), text));
    }

    /// Puts a text into the journal in place of what stood there `before`. Returns `false` if that changed meanwhile.
    ///
    /// # Errors
    /// A [`JournalFault`]; [`JournalFault::Newer`] where something stands there that it may not replace.
    pub(super) async fn put(
        &self,
        before: Option<Record>,
        head: &Head,
        text: &Plain,
        is_knowing: bool,
    ) -> Result<bool, JournalFault> {
        let may = |standing: &Head| {
            let own = self.is_own_in_journal(&head.key, standing.text).then_some(standing.text);
            if is_knowing { head.may_replace(standing) } else { head.may_follow(standing, own) }
        };
        let entry = self.entry(head, text).await.ok_or_else(not_encrypted)?;
        if let Some(record) = &before
            && self.head_of(&head.key, record).await.is_some_and(|standing| !may(&standing))
        {
            return Err(JournalFault::Newer);
        }
        // It may go there although no answer comes.
        if !self.is_own_in_journal(&head.key, head.text) {
            self.journal.own.borrow_mut().push((head.key.clone(), head.text));
        }
        let is_put = patiently(&self.ports, self.ports.journal().swap(before.as_ref(), &entry)).await?;
        if is_put {
            self.note_own_in_journal(&head.key, head.text);
        }
        Ok(is_put)
    }
}
