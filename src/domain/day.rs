//! A day as people know it: exactly, about, not at all, or not said yet.

use super::date::Date;
use super::keyed::keyed;

keyed! {
    /// How well a day is known.
    pub enum Known {
        /// It is this day.
        Exactly = "exact",
        /// It is a day near it.
        About = "about",
        /// Somebody looked, and it is not known.
        NotAtAll = "unknown",
    }
}

/// When something was or will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Day {
    /// Nobody has said.
    #[default]
    NotSaid,
    /// Somebody looked, and it is not known.
    NotKnown,
    /// About this day.
    About(Date),
    /// This day.
    On(Date),
}

impl Day {
    /// The day, exact or about.
    #[must_use]
    pub const fn date(self) -> Option<Date> {
        match self {
            Self::About(date) | Self::On(date) => Some(date),
            Self::NotSaid | Self::NotKnown => None,
        }
    }

    /// How well it is known; where nobody has said, it is about a day if that was chosen before there is one.
    #[must_use]
    pub const fn known(self, about_waits: bool) -> Known {
        match self {
            Self::NotSaid if about_waits => Known::About,
            Self::NotSaid | Self::On(_) => Known::Exactly,
            Self::About(_) => Known::About,
            Self::NotKnown => Known::NotAtAll,
        }
    }

    /// The same with another date, as well known as it was; exactly, where it was not known at all.
    #[must_use]
    pub const fn dated(self, date: Option<Date>, about_waits: bool) -> Self {
        match (date, self.known(about_waits)) {
            (None, Known::NotAtAll) => Self::NotKnown,
            (None, _) => Self::NotSaid,
            (Some(date), Known::About) => Self::About(date),
            (Some(date), Known::Exactly | Known::NotAtAll) => Self::On(date),
        }
    }

    /// The same as well known as this.
    #[must_use]
    pub const fn as_known(self, known: Known) -> Self {
        match (known, self.date()) {
            (Known::NotAtAll, _) => Self::NotKnown,
            (Known::About, Some(date)) => Self::About(date),
            (Known::Exactly, Some(date)) => Self::On(date),
            (Known::About | Known::Exactly, None) => Self::NotSaid,
        }
    }

    /// Whether it lies before today; a day that is not known lies nowhere.
    #[must_use]
    pub fn is_past(self, today: Date) -> bool {
        self.date().is_some_and(|date| date < today)
    }

    /// Reads what [`Day::to_text`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "" => Some(Self::NotSaid),
            "not known" => Some(Self::NotKnown),
            _ => match text.strip_prefix("about ") {
                Some(date) => Date::parse(date).map(Self::About),
                None => Date::parse(text).map(Self::On),
            },
        }
    }

    /// Writes `2026-11-22`, `about 2026-11-22`, `not known`, or nothing: the form of files.
    #[must_use]
    pub fn to_text(self) -> String {
        match self {
            Self::NotSaid => String::new(),
            Self::NotKnown => "not known".to_owned(),
            Self::About(date) => ["about ", &date.to_string()].concat(),
            Self::On(date) => date.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_leads_back() {
        let date = Date::new(2026, 11, 22).expect("a day");
        for day in [Day::NotSaid, Day::NotKnown, Day::About(date), Day::On(date)] {
            assert_eq!(Day::parse(&day.to_text()), Some(day));
        }
        for text in ["about", "about not known", "About 2026-11-22", "22 November", "about  2026-11-22"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    /// What the two fields show after each step, and what is stored.
    #[test]
    fn the_fields_show_what_is_stored() {
        let (one, other) = (Date::new(2026, 11, 22).expect("a day"), Date::new(2026, 11, 23).expect("a day"));
        // About, taken back: the next date is exact again, as the fields say.
        let about = Day::On(one).as_known(Known::About);
        assert_eq!(about, Day::About(one));
        assert_eq!(Day::On(one).known(false), Known::Exactly);
        assert_eq!(Day::On(one).dated(Some(other), false), Day::On(other));
        // Even if about still waits somewhere: a day that is stored counts.
        assert_eq!(Day::On(one).dated(Some(other), true), Day::On(other));
        // Not known, then a date, then none: nothing is stored, and nothing else is shown.
        let unknown = Day::NotSaid.as_known(Known::NotAtAll);
        assert_eq!((unknown, unknown.known(false)), (Day::NotKnown, Known::NotAtAll));
        let dated = unknown.dated(Some(one), false);
        assert_eq!(dated, Day::On(one));
        let cleared = dated.dated(None, false);
        assert_eq!((cleared, cleared.known(false)), (Day::NotSaid, Known::Exactly));
        // About waits for a day, and a day that is only about stays so when its date changes.
        assert_eq!(Day::NotSaid.as_known(Known::About), Day::NotSaid);
        assert_eq!(Day::NotSaid.known(true), Known::About);
        assert_eq!(Day::NotSaid.dated(Some(one), true), Day::About(one));
        assert_eq!(Day::About(one).dated(Some(other), false), Day::About(other));
        assert_eq!(Day::NotKnown.dated(None, false), Day::NotKnown);
    }

    #[test]
    fn only_a_day_that_is_known_can_be_past() {
        let (date, today) = (Date::new(2026, 11, 21).expect("a day"), Date::new(2026, 11, 22).expect("a day"));
        assert!(Day::On(date).is_past(today) && Day::About(date).is_past(today));
        assert!(!Day::On(today).is_past(today) && !Day::NotKnown.is_past(today) && !Day::NotSaid.is_past(today));
    }
}
