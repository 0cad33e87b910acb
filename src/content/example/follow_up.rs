//! What the judgements of the fictional case rest on, and what somebody will do.

use super::said::Said::{Cell, Day, Is, Places, Rows, Text};
use super::said::{Entry, entry};
use crate::domain::checklist::{Part, Question};
use crate::domain::choice::Choice as V;
use crate::domain::column::Column as C;
use crate::domain::marker::{Information, Obstacle, SourceKind};
use crate::domain::register::obstacle_row;
use crate::domain::subject::Subject;

const fn part(part: Part) -> Subject {
    Subject::Part(part)
}

/// The evidence. What it supports stands in the order of the checklist.
pub(super) const EVIDENCE: &[Entry] = &[
    entry(
        super::id(1),
        &[
            (C::Title, Text("Minutes of the scoping meeting")),
            (C::EvidenceKind, Is(V::Minutes)),
            (C::Locator, Text("Review folder, section 2")),
            (C::Dated, Day("2026-09-09")),
            (C::Shows, Text("Who was present, the list for each agency, the three levels of detail.")),
            (
                C::Supports,
                Places(&[
                    part(Part::DiscussionWhat),
                    part(Part::DiscussionDetail),
                    part(Part::DiscussionProportionality),
                    part(Part::SourcesRecords),
                    part(Part::SourcesFamily),
                ]),
            ),
        ],
    ),
    entry(
        super::id(2),
        &[
            (C::Title, Text("Terms of reference, second version")),
            (C::EvidenceKind, Is(V::Commission)),
            (C::Locator, Text("Review folder, section 1")),
            (C::Dated, Day("2026-09-28")),
            (C::Shows, Text("Adds the question of whether the difficulties were more widespread.")),
            (
                C::Supports,
                Places(&[
                    part(Part::DiscussionProportionality),
                    part(Part::SourcesLeaders),
                    part(Part::MethodsCommission),
                ]),
            ),
        ],
    ),
    entry(
        super::id(3),
        &[
            (C::Title, Text("Letter to all agencies")),
            (C::EvidenceKind, Is(V::Correspondence)),
            (C::Locator, Text("Review folder, section 3")),
            (C::Dated, Day("2026-10-21")),
            (
                C::Shows,
                Text("What each agency is asked for, and at which level. Its date shows that it was sent late."),
            ),
            (C::Supports, Places(&[part(Part::GuidanceWhat), part(Part::GuidanceStart), part(Part::GuidanceDetail)])),
        ],
    ),
    entry(
        super::id(4),
        &[
            (C::Title, Text("Agreement on access between the two areas")),
            (C::EvidenceKind, Is(V::Correspondence)),
            (C::Locator, Text("Business office, agreements, item 14")),
            (C::Dated, Day("2026-10-02")),
            (C::Shows, Text("Who may read what, where and from when.")),
            (C::Supports, Places(&[part(Part::AccessLead), part(Part::AccessEvery)])),
        ],
    ),
    entry(
        super::id(5),
        &[
            (C::Title, Text("Plan of conversations and group meetings")),
            (C::EvidenceKind, Is(V::Document)),
            (C::Locator, Text("Review folder, section 5")),
            (C::Dated, Day("2026-09-21")),
            (C::Shows, Text("Roles to be invited, facilitators, support before and after.")),
            (
                C::Supports,
                Places(&[part(Part::SourcesPractitioners), part(Part::MethodsSources), part(Part::InputPractitioners)]),
            ),
        ],
    ),
    entry(
        super::id(6),
        &[
            (C::Title, Text("Transfer procedures of both areas, 2025")),
            (C::EvidenceKind, Is(V::Document)),
            (C::Locator, Text("Review folder, section 6")),
            (C::Dated, Day("not known")),
            (C::Shows, Text("How cases were meant to be handed over at the time.")),
            (C::Supports, Places(&[part(Part::SourcesDocuments)])),
        ],
    ),
    entry(
        super::id(7),
        &[
            (C::Title, Text("Letter from the housing provider (the part passed on)")),
            (C::EvidenceKind, Is(V::Correspondence)),
            (C::Locator, Text("Review folder, section 3")),
            (C::Dated, Day("2026-11-03")),
            (C::Shows, Text("That the provider declines. The paragraph that says why was withheld.")),
            (C::Supports, Places(&[Subject::Question(Question::NonCooperation)])),
        ],
    ),
];

/// The actions. The first is overdue on purpose.
pub(super) const ACTIONS: &[Entry] = &[
    entry(
        super::id(0x101),
        &[
            (C::Task, Text("Write to all agencies why each level of detail was chosen")),
            (C::Owner, Text("Review manager")),
            (C::Due, Day("2026-10-30")),
            (C::ActionState, Is(V::Open)),
            (C::Origin, Places(&[part(Part::GuidanceWhy)])),
            (C::Obstacle, Rows(&[obstacle_row(Obstacle::UnderstandingCommission)])),
        ],
    ),
    entry(
        super::id(0x102),
        &[
            (C::Task, Text("Agree with the police what can be read before the trial, and from when")),
            (C::Owner, Text("Lead reviewer (health)")),
            (C::ActionState, Is(V::UnderWay)),
            (C::Origin, Places(&[part(Part::AccessEvery)])),
        ],
    ),
    entry(
        super::id(0x103),
        &[
            (C::Task, Text("Ask the chair whether the provider’s reason may be stated in the report")),
            (C::Owner, Text("Lead reviewer (social work)")),
            (C::Due, Day("2027-01-15")),
            (C::ActionState, Is(V::Open)),
            (C::Origin, Places(&[part(Part::ReasonsOpen)])),
        ],
    ),
    entry(
        super::id(0x104),
        &[
            (C::Task, Text("Add agency staff to the list of people to invite")),
            (C::Owner, Text("Review manager")),
            (C::Due, Day("2026-10-16")),
            (C::ActionState, Is(V::Done)),
            (C::Origin, Places(&[part(Part::SourcesPractitioners)])),
        ],
    ),
    entry(
        super::id(0x105),
        &[
            (C::Task, Text("Ask a researcher how to compare the two lists of transfers; no access to cases is needed")),
            (C::Owner, Text("Review manager")),
            (C::Due, Day("2027-01-22")),
            (C::ActionState, Is(V::Open)),
            (C::Origin, Places(&[part(Part::MethodsCommission)])),
            (C::Cell, Cell(SourceKind::Systems, Some(Information::Normality))),
            (C::Obstacle, Rows(&[obstacle_row(Obstacle::ResearchExpertise)])),
        ],
    ),
    entry(
        super::id(0x106),
        &[
            (C::Task, Text("Try out with a member of staff in each area what the screen shows when a family moves")),
            (C::Owner, Text("Lead reviewer (health)")),
            (C::Due, Day("2027-01-29")),
            (C::ActionState, Is(V::UnderWay)),
            (C::Origin, Places(&[part(Part::SourcesSystems)])),
            (C::Cell, Cell(SourceKind::Systems, Some(Information::Facts))),
        ],
    ),
    entry(
        super::id(0x107),
        &[
            (C::Task, Text("Find a second facilitator who has led groups after serious harm to a child")),
            (C::Owner, Text("Lead reviewer (social work)")),
            (C::Due, Day("2027-01-08")),
            (C::ActionState, Is(V::UnderWay)),
            (C::Origin, Places(&[part(Part::MethodsSources)])),
            (C::Obstacle, Rows(&[obstacle_row(Obstacle::GroupWork)])),
        ],
    ),
];
