//! The registers: which there are, and what each asks of its rows.

use super::column::Column;
use super::item::ItemId;
use super::keyed::{Keyed, keyed};
use super::marker::{Information, Obstacle, SourceKind};

keyed! {
    /// A register of the review's work.
    pub enum Register {
        /// The sources, actual and potential (questions 3 to 5).
        Sources = "sources",
        /// The cells of the coverage matrix, each of which may be left aside for a reason (question 3).
        Coverage = "coverage",
        /// What is requested, of whom, in what detail and why (questions 1 and 2).
        Requests = "requests",
        /// Who did not cooperate, and the reasons (question 7).
        NonCooperation = "non-cooperation",
        /// What was decided, when, why and by whom; recorded decisions never change (question 1).
        Decisions = "decisions",
        /// Direct input by practitioners and managers (question 6).
        Practitioners = "practitioners",
        /// Direct input by children, young people and family (question 3).
        Family = "family",
        /// Criminal, inquest, family court, discipline, other reviews.
        Processes = "processes",
        /// Borders between areas.
        Borders = "borders",
        /// The nine obstacles of the source.
        Obstacles = "obstacles",
        /// What judgements rest on.
        Evidence = "evidence",
        /// What somebody will do.
        Actions = "actions",
    }
}

use Column as C;

impl Register {
    /// How many registers there are.
    pub const COUNT: usize = Self::ALL.len();

    /// What is asked of every row. The first column names the row, unless the rows are fixed.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Sources => &[
                C::Label,
                C::SourceKind,
                C::Involvement,
                C::Relevant,
                C::RelevantWhy,
                C::Tells,
                C::ThenNow,
                C::Provenance,
                C::Detail,
                C::DetailWhy,
                C::Method,
                C::Access,
                C::AccessFor,
                C::AccessSince,
                C::Secured,
                C::Obtained,
                C::Sufficient,
                C::Note,
            ],
            Self::Coverage => &[C::LeftAside, C::AsideWhy],
            Self::Requests => &[
                C::Whom,
                C::Requested,
                C::Detail,
                C::RequestWhy,
                C::Basis,
                C::AskedOn,
                C::Due,
                C::Answer,
                C::AnsweredOn,
                C::Escalation,
                C::Sources,
            ],
            Self::NonCooperation => &[
                C::Who,
                C::RefusedOn,
                C::ReasonGiven,
                C::RefusalReason,
                C::Unknown,
                C::Disclosed,
                C::Request,
                C::Sources,
            ],
            Self::Decisions => {
                &[C::Decision, C::DecisionKind, C::DecisionWhy, C::DecidedOn, C::DecidedBy, C::Supersedes, C::Sources]
            }
            Self::Practitioners => &[
                C::Role,
                C::Agency,
                C::Staff,
                C::Mode,
                C::InputState,
                C::InputOn,
                C::Support,
                C::Moved,
                C::Purpose,
                C::Witness,
                C::Sources,
                C::Note,
            ],
            Self::Family => &[
                C::Role,
                C::Mode,
                C::InputState,
                C::InputOn,
                C::Support,
                C::Moved,
                C::Purpose,
                C::Witness,
                C::Sources,
                C::Note,
            ],
            Self::Processes => &[C::Process, C::ProcessKind, C::Holds, C::Until, C::AgreedWith, C::Note],
            Self::Borders => &[C::Areas, C::Governance, C::Leads, C::Note],
            Self::Obstacles => &[C::Bears, C::Response],
            Self::Evidence => &[C::Title, C::EvidenceKind, C::Locator, C::Dated, C::Shows, C::Supports],
            Self::Actions => &[C::Task, C::Owner, C::Due, C::ActionState, C::Origin, C::Cell, C::Obstacle],
        }
    }

    /// The place of a column among those of this register.
    #[must_use]
    pub fn place_of(self, column: Column) -> Option<usize> {
        self.columns().iter().position(|known| *known == column)
    }

    /// How many rows there are that nobody adds or removes, with the ids 1, 2, 3 …; 0 where people add rows.
    #[must_use]
    pub const fn fixed_rows(self) -> u64 {
        match self {
            Self::Coverage => (SourceKind::ALL.len() * CELLS_OF_A_KIND) as u64,
            Self::Obstacles => Obstacle::ALL.len() as u64,
            _ => 0,
        }
    }

    /// Whether this is one of the rows that nobody adds or removes.
    #[must_use]
    pub const fn has_fixed(self, id: ItemId) -> bool {
        id.0 >= 1 && id.0 <= self.fixed_rows()
    }

    /// Whether people add rows to it.
    #[must_use]
    pub const fn grows(self) -> bool {
        self.fixed_rows() == 0
    }

    /// Whether a row, once recorded, never changes.
    #[must_use]
    pub const fn is_append_only(self) -> bool {
        matches!(self, Self::Decisions)
    }

    /// Whether its rows hold inclusions, exclusions or levels of detail, which refer to the commission.
    #[must_use]
    pub const fn depends_on_commission(self) -> bool {
        matches!(self, Self::Sources | Self::Coverage | Self::Requests)
    }

    /// The column that names a row.
    #[must_use]
    pub fn heading(self) -> Option<Column> {
        self.columns().first().copied().filter(|_| self.grows())
    }
}

