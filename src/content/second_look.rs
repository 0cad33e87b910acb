//! What the second look asks. It only asks: nothing here says that something is wrong. Each question fits one place and
//! several, and the phase of the review where that matters.

use crate::domain::marker::SourceKind;
use crate::domain::register::{Register, cell_of};
use crate::domain::review::Phase;
use crate::domain::rule::{Importance, Rule};
use crate::domain::target::Target;

/// The heading over what belongs to none of the seven questions.
pub const WHOLE_REVIEW: &str = "The review as a whole";

/// The question that a rule asks about these places, in a review in this phase.
#[must_use]
pub fn asks(rule: Rule, phase: Phase, about: &[Target]) -> String {
    let is_finished = phase == Phase::LookingBack;
    if about.len() > 1 {
        let number = about.len().to_string();
        let asked = if is_finished { asks_several_of_a_finished_review(rule) } else { asks_several_meanwhile(rule) };
        return asked.replace(NUMBER, &number);
    }
    let kind = match about {
        [Target::Row(Register::Coverage, id)] if rule == Rule::KindOpen => cell_of(*id).map(|(kind, _)| kind),
        _ => None,
    };
    let asked = match kind {
        Some(kind) => asks_of_a_kind(kind),
        None if is_finished => asks_of_a_finished_review(rule),
        None => asks_meanwhile(rule),
    };
    asked.to_owned()
}

/// Where the number of places stands in a question about several.
const NUMBER: &str = "{number}";

const fn asks_of_a_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Records => "No formal records are listed. Did you consider them?",
        SourceKind::Practitioners => "No practitioners or managers are listed. Did you consider them?",
        SourceKind::Leaders => "No senior managers or leaders are listed. Did you consider them?",
        SourceKind::Family => "Neither the child nor family, friends or community are listed. Did you consider them?",
        SourceKind::Documents => "No documents on services are listed. Did you consider them?",
        SourceKind::Systems => "No ICT systems or processes are listed. Did you consider them?",
    }
}

const fn asks_meanwhile(rule: Rule) -> &'static str {
    match rule {
        Rule::MetWithoutEvidence => "Judged met or partly met. What evidence supports this?",
        Rule::MetButPartsNot => "The overall judgement names no shortfall, but a part falls short. Which is right?",
        Rule::NotMetWithoutNote => "Judged not met or only partly met, without a note. What is missing?",
        Rule::ReasonMissing => "No reason is given for leaving this out. What is the reason?",
        Rule::ConfirmAgain => "The commission has changed since this was settled. Does it still hold?",
        Rule::KindOpen => "No source of this kind is listed. Did you consider it?",
        Rule::NobodyMissed => "Is anyone missing who should have been involved?",
        Rule::RelevanceUndecided => "Is this source relevant?",
        Rule::NormalityAside => {
            "The commission asks whether practice was more widespread. What shows how things were usually done?"
        }
        Rule::NothingOnNow => "The commission asks whether issues are still current. What shows how things are now?",
        Rule::NoAccess => "This source is relevant, but access is not arranged. How will you arrange it?",
        Rule::EveryButSome => {
            "Access to every relevant source is judged met, but for some it is not arranged. Which is right?"
        }
        Rule::NeverRequested => "This source is relevant, but no request for it is recorded. Who will ask for it?",
        Rule::ReceivedThoughDeclined => "Recorded as received in full, but those concerned declined. Which is right?",
        Rule::NotSecured => "When were these records secured?",
        Rule::NoMethod => "This source is relevant. How will you gather information from it?",
        Rule::RequestUnexplained => "Does the request say how much detail is needed, and why?",
        Rule::RequestOverdue => "The answer is overdue. Will you chase or escalate?",
        Rule::RefusalUnregistered => "This request was refused. Where are the reasons and the effect recorded?",
        Rule::NonCooperationOpen => {
            "Has everyone cooperated? Record who has not, or confirm that everyone has cooperated to date."
        }
        Rule::ReasonNotOpen => "Was a reason given for not cooperating, and if so, what was it?",
        Rule::NotDisclosed => "What remains unknown as a result, and how will the review say so?",
        Rule::AttestationContradicted => {
            "Everyone is confirmed as having cooperated, but something else says otherwise. Which is right?"
        }
        Rule::AttestationWithoutRole => "In which role was it confirmed that everyone cooperated?",
        Rule::InputWithoutPeople => {
            "Direct input is judged met here, but nobody is listed as taking part. Who will take part?"
        }
        Rule::PersonDeclined => "This person declined. What will the review do without their account?",
        Rule::NoSupport => "What support is offered to this person?",
        Rule::PurposeUnsaid => {
            "Has this person been told whether it is for the review or for the agency’s own learning?"
        }
        Rule::WitnessWithoutProcess => "This person may be a witness. In which proceedings, and is contact agreed?",
        Rule::WitnessNotAgreed => {
            "A possible witness took part during criminal proceedings. Who agreed to that, and when?"
        }
        Rule::DelayEnded => "This delay has ended. Have you received everything that it delayed?",
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
        Rule::NoMethod => "This source was relevant. How was information gathered from it?",
        Rule::RequestUnexplained => "Did the request say how much detail was needed, and why?",
        Rule::NotDisclosed => "What remained unknown as a result, and how does the review say so?",
        Rule::InputWithoutPeople => {
            "Direct input is judged met here, but nobody is listed as taking part. Who took part?"
        }
        Rule::PersonDeclined => "This person declined. What did the review do without their account?",
        Rule::NoSupport => "What support was offered to this person?",
        Rule::PurposeUnsaid => "Was this person told whether it was for the review or for the agency’s own learning?",
        Rule::WitnessWithoutProcess => {
            "This person may have been a witness. In which proceedings, and was contact agreed?"
        }
        Rule::DelayEnded => "This delay ended. What became of what it delayed?",
        Rule::HoldNotAgreed => "Until when did this delay sources, and with whom was that agreed?",
        Rule::BorderWithoutLead => "What governance was agreed across this border, and who led?",
        Rule::ObstacleUnanswered => "This affected the review. What was done about it?",
        other => asks_meanwhile(other),
    }
}

