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
        next. Health visiting and children’s social care knew them on both sides of the border. At first the family \
        stayed with the grandmother. Five months after the move the baby was seriously harmed.",
        "A criminal trial is expected to end about June 2027. Care proceedings have ended. In one agency a staff \
        procedure is running.",
        "The safeguarding partners of the first area commissioned a child safeguarding practice review, agreed with \
        those of the second. It asked three questions: how concerns crossed the border, how the move was understood, \
        and what supervision could see. A fourth was added on 28 September 2026: were late transfers more widespread \
        in 2025? The review looks in depth at the five months after the move and briefly at the time before. It goes \
        up to team managers.",
        "There are two lead reviewers, one from health and one from social work. It is now the middle of November \
        2026.",
    ],
    so_far: &[
        told(
            Q::Discussion,
            "The scoping meeting of 9 September went through the agencies one by one and asked what only each could \
            tell. Its minutes set three levels of detail: full chronology with analysis, short chronology, summary. \
            For the agencies of the first area, the minutes hold both against the decision on proportionality. The \
            list for the second area was added on 16 September, without going back to that decision. In October the \
            panel raised one of its items, for social care, from a summary to a full chronology.",
        ),
        told(
            Q::Discussion,
            "The reviewers remember going through the questions of the commission one by one, and coming back to them \
            when the fourth was added. No minute says so.",
        ),
        told(
            Q::Guidance,
            "The first requests went out after the scoping meeting. The letter to all agencies followed on 21 October, \
            six weeks after the start; two had begun full chronologies by then. It lists what is asked of each and \
            explains the three levels, but not which one applies to community health in the second area. Of reasons \
            it gives the legal basis only. There was a briefing as well. Nobody took notes, and nobody can say \
            whether it explained more.",
        ),
        told(
            Q::Sources,
            "The team went through the six kinds. Records of both areas are listed, on paper and electronic; notes of \
            supervision came onto the list late. The sibling’s school records were left out, as they bear on none of \
            the questions. Listed too are the transfer procedures of both areas as of 2025, and the last inspection \
            reports.",
        ),
        told(
            Q::Sources,
            "Everybody who was involved is listed. A housing support service perhaps should have been involved, but \
            never got a referral; whether to hear it is not decided. Senior leaders were left out, as the commission \
            leaves strategy to the partners’ own audit. The team noted its doubt that supervision can be explained \
            without them. Both parents and the grandmother were considered. So was the sibling, who is left out on the \
            advice of those who support the child; the minutes say so. The father does not wish to be approached \
            before the trial, and this was accepted.",
        ),
        told(
            Q::Sources,
            "Two practitioners said that no alert was to be seen on their screens. The systems are being tried out \
            with staff, but both have been updated since, and the settings of 2025 are known for the first area only. \
            Whether either area could then see the other’s alerts, nobody on the panel can tell.",
        ),
        told(
            Q::Access,
            "By an agreement of 2 October both reviewers can read the records of both areas on site. They do all \
            reading and all conversations themselves, and say that nobody else needs access. A researcher is to be \
            asked for advice, without seeing cases. The police hold messages between the parents until the trial. A \
            housing provider declined. Notes of supervision are deemed relevant; nobody has arranged access to them.",
        ),
        told(
            Q::Methods,
            "Records are read before people are asked why. Practitioners are seen one by one, then in two group \
            meetings that ask what was usual. A health visitor who now works abroad was seen by video call. The plan \
            dates from 21 September. When the fourth question came, a list of all transfers in 2025 was added. It was \
            due on 6 November and has not come. Nobody has read the plan again as a whole.",
        ),
        told(
            Q::DirectInput,
            "Three practitioners have spoken with the reviewers, with support, and for this review alone. \
            One declined, as is their right. Group meetings are planned for practitioners. Two managers are down for \
            a conversation, and neither has been heard: one is invited for January, the other not while the staff \
            procedure runs. Whether this gives managers enough of a say, nobody has looked at yet.",
        ),
        told(
            Q::NonCooperation,
            "The housing provider declined on 3 November. It gave the chair its reason in confidence; the review team \
            does not know it. The draft report says that the provider declined and what stays unknown, and not why. \
            All others cooperate so far.",
        ),
    ],
    note: TrainersNote {
        well: &[
            point(P::DiscussionWhat, "Agency by agency, the scoping meeting asked what only that one could tell."),
            point(P::DiscussionDetail, "Three levels of detail were agreed and minuted."),
            point(P::GuidanceWhat, "The letter lists what is asked of each agency."),
            point(
                P::SourcesRecords,
                "Both areas, paper and electronic. The school records were left out with a reason, which passes.",
            ),
            point(
                P::SourcesFamily,
                "Both parents, the grandmother and the sibling were considered. The sibling was left out with a \
                reason, which passes; that the father is not heard yet is no gap here.",
            ),
            point(P::SourcesDocuments, "Transfer procedures of 2025 and inspection reports, for both areas."),
            point(P::AccessLead, "By agreement, both reviewers can read the records of both areas."),
            point(P::MethodsSources, "Records first, then people; a video call for the health visitor abroad."),
            point(
                P::InputPractitioners,
                "Conversations and group meetings, with support and a clear purpose. That one person declined changes \
                nothing: the structure makes it possible.",
            ),
        ],
        missing: &[
            point(
                P::DiscussionProportionality,
                "The list for the second area was added without going back to the decision.",
            ),
            point(P::GuidanceStart, "The letter came six weeks after the start, when two agencies had begun."),
            point(P::GuidanceDetail, "The letter does not say which level applies to community health, second area."),
            point(P::GuidanceWhy, "The letter gives the legal basis only; what the briefing added is not known."),
            point(
                P::SourcesPractitioners,
                "The service that perhaps should have been involved was thought of, but is neither taken in nor left \
                out with a reason.",
            ),
            point(
                P::AccessEvery,
                "Nobody has arranged access to the notes of supervision. The messages wait, and one provider declined.",
            ),
            point(
                P::MethodsCommission,
                "A list was added for the fourth question. Whether the plan as a whole now fits all four, nobody has \
                looked at again. That the list is late is another matter.",
            ),
            point(
                P::InputManagers,
                "Two conversations are planned, one of them held up. Nobody has looked at whether that gives managers \
                enough of a say.",
            ),
            point(P::ReasonsOpen, "One person knows why the provider declined. The draft report does not say it."),
        ],
        clashes: &[
            clash(
                P::DiscussionCommission,
                K::DontKnow,
                "Some will say met, as those who were there remember it, and it is their review. Others will say don’t \
                know: no minute says so, and a group cannot check a memory.",
                "A minute, a dated note, or somebody else who was there. The model says met; the tool then asks for \
                the evidence.",
            ),
            clash(
                P::GuidanceWhy,
                K::DontKnow,
                "Some will say not met: a legal basis says that one must answer, and not what for. Others will say \
                don’t know, since the briefing may have explained it.",
                "Ask two or three agencies what they took from the briefing. The model says don’t know.",
            ),
            clash(
                P::SourcesPractitioners,
                K::Different,
                "Some will say met: everybody involved is listed, and the one service that was not has been thought \
                of. Others will say partly: a thought without an outcome is not a decision.",
                "Whether the service is taken in, or left out with a reason: either would pass. The model says partly \
                met.",
            ),
            clash(
                P::SourcesLeaders,
                K::DoesNotApply,
                "Some will say outside the commission, as it goes up to team managers. Others will say met: leaders \
                were thought of and left out with a reason, and this question asks no more. Some will side with the \
                team’s doubt.",
                "Both readings stand; say which one is meant. The doubt is a matter for those who commissioned the \
                review. The model says outside the commission.",
            ),
            clash(
                P::SourcesSystems,
                K::DontKnow,
                "Some will say met: the systems are being tried out, so that they have surely been considered. Others \
                will say don’t know, as nobody can tell whether either area could see the other’s alerts.",
                "Keep the question apart from its answer. That they are considered is told here; what they showed is \
                known in part only. The model says don’t know, and the group may well disagree with it.",
            ),
            clash(
                P::AccessOthers,
                K::DoesNotApply,
                "Some will say not applicable, as the two reviewers do everything themselves. Others will want to hear \
                of the panel and of the researcher.",
                "A list of roles, with a word on each: does this person need to see a source? The researcher does not. \
                The model says not applicable, with its reason.",
            ),
            clash(
                P::MethodsCommission,
                K::Different,
                "Some will say met: the list is the right method for the fourth question, and that it is late is no \
                fault of the method. Others will say partly: all hangs on one list, and nobody has read the plan \
                again.",
                "Reading the plan once against all four questions, with a minute. The model says partly met.",
            ),
            clash(
                P::InputManagers,
                K::Different,
                "Some will say met, as a structure counts and not who came. Others will say partly: two conversations \
                are planned, and one is held up. Others again will leave it at “not looked at yet”, as the review says \
                of itself.",
                "Whose look is meant. The model is the review team’s own, and they have not looked. The group has read \
                this far and can judge.",
            ),
            clash(
                P::ReasonsOpen,
                K::Different,
                "Some will say partly: the refusal and what stays unknown are open. Others will say not met, since the \
                question is about reasons, and the reason is not open. A third side may hold that the chair had to \
                keep a confidence.",
                "Whether the provider agrees to one sentence in the report. “It gave a reason in confidence” would be \
                more open than silence. The model says partly met.",
            ),
        ],
    },
    gaps: &[
        gap(
            P::DiscussionProportionality,
            "Two lists were drawn up, a week apart. What was each held against?",
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
            "Who might have helped, had anybody called?",
            "The housing support service, which never got a referral. Whether to hear it is not decided.",
        ),
        gap(
            P::AccessEvery,
            "Some sources wait for somebody else. Which one waits for the review itself?",
            "The notes of supervision: they are deemed relevant, and nobody has arranged access.",
        ),
        gap(
            P::MethodsCommission,
            "The plan was made for three questions. What was done when the fourth came?",
            "A list was added. Nobody has read the plan again as a whole, to see whether it fits all four questions.",
        ),
        gap(
            P::InputManagers,
            "Practitioners have conversations and group meetings. What do managers have, and who has judged it?",
            "Two conversations, one of them held up. Nobody has looked at whether that is enough.",
        ),
        gap(
            P::ReasonsOpen,
            "Who knows why the provider declined, and who will read it?",
            "The chair alone knows. The draft report says that it declined, and not why.",
        ),
    ],
    model: true,
};
