//! The journal: whatever is put into the store is put there as well, and what the store has lost is taken from there.
//!
//! A browser writes its local storage to the disk when it likes; killed before, it loses minutes. What the journal has said
//! it holds stands on the disk. All changes to it go through one queue in the order in which they were made.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Poll, Waker};

use super::autosave::Saved;
use super::document::Document;
use super::mode::StorageMode;
use super::moves::MoveFault;
use super::patience::patiently;
use super::ports::{Ask, Entry, Journal as _, JournalFault, Ports, Record, TabLock as _, Turn};
use super::{Change, Held, MOVE, Persistence, documents_in};
use crate::content::troubles::saving::NOT_LOCKED;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::storage::checksum::Checksum;
use crate::storage::envelope::{self, SCHEMA};
use crate::storage::journal::{Head, Recovery};
use crate::storage::keys;
use crate::storage::locked::plain::Plain;
use crate::storage::merge::{is_joined, merged};
use crate::storage::store::Store as _;

/// How the journal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalState {
    /// What it holds is compared with what the store holds.
    Looking,
    /// It holds what is saved.
    Here,
    /// This browser has none, or it fails: in the browser's own words.
    Missing(String),
    /// Nothing is to be stored, in a journal or anywhere.
    Unused,
}

/// Something that the store had lost, and has again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// The name of the assessment.
    pub name: String,
    /// Whether something that could not be read stood in its place, and is kept.
    pub was_damaged: bool,
}

/// What is to be done with a key in the journal.
enum Step {
    /// Puts a text there.
    Put { head: Head, text: Plain, is_knowing: bool, saved_at: Option<Moment> },
    /// Puts what the store holds under this key there by then, whatever stands there. Where it holds nothing, removes it
    /// only if this tab has removed it: otherwise the store has lost it.
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
pub(super) struct JournalQueue {
    pub(super) state: RefCell<JournalState>,
    waiting: RefCell<Vec<Step>>,
    is_writing: Cell<bool>,
    /// Whether it is being compared with the store: nothing moves meanwhile.
    is_looking: Cell<bool>,
    /// Whether another tab may be moving everything: nothing is put there until that has ended.
    pub(super) is_on_hold: Cell<bool>,
    /// What this tab put there last, for each key, and what it may have put there without an answer.
    own: RefCell<Vec<(String, Checksum)>>,
    /// Whether there is a journal, which may fail for a while.
    is_there: Cell<bool>,
    /// Whether it is known to hold the lock that opens what is encrypted there.
    has_lock: Cell<bool>,
    /// The keys of what it did not take when it failed.
    missed: RefCell<Vec<String>>,
    /// The keys of what this tab has removed.
    removed: RefCell<Vec<String>>,
    /// Who waits until nothing waits any more.
    wakers: RefCell<Vec<Waker>>,
    /// The keys of what was put into the store, or removed from it, before the journal could be told.
    unjournalled: RefCell<Vec<String>>,
    pub(super) recovered: RefCell<Vec<Recovered>>,
    /// What stands in the journal and could not be brought into the store.
    pub(super) unrecovered: RefCell<Vec<(ItemId, String)>>,
}

impl JournalQueue {
    pub(super) fn new() -> Self {
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
            wakers: RefCell::default(),
            unjournalled: RefCell::default(),
            recovered: RefCell::default(),
            unrecovered: RefCell::default(),
        }
    }
}

/// Returns whether what stands under a key of the store stands in the journal as well. The index is only a cache, and what
/// is stored unencrypted in any mode has its own places.
pub(super) fn is_journalled(key: &str) -> bool {
    key.starts_with(keys::OURS)
        && key != keys::INDEX
        && !keys::IN_THE_CLEAR.contains(&key)
        && key != keys::LOCK_AFTER
        && key != keys::NOT_LOCKED
}

impl<P: Ports> Persistence<P> {
    /// Returns how the journal stands.
    #[must_use]
    pub fn journal_state(&self) -> JournalState {
        self.journal.state.borrow().clone()
    }

    /// Returns what the store had lost and has again, until [`Persistence::forget_recovered`].
    #[must_use]
    pub fn recovered(&self) -> Vec<Recovered> {
        self.journal.recovered.borrow().clone()
    }

    /// Lets go of what is not saved of an assessment: the person has said so. The journal goes back to what is saved as well:
    /// it is not to bring back what they leave.
    pub fn leave_unsaved(&self, id: ItemId) {
        self.give_up();
        self.follow_in_journal(keys::document(id));
    }

