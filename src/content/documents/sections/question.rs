//! What the section of a question says.

use crate::content::labels;

/// Where the source has the question.
#[must_use]
pub fn in_the_source(reference: &str) -> String {
    ["In the source: ", reference, "."].concat()
}

/// The caption of the table of parts.
#[must_use]
pub fn parts_of(question: usize) -> String {
    ["Parts of question ", &question.to_string()].concat()
}

/// What is written of a part.
pub const REASON_AND_NOTE: &str = "Reason and note";

/// A reason before a note.
#[must_use]
pub fn reason(reason: &str) -> String {
    ["Reason: ", reason].concat()
}

/// What stands in place of a reason that a judgement needs. A sentence may begin with it.
pub const REASON_MISSING: &str = "missing, and this judgement needs one";

/// Whether it is attested that nobody refused.
pub const ATTESTATION: &str = "Cooperation to date";
/// That it is not.
pub const NO_ATTESTATION: &str = "Not confirmed. A blank does not mean “nobody refused”.";
/// That it is not, where the record says otherwise.
pub const REFUSAL_ON_RECORD: &str = "Not confirmed: at least one refusal is recorded.";

/// That it is: on which day, and by whom, with what the form calls that.
#[must_use]
pub fn attested(day: &str, by: &str, who: &str) -> String {
    [labels::ATTESTATION, " ", day, ". ", by, ": ", who].concat()
}

/// What is counted in the registers.
pub const COUNTS: &str = "What the records show";
/// What evidence is linked.
pub const EVIDENCE: &str = "Evidence";
/// That none is.
pub const NO_EVIDENCE: &str = "None is linked";
/// What actions came from the question.
pub const ACTIONS: &str = "Actions";

/// An action, how far it is, and whether its day has passed.
#[must_use]
pub fn action(action: &str, state: &str, is_overdue: bool) -> String {
    [action, " (", state, if is_overdue { ", overdue" } else { "" }, ")"].concat()
}
