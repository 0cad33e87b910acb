//! What to tell a person when something could not be done.

use crate::domain::command::Refusal;

/// What happened, and what to do.
#[must_use]
pub const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoSuchRow => "This entry has been deleted. To bring it back, choose Undo.",
        Refusal::NeedsHeading => "Nothing was added. Type something first.",
        Refusal::InvisibleName => "This name has no visible characters. Type a name that people can read.",
        Refusal::DoesNotFit => "That is not possible here, so nothing was changed. Choose something else.",
        Refusal::LeadsNowhere => "That entry has been deleted, so nothing was linked. Choose another.",
        Refusal::FixedRows => "These nine obstacles come from the source. You cannot add or remove any.",
        Refusal::Recorded => "This decision is recorded and stays as it is. Add a new one that supersedes it.",
        Refusal::RecordRefersToIt => {
            "A recorded decision refers to this, so it cannot be removed. You can mark it as not relevant."
        }
        Refusal::DecisionIncomplete => "Not recorded yet. First say why, on which date, and who decided.",
        Refusal::SupersedesUnrecorded => "Not recorded. First record the decision that this one supersedes.",
        Refusal::NeedsReason => "Give a reason, so that others can follow this later.",
        Refusal::TextTooLong => {
            "This text is too long, so the change was not saved. Shorten it, or keep it elsewhere and say where."
        }
        Refusal::PeriodEndsBeforeItBegins => {
            "The period would end before it begins, so the date was not changed. Check both dates."
        }
        Refusal::AttestedInTheFuture => {
            "That date is in the future, so nothing was confirmed. Choose today or an earlier date."
        }
        Refusal::NotAttested => "Nothing is confirmed yet. Confirm it first, with a date.",
        Refusal::IdTaken => "Nothing was added. Try again.",
        Refusal::NoSuchParagraph => {
            "That paragraph has been deleted or changed, so nothing else was changed. Check the list again."
        }
    }
}
