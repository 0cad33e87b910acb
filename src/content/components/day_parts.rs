//! How well a day is known.

use crate::domain::day::Known;

/// The question.
pub const HOW_EXACT: &str = "Exact or approximate?";

/// How well it is known.
#[must_use]
pub const fn known(known: Known) -> &'static str {
    match known {
        Known::Exactly => "Exact",
        Known::About => "Approximate",
        Known::NotAtAll => "Not known",
    }
}
