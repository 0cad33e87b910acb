//! A young person harmed outside the home, across two areas that have not agreed who leads. One provider refused, and
//! its reason is open: question 7 passes although somebody refused.

use super::super::about::FICTION;
use super::ClashKind as K;
use super::{Case, TrainersNote, clash, gap, point, told};
use crate::domain::checklist::Part as P;
use crate::domain::checklist::Question as Q;

/// The case.
pub(super) const CASE: Case = Case {
    key: "adolescent",
    title: "Review P (fictional): a young person harmed outside the home",
    kind: "Serious harm to a young person by people outside the family, across two areas.",
    vignette: &[
        FICTION,
        "Review P is about a young person aged 15, who lived in the first area. School, friends and most evenings were \
        in the second. People outside the family drew the young person into carrying drugs. From July 2024 there were \
        exclusions from school, nights away from home, and contacts with the police in both areas.",
        "In January 2026 the young person was seriously hurt in a park in the second area. The young person is \
        recovering, and would like things to change for others.",
        "The first area knew the home, the second knew the places and the friends. The safeguarding partners of both \
        commissioned one child safeguarding practice review. It asks how each area understood harm outside the home, \
        what passed between the two, and whether the response was usual in both at the time. On proportionality the \
        commission has one sentence: “The review will be proportionate.” It also says that managers contribute through \
        agency reports.",
        "The review began on 13 April 2026, with two lead reviewers. It is now the end of June.",
    ],
    so_far: &[
        told(
            Q::Discussion,
            "The joint panel met on 14 April. Its minutes say, for each of fourteen agencies, what to ask for and at \
            which of three levels of detail. Beside each item and each level is the question in the commission that it \
            serves. The column for proportionality is empty. A note says: “Nothing to compare with.”",
        ),
        told(
            Q::Guidance,
            "The partners in each area wrote to their own agencies. The first area’s letter went out on 16 April, \
            before anyone had started. It says what is wanted, at which level, and why. The second area’s letter went \
            out on 29 May, when four of its agencies had already sent their reports. It says what is wanted and at \
            which level. It does not say why.",
        ),
        told(
            Q::Sources,
            "Records from both areas are on the list, on paper and electronic, and those from a school in a third area \
            where the young person spent one term. All were considered relevant.",
        ),
        told(
            Q::Sources,
            "Everyone who worked with the young person in either area is listed, including managers. For the one term \
            in the third area, the records are thought enough, and the minutes say so. A youth work team that knew the \
            park and was never told of any concern is listed too. Senior leaders were considered and left out: \
            inspectors report on strategy in both areas in August, and the review will read that. The minutes give \
            this reason.",
        ),
        told(
            Q::Sources,
            "The young person, the mother and the father, who lives abroad, were asked how they would like to take \
            part. The minutes say: “Friends: not appropriate.” Nothing more is said.",
        ),
        told(
            Q::Sources,
            "Both areas’ procedures, their protocol on missing children and two audits are listed, as they were then \
            and as they are now. Record systems were discussed after someone said that notices of missing children had \
            not been passed between the areas. They are on the list.",
        ),
        told(
            Q::Access,
            "Both lead reviewers have had access to the first area’s records since 5 May. The second area’s lawyers \
            are keeping theirs closed until it is agreed which area leads and who may read what. Nobody has drafted \
            such an agreement. Nobody has written to the school in the third area. Apart from the reviewers, only the \
            panel needs access, to extracts that the reviewers choose. All panel members have tried the shared folder, \
            and it works.",
        ),
        told(
            Q::Methods,
            "One timeline will be made from both areas’ records. Conversations follow. The young person chooses the \
            place, and whether a youth worker is there. What staff could see in the record systems will be taken from \
            the user manuals. Nobody plans to open the systems or to ask those who used them.",
        ),
        told(
            Q::Methods,
            "To learn about usual practice, one group meeting in each area will ask the same questions, and the \
            reviewers will read thirty other cases from 2025 in each area. A researcher helped to choose them. The \
            panel compared the plan with all three questions and found a method for each.",
        ),
        told(
            Q::DirectInput,
            "Practitioners in both areas are invited to a conversation, a group meeting, or both. The invitation says \
            that this is for the review, what support is available, and that time is released. Managers are not \
            invited. The plan points to the commission.",
        ),
        told(
            Q::NonCooperation,
            "A private tuition provider declined on 2 June. Its reason, that staff fear being blamed in public, is in \
            the record of the review and, with its consent, in the draft report. So is what remains unknown: how the \
            young person spent weekdays in autumn 2025. The draft also says that the second area is keeping its \
            records closed, and why. On 26 June both chairs signed a statement that nobody else had declined up to \
            that date.",
        ),
    ],
    note: TrainersNote {
        well: &[
            point(P::DiscussionWhat, "For each of fourteen agencies, the minutes say what to ask for."),
            point(P::DiscussionDetail, "They also say at which of three levels."),
            point(P::DiscussionCommission, "Each item and each level stands beside the question that it serves."),
            point(P::GuidanceWhat, "Both letters say what is wanted."),
            point(P::GuidanceDetail, "Both letters say at which level."),
            point(P::SourcesRecords, "Both areas, on paper and electronic, and a school in a third area."),
            point(
                P::SourcesPractitioners,
                "Everyone in both areas, and the youth work team that perhaps should have been told. For the third \
                area, a reason is minuted.",
            ),
            point(P::SourcesLeaders, "Considered, and left out with a reason that is minuted."),
            point(P::SourcesDocuments, "Both areas’ procedures, their protocol and two audits, then and now."),
            point(P::SourcesSystems, "Considered after someone pointed out what went wrong between the areas."),
            point(P::AccessOthers, "Only the panel needs it, and every member has tried the folder."),
            point(
                P::MethodsCommission,
                "A method for each of the three questions. Group meetings and a sample of cases can show what was \
                usual.",
            ),
            point(P::InputPractitioners, "A conversation or a group meeting, in both areas, with time and support."),
            point(
                P::ReasonsOpen,
                "The refusal, its reason and what remains unknown are stated openly. So are the closed records. The \
                chairs confirm the rest with a date.",
            ),
        ],
        missing: &[
            point(
                P::DiscussionProportionality,
                "One sentence takes the place of a decision, so there was nothing to check the list against.",
            ),
            point(P::GuidanceStart, "In the second area the letter came when four reports were already in."),
            point(P::GuidanceWhy, "The second area’s letter says what and how detailed, but not why."),
            point(P::SourcesFamily, "Friends were left out as “not appropriate”, and no reason is given."),
            point(P::AccessLead, "The lead reviewers cannot read the second area’s records."),
            point(
                P::AccessEvery,
                "The school in the third area was considered relevant, but nobody has written to it.",
            ),
            point(
                P::MethodsSources,
                "A user manual cannot show what staff saw. No system is opened, and no user is asked.",
            ),
            point(P::InputManagers, "Managers are heard only through agency reports, which are not direct input."),
        ],
        clashes: &[
            clash(
                P::DiscussionProportionality,
                K::DontKnow,
                "Some will say don’t know, as a discussion cannot be judged against a decision that nobody took. \
                Others will say not met: it was checked against nothing, and the panel itself says so.",
                "What the part asks: whether they were checked against it, not whose fault it is that they were not. A \
                decision of three sentences, and one more look at the list, would change it.",
            ),
            clash(
                P::SourcesFamily,
                K::Different,
                "Some will say met: friends were considered, and the marker only asks for them where it is \
                appropriate. Others will say partly: “not appropriate” is a verdict, not a reason, and harm outside \
                the home is where friends know most.",
                "One sentence in the minutes that says why. With it, leaving friends out would pass; without it, \
                nobody can tell whether it was weighed.",
            ),
            clash(
                P::AccessLead,
                K::Different,
                "Some will say partly, as the reviewers have been reading in the first area since May. Others will say \
                not met, as half of the story is closed to them. Some may say met, and put the closed records under \
                access to every source.",
                "An agreement on which area leads and who may read what. Before that, let the group say which records \
                it means when it says access.",
            ),
            clash(
                P::InputManagers,
                K::DoesNotApply,
                "Some will say outside the commission, which settles that managers contribute through reports. Others \
                will say not met: the question is how the review is built, and the commission built it so.",
                "Whether those who commissioned the review meant to shut managers out, or just wrote what is usual. \
                Ask them. A reason would make it a limitation that is stated openly.",
            ),
            clash(
                P::ReasonsOpen,
                K::Different,
                "Some will say not met or partly: a provider declined, and the second area’s records are closed. \
                Others will say met, as the refusal, its reason and what remains unknown are in the draft report. Some \
                will say not applicable, as a private provider is not a safeguarding partner.",
                "Read the question again: it asks for openness about reasons, not for full cooperation. You can look \
                up whether the provider is a relevant agency. Either way, being open about it does no harm.",
            ),
        ],
    },
    gaps: &[
        gap(
            P::DiscussionProportionality,
            "Look at the columns of the minutes of 14 April.",
            "The one for proportionality is empty, as the commission holds no decision to compare with.",
        ),
        gap(
            P::GuidanceStart,
            "Two letters, two dates. What had happened in between?",
            "When the second area wrote, four of its agencies had already sent their reports.",
        ),
        gap(
            P::GuidanceWhy,
            "Read both letters for the same three things.",
            "The letter of the second area does not say why.",
        ),
        gap(
            P::SourcesFamily,
            "Who knew the evenings, and what do the minutes say of them?",
            "The friends. “Not appropriate” is all the minutes say. They give no reason.",
        ),
        gap(
            P::AccessLead,
            "Which records would you see if you sat beside the lead reviewers today?",
            "The first area’s. The second area’s are closed until there is an agreement, which nobody has drafted.",
        ),
        gap(
            P::AccessEvery,
            "How many areas are on the list of records?",
            "Three. The school in the third was considered relevant, but nobody has written to it.",
        ),
        gap(
            P::MethodsSources,
            "Take each kind of source, and ask what its method can show.",
            "The manuals say what a system was meant to do. To learn what staff saw, look at the system or ask the \
            people who used it.",
        ),
        gap(
            P::InputManagers,
            "Who is invited, and who is spoken for?",
            "Managers are spoken for, in agency reports. That is not direct input.",
        ),
    ],
    model: false,
};