    /// Forgets what was recovered: the person has seen it.
    pub fn forget_recovered(&self) {
        self.journal.recovered.take();
        self.tell(Change::Recovered);
    }

    /// Returns the ids and texts of what stands in the journal and could not be brought into the store.
    #[must_use]
    pub fn unrecovered(&self) -> Vec<(ItemId, String)> {
        self.journal.unrecovered.borrow().clone()
    }

    /// Forgets what could not be brought into the store: something newer stands there.
    pub(super) fn forget_unrecovered(&self, id: ItemId) {
        let mut unrecovered = self.journal.unrecovered.borrow_mut();
        let before = unrecovered.len();
        unrecovered.retain(|(of, _)| *of != id);
        let has_changed = unrecovered.len() != before;
        drop(unrecovered);
        if has_changed {
            self.tell(Change::Recovered);
        }
    }

    pub(super) fn set_journal(&self, state: JournalState) {
        if *self.journal.state.borrow() != state {
            self.journal.state.replace(state);
            self.tell(Change::Journal);
        }
    }

    /// Notes that the store must do: there is no journal, for this reason.
    pub fn go_without_journal(&self, why: &str) {
        self.set_journal(JournalState::Missing(why.to_owned()));
        self.settle();
    }

    /// Notes what is to be put into the journal when the rest of persistence has begun.
    pub(super) fn note_unjournalled(&self, key: String) {
        self.journal.unjournalled.borrow_mut().push(key);
    }

    /// Whether nothing is to be stored in a journal: asking for it would already make one.
    fn is_journal_unused(&self) -> bool {
        *self.journal.state.borrow() == JournalState::Unused
    }

    /// Compares the journal with the store, and takes from it what the store has lost. What was asked for meanwhile is opened
    /// after it.
    pub(super) async fn look_into_journal(&self) {
        self.looked().await;
        self.begin_looking();
        self.compare_with_journal().await;
        self.end_looking();
    }

    /// Keeps moves waiting until the journal has been looked at.
    pub(super) fn begin_looking(&self) {
        self.journal.is_looking.set(true);
    }

    pub(super) fn end_looking(&self) {
        self.journal.is_looking.set(false);
        self.wake_all();
        self.open_what_was_sought();
    }

    pub(super) async fn compare_with_journal(&self) {
        // What was removed before the journal could be told is not to come back from it.
        for key in self.journal.unjournalled.take() {
            self.queue(Step::Follow(key));
        }
        self.journal_settled().await;
        let looked = self.look().await;
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
            self.take_turn(Some(id), true);
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

    async fn look(&self) -> Result<(), JournalFault> {
        let heads = self.heads().await?;
        self.journal.is_there.set(true);
        for head in &heads {
            self.take_from_journal(head, false).await?;
        }
        // What was kept before there was a journal, or while it failed.
        for key in self.documents().store().keys().unwrap_or_default() {
            if is_journalled(&key) && !heads.iter().any(|head| head.key == key) {
                self.follow_in_journal(key);
            }
        }
        if self.mode.get() == StorageMode::Browser {
            self.forget_lock_in_journal().await?;
        }
        Ok(())
    }

    /// Removes a lock that was taken off, or that was not put on in the end, from a journal that failed at that time. What is
    /// encrypted there counts for nothing: the store has all of it, and it was written anew just before.
    async fn forget_lock_in_journal(&self) -> Result<(), JournalFault> {
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
    pub(super) async fn bring_store_up_to_date(&self) -> Result<(), MoveFault> {
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
                documents_in(self.ports.store()).recover(&head.key, &text)
            } else {
                self.documents().recover(&head.key, &text)
            };
            recovered.map_err(|_| MoveFault::NotSaved)?;
        }
        Ok(())
    }

    /// Returns whether the journal has nothing under a key that is not among these texts: what is about to be written anew or
    /// removed there would be lost.
    pub(super) async fn is_journal_within(&self, texts: &[(String, Plain)]) -> bool {
        if !self.journal_exists().await {
            return true;
        }
        let Ok(records) = patiently(&self.ports, self.ports.journal().records()).await else { return false };
        records.iter().all(|(key, _)| texts.iter().any(|(other, _)| other == key))
    }

