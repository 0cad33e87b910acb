//! Saving of the open document: when, and how it stands.

use std::cell::{Cell, RefCell};

use super::document::Document;
use super::journal::JournalState;
use super::ports::{JournalFault, Ports};
use super::{ActiveStore, Change, Persistence};
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::storage::checksum::Checksum;
use crate::storage::document_store::{DocumentStore, Known, SaveFault};
use crate::storage::envelope::{self, Stamp};
use crate::storage::keys;
use crate::storage::store::StoreFault;
use crate::storage::written::Written;

/// A change is saved at most this long after it was made, unless saving itself takes long ([`Autosave::wait`]).
pub const WAIT_MILLIS: i32 = 300;

/// A change is saved at most this long after it was made, however long saving takes.
const LONGEST_WAIT_MILLIS: i32 = 2_000;

/// Saving may take one part in so many of the time in which somebody types.
const SHARE: i64 = 10;

/// How long after the store has failed saving is tried again by itself.
const TRY_AGAIN_MILLIS: i32 = 5_000;

/// People do not type like clocks.
const MARGIN_MILLIS: i64 = 50;

/// How saving stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing has changed since it was opened.
    Unchanged,
    /// A change waits to be saved.
    Waiting,
    /// The last change was saved, and read back.
    Saved(Moment),
    /// The last change was not saved. Stays until a save succeeds.
    NotSaved(SaveFault),
}

/// What was just saved, for the journal.
#[derive(Clone, Debug)]
pub(super) struct Saved {
    pub(super) id: ItemId,
    pub(super) stamp: Stamp,
    pub(super) checksum: Checksum,
    pub(super) text: String,
}

/// Saving of the open document.
pub(super) struct Autosave {
    pub(super) state: RefCell<Saving>,
    pub(super) known: Cell<Known>,
    revision: Cell<u64>,
    written: RefCell<Written>,
    /// Whether the journal found another tab's text where this one's was to go: nothing is saved any more then, until
    /// the person has seen what stands there.
    is_refused: Cell<bool>,
    is_unsaved: Cell<bool>,
    /// When the first change that is not saved yet was made.
    first: Cell<Option<Moment>>,
    /// When the last change was made.
    last: Cell<Moment>,
    /// Counts the saves that were tried: what waited for an earlier one has nothing to do any more.
    saves: Cell<u32>,
    /// How long the last save took, in milliseconds.
    took: Cell<i64>,
}

impl Autosave {
    pub(super) fn new() -> Self {
        Self {
            state: RefCell::new(Saving::Unchanged),
            known: Cell::new(Known::Absent),
            revision: Cell::new(0),
            written: RefCell::default(),
            is_refused: Cell::new(false),
            is_unsaved: Cell::new(false),
            first: Cell::new(None),
            last: Cell::new(Moment::from_millis(0)),
            saves: Cell::new(0),
            took: Cell::new(0),
        }
    }

    /// How long a change waits to be saved, in milliseconds. A save takes as long as the document is large, and keys
    /// wait for it: on a slow computer a large one is saved less often while somebody types.
    fn wait(&self) -> i32 {
        let wait = self.took.get().saturating_mul(SHARE).clamp(WAIT_MILLIS.into(), LONGEST_WAIT_MILLIS.into());
        i32::try_from(wait).unwrap_or(WAIT_MILLIS)
    }

    /// Notes a change now. Returns whether it is the first since a save, and whether to save as soon as it has been
    /// painted: a key press that comes during a save waits for its end, so the place for a save is right after a key
    /// press was painted rather than anywhere before the next.
    fn beat(&self, now: Moment) -> (bool, bool) {
        let gap = now.millis() - self.last.replace(now).millis();
        let first = self.first.get();
        if first.is_none() {
            self.first.set(Some(now));
        }
        let waited = first.map_or(0, |first| now.millis() - first.millis());
        // In the rhythm of the last two, the next change would come when this save is due. A clock that jumps only
        // makes it earlier or leaves it to the timer.
        (first.is_none(), waited.saturating_add(gap) >= i64::from(self.wait()) - MARGIN_MILLIS)
    }
}

impl<P: Ports> Persistence<P> {
    /// Returns how saving stands.
    #[must_use]
    pub fn saving(&self) -> Saving {
        self.autosave.state.borrow().clone()
    }

