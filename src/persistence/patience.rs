//! Waiting for an answer, but not for ever.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Poll, Waker};

use super::ports::{JournalFault, Ports};
use crate::content::troubles::saving::NO_ANSWER;

/// A browser that has not answered by then never will.
const PATIENCE_MILLIS: i32 = 4_000;

/// Waits for the journal. What it does after its time is up, nobody hears.
pub(super) async fn patiently<P: Ports, T>(
    ports: &P,
    asked: impl Future<Output = Result<T, JournalFault>>,
) -> Result<T, JournalFault> {
    let is_late = Rc::new(Cell::new(false));
    let waker: Rc<Cell<Option<Waker>>> = Rc::default();
    let (late, wake) = (Rc::clone(&is_late), Rc::clone(&waker));
    ports.after(
        PATIENCE_MILLIS,
        Box::new(move || {
            late.set(true);
            if let Some(waker) = wake.take() {
                waker.wake();
            }
        }),
    );
    let mut asked = pin!(asked);
    poll_fn(|context| {
        if let Poll::Ready(answer) = asked.as_mut().poll(context) {
            return Poll::Ready(answer);
        }
        if is_late.get() {
            return Poll::Ready(Err(JournalFault::Missing(NO_ANSWER.to_owned())));
        }
        waker.set(Some(context.waker().clone()));
        Poll::Pending
    })
    .await
}
