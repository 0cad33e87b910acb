//! How well a day is known.

use crate::domain::day::Known;

/// The question.
pub const HOW_EXACT: &str = "Exact or approximate?";

/// The button that asks it before there is a day.
pub const NOT_EXACT: &str = "Approximate or not known?";

/// What is read aloud after it: the label of the day.
#[must_use]
pub fn of(label: &str) -> String {
    [" ", label].concat()
}

/// How well it is known.
#[must_use]
pub const fn known(known: Known) -> &'static str {
    match known {
        Known::Exactly => "Exact",
        Known::About => "Approximate",
        Known::NotAtAll => "Not known",
    }
}
