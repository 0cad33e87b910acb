//! How each register stands in the report: which columns belong together, which need their label, and which are missed.

use crate::content::documents::heads;
use crate::content::documents::sections::layout as say;
use crate::domain::choice::Choice;
use crate::domain::column::{Column, Column as C};
use crate::domain::register::Register;
use crate::domain::row::Row;

/// How the rows of a register are laid out. Every column but the one that names the row stands in one group.
#[derive(Clone, Copy, Debug)]
pub enum Layout {
    /// Each row under a heading of its own; what belongs together stands together. Before them a table gives an
    /// overview, unless it has no columns.
    Headed(&'static [TableColumn], &'static [&'static [Column]]),
    /// A line of a table each: what the first column is called, then the others with what stands in them.
    Table(&'static str, &'static [TableColumn]),
}

/// What stands at the head of a column of a table, and what stands in it.
pub type TableColumn = (&'static str, &'static [Column]);

const SOURCES_AT_A_GLANCE: &[TableColumn] = &[
    (say::KIND, &[C::SourceKind]),
    (say::RELEVANT, &[C::Relevant]),
    (say::ACCESS, &[C::Access]),
    (say::HAD_SO_FAR, &[C::Obtained]),
    (say::SUFFICIENT, &[C::Sufficient]),
];

const OF_A_SOURCE: &[&[Column]] = &[
    &[C::SourceKind, C::Involvement],
    &[C::Relevant, C::RelevantWhy],
    &[C::Tells, C::ThenNow, C::Provenance],
    &[C::Detail, C::DetailWhy],
    &[C::Method],
    &[C::Access, C::AccessFor, C::AccessSince, C::Secured],
    &[C::Obtained, C::Sufficient],
    &[C::Note],
];

/// How a register is laid out.
#[must_use]
pub const fn layout(register: Register) -> Layout {
    match register {
        Register::Sources => Layout::Headed(SOURCES_AT_A_GLANCE, OF_A_SOURCE),
        Register::Coverage => Layout::Headed(&[], &[&[C::LeftAside, C::AsideWhy]]),
        Register::Requests => Layout::Headed(
            &[(say::ASKED, &[C::AskedOn]), (heads::DUE, &[C::Due]), (say::ANSWER, &[C::Answer])],
            &[
                &[C::Requested],
                &[C::Detail],
                &[C::RequestWhy],
                &[C::Basis],
                &[C::AskedOn],
                &[C::Due],
                &[C::Answer, C::AnsweredOn],
                &[C::Escalation],
                &[C::Sources],
            ],
        ),
        Register::NonCooperation => Layout::Headed(
            &[],
            &[
                &[C::RefusedOn],
                &[C::ReasonGiven],
                &[C::RefusalReason],
                &[C::Unknown],
                &[C::Disclosed],
                &[C::Request],
                &[C::Sources],
            ],
        ),
        Register::Decisions => Layout::Table(
            say::DECISION,
            &[
                (say::ABOUT_AND_WHY, &[C::DecisionKind, C::DecisionWhy, C::Supersedes, C::Sources]),
                (say::DECIDED, &[C::DecidedOn, C::DecidedBy]),
            ],
        ),
        Register::Practitioners => Layout::Table(
            say::ROLE,
            &[
                (say::DIRECT_INPUT, &[C::Staff, C::Agency, C::Mode, C::InputState, C::InputOn]),
                (say::SUPPORT_OFFERED, &[C::Support]),
                (say::ALSO_TO_NOTE, &[C::Purpose, C::Moved, C::Witness, C::Note, C::Sources]),
            ],
        ),
        Register::Family => Layout::Table(
            say::ROLE,
            &[
                (say::DIRECT_INPUT, &[C::Mode, C::InputState, C::InputOn]),
                (say::SUPPORT_OFFERED, &[C::Support]),
                (say::ALSO_TO_NOTE, &[C::Purpose, C::Moved, C::Witness, C::Note, C::Sources]),
            ],
        ),
        Register::Processes => Layout::Table(
            say::PROCESS,
            &[
                (say::KIND, &[C::ProcessKind]),
                (say::HOLDS_UP, &[C::Holds]),
                (say::UNTIL, &[C::Until, C::AgreedWith]),
                (heads::NOTE, &[C::Note]),
            ],
        ),
        Register::Borders => Layout::Table(
            say::AREAS,
            &[(say::GOVERNANCE, &[C::Governance]), (say::LEADS, &[C::Leads]), (heads::NOTE, &[C::Note])],
        ),
        Register::Obstacles => {
            Layout::Table(heads::OBSTACLE, &[(say::BEARS, &[C::Bears]), (say::RESPONSE, &[C::Response])])
        }
        Register::Evidence => Layout::Table(
            say::EVIDENCE,
            &[
                (say::WHAT_IT_SHOWS, &[C::EvidenceKind, C::Shows]),
                (say::SUPPORTS, &[C::Supports]),
                (say::KEPT, &[C::Locator]),
                (say::DATED, &[C::Dated]),
            ],
        ),
        Register::Actions => Layout::Table(
            say::ACTION,
            &[
                (say::OWNER, &[C::Owner]),
                (heads::DUE, &[C::Due]),
                (heads::STATE, &[C::ActionState]),
                (say::CAME_FROM, &[C::Origin, C::Cell, C::Obstacle]),
            ],
        ),
    }
}

/// Columns that say nothing without their label, even where what stands before or above them says what the group is
/// about.
#[must_use]
pub const fn needs_label(column: Column) -> bool {
    matches!(
        column,
        C::Involvement
            | C::ThenNow
            | C::Provenance
            | C::AccessFor
            | C::AccessSince
            | C::Secured
            | C::Sufficient
            | C::AnsweredOn
            | C::Purpose
            | C::Moved
            | C::Witness
            | C::Supersedes
            | C::Sources
            | C::Cell
            | C::Obstacle
    )
}

/// Columns of which a reader must learn that nothing was said.
#[must_use]
pub fn is_missed(row: &Row, column: Column) -> bool {
    match column {
        C::RefusalReason => row.choice(C::ReasonGiven) != Choice::NoneGiven,
        C::Unknown | C::Disclosed | C::Governance | C::Leads | C::Owner | C::Due | C::DecisionWhy => true,
        C::Detail | C::RequestWhy => row.register == Register::Requests,
        C::Support => row.choice(C::InputState) != Choice::Declined,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::keyed::Keyed;

    #[test]
    fn every_column_of_every_register_has_its_place_in_the_report() {
        for register in Register::ALL {
            let mut placed: Vec<Column> = register.heading().into_iter().collect();
            match layout(*register) {
                Layout::Headed(_, groups) => placed.extend(groups.iter().copied().flatten()),
                Layout::Table(_, columns) => placed.extend(columns.iter().flat_map(|(_, group)| *group)),
            }
            placed.sort_by_key(|column| register.place_of(*column));
            assert_eq!(placed, register.columns(), "{register:?}");
        }
    }
}
