//! A baby's injury, with a criminal trial. It is the review of the example, whose answers are the model assessment:
//! what is told here agrees with them, and the tests hold the two together.

use super::super::about::FICTION;
use super::ClashKind as K;
use super::{Case, TrainersNote, clash, gap, point, told};
use crate::domain::checklist::Part as P;
use crate::domain::checklist::Question as Q;

/// The case.
pub(super) const CASE: Case = Case {
    key: "baby",
    title: "Review K (fictional): a baby harmed after a move",
    kind: "Serious harm to a baby whose family moved between two areas, with a criminal trial still to come.",
    vignette: &[
        FICTION,
        "Review K is about a baby, an older sibling and their parents. In 2025 the family moved from one area to the \
        next. Health visiting and children’s social care knew them in both. At first the family stayed with the \
        grandmother. Five months after the move the baby was seriously harmed.",
        "A criminal trial is expected to end around June 2027. Care proceedings have ended. A staff procedure is \
        running in one agency.",
        "The safeguarding partners of the first area commissioned a child safeguarding practice review, agreed with \
        those of the second. It asked three questions: how concerns were passed on between the areas, how the move was \
        understood, and what supervision could see. A fourth was added on 28 September 2026: were late transfers more \
        widespread in 2025? The review looks in depth at the five months after the move and briefly at the time \
        before. It goes up to team managers.",
        "There are two lead reviewers, one from health and one from social work. It is now the middle of November \
        2026.",
    ],
    so_far: &[
        told(
            Q::Discussion,
            "The scoping meeting of 9 September went through the agencies one by one and asked what only that agency \
            could tell. Its minutes set three levels of detail: full chronology with analysis, short chronology, \
            summary. For the agencies in the first area, the minutes check both against the decision on \
            proportionality. The list for the second area was added on 16 September, without going back to that \
            decision. In October the panel raised one of its items, for social care, from a summary to a full \
            chronology.",
        ),
        told(
            Q::Discussion,
            "The reviewers remember going through the commission’s questions one by one, and coming back to them when \
            the fourth was added. No minute says so.",
        ),
        told(
            Q::Guidance,
            "The first requests went out after the scoping meeting. The letter to all agencies followed on 21 October, \
            six weeks after the start; two had begun full chronologies by then. It lists what is asked of each and \
            explains the three levels, but not which one applies to community health in the second area. The only \
            reason it gives is the legal basis. There was also a briefing. Nobody took notes, and nobody can say \
            whether it explained more.",
        ),
        told(
            Q::Sources,
            "The team went through the six kinds. Both areas’ records are listed, on paper and electronic; supervision \
            notes were added late. The sibling’s school records were left out, as they relate to none of the \
            questions. Both areas’ 2025 transfer procedures and latest inspection reports are listed too.",
        ),
        told(
            Q::Sources,
            "Everyone who was involved is listed. A housing support service perhaps should have been involved, but \
            never got a referral; it is not decided whether to invite them. Senior leaders were left out, as the \
            commission leaves strategy to the partners’ own audit. The team noted its doubt that supervision can be \
            explained without them. Both parents and the grandmother were considered. So was the sibling, who is left \
            out on the advice of those who support the child; the minutes say so. The father does not wish to be \
            approached before the trial, and this was accepted.",
        ),
        told(
            Q::Sources,
            "Two practitioners said that they saw no alert on their screens. The systems are being tried out with \
            staff, but both have been updated since, and the 2025 settings are known only for the first area. Nobody \
            on the panel can tell whether either area could see the other’s alerts at the time.",
        ),
        told(
            Q::Access,
            "Under an agreement of 2 October, both reviewers can read both areas’ records on site. They do all the \
            reading and all conversations themselves, and say that nobody else needs access. A researcher will be \
            asked for advice, without seeing cases. The police hold messages between the parents until the trial. A \
            housing provider declined. Supervision notes are considered relevant, but nobody has arranged access to \
            them.",
        ),
        told(
            Q::Methods,
            "Records are read before people are asked why. Practitioners are seen one by one, then in two group \
            meetings that ask what was usual. A health visitor who now works abroad took part by video call. The plan \
            dates from 21 September. When the fourth question was added, a list of all transfers in 2025 was added. It \
            was due on 6 November and has not arrived. Nobody has read the plan again as a whole.",
        ),
        told(
            Q::DirectInput,
            "Three practitioners have spoken with the reviewers, with support, and for this review alone. One \
            declined, as is their right. Group meetings are planned for practitioners. Conversations with two managers \
            are planned. Neither has taken place: one manager is invited for January, the other not while the staff \
            procedure is running. Nobody has looked yet at whether this gives managers enough of a say.",
        ),
        told(
            Q::NonCooperation,
            "The housing provider declined on 3 November. It gave the chair its reason in confidence; the review team \
            does not know it. The draft report says that the provider declined and what remains unknown, but not why. \
            Everyone else has cooperated so far.",
        ),
    ],
    note: TrainersNote {
        well: &[
            point(P::DiscussionWhat, "Agency by agency, the scoping meeting asked what only that agency could tell."),
            point(P::DiscussionDetail, "Three levels of detail were agreed and minuted."),
            point(P::GuidanceWhat, "The letter lists what is asked of each agency."),
            point(
                P::SourcesRecords,
                "Both areas, paper and electronic. The school records were left out with a reason, which is enough.",
            ),
            point(
                P::SourcesFamily,
                "Both parents, the grandmother and the sibling were considered. The sibling was left out with a \
                reason, which is enough. That the father has not been heard yet is not a gap here.",
            ),
            point(P::SourcesDocuments, "Transfer procedures of 2025 and inspection reports, for both areas."),
            point(P::AccessLead, "By agreement, both reviewers can read the records of both areas."),
            point(P::MethodsSources, "Records first, then people; a video call for the health visitor abroad."),
            point(
                P::InputPractitioners,
                "Conversations and group meetings, with support and a clear purpose. One person declined, but that \
                changes nothing: the structure makes it possible.",
            ),
        ],
        missing: &[
            point(
                P::DiscussionProportionality,
                "The list for the second area was added without going back to the decision.",
            ),
            point(P::GuidanceStart, "The letter came six weeks after the start, when two agencies had begun."),
            point(P::GuidanceDetail, "The letter does not say which level applies to community health, second area."),
            point(P::GuidanceWhy, "The letter gives only the legal basis. What the briefing added is not known."),
            point(
                P::SourcesPractitioners,
                "The service that perhaps should have been involved was thought of, but is neither included nor left \
                out with a reason.",
            ),
            point(
                P::AccessEvery,
                "Nobody has arranged access to the supervision notes. The messages wait for the trial, and one \
                provider declined.",
            ),
            point(
                P::MethodsCommission,
                "A list was added for the fourth question. Nobody has checked whether the plan as a whole now fits all \
                four. That the list is late is another matter.",
            ),
            point(
                P::InputManagers,
                "Two conversations are planned, one of them delayed. Nobody has looked at whether that gives managers \
                enough of a say.",
            ),
            point(P::ReasonsOpen, "One person knows why the provider declined. The draft report does not say why."),
        ],
        clashes: &[
            clash(
                P::DiscussionCommission,
                K::DontKnow,
                "Some will say met, as those who were there remember it, and it is their review. Others will say don’t \
                know: no minute says so, and a group cannot check a memory.",
                "A minute, a dated note, or someone else who was there. The model says met; the tool then asks for the \
                evidence.",
            ),
            clash(
                P::GuidanceWhy,
                K::DontKnow,
                "Some will say not met: a legal basis says that you must answer, not what for. Others will say don’t \
                know, since the briefing may have explained it.",
                "Ask two or three agencies what they took from the briefing. The model says don’t know.",
            ),
            clash(
                P::SourcesPractitioners,
                K::Different,
                "Some will say met: everyone involved is listed, and the one service that was not has been thought of. \
                Others will say partly: thinking of it is not yet a decision.",
                "Whether the service is included, or left out with a reason: either would be enough. The model says \
                partly met.",
            ),
            clash(
                P::SourcesLeaders,
                K::DoesNotApply,
                "Some will say outside the commission, as it goes up to team managers. Others will say met: leaders \
                were considered and left out with a reason, and this question asks no more. Some will side with the \
                team’s doubt.",
                "Both readings are possible. Say which one you mean. The doubt is a matter for those who commissioned \
                the review. The model says outside the commission.",
            ),
            clash(
                P::SourcesSystems,
                K::DontKnow,
                "Some will say met: the systems are being tried out, so they have surely been considered. Others will \
                say don’t know, as nobody can tell whether either area could see the other’s alerts.",
                "Separate the question from its answer. The case says that they are considered; what they showed is \
                only partly known. The model says don’t know, and the group may well disagree.",
            ),
            clash(
                P::AccessOthers,
                K::DoesNotApply,
                "Some will say not applicable, as the two reviewers do everything themselves. Others will ask about \
                the panel and the researcher.",
                "A list of roles, with a note on each: does this person need to see a source? The researcher does not. \
                The model says not applicable, with its reason.",
            ),
            clash(
                P::MethodsCommission,
                K::Different,
                "Some will say met: the list is the right method for the fourth question, and its lateness is not the \
                method’s fault. Others will say partly: everything depends on one list, and nobody has read the plan \
                again.",
                "Reading the plan once against all four questions, and minuting it. The model says partly met.",
            ),
            clash(
                P::InputManagers,
                K::Different,
                "Some will say met, as the structure counts, not who came. Others will say partly: two conversations \
                are planned, and one is delayed. Others will leave it at “not looked at yet”, as the review says of \
                itself.",
                "Who is meant to have looked. The model is the review team’s own, and they have not looked. The group \
                has read this far and can judge.",
            ),
            clash(
                P::ReasonsOpen,
                K::Different,
                "Some will say partly: the refusal and what remains unknown are open. Others will say not met, since \
                the question is about reasons, and the reason is not open. Others may say that the chair had to keep a \
                confidence.",
                "Whether the provider agrees to one sentence in the report. “It gave a reason in confidence” would be \
                more open than silence. The model says partly met.",
            ),
        ],
    },
    gaps: &[
        gap(
            P::DiscussionProportionality,
            "Two lists were drawn up, a week apart. What was each one checked against?",
            "The list for the second area was added without going back to the decision on proportionality.",
        ),
        gap(
            P::GuidanceStart,
            "Put the dates of the first two months in a row.",
            "The letter came on 21 October, six weeks after the start. Two agencies had begun by then.",
        ),
        gap(
            P::GuidanceDetail,
            "Imagine that each agency opens the letter. Could every one of them begin?",
            "Community health in the second area cannot tell which of the three levels applies to it.",
        ),
        gap(
            P::SourcesPractitioners,
            "Who might have helped, if anyone had called?",
            "The housing support service, which never got a referral. It is not decided whether to invite them.",
        ),
        gap(
            P::AccessEvery,
            "Some sources wait for someone else. Which one waits for the review itself?",
            "The supervision notes. They are considered relevant, but nobody has arranged access.",
        ),
        gap(
            P::MethodsCommission,
            "The plan was made for three questions. What was done when the fourth came?",
            "A list was added. Nobody has read the plan again as a whole, to see whether it fits all four questions.",
        ),
        gap(
            P::InputManagers,
            "Practitioners have conversations and group meetings. What do managers have, and who has judged it?",
            "Two conversations, one of them delayed. Nobody has looked at whether that is enough.",
        ),
        gap(
            P::ReasonsOpen,
            "Who knows why the provider declined, and who will read it?",
            "Only the chair knows. The draft report says that the provider declined, but not why.",
        ),
    ],
    model: true,
};
