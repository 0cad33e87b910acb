//! What each column of a register holds: text, a day, choices, links or places.

use super::choice::{self, Choice};
use super::column::Column;
use super::register::Register;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A line of text.
    Line,
    /// A text of several lines.
    Lines,
    /// A day.
    Day,
    /// One of these; the first until somebody says otherwise.
    Choice(&'static [Choice]),
    /// Any number of these.
    Choices(&'static [Choice]),
    /// A row of another register, or none.
    Link(Register),
    /// Any number of rows of another register.
    Links(Register),
    /// A place of the checklist, or none.
    Place,
    /// Any number of places of the checklist.
    Places,
}

impl Column {
    /// What the column holds.
    #[must_use]
    pub const fn shape(self) -> Shape {
        match self {
            Self::Label
            | Self::Detail
            | Self::Method
            | Self::Whom
            | Self::Basis
            | Self::Who
            | Self::Decision
            | Self::DecidedBy
            | Self::Role
            | Self::Agency
            | Self::Process
            | Self::AgreedWith
            | Self::Areas
            | Self::Leads
            | Self::Title
            | Self::Locator
            | Self::Task
            | Self::Owner => Shape::Line,
            Self::RelevantWhy
            | Self::DetailWhy
            | Self::Note
            | Self::AsideWhy
            | Self::Requested
            | Self::RequestWhy
            | Self::Escalation
            | Self::RefusalReason
            | Self::Unknown
            | Self::Disclosed
            | Self::DecisionWhy
            | Self::Support
            | Self::Governance
            | Self::Response
            | Self::Shows => Shape::Lines,
            Self::AccessSince
            | Self::Secured
            | Self::AskedOn
            | Self::Due
            | Self::AnsweredOn
            | Self::RefusedOn
            | Self::DecidedOn
            | Self::InputOn
            | Self::Until
            | Self::Dated => Shape::Day,
            Self::SourceKind => Shape::Choice(choice::KINDS),
            Self::Involvement => Shape::Choice(choice::INVOLVEMENT),
            Self::Relevant => Shape::Choice(choice::RELEVANT),
            Self::AccessFor => Shape::Choices(choice::ACCESS_FOR),
            Self::Access => Shape::Choice(choice::ACCESS),
            Self::Provenance => Shape::Choice(choice::PROVENANCE),
            Self::ThenNow => Shape::Choice(choice::THEN_NOW),
            Self::Tells => Shape::Choices(choice::INFORMATION),
            Self::Obtained => Shape::Choice(choice::OBTAINED),
            Self::Sufficient | Self::Bears => Shape::Choice(choice::YES_NO),
            Self::LeftAside => Shape::Choice(choice::NO_YES),
            Self::Answer => Shape::Choice(choice::ANSWER),
            Self::ReasonGiven => Shape::Choice(choice::REASON_GIVEN),
            Self::DecisionKind => Shape::Choice(choice::DECISION),
            Self::Staff => Shape::Choice(choice::STAFF),
            Self::Mode => Shape::Choice(choice::MODE),
            Self::InputState => Shape::Choice(choice::INPUT),
            Self::Moved => Shape::Choice(choice::MOVED),
            Self::Purpose => Shape::Choice(choice::PURPOSE),
            Self::Witness => Shape::Choice(choice::WITNESS),
            Self::ProcessKind => Shape::Choice(choice::PROCESS),
            Self::EvidenceKind => Shape::Choice(choice::EVIDENCE),
            Self::ActionState => Shape::Choice(choice::ACTION),
            Self::Sources | Self::Holds => Shape::Links(Register::Sources),
            Self::Request => Shape::Link(Register::Requests),
            Self::Supersedes => Shape::Link(Register::Decisions),
            Self::Cell => Shape::Link(Register::Coverage),
            Self::Obstacle => Shape::Link(Register::Obstacles),
            Self::Origin => Shape::Place,
            Self::Supports => Shape::Places,
        }
    }

    /// Whether the column holds text.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self.shape(), Shape::Line | Shape::Lines)
    }
}
