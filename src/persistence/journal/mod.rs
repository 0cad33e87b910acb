//! The journal: whatever is put into the store is put there as well, and what the store has lost is taken from there.
//!
//! A browser writes its local storage to the disk when it likes; killed before, it loses minutes. What the journal has
//! said it holds stands on the disk. All changes to it go through one queue in the order in which they were made.

mod queue;
mod records;
mod recovery;

use super::{Change, Persistence};
use crate::domain::item::ItemId;
use crate::persistence::ports::Ports;
use crate::storage::keys;
pub(super) use queue::JournalQueue;
use queue::Step;
pub(super) use records::{head_for, head_name};

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
    /// What stood in its place.
    pub stood_there: StoodThere,
}

/// What stood in the store in the place of what was taken from the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoodThere {
    /// Nothing, or an earlier text of the same.
    Older,
    /// What could not be read. It was put aside.
    Unreadable,
    /// What was written on an earlier text while the journal failed. It is an assessment of its own now.
    Different,
}

/// Returns whether what stands under a key of the store stands in the journal as well. The index is only a cache, and
/// what is stored unencrypted in any mode has its own places.
pub(super) fn is_journalled(key: &str) -> bool {
    key.starts_with(keys::OURS)
        && key != keys::INDEX
        && !keys::IN_THE_CLEAR.contains(&key)
        && key != keys::LOCK_AFTER
        && key != keys::NOT_LOCKED
        && key != keys::NOT_COMPARED
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

    /// Lets go of what is not saved of an assessment: the person has said so. The journal goes back to what is saved as
    /// well: it is not to bring back what they leave.
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
}
