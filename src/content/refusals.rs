//! What to tell a person when something could not be done.

use crate::domain::command::Refusal;

/// What happened, and what to do.
#[must_use]
pub const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoSuchEvidence => "This evidence is no longer here. If it was removed by mistake, undo.",
        Refusal::NoSuchAction => "This action is no longer here. If it was removed by mistake, undo.",
        Refusal::EvidenceNeedsTitle => "Nothing was added. Give the evidence a title first.",
        Refusal::ActionNeedsTask => "Nothing was added. Say first what is to be done.",
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
    }
}