    /// Returns whether a change to the open document is in memory only.
    #[must_use]
    pub fn has_unsaved(&self) -> bool {
        self.autosave.is_unsaved.get()
    }

    /// Returns whether something would be lost if the tab were closed now: a change that is not saved, or not yet
    /// encrypted into the browser's store, or what is being moved.
    #[must_use]
    pub fn is_at_risk(&self) -> bool {
        self.has_unsaved() || self.is_training_unsaved_now() || self.is_encrypting() || self.moving.get()
    }

    /// Notes that the open document is now this; it is saved a little later, if it is kept.
    pub fn change(&self, assessment: &Assessment) {
        self.assessment.replace(assessment.clone());
        if !matches!(*self.document.borrow(), Document::Kept(_)) {
            return;
        }
        self.autosave.is_unsaved.set(true);
        // A failure stays in sight until a save succeeds.
        if !matches!(*self.autosave.state.borrow(), Saving::Waiting | Saving::NotSaved(_)) {
            self.set_saving(Saving::Waiting);
        }
        let (first, soon) = self.autosave.beat(self.ports.now());
        if first {
            self.ports.after(self.autosave.wait(), self.save_unless_saved());
        }
        if soon {
            self.ports.after_paint(self.save_unless_saved());
        }
    }

    fn save_unless_saved(&self) -> Box<dyn FnOnce()> {
        let (here, saves) = (*self, self.autosave.saves.get());
        Box::new(move || {
            if here.autosave.saves.get() == saves {
                here.save();
            }
        })
    }

    /// Saves now what is not saved yet.
    pub fn save(&self) {
        let autosave = &self.autosave;
        autosave.first.set(None);
        autosave.saves.set(autosave.saves.get().wrapping_add(1));
        // What is changed while everything moves is saved when that has ended.
        if !self.has_unsaved() || self.moving.get() {
            return;
        }
        if autosave.is_refused.get() {
            self.fail(SaveFault::Changed);
            return;
        }
        let now = self.ports.now();
        let stamp = Stamp { revision: autosave.revision.get() + 1, saved_at: now };
        let assessment = self.assessment.borrow().clone();
        let id = assessment.id;
        let known = autosave.known.get();
        let documents = DocumentStore::new(ActiveStore::new(*self));
        let saved = documents.save_again(&assessment, &stamp, known, &mut autosave.written.borrow_mut());
        autosave.took.set(self.ports.now().millis().saturating_sub(now.millis()));
        match saved {
            Ok((checksum, text)) => {
                autosave.known.set(Known::Text(checksum));
                autosave.revision.set(stamp.revision);
                autosave.is_unsaved.set(false);
                self.forget_unrecovered(id);
                self.encrypt_soon(&keys::document(id));
                if let Some(background) = self.background.get() {
                    (background.saved)(self, Saved { id, stamp, checksum, text });
                } else if matches!(*self.journal.state.borrow(), JournalState::Missing(_)) {
                    self.settle();
                } else {
                    // The journal is told when the rest of persistence begins.
                    self.note_unjournalled(keys::document(id));
                }
            }
            Err(fault) => {
                // What another tab saved stands in the journal as well, and stays there.
                if fault != SaveFault::Changed
                    && let Some(background) = self.background.get()
                {
                    let text = envelope::encode(&assessment, &stamp);
                    (background.unsaved)(self, Saved { id, stamp, checksum: Checksum::of(&text), text });
                }
                self.fail(fault);
            }
        }
    }

    /// Notes what became in the journal of a text that was saved. Only now is it said to be saved: the store alone may
    /// lose it yet.
    pub(super) fn journalled(&self, text: Checksum, when: Moment, kept: &Result<(), JournalFault>) {
        match kept {
            Err(JournalFault::Newer) => {
                self.autosave.is_refused.set(true);
                self.autosave.is_unsaved.set(true);
                self.fail(SaveFault::Changed);
            }
            // Another save came after it, or is to come.
            _ if self.autosave.known.get() != Known::Text(text) || self.has_unsaved() => {}
            // Without a journal the store must do; that it is missing is said elsewhere.
            Ok(()) | Err(JournalFault::Missing(_)) => self.set_saving(Saving::Saved(when)),
        }
    }

    /// Notes that the browser's store did not take, encrypted, what was saved in memory.
    pub(super) fn not_stored(&self, fault: StoreFault) {
        if matches!(*self.document.borrow(), Document::Kept(_)) {
            self.autosave.is_unsaved.set(true);
            self.fail(SaveFault::Store(fault));
        }
    }

