//! Everything that can be chosen in a column of a register.

use super::keyed::keyed;
use super::marker::{Information, SourceKind};

keyed! {
    /// One thing that can be chosen. A key is unique among what one column offers, and means the same in all of them.
    pub enum Choice {
        /// Nobody has said.
        NotSaid = "not-said",
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not decided yet.
        Undecided = "undecided",
        /// Formal records.
        Records = "source.records",
        /// Practitioners and managers.
        Practitioners = "source.practitioners",
        /// Senior managers and leaders.
        Leaders = "source.leaders",
        /// Children, family, friends and community.
        Family = "source.family",
        /// Documents on how services were or are provided.
        Documents = "source.documents",
        /// ICT systems and processes.
        Systems = "source.systems",
        /// Facts.
        Facts = "information.facts",
        /// Rationale.
        Rationale = "information.rationale",
        /// Normality.
        Normality = "information.normality",
        /// Organisational factors.
        Factors = "information.factors",
        /// Somebody who was involved.
        Involved = "involved",
        /// Somebody who was not involved and perhaps should have been.
        ShouldHaveBeen = "should-have-been",
        /// For the lead reviewer or reviewers.
        ForLead = "lead",
        /// For relevant others.
        ForOthers = "others",
        /// Access is still to be arranged.
        ToArrange = "to-arrange",
        /// Access has been asked for.
        AskedFor = "asked",
        /// Access is arranged.
        Arranged = "arranged",
        /// It was refused.
        Refused = "refused",
        /// Nothing has been had yet.
        Nothing = "nothing-yet",
        /// In part.
        InPart = "in-part",
        /// In full.
        InFull = "in-full",
        /// From those who were there, or made at the time.
        Primary = "primary",
        /// Drawn from other material.
        Secondary = "secondary",
        /// Somebody's account of what others said or did.
        Anecdotal = "anecdotal",
        /// How it was at the time.
        Then = "then",
        /// How it is now.
        Now = "now",
        /// How it was and how it is.
        ThenAndNow = "then-and-now",
        /// Not sent yet.
        NotSent = "not-sent",
        /// Sent, and no answer so far.
        Awaited = "awaited",
        /// A reason was given.
        Given = "given",
        /// No reason was given.
        NoneGiven = "none-given",
        /// What to request.
        WhatToRequest = "what-to-request",
        /// The level of detail.
        LevelOfDetail = "level-of-detail",
        /// Something is left out.
        LeftOut = "left-out",
        /// Something else needs to be known, as the analysis goes on.
        NeedChanged = "need-changed",
        /// How to gather it.
        HowToGather = "method",
        /// Something else.
        Other = "other",
        /// A practitioner.
        Practitioner = "practitioner",
        /// A manager of practitioners.
        Manager = "manager",
        /// An interview or conversation.
        Interview = "interview",
        /// A group meeting.
        GroupMeeting = "group",
        /// In writing.
        Written = "written",
        /// A video call, such as with somebody abroad.
        VideoCall = "video",
        /// Planned.
        Planned = "planned",
        /// Invited.
        Invited = "invited",
        /// Took part.
        TookPart = "took-part",
        /// Declined.
        Declined = "declined",
        /// Moved to another post.
        OtherPost = "other-post",
        /// Moved abroad.
        Abroad = "abroad",
        /// For this review.
        ThisReview = "this-review",
        /// For an agency's own learning.
        OwnLearning = "own-learning",
        /// For both, which has to be said.
        BothPurposes = "both",
        /// Possibly.
        Possibly = "possibly",
        /// A criminal investigation or trial.
        Criminal = "criminal",
        /// An inquest.
        Inquest = "inquest",
        /// Proceedings in the family court.
        FamilyCourt = "family-court",
        /// A staff discipline case.
        Discipline = "discipline",
        /// Another review.
        OtherReview = "other-review",
        /// Not begun.
        Open = "open",
        /// Begun.
        UnderWay = "under-way",
        /// Done.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
        /// Minutes or notes of a meeting.
        Minutes = "minutes",
        /// A letter, an e-mail or a request.
        Correspondence = "correspondence",
        /// Terms of reference or another commissioning document.
        Commission = "commission",
        /// A case record or chronology.
        Record = "record",
        /// Notes of an interview.
        InterviewNotes = "interview",
        /// Notes of a group meeting.
        GroupNotes = "group",
        /// An agency's own report.
        AgencyReport = "agency-report",
        /// A policy, procedure, audit or inspection report.
        Document = "document",
        /// Data or a print from an ICT system.
        System = "system",
    }
}

