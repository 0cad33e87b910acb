//! What the page of the limitations says.

use crate::content::language::count;

/// What the page is for.
pub const LEAD: &str = "What the review cannot say, and what that means for its analysis. Below is a draft from the \
    gaps, refusals, don’t-knows and exclusions in your assessment. Change it as you like. Put what matters most first: \
    the board summary prints as many whole paragraphs as fit on its page. You can reorder them, and leave some off, on \
    the page “Report”.";

/// The heading over the draft.
pub const DRAFT: &str = "Draft from your assessment";

/// While it is written.
pub const DRAFTING: &str = "Drafting…";

/// Where it could not be.
pub const NOT_DRAFTED: &str = "The draft could not be written";

/// The way back.
pub const TO_SECOND_LOOK: &str = "Back to the second look";

/// Marks a paragraph that is new since the draft was taken over.
pub const NEW: &str = "New";

/// What stands over the paragraphs that are no longer in it.
pub const GONE: &str = "No longer in the draft. Check whether your text still says it:";

/// The button that takes the draft over.
pub const TAKE_OVER: &str = "Use this draft";

/// The same button where some of it was taken over before.
#[must_use]
pub fn add_new(paragraphs: usize) -> String {
    ["Add what is new: ", &count(paragraphs, "paragraph", "paragraphs")].concat()
}

/// Where all of it was.
pub const NOTHING_NEW: &str = "The draft has not changed since you used it. Your text stays as it is.";

/// What is said when it was taken over.
pub const TAKEN_OVER: &str = "Added to your text. What you wrote before is still there.";
