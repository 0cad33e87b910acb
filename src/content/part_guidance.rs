//! Guidance on each part: what “Met” and “Partly met” can look like. Examples of ours, for the person who judges.

use super::guide::OURS;
use super::say;
use super::terms::Wording;
use crate::domain::checklist::Part;

/// The guidance on one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartGuidance {
    /// The part.
    pub part: Part,
    /// Its permanent id: the part's key and `.guidance`.
    pub id: &'static str,
    /// What it can look like where the part is met.
    pub met: Wording,
    /// What it can look like where the part is partly met.
    pub partly: Wording,
    /// Where it comes from.
    pub reference: &'static str,
}

/// The guidance on a part.
#[must_use]
pub fn part_guidance(part: Part) -> &'static PartGuidance {
    &GUIDANCE[part as usize]
}

const fn row(part: Part, id: &'static str, met: &'static str, partly: &'static str) -> PartGuidance {
    PartGuidance { part, id, met: say(met), partly: say(partly), reference: OURS }
}

static GUIDANCE: [PartGuidance; Part::COUNT] = [
    row(
        Part::DiscussionWhat,
        "q1.what.guidance",
        "Minutes or a scoping note say what will be asked for, from whom, and who agreed it.",
        "It was discussed for some agencies only, or everyone was sent a standard list without a discussion.",
    ),
    row(
        Part::DiscussionDetail,
        "q1.detail.guidance",
        "You agreed which events need the full records, and where a summary or a chronology is enough.",
        "It was agreed for some agencies or periods, and the others decide for themselves.",
    ),
    row(
        Part::DiscussionProportionality,
        "q1.proportionality.guidance",
        "You can show how the decision on proportionality shaped what you ask for, and what was left out for it.",
        "The decision is written down, but only part of what you ask for was compared with it.",
    ),
    row(
        Part::DiscussionCommission,
        "q1.commission.guidance",
        "What you ask for was read against the terms of reference: period, questions, model and timetable.",
        "It fits the period and the questions, but the model or the timetable was not considered.",
    ),
    row(
        Part::GuidanceWhat,
        "q2.what.guidance",
        "Everyone who was asked has a letter, a form or a briefing note that lists what to send.",
        "Some were told in detail, and others only received a general request.",
    ),
    row(
        Part::GuidanceStart,
        "q2.start.guidance",
        "The guidance came with the first request, or before it.",
        "Some had it at the start. Others had already begun to search or write when it came.",
    ),
    row(
        Part::GuidanceDetail,
        "q2.detail.guidance",
        "It says how far back to go, which events to cover in depth, and where a summary is enough.",
        "It sets a period, but not how much to write about it.",
    ),
    row(
        Part::GuidanceWhy,
        "q2.why.guidance",
        "It says what the {review} wants to understand, and how this information will help.",
        "It explains why the information is needed, but not why in this much detail.",
    ),
    row(
        Part::SourcesRecords,
        "q3.records.guidance",
        "You went through every service that knew the child or the family, and both paper and electronic records.",
        "The large agencies were considered; small, private or voluntary services were not.",
    ),
    row(
        Part::SourcesPractitioners,
        "q3.practitioners.guidance",
        "You listed who was involved, including those who have left, and asked who should have been.",
        "Those named in the records were considered. Nobody asked who else should have been involved.",
    ),
    row(
        Part::SourcesLeaders,
        "q3.leaders.guidance",
        "You asked who decided on strategy, resources and priorities at the time, in each organisation.",
        "Only leaders of some organisations were considered, or only those in post today.",
    ),
    row(
        Part::SourcesFamily,
        "q3.family.guidance",
        "You went through children, parents, wider family, friends and community, and decided about each.",
        "The mother was considered; brothers and sisters, or a father who lives elsewhere, were not.",
    ),
    row(
        Part::SourcesDocuments,
        "q3.documents.guidance",
        "You considered procedures, audits and inspection reports of the time, and today’s where they matter.",
        "Today’s procedures were considered. Nobody asked what applied at the time.",
    ),
    row(
        Part::SourcesSystems,
        "q3.systems.guidance",
        "You asked what staff could see on their screens, and how alerts and referrals reached them.",
        "You considered taking data from the systems, but not how they shaped the work.",
    ),
    row(
        Part::AccessLead,
        "q4.lead.guidance",
        "For each relevant source there is permission, a way in, a contact and a date.",
        "Permission is given, but for some sources access does not work yet.",
    ),
    row(
        Part::AccessOthers,
        "q4.others.guidance",
        "You listed the roles that need access, and each has access to what it needs.",
        "The panel has access, but the second reviewer or the analyst does not yet.",
    ),
    row(
        Part::AccessEvery,
        "q4.every.guidance",
        "You went through the list of relevant sources, and for none of them is access only promised.",
        "Access works for most, and you can name the sources for which it does not.",
    ),
    row(
        Part::MethodsSources,
        "q5.sources.guidance",
        "For each kind of source you can say why the method suits it, and what it cannot show.",
        "The methods suit the records, but none is planned that shows why people acted as they did.",
    ),
    row(
        Part::MethodsCommission,
        "q5.commission.guidance",
        "You put the methods beside the questions of the commission: each has a method that can answer it.",
        "Most questions have a method; another, for example whether a problem was widespread, has none yet.",
    ),
    row(
        Part::InputPractitioners,
        "q6.practitioners.guidance",
        "Conversations or meetings with practitioners are planned, with time, support and a choice of how.",
        "They can contribute directly in some services only, or only by commenting on a draft.",
    ),
    row(
        Part::InputManagers,
        "q6.managers.guidance",
        "Managers of the practitioners involved can speak for themselves, in conversations or meetings.",
        "Some can. Others are heard only through a report of their agency.",
    ),
    row(
        Part::ReasonsOpen,
        "q7.reasons.guidance",
        "For each refusal the reason is written down, and readers of the report will see it.",
        "Some reasons are written down; others are known, but not recorded.",
    ),
];