use Choice as C;

/// Yes, no, or not said.
pub const YES_NO: &[Choice] = &[C::NotSaid, C::Yes, C::No];
/// Whether something is left aside.
pub const NO_YES: &[Choice] = &[C::No, C::Yes];
/// Whether a source is deemed relevant.
pub const RELEVANT: &[Choice] = &[C::Undecided, C::Yes, C::No];
/// The six kinds of source.
pub const KINDS: &[Choice] =
    &[C::NotSaid, C::Records, C::Practitioners, C::Leaders, C::Family, C::Documents, C::Systems];
/// The types of information, and the organisational factors.
pub const INFORMATION: &[Choice] = &[C::Facts, C::Rationale, C::Normality, C::Factors];
/// How practitioners and managers stand to the case.
pub const INVOLVEMENT: &[Choice] = &[C::NotSaid, C::Involved, C::ShouldHaveBeen];
/// For whom access is.
pub const ACCESS_FOR: &[Choice] = &[C::ForLead, C::ForOthers];
/// How access stands.
pub const ACCESS: &[Choice] = &[C::NotSaid, C::ToArrange, C::AskedFor, C::Arranged, C::Refused];
/// What has been had.
pub const OBTAINED: &[Choice] = &[C::Nothing, C::InPart, C::InFull];
/// Where information comes from.
pub const PROVENANCE: &[Choice] = &[C::NotSaid, C::Primary, C::Secondary, C::Anecdotal];
/// Which time it tells of.
pub const THEN_NOW: &[Choice] = &[C::NotSaid, C::Then, C::Now, C::ThenAndNow];
/// How a request stands.
pub const ANSWER: &[Choice] = &[C::NotSent, C::Awaited, C::InFull, C::InPart, C::Refused];
/// Whether a reason was given.
pub const REASON_GIVEN: &[Choice] = &[C::NotSaid, C::Given, C::NoneGiven];
/// What a decision is about.
pub const DECISION: &[Choice] =
    &[C::NotSaid, C::WhatToRequest, C::LevelOfDetail, C::LeftOut, C::NeedChanged, C::HowToGather, C::Other];
/// Whose direct input it is.
pub const STAFF: &[Choice] = &[C::NotSaid, C::Practitioner, C::Manager];
/// The mode of direct input.
pub const MODE: &[Choice] = &[C::NotSaid, C::Interview, C::GroupMeeting, C::Written, C::VideoCall];
/// How direct input stands.
pub const INPUT: &[Choice] = &[C::Planned, C::Invited, C::TookPart, C::Declined];
/// Whether somebody moved away.
pub const MOVED: &[Choice] = &[C::NotSaid, C::No, C::OtherPost, C::Abroad];
/// What direct input is for.
pub const PURPOSE: &[Choice] = &[C::NotSaid, C::ThisReview, C::OwnLearning, C::BothPurposes];
/// Whether somebody may be called as a witness.
pub const WITNESS: &[Choice] = &[C::NotSaid, C::No, C::Possibly];
/// Kinds of parallel process.
pub const PROCESS: &[Choice] =
    &[C::NotSaid, C::Criminal, C::Inquest, C::FamilyCourt, C::Discipline, C::OtherReview, C::Other];
/// How far an action has come.
pub const ACTION: &[Choice] = &[C::Open, C::UnderWay, C::Done, C::Dropped];
/// Kinds of evidence.
pub const EVIDENCE: &[Choice] = &[
    C::NotSaid,
    C::Minutes,
    C::Correspondence,
    C::Commission,
    C::Record,
    C::InterviewNotes,
    C::GroupNotes,
    C::AgencyReport,
    C::Document,
    C::System,
    C::Other,
];

impl Choice {
    /// The choice of a kind of source.
    #[must_use]
    pub const fn of_kind(kind: SourceKind) -> Self {
        match kind {
            SourceKind::Records => Self::Records,
            SourceKind::Practitioners => Self::Practitioners,
            SourceKind::Leaders => Self::Leaders,
            SourceKind::Family => Self::Family,
            SourceKind::Documents => Self::Documents,
            SourceKind::Systems => Self::Systems,
        }
    }

    /// The choice of a type of information.
    #[must_use]
    pub const fn of_information(information: Information) -> Self {
        match information {
            Information::Facts => Self::Facts,
            Information::Rationale => Self::Rationale,
            Information::Normality => Self::Normality,
            Information::Factors => Self::Factors,
        }
    }
}
