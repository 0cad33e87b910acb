//! Waiting for what goes on in this tab: for the journal, and for a move.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Poll, Waker};

use super::Persistence;
use super::ports::Ports;

/// Who waits, whatever for: woken, each looks again.
#[derive(Default)]
pub(super) struct Waiters(RefCell<Vec<Waker>>);

impl<P: Ports> Persistence<P> {
    /// Waits until nothing waits to be put into the journal.
    pub(super) async fn journal_settled(&self) {
        self.while_it(&self.journal.is_writing).await;
    }

    /// Waits until the journal is not being compared with the store.
    pub(super) async fn looked(&self) {
        self.while_it(&self.journal.is_looking).await;
    }

    /// Returns whether the journal is being compared with the store: until then it may have newer work.
    #[must_use]
    pub fn is_looking_into_journal(&self) -> bool {
        self.journal.is_looking.get()
    }

    pub(super) async fn while_it(&self, goes_on: &Cell<bool>) {
        poll_fn(|context| {
            if goes_on.get() {
                self.waiters.0.borrow_mut().push(context.waker().clone());
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
    }

    pub(super) fn wake_all(&self) {
        for waker in self.waiters.0.take() {
            waker.wake();
        }
    }
}
