//! Kinds of source, types of information and obstacles, in words.

use super::say;
use super::terms::Wording;
use crate::domain::marker::{Information, Obstacle, SourceKind};

/// One kind of source in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindText {
    /// The kind.
    pub kind: SourceKind,
    /// Its permanent key.
    pub id: &'static str,
    /// Its name.
    pub name: Wording,
    /// What belongs to it.
    pub text: Wording,
    /// Where in the source it stands.
    pub reference: &'static str,
}

/// One type of information in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InformationText {
    /// The type.
    pub information: Information,
    /// Its permanent key.
    pub id: &'static str,
    /// Its name.
    pub name: Wording,
    /// What belongs to it.
    pub text: Wording,
    /// Where in the source it stands.
    pub reference: &'static str,
}

/// One obstacle in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObstacleText {
    /// The obstacle.
    pub obstacle: Obstacle,
    /// Its permanent key.
    pub id: &'static str,
    /// A short title.
    pub title: Wording,
    /// What it is, and what helps.
    pub text: Wording,
    /// Where in the source it stands.
    pub reference: &'static str,
}

/// A kind of source in words.
#[must_use]
pub fn source_kind(kind: SourceKind) -> &'static KindText {
    &KINDS[kind as usize]
}

/// A type of information in words.
#[must_use]
pub fn information(information: Information) -> &'static InformationText {
    &INFORMATION[information as usize]
}

/// An obstacle in words.
#[must_use]
pub fn obstacle(obstacle: Obstacle) -> &'static ObstacleText {
    &OBSTACLES[obstacle as usize]
}

const fn kind(
    kind: SourceKind,
    id: &'static str,
    name: &'static str,
    text: &'static str,
    reference: &'static str,
) -> KindText {
    KindText { kind, id, name: say(name), text: say(text), reference }
}

static KINDS: [KindText; 6] = [
    kind(
        SourceKind::Records,
        "source.records",
        "Formal records",
        "What was formally recorded, on paper or electronically.",
        "Rationale, paragraph 2, bullet 1",
    ),
    kind(
        SourceKind::Practitioners,
        "source.practitioners",
        "Practitioners and managers",
        "Those involved in the case, and those who perhaps should have been.",
        "Rationale, paragraph 2, bullet 2",
    ),
    kind(
        SourceKind::Leaders,
        "source.leaders",
        "Senior managers and leaders",
        "Those responsible for strategy and for putting it into operation.",
        "Rationale, paragraph 2, bullet 3",
    ),
    kind(
        SourceKind::Family,
        "source.family",
        "Child, family, friends, community",
        "The child or children, young people and family. Also friends and community, if relevant and appropriate.",
        "Rationale, paragraph 2, bullet 4",
    ),
    kind(
        SourceKind::Documents,
        "source.documents",
        "Documents on services",
        "Anything that explains how services were provided then, or are provided now: procedures, policies, audits, \
        inspection reports and so on.",
        "Rationale, paragraph 2, bullet 5",
    ),
    kind(
        SourceKind::Systems,
        "source.systems",
        "ICT systems and processes",
        "The information technology systems and processes in use.",
        "Rationale, paragraph 2, bullet 6",
    ),
];

const fn tells(
    information: Information,
    id: &'static str,
    name: &'static str,
    text: &'static str,
    reference: &'static str,
) -> InformationText {
    InformationText { information, id, name: say(name), text: say(text), reference }
}

static INFORMATION: [InformationText; 4] = [
    tells(
        Information::Facts,
        "information.facts",
        "Facts",
        "What happened: who did what, and at what time.",
        "Rationale, paragraph 1, bullet 1",
    ),
    tells(
        Information::Rationale,
        "information.rationale",
        "Rationale",
        "Why people decided, acted or did not act: their reasons, what they hoped to achieve and what influenced them.",
        "Rationale, paragraph 1, bullet 2",
    ),
    tells(
        Information::Normality,
        "information.normality",
        "Usual practice",
        "How usual it was: whether things are normally done like this.",
        "Rationale, paragraph 1, bullet 3",
    ),
    tells(
        Information::Factors,
        "information.factors",
        "Organisational factors",
        "What in the organisations helped or hindered timely help and protection. This applies to the other three as \
        well.",
        "Rationale, paragraph 1, sentence 3",
    ),
];

const fn hurdle(
    obstacle: Obstacle,
    id: &'static str,
    title: &'static str,
    text: &'static str,
    reference: &'static str,
) -> ObstacleText {
    ObstacleText { obstacle, id, title: say(title), text: say(text), reference }
}

static OBSTACLES: [ObstacleText; 9] = [
    hurdle(
        Obstacle::UnequalDepth,
        "obstacle.depth",
        "Not everything in equal depth",
        "To look beyond individual errors and understand problems in the system, a review need not look at every \
        aspect of practice in the same depth.",
        "Common obstacles, bullet 1",
    ),
    hurdle(
        Obstacle::UnderstandingCommission,
        "obstacle.commission",
        "Understanding the commission",
        "People understand what type of information is wanted, and how much, once they know exactly which form and \
        focus of {review} was commissioned, and why.",
        "Common obstacles, bullet 2",
    ),
    hurdle(
        Obstacle::ResearchExpertise,
        "obstacle.research",
        "Research expertise",
        "Someone who knows research methods can help to get the right type of data from each source.",
        "Common obstacles, bullet 3",
    ),
    hurdle(
        Obstacle::GroupWork,
        "obstacle.groups",
        "Group work skills",
        "Engaging with staff can do harm. Reducing that risk often takes more than ordinary group work skills.",
        "Common obstacles, bullet 4",
    ),
    hurdle(
        Obstacle::Consensus,
        "obstacle.consensus",
        "Agreement that it is needed",
        "Agencies contribute better to a {review} when everyone agrees that it is needed.",
        "Common obstacles, bullet 5",
    ),
    hurdle(
        Obstacle::Purpose,
        "obstacle.purpose",
        "Whose learning is it for?",
        "People engage more openly when they know whether information is for the {review} or for one agency’s own \
        learning.",
        "Common obstacles, bullet 6",
    ),
    hurdle(
        Obstacle::StaffMovement,
        "obstacle.movement",
        "Staff who have moved on",
        "When staff move, be flexible about how to hear from them. For example, a video call can reach someone who now \
        works abroad.",
        "Common obstacles, bullet 7",
    ),
    hurdle(
        Obstacle::Blame,
        "obstacle.blame",
        "Fear and blame",
        "People may hold back if they think that what they share will count against them. A culture that learns from \
        mistakes without blame helps most.",
        "Common obstacles, bullet 8",
    ),
    hurdle(
        Obstacle::Borders,
        "obstacle.borders",
        "Across borders",
        "If a case crosses several borders, agreed governance helps you reach all the information you need.",
        "Common obstacles, bullet 9",
    ),
];
