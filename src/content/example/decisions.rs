//! What was decided on gathering information in the fictional case, over two months; and one decision still in draft.

use super::said::Entry;
use super::said::Said::{Day, Is, Rows, Text};
use super::sources::{
    ALERTS, FATHER, HEALTH_SECOND, HEALTH_STAFF, HOUSING_SUPPORT, SCHOOL, SOCIAL_CARE, SOCIAL_STAFF, TRANSFERS,
};
use crate::domain::choice::Choice as V;
use crate::domain::column::{Column, Column as C};
use crate::domain::item::ItemId;

/// The decision that a later one supersedes.
const SUMMARIES: ItemId = super::id(0x503);

const fn recorded(id: ItemId, recorded: &'static str, said: &'static [(Column, super::said::Said)]) -> Entry {
    Entry { id, commission: 0, recorded, said }
}

/// The decisions, in the order in which they were made.
pub(super) const ENTRIES: &[Entry] = &[
    recorded(
        super::id(0x501),
        "2026-09-14T09:20:00.000Z",
        &[
            (C::Decision, Text("Ask at three levels: full chronology with analysis, short chronology, summary")),
            (C::DecisionKind, Is(V::LevelOfDetail)),
            (
                C::DecisionWhy,
                Text(
                    "Some agencies knew the family much better than others. Equal depth would waste their time and \
                    ours.",
                ),
            ),
            (C::DecidedOn, Day("2026-09-09")),
            (C::DecidedBy, Text("Scoping meeting")),
        ],
    ),
    recorded(
        super::id(0x502),
        "2026-09-14T09:25:00.000Z",
        &[
            (C::Decision, Text("Leave out the school records of the older sibling")),
            (C::DecisionKind, Is(V::LeftOut)),
            (C::DecisionWhy, Text("They do not relate to any of the review’s questions.")),
            (C::DecidedOn, Day("2026-09-09")),
            (C::DecidedBy, Text("Scoping meeting")),
            (C::Sources, Rows(&[SCHOOL])),
        ],
    ),
    recorded(
        SUMMARIES,
        "2026-09-16T15:40:00.000Z",
        &[
            (C::Decision, Text("Ask the agencies of the second area for summaries")),
            (C::DecisionKind, Is(V::WhatToRequest)),
            (C::DecisionWhy, Text("At the time it seemed that they hardly knew the family.")),
            (C::DecidedOn, Day("2026-09-16")),
            (C::DecidedBy, Text("Review manager and both lead reviewers")),
            (C::Sources, Rows(&[HEALTH_SECOND, SOCIAL_CARE])),
        ],
    ),
    recorded(
        super::id(0x504),
        "2026-09-21T16:05:00.000Z",
        &[
            (C::Decision, Text("Speak with practitioners one by one first, then in two group meetings")),
            (C::DecisionKind, Is(V::HowToGather)),
            (
                C::DecisionWhy,
                Text(
                    "People speak more freely alone at first. Usual practice comes out best when several people \
                    compare.",
                ),
            ),
            (C::DecidedOn, Day("2026-09-21")),
            (C::DecidedBy, Text("Both lead reviewers")),
            (C::Sources, Rows(&[HEALTH_STAFF, SOCIAL_STAFF])),
        ],
    ),
    recorded(
        super::id(0x505),
        "2026-10-07T11:30:00.000Z",
        &[
            (C::Decision, Text("Ask both areas for a list of all transfers in 2025")),
            (C::DecisionKind, Is(V::NeedChanged)),
            (
                C::DecisionWhy,
                Text(
                    "Since 28 September the commission asks whether late transfers were more widespread. The records \
                    of one family cannot show that.",
                ),
            ),
            (C::DecidedOn, Day("2026-10-07")),
            (C::DecidedBy, Text("Review panel")),
            (C::Sources, Rows(&[TRANSFERS])),
        ],
    ),
    recorded(
        super::id(0x506),
        "2026-10-14T10:10:00.000Z",
        &[
            (
                C::Decision,
                Text("Ask social care of the second area for a full chronology of the five months after the move"),
            ),
            (C::DecisionKind, Is(V::LevelOfDetail)),
            (
                C::DecisionWhy,
                Text(
                    "The first records showed that most of what matters happened after the move. Summaries would leave \
                    out the reasons.",
                ),
            ),
            (C::DecidedOn, Day("2026-10-14")),
            (C::DecidedBy, Text("Review panel")),
            (C::Supersedes, Rows(&[SUMMARIES])),
            (C::Sources, Rows(&[SOCIAL_CARE])),
        ],
    ),
    recorded(
        super::id(0x507),
        "2026-11-04T17:00:00.000Z",
        &[
            (C::Decision, Text("Do not approach the father before the trial ends")),
            (C::DecisionKind, Is(V::HowToGather)),
            (
                C::DecisionWhy,
                Text(
                    "He asked for this through his solicitor, and the police and prosecution advise it. He will be \
                    invited again afterwards.",
                ),
            ),
            (C::DecidedOn, Day("2026-11-04")),
            (C::DecidedBy, Text("Review manager, after speaking with police and prosecution")),
            (C::Sources, Rows(&[FATHER])),
        ],
    ),
    recorded(
        super::id(0x508),
        "2026-11-10T14:45:00.000Z",
        &[
            (C::Decision, Text("Find out which alerts staff could see, and when")),
            (C::DecisionKind, Is(V::NeedChanged)),
            (
                C::DecisionWhy,
                Text(
                    "In two conversations we heard that nothing showed on the screen. Without this, the analysis might \
                    put a system problem down to inattention.",
                ),
            ),
            (C::DecidedOn, Day("2026-11-05")),
            (C::DecidedBy, Text("Both lead reviewers")),
            (C::Sources, Rows(&[ALERTS])),
        ],
    ),
    // A draft on purpose: nobody has said why, or who decides.
    recorded(
        super::id(0x509),
        "",
        &[
            (C::Decision, Text("Invite the housing support service, although it never got a referral")),
            (C::DecisionKind, Is(V::WhatToRequest)),
            (C::DecidedOn, Day("2026-11-12")),
            (C::Sources, Rows(&[HOUSING_SUPPORT])),
        ],
    ),
];
