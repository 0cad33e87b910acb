//! What the second look asks. It only asks: nothing here says that something is wrong.

use crate::domain::second_look::Rule;

/// The question that a rule asks.
#[must_use]
pub const fn asks(rule: Rule) -> &'static str {
    match rule {
        Rule::MetWithoutEvidence => "Judged met or partly met: what does it rest on?",
        Rule::ReasonMissing => "Left out or set apart: for what reason?",
        Rule::ConfirmAgain => "The commission changed after this was settled: does it still hold?",
        Rule::KindOpen => "No source of this kind, and it is not left aside: was it considered?",
        Rule::NobodyMissed => "Nobody is listed who was not involved and perhaps should have been: is that so?",
        Rule::RelevanceUndecided => "Is this source relevant?",
        Rule::NormalityAside => {
            "The commission asks whether practice was more widespread: what will tell how things are usually done?"
        }
        Rule::NothingOnNow => {
            "The commission asks whether issues are still current: what will tell how things are now?"
        }
        Rule::NoAccess => "Deemed relevant: how will there be access?",
        Rule::EveryButSome => {
            "Access to every relevant source is judged met, and to some it is not arranged: which holds?"
        }
        Rule::NotSecured => "When were these records secured?",
        Rule::NoMethod => "Deemed relevant: by what method will information be gathered?",
        Rule::RequestUnexplained => "Does the agency know in what detail this is asked, and why?",
        Rule::RequestOverdue => "The answer is overdue: what happens next?",
        Rule::RefusalUnregistered => "This request was refused: where are the reasons and the effect said?",
        Rule::NonCooperationOpen => "Has everybody cooperated? Register who has not, or attest that nobody refused.",
        Rule::ReasonNotOpen => "Is the reason for not cooperating open?",
        Rule::NotDisclosed => "What stays unknown because of this, and how will the review say so?",
        Rule::AttestationContradicted => {
            "It is attested that nobody refused, and something here says otherwise: which holds?"
        }
        Rule::AttestationWithoutRole => "In which role was it attested that nobody refused?",
        Rule::InputWithoutPeople => "Direct input is judged met: who is down for it?",
        Rule::NoSupport => "What support is offered to this person?",
        Rule::PurposeUnsaid => {
            "Has this person been told whether it is for the review or for the agency’s own learning?"
        }
        Rule::WitnessWithoutProcess => "May be a witness: in which process, and is contact agreed with it?",
        Rule::HoldNotAgreed => "Until when does this hold sources up, and with whom is that agreed?",
        Rule::BorderWithoutLead => "What governance is agreed across this border, and who leads?",
        Rule::ObstacleUnanswered => "This bears on the review: what is done about it?",
        Rule::DecisionUnrecorded => "Written down and not recorded: has it been decided?",
        Rule::ActionOverdue => "This action is overdue: what happens next?",
    }
}
