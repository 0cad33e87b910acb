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
        "Have you discussed what to request?",
        "What information this review needs, and from whom.",
        "Question 1",
    ),
    row(
        Part::DiscussionDetail,
        "Level of detail discussed",
        "Have you discussed how detailed it needs to be?",
        "The depth may differ from one aspect to another.",
        "Question 1",
    ),
    row(
        Part::DiscussionProportionality,
        "Checked against proportionality",
        "Were both checked against the decision on proportionality?",
        "What you ask for, and in what detail, matches what was agreed as proportionate.",
        "Question 1",
    ),
    row(
        Part::DiscussionCommission,
        "Checked against the commission",
        "Were both checked against the rest of the commissioning specification?",
        "Focus, period, questions, model, timetable and anything else it sets.",
        "Question 1",
    ),
    row(
        Part::GuidanceWhat,
        "Guidance says what",
        "Does the guidance say what is requested?",
        "Agencies can tell what to send and what not to send.",
        "Question 2",
    ),
    row(
        Part::GuidanceStart,
        "Given at the start",
        "Was it given at the start of the review?",
        "Before people started to search, write or send anything.",
        "Question 2",
    ),
    row(
        Part::GuidanceDetail,
        "Guidance says how detailed",
        "Does it say how much detail is required?",
        "Agencies can tell where to go into depth and where to be brief.",
        "Question 2",
    ),
    row(
        Part::GuidanceWhy,
        "Guidance says why",
        "Does it say why?",
        "Why this information, and why in this much detail.",
        "Question 2",
    ),
    row(
        Part::SourcesRecords,
        "Formal records",
        "Have formal records been considered?",
        "On paper and electronic.",
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
        "Those responsible for strategy and for putting it into operation.",
        "Question 3; Rationale, paragraph 2, bullet 3",
    ),
    row(
        Part::SourcesFamily,
        "Child, family, community",
        "Have the child or children, young people and family been considered?",
        "And friends and community, if that is relevant and appropriate.",
        "Question 3; Rationale, paragraph 2, bullet 4",
    ),
    row(
        Part::SourcesDocuments,
        "Documents on services",
        "Have documents been considered that explain how services worked, then or now?",
        "For example procedures, policies, audits and inspection reports.",
        "Question 3; Rationale, paragraph 2, bullet 5",
    ),
    row(
        Part::SourcesSystems,
        "ICT systems and processes",
        "Have the ICT systems and processes in use been considered?",
        "What they showed, hid, made possible or slowed down.",
        "Question 3; Rationale, paragraph 2, bullet 6",
    ),
    row(
        Part::AccessLead,
        "Access for the lead reviewer(s)",
        "Is access arranged for whoever leads the review?",
        "For every lead reviewer, if there are several.",
        "Question 4",
    ),
    row(
        Part::AccessOthers,
        "Access for relevant others",
        "Is access arranged for the others who need it?",
        "Decide first who they are, by role.",
        "Question 4",
    ),
    row(
        Part::AccessEvery,
        "Access to every relevant source",
        "Is there access to every source that is relevant?",
        "Do not count sources that were left out for a stated reason.",
        "Question 4",
    ),
    row(
        Part::MethodsSources,
        "Methods fit the sources",
        "Do the methods fit the nature of each source?",
        "For example: read a record, try out a system, talk to a person.",
        "Question 5",
    ),
    row(
        Part::MethodsCommission,
        "Methods fit the commission",
        "Do the methods fit the commissioning specification?",
        "Together they can answer the questions in the commission.",
        "Question 5",
    ),
    row(
        Part::InputPractitioners,
        "Direct input by practitioners",
        "Is the review set up for direct input by practitioners?",
        "In interviews, group meetings or another way, in their own words.",
        "Question 6",
    ),
    row(
        Part::InputManagers,
        "Direct input by managers",
        "Is the review set up for direct input by managers?",
        "An agency report is not direct input, even if a manager signed it.",
        "Question 6",
    ),
    row(
        Part::ReasonsOpen,
        "Reasons stated openly",
        "Are the reasons for any non-cooperation stated openly?",
        "If everyone has cooperated, confirm it with a date. Do not leave it blank.",
        "Question 7",
    ),
];