/// A kind as a whole, then each of the types of information and the factors.
const CELLS_OF_A_KIND: usize = Information::ALL.len() + 1;

/// The row of the coverage register for a kind of source as a whole, or for one type of information from it.
#[must_use]
pub fn cell(kind: SourceKind, information: Option<Information>) -> ItemId {
    let within = information.map_or(0, |information| information as usize + 1);
    ItemId((kind as usize * CELLS_OF_A_KIND + within + 1) as u64)
}

/// The kind, and the type of information unless it stands for the kind as a whole, of a row of the coverage register.
#[must_use]
pub fn cell_of(id: ItemId) -> Option<(SourceKind, Option<Information>)> {
    let place = usize::try_from(id.0.checked_sub(1)?).ok()?;
    let kind = SourceKind::ALL.get(place / CELLS_OF_A_KIND)?;
    let information = (place % CELLS_OF_A_KIND).checked_sub(1).and_then(|within| Information::ALL.get(within));
    Some((*kind, information.copied()))
}

/// The row of the register of obstacles for one of them.
#[must_use]
pub const fn obstacle_row(obstacle: Obstacle) -> ItemId {
    ItemId(obstacle as u64 + 1)
}

/// The obstacle of a row of their register.
#[must_use]
pub fn obstacle_of(id: ItemId) -> Option<Obstacle> {
    Obstacle::ALL.get(usize::try_from(id.0.checked_sub(1)?).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shape::Shape;
    use std::collections::BTreeSet;

    #[test]
    fn every_cell_has_a_row_of_its_own_that_leads_back() {
        let mut ids = BTreeSet::new();
        for kind in SourceKind::ALL {
            for information in [None].into_iter().chain(Information::ALL.iter().copied().map(Some)) {
                let id = cell(*kind, information);
                assert_eq!(cell_of(id), Some((*kind, information)));
                assert!(Register::Coverage.has_fixed(id));
                ids.insert(id);
            }
        }
        assert_eq!(ids.len() as u64, Register::Coverage.fixed_rows());
        assert_eq!(cell_of(ItemId(0)), None);
        assert_eq!(cell_of(ItemId(31)), None);
        for obstacle in Obstacle::ALL {
            assert_eq!(obstacle_of(obstacle_row(*obstacle)), Some(*obstacle));
        }
    }

    #[test]
    fn columns_have_keys_of_their_own_and_the_first_names_the_row() {
        for register in Register::ALL {
            let keys: BTreeSet<&str> = register.columns().iter().map(|column| column.key()).collect();
            assert_eq!(keys.len(), register.columns().len(), "{register:?}");
            assert!(!keys.contains("id") && !keys.contains("recorded") && !keys.contains("commission"));
            if let Some(heading) = register.heading() {
                assert_eq!(heading.shape(), Shape::Line, "{register:?}");
            }
            for column in register.columns() {
                if let Shape::Choice(offered) | Shape::Choices(offered) = column.shape() {
                    let keys: BTreeSet<&str> = offered.iter().map(|choice| choice.key()).collect();
                    assert_eq!(keys.len(), offered.len(), "{column:?}");
                }
            }
        }
    }
}
