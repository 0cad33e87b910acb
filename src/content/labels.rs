//! Words for the domain's closed sets, the same in both vocabularies.

use crate::domain::action::ActionState;
use crate::domain::evidence::EvidenceKind;
use crate::domain::judgement::{Confidence, Judgement};
use crate::domain::review::{Asked, Phase, Vocabulary};

/// A judgement.
#[must_use]
pub const fn judgement(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::NotLookedAt => "Not looked at yet",
        Judgement::Met => "Met",
        Judgement::Partly => "Partly met",
        Judgement::NotMet => "Not met",
        Judgement::DontKnow => "Don’t know",
        Judgement::NotApplicable => "Not applicable",
        Judgement::OutsideCommission => "Outside the commission",
    }
}

/// When to choose a judgement.
#[must_use]
pub const fn judgement_meaning(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::NotLookedAt => "Nobody has considered this so far.",
        Judgement::Met => "It is so, and you could show how you know.",
        Judgement::Partly => "Some of it is so; say what is not.",
        Judgement::NotMet => "You looked, and it is not so.",
        Judgement::DontKnow => "You looked, and cannot tell.",
        Judgement::NotApplicable => "It cannot arise in this review; say why.",
        Judgement::OutsideCommission => "It could arise, but was not commissioned; say why.",
    }
}

/// How sure people are.
#[must_use]
pub const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::NotSaid => "Not stated",
        Confidence::Low => "Low",
        Confidence::Moderate => "Moderate",
        Confidence::High => "High",
    }
}

/// Where the review stands.
#[must_use]
pub const fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::NotSaid => "Not stated",
        Phase::Planning => "Planning",
        Phase::UnderWay => "Under way",
        Phase::LookingBack => "Looking back",
    }
}

/// Whether the commission asks something.
#[must_use]
pub const fn asked(asked: Asked) -> &'static str {
    match asked {
        Asked::NotSaid => "Not stated",
        Asked::Yes => "Yes",
        Asked::No => "No",
    }
}

/// A vocabulary.
#[must_use]
pub const fn vocabulary(vocabulary: Vocabulary) -> &'static str {
    match vocabulary {
        Vocabulary::Today => "Today’s: child safeguarding practice review, safeguarding partners",
        Vocabulary::Of2016 => "Of 2016: serious case review (SCR), Local Safeguarding Children Board (LSCB)",
    }
}

/// A kind of evidence.
#[must_use]
pub const fn evidence_kind(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::NotSaid => "Not stated",
        EvidenceKind::Minutes => "Minutes or notes of a meeting",
        EvidenceKind::Correspondence => "Letter, e-mail or request",
        EvidenceKind::Commission => "Terms of reference or commission",
        EvidenceKind::Record => "Case record or chronology",
        EvidenceKind::Interview => "Interview or conversation notes",
        EvidenceKind::Group => "Group meeting notes",
        EvidenceKind::AgencyReport => "Agency’s own report",
        EvidenceKind::Document => "Policy, procedure, audit or inspection",
        EvidenceKind::System => "Data or print from an ICT system",
        EvidenceKind::Other => "Something else",
    }
}

/// How far an action has come.
#[must_use]
pub const fn action_state(state: ActionState) -> &'static str {
    match state {
        ActionState::Open => "Not begun",
        ActionState::UnderWay => "Under way",
        ActionState::Done => "Done",
        ActionState::Dropped => "Dropped",
    }
}

/// Label of the choice of a judgement on a whole question.
pub const OVERALL: &str = "Overall judgement";
/// Help for it.
pub const OVERALL_HINT: &str = "Yours to make, having looked at the parts. It is not calculated.";
/// Label of the choice of confidence.
pub const CONFIDENCE: &str = "How sure are you?";
/// Label of the choice of phase.
pub const PHASE: &str = "Where the review stands";
/// Label of the choice of vocabulary.
pub const VOCABULARY: &str = "Words to use";
/// Label of the first thing that commissions differ on.
pub const MORE_WIDESPREAD: &str =
    "Does the commission ask whether problematic practice was more widespread at the time?";
/// Label of the second.
pub const STILL_CURRENT: &str = "Does it ask whether past issues are still current?";
/// Label of the choice of a kind of evidence.
pub const EVIDENCE_KIND: &str = "Kind";
/// Label of what a piece of evidence supports.
pub const SUPPORTS: &str = "Supports";
/// Label of the choice of an action's state.
pub const ACTION_STATE: &str = "State";
/// Label of the place that an action came from.
pub const ORIGIN: &str = "Came from";
/// What is attested for question 7, followed by a day.
pub const ATTESTATION: &str = "No non-cooperation has occurred up to";
