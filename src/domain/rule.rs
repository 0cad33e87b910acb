//! The rules of the second look, by their permanent keys. What each asks about stands in `second_look`.

use super::keyed::keyed;
use super::register::Register;

keyed! {
    /// A rule of the second look.
    pub enum Rule {
        /// Judged met or partly met, with no evidence.
        MetWithoutEvidence = "met-without-evidence",
        /// A question is judged as if nothing were lacking, while a part of it falls short.
        MetButPartsNot = "met-but-parts-not",
        /// Judged not met or partly met, without a note or a reason.
        NotMetWithoutNote = "not-met-without-note",
        /// A judgement, or something left aside or not relevant, lacks its reason.
        ReasonMissing = "reason-missing",
        /// Something was set against a commission that has changed since.
        ConfirmAgain = "confirm-again",
        /// A kind is neither sourced nor left aside (question 3).
        KindOpen = "kind-open",
        /// Nobody who should have been involved is listed (question 3).
        NobodyMissed = "nobody-missed",
        /// Nobody decided yet whether a source is relevant, unless the review is being planned (question 3).
        RelevanceUndecided = "relevance-undecided",
        /// The commission asks whether practice was more widespread, and normality is left aside or unsourced.
        NormalityAside = "normality-aside",
        /// The commission asks whether issues are still current, and no source tells of now.
        NothingOnNow = "nothing-on-now",
        /// A relevant source to which nobody has arranged, asked for or refused access, and which no other process
        /// holds up (question 4).
        NoAccess = "no-access",
        /// Access to every source is judged met, and to some it is not arranged (question 4).
        EveryButSome = "every-but-some",
        /// A relevant source that nobody has requested, while other requests have gone out (question 4).
        NeverRequested = "never-requested",
        /// A source from which everything came, although those concerned declined.
        ReceivedThoughDeclined = "received-though-declined",
        /// Relevant records without a day on which they were secured; not those that draw on other material, such as an
        /// agency's report (our advice).
        NotSecured = "not-secured",
        /// A relevant source without a method (question 5; our advice).
        NoMethod = "no-method",
        /// A request that was sent without a level of detail or a reason (questions 1 and 2).
        RequestUnexplained = "request-unexplained",
        /// A request is overdue, in a review that is not over.
        RequestOverdue = "request-overdue",
        /// A request was refused, and the refusal is not registered (question 7).
        RefusalUnregistered = "refusal-unregistered",
        /// Non-cooperation is neither registered nor attested not to have occurred (question 7).
        NonCooperationOpen = "non-cooperation-open",
        /// The reason for non-cooperation is not open (question 7).
        ReasonNotOpen = "reason-not-open",
        /// Non-cooperation does not say what stays unknown, or how it is disclosed (question 7).
        NotDisclosed = "not-disclosed",
        /// It is attested that nobody refused, and something else says otherwise (question 7).
        AttestationContradicted = "attestation-contradicted",
        /// The attestation lacks the role of whoever gives it (question 7).
        AttestationWithoutRole = "attestation-without-role",
        /// Direct input is judged met, and nobody is down for it (question 6).
        InputWithoutPeople = "input-without-people",
        /// Somebody declined to take part, and nothing more is noted (questions 3 and 6).
        PersonDeclined = "person-declined",
        /// Somebody is down for direct input, and no support is offered (question 6; our advice).
        NoSupport = "no-support",
        /// A practitioner or manager has not been told what their input is for (question 6, an obstacle).
        PurposeUnsaid = "purpose-unsaid",
        /// Somebody may be a witness, and no parallel process is listed (an obstacle).
        WitnessWithoutProcess = "witness-without-process",
        /// A possible witness took part during criminal proceedings, and nobody is recorded as having agreed.
        WitnessNotAgreed = "witness-not-agreed",
        /// A delay has ended, and not everything has come since.
        DelayEnded = "delay-ended",
        /// A parallel process holds sources up, and it is not said until when or agreed with whom.
        HoldNotAgreed = "hold-not-agreed",
        /// A border without agreed governance, or without somebody who leads (an obstacle).
        BorderWithoutLead = "border-without-lead",
        /// An obstacle bears on the review, and nothing is done about it.
        ObstacleUnanswered = "obstacle-unanswered",
        /// A piece of evidence that supports nothing.
        EvidenceUnused = "evidence-unused",
        /// A decision was written down and not recorded.
        DecisionUnrecorded = "decision-unrecorded",
        /// An action is overdue.
        ActionOverdue = "action-overdue",
    }
}

/// How much it matters what a rule asks, beside what others ask of the same question. The most important comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Importance {
    /// Two things in the record cannot both be right.
    Contradiction,
    /// Something is late, was refused or went ahead: waiting makes it worse.
    Pressing,
    /// The checklist asks for something that the record does not say.
    Missing,
    /// What is written down has yet to be linked or made final.
    Unfinished,
    /// Our advice; the quality marker does not ask for it.
    Advice,
}

impl Rule {
    /// How much it matters what the rule asks.
    #[must_use]
    pub const fn importance(self) -> Importance {
        match self {
            Self::MetButPartsNot
            | Self::EveryButSome
            | Self::ReceivedThoughDeclined
            | Self::AttestationContradicted
            | Self::InputWithoutPeople => Importance::Contradiction,
            Self::RequestOverdue
            | Self::ActionOverdue
            | Self::RefusalUnregistered
            | Self::WitnessNotAgreed
            | Self::DelayEnded => Importance::Pressing,
            Self::AttestationWithoutRole | Self::EvidenceUnused | Self::DecisionUnrecorded => Importance::Unfinished,
            Self::NotSecured | Self::NoMethod | Self::NoSupport => Importance::Advice,
            Self::MetWithoutEvidence
            | Self::NotMetWithoutNote
            | Self::ReasonMissing
            | Self::ConfirmAgain
            | Self::KindOpen
            | Self::NobodyMissed
            | Self::RelevanceUndecided
            | Self::NormalityAside
            | Self::NothingOnNow
            | Self::NoAccess
            | Self::NeverRequested
            | Self::RequestUnexplained
            | Self::NonCooperationOpen
            | Self::ReasonNotOpen
            | Self::NotDisclosed
            | Self::PersonDeclined
            | Self::PurposeUnsaid
            | Self::WitnessWithoutProcess
            | Self::HoldNotAgreed
            | Self::BorderWithoutLead
            | Self::ObstacleUnanswered => Importance::Missing,
        }
    }

    /// The register in which something can be done about what the rule asks of the assessment as a whole.
    #[must_use]
    pub const fn register(self) -> Register {
        match self {
            Self::NonCooperationOpen => Register::NonCooperation,
            Self::NobodyMissed => Register::Sources,
            _ => Register::Coverage,
        }
    }
}
