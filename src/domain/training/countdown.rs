//! A timer that counts down by the clock: a browser calls late, or hardly ever, while nobody sees the page.

use crate::domain::moment::Moment;

/// A timer that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// When its time is up.
    until: Moment,
}

impl Countdown {
    /// Starts for so many minutes.
    #[must_use]
    pub fn start(now: Moment, minutes: u32) -> Self {
        Self { until: Moment::from_millis(now.millis().saturating_add(i64::from(minutes) * 60_000)) }
    }

    /// Returns the seconds that are left; one that has begun counts.
    #[must_use]
    pub fn seconds_left(self, now: Moment) -> u32 {
        let millis = self.until.millis().saturating_sub(now.millis()).max(0);
        u32::try_from((millis + 999) / 1000).unwrap_or(u32::MAX)
    }

    /// Returns the milliseconds until another second is shown; `None` if no time is left.
    #[must_use]
    pub fn next_in(self, now: Moment) -> Option<i32> {
        let millis = self.until.millis().saturating_sub(now.millis());
        (millis > 0).then(|| i32::try_from((millis - 1) % 1000 + 1).unwrap_or(1000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(millis: i64) -> Moment {
        Moment::from_millis(millis)
    }

    #[test]
    fn it_shows_the_time_by_the_clock_however_late_it_is_asked() {
        let timer = Countdown::start(at(1_000_000), 5);
        for (passed, left, next) in [
            (0, 300, Some(1000)),
            (1, 300, Some(999)),
            (1000, 299, Some(1000)),
            // The tab was hidden for two minutes.
            (121_500, 179, Some(500)),
            (299_999, 1, Some(1)),
            (300_000, 0, None),
            (9_000_000, 0, None),
        ] {
            let now = at(1_000_000 + passed);
            assert_eq!((timer.seconds_left(now), timer.next_in(now)), (left, next), "after {passed}");
        }
    }

    proptest! {
        #[test]
        fn asked_again_when_it_says_so_it_shows_every_second(start in 0..4_000_000_000_000_i64, minutes in 1..16_u32) {
            let timer = Countdown::start(at(start), minutes);
            let (mut now, mut shown) = (start, vec![timer.seconds_left(at(start))]);
            while let Some(next) = timer.next_in(at(now)) {
                now += i64::from(next);
                shown.push(timer.seconds_left(at(now)));
            }
            prop_assert_eq!(shown, (0..=minutes * 60).rev().collect::<Vec<_>>());
        }
    }
}
