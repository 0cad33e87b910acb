//! When what a passphrase locks is locked by itself: after some minutes without a sign of life.

use crate::domain::moment::Moment;

/// After how many minutes, until somebody chooses otherwise.
pub const USUAL_MINUTES: u32 = 15;

/// The choices that a person has there.
pub const MINUTES: [u32; 4] = [5, 15, 30, 60];

/// A clock may be set right by so much without anybody having tampered with it.
const CLOCK_STEP_MILLIS: i64 = 5_000;

/// When somebody was last seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdleLock {
    seen: Moment,
    /// The latest that the clock has said.
    latest: Moment,
}

impl IdleLock {
    /// Returns an idle lock that begins to count now.
    #[must_use]
    pub const fn new(now: Moment) -> Self {
        Self { seen: now, latest: now }
    }

    /// Returns whether it is time to lock: too long has passed, or the clock was set back, so that nobody can tell how
    /// long.
    #[must_use]
    pub fn is_due(&mut self, now: Moment, minutes: u32) -> bool {
        let was_set_back = now.millis() < self.latest.millis().saturating_sub(CLOCK_STEP_MILLIS);
        if now > self.latest {
            self.latest = now;
        }
        was_set_back || now.millis().saturating_sub(self.seen.millis()) >= i64::from(minutes) * 60_000
    }

    /// Counts a sign of life, and returns whether it comes too late: a machine that slept for hours wakes with a
    /// movement of the mouse, which does not unlock what should have been locked.
    #[must_use]
    pub fn see(&mut self, now: Moment, minutes: u32) -> bool {
        let is_due = self.is_due(now, minutes);
        if !is_due {
            self.seen = now;
        }
        is_due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    fn at(minutes: i64) -> Moment {
        Moment::from_millis(1_800_000_000_000 + minutes * MINUTE)
    }

    #[test]
    fn it_locks_after_the_time_without_a_sign_of_life() {
        let mut idle = IdleLock::new(at(0));
        assert!(!idle.see(at(14), 15));
        assert!(!idle.is_due(at(28), 15));
        assert!(idle.is_due(at(29), 15));
    }

    /// After eight hours of sleep a movement of the mouse came before the clock was looked at, and nothing was locked.
    #[test]
    fn a_sign_of_life_that_comes_too_late_locks() {
        let mut idle = IdleLock::new(at(0));
        assert!(idle.see(at(8 * 60), 15));
        assert!(idle.is_due(at(8 * 60), 15), "and it stays due");
    }

    #[test]
    fn a_clock_that_is_set_back_locks_and_one_that_is_set_right_does_not() {
        let mut idle = IdleLock::new(at(10));
        assert!(!idle.see(Moment::from_millis(at(10).millis() - 2_000), 15));
        assert!(idle.see(at(5), 15));
    }

    /// A clock that jumps forwards locks early: better than never.
    #[test]
    fn a_clock_that_jumps_forwards_locks() {
        let mut idle = IdleLock::new(at(0));
        assert!(idle.see(at(60), 60));
    }
}
