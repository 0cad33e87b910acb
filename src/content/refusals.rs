//! What to tell a person when something could not be done.

use crate::domain::command::Refusal;

/// What happened, and what to do.
#[must_use]
pub const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoSuchRow => "This is no longer here. If it was removed by mistake, undo.",
        Refusal::NeedsHeading => "Nothing was added. Write something here first.",
        Refusal::InvisibleName => "Nobody can see this name. Type one with letters or numbers.",
        Refusal::DoesNotFit => "That does not fit here, so nothing was changed. Please choose again.",
        Refusal::LeadsNowhere => "That is no longer listed, so nothing was linked. Please choose again.",
        Refusal::FixedRows => "These rows are the source’s own: none can be added or removed.",
        Refusal::Recorded => "This decision is recorded and stays as it is. Add a new one that supersedes it.",
        Refusal::RecordRefersToIt => {
            "A recorded decision refers to this, so it stays. You can say that it is not relevant."
        }
        Refusal::DecisionIncomplete => "Not recorded yet: say first why, on which day, and who decided.",
        Refusal::SupersedesUnrecorded => "Not recorded: the decision that it supersedes has not been recorded itself.",
        Refusal::NeedsReason => "Please give a reason, so that others can follow this later.",
        Refusal::TextTooLong => {
            "This text is too long to keep here, so the change was not made. Shorten it, or keep it elsewhere and say \
            where."
        }
        Refusal::PeriodEndsBeforeItBegins => {
            "The period would end before it begins, so the day was not changed. Check both days."
        }
        Refusal::AttestedInTheFuture => {
            "That day has not come yet, so nothing was attested. Choose today or an earlier day."
        }
        Refusal::NotAttested => "There is no attestation. Give it first, with its day.",
        Refusal::IdTaken => "Nothing was added. Please try again.",
        Refusal::NoSuchParagraph => "That paragraph is no longer there, so nothing was changed. Please look again.",
    }
}
