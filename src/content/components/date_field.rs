//! What is said of a day that was entered.

/// What is said of a day that the calendar does not have, or that is only half entered.
pub const NO_REAL_DATE: &str = "Enter a real date from 1900 on, with day, month and year.";
