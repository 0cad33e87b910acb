//! What is judged of each question, part by part.

use super::say;
use super::terms::Wording;
use crate::domain::checklist::Part;

/// One part in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartText {
    /// The part.
    pub part: Part,
    /// A short question that a person can judge.
    pub title: Wording,
    /// A few words for tables.
    pub short: Wording,
    /// One sentence of help.
    pub hint: Wording,
    /// Where in the source it stands.
    pub reference: &'static str,
}

/// A part in words.
#[must_use]
pub fn part(part: Part) -> &'static PartText {
    &PARTS[part as usize]
}

const fn row(
    part: Part,
    short: &'static str,
    title: &'static str,
    hint: &'static str,
    reference: &'static str,
) -> PartText {
    PartText { part, title: say(title), short: say(short), hint: say(hint), reference }
}

static PARTS: [PartText; Part::COUNT] = [
    row(
        Part::DiscussionWhat,
        "What to request discussed",
        "Has it been discussed what needs to be requested?",
        "Which information this review needs, and from whom.",
        "Question 1",
    ),
    row(
        Part::DiscussionDetail,
        "Level of detail discussed",
        "Has it been discussed how detailed it needs to be?",
        "The depth may differ from one aspect to another.",
        "Question 1",
    ),
    row(
        Part::DiscussionProportionality,
        "Set against proportionality",
        "Were both set against the decision on proportionality?",
        "What is asked for, and in what detail, follows from what was decided to be proportionate.",
        "Question 1",
    ),
    row(
        Part::DiscussionCommission,
        "Set against the commission",
        "Were both set against the rest of the commissioning specification?",
        "Focus, period, questions, model, timetable: whatever else was laid down.",
        "Question 1",
    ),
    row(
        Part::GuidanceWhat,
        "Guidance says what",
        "Does the guidance say what is requested?",
        "Those asked can tell what to send and what not.",
        "Question 2",
    ),
    row(
        Part::GuidanceStart,
        "Given at the start",
        "Was it given at the start of the review?",
        "Before people began to search, write or send.",
        "Question 2",
    ),
    row(
        Part::GuidanceDetail,
        "Guidance says how detailed",
        "Does it say how much detail is required?",
        "Those asked can tell where to go deep and where to be brief.",
        "Question 2",
    ),
    row(
        Part::GuidanceWhy,
        "Guidance says why",
        "Does it say why?",
        "Why this information, and why in this detail.",
        "Question 2",
    ),
    row(
        Part::SourcesRecords,
        "Formal records",
        "Have formal records been considered?",
        "Those on paper and those held electronically.",
        "Question 3; Rationale, paragraph 2, bullet 1",
    ),
    row(
        Part::SourcesPractitioners,
        "Practitioners and managers",
        "Have practitioners and managers been considered?",
        "Those who were involved, and those who perhaps should have been.",
        "Question 3; Rationale, paragraph 2, bullet 2",
    ),
    row(
        Part::SourcesLeaders,
        "Senior managers and leaders",
        "Have senior managers and leaders been considered?",
        "Those who answer for strategy and for how it is put into operation.",
        "Question 3; Rationale, paragraph 2, bullet 3",
    ),
    row(
        Part::SourcesFamily,
        "Child, family, community",
        "Have the child or children, young people and family been considered?",
        "Friends and community too, where that is relevant and appropriate.",
        "Question 3; Rationale, paragraph 2, bullet 4",
    ),
    row(
        Part::SourcesDocuments,
        "Documents on services",
        "Have documents been considered that explain services, then or now?",
        "Procedures, policies, audits, reports of inspections and the like.",
        "Question 3; Rationale, paragraph 2, bullet 5",
    ),
    row(
        Part::SourcesSystems,
        "ICT systems and processes",
        "Have the ICT systems and processes in use been considered?",
        "What they showed, hid, allowed or slowed down.",
        "Question 3; Rationale, paragraph 2, bullet 6",
    ),
    row(
        Part::AccessLead,
        "Access for the lead reviewer(s)",
        "Is access arranged for whoever leads the review?",
        "For the one reviewer, or for each of several.",
        "Question 4",
    ),
    row(
        Part::AccessOthers,
        "Access for relevant others",
        "Is access arranged for the others who need it?",
        "First say who they are, by role.",
        "Question 4",
    ),
    row(
        Part::AccessEvery,
        "Access to every relevant source",
        "Does the access reach every source deemed relevant?",
        "A source left out with a reason does not count here.",
        "Question 4",
    ),
    row(
        Part::MethodsSources,
        "Methods fit the sources",
        "Do the methods fit the nature of each source?",
        "A record is read, a system is tried out, a person is listened to.",
        "Question 5",
    ),
    row(
        Part::MethodsCommission,
        "Methods fit the commission",
        "Do the methods fit the commissioning specification?",
        "Together they can answer what the commission asks.",
        "Question 5",
    ),
    row(
        Part::InputPractitioners,
        "Direct input by practitioners",
        "Does the structure enable direct input by practitioners?",
        "In interviews, group meetings or another way, in their own words.",
        "Question 6",
    ),
    row(
        Part::InputManagers,
        "Direct input by managers",
        "Does the structure enable direct input by managers?",
        "An agency’s own report, even signed by a manager, is not direct input.",
        "Question 6",
    ),
    row(
        Part::ReasonsOpen,
        "Reasons are open",
        "Are the reasons for any non-cooperation open?",
        "If none occurred, attest it with a date rather than leave a blank.",
        "Question 7",
    ),
];
