//! Points in time, as a browser's clock tells them.

use super::date::Date;

const DAY: i64 = 86_400_000;

/// Returns how many minutes a person's clock is ahead of UTC at a moment: in summer it differs from winter, and a place
/// may change its rules.
pub type MinutesAhead = fn(Moment) -> i32;

/// A point in time: milliseconds since 1 January 1970, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// The last millisecond of the year 9999: later ones cannot be written as text.
    const LATEST: i64 = 253_402_300_799_999;
    /// The first millisecond of the year 1.
    const EARLIEST: i64 = -62_135_596_800_000;

    /// The moment this many milliseconds after 1 January 1970, held within the years 1 to 9999.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        if millis > Self::LATEST {
            Self(Self::LATEST)
        } else if millis < Self::EARLIEST {
            Self(Self::EARLIEST)
        } else {
            Self(millis)
        }
    }

    /// Milliseconds since 1 January 1970, UTC.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The day and the hour and minute that the clock showed at this moment.
    #[must_use]
    pub fn on_a_clock(self, minutes_ahead: MinutesAhead) -> Option<(Date, u8, u8)> {
        let local = self.0 + i64::from(minutes_ahead(self)) * 60_000;
        let minute_of_day = local.rem_euclid(DAY) / 60_000;
        let date = Date::from_days_since_1970(local.div_euclid(DAY))?;
        Some((date, u8::try_from(minute_of_day / 60).ok()?, u8::try_from(minute_of_day % 60).ok()?))
    }

    /// Writes `2026-11-22T20:53:07.042Z`.
    #[must_use]
    pub fn to_text(self) -> String {
        let rest = self.0.rem_euclid(DAY);
        // A moment is held within the years that a date can name.
        let date = Date::from_days_since_1970(self.0.div_euclid(DAY)).map(|date| date.to_string()).unwrap_or_default();
        format!("{date}T{:02}:{:02}:{:02}.{:03}Z", rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60, rest % 1000)
    }

    /// Reads what [`Moment::to_text`] writes, with or without the milliseconds; nothing for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.split_once('T')?;
        let time = time.strip_suffix('Z')?;
        let (time, millis) = match time.split_once('.') {
            Some((time, millis)) => (time, number(millis, 3, 999)?),
            None => (time, 0),
        };
        let mut fields = time.split(':');
        let hours = number(fields.next()?, 2, 23)?;
        let minutes = number(fields.next()?, 2, 59)?;
        let seconds = number(fields.next()?, 2, 59)?;
        if fields.next().is_some() {
            return None;
        }
        let days = Date::parse(date)?.days_since_1970();
        Some(Self(days * DAY + ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis))
    }
}

fn number(text: &str, digits: usize, most: i64) -> Option<i64> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?.filter(|number| *number <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_known_moment() {
        let moment = Moment::from_millis(1_795_380_787_042);
        assert_eq!(moment.to_text(), "2026-11-22T20:53:07.042Z");
        assert_eq!(moment.on_a_clock(|_| 60), Some((Date::new(2026, 11, 22).expect("a day"), 21, 53)));
        assert_eq!(moment.on_a_clock(|_| 240), Some((Date::new(2026, 11, 23).expect("a day"), 0, 53)));
    }

    #[test]
    fn other_texts_are_not_moments() {
        for text in ["", "2026-11-22", "2026-11-22T24:00:00Z", "2026-11-22T20:53Z", "2026-11-22T20:53:07+01:00"] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn text_leads_back(millis in any::<i64>()) {
            let moment = Moment::from_millis(millis);
            prop_assert_eq!(Moment::parse(&moment.to_text()), Some(moment));
        }
    }
}
