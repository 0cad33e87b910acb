//! What surrounds the fictional review: parallel processes, the border, and the nine obstacles of the source.

use super::said::Said::{Day, Is, Rows, Text};
use super::said::{Entry, entry};
use super::sources::{DUTY_MANAGER, FATHER, MESSAGES};
use crate::domain::choice::Choice as V;
use crate::domain::column::Column as C;
use crate::domain::marker::Obstacle;
use crate::domain::register::obstacle_row;

/// Processes that run beside the review.
pub(super) const PROCESSES: &[Entry] = &[
    entry(
        super::id(0x801),
        &[
            (C::Process, Text("Criminal trial")),
            (C::ProcessKind, Is(V::Criminal)),
            (C::Holds, Rows(&[MESSAGES, FATHER])),
            (C::Until, Day("about 2027-06-25")),
            (C::AgreedWith, Text("Police and prosecution, through the review manager")),
            (
                C::Note,
                Text("We meet every two months. Notes of conversations with possible witnesses may be asked for."),
            ),
        ],
    ),
    entry(
        super::id(0x802),
        &[
            (C::Process, Text("Staff procedure in one agency")),
            (C::ProcessKind, Is(V::Discipline)),
            (C::Holds, Rows(&[DUTY_MANAGER])),
            (C::Until, Day("not known")),
            (C::AgreedWith, Text("The agency’s HR director")),
            (C::Note, Text("The two are kept separate. Neither passes anything to the other.")),
        ],
    ),
    entry(
        super::id(0x803),
        &[
            (C::Process, Text("Care proceedings")),
            (C::ProcessKind, Is(V::FamilyCourt)),
            (C::Until, Day("2026-10-09")),
            (C::AgreedWith, Text("The court, through the first area’s legal team")),
            (C::Note, Text("Ended. No court documents are needed.")),
        ],
    ),
];

/// The border.
pub(super) const BORDERS: &[Entry] = &[entry(
    super::id(0x901),
    &[
        (C::Areas, Text("First area and second area")),
        (
            C::Governance,
            Text(
                "One review for both. An agreement of 2 October 2026 says who may read what. Each area has one \
                contact. If they disagree, the two chairs decide together.",
            ),
        ),
        (C::Leads, Text("The first area’s partners; the review manager is the contact for both")),
        (C::Note, Text("The police force and the housing provider work in both areas.")),
    ],
)];

/// The obstacles: what bears on this review, and what is done. One is answered by an action alone.
pub(super) const OBSTACLES: &[Entry] = &[
    entry(
        obstacle_row(Obstacle::UnequalDepth),
        &[
            (C::Bears, Is(V::Yes)),
            (C::Response, Text("Three levels of detail, with a decision and a reason for each.")),
        ],
    ),
    entry(
        obstacle_row(Obstacle::UnderstandingCommission),
        &[
            (C::Bears, Is(V::Yes)),
            (C::Response, Text("A second letter will explain the fourth question and why each level was chosen.")),
        ],
    ),
    entry(obstacle_row(Obstacle::ResearchExpertise), &[(C::Bears, Is(V::Yes))]),
    entry(
        obstacle_row(Obstacle::GroupWork),
        &[
            (C::Bears, Is(V::Yes)),
            (
                C::Response,
                Text("No group meeting has fewer than two facilitators, one of whom has led such groups before."),
            ),
        ],
    ),
    entry(
        obstacle_row(Obstacle::Consensus),
        &[(C::Bears, Is(V::No)), (C::Response, Text("Both areas agreed in August 2026 that the review is needed."))],
    ),
    entry(
        obstacle_row(Obstacle::Purpose),
        &[
            (C::Bears, Is(V::Yes)),
            (
                C::Response,
                Text(
                    "The invitation says what it is for. If an agency is also learning for itself, it tells its staff.",
                ),
            ),
        ],
    ),
    entry(
        obstacle_row(Obstacle::StaffMovement),
        &[
            (C::Bears, Is(V::Yes)),
            (
                C::Response,
                Text("Video call for the health visitor abroad; former staff are invited through their last team."),
            ),
        ],
    ),
    entry(
        obstacle_row(Obstacle::Blame),
        &[
            (C::Bears, Is(V::Yes)),
            (
                C::Response,
                Text(
                    "The review is kept separate from the staff procedure. We ask what made sense at the time, and say \
                    so in every invitation.",
                ),
            ),
        ],
    ),
    entry(
        obstacle_row(Obstacle::Borders),
        &[(C::Bears, Is(V::Yes)), (C::Response, Text("One agreement on access and one contact in each area."))],
    ),
];
