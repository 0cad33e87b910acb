//! Words for the domain's closed sets, the same in both vocabularies.

use crate::domain::choice::Choice;
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
        Judgement::NotLookedAt => "Nobody has looked at this so far.",
        Judgement::Met => "Yes, and you could show how you know.",
        Judgement::Partly => "In part. Say what is missing.",
        Judgement::NotMet => "You looked, and the answer is no.",
        Judgement::DontKnow => "You looked, and cannot tell.",
        Judgement::NotApplicable => "It cannot arise in this review. Say why.",
        Judgement::OutsideCommission => "It could arise, but was not commissioned. Say why.",
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
        Vocabulary::Today => "Today: child safeguarding practice review, safeguarding partners",
        Vocabulary::Of2016 => "2016: serious case review (SCR), Local Safeguarding Children Board (LSCB)",
    }
}

/// Something that can be chosen in a register.
#[must_use]
pub const fn choice(choice: Choice) -> &'static str {
    match choice {
        Choice::NotSaid => "Not stated",
        Choice::Yes => "Yes",
        Choice::No => "No",
        Choice::Undecided => "Undecided",
        Choice::Records => "Formal records",
        Choice::Practitioners => "Practitioners and managers",
        Choice::Leaders => "Senior managers and leaders",
        Choice::Family => "Child, family, friends, community",
        Choice::Documents => "Documents on services",
        Choice::Systems => "ICT systems and processes",
        Choice::Facts => "Facts",
        Choice::Rationale => "Rationale",
        Choice::Normality => "Usual practice",
        Choice::Factors => "Organisational factors",
        Choice::Involved => "Was involved",
        Choice::ShouldHaveBeen => "Should perhaps have been involved",
        Choice::ForLead => "Lead reviewer(s)",
        Choice::ForOthers => "Relevant others",
        Choice::ToArrange => "Not arranged yet",
        Choice::AskedFor => "Asked for",
        Choice::Arranged => "Arranged",
        Choice::Refused => "Refused",
        Choice::Nothing => "Nothing yet",
        Choice::InPart => "In part",
        Choice::InFull => "In full",
        Choice::Primary => "Primary",
        Choice::Secondary => "Secondary",
        Choice::Anecdotal => "Anecdotal",
        Choice::Then => "Then",
        Choice::Now => "Now",
        Choice::ThenAndNow => "Then and now",
        Choice::NotSent => "Request not sent yet",
        Choice::Awaited => "Awaited",
        Choice::Given => "Reason given",
        Choice::NoneGiven => "None given",
        Choice::WhatToRequest => "What to request",
        Choice::LevelOfDetail => "Level of detail",
        Choice::LeftOut => "What is left out",
        Choice::NeedChanged => "New or changed information need",
        Choice::HowToGather => "Method",
        Choice::Other => "Something else",
        Choice::Practitioner => "Practitioner",
        Choice::Manager => "Manager",
        Choice::Interview => "Interview",
        Choice::GroupMeeting => "Group meeting",
        Choice::Written => "In writing",
        Choice::VideoCall => "Video call",
        Choice::Planned => "Planned",
        Choice::Invited => "Invited",
        Choice::TookPart => "Took part",
        Choice::Declined => "Declined",
        Choice::OtherPost => "To another post",
        Choice::Abroad => "Abroad",
        Choice::ThisReview => "This review",
        Choice::OwnLearning => "The agency’s own learning",
        Choice::BothPurposes => "Both",
        Choice::Possibly => "Possibly",
        Choice::Criminal => "Criminal",
        Choice::Inquest => "Inquest",
        Choice::FamilyCourt => "Family court",
        Choice::Discipline => "Staff discipline",
        Choice::OtherReview => "Other review",
        Choice::Open => "Not started",
        Choice::UnderWay => "Under way",
        Choice::Done => "Done",
        Choice::Dropped => "Dropped",
        Choice::Minutes => "Minutes or notes of a meeting",
        Choice::Correspondence => "Letter, email or request",
        Choice::Commission => "Terms of reference or commission",
        Choice::Record => "Case record or chronology",
        Choice::InterviewNotes => "Interview or conversation notes",
        Choice::GroupNotes => "Group meeting notes",
        Choice::AgencyReport => "Agency report",
        Choice::Document => "Policy, procedure, audit or inspection",
        Choice::System => "Data or printout from an ICT system",
    }
}

/// Label of the choice of a judgement on a whole question.
pub const OVERALL: &str = "Overall judgement";
/// Help for it.
pub const OVERALL_HINT: &str = "Your own judgement after looking at the parts. It is not calculated.";
/// Label of the choice of confidence.
pub const CONFIDENCE: &str = "How sure are you?";
/// Label of the choice of phase.
pub const PHASE: &str = "Stage of the review";
/// Label of the choice of vocabulary.
pub const VOCABULARY: &str = "Terms to use";
/// Label of the first thing that commissions differ on.
pub const MORE_WIDESPREAD: &str =
    "Does the commission ask whether problematic practice was more widespread at the time?";
/// Label of the second.
pub const STILL_CURRENT: &str = "Does it ask whether past issues are still current?";
/// What is attested for question 7, followed by a day.
pub const ATTESTATION: &str = "Everyone has cooperated up to";
