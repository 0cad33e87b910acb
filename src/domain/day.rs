//! A day as people know it: exactly, about, not at all, or not said yet.

use super::date::Date;

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

    #[test]
    fn only_a_day_that_is_known_can_be_past() {
        let (date, today) = (Date::new(2026, 11, 21).expect("a day"), Date::new(2026, 11, 22).expect("a day"));
        assert!(Day::On(date).is_past(today) && Day::About(date).is_past(today));
        assert!(!Day::On(today).is_past(today) && !Day::NotKnown.is_past(today) && !Day::NotSaid.is_past(today));
    }
}
