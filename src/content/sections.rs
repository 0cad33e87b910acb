//! The sections of the report, and what becomes of empty ones, in words.

use super::registers;
use crate::domain::register::Register;
use crate::domain::report_plan::{Empty, Section};

/// The question what becomes of empty sections.
pub const EMPTY: &str = "Empty sections";

/// What is said of a section in which nothing stands, where it is shown.
pub const NOTHING_HERE: &str = "Nothing has been entered here. No conclusion is drawn from that.";

/// The heading of a section.
#[must_use]
pub const fn section(section: Section) -> &'static str {
    match section {
        Section::Summary => "Summary",
        Section::Glance => "At a glance",
        Section::Commission => "What the commission asked",
        Section::Questions => "The seven questions",
        Section::Coverage => registers::register(Register::Coverage).title,
        Section::Sources => registers::register(Register::Sources).title,
        Section::Requests => registers::register(Register::Requests).title,
        Section::NonCooperation => registers::register(Register::NonCooperation).title,
        Section::Decisions => registers::register(Register::Decisions).title,
        Section::Practitioners => registers::register(Register::Practitioners).title,
        Section::Family => registers::register(Register::Family).title,
        Section::Processes => registers::register(Register::Processes).title,
        Section::Borders => registers::register(Register::Borders).title,
        Section::Obstacles => registers::register(Register::Obstacles).title,
        Section::Evidence => registers::register(Register::Evidence).title,
        Section::Limitations => "Limitations",
        Section::StillOpen => "What is still open",
        Section::SecondLook => "Second look",
        Section::Actions => registers::register(Register::Actions).title,
        Section::Changes => "Changes since the last version",
        Section::Method => "How to read this",
        Section::References => "References",
    }
}

/// What becomes of empty sections.
#[must_use]
pub const fn empty(empty: Empty) -> &'static str {
    match empty {
        Empty::Hidden => "Hide them and list them at the end",
        Empty::Shown => "Show them and say that nothing has been entered",
    }
}
