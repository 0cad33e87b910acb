//! What the workbook says: the titles of its sheets, and the heads of their columns.

/// The sheet on the whole.
pub const ABOUT: &str = "About";
/// What is said of each thing on it.
pub const SAID: &str = "Details";
/// Whose work it is not.
pub const INDEPENDENCE: &str = "Independence";
/// What the questions come from.
pub const SOURCE: &str = "Source";
/// Why there is no score.
pub const NO_SCORE: &str = "No score";

/// The sheet of judgements.
pub const CHECKLIST: &str = "Checklist";
/// Why it was judged so.
pub const REASON: &str = "Reason";
/// How the assessors know.
pub const HOW_WE_KNOW: &str = "How we know";
/// What would change their mind.
pub const WHAT_WOULD_CHANGE: &str = "What would change our mind";
/// In place of a part.
pub const THE_WHOLE_QUESTION: &str = "The question as a whole";

/// The sheet of both pictures of the coverage.
pub const MATRIX: &str = "Coverage matrix";
/// Which picture a line is of.
pub const PICTURE: &str = "View";
/// The first.
pub const CONSIDERED: &str = "Considered";
/// The second.
pub const OBTAINED: &str = "Received";

/// The sheet of what was left aside of the matrix.
pub const LEFT_ASIDE: &str = "Coverage, not pursued";
/// A cell of it.
pub const CELL: &str = "Coverage";

/// Whether the day of a row has passed.
pub const OVERDUE: &str = "Overdue";
/// That it has.
pub const YES: &str = "Yes";

/// A question of the second look that was set aside.
pub const SET_ASIDE: &str = "Set aside";
/// One that was not.
pub const OPEN: &str = "Open";

/// Stands at the end of a text that was cut.
pub const CUT: &str = "… [cut: Excel allows 32,767 characters in a cell. The other formats have the whole text.]";

/// How a day that is near, not exact, is shown in a cell: words stand in quotation marks, the rest is Excel's.
pub const ABOUT_A_DAY: &str = "\"about \"d mmm yyyy";

/// A sheet without a title.
pub const SHEET: &str = "Sheet";
