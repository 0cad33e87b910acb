//! An answer that comes later, once.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// Waits for what somebody gives. Copies wait for the same.
pub(super) struct Answer<T>(Rc<State<T>>);

struct State<T> {
    given: RefCell<Option<T>>,
    is_given: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

impl<T> Clone for Answer<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Default for Answer<T> {
    fn default() -> Self {
        Self(Rc::new(State { given: RefCell::new(None), is_given: Cell::new(false), waker: RefCell::new(None) }))
    }
}

impl<T> Answer<T> {
    /// Gives the answer; only the first counts.
    pub(super) fn give(&self, answer: T) {
        if !self.0.is_given.replace(true) {
            self.0.given.replace(Some(answer));
            if let Some(waker) = self.0.waker.take() {
                waker.wake();
            }
        }
    }
}

impl<T> Future for Answer<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let given = self.0.given.take();
        if given.is_none() {
            self.0.waker.replace(Some(context.waker().clone()));
        }
        given.map_or(Poll::Pending, Poll::Ready)
    }
}
