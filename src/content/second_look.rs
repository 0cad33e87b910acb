//! What the second look asks. It only asks: nothing here says that something is wrong. Each question fits one place and
//! several, and the phase of the review where that matters.

use crate::domain::review::Phase;
use crate::domain::rule::Rule;

/// The question that a rule asks of one place, or of several, in a review in this phase.
#[must_use]
pub const fn asks(rule: Rule, phase: Phase, several: bool) -> &'static str {
    match (phase, several) {
        (Phase::LookingBack, false) => asks_of_a_finished_review(rule),
        (Phase::LookingBack, true) => asks_several_of_a_finished_review(rule),
        (_, false) => asks_meanwhile(rule),
        (_, true) => asks_several_meanwhile(rule),
    }
}

const fn asks_meanwhile(rule: Rule) -> &'static str {
    match rule {
        Rule::MetWithoutEvidence => "Judged met or partly met. What evidence supports this?",
        Rule::MetButPartsNot => "Nothing is judged lacking overall, but a part falls short. Which is right?",
        Rule::NotMetWithoutNote => "Judged not met or only partly met. What is missing?",
        Rule::ReasonMissing => "What is the reason for leaving this out?",
        Rule::ConfirmAgain => "The commission has changed since this was settled. Does it still hold?",
        Rule::KindOpen => "No source of this kind is listed. Was the kind considered?",
        Rule::NobodyMissed => "Is anyone missing who should have been involved?",
        Rule::RelevanceUndecided => "Is this source relevant?",
        Rule::NormalityAside => {
            "The commission asks whether practice was more widespread. What shows how things were usually done?"
        }
        Rule::NothingOnNow => "The commission asks whether issues are still current. What shows how things are now?",
        Rule::NoAccess => "This source is relevant. How will access be arranged?",
        Rule::EveryButSome => {
            "Access to every relevant source is judged met, but for some it is not arranged. Which is right?"
        }
        Rule::NeverRequested => "This source is relevant, but no request for it is recorded. Who will ask for it?",
        Rule::ReceivedThoughDeclined => "Recorded as received in full, but those concerned declined. Which is right?",
        Rule::NotSecured => "When were these records secured?",
        Rule::NoMethod => "This source is relevant. By what method will information be gathered?",
        Rule::RequestUnexplained => "Does the request say how much detail is needed, and why?",
        Rule::RequestOverdue => "The answer is overdue. Will you chase or escalate?",
        Rule::RefusalUnregistered => "This request was refused. Where are the reasons and the effect recorded?",
        Rule::NonCooperationOpen => {
            "Has everyone cooperated? Record who has not, or confirm that everyone has to date."
        }
        Rule::ReasonNotOpen => "Was a reason given for not cooperating, and if so, what was it?",
        Rule::NotDisclosed => "What remains unknown as a result, and how will the review say so?",
        Rule::AttestationContradicted => {
            "Everyone is confirmed as having cooperated, but something else says otherwise. Which is right?"
        }
        Rule::AttestationWithoutRole => "In which role was it confirmed that everyone cooperated?",
        Rule::InputWithoutPeople => "Direct input is judged met. Who is to take part?",
        Rule::PersonDeclined => "This person declined. Is it noted what the review will do without their account?",
        Rule::NoSupport => "What support is offered to this person?",
        Rule::PurposeUnsaid => {
            "Has this person been told whether it is for the review or for the agency’s own learning?"
        }
        Rule::WitnessWithoutProcess => "This person may be a witness. In which proceedings, and is contact agreed?",
        Rule::WitnessNotAgreed => {
            "A possible witness took part during criminal proceedings. Who agreed to that, and when?"
        }
        Rule::DelayEnded => "The delay has ended. Has everything come that it held up?",
        Rule::HoldNotAgreed => "Until when does this delay sources, and with whom is that agreed?",
        Rule::BorderWithoutLead => "What governance is agreed across this border, and who leads?",
        Rule::ObstacleUnanswered => "This affects the review. What is being done about it?",
        Rule::EvidenceUnused => "Which judgement does this evidence support?",
        Rule::DecisionUnrecorded => "Is this decision final?",
        Rule::ActionOverdue => "This action is overdue. What happens next?",
    }
}

