//! Every place in an assessment into which a person writes text or a day.
//!
//! One address for all of them keeps typing, undo, checks and screens alike everywhere.

use super::checklist::{Part, Question};
use super::column::Column;
use super::item::ItemId;
use super::register::Register;

/// A text of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The name under which the person finds the assessment again.
    Name,
    /// The assessors' own summary.
    Summary,
    /// Who assessed, in which role.
    Assessors,
    /// A text on the review or its commission.
    Review(ReviewField),
    /// A text on a part.
    Part(Part, PartField),
    /// A text on a question as a whole.
    Question(Question, QuestionField),
    /// A text of a row of a register.
    Row(Register, ItemId, Column),
    /// What the review cannot say, and what that means: for the review's report.
    Limitations,
    /// What the board is asked to decide.
    BoardAsks,
    /// The role of the person who attests that no non-cooperation occurred.
    AttestedBy,
}

/// A text on the review or its commission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewField {
    /// The review's title.
    Title,
    /// A pseudonymous reference.
    Reference,
    /// The area and law under which it is held.
    Jurisdiction,
    /// Who commissioned it.
    Commissioner,
    /// Who leads it.
    LeadReviewer,
    /// The model or methods.
    Model,
    /// The decision on proportionality.
    Proportionality,
    /// The rest of the commissioning specification.
    Specification,
}

/// A text on a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartField {
    /// Why it does not apply or lies outside the commission.
    Reason,
    /// Anything else worth saying.
    Note,
}

/// A text on a question as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionField {
    /// Why it does not apply or lies outside the commission.
    Reason,
    /// How we know.
    HowWeKnow,
    /// What would change our mind.
    WhatWouldChange,
}

/// A day outside the registers that may be left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateField {
    /// The first day of the period under review.
    PeriodFrom,
    /// The last day of the period under review.
    PeriodTo,
}

impl ReviewField {
    /// Every one, in the order of the page.
    pub const EVERY: [Self; 8] = [
        Self::Title,
        Self::Reference,
        Self::Jurisdiction,
        Self::Commissioner,
        Self::LeadReviewer,
        Self::Model,
        Self::Proportionality,
        Self::Specification,
    ];

    /// Whether it is part of what was commissioned, so that inclusions, exclusions and levels of detail depend on it.
    #[must_use]
    pub const fn is_commission(self) -> bool {
        matches!(self, Self::Model | Self::Proportionality | Self::Specification)
    }
}
