//! Values that several tests share: whole assessments, and texts from the plain to the hostile.

#![allow(clippy::expect_used, reason = "a test says what is wrong by failing")]

pub mod assessments;
pub mod doc;
pub mod filled;
pub mod fixtures;
pub mod literals;
pub mod rust_files;
pub mod rust_tokens;
pub mod sessions;
pub mod texts;

use quality_marker::domain::date::Date;
use quality_marker::domain::moment::Moment;

/// A day that all tests call today.
pub fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day")
}

/// A moment on that day.
pub fn now() -> Moment {
    Moment::parse("2026-11-22T20:53:07.042Z").expect("a moment")
}