    /// Takes one text from the journal into the store, if the store has lost it; not while another tab writes it. Who writes
    /// it here (`by_the_writer`) only waited for the store to show what the last writer left, and lost nothing.
    async fn take_from_journal(&self, head: &Head, by_the_writer: bool) -> Result<(), JournalFault> {
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

    async fn take_now(&self, head: &Head, is_recovery: bool) -> Result<(), JournalFault> {
        let Some(text) = self.journal_text(&head.key).await? else { return Ok(()) };
        let recovered = |name, was_damaged| {
            if is_recovery {
                self.journal.recovered.borrow_mut().push(Recovered { name, was_damaged });
                self.tell(Change::Recovered);
            }
        };
        match self.documents().recover(&head.key, &text) {
            Ok(Recovery::Recovered { name }) => recovered(name, false),
            Ok(Recovery::Replaced { name }) => recovered(name, true),
            Ok(Recovery::StoreStands) => self.follow_in_journal(head.key.clone()),
            Ok(Recovery::Unreadable(_)) => {}
            // It stays in the journal; whoever opens it gets it from there, and sees why it is not saved.
            Err(_) => {
                if let Some(id) = head.key.strip_prefix(keys::DOCUMENT).and_then(ItemId::parse) {
                    self.forget_unrecovered(id);
                    self.journal.unrecovered.borrow_mut().push((id, text));
                    self.tell(Change::Recovered);
                }
            }
        }
        Ok(())
    }

    /// Takes an assessment from the journal into the store, if it is newer there: the journal is the one place that all tabs
    /// see alike at once.
    pub(super) async fn catch_up_from_journal(&self, id: ItemId) {
        if self.is_journal_unused() {
            return;
        }
        if let Ok(Some(head)) = self.head(&keys::document(id)).await {
            let _stays_as_it_is = self.take_from_journal(&head, true).await;
        }
    }

    /// Returns whether the journal has the very text of an assessment that the store has, as far as there is a journal: what
    /// this tab sees of the store may be a moment old.
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

    /// Puts what the store holds under a key into the journal as well, whatever stands there, or removes it there: for what
    /// was put there knowingly.
    pub(super) fn follow_in_journal(&self, key: String) {
        if let Some(id) = key.strip_prefix(keys::DOCUMENT).and_then(ItemId::parse) {
            self.forget_unrecovered(id);
        }
        let mut removed = self.journal.removed.borrow_mut();
        removed.retain(|other| *other != key);
        if matches!(self.documents().store().checksum(&key), Ok(None)) {
            removed.push(key.clone());
        }
        drop(removed);
        self.queue(Step::Follow(key));
    }

    /// Puts what was just saved into the journal, and says that it is saved when it stands there.
    pub(super) fn journal_saved(&self, saved: Saved) {
        let Saved { id, stamp, checksum, text } = saved;
        self.count_quota(id);
        let head = Head::of(keys::document(id), stamp.revision, checksum);
        let saved_at = Some(stamp.saved_at);
        self.queue(Step::Put { head, text: Plain::Text(text), is_knowing: false, saved_at });
    }

    /// Puts into the journal what the store did not take: the next start finds it there.
    pub(super) fn journal_unsaved(&self, saved: Saved) {
        let Saved { id, stamp, checksum, text } = saved;
        let head = Head::of(keys::document(id), stamp.revision, checksum);
        self.queue(Step::Put { head, text: Plain::Text(text), is_knowing: false, saved_at: None });
    }

    /// Forgets what this tab knows of the journal: another one is begun.
    pub(super) fn forget_journal(&self) {
        self.journal.waiting.take();
        self.journal.own.take();
        self.journal.missed.take();
        self.journal.is_there.set(false);
        self.journal.has_lock.set(false);
        self.set_journal(JournalState::Looking);
    }

    fn queue(&self, step: Step) {
        // Nothing is put there unencrypted; when the passphrase was given, it is.
        if self.is_locked_by_now() || self.journal.is_on_hold.get() {
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
    fn done(&self, step: &Step, kept: &Result<(), JournalFault>) {
        if let Step::Put { head, saved_at: Some(when), .. } = step {
            self.journalled(head.text, *when, kept);
        }
    }

    async fn take_step(&self, step: Step) {
        // What is missed from here on is newer than this.
        self.journal.missed.borrow_mut().retain(|key| key != step.key());
        let written = match (self.bring_lock().await, &step) {
            (Err(fault), _) => Err(fault),
            (Ok(()), Step::Put { head, text, is_knowing, .. }) => self.put(head, text, *is_knowing).await,
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
    async fn end_step(&self, step: &Step, written: &Result<(), JournalFault>) {
        match self.encrypted().await {
            Ok(()) => self.done(step, written),
            Err(fault) => self.not_stored(fault),
        }
    }

    /// Has the journal hold the lock before anything that only the lock opens: it may have been begun after the lock was put
    /// on, and a crash may take the lock from the store.
    async fn bring_lock(&self) -> Result<(), JournalFault> {
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

    fn note_missed(&self, key: &str) {
        let mut missed = self.journal.missed.borrow_mut();
        missed.retain(|other| other != key);
        missed.push(key.to_owned());
    }

    /// Returns `false` if the store cannot be read.
    async fn put_what_stands(&self, key: &str) -> Result<bool, JournalFault> {
        match self.documents().store().raw(key) {
            Ok(Some(text)) => {
                let text = self.joined_with_journal(key, text).await?;
                let unicode = text.to_text();
                let revision = envelope::decode(&unicode).map_or(0, |opened| opened.revision);
                let head = Head::of(key.to_owned(), revision, Checksum::of(&unicode));
                self.put(&head, &text, true).await?;
                Ok(true)
            }
            Ok(None) if self.journal.removed.borrow().iter().any(|removed| removed == key) => {
                self.journal.own.borrow_mut().retain(|(own, _)| own != key);
                patiently(&self.ports, self.ports.journal().remove(key)).await?;
                Ok(true)
            }
            Ok(None) => Ok(true),
            Err(_) => Ok(false),
        }
    }

    /// Returns what is to stand under a key: where the journal has something that this tab has not seen, as when there was no
    /// room to bring it into the store, and neither may replace the other, both together.
    async fn joined_with_journal(&self, key: &str, text: Plain) -> Result<Plain, JournalFault> {
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

    fn is_own_in_journal(&self, key: &str, text: Checksum) -> bool {
        self.journal.own.borrow().iter().any(|(own, put)| own == key && *put == text)
    }

    fn note_own_in_journal(&self, key: &str, text: Checksum) {
        let mut own = self.journal.own.borrow_mut();
        own.retain(|(other, _)| other != key);
        own.push((key.to_owned(), text));
    }

    async fn put(&self, head: &Head, text: &Plain, is_knowing: bool) -> Result<(), JournalFault> {
        let may = |standing: &Head| {
            let own = self.is_own_in_journal(&head.key, standing.text).then_some(standing.text);
            if is_knowing { head.may_replace(standing) } else { head.may_follow(standing, own) }
        };
        let entry = self.entry(head, text).await.ok_or_else(not_encrypted)?;
        loop {
            let before = patiently(&self.ports, self.ports.journal().record(&head.key)).await?;
            if let Some(record) = &before
                && self.head_of(&head.key, record).await.is_some_and(|standing| !may(&standing))
            {
                return Err(JournalFault::Newer);
            }
            // It may go there although no answer comes.
            if !self.is_own_in_journal(&head.key, head.text) {
                self.journal.own.borrow_mut().push((head.key.clone(), head.text));
            }
            // Where another tab was quicker, what it put there is looked at first.
            if patiently(&self.ports, self.ports.journal().swap(before.as_ref(), &entry)).await? {
                self.note_own_in_journal(&head.key, head.text);
                return Ok(());
            }
        }
    }

    /// Returns a text as it stands in the journal, encrypted where it is to be.
    pub(super) async fn entry(&self, head: &Head, text: &Plain) -> Option<Entry> {
        let checksum = Plain::Text(head.text.to_text());
        let key = self.key.borrow().clone();
        let (text, checksum) = match key {
            None => (text.clone(), head.text.to_text()),
            Some(key) => self.encrypted_entry(&key, &head.key, text, &checksum).await?,
        };
        let record = Record { schema: head.schema, revision: head.revision, checksum };
        Some((head.key.clone(), Some(record), text))
    }

    async fn heads(&self) -> Result<Vec<Head>, JournalFault> {
        let records = patiently(&self.ports, self.ports.journal().records()).await?;
        let mut heads = Vec::new();
        for (key, record) in records {
            heads.extend(self.head_of(&key, &record).await);
        }
        Ok(heads)
    }

    async fn head(&self, key: &str) -> Result<Option<Head>, JournalFault> {
        let record = patiently(&self.ports, self.ports.journal().record(key)).await?;
        Ok(match record {
            Some(record) => self.head_of(key, &record).await,
            None => None,
        })
    }

    /// A record that is none says nothing, and what it belongs to is written anew at the next save.
    async fn head_of(&self, key: &str, record: &Record) -> Option<Head> {
        let checksum = self.decrypted(&head_name(key), Plain::Text(record.checksum.clone())).await?.to_text();
        let text = Checksum::parse(&checksum)?;
        Some(Head { key: key.to_owned(), schema: record.schema, revision: record.revision, text })
    }

    pub(super) async fn journal_text(&self, key: &str) -> Result<Option<String>, JournalFault> {
        let text = patiently(&self.ports, self.ports.journal().text(key)).await?;
        Ok(match text {
            Some(text) => self.decrypted(key, text).await.map(|text| text.to_text()),
            None => None,
        })
    }

    /// Waits until no other tab moves everything.
    pub(super) async fn moved_elsewhere(&self) {
        if self.ports.locks().exist()
            && let Some(held) = self.hold(MOVE, Ask::Wait).await
        {
            self.ports.locks().let_go(held);
        }
    }

    /// Keeps other tabs waiting while everything moves. Returns `None` if another tab does the same.
    pub(super) async fn hold_if_free(&self, name: &str) -> Option<Held<P>> {
        self.hold(name, Ask::IfFree).await
    }

    async fn hold(&self, name: &str, how: Ask) -> Option<Held<P>> {
        let answer = super::answer::Answer::default();
        let told = answer.clone();
        let _not_to_be_given_up = self.ports.locks().ask(
            name,
            how,
            Box::new(move |turn| match turn {
                Turn::Granted(held) => told.give(Some(held)),
                Turn::Refused | Turn::Lost => told.give(None),
            }),
        );
        answer.await
    }

    /// Waits until nothing waits to be put into the journal.
    pub(super) async fn journal_settled(&self) {
        self.while_it(&self.journal.is_writing).await;
    }

    /// Waits until the journal is not being compared with the store.
    pub(super) async fn looked(&self) {
        self.while_it(&self.journal.is_looking).await;
    }

    pub(super) async fn while_it(&self, goes_on: &Cell<bool>) {
        poll_fn(|context| {
            if goes_on.get() {
                self.journal.wakers.borrow_mut().push(context.waker().clone());
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
    }

    pub(super) fn wake_all(&self) {
        for waker in self.journal.wakers.take() {
            waker.wake();
        }
    }

    /// Puts these texts, unencrypted, into the journal in place of what is there.
    ///
    /// # Errors
    /// [`JournalFault::Missing`]; it holds what it held then.
    pub(super) async fn rewrite_journal(&self, texts: &[(String, Plain)]) -> Result<(), JournalFault> {
        let mut entries = Vec::new();
        for (key, text) in texts.iter().filter(|(key, _)| is_journalled(key)) {
            let unicode = text.to_text();
            let revision = envelope::decode(&unicode).map_or(0, |opened| opened.revision);
            let checksum = Checksum::of(&unicode);
            let record = Record { schema: SCHEMA, revision, checksum: checksum.to_text() };
            entries.push((key.clone(), Some(record), text.clone()));
        }
        patiently(&self.ports, self.ports.journal().replace_all(&entries)).await?;
        let _done_again_at_the_next_start = self.ports.store().remove(keys::NOT_LOCKED);
        Ok(())
    }

    /// Returns whether there is a journal, as far as the browser says.
    pub(super) async fn journal_exists(&self) -> bool {
        let exists = async { Ok(self.ports.journal().exists().await) };
        patiently(&self.ports, exists).await.unwrap_or(false)
    }

    /// Removes the whole journal, and returns whether it is gone.
    pub(super) async fn destroy_journal(&self) -> bool {
        let gone = async { Ok(self.ports.journal().destroy().await) };
        patiently(&self.ports, gone).await.unwrap_or(false)
    }

    /// Returns whether what is stored stands in a journal.
    pub(super) fn has_journal(&self) -> bool {
        self.mode.get() != StorageMode::Session && self.journal.is_there.get()
    }
}

fn not_encrypted() -> JournalFault {
    JournalFault::Missing(NOT_LOCKED.to_owned())
}

/// The name under which the checksum in a record is encrypted.
pub(super) fn head_name(key: &str) -> String {
    ["head of ", key].concat()
}
