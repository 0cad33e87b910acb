//! One move at a time, in one tab.

use super::MoveFault;
use crate::persistence::answer::Answer;
use crate::persistence::patience::patiently;
use crate::persistence::ports::{Ask, Ports, TabLock as _};
use crate::persistence::{HERE, Held, MOVE, Persistence};

/// How often the lock on moves is asked for, and how long is waited in between.
const TRIES: u32 = 10;
const TRY_AGAIN_MILLIS: i32 = 50;

/// Something that keeps moves waiting.
pub(in crate::persistence) struct Busy<P: Ports>(Persistence<P>, Option<Held<P>>);

impl<P: Ports> Drop for Busy<P> {
    fn drop(&mut self) {
        self.0.is_busy.set(false);
        if let Some(held) = self.1.take() {
            self.0.ports.locks().let_go(held);
        }
        self.0.wake_all();
    }
}

/// A move that goes on.
pub(super) struct Moving<P: Ports>(Persistence<P>);

impl<P: Ports> Drop for Moving<P> {
    fn drop(&mut self) {
        self.0.moving.set(false);
        self.0.save();
        self.0.save_training();
    }
}

impl<P: Ports> Persistence<P> {
    /// Returns whether this is the only tab or window of this tool, for now.
    ///
    /// # Errors
    /// [`MoveFault::NotAlone`].
    pub async fn alone_now(&self) -> Result<(), MoveFault> {
        let busy = self.exclusively().await;
        self.alone(&busy).await
    }

    /// The same, for as long as a move goes on.
    pub(super) async fn alone(&self, busy: &Busy<P>) -> Result<(), MoveFault> {
        // Before everything has begun here, this tab does not count itself. A tab that is opened later waits only for
        // who holds the lock on moves.
        let is_begun = self.background.get().is_some();
        let keeps_others_waiting = busy.1.is_some() || !self.ports.locks().exist();
        if !is_begun || !keeps_others_waiting || self.ports.locks().holders(HERE).await > 1 {
            Err(MoveFault::NotAlone)
        } else {
            Ok(())
        }
    }

    /// Waits until no other move goes on, and keeps others waiting as long as what it returns lives. One that does not
    /// come to its end is not waited for for ever: each is safe to be broken off.
    pub(in crate::persistence) async fn exclusively(&self) -> Busy<P> {
        self.looked().await;
        let ended = async {
            self.while_it(&self.is_busy).await;
            Ok(())
        };
        let _goes_on_anyway = patiently(&self.ports, ended).await;
        self.is_busy.set(true);
        // Tabs that are opened from now on wait until it has ended; those that are open are counted (`alone`).
        Busy(*self, self.hold_moves().await)
    }

    /// Takes the lock on moves. A tab that has just been opened holds it for a moment.
    pub(super) async fn hold_moves(&self) -> Option<Held<P>> {
        if !self.ports.locks().exist() {
            return None;
        }
        for _ in 0..TRIES {
            if let Some(held) = self.hold_if_free(MOVE).await {
                return Some(held);
            }
            let waited = Answer::default();
            let told = waited.clone();
            self.ports.after(TRY_AGAIN_MILLIS, Box::new(move || told.give(())));
            waited.await;
        }
        None
    }

    /// Begins a move: until it ends, nothing is written but by it. What is changed meanwhile is saved after it.
    pub(super) fn begin_move(&self) -> Moving<P> {
        self.moving.set(true);
        Moving(*self)
    }

    /// Waits until no other tab moves everything.
    pub(in crate::persistence) async fn moved_elsewhere(&self) {
        if self.ports.locks().exist()
            && let Some(held) = self.hold(MOVE, Ask::Wait).await
        {
            self.ports.locks().let_go(held);
        }
    }
}
