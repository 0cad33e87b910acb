//! Who writes: one tab for each assessment. The others read along, and can take the place of the writer.
//!
//! The writer holds a lock of the browser's (`browser::locks`) as long as the assessment lies on its desk. A tab that finds
//! it taken waits for it: the place of a tab that is closed or killed is taken at once. Where there are no locks (plain
//! http) every tab writes, and the store's own check keeps one from writing over the other.

use std::cell::{Cell, RefCell};

use crate::browser::locks::{self, Ask, Held, Turn, Waiting};
use crate::browser::timer;
use crate::domain::item::ItemId;
use crate::storage::keys;
use crate::ui::desk::{Desk, OnDesk};
use crate::ui::journal;

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

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
    static WAITING: RefCell<Option<Waiting>> = const { RefCell::new(None) };
    /// Counts the assessments that were laid on the desk: what becomes of an earlier one's lock is no longer of interest.
    static ROUND: Cell<u32> = const { Cell::new(0) };
    /// Counts the times the lock was granted, handed over or asked for: what was begun before the last is out of date.
    static STEP: Cell<u32> = const { Cell::new(0) };
    /// Whether the lock that is held here was taken from another tab, which may still save something.
    static TAKEN: Cell<bool> = const { Cell::new(false) };
}

fn about(word: &str, id: ItemId) -> String {
    [word, &id.to_text()].concat()
}

fn next_step() -> u32 {
    STEP.set(STEP.get().wrapping_add(1));
    STEP.get()
}

/// Whether this tab may change what lies on its desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// It may.
    Here,
    /// That is not known yet, for a moment.
    Taking,
    /// Another tab has it open for writing; this one reads along.
    Elsewhere,
    /// The other tab was asked to let go.
    Asked,
}

impl Writing {
    /// Whether it is certain that another tab writes.
    #[must_use]
    pub const fn is_elsewhere(self) -> bool {
        matches!(self, Self::Elsewhere | Self::Asked)
    }
}

impl Desk {
    /// Hears what other tabs ask of this one, for as long as the page lives.
    pub fn listen_to_other_tabs(self) {
        locks::hear(move |word| {
            let OnDesk::Kept(id) = self.on_desk.get_untracked() else { return };
            let holds = HELD.with_borrow(Option::is_some);
            if word == about(PLEASE_LET_GO, id) && holds && self.writing.get_untracked() == Writing::Here {
                // From here on nothing more is changed here; what was changed goes first: the next writer begins with it.
                let _out_of_date = next_step();
                self.set_writing(Writing::Elsewhere);
                self.keeping.save(self);
                journal::when_settled(move || self.hand_over(id));
            } else if word == about(HAVE_LET_GO, id) && holds && TAKEN.get() {
                self.catch_up(id);
            }
        });
    }

    /// Lets go of what lay on the desk. Takes the place of the writer of what was just laid there, if it is kept in this
    /// browser and the place is free; waits for it otherwise. What was begun here nobody else can have open: nothing needs
    /// to wait for the answer (`is_new`).
    pub fn take_turn(self, kept: Option<ItemId>, is_new: bool) {
        self.let_go();
        if let Some(id) = kept
            && locks::are_here()
        {
            if !is_new {
                self.set_writing(Writing::Taking);
            }
            self.ask_for_the_lock(id, Ask::IfFree);
        }
    }

    fn let_go(self) {
        ROUND.set(ROUND.get().wrapping_add(1));
        TAKEN.set(false);
        let _out_of_date = next_step();
        if let Some(waiting) = WAITING.take() {
            waiting.give_up();
        }
        if let Some(held) = HELD.take() {
            held.let_go();
        }
        self.set_writing(Writing::Here);
    }

    /// Asks the tab that writes to let go, so that this one can; takes its place where it does not answer.
    pub fn write_here(self) {
        let OnDesk::Kept(id) = self.on_desk.get_untracked() else { return };
        self.set_writing(Writing::Asked);
        let step = next_step();
        let current = move || STEP.get() == step;
        for again in 0..=LET_GO_MILLIS / ASK_AGAIN_MILLIS {
            timer::once(again * ASK_AGAIN_MILLIS, move || {
                if current() {
                    locks::say(&about(PLEASE_LET_GO, id));
                }
            });
        }
        timer::once(LET_GO_MILLIS, move || {
            if current() {
                self.ask_for_the_lock(id, Ask::Now);
            }
        });
    }

    fn ask_for_the_lock(self, id: ItemId, how: Ask) {
        let (round, was_granted) = (ROUND.get(), Cell::new(false));
        let waiting = locks::ask(&keys::document(id), how, move |turn| {
            let current = ROUND.get() == round;
            match turn {
                Turn::Granted(held) if !current || HELD.with_borrow(Option::is_some) => held.let_go(),
                Turn::Granted(held) => {
                    HELD.set(Some(held));
                    was_granted.set(true);
                    match how {
                        // Who found it free has read what stands there a moment ago.
                        Ask::IfFree => self.set_writing(Writing::Here),
                        Ask::Wait => self.catch_up(id),
                        // The last writer may still hold something; if it lives, it says when it has saved it.
                        Ask::Now => {
                            TAKEN.set(true);
                            if let Some(waiting) = WAITING.take() {
                                waiting.give_up();
                            }
                            let step = next_step();
                            timer::once(LAST_SAVE_MILLIS, move || {
                                if STEP.get() == step {
                                    self.catch_up(id);
                                }
                            });
                        }
                    }
                }
                Turn::Refused if current => {
                    self.ask_for_the_lock(id, Ask::Wait);
                    // The page that was reloaded, or left a moment ago, may still be letting go.
                    timer::once(STILL_LETTING_GO_MILLIS, move || {
                        if ROUND.get() == round && HELD.with_borrow(Option::is_none) {
                            self.set_writing(Writing::Elsewhere);
                        }
                    });
                }
                Turn::Lost if current && was_granted.get() => self.hand_over(id),
                Turn::Refused | Turn::Lost => {}
            }
        });
        if how == Ask::Wait {
            WAITING.set(Some(waiting));
        }
    }

    /// Reads what the last writer left, from the place that all tabs see alike, and only then writes.
    fn catch_up(self, id: ItemId) {
        TAKEN.set(false);
        let step = next_step();
        leptos::task::spawn_local(async move {
            // What is not saved here stands above what anybody left; the store is not changed under it.
            if !self.keeping.has_unsaved() {
                journal::catch_up(self, id).await;
            }
            // It may have been asked to hand over, or did, meanwhile.
            if STEP.get() == step {
                // What the last writer could not save, this one cannot either: it is on the desk, and said.
                if !self.lay_unrecovered(id) {
                    self.follow_other_tabs();
                }
                self.set_writing(Writing::Here);
            }
        });
    }

    /// Another tab writes from now on.
    fn hand_over(self, id: ItemId) {
        // Taken without being asked: what is not saved yet is saved now, unless the other tab has written already.
        self.keeping.save(self);
        let _out_of_date = next_step();
        self.set_writing(Writing::Elsewhere);
        let held = HELD.take();
        journal::when_settled(move || locks::say(&about(HAVE_LET_GO, id)));
        if let Some(held) = held {
            held.let_go();
        }
        // Behind those who have asked before.
        self.ask_for_the_lock(id, Ask::Wait);
    }

    fn set_writing(self, writing: Writing) {
        if self.writing.get_untracked() != writing {
            self.writing.set(writing);
        }
    }
}
