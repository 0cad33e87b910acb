//! How full the browser's store is. Browsers do not tell; so it is counted.

/// How many UTF-16 units a browser's local storage holds for one address, keys and texts together (measured in Chromium
/// and Firefox; the standard names no number).
pub const MOST_UNITS: usize = 5_242_880;

/// From this many hundredths on, people are told.
const TIGHT_PERCENT: usize = 80;

/// How full the store is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Quota {
    /// UTF-16 units in use.
    pub used: usize,
}

impl Quota {
    /// How much of the store is in use, in whole hundredths, rounded up: 100 only where nothing more fits.
    #[must_use]
    pub const fn percent(self) -> usize {
        if self.used >= MOST_UNITS {
            100
        } else {
            let percent = (self.used * 100).div_ceil(MOST_UNITS);
            if percent > 99 { 99 } else { percent }
        }
    }

    /// Whether people should be told, so that they can make room in time.
    #[must_use]
    pub const fn is_tight(self) -> bool {
        self.percent() >= TIGHT_PERCENT
    }

    /// The same after a text of so many units took the place of one of so many.
    #[must_use]
    pub const fn after(self, units_before: usize, units_now: usize) -> Self {
        Self { used: (self.used + units_now).saturating_sub(units_before) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fullness_is_never_rounded_to_all_or_nothing() {
        let percent = |used| Quota { used }.percent();
        assert_eq!([percent(0), percent(1), percent(MOST_UNITS / 2)], [0, 1, 50]);
        assert_eq!([percent(MOST_UNITS - 1), percent(MOST_UNITS), percent(MOST_UNITS + 1)], [99, 100, 100]);
    }

    #[test]
    fn people_are_told_from_eighty_hundredths_on() {
        assert!(!Quota { used: MOST_UNITS * 79 / 100 }.is_tight());
        assert!(Quota { used: MOST_UNITS * 80 / 100 }.is_tight());
    }

    #[test]
    fn what_a_save_takes_is_counted() {
        assert_eq!(Quota { used: 100 }.after(30, 50), Quota { used: 120 });
        assert_eq!(Quota { used: 10 }.after(30, 5), Quota { used: 0 });
    }
}
