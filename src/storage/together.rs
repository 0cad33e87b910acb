//! Several texts written together, or not at all.
//!
//! A browser's store knows no transactions. So what stands under each key is read first; each text is written and read
//! back; and where one fails, those before it are put back in reverse order, exactly as they were, Unicode or not.
//! Every state on the way back stood on the way there too, so a store without room has room for it.
//!
//! # Where putting back fails as well
//! Texts are written in the order given, those that only add something first. Once a text could not be put back in
//! place of its successor, nothing that was added is removed any more: a replaced assessment was frozen as a version
//! before, and that version then stays. What could not be put back is said by its keys.

use super::document_store::{DocumentStore, SaveFault};
use super::locked::plain::Plain;
use super::store::Store;

/// What is to stand under a key, and what has to stand there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Move {
    /// The key.
    pub(crate) key: String,
    /// What has to stand there before; `None` for nothing.
    pub(crate) from: Option<Plain>,
    /// What is to stand there; `None` for nothing.
    pub(crate) to: Option<Plain>,
}

/// What was written together, so that it can be taken back together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Undo {
    done: Vec<Move>,
}

impl Undo {
    /// Whether nothing was written.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.done.is_empty()
    }

    /// The keys under which something was written.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.done.iter().map(|done| done.key.as_str())
    }
}

/// Why texts were not written together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotDone {
    /// Why; [`SaveFault::Changed`] where something else has written meanwhile.
    pub why: SaveFault,
    /// The keys under which, for all that is known, not the same stands as before, as putting it back failed too. None
    /// as long as the store still works: then everything is as it was, byte for byte.
    pub left: Vec<String>,
}

impl<S: Store> DocumentStore<S> {
    /// Makes all the moves, or none.
    ///
    /// # Errors
    /// [`NotDone`] says what failed, and what could not be put back.
    pub(crate) fn move_together(&self, moves: Vec<Move>) -> Result<Undo, NotDone> {
        for planned in &moves {
            let standing = self.store.raw(&planned.key).map_err(nothing_done)?;
            if standing != planned.from {
                return Err(nothing_done(SaveFault::Changed));
            }
        }
        for (number, planned) in moves.iter().enumerate() {
            if let Err(why) = self.put(&planned.key, planned.to.as_ref()) {
                let left = self.put_back(moves.get(..=number).unwrap_or_default());
                return Err(NotDone { why, left });
            }
        }
        Ok(Undo { done: moves })
    }

    /// Takes back what was written together: everything stands as it stood before.
    ///
    /// # Errors
    /// [`NotDone`]; with [`SaveFault::Changed`] where any of it was changed since, and then nothing has been taken
    /// back.
    pub fn take_back(&self, undo: &Undo) -> Result<(), NotDone> {
        let back = |done: &Move| Move { key: done.key.clone(), from: done.to.clone(), to: done.from.clone() };
        self.move_together(undo.done.iter().rev().map(back).collect()).map(|_done| ())
    }

    /// Takes back what only added or removed something where nothing else stands by now, and leaves the rest: for a
    /// deletion of which a part was saved again elsewhere.
    ///
    /// # Errors
    /// [`NotDone`].
    pub fn take_back_beside(&self, undo: &Undo) -> Result<(), NotDone> {
        let mut free = Vec::new();
        for done in undo.done.iter().rev().filter(|done| done.to.is_none()) {
            if self.store.raw(&done.key).map_err(nothing_done)?.is_none() {
                free.push(Move { key: done.key.clone(), from: None, to: done.from.clone() });
            }
        }
        if free.is_empty() { Err(nothing_done(SaveFault::Changed)) } else { self.move_together(free).map(|_done| ()) }
    }

    fn put(&self, key: &str, text: Option<&Plain>) -> Result<(), SaveFault> {
        match text {
            Some(text) => self.write_raw(key, text),
            None => Ok(self.remove(key)?),
        }
    }

    /// Puts back what stood before these moves, and says where that failed.
    fn put_back(&self, moves: &[Move]) -> Vec<String> {
        let mut left = Vec::new();
        let mut lost_a_place = false;
        for done in moves.iter().rev() {
            let is_back = || self.store.raw(&done.key).is_ok_and(|standing| standing == done.from);
            if is_back() {
                continue;
            }
            if done.from.is_none() && lost_a_place {
                left.push(done.key.clone());
                continue;
            }
            let put = self.put(&done.key, done.from.as_ref());
            if put.is_err() && !is_back() {
                left.push(done.key.clone());
                lost_a_place |= done.from.is_some();
            }
        }
        left
    }
}

/// What is said where nothing was written.
pub(super) fn nothing_done(why: impl Into<SaveFault>) -> NotDone {
    NotDone { why: why.into(), left: Vec::new() }
}
