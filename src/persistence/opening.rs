//! How a document is opened and begun, and how it follows what other tabs store.

use super::autosave::WAIT_MILLIS;
use super::document::{Document, Frozen};
use super::journal::JournalState;
use super::mode::StorageMode;
use super::ports::Ports;
use super::tab_lock::LockHolder;
use super::{Change, Persistence};
use crate::domain::assessment::Assessment;
use crate::domain::item::ItemId;
use crate::domain::moment::Moment;
use crate::storage::document_store::{Known, LoadFault};
use crate::storage::envelope::{self, Opened};
use crate::storage::version::Version;

impl<P: Ports> Persistence<P> {
    /// Returns what is open.
    #[must_use]
    pub fn document(&self) -> Document {
        self.document.borrow().clone()
    }

    /// Opens what is stored under an id, in place of what is open, unless that is not saved: it is not put aside
    /// unasked.
    pub fn open(&self, id: ItemId) {
        self.save();
        if !self.has_unsaved() {
            self.open_again(id);
        }
    }

    /// Opens what is stored under an id, whatever is open.
    pub fn open_again(&self, id: ItemId) {
        match self.background.get() {
            // What the store has may be older than what was saved.
            Some(background)
                if *self.journal.state.borrow() != JournalState::Looking && self.mode.get() != StorageMode::Locked =>
            {
                (background.open)(self, id);
            }
            _ => self.show(Document::Sought(id), None),
        }
    }

    /// Closes what is open.
    pub fn close(&self) {
        self.show(Document::None, None);
    }

    /// Shows something of which nothing will be saved.
    pub fn show(&self, document: Document, assessment: Option<Assessment>) {
        self.begin_saving(Known::Absent, 0);
        self.lay(document, assessment.unwrap_or_else(blank));
        self.take_turn_later(None, false);
    }

    /// Begins a new assessment and saves it. Where it cannot be saved the person works on in memory and is told so.
    /// Returns `false` if that would drop changes that are not saved yet.
    #[must_use]
    pub fn begin_document(&self, assessment: Assessment) -> bool {
        self.save();
        if self.has_unsaved() {
            return false;
        }
        let id = assessment.id;
        self.begin_saving(Known::Absent, 0);
        self.lay(Document::Kept(id), assessment);
        self.take_turn_later(Some(id), true);
        // The journal may still be on its way: until it has it, it is not said to be saved.
        self.begin_unsaved();
        self.save();
        self.list_soon();
        true
    }

    pub(super) fn lay(&self, document: Document, assessment: Assessment) {
        self.assessment.replace(assessment.clone());
        self.document.replace(document.clone());
        self.tell(Change::Document(document, Box::new(assessment)));
    }

    fn take_turn_later(&self, kept: Option<ItemId>, is_new: bool) {
        if let Some(background) = self.background.get() {
            (background.laid)(self, kept, is_new);
        }
    }

    /// Opens what was asked for before the journal was looked at.
    pub(super) fn open_what_was_sought(&self) {
        let sought = match *self.document.borrow() {
            Document::Sought(id) => Some(id),
            _ => None,
        };
        if let Some(id) = sought {
            self.open_again(id);
        }
    }

    /// Opens what the store has under an id: an assessment or a frozen version.
    pub(super) fn open_from_store(&self, id: ItemId) {
        if self.open_unrecovered(id) {
            self.take_turn(Some(id), false);
            return;
        }
        match self.documents().load(id) {
            Ok((opened, known)) => {
                self.begin_saving(known, opened.revision);
                self.lay(Document::Kept(id), opened.assessment);
                self.take_turn(Some(id), false);
            }
            Err(LoadFault::Missing) => self.open_version(id),
            Err(fault) => self.show(Document::Unopened(id, fault), None),
        }
    }

    fn open_version(&self, id: ItemId) {
        match self.documents().load_version(id) {
            Ok(Version { id, label, sign_off, frozen_at, assessment }) => {
                let frozen = Frozen { id, of: assessment.id, label, sign_off, frozen_at };
                self.show(Document::Version(Box::new(frozen)), Some(assessment));
            }
            Err(fault) => self.show(Document::Unopened(id, fault), None),
        }
    }

    /// Takes what stands in the journal and found no room in the store, if it is still newer than what the store has.
    fn take_unrecovered(&self, id: ItemId) -> Option<Opened> {
        let text = self.journal.unrecovered.borrow().iter().find(|(of, _)| *of == id)?.1.clone();
        self.forget_unrecovered(id);
        let newness = |opened: &Opened| (opened.revision, opened.saved_at);
        let opened = envelope::decode(&text).ok()?;
        let stands = self.documents().load(id).ok().map(|(stands, _)| newness(&stands));
        (stands < Some(newness(&opened))).then_some(opened)
    }

    /// Opens what could not be brought into the store: in memory, and plainly not saved. Returns `false` if there is
    /// nothing newer than what the store has.
    pub(super) fn open_unrecovered(&self, id: ItemId) -> bool {
        let Some(opened) = self.take_unrecovered(id) else { return false };
        let known = self.documents().known(id).unwrap_or(Known::Absent);
        self.begin_saving(known, opened.revision);
        self.lay(Document::Kept(id), opened.assessment);
        self.begin_unsaved();
        self.save();
        true
    }

    /// Follows what another tab stored. Who writes here gives it a moment: a tab that woke up may have written what it
    /// still held, and the journal puts right what stands in the store.
    pub(super) fn follow_store(&self) {
        if *self.tab_lock.holder.borrow() == LockHolder::Here {
            let here = *self;
            self.ports.after(WAIT_MILLIS, Box::new(move || here.follow_other_tabs()));
        } else {
            self.follow_other_tabs();
        }
    }

    /// Follows what another tab stored, unless a change here is unsaved.
    pub fn follow_other_tabs(&self) {
        self.list_documents();
        let Document::Kept(id) = *self.document.borrow() else { return };
        if self.has_unsaved() {
            return;
        }
        match self.documents().load(id) {
            Ok((opened, stands)) if stands != self.autosave.known.get() => {
                self.begin_saving(stands, opened.revision);
                self.lay(Document::Kept(id), opened.assessment);
            }
            // It had been deleted, and is there again.
            Ok(_) => self.note_gone(false),
            // Deleted elsewhere: what is in memory is the last copy, and the person decides.
            Err(LoadFault::Missing) => self.note_gone(true),
            Err(_) => {}
        }
    }
}

fn blank() -> Assessment {
    Assessment::new(ItemId(0), String::new(), Moment::from_millis(0))
}
