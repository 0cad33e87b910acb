//! Neglect over years, with many agencies. Nobody refused, and nobody attests it; what the commission asks about today
//! was never reached.

use super::super::about::FICTION;
use super::ClashKind as K;
use super::{Case, TrainersNote, clash, gap, point, told};
use crate::domain::checklist::Part as P;
use crate::domain::checklist::Question as Q;

/// The case.
pub(super) const CASE: Case = Case {
    key: "neglect",
    title: "Review M (fictional): neglect over six years",
    kind: "Neglect of four children over years, known in parts to many agencies.",
    vignette: &[
        FICTION,
        "Review M is about four children of one family. From spring 2020 to spring 2026, eleven services came to know \
        them. Each saw a part: missed appointments, children who were tired and hungry at school, a cold home, rent \
        not paid. Taken one by one, most concerns were small.",
        "In spring 2026 the youngest child, then five, fell seriously ill. Only then was it seen how long the needs of \
        all four had gone unmet. The children are now safe and well cared for.",
        "The safeguarding partners commissioned a child safeguarding practice review with three questions. How were \
        concerns put together over the years? What did practitioners take neglect to be? Are the difficulties still \
        there today? On proportionality it was decided to look in depth at two years: the first, in which the \
        youngest was born, and the last.",
        "The review began on 1 July 2026. It is now the end of October.",
    ],
    so_far: &[
        told(
            Q::Discussion,
            "The lead reviewer and the safeguarding partners met on 8 July. For each of the eight services known then, \
            the minutes list what to ask for. They set the level of detail: a dated chronology for the two years \
            chosen for depth, and a page a year for those between. Both were checked against the decision on \
            proportionality, and the minutes say how they follow from it. Three more services came to light in \
            September, and the same was minuted for them.",
        ),
        told(
            Q::Discussion,
            "The lists were also checked against the first two questions of the commission. The third, whether the \
            difficulties are still there, was on the agenda. Time ran out before it was reached, and nobody has come \
            back to it.",
        ),
        told(
            Q::Guidance,
            "A written guide went to the eight services on 10 July, before anyone had started to search. It says what \
            to send, and what each item should help to explain. On detail it says only “whatever seems relevant”; what \
            was agreed on 8 July is not in it. The three services found in September were sent a request with the \
            reasons for it, but not the guide.",
        ),
        told(
            Q::Sources,
            "The records of all eleven services are on the list, on paper and electronic. The paper files of a nursery \
            that has closed were traced.",
        ),
        told(
            Q::Sources,
            "Practitioners and managers who knew the family in the last year are listed, and so is a young carers’ \
            service that was never involved. Those from the first year are not on the list. Most have moved on, and no \
            meeting mentioned them.",
        ),
        told(
            Q::Sources,
            "Senior leaders, past and present, were considered and left out: what they planned is in the strategies, \
            and those who did the work will be asked what happened in practice. The minutes give this reason.",
        ),
        told(
            Q::Sources,
            "The parents and the two older children were invited; the two younger ones were considered too young, and \
            the minutes say so. An aunt with whom the children often spent weekends was considered and left out, \
            because the oldest child asked for it. The minutes give this reason too.",
        ),
        told(
            Q::Sources,
            "Strategies, procedures and audits from 2020 to spring 2026 are on the list. A new strategy on neglect \
            came in during the summer of 2026; nobody has raised whether to ask for it. Each service has a record \
            system of its own. What these showed of earlier concerns has not come up in any meeting.",
        ),
        told(
            Q::Access,
            "The lead reviewer has tested the access to all eleven services’ records, and it works. A second reviewer \
            joined in September to read the adult mental health records. The agreement with that service names only \
            the lead reviewer. Its lawyers were asked and have not replied; nobody can say which way it will go. The \
            housing provider’s repairs log is considered relevant. A contractor holds it, and nobody has asked the \
            contractor.",
        ),
        told(
            Q::Methods,
            "Records come first: one chronology, merged from all services, will show what built up. Conversations \
            follow; they ask why, and what was usual. The older children choose whether to talk, to write, or to have \
            a youth worker with them. All of it stops at spring 2026. Nothing in the plan looks at how things are done \
            today.",
        ),
        told(
            Q::DirectInput,
            "Practitioners are invited to a group meeting in November, or to a conversation alone. The invitation says \
            that this is for the review and not for their employer. Time is released, and support is offered. \
            Managers are not invited. The plan says: “Their view is in the report of their service, which they sign.”",
        ),
        told(
            Q::NonCooperation,
            "In October someone asked whether any service had declined. “Not that I have heard of,” said the chair. In \
            the record of the review, the page on non-cooperation is blank. Nobody has signed or dated anything.",
        ),
    ],
    note: TrainersNote {
        well: &[
            point(P::DiscussionWhat, "For all eleven services, the minutes say what to ask for."),
            point(
                P::DiscussionDetail,
                "Two levels were set: a chronology for two years, a page for each year between.",
            ),
            point(
                P::DiscussionProportionality,
                "The minutes say how what is asked for, and its detail, follow from the decision.",
            ),
            point(
                P::GuidanceWhat,
                "The guide says what to send; the three later services learned it from the request.",
            ),
            point(
                P::SourcesRecords,
                "Paper and electronic, from all eleven. Even the files of a closed nursery were traced.",
            ),
            point(P::SourcesLeaders, "Considered, and left out with a reason that is minuted. That is enough."),
            point(
                P::SourcesFamily,
                "Parents and older children were invited. The younger ones and the aunt were considered and left out, \
                each with a reason. That is enough, as this question asks what was considered.",
            ),
            point(P::AccessLead, "The lead reviewer has tested it for all eleven services."),
            point(
                P::MethodsSources,
                "Records will show what built up, practitioners are asked why, and the older children choose how to \
                tell.",
            ),
            point(
                P::InputPractitioners,
                "A group meeting or a conversation alone, with time, support and a clear purpose.",
            ),
        ],
        missing: &[
            point(P::DiscussionCommission, "The third question was never reached, and nobody has come back to it."),
            point(P::GuidanceDetail, "“Whatever seems relevant”: the agreed levels are not in the guide."),
            point(
                P::SourcesPractitioners,
                "The first year was chosen for depth, but nobody has thought of those who worked in it.",
            ),
            point(P::SourcesDocuments, "Nobody has raised the new strategy, although the commission asks about today."),
            point(P::SourcesSystems, "What the record systems showed has not come up in any meeting."),
            point(P::AccessOthers, "The second reviewer cannot read the records they joined to read."),
            point(
                P::AccessEvery,
                "The repairs log is considered relevant, but nobody has asked the contractor who holds it.",
            ),
            point(P::MethodsCommission, "The methods stop at spring 2026 and cannot answer the third question."),
            point(P::InputManagers, "A report that managers sign is not direct input, and nothing else is planned."),
            point(
                P::ReasonsOpen,
                "Perhaps nobody refused, but nobody has confirmed it: the page is blank and undated.",
            ),
        ],
        clashes: &[
            clash(
                P::GuidanceStart,
                K::Different,
                "Some will say met: the guide was out before anyone searched, and three services could not be told \
                before they were known. Others will say partly: for those three there was no guide, then or since, and \
                for them the start was September.",
                "How the group reads “at the start”: of the review, or of what each service was asked to do. Sending \
                the guide with every later request would satisfy both.",
            ),
            clash(
                P::GuidanceWhy,
                K::Different,
                "Some will say met: the guide says what each item is to help explain, and the later requests gave \
                their reasons. Others will say partly: the guide tells nobody why two of the years need more than the \
                others.",
                "The help beside the part: why this information, and why in this detail. The guide gives the first \
                only. Whether that makes it partly met is for the group; one sentence in the guide would do.",
            ),
            clash(
                P::SourcesFamily,
                K::Different,
                "Some will say partly, as the aunt saw more of the children’s weekends than any service and is not \
                heard. Others will say met: she was considered, and the reason is written down.",
                "The wording of the question: considered is not obtained. Whether the reason is good enough is worth \
                arguing; that there is one is a fact.",
            ),
            clash(
                P::SourcesSystems,
                K::NotLookedAt,
                "Some will leave it at “not looked at yet”, as the review has not looked at it. Others will say not \
                met: that nobody considered it is exactly what this question tests.",
                "Who is meant to have looked. “Not looked at yet” is about those who judge, and the group has looked \
                by reading this far. The tool does not count a blank as a disagreement: if some left it and the rest \
                say not met, raise it yourself.",
            ),
            clash(
                P::AccessOthers,
                K::DontKnow,
                "Some will say don’t know, as the lawyers have not replied and could still say yes. Others will say \
                not met: today the second reviewer has no access.",
                "The date the judgement refers to. The part asks whether access is arranged, not whether it may come. \
                Setting a date to ask the lawyers again is an action.",
            ),
            clash(
                P::ReasonsOpen,
                K::DoesNotApply,
                "Some will say not applicable: nobody refused, so there are no reasons to be open about. Others will \
                say not met, since a blank page and “not that I have heard of” tell the partners nothing. Some may ask \
                whether the silence of the lawyers is a refusal.",
                "A sentence that someone signs, with a role and a date: that nobody had refused up to that date, or \
                that the lawyers’ silence counts as a refusal.",
            ),
        ],
    },
    gaps: &[
        gap(
            P::DiscussionCommission,
            "Count the questions of the commission. Was each one discussed?",
            "The third question, whether the difficulties are still there, was on the agenda and never reached.",
        ),
        gap(
            P::GuidanceDetail,
            "Compare what was agreed on 8 July with what the services were told on 10 July.",
            "The agreed levels of detail are not in the guide, which says “whatever seems relevant”.",
        ),
        gap(
            P::SourcesPractitioners,
            "Two years were chosen for depth. Who worked with the family in each?",
            "Nobody from the first year is on the list, and no meeting mentioned them.",
        ),
        gap(
            P::SourcesSystems,
            "Go through the six kinds of source one by one. Is there one that no meeting spoke of?",
            "What the eleven record systems showed of earlier concerns has not been considered.",
        ),
        gap(
            P::AccessOthers,
            "Who else reads records, apart from the lead reviewer, and which?",
            "The second reviewer joined for the adult mental health records and has no access to them.",
        ),
        gap(
            P::MethodsCommission,
            "How far does the plan look?",
            "Up to spring 2026. No method looks at today, so the third question cannot be answered.",
        ),
        gap(
            P::InputManagers,
            "In whose words would the review hear from managers?",
            "Only in the words of their service’s report. A signature under it is not direct input.",
        ),
        gap(
            P::ReasonsOpen,
            "Who confirms that nobody declined, and up to what date?",
            "Nobody does. The page is blank, and a passing remark does not confirm anything.",
        ),
    ],
    model: false,
};
