//! What is judged of the checklist, with gaps on purpose: a "met" that rests on memory, a part nobody has looked at.

use super::review::{AT_FIRST, CHANGES};
use crate::domain::answer::{Answers, PartAnswer, QuestionAnswer};
use crate::domain::checklist::{Part, Question};
use crate::domain::judgement::{Confidence, Judgement};

/// The answers. All but one were given or confirmed after the commission changed.
pub(super) fn answers() -> Answers {
    let mut answers = Answers::default();
    for (part, judgement, note) in NOTES {
        *answers.part_mut(part) =
            PartAnswer { judgement, note: note.into(), reason: String::new(), commission: CHANGES };
    }
    for (part, judgement, reason) in REASONS {
        *answers.part_mut(part) =
            PartAnswer { judgement, reason: reason.into(), note: String::new(), commission: CHANGES };
    }
    // Judged before the question was added, and not looked at again since.
    answers.part_mut(Part::DiscussionProportionality).commission = AT_FIRST;
    for (question, judgement, confidence, how_we_know, what_would_change) in OVERALL {
        *answers.question_mut(question) = QuestionAnswer {
            judgement,
            how_we_know: how_we_know.into(),
            confidence,
            what_would_change: what_would_change.into(),
            reason: String::new(),
            commission: CHANGES,
        };
    }
    answers
}

pub(super) const NOTES: [(Part, Judgement, &str); 19] = [
    (
        Part::DiscussionWhat,
        Judgement::Met,
        "The scoping meeting went through each agency in turn and asked what only that agency could tell.",
    ),
    (
        Part::DiscussionDetail,
        Judgement::Met,
        "Three levels were agreed: full chronology with analysis, short chronology, summary.",
    ),
    (
        Part::DiscussionProportionality,
        Judgement::Partly,
        "Done for the agencies in the first area. The list for the second area was added later, without going back to \
        the decision.",
    ),
    (
        Part::DiscussionCommission,
        Judgement::Met,
        "We remember going through the questions one by one, and coming back to it when the fourth was added.",
    ),
    (Part::GuidanceWhat, Judgement::Met, "A letter with a list for each agency."),
    (
        Part::GuidanceStart,
        Judgement::NotMet,
        "The letter went out six weeks after the start. Two agencies had begun full chronologies by then.",
    ),
    (
        Part::GuidanceDetail,
        Judgement::Partly,
        "The three levels are explained, but not which one applies to community health in the second area.",
    ),
    (
        Part::GuidanceWhy,
        Judgement::DontKnow,
        "The letter gives only the legal basis. Our reasons are in the record of requests. We cannot tell whether the \
        agencies heard them at the briefing, as nobody took notes.",
    ),
    (
        Part::SourcesRecords,
        Judgement::Met,
        "Both areas, paper and electronic. The school records were considered and left out; see the proportionality \
        statement. The supervision notes were added to the list late.",
    ),
    (
        Part::SourcesPractitioners,
        Judgement::Partly,
        "Everyone who was involved is listed. We have found one service so far that perhaps should have been: the \
        housing support service never got a referral. It is not decided whether to invite them.",
    ),
    (
        Part::SourcesFamily,
        Judgement::Met,
        "Both parents and the grandmother were considered. So was the older sibling, who is left out on the advice of \
        those who support the child. The father does not wish to be approached before the trial, and we accept that.",
    ),
    (
        Part::SourcesDocuments,
        Judgement::Met,
        "The transfer procedures of both areas as they were in 2025, and the latest inspection reports.",
    ),
    (
        Part::SourcesSystems,
        Judgement::DontKnow,
        "We cannot tell whether either area could see the other’s alerts in 2025. Nobody on the panel has used both \
        systems.",
    ),
    (Part::AccessLead, Judgement::Met, "Both reviewers can read the records of both areas on site."),
    (
        Part::AccessEvery,
        Judgement::Partly,
        "The police hold messages between the parents until the trial, two people are not to be approached yet, and \
        the housing provider declined. Nobody has arranged access to the supervision notes. Everything else is open or \
        has been requested.",
    ),
    (
        Part::MethodsSources,
        Judgement::Met,
        "Records are read first, so that conversations can ask why. One health visitor now works abroad and was seen \
        by video call.",
    ),
    (
        Part::MethodsCommission,
        Judgement::Partly,
        "The group meetings will ask what was usual, and a list of all transfers was added for the fourth question. \
        Everything depends on that list, which has not arrived, and nobody has read the plan again as a whole.",
    ),
    (
        Part::InputPractitioners,
        Judgement::Met,
        "Individual conversations, then two group meetings. Support is offered, and the invitation says that this is \
        for the review and not for the agency.",
    ),
    (
        Part::ReasonsOpen,
        Judgement::Partly,
        "A housing provider declined to take part. It told the chair why, in confidence; the review team does not know \
        the reason. The draft report says that the provider declined and what remains unknown, but not why. Everyone \
        else has cooperated so far.",
    ),
];

pub(super) const REASONS: [(Part, Judgement, &str); 2] = [
    (
        Part::SourcesLeaders,
        Judgement::OutsideCommission,
        "The commission goes up to team managers; strategy is left to the partners’ own audit. We noted our doubt that \
        supervision can be explained without it.",
    ),
    (
        Part::AccessOthers,
        Judgement::NotApplicable,
        "The two reviewers do all reading and conversations themselves. Nobody else needs access.",
    ),
];

const OVERALL: [(Question, Judgement, Confidence, &str, &str); 6] = [
    (
        Question::Discussion,
        Judgement::Partly,
        Confidence::High,
        "Minutes of the scoping meeting; both lead reviewers were there.",
        "If the panel compared the second area’s list with the decision, and minuted it.",
    ),
    (
        Question::Guidance,
        Judgement::Partly,
        Confidence::Moderate,
        "We read the letter side by side with two of the replies.",
        "If agencies told us that the briefing had explained the reasons.",
    ),
    (
        Question::Sources,
        Judgement::Partly,
        Confidence::Moderate,
        "We went through the six kinds one by one and wrote down what was missing.",
        "If a practitioner named someone we had not thought of.",
    ),
    (
        Question::Access,
        Judgement::Partly,
        Confidence::High,
        "Both reviewers tried it on site.",
        "If the police let one reviewer read the messages before the trial.",
    ),
    (
        Question::Methods,
        Judgement::DontKnow,
        Confidence::Low,
        "The plan was written before the question on wider practice was added to the commission. It has been extended, \
        but not yet read again as a whole.",
        "The list of transfers in 2025, or a reasoned decision to do without it.",
    ),
    (
        Question::NonCooperation,
        Judgement::Partly,
        Confidence::Low,
        "The chair told us that there is a reason, but not what it is. We have the part of the letter that was passed \
        on.",
        "If the provider agreed to one sentence in the report.",
    ),
];