const fn asks_of_a_finished_review(rule: Rule) -> &'static str {
    match rule {
        Rule::RelevanceUndecided => "Was this source relevant?",
        Rule::NoAccess => "This source was relevant. Was access to it arranged?",
        Rule::NeverRequested => "This source was relevant, but no request for it is recorded. Was it asked for?",
        Rule::NoMethod => "This source was relevant. By what method was information gathered?",
        Rule::RequestUnexplained => "Did the request say how much detail was needed, and why?",
        Rule::NotDisclosed => "What remained unknown as a result, and how does the review say so?",
        Rule::InputWithoutPeople => "Direct input is judged met. Who took part?",
        Rule::PersonDeclined => "This person declined. Is it noted what the review did without their account?",
        Rule::NoSupport => "What support was offered to this person?",
        Rule::PurposeUnsaid => "Was this person told whether it was for the review or for the agency’s own learning?",
        Rule::WitnessWithoutProcess => {
            "This person may have been a witness. In which proceedings, and was contact agreed?"
        }
        Rule::DelayEnded => "The delay ended. What became of what it held up?",
        Rule::HoldNotAgreed => "Until when did this delay sources, and with whom was that agreed?",
        Rule::BorderWithoutLead => "What governance was agreed across this border, and who led?",
        Rule::ObstacleUnanswered => "This affected the review. What was done about it?",
        other => asks_meanwhile(other),
    }
}

const fn asks_several_meanwhile(rule: Rule) -> &'static str {
    match rule {
        Rule::MetWithoutEvidence => "Judged met or partly met. What evidence supports these judgements?",
        Rule::ReasonMissing => "What are the reasons for leaving these out?",
        Rule::ConfirmAgain => "The commission has changed since these were settled. Do they still hold?",
        Rule::KindOpen => "No sources of these kinds are listed. Were the kinds considered?",
        Rule::RelevanceUndecided => "Are these sources relevant?",
        Rule::NoAccess => "These sources are relevant. How will access be arranged?",
        Rule::NeverRequested => "These sources are relevant, but no requests for them are recorded. Who will ask?",
        Rule::NoMethod => "These sources are relevant. By what methods will information be gathered?",
        Rule::RequestUnexplained => "Do the requests say how much detail is needed, and why?",
        Rule::RequestOverdue => "The answers are overdue. Will you chase or escalate?",
        Rule::RefusalUnregistered => "These requests were refused. Where are the reasons and the effects recorded?",
        Rule::PersonDeclined => "These people declined. Is it noted what the review will do without their accounts?",
        Rule::NoSupport => "What support is offered to these people?",
        Rule::PurposeUnsaid => {
            "Have these people been told whether it is for the review or for the agency’s own learning?"
        }
        Rule::WitnessWithoutProcess => "These people may be witnesses. In which proceedings, and is contact agreed?",
        Rule::WitnessNotAgreed => {
            "Possible witnesses took part during criminal proceedings. Who agreed to that, and when?"
        }
        Rule::DelayEnded => "These delays have ended. Has everything come that they held up?",
        Rule::HoldNotAgreed => "Until when do these delay sources, and with whom is that agreed?",
        Rule::BorderWithoutLead => "What governance is agreed across these borders, and who leads?",
        Rule::ObstacleUnanswered => "These affect the review. What is being done about them?",
        Rule::EvidenceUnused => "Which judgements do these support?",
        Rule::DecisionUnrecorded => "Are these decisions final?",
        Rule::ActionOverdue => "These actions are overdue. What happens next?",
        other => asks_meanwhile(other),
    }
}

const fn asks_several_of_a_finished_review(rule: Rule) -> &'static str {
    match rule {
        Rule::RelevanceUndecided => "Were these sources relevant?",
        Rule::NoAccess => "These sources were relevant. Was access to them arranged?",
        Rule::NeverRequested => {
            "These sources were relevant, but no requests for them are recorded. Were they asked for?"
        }
        Rule::NoMethod => "These sources were relevant. By what methods was information gathered?",
        Rule::RequestUnexplained => "Did the requests say how much detail was needed, and why?",
        Rule::PersonDeclined => "These people declined. Is it noted what the review did without their accounts?",
        Rule::NoSupport => "What support was offered to these people?",
        Rule::PurposeUnsaid => "Were these people told whether it was for the review or for the agency’s own learning?",
        Rule::WitnessWithoutProcess => {
            "These people may have been witnesses. In which proceedings, and was contact agreed?"
        }
        Rule::DelayEnded => "These delays ended. What became of what they held up?",
        Rule::HoldNotAgreed => "Until when did these delay sources, and with whom was that agreed?",
        Rule::BorderWithoutLead => "What governance was agreed across these borders, and who led?",
        Rule::ObstacleUnanswered => "These affected the review. What was done about them?",
        Rule::NotDisclosed | Rule::InputWithoutPeople => asks_of_a_finished_review(rule),
        other => asks_several_meanwhile(other),
    }
}

/// Whether a rule asks for what is our advice, and no requirement of the quality marker.
#[must_use]
pub const fn is_our_advice(rule: Rule) -> bool {
    matches!(rule, Rule::NotSecured | Rule::NoMethod | Rule::NoSupport)
}

/// The same; our advice is marked as such.
#[must_use]
pub fn question(rule: Rule, phase: Phase, several: bool) -> String {
    let asked = asks(rule, phase, several);
    if is_our_advice(rule) {
        [asked, " (Our advice; the quality marker does not ask for this.)"].concat()
    } else {
        asked.to_owned()
    }
}
