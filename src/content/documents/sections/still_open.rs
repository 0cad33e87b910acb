//! What the section on what is still open says.

use crate::content::labels;
use crate::domain::judgement::Judgement;

/// Places that are judged like this.
#[must_use]
pub const fn judged(judgement: Judgement) -> &'static str {
    labels::judgement(judgement)
}
/// Parts without a judgement.
pub const PARTS: &str = "Parts that nobody has looked at yet";
/// Questions without one.
pub const QUESTIONS: &str = "Questions not yet judged as a whole";
/// If there is nothing of these.
pub const NOTHING: &str = "Every part has been looked at and every question judged as a whole. Nothing is judged \
    partly met, not met or not known.";
