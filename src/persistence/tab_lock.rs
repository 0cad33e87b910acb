//! Who writes: one tab for each assessment. The others read along, and can take the place of the writer.
//!
//! The writer holds a lock of the browser's as long as the assessment is open. A tab that finds it taken waits for it:
//! the place of a tab that is closed or killed is taken at once. Where there are no locks (plain http) every tab
//! writes, and the store's own check keeps one from writing over the other.

use std::cell::{Cell, RefCell};

use super::answer::Answer;
use super::document::Document;
use super::ports::{Ask, Ports, TabLock as _, Turn};
use super::{Change, Held, Persistence, Waiting};
use crate::domain::item::ItemId;
use crate::storage::keys;

/// How long a writer has to save and let go before its place is taken without it: it may be frozen.
const LET_GO_MILLIS: i32 = 1_500;

/// A writer that was asked while it was only about to write has not heard it: it is asked again so often until then.
const ASK_AGAIN_MILLIS: i32 = 400;

/// How long a writer whose place was taken has to save what it still held.
const LAST_SAVE_MILLIS: i32 = 1_500;

/// How long a place that is taken may only seem so.
const STILL_LETTING_GO_MILLIS: i32 = 250;

/// What a tab says to the one that writes; the id of the assessment follows.
const PLEASE_LET_GO: &str = "please let go ";

/// What a tab says that has saved all it had, and let go.
const HAVE_LET_GO: &str = "have let go ";

/// Whether this tab may change the open document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockHolder {
    /// It may.
    Here,
    /// That is not known yet, for a moment.
    Taking,
    /// Another tab has it open for writing; this one reads along.
    Elsewhere,
    /// The other tab was asked to let go.
    Asked,
}

impl LockHolder {
    /// Returns whether it is certain that another tab writes.
    #[must_use]
    pub const fn is_elsewhere(self) -> bool {
        matches!(self, Self::Elsewhere | Self::Asked)
    }
}

/// The lock on the open document.
pub(super) struct TabLockState<P: Ports> {
    pub(super) holder: RefCell<LockHolder>,
    held: RefCell<Option<Held<P>>>,
    waiting: RefCell<Option<Waiting<P>>>,
    /// Counts the documents that were opened: what becomes of an earlier one's lock is no longer of interest.
    round: Cell<u32>,
    /// Counts the times the lock was granted, handed over or asked for: what was begun before the last is out of date.
    step: Cell<u32>,
    /// Whether the lock that is held here was taken from another tab, which may still save something.
    is_taken: Cell<bool>,
}

impl<P: Ports> TabLockState<P> {
    pub(super) fn new() -> Self {
        Self {
            holder: RefCell::new(LockHolder::Here),
            held: RefCell::new(None),
            waiting: RefCell::new(None),
            round: Cell::new(0),
            step: Cell::new(0),
            is_taken: Cell::new(false),
        }
    }

    fn next_step(&self) -> u32 {
        self.step.set(self.step.get().wrapping_add(1));
        self.step.get()
    }

    fn is_held(&self) -> bool {
        self.held.borrow().is_some()
    }

    /// Returns whether the lock is held here, or waited for.
    pub(super) fn is_asked_for(&self) -> bool {
        self.is_held() || self.waiting.borrow().is_some()
    }
}

fn about(message: &str, id: ItemId) -> String {
    [message, &id.to_text()].concat()
}

impl<P: Ports> Persistence<P> {
    /// Takes a lock that no other tab holds. Returns `None` if another tab holds it.
    pub(super) async fn hold_if_free(&self, name: &str) -> Option<Held<P>> {
        self.hold(name, Ask::IfFree).await
    }

