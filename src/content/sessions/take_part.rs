//! What is said to somebody who takes part in a session.

/// The heading; the link to it.
pub const TITLE: &str = "Take part";

/// What happens.
pub const LEAD: &str = "Open what you were given, answer on your own, and hand your answers back.";

/// The label of the field for a file.
pub const FILE: &str = "Session file";

/// The label of the field for a text.
pub const OR_PASTE: &str = "Or paste the session as text";

/// Opens it.
pub const OPEN_THE_TEXT: &str = "Open the text";

/// Downloads the answers.
pub const DOWNLOAD: &str = "Download your answers";

/// Opens them as text.
pub const OR_AS_TEXT: &str = "Or show them as text to copy";

/// The label of that text.
pub const AS_TEXT: &str = "Your answers as text";

/// Downloads them to keep.
pub const OWN_COPY: &str = "Download your own copy (page)";

/// How to copy a text.
pub const HOW_TO_COPY: &str = "Click in the box, select everything and copy.";

/// Asks whether to leave.
pub const LEAVE_ASKS: &str = "Leave this session…";

/// What is asked, read aloud.
pub const LEAVE: &str = "Leave this session";

/// Leaves.
pub const LEAVE_AND_FORGET: &str = "Leave and delete the answers";

/// Does not.
pub const STAY: &str = "Stay";
