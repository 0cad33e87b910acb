//! The label and the hint of a field.

use super::say;
use super::terms::Wording;

/// How a place presents itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldText {
    /// Its name.
    pub label: Wording,
    /// Help in a sentence; may be empty.
    pub hint: Wording,
    /// Whether it invites several lines.
    pub long: bool,
}

pub(super) const fn line(label: &'static str, hint: &'static str) -> FieldText {
    FieldText { label: say(label), hint: say(hint), long: false }
}

pub(super) const fn lines(label: &'static str, hint: &'static str) -> FieldText {
    FieldText { label: say(label), hint: say(hint), long: true }
}