    /// Takes a lock, as it is asked for here. Returns `None` if it is not to be had.
    pub(super) async fn hold(&self, name: &str, how: Ask) -> Option<Held<P>> {
        let answer = Answer::default();
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

    /// Returns whether this tab may change the open document.
    #[must_use]
    pub fn lock_holder(&self) -> LockHolder {
        *self.tab_lock.holder.borrow()
    }

    /// Hears what another tab says of the open document.
    pub(super) fn hear_of_tab_lock(&self, message: &str) {
        let Document::Kept(id) = *self.document.borrow() else { return };
        let lock = &self.tab_lock;
        if message == about(PLEASE_LET_GO, id) && lock.is_held() && self.lock_holder() == LockHolder::Here {
            // From here on nothing more is changed here; what was changed goes first: the next writer begins with it.
            let _out_of_date = lock.next_step();
            self.set_lock_holder(LockHolder::Elsewhere);
            self.save();
            let (here, round) = (*self, lock.round.get());
            self.ports.spawn(Box::pin(async move {
                here.journal_settled().await;
                // Something else may have been opened meanwhile, and its lock is not to be let go.
                if here.tab_lock.round.get() == round {
                    here.hand_over(id);
                }
            }));
        } else if message == about(HAVE_LET_GO, id) && lock.is_held() && lock.is_taken.get() {
            self.catch_up(id);
        }
    }

    /// Lets go of what was open. Takes the place of the writer of what was just opened, if it is kept in this browser
    /// and the place is free; waits for it otherwise. What was begun here nobody else can have open: nothing needs to
    /// wait for the answer (`is_new`).
    pub(super) fn take_turn(&self, kept: Option<ItemId>, is_new: bool) {
        self.let_go();
        if let Some(id) = kept
            && self.ports.locks().exist()
        {
            if !is_new {
                self.set_lock_holder(LockHolder::Taking);
            }
            self.ask_for_lock(id, Ask::IfFree);
        }
    }

    fn let_go(&self) {
        let lock = &self.tab_lock;
        lock.round.set(lock.round.get().wrapping_add(1));
        lock.is_taken.set(false);
        let _out_of_date = lock.next_step();
        if let Some(waiting) = lock.waiting.take() {
            self.ports.locks().give_up(waiting);
        }
        if let Some(held) = lock.held.take() {
            self.ports.locks().let_go(held);
        }
        self.set_lock_holder(LockHolder::Here);
    }

    /// Asks the tab that writes to let go, so that this one can; takes its place if it does not answer.
    pub fn write_here(&self) {
        let Document::Kept(id) = *self.document.borrow() else { return };
        self.set_lock_holder(LockHolder::Asked);
        let step = self.tab_lock.next_step();
        for again in 0..=LET_GO_MILLIS / ASK_AGAIN_MILLIS {
            let here = *self;
            self.ports.after(
                again * ASK_AGAIN_MILLIS,
                Box::new(move || {
                    if here.tab_lock.step.get() == step {
                        here.ports.send(&about(PLEASE_LET_GO, id));
                    }
                }),
            );
        }
        let here = *self;
        self.ports.after(
            LET_GO_MILLIS,
            Box::new(move || {
                if here.tab_lock.step.get() == step {
                    here.ask_for_lock(id, Ask::Now);
                }
            }),
        );
    }

    fn ask_for_lock(&self, id: ItemId, how: Ask) {
        let (here, round, was_granted) = (*self, self.tab_lock.round.get(), Cell::new(false));
        let tell = move |turn| {
            let lock = &here.tab_lock;
            let is_current = lock.round.get() == round;
            match turn {
                Turn::Granted(held) if !is_current || lock.is_held() => here.ports.locks().let_go(held),
                Turn::Granted(held) => {
                    lock.held.replace(Some(held));
                    was_granted.set(true);
                    here.granted(id, how);
                }
                Turn::Refused if is_current => {
                    here.ask_for_lock(id, Ask::Wait);
                    // The page that was reloaded, or left a moment ago, may still be letting go.
                    let later = here;
                    here.ports.after(
                        STILL_LETTING_GO_MILLIS,
                        Box::new(move || {
                            if later.tab_lock.round.get() == round && !later.tab_lock.is_held() {
                                later.set_lock_holder(LockHolder::Elsewhere);
                            }
                        }),
                    );
                }
                Turn::Lost if is_current && was_granted.get() => here.hand_over(id),
                Turn::Refused | Turn::Lost => {}
            }
        };
        let waiting = self.ports.locks().ask(&keys::document(id), how, Box::new(tell));
        if how == Ask::Wait {
            self.tab_lock.waiting.replace(Some(waiting));
        }
    }

    fn granted(&self, id: ItemId, how: Ask) {
        match how {
            // Who found it free has read what stands there a moment ago.
            Ask::IfFree => self.set_lock_holder(LockHolder::Here),
            Ask::Wait => self.catch_up(id),
            // The last writer may still hold something; if it lives, it says when it has saved it.
            Ask::Now => {
                self.tab_lock.is_taken.set(true);
                if let Some(waiting) = self.tab_lock.waiting.take() {
                    self.ports.locks().give_up(waiting);
                }
                let (here, step) = (*self, self.tab_lock.next_step());
                self.ports.after(
                    LAST_SAVE_MILLIS,
                    Box::new(move || {
                        if here.tab_lock.step.get() == step {
                            here.catch_up(id);
                        }
                    }),
                );
            }
        }
    }

    /// Reads what the last writer left, from the place that all tabs see alike, and only then writes.
    fn catch_up(&self, id: ItemId) {
        self.tab_lock.is_taken.set(false);
        let (here, step) = (*self, self.tab_lock.next_step());
        self.ports.spawn(Box::pin(async move {
            // What is not saved here stands above what anybody left; the store is not changed under it.
            if !here.has_unsaved() {
                here.catch_up_from_journal(id).await;
            }
            // It may have been asked to hand over, or did, meanwhile.
            if here.tab_lock.step.get() == step {
                // What the last writer could not save, this one cannot either: it is open here, and said.
                if !here.open_unrecovered(id) {
                    here.follow_other_tabs();
                }
                here.set_lock_holder(LockHolder::Here);
            }
        }));
    }

    /// Another tab writes from now on.
    fn hand_over(&self, id: ItemId) {
        // Taken without being asked: what is not saved yet is saved now, unless the other tab has written already.
        self.save();
        let _out_of_date = self.tab_lock.next_step();
        self.set_lock_holder(LockHolder::Elsewhere);
        let here = *self;
        self.ports.spawn(Box::pin(async move {
            here.journal_settled().await;
            here.ports.send(&about(HAVE_LET_GO, id));
        }));
        if let Some(held) = self.tab_lock.held.take() {
            self.ports.locks().let_go(held);
        }
        // Behind those who have asked before.
        self.ask_for_lock(id, Ask::Wait);
    }

    fn set_lock_holder(&self, writing: LockHolder) {
        if self.lock_holder() != writing {
            self.tab_lock.holder.replace(writing);
            self.tell(Change::TabLock);
        }
    }
}