const fn asks_several_meanwhile(rule: Rule) -> &'static str {
    match rule {
        Rule::MetWithoutEvidence => "{number} judgements are met or partly met. What evidence supports them?",
        Rule::MetButPartsNot => {
            "{number} overall judgements name no shortfall, but a part falls short. Which is right?"
        }
        Rule::NotMetWithoutNote => "{number} are judged not met or only partly met, without a note. What is missing?",
        Rule::ReasonMissing => "No reason is given for leaving these {number} out. What are the reasons?",
        Rule::ConfirmAgain => "The commission has changed since these {number} were settled. Do they still hold?",
        Rule::KindOpen => "No sources of these {number} kinds are listed. Did you consider them?",
        Rule::RelevanceUndecided => "Are these {number} sources relevant?",
        Rule::NoAccess => "{number} sources are relevant, but access is not arranged. How will you arrange it?",
        Rule::NeverRequested => {
            "{number} sources are relevant, but no requests for them are recorded. Who will ask for them?"
        }
        Rule::ReceivedThoughDeclined => {
            "{number} sources are recorded as received in full, but those concerned declined. Which is right?"
        }
        Rule::NotSecured => "When were these {number} sets of records secured?",
        Rule::NoMethod => "{number} sources are relevant. How will you gather information from them?",
        Rule::RequestUnexplained => "Do these {number} requests say how much detail is needed, and why?",
        Rule::RequestOverdue => "The answers to {number} requests are overdue. Will you chase or escalate?",
        Rule::RefusalUnregistered => "{number} requests were refused. Where are the reasons and the effects recorded?",
        Rule::ReasonNotOpen => "Were reasons given in these {number} cases, and if so, what were they?",
        Rule::NotDisclosed => {
            "What remains unknown as a result of these {number} cases, and how will the review say so?"
        }
        Rule::PersonDeclined => "{number} people declined. What will the review do without their accounts?",
        Rule::NoSupport => "What support is offered to these {number} people?",
        Rule::PurposeUnsaid => {
            "Have these {number} people been told whether it is for the review or for the agency’s own learning?"
        }
        Rule::WitnessWithoutProcess => "{number} people may be witnesses. In which proceedings, and is contact agreed?",
        Rule::WitnessNotAgreed => {
            "{number} possible witnesses took part during criminal proceedings. Who agreed to that, and when?"
        }
        Rule::DelayEnded => "{number} delays have ended. Have you received everything that they delayed?",
        Rule::HoldNotAgreed => "Until when do these {number} delay sources, and with whom is that agreed?",
        Rule::BorderWithoutLead => "What governance is agreed across these {number} borders, and who leads?",
        Rule::ObstacleUnanswered => "These {number} affect the review. What is being done about them?",
        Rule::EvidenceUnused => "Which judgements do these {number} pieces of evidence support?",
        Rule::DecisionUnrecorded => "Are these {number} decisions final?",
        Rule::ActionOverdue => "{number} actions are overdue. What happens next?",
        other => asks_meanwhile(other),
    }
}

const fn asks_several_of_a_finished_review(rule: Rule) -> &'static str {
    match rule {
        Rule::RelevanceUndecided => "Were these {number} sources relevant?",
        Rule::NoAccess => "{number} sources were relevant. Was access to them arranged?",
        Rule::NeverRequested => {
            "{number} sources were relevant, but no requests for them are recorded. Were they asked for?"
        }
        Rule::NoMethod => "{number} sources were relevant. How was information gathered from them?",
        Rule::RequestUnexplained => "Did these {number} requests say how much detail was needed, and why?",
        Rule::NotDisclosed => {
            "What remained unknown as a result of these {number} cases, and how does the review say so?"
        }
        Rule::PersonDeclined => "{number} people declined. What did the review do without their accounts?",
        Rule::NoSupport => "What support was offered to these {number} people?",
        Rule::PurposeUnsaid => {
            "Were these {number} people told whether it was for the review or for the agency’s own learning?"
        }
        Rule::WitnessWithoutProcess => {
            "{number} people may have been witnesses. In which proceedings, and was contact agreed?"
        }
        Rule::DelayEnded => "{number} delays ended. What became of what they delayed?",
        Rule::HoldNotAgreed => "Until when did these {number} delay sources, and with whom was that agreed?",
        Rule::BorderWithoutLead => "What governance was agreed across these {number} borders, and who led?",
        Rule::ObstacleUnanswered => "These {number} affected the review. What was done about them?",
        Rule::InputWithoutPeople => asks_of_a_finished_review(rule),
        other => asks_several_meanwhile(other),
    }
}

/// Whether a rule asks for what is our advice, and no requirement of the quality marker.
#[must_use]
pub const fn is_our_advice(rule: Rule) -> bool {
    matches!(rule.importance(), Importance::Advice)
}

/// The same; our advice is marked as such.
#[must_use]
pub fn question(rule: Rule, phase: Phase, about: &[Target]) -> String {
    let asked = asks(rule, phase, about);
    if is_our_advice(rule) {
        [&asked, " (Our advice; the quality marker does not ask for this.)"].concat()
    } else {
        asked
    }
}
