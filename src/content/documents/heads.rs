//! What stands at the head of the columns of tables and sheets, as far as several of them say it.

/// What a line is about.
pub const ABOUT: &str = "About";
/// Kinds of source as a whole, whatever the information.
pub const AS_A_WHOLE: &str = "As a whole";
/// How sure the assessors are.
pub const CONFIDENCE: &str = "Confidence";
/// Until when.
pub const DUE: &str = "Due";
/// A judgement.
pub const JUDGEMENT: &str = "Judgement";
/// Kinds of source.
pub const KIND_OF_SOURCE: &str = "Kind of source";
/// A note.
pub const NOTE: &str = "Note";
/// An obstacle.
pub const OBSTACLE: &str = "Obstacle";
/// A part of a question.
pub const PART: &str = "Part";
/// A question: of the checklist, or of the second look.
pub const QUESTION: &str = "Question";
/// When something was recorded.
pub const RECORDED: &str = "Recorded";
/// How far something is.
pub const STATE: &str = "Status";
/// Of what is told.
pub const WHAT: &str = "What";
/// The reason for which a question of the second look was set aside.
pub const WHY_SET_ASIDE: &str = "Why it was set aside";