    /// Lets go of a change that is not saved: the person has said so.
    pub fn give_up(&self) {
        self.autosave.is_unsaved.set(false);
    }

    /// Notes that nothing waits for the journal any more. What is still to be encrypted into the store is not saved
    /// yet, nor is what was changed while that was waited for.
    pub(super) fn settle(&self) {
        if self.is_encrypting() {
            let here = *self;
            self.ports.spawn(Box::pin(async move {
                match here.encrypted().await {
                    Ok(()) => {
                        here.journal_settled().await;
                        here.settle();
                    }
                    Err(fault) => here.not_stored(fault),
                }
            }));
            return;
        }
        if !self.has_unsaved() && *self.autosave.state.borrow() == Saving::Waiting {
            self.set_saving(Saving::Saved(self.ports.now()));
        }
    }

    fn fail(&self, fault: SaveFault) {
        // Nobody may change anything more: it is tried again by itself.
        if matches!(fault, SaveFault::Store(_)) {
            self.ports.after(TRY_AGAIN_MILLIS, self.save_unless_saved());
        }
        self.set_saving(Saving::NotSaved(fault));
    }

    /// Told once: drawn again, the buttons of a notice would slip away under somebody's finger.
    pub(super) fn set_saving(&self, saving: Saving) {
        if *self.autosave.state.borrow() != saving {
            self.autosave.state.replace(saving);
            self.tell(Change::Saving);
        }
    }

    /// Saves again what the store has lost while it was open: another tab, or the browser, has cleared it. If it is
    /// there again, nothing is written over it.
    pub fn save_anew(&self) {
        if !self.is_gone_from_the_store() {
            self.follow_soon();
            return;
        }
        self.autosave.known.set(Known::Absent);
        self.autosave.is_refused.set(false);
        self.autosave.is_unsaved.set(true);
        self.save();
        self.list_soon();
    }

    /// Returns whether the open document is kept no more in this browser.
    #[must_use]
    pub fn is_gone_from_the_store(&self) -> bool {
        let Document::Kept(id) = *self.document.borrow() else { return false };
        matches!(self.documents().raw_of(id), Ok(None))
    }

    /// Returns how many times the open document has been saved.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.autosave.revision.get()
    }

    /// Begins to keep a document that was opened, and stands in the store like this.
    pub(super) fn begin_saving(&self, known: Known, revision: u64) {
        let autosave = &self.autosave;
        autosave.known.set(known);
        autosave.revision.set(revision);
        autosave.written.take();
        autosave.took.set(0);
        autosave.is_refused.set(false);
        autosave.is_unsaved.set(false);
        autosave.first.set(None);
        autosave.saves.set(autosave.saves.get().wrapping_add(1));
        self.set_saving(Saving::Unchanged);
    }

    /// Notes that the open document is not saved, though nobody has changed it here.
    pub(super) fn begin_unsaved(&self) {
        self.autosave.is_unsaved.set(true);
        self.set_saving(Saving::Waiting);
    }

    /// Notes that the store no longer holds what it held of the open document, or holds it again.
    pub(super) fn note_gone(&self, is_gone: bool) {
        if is_gone {
            self.fail(SaveFault::Changed);
        } else if matches!(*self.autosave.state.borrow(), Saving::NotSaved(_)) {
            self.set_saving(Saving::Unchanged);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_that_takes_long_to_save_is_saved_less_often() {
        let autosave = Autosave::new();
        // A clock that is set back makes a save seem to end before it began.
        for (took, wait) in [(0, 300), (30, 300), (31, 310), (120, 1_200), (9_000, 2_000), (-5, 300)] {
            autosave.took.set(took);
            assert_eq!(autosave.wait(), wait, "after a save of {took} ms");
        }
    }

    #[test]
    fn it_is_saved_after_the_key_before_the_one_that_would_meet_the_save() {
        let autosave = Autosave::new();
        autosave.took.set(100);
        let now = |millis: i64| Moment::from_millis(5_000 + millis);
        autosave.beat(now(-200));
        autosave.first.set(None);
        assert_eq!(autosave.beat(now(0)), (true, false));
        assert_eq!([200, 400, 600].map(|at| autosave.beat(now(at))), [(false, false); 3]);
        assert_eq!(autosave.beat(now(800)), (false, true));
    }
}
