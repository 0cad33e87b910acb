//! The heads of the tables of registers, where several columns stand in one, or a column needs a shorter name.

/// What kind of thing.
pub const KIND: &str = "Kind";
/// Whether a source is relevant.
pub const RELEVANT: &str = "Relevant";
/// Whether there is access to it.
pub const ACCESS: &str = "Access";
/// What was had of it.
pub const HAD_SO_FAR: &str = "Received so far";
/// Whether that is enough.
pub const SUFFICIENT: &str = "Sufficient";

/// When something was requested.
pub const ASKED: &str = "Asked";
/// What the answer was.
pub const ANSWER: &str = "Reply";

/// A decision.
pub const DECISION: &str = "Decision";
/// What it is about.
pub const ABOUT_AND_WHY: &str = "About, and why";
/// When, and by whom.
pub const DECIDED: &str = "Decided";

/// Who gave input, by role.
pub const ROLE: &str = "Role";
/// What input they gave.
pub const DIRECT_INPUT: &str = "Direct input";
/// What they were offered.
pub const SUPPORT_OFFERED: &str = "Support offered";
/// What else was said of them.
pub const ALSO_TO_NOTE: &str = "Notes";

/// Another process beside the review.
pub const PROCESS: &str = "Process";
/// What it holds up.
pub const HOLDS_UP: &str = "Delays";
/// Until when.
pub const UNTIL: &str = "Until, and agreed with";

/// Areas across whose borders the case goes.
pub const AREAS: &str = "Areas involved";
/// What they agreed.
pub const GOVERNANCE: &str = "Agreed governance";
/// Who of them leads.
pub const LEADS: &str = "Who leads";

/// Whether an obstacle is one here.
pub const BEARS: &str = "Affects this review";
/// What is done about it.
pub const RESPONSE: &str = "Response";

/// A piece of evidence.
pub const EVIDENCE: &str = "Evidence";
/// What it is.
pub const WHAT_IT_SHOWS: &str = "What it is, and what it shows";
/// What it supports.
pub const SUPPORTS: &str = "Supports";
/// Where it is.
pub const KEPT: &str = "Where it is kept";
/// Its day.
pub const DATED: &str = "Dated";

/// An action.
pub const ACTION: &str = "Action";
/// Who does it.
pub const OWNER: &str = "Who will do it";
/// What it came from.
pub const CAME_FROM: &str = "Came from";
