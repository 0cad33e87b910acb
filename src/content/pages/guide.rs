//! What the guide says around the texts of the marker.

/// The title of the page.
pub const TITLE: &str = "Guide";

/// What it tells.
pub const LEAD: &str = "What the quality marker “Assembling information” asks of a review, in plain words.";

/// The heading over the questions.
pub const QUESTIONS: &str = "The seven questions";

/// The heading over the obstacles.
pub const OBSTACLES: &str = "Common obstacles";

/// The heading over the reason why nothing is scored.
pub const NO_SCORE: &str = "Why there is no score";

/// The heading over the source.
pub const SOURCE: &str = "Source";
